// @ts-check
import { XAPI, given, right } from './answers.js';

/**
 * What the player asks of the page around its deck: storage, sharing, events, the article, and scripts that few readers need.
 *
 * None of it throws: an exception that passes through the player would leave it in the middle of what it did.
 *
 * @typedef {{start(): void, restart(): void, results(): any, refresh(): void, shared(words?: string): void, unmount(): void}} MountedDeck
 * @typedef {Record<string, any> & {lang: string}} Words
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
 *   show(quote: string, fingerprint: string): void,
 *   ask(errand: string, question: string): void,
 *   share(text: string, code: string): void,
 * }} Page
 * The deck, as far as this needs it.
 * @typedef {{
 *   element: HTMLElement,
 *   bank: any,
 *   words: Words | undefined,
 *   challenge: string | null,
 *   emit(name: string, detail: object): boolean,
 *   isCurrent(): boolean,
 *   mounted(): MountedDeck | undefined,
 *   fail(error: Error): void,
 * }} Deck
 */

/** Attributes that decide what is drawn: a session that other ones have drawn is not taken up. */
const DRAWING = ['mode', 'count', 'categories', 'kinds', 'seed'];

/** What attributes with a choice of words may hold. @type {[name: string, form: RegExp][]} */
const VALUES = [
  ['mode', /^(quiz|cards|study)$/],
  ['storage', /^(none|session|local)$/],
  ['theme', /^(light|dark|system)$/],
  ['loading', /^(eager|lazy)$/],
  ['count', /^[1-9]\d*$/],
];

/** Kinds of question as xAPI calls them. */
const INTERACTIONS = /** @type {Record<string, string>} */ ({
  choice: 'choice', multi: 'choice', true_false: 'true-false', number: 'numeric', order: 'sequencing', match: 'matching', place: 'other',
});

/** Kinds whose answers are typed, which a module of its own grades: those of `Kind::is_typed`, as a test sees to. */
const TYPED = ['text', 'number', 'date', 'cloze'];

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
    throw Object.assign(new Error(`What grades typed answers could not be loaded. Publish judge.js and judge_bg.wasm with the player. (${error})`), { code: 'player-missing' });
  }
};

/** Fetches what grades typed answers, once for the whole page, where a deck may ask for one. @param {any} bank @param {HTMLElement} element */
export const prepare = async (bank, element) => {
  const kinds = element.getAttribute('kinds');
  const isTyped = (/** @type {any} */ question) => TYPED.includes(question?.kind) && (kinds?.includes(question.kind) ?? true);
  if (element.getAttribute('mode') === 'cards' || !Array.isArray(bank?.questions) || !bank.questions.some(isTyped)) return;
  await (judging ??= loadJudge(element.getAttribute('wasm-url')));
};

/** Numbers, dates and lists as a language writes them. To make what writes takes far longer than to use it, so each is made once. @param {string} tag @returns {Page['format']} */
const formatter = (tag) => {
  /** @type {Record<string, any>} */
  const writers = {};
  /** @param {string} name @param {() => any} make */
  const writer = (name, make) => (writers[name] ??= make());
  return (what, values) => {
    switch (what) {
      case 'plural': return writer(what, () => new Intl.PluralRules(tag)).select(values[0]);
      case 'number': return writer(what, () => new Intl.NumberFormat(tag, { maximumFractionDigits: 2 })).format(values[0]);
      case 'list': return writer(what, () => new Intl.ListFormat(tag)).format(values);
      default: {
        const [year, month, day] = values;
        const date = new Date(Date.UTC(2000, (month || 1) - 1, day || 1));
        date.setUTCFullYear(year);
        return writer(month ? day ? 'day' : 'month' : 'year', () => new Intl.DateTimeFormat(tag, {
          timeZone: 'UTC',
          year: 'numeric',
          month: month ? 'long' : undefined,
          day: day ? 'numeric' : undefined,
        })).format(date);
      }
    }
  };
};

/** @param {Element} element */
const isQuiz = (element) => (element.getAttribute('mode') ?? 'quiz') === 'quiz';

/** Whether the challenge is for this bank: a link may be meant for another deck of the page. @param {Deck} deck */
const isChallenged = ({ bank, challenge, element }) =>
  challenge !== null && challenge.split('.')[1] === bank?.id && isQuiz(element);

/** What keeps the saved sessions of a page's decks apart. @param {HTMLElement} element */
const keyOf = (element) => {
  const page = location.pathname;
  if (element.id) return `${page}#${element.id}`;
  const src = element.getAttribute('src');
  const twins = [...document.querySelectorAll(element.localName)].filter((deck) => !deck.id && deck.getAttribute('src') === src);
  return `${page} ${src ?? ''}#${twins.indexOf(element)}`;
};

/** The deck's store, as far as the page and the browser allow one. @param {Deck} deck */
const storeOf = (deck) => {
  const { element, isCurrent } = deck;
  // Who follows a friend's link finds their own quiz again, as they left it, without the link.
  const key = `news-deck:${keyOf(element)}${isChallenged(deck) ? ` ${deck.challenge}` : ''}`;
  const shape = JSON.stringify(DRAWING.map((name) => element.getAttribute(name)));
  const kind = element.getAttribute('storage') ?? 'session';
  /** @template T @param {(storage: Storage) => T} use @returns {T | undefined} */
  const stored = (use) => {
    try {
      return kind === 'none' ? undefined : use(kind === 'local' ? localStorage : sessionStorage);
    } catch {
      // Blocked, full or spoilt: the quiz goes on, and a reload begins anew.
      return undefined;
    }
  };
  return {
    load: () => stored((storage) => {
      const kept = JSON.parse(storage.getItem(key) ?? 'null');
      return kept?.shape === shape ? kept.session : undefined;
    }),
    /** @param {object} session */
    save: (session) => isCurrent() && stored((storage) => storage.setItem(key, JSON.stringify({ shape, session }))),
  };
};

/** An xAPI statement of an answer or of a whole round, for pages that keep such records; nothing is sent. @param {any} bank @param {string} name @param {any} detail */
const statement = (bank, name, detail) => {
  const question = bank.questions.find((/** @type {any} */ { id }) => id === detail.question);
  const answered = name === 'answer';
  const verb = answered ? 'answered' : 'completed';
  const activity = answered
    ? {
      type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
      name: { [question.lang ?? bank.language]: question.prompt },
      interactionType: INTERACTIONS[question.kind] ?? 'fill-in',
      correctResponsesPattern: [right(question, XAPI)],
    }
    : { type: 'http://adlnet.gov/expapi/activities/assessment' };
  const page = location.href.split('#')[0];
  return {
    verb: { id: `http://adlnet.gov/expapi/verbs/${verb}`, display: { en: verb } },
    object: { objectType: 'Activity', id: answered ? `${page}#${detail.question}` : page, definition: activity },
    result: answered
      ? { response: given(question, detail.answer, XAPI), success: detail.correct, score: { scaled: detail.score } }
      : { completion: true, score: { raw: detail.points, max: detail.of, scaled: detail.of ? detail.points / detail.of : 0 } },
  };
};

/** The page that friends are sent to. In a frame the deck's own page is no place to read. @param {Deck} deck */
const addressOf = ({ element, bank }) => {
  const given = element.getAttribute('canonical');
  const page = URL.parse(given || (given === '' && bank.articles?.[0]?.url) || location.href, document.baseURI) ?? location;
  return page.href.split('#')[0];
};

/** The page may take sharing over; then come the browser's dialog, the clipboard, and words to be selected. @param {Deck} deck @param {string} text @param {string} code */
const share = async (deck, text, code) => {
  const url = `${addressOf(deck)}#nd=${code}`;
  if (!deck.emit('share', { text, url })) return;
  try {
    await navigator.share({ text, url });
    return;
  } catch (error) {
    // A closed dialog is an answer. Where there is none, or a frame may not open it, the clipboard is next.
    if (error instanceof DOMException && error.name === 'AbortError') return;
  }
  const words = `${text}\n${url}`;
  try {
    await navigator.clipboard.writeText(words);
    deck.mounted()?.shared();
  } catch {
    deck.mounted()?.shared(words);
  }
};

/**
 * A button that floats above the article until the reader is back at the deck, by it or in another way. It has the focus meanwhile: a
 * Tab from within the deck would lead away from the sentence.
 * @param {Deck} deck @param {{back(): void, clear(): void}} ways
 */
const wayBack = ({ element, words }, { back, clear }) => {
  const root = /** @type {ShadowRoot} */ (element.shadowRoot);
  const opener = /** @type {HTMLElement | null} */ (root.activeElement);
  const box = root.querySelector('.deck');
  const button = document.createElement('button');
  button.className = 'main way-back';
  button.part.add('button');
  button.popover = 'manual';
  button.textContent = words?.page.backToQuiz ?? 'Back to the quiz';
  let isAway = false;
  // The deck is there again when it reaches the middle of the window: a sentence right above it may still be read.
  const watch = new IntersectionObserver(([{ isIntersecting }]) => {
    if (isIntersecting && isAway) end();
    isAway ||= !isIntersecting;
  }, { rootMargin: '-33% 0px' });
  const end = () => {
    const hadFocus = root.activeElement === button;
    watch.disconnect();
    box?.removeEventListener('click', end, true);
    button.remove();
    clear();
    if (hadFocus) opener?.focus({ preventScroll: true });
  };
  button.addEventListener('click', () => {
    end();
    back();
  });
  box?.addEventListener('click', end, true);
  watch.observe(element);
  root.append(button);
  button.showPopover();
  button.focus({ preventScroll: true });
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
    if (key === 'Enter' && isSoon && /** @type {Element} */ (target).matches('.main')) event.preventDefault();
  }, true);
  return () => (since = performance.now());
};

/** A friend's link is for the deck, which may lie far down. Who has begun to read stays there. @param {Deck} deck */
const lead = (deck) => {
  const { element, challenge } = deck;
  const src = element.getAttribute('src');
  const [first] = [...document.querySelectorAll(element.localName)].filter((other) => other.getAttribute('src') === src && isQuiz(other));
  if (isChallenged(deck) && element === first && location.hash.includes(`${challenge}`) && scrollY === 0) element.scrollIntoView();
};

/** @param {Deck} deck @returns {Page} */
export const servicesOf = (deck) => {
  const { element } = deck;
  /** @param {string} message */
  const warn = (message) => console.warn(`news-deck: ${message}`);
  /** @template T @param {Promise<T>} script @param {string} name */
  const fetched = (script, name) => script.catch((error) => void warn(`${name} could not be loaded. Publish it beside news-deck.js. (${error})`));
  /** @type {typeof import('./evidence.js') | undefined} */
  let evidence;
  const answered = guardEnter(deck);
  for (const [name, form] of VALUES) {
    const value = element.getAttribute(name);
    if (value !== null && !form.test(value)) warn(`${name}="${value}" counts as not there. The README lists what the attribute may hold.`);
  }
  /** Where the article on the page has a sentence. @param {string} quote @param {string} fingerprint */
  const rangeOf = (quote, fingerprint) => {
    const article = evidence?.articleOf(element);
    return article && evidence?.find(article, { quote, fingerprint });
  };

  return {
    ...storeOf(deck),
    warn,
    emit: (name, detail) => {
      if (!deck.isCurrent()) return true;
      if (name === 'ready' && (element.closest('article') || element.hasAttribute('article'))) {
        void fetched(import('./evidence.js'), 'evidence.js').then((module) => {
          evidence = module;
          // A reader may have come to an explanation meanwhile, which has no way to its sentence yet.
          if (deck.isCurrent()) deck.mounted()?.refresh();
        });
      }
      if (name === 'ready') queueMicrotask(() => lead(deck));
      if (name === 'answer') answered();
      const isRecord = name === 'answer' || name === 'complete';
      return deck.emit(name, isRecord ? { ...detail, statement: statement(deck.bank, name, detail) } : detail);
    },
    list: (questions) => {
      if (questions.some((question) => question?.kind === 'place')) {
        void fetched(import('./map.js'), 'map.js').then((map) => map || element.shadowRoot?.adoptedStyleSheets.push(withoutMap));
      }
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
    format: formatter(deck.words?.lang ?? 'en'),
    fail: (error) => queueMicrotask(() => deck.isCurrent() && deck.fail(error)),
    find: (quote, fingerprint) => !!rangeOf(quote, fingerprint),
    show: (quote, fingerprint) => {
      const range = rangeOf(quote, fingerprint);
      if (!evidence || !range) return;
      if (evidence.canHighlight()) wayBack(deck, { ...evidence.show(range, element), clear: evidence.clear });
      else location.assign(evidence.fragmentLink(location.href, String(range)));
    },
    ask: (errand, question) => {
      if (errand === 'report') {
        const link = element.getAttribute('report');
        const isTaken = !deck.emit('report', { question });
        if (link && !isTaken) open(link.replace('{question}', encodeURIComponent(question)), '_blank', 'noopener');
        return;
      }
      void fetched(import('./errands.js'), 'errands.js').then((module) => {
        const words = module?.run(errand, deck.bank, deck.mounted()?.results(), deck.words, addressOf(deck));
        if (words) deck.mounted()?.shared(words);
      });
    },
    share: (text, code) => void share(deck, text, code),
  };
};
