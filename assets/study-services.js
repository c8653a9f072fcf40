// @ts-check
import { prepare as prepareDeck, servicesOf as servicesOfDeck } from './services.js';
import { isSetBack, noteStudied, onNewDay } from './study-day.js';
import { formats } from './study-times.js';

/**
 * What study asks of the page around it beyond what a quiz does: its words and style, other tabs, and the browser's
 * promise to keep what is stored. Fetched in the place of `services.js` by decks of the mode `study`.
 *
 * @typedef {import('./services.js').Page & {
 *   wait(seconds: number, isLong: boolean): string,
 *   moment(at: number): string,
 *   percent(share: number): string,
 *   tell(news: string): void,
 *   listen(hear: (news: string) => void): void,
 *   keeps(): boolean,
 *   clock(): number,
 *   keep(): void,
 *   isKept(): Promise<boolean | null>,
 *   statistics(place: HTMLElement, figures: object | null, failed: string): void,
 *   backup(rows: import('./backup.js').Row[] | null, file: Blob | undefined): Promise<import('./backup.js').Outcome>,
 *   carry(): Promise<void>,
 *   rename(rows: import('./backup.js').Row[] | null, cards: string[]): Promise<unknown[]>,
 *   later(ms: number): Promise<void>,
 *   newId(): string,
 *   draw(): void,
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
  .catch((error) => console.warn(`news-deck: publish study.css. (${error})`));

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
        console.warn(`news-deck: publish strings/study. Study speaks English meanwhile. (${error})`);
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
  // A browser begins to read its database when it is first asked for anything of it, and the deck is drawn meanwhile.
  if (keepsIn(element)) void indexedDB.databases?.().catch(() => {});
  await Promise.all([prepareDeck(bank, element), styled]);
  wordsOf.set(element, await words);
};

/** Where the words for that cannot be loaded either. */
const UNLOADED = 'This could not be loaded. Try again later.';

/** Has what is in an open panel drawn by what is fetched for it. @param {import('./services/deck.js').Deck} deck */
const draw = ({ element, words }) => import('./panels.js').then(({ draw }) => draw(element, words)).catch((error) => {
  const place = element.shadowRoot?.querySelector('.drawn');
  if (place) place.textContent = words?.study?.panels.unloaded ?? UNLOADED;
  console.warn(`news-deck: publish panels.js and strings/study. (${error})`);
});

/** Whether the browser lets a page keep anything: where it does not, the very access throws, or there is nothing to access. */
const isAllowed = () => {
  try {
    return !!indexedDB && !!localStorage;
  } catch {
    return false;
  }
};

/** Whether the page and the browser allow a deck to keep anything. @param {Element} element */
const keepsIn = (element) => element.getAttribute('storage') !== 'none' && isAllowed();

/** Whether the window is a private one, of which Firefox tells by refusing a page's own files. Others do not tell. */
let isPrivate = false;
void navigator.storage?.getDirectory?.().catch(({ name }) => { isPrivate = name === 'SecurityError'; });

/** Under what name the time zone is kept in which somebody studied last. */
const ZONE = 'news-deck-study-zone';
/** Under what name it is kept that a window was told to be private. */
const PRIVATE = 'news-deck-study-private';

/** What the learner should know of the clock, as `src/study/page.rs` has it. */
const clock = () => {
  try {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const before = localStorage.getItem(ZONE);
    if (zone !== before) localStorage.setItem(ZONE, zone);
    if (isSetBack()) return 1;
    if (before && before !== zone) return 2;
    const isTold = sessionStorage.getItem(PRIVATE);
    if (isPrivate) sessionStorage.setItem(PRIVATE, 'told');
    return isPrivate && !isTold ? 3 : 0;
  } catch {
    // Then nothing is told of it.
    return 0;
  }
};

/** Under what name it is kept where the last thing stands that was done, among all. */
const PLACE = 'news-deck-study-place';
let place = 0;

/** Where the next one stands: at its time, but after the last one even if the clock was set back. An undo goes by it. */
const nextPlace = () => {
  try {
    place = Math.max(place, Number(localStorage.getItem(PLACE)) || 0);
  } catch {
    // What blocks this blocks the log, too, and then there is one tab to be heeded.
  }
  place = Math.max(Date.now(), place + 1);
  try {
    localStorage.setItem(PLACE, `${place}`);
    noteStudied();
  } catch {
    // As above.
  }
  return place;
};

/** @param {import('./services/deck.js').Deck} deck @returns {StudyPage} */
export const servicesOf = (deck) => {
  const { element, words } = deck;
  const root = element.shadowRoot;
  if (root && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  if (words) words.study = wordsOf.get(element);
  const channel = new BroadcastChannel(CHANNEL);
  let endDays = () => {};
  return {
    ...servicesOfDeck(deck),
    ...formats(words?.lang ?? 'en'),
    tell: (news) => channel.postMessage(news),
    listen: (hear) => {
      channel.onmessage = ({ data }) => deck.isCurrent() && hear(`${data}`);
      // On another day, another number of cards is due of all banks.
      endDays = onNewDay(() => deck.isCurrent() && hear(''));
    },
    keeps: () => keepsIn(element),
    clock,
    // Asked once the reader has something to lose, since some browsers then ask the reader. No answer changes what is done.
    keep: () => void navigator.storage?.persist?.().catch(() => {}),
    isKept: async () => (isPrivate ? null : (await navigator.storage?.persisted?.().catch(() => false)) ?? false),
    // Few learners look at them in a sitting, so what draws them is fetched when one does.
    statistics: (place, figures, failed) => void import('./statistics.js')
      .then((module) => module.show(place, figures, words?.lang ?? 'en'))
      .catch((error) => {
        place.textContent = failed;
        console.warn(`news-deck: publish statistics.js and strings/study. (${error})`);
      }),
    backup: (rows, file) => import('./backup.js').then(({ backup }) => backup(
      deck.element.shadowRoot?.querySelector('.work'), words?.lang ?? 'en', words?.study?.backups, rows, file,
    )).catch((error) => {
      console.warn(`news-deck: publish backup.js and strings/study. (${error})`);
      return { told: words?.study?.backups.failed ?? UNLOADED };
    }),
    carry: () => import('./renaming.js').then(({ carry }) => carry()).catch((error) => {
      console.warn(`news-deck: publish renaming.js, or make room: older answers are not shown yet. (${error})`);
    }),
    rename: (rows, cards) => import('./renaming.js').then(({ rename }) => rename(rows, cards)).catch((error) => {
      console.warn(`news-deck: publish renaming.js, or make room: some older answers are not shown yet. (${error})`);
      return [];
    }),
    later: (ms) => new Promise((done) => setTimeout(done, ms)),
    newId: () => `${nextPlace()}-${Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')}`,
    draw: () => void draw(deck),
    leave: () => {
      // Not closed: what is kept on the way out is told to others, and nobody listens to it any more.
      channel.onmessage = null;
      endDays();
    },
  };
};
