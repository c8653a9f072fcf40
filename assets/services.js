// @ts-check
/**
 * What the player asks of the page around its deck: storage, sharing, events, the article, and scripts that few readers need.
 *
 * None of it throws: an exception that passes through the player would leave it in the middle of what it did.
 *
 * @typedef {import('./services/deck.js').Deck} Deck
 * @typedef {{
 *   emit(name: string, detail: object): boolean,
 *   newSeed(): number,
 *   format(what: string, values: any[]): string,
 *   list(questions: any[]): string,
 *   judge(task: string, input: string): string,
 *   load(): unknown,
 *   save(session: object): void,
 *   warn(message: string): void,
 *   fail(error: Error): void,
 *   find(quote: string, fingerprint: string): boolean,
 *   show(quote: string, fingerprint: string): unknown,
 *   report(question: string): void,
 *   share(text: string, code: string): void,
 * }} Page
 */
import { settle } from './services/addresses.js';
import { addressOf, lead, share } from './services/sharing.js';
import { storeOf } from './services/storage.js';
import { statement } from './services/records.js';
import { formatter, today } from './services/formats.js';

/** What attributes with a choice of words may hold. @type {[name: string, form: RegExp][]} */
const VALUES = [
  ['mode', /^(quiz|cards|study)$/],
  ['storage', /^(none|session|local)$/],
  ['theme', /^(light|dark|system)$/],
  ['loading', /^(eager|lazy)$/],
  ['count', /^[1-9]\d*$/],
];

/** Kinds whose answers are typed, which a module of its own grades: those of `Kind::is_typed`, as a test sees to. */
const TYPED = ['text', 'number', 'date', 'cloze'];

/** Whether a deck's attributes let it ask a question. @param {HTMLElement} element @param {any} question */
const asks = (element, { kind, category }) => Object.entries({ kinds: kind, categories: category }).every(([name, value]) => {
  const wanted = element.getAttribute(name)?.trim();
  return !wanted || wanted.includes(value);
});

/** Gives back the room that is kept for the map. */
const withoutMap = new CSSStyleSheet();
withoutMap.replaceSync('.map{display:none!important}');

/** @typedef {(task: string, input: string) => string} Judge */
/** @type {Promise<void> | undefined} */
let judging;
let attempts = 0;
/** @type {Judge} */
let judge = () => '';

/** @param {string | null} wasmUrl where the player's own module lies, if not beside this script */
const loadJudge = async (wasmUrl) => {
  try {
    // A browser remembers a module that failed, and one that stopped would not start again.
    const retry = attempts++ ? `?${attempts}` : '';
    const glue = import(/* @vite-ignore */ /* webpackIgnore: true */ new URL('./judge.js', import.meta.url).href + retry);
    const near = new URL('./judge_bg.wasm', import.meta.url);
    const wasm = fetch(wasmUrl ? new URL('judge_bg.wasm', new URL(wasmUrl, document.baseURI)) : near);
    const [module] = await Promise.all([glue, wasm]);
    await module.default({ module_or_path: wasm });
    judge = module.judge;
  } catch (error) {
    judging = undefined;
    throw Object.assign(new Error(`Typed answers cannot be graded. Publish judge.js and judge_bg.wasm beside news-deck.js. (${error})`), { code: 'player-missing' });
  }
};

/**
 * Waits for what a deck needs besides its player: what grades typed answers, where it may ask for one, which is fetched once for the
 * whole page.
 * @param {any} bank @param {HTMLElement} element @returns {Promise<string | false>} the day of a daily quiz
 */
export const prepare = async (bank, element) => {
  const src = element.getAttribute('src');
  // A page that gives a bank of its own speaks of addresses as that page does.
  if (src && !(/** @type {any} */ (element).bank)) settle(bank, src);
  const isTyped = (/** @type {any} */ question) => TYPED.includes(question?.kind) && asks(element, question);
  if (element.getAttribute('mode') !== 'cards' && Array.isArray(bank?.questions) && bank.questions.some(isTyped)) {
    await (judging ??= loadJudge(element.getAttribute('wasm-url')));
  }
  return element.getAttribute('seed') === 'daily' && today(bank?.time_zone);
};

/** How long the button that comes with an explanation is left alone by the key that asked for it, in milliseconds. */
const PAUSE = 400;

/**
 * Enter that is held, or pressed twice, would skip the explanation that has just come: the focus is on the way on.
 * @param {Deck} deck @returns {() => void} to be called when an explanation comes
 */
const guardEnter = ({ element }) => {
  let since = -Infinity;
  element.shadowRoot?.querySelector('.deck')?.addEventListener('keydown', (event) => {
    const { key, repeat, target } = /** @type {KeyboardEvent} */ (event);
    const isSoon = repeat || performance.now() - since < PAUSE;
    if (key === 'Enter' && isSoon && /** @type {Element} */ (target).matches('.next')) event.preventDefault();
  }, true);
  return () => (since = performance.now());
};

/** @param {Deck} deck @returns {Page} */
export const servicesOf = (deck) => {
  const { element } = deck;
  /** @param {string} message */
  const warn = (message) => console.warn(`news-deck: ${message}`);
  /** @template T @param {Promise<T>} script @param {string} name */
  const fetched = (script, name) => script.catch((error) => void warn(`${name} could not be loaded. Publish it beside news-deck.js. (${error})`));
  const hasArticle = !!element.closest('article') || element.hasAttribute('article');
  /** What finds sentences; null where it could not be had. @type {typeof import('./evidence.js') | null | undefined} */
  let evidence;
  /** @type {Promise<void> | undefined} */
  let coming;
  /** Fetches it, once and only where there is an article. A reader who only reads the first question needs none of it. */
  const findEvidence = () => {
    if (hasArticle) {
      coming ??= fetched(import('./evidence.js'), 'evidence.js').then((module) => {
        evidence = module ?? null;
        // A reader may have come to an explanation meanwhile, whose sentence is not there after all.
        if (deck.isCurrent()) deck.mounted()?.refresh(false);
      });
    }
  };
  /** The bank's questions of places, until the map is asked for. @type {string[]} */
  let places = [];
  /** Fetches the map for a quiz that has drawn one of them. */
  const findMap = () => {
    const asked = places.length ? deck.mounted()?.results()?.questions : [];
    if (!asked?.some((/** @type {any} */ { question }) => places.includes(question))) return;
    places = [];
    void fetched(import('./map.js'), 'map.js').then((map) => map || element.shadowRoot?.adoptedStyleSheets.push(withoutMap));
  };
  const answered = guardEnter(deck);
  const store = storeOf(deck);
  // English as the deck has it with it.
  const format = formatter(deck.words?.lang ?? 'en-GB');
  for (const [name, form] of VALUES) {
    const value = element.getAttribute(name);
    if (value !== null && !form.test(value)) warn(`${name}="${value}" counts as not there. See the README.`);
  }
  /** Where the article on the page has a sentence. @param {string} quote @param {string} fingerprint */
  const rangeOf = (quote, fingerprint) => {
    findEvidence();
    const article = evidence?.articleOf(element);
    return article && evidence?.find(article, { quote, fingerprint });
  };

  // What few readers unfold, a script writes that is fetched for them. It listens above the deck's box: the module keeps that for
  // good, and what listens there would keep a removed element.
  element.shadowRoot?.addEventListener('toggle', async ({ target }) => {
    const more = /** @type {HTMLElement} */ (target);
    if (!deck.isCurrent() || !more.matches('.more[open]')) return;
    const module = await fetched(import('./errands.js'), 'errands.js');
    if (module) module.offer(more, deck, addressOf(deck), format);
    else if (more.childElementCount < 2) more.append(Object.assign(document.createElement('p'), { role: 'alert', textContent: deck.words?.page.missing ?? 'This is missing. Please try again later.' }));
  }, true);

  return {
    ...store,
    save: (session) => {
      store.save(session);
      // Perhaps of other questions than before.
      queueMicrotask(findMap);
    },
    warn,
    emit: (name, detail) => {
      if (!deck.isCurrent()) return true;
      // With the first touch, so that it is mostly there by the first answer.
      if (name === 'start') findEvidence();
      if (name === 'ready') queueMicrotask(() => (lead(deck), findMap()));
      if (name === 'answer') answered();
      const isRecord = name === 'answer' || name === 'complete';
      return deck.emit(name, isRecord ? { ...detail, statement: statement(deck, name, detail) } : detail);
    },
    list: (questions) => {
      places = questions.filter((question) => question?.kind === 'place').map(({ id }) => id);
      return questions.map((question) => `${question?.kind} ${question?.category} ${question?.group ?? ''}`).join('\n');
    },
    judge: (task, input) => {
      try {
        return judge(task, input);
      } catch (error) {
        // After a fault its memory is not to be trusted: the deck stops, and a new start gets a new one.
        judging = undefined;
        queueMicrotask(() => deck.isCurrent() && deck.fail(/** @type {Error} */ (error)));
        return '';
      }
    },
    newSeed: () => crypto.getRandomValues(new Uint32Array(1))[0],
    format,
    fail: (error) => queueMicrotask(() => deck.isCurrent() && deck.fail(error)),
    // Until that is known, a sentence counts as found: a button that came later would push what is below it under a reader's hand.
    find: (quote, fingerprint) => !!rangeOf(quote, fingerprint) || (!!coming && evidence === undefined),
    show: async (quote, fingerprint) => {
      await coming;
      const range = rangeOf(quote, fingerprint);
      if (!evidence || !range) return;
      if (evidence.canHighlight()) evidence.wayBack(deck, { ...evidence.show(range, element), clear: evidence.clear });
      else location.assign(evidence.fragmentLink(location.href, String(range)));
    },
    report: (question) => {
      const link = element.getAttribute('report');
      const isTaken = !deck.emit('report', { question });
      if (link && !isTaken) open(link.replace('{question}', encodeURIComponent(question)), '_blank', 'noopener');
    },
    share: (text, code) => void share(deck, text, code),
  };
};
