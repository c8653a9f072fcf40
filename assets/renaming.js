// @ts-check
/**
 * What was learned of cards under other names, put under the names that they have now: of blanks that were known by their numbers, and of
 * blanks, pairs and dated items that the bank has reworded since. Fetched where a deck finds such logs.
 *
 * Entries keep their ids, and two names of one card are kept as an entry of their own, so that it does not matter when a file brings some
 * of them once more, under whichever name, nor which bank is looked at in between.
 *
 * @typedef {import('./backup/tables.js').Row} Row
 * @typedef {import('./backup/tables.js').Tables} Tables
 * @typedef {import('./renaming/heirs.js').Logs} Logs
 */

import { ENTRIES, NOT_MADE, entryOf, logsOf, rowOf, textOf, wordOf } from './backup/logs.js';
import { heldTables, keptTables, openDatabase } from './backup/tables.js';
import { heirIn, sameAs } from './renaming/heirs.js';

export { carry } from './renaming/carrying.js';

/** What stands in a word behind a backslash. @type {Record<string, string>} */
const CHARS = { s: ' ', n: '\n', r: '\r' };
/** A text of a word, as `wordOf` makes that. @param {string} word */
const textOfWord = (word) => word.replace(/\\(.)/g, (_, char) => CHARS[char] ?? char);

/** @param {string} card */
const questionOf = (card) => card.slice(0, card.lastIndexOf('/'));
/** @param {string} card */
const nameOf = (card) => card.slice(card.lastIndexOf('/') + 1);

/** The cards that are known by a hash, by their questions. @param {string[]} all @returns {Map<string, string[]>} */
const byQuestion = (all) => {
  const cards = new Map();
  for (const card of all) {
    if (!/^[gpq][0-9a-f]{8}$/.test(nameOf(card))) continue;
    cards.set(questionOf(card), [...cards.get(questionOf(card)) ?? [], card]);
  }
  return cards;
};

/** Puts a log under its heir's name, and says so there; says how many entries more there are then. @param {Logs} logs of the question @param {string} old @param {string} heir */
const hand = (logs, old, heir) => {
  const lines = logs.get(old) ?? [];
  const before = logs.get(heir) ?? [];
  const isNumber = /^c\d/.test(nameOf(old));
  const wanted = isNumber ? lines : [...lines, sameAs(questionOf(old), nameOf(old), nameOf(heir))];
  const known = new Set(before.map((line) => entryOf(line)?.id));
  const after = [...before];
  for (const line of wanted) {
    const id = entryOf(line)?.id;
    if (known.has(id ?? line)) continue;
    known.add(id ?? line);
    after.push(line.replace(`"card":${JSON.stringify(old)}`, () => `"card":${JSON.stringify(heir)}`));
  }
  logs.delete(old);
  logs.set(heir, after);
  return after.length - before.length - lines.length;
};

/** The logs of a row by their questions. @param {Logs} row by words @returns {Map<string, Logs>} by cards */
const sorted = (row) => {
  const all = new Map();
  for (const [word, lines] of row) {
    const card = textOfWord(word);
    all.set(questionOf(card), (all.get(questionOf(card)) ?? new Map()).set(card, lines));
  }
  return all;
};

/**
 * In one transaction. What stands under both names, since a file from before was restored, is kept once.
 * @param {Tables} tables @param {string[]} all cards of a bank, in its order @returns {Promise<boolean>} whether anything was changed
 */
export const renameIn = async (tables, all) => {
  const questions = byQuestion(all);
  const ids = [...new Set([...questions.keys()].map(rowOf))];
  let isChanged = false;
  await tables.update([['notes', ENTRIES], ...ids.map((id) => /** @type {[string, string]} */ (['logs', id]))], ([count, ...texts]) => {
    /** @type {Row[]} */
    const rows = [];
    let more = 0;
    for (const [place, id] of ids.entries()) {
      const row = sorted(logsOf(texts[place]));
      let isSame = true;
      for (const [question, logs] of row) {
        const cards = questions.get(question) ?? [];
        for (let next = heirIn(cards, logs); next; next = heirIn(cards, logs)) {
          more += hand(logs, ...next);
          isSame = false;
        }
      }
      const words = [...row.values()].flatMap((logs) => [...logs]).map(([card, lines]) => /** @type {[string, string[]]} */ ([wordOf(card), lines]));
      if (!isSame) rows.push(['logs', id, textOf(new Map(words))]);
    }
    isChanged = rows.length > 0;
    if (isChanged) rows.push(['notes', `made/${all[0].split('/')[0]}`, NOT_MADE]);
    if (more) rows.push(['notes', ENTRIES, `${Number(count) + more}`]);
    return rows;
  });
  return isChanged;
};

/** @param {Row[] | null} rows those of a deck that keeps them in memory @param {string[]} cards @returns {Promise<unknown[]>} those that were changed; none if nothing was */
export const rename = async (rows, cards) => {
  if (rows) {
    /** @type {Row[]} */
    const changed = [];
    await renameIn(heldTables(rows, changed), cards);
    return changed;
  }
  const database = await openDatabase();
  try {
    return await renameIn(keptTables(database), cards) ? [true] : [];
  } finally {
    database.close();
  }
};
