// @ts-check
/**
 * What decks fetch, each file once for the whole page; and in words what happened where it cannot be had, and what mends it.
 *
 * Each file is named by a literal `new URL('./file', import.meta.url)` or `import('./file')`: so bundlers find them and take them
 * along.
 *
 * @typedef {import('./services/deck.js').MountedDeck} MountedDeck
 * @typedef {import('./services/deck.js').Words} Words
 * @typedef {import('./trouble.js').Problem} Problem
 * @typedef {{
 *   default(input: {module_or_path: Promise<Response>}): Promise<unknown>,
 *   mount(root: HTMLDivElement, bank: unknown, options: object, page: import('./services.js').Page): MountedDeck,
 *   servicesOf: Services['servicesOf'],
 * }} Player
 * @typedef {typeof import('./services.js')} Services
 */

/** A failure with a code for scripts and, in words, what happened and what mends it. */
export class DeckError extends Error {
  /** @param {string} code @param {string} message @param {Problem[]} [problems] */
  constructor(code, message, problems = []) {
    super(message);
    this.code = code;
    this.problems = problems;
  }
}

/**
 * Fetches an address and turns each way to fail into a DeckError.
 * @param {string} url @param {string} what @param {string} unreachable the code @param {string} [refused]
 */
const fetchOk = async (url, what, unreachable, refused = unreachable) => {
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
export let sheets;
/** @type {Promise<unknown> | undefined} */
let styled;

/** Makes the sheets for the first deck. */
export const makeSheets = () => {
  sheets = [new CSSStyleSheet(), new CSSStyleSheet()];
  sheets[0].replaceSync(FRAME);
  return sheets;
};

/** One style sheet for all decks. Without it a deck is plain, but it works: so a failure is only logged. */
export const loadStyles = () => {
  styled ??= fetchOk(new URL('./deck.css', import.meta.url).href, 'The style sheet', 'style')
    .then((response) => response.text())
    .then((text) => sheets?.[1].replace(text))
    .catch((error) => {
      styled = undefined;
      console.warn(`news-deck: ${error.message}`);
    });
  return styled;
};

/** The addresses of a player's glue and module, and a part of the latter that it keeps wherever it lies. @param {boolean} studies */
export const filesOf = (studies) => studies
  ? [new URL('./study.js', import.meta.url).href, new URL('./study_bg.wasm', import.meta.url).href, 'study_bg']
  : [new URL('./player.js', import.meta.url).href, new URL('./player_bg.wasm', import.meta.url).href, 'player_bg'];

/** What a player asks of its page, and the player: study has its own, under true. @type {Map<boolean, [Promise<Services>, Promise<Player>]>} */
export const players = new Map();
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
    return new DeckError('player-broken', `The player is damaged or of another version. Publish player.js and player_bg.wasm beside news-deck.js. (${message})`);
  }
  return new DeckError('player-missing', `The player could not be loaded. Publish player.js and player_bg.wasm beside news-deck.js. (${message})`);
};

/**
 * Starts the player once for the whole page: glue and Wasm are requested side by side, since each link of a chain costs a round trip.
 * @param {boolean} studies @param {string | null} wasmUrl
 */
export const loadPlayer = (studies, wasmUrl) => {
  const player = players.get(studies);
  if (player) return player;
  const [glueUrl, nearUrl] = filesOf(studies);
  // A browser may remember that a module failed to load; another address makes it ask again.
  const retry = attempts++ ? `?${attempts}` : '';
  const wasm = fetchOk(wasmUrl ?? nearUrl, 'The player', 'player-missing');
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
export const loadBank = (url) => {
  let bank = banks.get(url);
  if (!bank) {
    bank = fetchOk(url, 'The question bank', 'bank-network', 'bank-http')
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
        throw error instanceof DeckError ? error : new DeckError('bank-network', `The question bank ${url} broke off. (${error})`);
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
export const loadWords = (tag) => {
  const [language, region] = tag.toLowerCase().split('-');
  // English words, and dates and numbers as the browser writes them there.
  if (language === 'en' && region === 'us') return { lang: tag, dayExample: 'July 4, {0}', page: {} };
  if (!LANGUAGES.includes(language)) return undefined;
  let words = languages.get(tag);
  if (!words) {
    words = fetchOk(new URL(`./strings/${language}.json`, import.meta.url).href, 'The words', 'words')
      .then(async (response) => ({ ...await response.json(), lang: tag }))
      .catch((error) => {
        languages.delete(tag);
        console.warn(`news-deck: ${error.message} The deck speaks English.`);
        return undefined;
      });
    languages.set(tag, words);
  }
  return words;
};
