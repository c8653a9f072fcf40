// @ts-check
import { prepare as prepareDeck, servicesOf as servicesOfDeck } from './services.js';

/**
 * What study asks of the page around it beyond what a quiz does: its words and style, other tabs, files, and the browser's
 * promise to keep what is stored. Fetched in the place of `services.js` by decks of the mode `study`.
 *
 * @typedef {import('./services.js').Page & {
 *   wait(seconds: number, isLong: boolean): string,
 *   moment(at: number): string,
 *   percent(share: number): string,
 *   tell(news: string): void,
 *   listen(hear: (news: string) => void): void,
 *   keeps(): boolean,
 *   keep(): void,
 *   isKept(): Promise<boolean>,
 *   piece(text: string): Blob,
 *   download(name: string, parts: BlobPart[]): void,
 *   read(file: Blob | undefined, from: number, to: number): Promise<Uint8Array | undefined>,
 *   later(ms: number): Promise<void>,
 *   newId(): string,
 *   leave(): void,
 * }} StudyPage
 */

/** Other tabs of this site in which somebody studies. */
const CHANNEL = 'news-deck-study';
/** Languages that there are words of study in besides English, which the module has with it. */
const LANGUAGES = ['ar', 'de', 'es', 'fr', 'ko', 'ru'];

const sheet = new CSSStyleSheet();
/** Study looks plain without it, but it works: so a failure is only logged. */
const styled = fetch(new URL('./study.css', import.meta.url))
  .then(async (response) => {
    if (!response.ok) throw new Error(`HTTP status ${response.status}`);
    await sheet.replace(await response.text());
  })
  .catch((error) => console.warn(`news-deck: study.css could not be loaded. Publish it beside study-services.js. (${error})`));

/** @type {Map<string, Promise<object | undefined>>} */
const languages = new Map();

/** The words of study in a language; none for English, and none, with a warning, where they cannot be had. @param {string} tag */
const loadWords = (tag) => {
  const language = tag.toLowerCase().split('-')[0];
  if (!LANGUAGES.includes(language)) return undefined;
  let words = languages.get(language);
  if (!words) {
    words = fetch(new URL(`./strings/study/${language}.json`, import.meta.url))
      .then((response) => response.json())
      .catch((error) => {
        languages.delete(language);
        console.warn(`news-deck: the words of study could not be loaded, so it speaks English. Publish strings/study with the player. (${error})`);
        return undefined;
      });
    languages.set(language, words);
  }
  return words;
};

/** @param {Element} element */
const languageOf = (element) => element.closest('[lang]')?.getAttribute('lang') || document.documentElement.lang;

// The usual language is asked for at once: what waits for the bank would wait a round trip more.
void loadWords(document.documentElement.lang);
/** What `prepare` has found, for the mount that follows it. @type {WeakMap<Element, object | undefined>} */
const wordsOf = new WeakMap();

/** @param {any} bank @param {HTMLElement} element */
export const prepare = async (bank, element) => {
  const words = loadWords(languageOf(element));
  await Promise.all([prepareDeck(bank, element), styled]);
  wordsOf.set(element, await words);
};

/** Units of a wait from the largest: seconds in one, and its name in `Intl`. @type {[number, string][]} */
const UNITS = [[31_536_000, 'year'], [2_628_000, 'month'], [86_400, 'day'], [3600, 'hour'], [60, 'minute'], [1, 'second']];

/** @param {string} tag */
const formats = (tag) => ({
  /** A stretch of time in its largest unit. @param {number} seconds @param {boolean} isLong in whole words */
  wait: (seconds, isLong) => {
    const [size, unit] = UNITS.find(([size]) => seconds >= size) ?? [1, 'second'];
    const hasTenths = unit === 'year' || unit === 'month' || unit === 'hour';
    return new Intl.NumberFormat(tag, {
      style: 'unit', unit, unitDisplay: isLong ? 'long' : 'narrow', maximumFractionDigits: hasTenths ? 1 : 0,
    }).format(seconds / size);
  },
  /** A point in time, with its day unless that is today. @param {number} at */
  moment: (at) => {
    const isToday = new Date(at).toDateString() === new Date().toDateString();
    return new Date(at).toLocaleString(tag, isToday ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' });
  },
  /** @param {number} share 0 to 1 */
  percent: (share) => new Intl.NumberFormat(tag, { style: 'percent' }).format(share),
});

/** Offers texts and pieces as a file to be saved. @param {string} name @param {BlobPart[]} parts */
const download = (name, parts) => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(parts, { type: 'application/x-ndjson' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};

/** @param {import('./services.js').Deck} deck @returns {StudyPage} */
export const servicesOf = (deck) => {
  const { element, words } = deck;
  const root = element.shadowRoot;
  if (root && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  if (words) words.study = wordsOf.get(element);
  const channel = new BroadcastChannel(CHANNEL);
  return {
    ...servicesOfDeck(deck),
    ...formats(words?.lang ?? 'en'),
    tell: (news) => channel.postMessage(news),
    listen: (hear) => {
      channel.onmessage = ({ data }) => deck.isCurrent() && hear(`${data}`);
    },
    keeps: () => element.getAttribute('storage') !== 'none',
    // Asked once the reader has something to lose, since some browsers then ask the reader. No answer changes what is done.
    keep: () => void navigator.storage?.persist?.().catch(() => {}),
    isKept: async () => (await navigator.storage?.persisted?.().catch(() => false)) ?? false,
    piece: (text) => new Blob([text]),
    download,
    read: async (file, from, to) => {
      try {
        return file && new Uint8Array(await file.slice(from, to).arrayBuffer());
      } catch {
        // It has gone meanwhile.
        return undefined;
      }
    },
    later: (ms) => new Promise((done) => setTimeout(done, ms)),
    newId: () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(''),
    leave: () => channel.close(),
  };
};
