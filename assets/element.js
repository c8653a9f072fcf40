// @ts-check
/**
 * The class of `<news-deck>`: shows its children until the player has drawn, and never throws at its host.
 *
 * To import it does nothing, not even in a program without a page; `news-deck.js` registers it. `npm/custom-elements.json` lists
 * its attributes, properties, methods, events, slots, parts and states, and `npm/news-deck.d.ts` their types.
 *
 * Until a deck is near what the reader sees, or is touched, nothing but its script is fetched. Each file is named by a literal
 * `new URL('./file', import.meta.url)` or `import('./file')`: so bundlers find them and take them along.
 *
 * @typedef {import('./services.js').MountedDeck} MountedDeck
 * @typedef {import('./services.js').Words} Words
 * @typedef {{path: string, message: string, mend: string}} Problem
 * @typedef {{
 *   default(input: {module_or_path: Promise<Response>}): Promise<unknown>,
 *   mount(root: HTMLDivElement, bank: unknown, options: object, page: import('./services.js').Page): MountedDeck,
 *   servicesOf: Services['servicesOf'],
 * }} Player
 * @typedef {typeof import('./services.js')} Services
 */

const PROBLEMS_SHOWN = 20;
/** What begins a challenge in the fragment of an address: fragments never reach a server. */
const CHALLENGE = 'nd=';
/** What holds the questions of a fallback, or its cards. */
const QUESTIONS = 'fieldset, dl';
/** Attributes that shape a quiz. */
const SHAPING = ['src', 'mode', 'count', 'categories', 'kinds', 'seed', 'storage', 'intro', 'challenge', 'lang'];
/** What a reader does who has not waited for the player. */
const TOUCHES = ['pointerdown', 'focusin', 'input'];
const RETRY_HELPS = new Set(['bank-network', 'bank-http', 'player-missing', 'panic']);

/** A failure with a code for scripts and, in words, what happened and what mends it. */
class DeckError extends Error {
  /** @param {string} code @param {string} message @param {Problem[]} [problems] */
  constructor(code, message, problems = []) {
    super(message);
    this.code = code;
    this.problems = problems;
  }
}

/**
 * Fetches an address and turns each way to fail into a DeckError.
 * @param {string} url @param {string} unreachable @param {string} refused @param {string} what
 */
const fetchOk = async (url, unreachable, refused, what) => {
  let response;
  try {
    response = await fetch(url);
  } catch {
    const elsewhere = new URL(url).origin === origin ? '' : `, that its server sends Access-Control-Allow-Origin: ${origin === 'null' ? '*' : origin}`;
    throw new DeckError(unreachable, `${what} ${url} could not be fetched. Check the address, the network${elsewhere} and the page's connect-src.`);
  }
  if (!response.ok) {
    throw new DeckError(refused, `${what} ${url} was answered with HTTP status ${response.status}. Check the address.`);
  }
  return response;
};

// These few rules must hold before deck.css has arrived, and against a host page that sets `display` on the element. A browser that
// kept the place where an explanation ended would scroll past the next question.
const FRAME = ':host{display:block;overflow-anchor:none}:host([hidden]),[hidden],.away{display:none!important}.sheet{display:contents!important}';
/** The sheets of all decks: those rules, and deck.css. @type {[CSSStyleSheet, CSSStyleSheet] | undefined} */
let sheets;
/** @type {Promise<unknown> | undefined} */
let styled;

/** One style sheet for all decks. Without it a deck is plain, but it works: so a failure is only logged. */
const loadStyles = () => {
  styled ??= fetchOk(new URL('./deck.css', import.meta.url).href, 'style', 'style', 'The style sheet')
    .then((response) => response.text())
    .then((text) => sheets?.[1].replace(text))
    .catch((error) => {
      styled = undefined;
      console.warn(`news-deck: ${error.message}`);
    });
  return styled;
};

/** The addresses of a player's glue and module, and a part of the latter that it keeps wherever it lies. @param {boolean} studies */
const filesOf = (studies) => studies
  ? [new URL('./study.js', import.meta.url).href, new URL('./study_bg.wasm', import.meta.url).href, 'study_bg']
  : [new URL('./player.js', import.meta.url).href, new URL('./player_bg.wasm', import.meta.url).href, 'player_bg'];

/** What a player asks of its page, and the player: study has its own, under true. @type {Map<boolean, [Promise<Services>, Promise<Player>]>} */
const players = new Map();
let attempts = 0;

/** @param {unknown} error @returns {DeckError} why the player does not run */
const playerError = (error) => {
  if (error instanceof DeckError) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (typeof WebAssembly === 'undefined') {
    return new DeckError('player-unsupported', 'This browser lacks WebAssembly or has it off.');
  }
  if (/content security policy|unsafe-eval|\bcsp\b/i.test(message)) {
    return new DeckError('player-csp', `The page's Content-Security-Policy blocks WebAssembly. Add 'wasm-unsafe-eval' to script-src. (${message})`);
  }
  if (error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError) {
    return new DeckError('player-broken', `The player is damaged or of another version than its script. Publish player.js and player_bg.wasm together. (${message})`);
  }
  return new DeckError('player-missing', `The player could not be loaded. Publish player.js and player_bg.wasm beside news-deck.js. (${message})`);
};

/**
 * Starts the player once for the whole page: glue and Wasm are requested side by side, since each link of a chain costs a round trip.
 * @param {boolean} studies @param {string | null} wasmUrl
 */
const loadPlayer = (studies, wasmUrl) => {
  const player = players.get(studies);
  if (player) return player;
  const [glueUrl, nearUrl] = filesOf(studies);
  // A browser may remember that a module failed to load; another address makes it ask again.
  const retry = attempts++ ? `?${attempts}` : '';
  const wasm = fetchOk(wasmUrl ?? nearUrl, 'player-missing', 'player-missing', 'The player');
  const glue = import(/* @vite-ignore */ /* webpackIgnore: true */ glueUrl + retry);
  // A release has them in the glue's file. Elsewhere the last asks for the others, but a round trip later.
  /** @type {Promise<Services>} */
  const services = /** @type {any} */ (import.meta).joined
    ? glue
    : (import('./answers.js'), studies ? (import('./services.js'), import('./study-services.js')) : import('./services.js'));
  const started = Promise.all([glue, services, wasm])
    .then(async ([module, { servicesOf }]) => {
      await module.default({ module_or_path: wasm });
      return { ...module, servicesOf };
    })
    .catch((error) => {
      if (players.get(studies) === loaded) players.delete(studies);
      throw playerError(error);
    });
  /** @type {[Promise<Services>, Promise<Player>]} */
  const loaded = [services, started];
  players.set(studies, loaded);
  return loaded;
};

/** @type {Map<string, Promise<unknown>>} */
const banks = new Map();

/** Decks with one address share one request. @param {string} url */
const loadBank = (url) => {
  let bank = banks.get(url);
  if (!bank) {
    bank = fetchOk(url, 'bank-network', 'bank-http', 'The question bank')
      .then((response) => response.text())
      .then((text) => {
        try {
          return JSON.parse(text);
        } catch (error) {
          throw new DeckError('bank-json', `The question bank ${url} is not valid JSON: ${/** @type {Error} */ (error).message}. Mend the file at that place.`);
        }
      })
      .catch((error) => {
        banks.delete(url);
        throw error instanceof DeckError ? error : new DeckError('bank-network', `The question bank ${url} broke off while it was read. (${error})`);
      });
    banks.set(url, bank);
  }
  return bank;
};

/** Languages that there are words in besides English, which the player has with it. */
const LANGUAGES = ['ar', 'de', 'es', 'fr', 'ko', 'ru'];
/** @type {Map<string, Promise<Words | undefined>>} */
const languages = new Map();

/** The deck's own words in a language; none for English, and none, with a warning, where they cannot be had. @param {string} tag */
const loadWords = (tag) => {
  const [language, region] = tag.toLowerCase().split('-');
  // English words, and dates and numbers as the browser writes them there.
  if (language === 'en' && region === 'us') return { lang: tag, dayExample: 'July 4, {0}', page: {} };
  if (!LANGUAGES.includes(language)) return undefined;
  let words = languages.get(tag);
  if (!words) {
    words = fetchOk(new URL(`./strings/${language}.json`, import.meta.url).href, 'words', 'words', 'The file of words')
      .then(async (response) => ({ ...await response.json(), lang: tag }))
      .catch((error) => {
        languages.delete(tag);
        console.warn(`news-deck: ${error.message} The deck speaks English meanwhile.`);
        return undefined;
      });
    languages.set(tag, words);
  }
  return words;
};

/** The day in a time zone, which is that of the bank, so that all readers change to the next quiz together. @param {unknown} zone */
const today = (zone) => {
  try {
    // Sweden writes dates as ISO does.
    return new Date().toLocaleDateString('sv', { timeZone: typeof zone === 'string' ? zone : 'UTC' });
  } catch {
    console.warn(`news-deck: the bank's time zone is unknown: ${zone}. Its daily quiz changes at midnight UTC.`);
    return today('UTC');
  }
};

/** @param {string} tag @param {string} [text] @returns {HTMLElement} */
const make = (tag, text = '') => {
  const node = document.createElement(tag);
  node.textContent = text;
  return node;
};

/** Says in the fallback whether what is chosen is the answer that is printed there. @param {{target: any}} event */
const judge = ({ target }) => {
  const question = target.closest('fieldset');
  const verdict = question?.querySelector('[data-right]');
  if (!verdict) return;
  const chosen = question.querySelector(':checked')?.parentElement.textContent.trim();
  verdict.textContent = chosen && (chosen === question.querySelector('strong').textContent ? verdict.dataset.right : verdict.dataset.wrong);
};

/** A program that renders pages on a server has no such class, and may import this all the same. */
const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? Object);

export class NewsDeck extends Base {
  /** Of this copy of the player: the first one that is registered serves all decks of its page. */
  static version = '0.1.0';

  static observedAttributes = [...SHAPING, 'loading'];

  /** @type {Set<NewsDeck>} */
  static #mountedDecks = new Set();

  /** Sees a resting deck a screen before the reader does. @type {IntersectionObserver} */
  static #near;

  /** What all decks share is made by the first one. */
  static #prepare() {
    sheets = [new CSSStyleSheet(), new CSSStyleSheet()];
    sheets[0].replaceSync(FRAME);
    NewsDeck.#near = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) if (isIntersecting) /** @type {NewsDeck} */ (target).#wake();
    }, { rootMargin: '100% 0px' });
    // A fault in the module stops it in the middle of an event, and only the window learns of it. The module serves all decks,
    // so none of them can go on; those that load later get a new one. WebKit's traces name the glue but not the module.
    addEventListener('error', ({ error }) => {
      if (!(error instanceof WebAssembly.RuntimeError)) return;
      for (const deck of NewsDeck.#mountedDecks) {
        const [glueUrl, , name] = filesOf(deck.#studies);
        if ([glueUrl, name].some((part) => error.stack?.includes(part))) deck.#fail(error);
      }
    });
    return sheets;
  }

  #error = document.createElement('div');
  #slot = document.createElement('slot');
  #deck = this.#newDeck();
  /** @type {MountedDeck | undefined} */
  #mounted;
  /** @type {unknown} */
  #bank;
  // A result that belongs to an earlier turn is dropped.
  #turn = 0;
  #running = false;
  #resting = false;
  /** A page may ask for the start of a deck that is not there yet. */
  #startWanted = false;
  /** A letter is being composed in the fallback, as Korean and Japanese are typed. */
  #composing = false;
  /** @type {HTMLDetailsElement[]} */
  #openedToPrint = [];
  #changePending = false;
  #width = 0;
  // Where the focus was in what the deck replaces, it comes along.
  #takeFocus = false;
  #watch = new ResizeObserver(() => this.#onResize());
  /** @type {CustomStateSet | undefined} */
  #states;
  /** @type {Words | undefined} */
  #words;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = sheets ?? NewsDeck.#prepare();
    this.#error.className = 'error';
    this.#error.part.add('error');
    this.#error.setAttribute('role', 'alert');
    this.#error.hidden = true;
    const [heading, footer] = ['heading', 'footer'].map((name) => {
      const slot = document.createElement('slot');
      slot.name = name;
      return slot;
    });
    root.append(heading, this.#error, this.#deck, this.#slot, footer);
    this.#states = this.attachInternals?.().states;
    this.addEventListener('compositionstart', () => (this.#composing = true));
    this.addEventListener('compositionend', () => (this.#composing = false));
    // Check without a player: the answer is in the page, and the reader may have been there before this script.
    this.addEventListener('change', judge, true);
    this.addEventListener('toggle', judge, true);
    this.querySelectorAll('[data-right]').forEach((target) => judge({ target }));
    this.addEventListener('keydown', ({ key, target, isComposing }) => {
      if (key !== 'Enter' || isComposing || !(target instanceof HTMLInputElement)) return;
      target.closest('fieldset')?.querySelector(':scope > details')?.setAttribute('open', '');
    });
  }

  get src() { return this.getAttribute('src') ?? ''; }
  set src(value) { this.setAttribute('src', value); }

  get mode() { return this.getAttribute('mode') ?? 'quiz'; }
  set mode(value) { this.setAttribute('mode', value); }

  /** The parsed question bank, or a promise of it, for hosts that see to it themselves; it takes the place of `src`. */
  get bank() { return this.#bank; }
  set bank(value) {
    this.#bank = value;
    this.#change();
  }

  /** Its words in another language than English: for the parts of a deck, read only. */
  get words() { return this.#words; }

  /** Leaves the start screen, as soon as there is one. */
  start() {
    if (this.#mounted) this.#mounted.start();
    else this.#startLater();
  }

  /** Begins again with new questions. */
  restart() {
    if (this.#mounted) this.#mounted.restart();
    else this.#startLater();
  }

  /** @returns {object | undefined} the score so far; undefined before the deck is ready */
  results() { return this.#mounted?.results(); }

  connectedCallback() {
    // A move in the page arrives as removal and insertion: the running deck goes on.
    if (this.#running) return;
    this.#running = true;
    if (Object.hasOwn(this, 'bank')) {
      // The host set the property before this class was there to take it.
      this.#bank = this.bank;
      delete /** @type {{bank?: unknown}} */ (this).bank;
    }
    this.#watch.observe(this);
    addEventListener('hashchange', this.#onLink);
    addEventListener('beforeprint', this.#onPrint);
    addEventListener('afterprint', this.#onPrint);
    if (this.#isNear()) {
      this.#load();
    } else {
      this.#resting = true;
      NewsDeck.#near.observe(this);
      for (const touch of TOUCHES) this.addEventListener(touch, this.#wake);
    }
  }

  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected || !this.#running) return;
      this.#running = false;
      this.#turn += 1;
      this.#watch.disconnect();
      removeEventListener('hashchange', this.#onLink);
      removeEventListener('beforeprint', this.#onPrint);
      removeEventListener('afterprint', this.#onPrint);
      this.#rise();
      this.#unmount();
      this.#slot.hidden = false;
    });
  }

  /** @param {string} name @param {string | null} before @param {string | null} after */
  attributeChangedCallback(name, before, after) {
    if (name === 'loading') this.#resting && this.#isNear() && this.#wake();
    else if (before !== after) this.#change();
  }

  /** A challenge that is followed on the page that it leads to. */
  #onLink = () => {
    if (!location.hash.includes(CHALLENGE)) return;
    if (this.#resting) this.#wake();
    else this.#change();
  };

  /**
   * Whether the player is wanted at once. Asked within the script's own tick: an observer would answer a frame later.
   */
  #isNear() {
    if (this.getAttribute('loading') === 'eager' || location.hash.includes(CHALLENGE) || this.#isUsed()) return true;
    const { top, bottom, width } = this.getBoundingClientRect();
    // In a frame this says nothing of what the reader sees, and outside the flow there is no width.
    return parent === window && width > 0 && top < 2 * innerHeight && bottom > -innerHeight;
  }

  /**
   * What a selector finds in the fallback: what the host put above and below the deck is its own, and stays as it is.
   * @param {string} selector @returns {NodeListOf<any>}
   */
  #inFallback(selector) {
    return this.querySelectorAll(`:is(${selector}):not(:scope > [slot], :scope > [slot] *)`);
  }

  /** Whether the focus is in the fallback. `:focus` would not do: WebKit matches it in an active window only. */
  #hasFocus() {
    return [...this.#inFallback('*')].includes(document.activeElement);
  }

  /** Whether a reader has been in the fallback. */
  #isUsed() {
    return this.#hasFocus() || this.#inFallback('details[open]').length > 0 || Object.keys(this.#chosen()).length > 0;
  }

  /** Ends the rest of a deck that waits for its reader. */
  #rise() {
    this.#resting = false;
    NewsDeck.#near.unobserve(this);
    for (const touch of TOUCHES) this.removeEventListener(touch, this.#wake);
  }

  #wake = () => {
    if (!this.#resting) return;
    this.#rise();
    this.#load();
  };

  #startLater() {
    this.#startWanted = true;
    this.#wake();
  }

  /** A printed page shows the worksheet where it has one: every question or card of the fallback, but a result as it is. @param {Event} event */
  #onPrint = ({ type }) => {
    for (const details of this.#openedToPrint) details.open = false;
    this.#openedToPrint = [];
    const isSheet = type === 'beforeprint' && this.#inFallback(QUESTIONS).length > 0 && !this.#deck.querySelector('[data-screen$=summary]');
    this.#slot.classList.toggle('sheet', isSheet);
    this.#deck.classList.toggle('away', isSheet);
    if (!isSheet) return;
    this.#wake();
    for (const details of this.#inFallback('details:not([open]):has(fieldset)')) {
      details.open = true;
      this.#openedToPrint.push(details);
    }
  };

  /** Several changes in one go cost one new mount. */
  #change() {
    if (!this.#running || this.#resting || this.#changePending) return;
    this.#changePending = true;
    queueMicrotask(() => {
      this.#changePending = false;
      if (this.#running) this.#load();
    });
  }

  async #load() {
    const turn = ++this.#turn;
    this.#state(this.#mounted ? 'ready' : 'loading');
    try {
      // All requests leave in this tick.
      const words = Promise.resolve(loadWords(this.#language())).then((words) => (this.#words = words));
      const found = this.#findBank();
      const [services, started] = loadPlayer(this.#studies, this.getAttribute('wasm-url'));
      // Scripts that are not there are the player's trouble, which it words itself.
      const needs = services.then(async ({ prepare }) => prepare(await found, this), () => {});
      // What ails the player comes first: it may be what ails this.
      needs.catch(() => {});
      const [loaded, bank] = await Promise.all([started, found, words, loadStyles()]);
      await needs;
      if (this.#composing) await new Promise((done) => this.addEventListener('compositionend', done, { once: true }));
      if (turn === this.#turn) this.#mount(loaded, bank, turn);
    } catch (error) {
      if (turn === this.#turn) this.#fail(error);
    }
  }

  get #studies() { return this.mode === 'study'; }

  /** The language that the page speaks where the deck stands. */
  #language() {
    return this.closest('[lang]')?.getAttribute('lang') || document.documentElement.lang;
  }

  async #findBank() {
    if (this.#bank) return this.#bank;
    const src = this.getAttribute('src');
    if (!src) throw new DeckError('bank-missing', 'The element has neither a src attribute nor a bank property. Give it one.');
    const url = URL.parse(src, document.baseURI);
    if (!url) throw new DeckError('bank-url', `The src attribute is no address: ${src}. Correct it.`);
    return loadBank(url.href);
  }

  /** @param {Player} loaded @param {unknown} bank @param {number} turn */
  #mount(loaded, bank, turn) {
    // The session is saved by the old mount before the new one looks for it.
    this.#unmount();
    this.#mounted = loaded.mount(this.#deck, bank, this.#options(bank), loaded.servicesOf(this.#handle(bank, turn)));
    NewsDeck.#mountedDecks.add(this);
    if (this.#startWanted) this.#mounted.start();
  }

  /** @param {unknown} bank @param {number} turn @returns {import('./services.js').Deck} what the deck is to its page's services */
  #handle(bank, turn) {
    const before = JSON.stringify(this.#given());
    return {
      element: this,
      bank,
      words: this.#words,
      challenge: this.#challenge(),
      isCurrent: () => turn === this.#turn,
      mounted: () => this.#mounted,
      fail: (error) => this.#fail(error),
      emit: (name, detail) => {
        if (name === 'ready') {
          if (!this.#slot.hidden && JSON.stringify(this.#given()) !== before) {
            // While the player drew, the reader went on in the fallback: it draws anew.
            this.#turn += 1;
            this.#change();
            return true;
          }
          this.#show();
        }
        this.#enter(name, detail);
        return this.#emit(name, detail);
      },
    };
  }

  /** @returns {string | null} the challenge code of the attribute, or else of the page's address */
  #challenge() {
    const part = location.hash.slice(1).split('&').find((part) => part.startsWith(CHALLENGE));
    return this.getAttribute('challenge') ?? part?.slice(CHALLENGE.length) ?? null;
  }

  /** Yew's listeners stay on the element that it was mounted on, so each mount gets a new one. */
  #unmount() {
    const mounted = this.#mounted;
    this.#mounted = undefined;
    NewsDeck.#mountedDecks.delete(this);
    try {
      mounted?.unmount();
    } catch (error) {
      console.warn('news-deck: the player did not stop.', error);
    }
    const next = this.#newDeck();
    next.style.minBlockSize = this.#deck.style.minBlockSize;
    next.hidden = this.#deck.hidden;
    this.#deck.replaceWith(next);
    this.#deck = next;
  }

  #newDeck() {
    const deck = document.createElement('div');
    deck.className = 'deck';
    deck.part.add('deck');
    deck.hidden = true;
    deck.addEventListener('click', (event) => {
      if (!/** @type {Element} */ (event.target).matches('.main, .skip')) return;
      // The place that the fallback had is given back where the reader acts, and so expects the page to move.
      deck.style.minBlockSize = '';
      // The second click of a double click would fall on the button that has come in the place of the first.
      if (event.detail < 2) return;
      event.preventDefault();
      event.stopPropagation();
    }, true);
    return deck;
  }

  /** @param {any} bank */
  #options(bank) {
    /** @param {string} name */
    const text = (name) => this.getAttribute(name) ?? undefined;
    /** @param {string} name */
    const list = (name) => (this.getAttribute(name) ?? '').split(/[\s,]+/).filter(Boolean);
    const count = Number.parseInt(this.getAttribute('count') ?? '', 10);
    const day = this.getAttribute('seed') === 'daily' ? today(bank?.time_zone) : undefined;
    return {
      mode: this.mode,
      count: count > 0 ? count : undefined,
      categories: list('categories'),
      kinds: list('kinds'),
      seed: day ? `daily ${day}` : text('seed'),
      day,
      report: this.hasAttribute('report'),
      intro: this.hasAttribute('intro'),
      challenge: this.#challenge() ?? undefined,
      linked: !this.hasAttribute('challenge'),
      ...this.#given(),
      words: this.#words,
    };
  }

  /** What the reader did in the fallback. */
  #given() {
    return { chosen: this.#chosen(), checked: this.#checked() };
  }

  /** What the reader chose there: values under the names of its controls, which are the ids of questions. */
  #chosen() {
    /** @type {Record<string, string[]>} */
    const chosen = {};
    for (const { name, value } of this.#inFallback('input:checked, input[type=text], select')) {
      (chosen[name] ??= []).push(value);
    }
    for (const name in chosen) if (!chosen[name].some(Boolean)) delete chosen[name];
    return chosen;
  }

  /** The questions whose answer the reader has opened there. */
  #checked() {
    const controls = [...this.#inFallback('fieldset > details[open]')].map((details) => details.parentElement?.querySelector('[name]'));
    return controls.map((control) => control?.getAttribute('name')).filter(Boolean);
  }

  /** The player has it now. Left here, the browser would bring it back after a reload, when the reader is further on. */
  #clear() {
    for (const control of this.#inFallback('input, select')) {
      if (control instanceof HTMLSelectElement) control.selectedIndex = 0;
      else if (control.type === 'text') control.value = control.defaultValue;
      else control.checked = control.defaultChecked;
    }
    for (const details of this.#inFallback('fieldset > details[open]')) details.open = false;
  }

  /** What takes the focus of a control of the fallback: the same control, if its question is shown. */
  #counterpart() {
    const deck = this.#deck;
    const title = /** @type {HTMLElement | null} */ (deck.querySelector('.title'));
    const from = /** @type {HTMLInputElement} */ (document.activeElement);
    const question = from.matches('input, select') && from.closest('fieldset');
    if (!question || question.querySelector('legend')?.textContent.trim() !== title?.textContent.trim()) return title;
    const place = [...question.querySelectorAll('input, select')].indexOf(from);
    /** @type {NodeListOf<HTMLInputElement>} */
    const controls = deck.querySelectorAll('fieldset :is(input, select):not(:disabled)');
    const same = [...controls].find((control) => control.parentElement?.querySelector('.text')?.textContent === from.value);
    return same ?? [...controls].find((control) => control.checked) ?? controls[place] ?? title;
  }

  /** Puts the drawn deck in the place of the fallback; nothing that the reader sees below it moves up. */
  #show() {
    this.#startWanted = false;
    this.#error.hidden = true;
    this.#state('ready');
    if (this.#slot.hidden) {
      this.#deck.hidden = false;
      return;
    }
    const { top, bottom } = this.getBoundingClientRect();
    // Margins of the fallback reach out of the element, so what follows it is looked at too.
    const below = () => this.nextElementSibling?.getBoundingClientRect().top ?? 0;
    const next = below();
    // Only a reader whose focus was in the fallback is taken along.
    const focus = this.#hasFocus() ? this.#counterpart() : this.#takeFocus && this.#deck.querySelector('.title');
    this.#takeFocus = false;
    this.#clear();
    this.#deck.hidden = false;
    this.#slot.hidden = true;
    const unseen = top < 0 ? 0 : Math.max(bottom - innerHeight, 0);
    // Twice: a least height that the page gives the element hides a part of what is lost.
    for (let round = 0; round < 2; round += 1) {
      const lost = Math.max(bottom - this.getBoundingClientRect().bottom, next - below()) - unseen;
      if (lost > 0) this.#deck.style.minBlockSize = `${this.#deck.offsetHeight + lost}px`;
    }
    if (focus) /** @type {HTMLElement} */ (focus).focus({ preventScroll: true });
  }

  /** The reserved height belongs to one width: after a turn of the phone it would be a gap. */
  #onResize() {
    const width = this.clientWidth;
    // A frame later: what changed the height in here would have to be told again at once, which browsers report as an error.
    if (this.#width && width !== this.#width) requestAnimationFrame(() => { this.#deck.style.minBlockSize = ''; });
    this.#width = width;
  }

  /** @param {unknown} reason */
  #fail(reason) {
    // Errors of the player itself carry a code too, but are not of this class.
    const known = /** @type {Partial<DeckError> & {message?: string}} */ (reason);
    const panicked = reason instanceof WebAssembly.RuntimeError;
    if (panicked) players.delete(this.#studies);
    const code = panicked ? 'panic' : known?.code ?? 'player-failed';
    const message = panicked ? `The player stopped because of a fault in it. (${reason.message})` : known?.message ?? String(reason);
    const problems = known?.problems ?? [];
    this.#turn += 1;
    this.#unmount();
    this.#deck.hidden = true;
    this.#deck.style.minBlockSize = '';
    this.#slot.hidden = false;
    this.#tell(code, message, problems);
    this.#state('error');
    console.warn(`news-deck: ${code}: ${message}`, ...problems.slice(0, PROBLEMS_SHOWN));
    this.#emit('error', { code, message, problems });
  }

  /** One plain sentence for readers; the rest, for the people who run the page, is folded away. @param {string} code @param {string} message @param {Problem[]} problems */
  #tell(code, message, problems) {
    const readable = this.#inFallback(QUESTIONS).length > 0;
    const box = this.#error;
    // The reader's sentences come in the reader's language, where its words have arrived; those for editors are English.
    const words = this.#words?.page;
    box.lang = words ? this.#language() : 'en';
    box.dir = 'auto';
    const failed = words?.failed ?? 'This quiz could not be loaded.';
    const below = words?.readBelow ?? 'The questions below can still be read.';
    box.replaceChildren(make('p', readable ? `${failed} ${below}` : failed));
    if (RETRY_HELPS.has(code)) {
      const again = make('button', words?.tryAgain ?? 'Try again');
      again.setAttribute('type', 'button');
      again.addEventListener('click', () => {
        this.#takeFocus = true;
        box.hidden = true;
        this.#load();
      });
      box.append(again);
    }
    const details = make('details');
    details.append(make('summary', words?.forEditors ?? 'For the editors of this page'), make('p', `${message} (${code})`));
    if (problems.length) {
      const list = make('ul');
      for (const { path, message: what, mend } of problems.slice(0, PROBLEMS_SHOWN)) {
        const item = make('li');
        item.append(make('code', path), ` ${what}. ${mend}`);
        list.append(item);
      }
      details.append(list);
      if (problems.length > PROBLEMS_SHOWN) details.append(make('p', `And ${problems.length - PROBLEMS_SHOWN} more.`));
    }
    box.append(details);
    box.hidden = false;
  }

  /** Enters the state that an event stands for. @param {string} name @param {any} detail */
  #enter(name, detail) {
    if (name === 'answer') this.#state('answered', detail.correct ? ['correct'] : []);
    else if (name === 'complete') this.#state('complete');
    else if (name === 'start') this.#state('ready');
  }

  /** For style sheets: as `:state(...)` of the element and, for older browsers, in an attribute of the deck within. @param {string} state @param {string[]} [more] */
  #state(state, more = []) {
    const all = [state, ...more];
    this.#deck.dataset.state = all.join(' ');
    this.#states?.clear();
    for (const name of all) this.#states?.add(name);
  }

  /** @param {string} name @param {object} detail @returns {boolean} false where the host prevented what follows */
  #emit(name, detail) {
    return this.dispatchEvent(new CustomEvent(`news-deck-${name}`, {
      bubbles: true,
      composed: true,
      cancelable: name === 'share' || name === 'report',
      detail: { version: 1, ...detail },
    }));
  }
}
