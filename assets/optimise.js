// @ts-check
/**
 * Fits the schedule of study to its reader: has a worker look for better weights, shows what would change, and lets the reader choose.
 * Fetched when a reader asks for it, as are the worker and its module.
 *
 * @typedef {import('./optimise-worker.js').Answer} Answer
 * @typedef {import('./optimise-worker.js').Found} Found
 * @typedef {import('./optimise-worker.js').Told} Told
 * @typedef {import('./optimise-worker.js').Wish} Wish
 * @typedef {Record<string, string>} Texts
 * Where it is to be shown, and in what language.
 * @typedef {{place: Element, lang: string, wasmUrl: string | null}} Asked
 */

/** The policy of trusted types that sites name if they want scripts' addresses to be made by one. */
const POLICY = 'news-deck-optimiser';
/** @type {any} */
let policy;

/** A worker of the page's own origin may have any address; for one of another, a script of the page's own fetches it. */
const workerUrl = () => {
  const near = new URL('./optimise-worker.js', import.meta.url);
  if (near.origin === location.origin) return near.href;
  return URL.createObjectURL(new Blob([`import ${JSON.stringify(near.href)}`], { type: 'text/javascript' }));
};

const startWorker = () => {
  const types = Reflect.get(window, 'trustedTypes');
  policy ??= types?.createPolicy(POLICY, { createScriptURL: (/** @type {string} */ url) => url });
  const url = workerUrl();
  return new Worker(policy?.createScriptURL(url) ?? url, { type: 'module' });
};

/** English words come by themselves: nobody who does not ask for this pays for them. @returns {Promise<Texts>} */
const english = async () => {
  const response = await fetch(new URL('./strings/study/en.json', import.meta.url));
  return (await response.json()).optimiser;
};

/** A text with its details, which keep their own direction in it. @param {string} text @param {(string | number)[]} details */
const fill = (text, ...details) => text.replace(/\{(\d)\}/g, (_, place) => `\u2068${details[place]}\u2069`);

/** What was found, in sentences. @param {Texts} texts @param {string} lang @param {Found} found */
const told = (texts, lang, { errors: [before, after], goods, reviews }) => {
  const loss = new Intl.NumberFormat(lang, { maximumFractionDigits: 4 });
  const share = new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 2 });
  const days = new Intl.NumberFormat(lang, { style: 'unit', unit: 'day', unitDisplay: 'narrow' });
  const [old, fresh] = goods.map((/** @type {number[]} */ all) => new Intl.ListFormat(lang, { type: 'unit', style: 'short' }).format(all.map((day) => days.format(day))));
  const [oldDays, freshDays] = goods.map((/** @type {number[]} */ all) => all.reduce((sum, day) => sum + day, 0));
  const whole = freshDays < oldDays ? texts.sooner : texts.later;
  return [
    fill(texts.found, reviews.toLocaleString(lang)),
    fill(texts.logLoss, loss.format(after.logLoss), loss.format(before.logLoss)),
    fill(texts.rmse, share.format(after.rmse), share.format(before.rmse)),
    fill(texts.goods, fresh, old),
    ...(freshDays === oldDays ? [] : [whole]),
  ];
};

/** @typedef {[text: string, act: () => void]} Way */

/** What is on the screen while a schedule is fitted. */
class Fit {
  #asked;
  #texts;
  #words = document.createElement('div');
  #bar = document.createElement('progress');
  #buttons = document.createElement('div');
  /** @type {Worker | undefined} */
  #worker;
  /** Whether a schedule of the reader's own is in use. */
  #isOwn = false;

  /** @param {Asked} asked @param {Texts} texts */
  constructor(asked, texts) {
    this.#asked = asked;
    this.#texts = texts;
    this.#words.setAttribute('role', 'status');
    this.#bar.setAttribute('aria-label', texts.progress);
    this.#buttons.className = 'actions';
    asked.place.replaceChildren(this.#words, this.#bar, this.#buttons);
  }

  start() {
    const { wasmUrl } = this.#asked;
    const near = new URL('./optimiser_bg.wasm', import.meta.url);
    const wasm = wasmUrl ? new URL('optimiser_bg.wasm', new URL(wasmUrl, document.baseURI)) : near;
    this.#show([this.#texts.reading], [[this.#texts.cancel, () => this.#end(this.#texts.unchanged)]]);
    this.#bar.hidden = false;
    this.#work({ glue: new URL('./optimiser.js', import.meta.url).href, wasm: wasm.href }, this.#texts.missing, ({ own, share, answer }) => {
      if (own !== undefined) this.#isOwn = own;
      if (answer) this.#answer(answer);
      else if (share === 1) {
        // How long this takes is not known.
        this.#bar.removeAttribute('value');
        this.#say([this.#texts.fitting]);
      } else if (share !== undefined) this.#bar.value = share;
    });
  }

  /** Gives a worker something to do. @param {Wish} wish @param {string} failed what is said if it cannot @param {(told: Told) => void} hear */
  #work(wish, failed, hear) {
    /** @param {unknown} reason */
    const fail = (reason) => {
      console.warn('news-deck: the schedule could not be fitted. Publish optimise-worker.js, optimiser.js and optimiser_bg.wasm; README.md has what a policy must allow.', reason);
      this.#end(failed);
    };
    try {
      const worker = startWorker();
      this.#worker = worker;
      // A script that is missing or forbidden says no more than this.
      worker.addEventListener('error', (event) => fail(event.message));
      worker.addEventListener('message', (/** @type {MessageEvent<Told>} */ { data }) => {
        // Whoever has closed the options or begun anew has lost interest.
        if (!this.#words.isConnected) this.#stop();
        else if (data.fault !== undefined) fail(data.fault);
        else hear(data);
      });
      worker.postMessage(wish);
    } catch (error) {
      fail(error);
    }
  }

  /** @param {Answer} answer */
  #answer(answer) {
    const count = (/** @type {number} */ number) => number.toLocaleString(this.#asked.lang);
    this.#stop();
    if (!('refused' in answer)) {
      this.#show(told(this.#texts, this.#asked.lang, answer), [
        [this.#texts.use, () => this.#keep(answer.weights)],
        [this.#texts.keep, () => this.#end(this.#texts.unchanged)],
      ]);
    } else if (answer.refused === 'few') {
      const { reviews, needed } = answer;
      this.#end(fill(this.#texts.few, count(needed), count(reviews), count(needed - reviews)));
    } else if (answer.refused === 'same') this.#end(fill(this.#texts.same, count(answer.reviews)));
    else this.#end(this.#texts.failed);
  }

  /** @param {number[] | null} weights none for the usual ones */
  #keep(weights) {
    this.#stop();
    this.#work({ keep: weights }, this.#texts.unkept, () => {
      this.#isOwn = weights !== null;
      this.#end(weights ? this.#texts.used : this.#texts.usualUsed);
    });
  }

  /** @param {string} line */
  #end(line) {
    this.#stop();
    this.#show([line], []);
  }

  /** Nothing is lost by it: what is fitted is only read. */
  #stop() {
    this.#worker?.terminate();
    this.#bar.hidden = true;
  }

  /** @param {string[]} lines */
  #say(lines) {
    this.#words.replaceChildren(...lines.map((line) => Object.assign(document.createElement('p'), { textContent: line })));
  }

  /** @param {string[]} lines @param {Way[]} ways */
  #show(lines, ways) {
    const hadFocus = this.#buttons.matches(':focus-within');
    this.#say(lines);
    if (this.#isOwn) ways.push([this.#texts.usual, () => this.#keep(null)]);
    this.#buttons.replaceChildren(...ways.map(([text, act]) => {
      const button = Object.assign(document.createElement('button'), { type: 'button', textContent: text });
      button.addEventListener('click', act);
      return button;
    }));
    if (!hadFocus) return;
    this.#words.tabIndex = -1;
    (this.#buttons.querySelector('button') ?? this.#words).focus();
  }
}

/** @param {Element} place @param {Element} element @param {import('./services/deck.js').Words | undefined} words */
export const optimise = async (place, element, words) => {
  const texts = words?.study?.optimiser ?? await english();
  new Fit({ place, lang: words?.lang ?? 'en', wasmUrl: element.getAttribute('wasm-url') }, texts).start();
};
