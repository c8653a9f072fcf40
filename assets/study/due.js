// @ts-check
/**
 * How many cards of a bank wait: asked of the module that studies them, which stays on the page for the first deck.
 *
 * @typedef {import('./shelf.js').Bank} Bank
 * @typedef {import('./shelf.js').Kept} Kept
 * @typedef {{new: number, learning: number, reviews: number}} Counts
 * @typedef {{
 *   default(from: {module_or_path: URL | Promise<Response>}): Promise<unknown>,
 *   cards(bank: object): string[],
 *   due(bank: string, cards: string[], page: {carry(): Promise<void>, rename(rows: null, cards: string[]): Promise<unknown>}): Promise<Counts>,
 * }} Study
 */

import { keptTables, openDatabase } from '../backup/tables.js';
import { onNewDay, today } from '../study-day.js';
import { arrival } from './arrival.js';
import { cardsOf } from './cards.js';
import { language } from './language.js';
import { say } from './words.js';

/** Every tab in which somebody studies tells of it here. */
const CHANNEL = 'news-deck-study';

/** @type {Promise<Study> | undefined} */
let started;

const WASM = new URL('../study_bg.wasm', import.meta.url);
const script = () => import(new URL('../study.js', import.meta.url).href);

/** @returns {Promise<Study>} */
const load = async () => {
  // The deck that this visit began with loads it: what began to load it meanwhile would make a second one of it.
  if (await arrival?.loaded) {
    const module = await script();
    await module.default({ module_or_path: WASM });
    return module;
  }
  // Both at once: what waits for the other costs a round trip.
  const wasm = fetch(WASM);
  // Where the script cannot be had, that is told.
  wasm.catch(() => {});
  const module = await script();
  await module.default({ module_or_path: wasm });
  return module;
};

/** The module. A deck that begins to load it meanwhile would make a second one of it: decks are put on the page after this. */
export const ready = () => {
  started ??= load();
  return started.catch((error) => {
    // The next one asks again.
    started = undefined;
    throw error;
  });
};

/**
 * What was counted of banks, by their ids. It holds until something is done to their cards, and until the day ends.
 * @type {Map<string, {bank: Bank, day: number, counts: Promise<Counts>}>}
 */
const counted = new Map();

/** @type {Promise<void> | undefined} */
let carried;
/** Takes over the log of an older layout, once. Where that cannot be, what is due is counted without it, and a deck tries again. */
const carry = () => {
  carried ??= import(new URL('../renaming.js', import.meta.url).href).then((module) => module.carry()).catch((error) => {
    console.warn('news-deck: older answers are not counted yet.', error);
  });
  return carried;
};

/** Puts what was learned of blanks under the names that they have now. @param {null} rows @param {string[]} cards @returns {Promise<unknown>} */
const rename = (rows, cards) => import(new URL('../renaming.js', import.meta.url).href).then((module) => module.rename(rows, cards)).catch((error) => {
  console.warn('news-deck: some older answers are not counted yet.', error);
  return [];
});

/** Makes the tables of what is learned, where nothing was studied yet: to look for what is due of no bank does. */
export const makeTables = async () => {
  await (await ready()).due('', [], { carry, rename });
};

/** @param {Kept} kept @returns {Promise<Counts>} */
const ask = async (kept) => {
  const module = await ready();
  return module.due(kept.bank.id, await cardsOf(kept, module), { carry, rename });
};

/** @param {Kept} kept @returns {Promise<Counts>} */
export const dueOf = (kept) => {
  const { bank } = kept;
  const day = today();
  const known = counted.get(bank.id);
  if (known && known.bank === bank && known.day === day) return known.counts;
  const counts = ask(kept);
  counted.set(bank.id, { bank, day, counts });
  counts.catch(() => counted.delete(bank.id));
  return counts;
};

/** What the learner had set when banks were counted. */
let settings = '';

/** Forgets what was counted if the learner has set something else since: limits of a day are those of all banks. */
export const heedSettings = async () => {
  const database = await openDatabase().catch(() => undefined);
  const now = database ? await keptTables(database).text('notes', 'settings') : '';
  database?.close();
  if (now !== settings) counted.clear();
  settings = now;
};

/** Says in words how many that are. @param {Counts} counts @returns {(Node | string)[]} */
export const label = (counts) => {
  const all = /** @type {[number, string][]} */ ([[counts.reviews, 'toReview'], [counts.learning, 'inLearning'], [counts.new, 'new']]);
  const some = all.filter(([count]) => count);
  if (!some.length) return [say('nothingDue')];
  return some.flatMap(([count, key], place) => {
    const number = document.createElement('strong');
    number.textContent = count.toLocaleString(language);
    return [place ? ' · ' : '', number, ` ${say(key)}`];
  });
};

/**
 * Calls a function when cards of a bank, or if none is named of any, were studied in this tab or another; and when a day has begun.
 * @param {(bank: string) => void} act
 */
export const onNews = (act) => {
  new BroadcastChannel(CHANNEL).addEventListener('message', ({ data }) => {
    const bank = `${data}`;
    if (bank) counted.delete(bank);
    else counted.clear();
    act(bank);
  });
  onNewDay(() => act(''));
};
