// @ts-check
/**
 * What was learned of blanks while they were known by their numbers, put under the names that they have now: of several in a text, each is
 * known by its answer. Fetched where a deck finds such logs, which an older version or its backup has left.
 *
 * @typedef {import('./backup/tables.js').Row} Row
 * @typedef {import('./backup/tables.js').Tables} Tables
 */

import { ENTRIES, NOT_MADE, entryOf, hashOf, logsOf, rowOf, textOf, wordOf } from './backup/logs.js';
import { heldTables, keptTables, openDatabase } from './backup/tables.js';

export { carry } from './renaming/carrying.js';

/** What stands in a word behind a backslash. @type {Record<string, string>} */
const CHARS = { s: ' ', n: '\n', r: '\r' };
/** A text of a word, as `wordOf` makes that. @param {string} word */
const textOfWord = (word) => word.replace(/\\(.)/g, (_, char) => CHARS[char] ?? char);

/** By what the blank with this answer is known that has so many of the same before it: `deck-study` has the same. @param {string} answer @param {number} same */
const nameOf = (answer, same) => `g${hashOf(answer + '\n'.repeat(same)).toString(16).padStart(8, '0')}`;

/** What the back of a card said last, by its log; empty if that does not tell. @param {string[]} lines */
const answerOf = (lines) => {
  const grades = lines.map((line) => entryOf(line)).filter((entry) => entry?.answer);
  return grades.sort((one, other) => other.at - one.at)[0]?.answer ?? '';
};

/**
 * The card that an older log is of: the blank in its place, unless the log tells of another answer. What the bank no longer asks for is
 * nobody else's.
 * @param {string} question @param {number} number from 1 @param {string[]} gaps cards of the question's blanks, in the order of the text @param {string[]} lines
 */
const heirOf = (question, number, gaps, lines) => {
  const answer = answerOf(lines);
  const place = gaps[number - 1];
  const isSame = place && gaps.some((_, same) => place === `${question}/${nameOf(answer, same)}`);
  if (place && (!answer || isSame)) return place;
  return `${question}/${nameOf(answer || `${number}`, 0)}`;
};

/** The names in a row of logs that are older, with the cards of the same questions' blanks. @param {Map<string, string[]>} logs @param {Map<string, string[]>} gaps */
const olderIn = (logs, gaps) => [...logs.keys()].flatMap((word) => {
  const old = textOfWord(word);
  const [, question, number] = old.match(/^(.+)\/c(\d+)$/) ?? [];
  const own = gaps.get(question);
  return own ? [{ word, old, question, number: Number(number), own }] : [];
});

/**
 * In one transaction. What stands under both names, since a file from before was restored, is kept once.
 * @param {Tables} tables @param {string[]} all cards of a bank, in its order
 */
export const renameIn = async (tables, all) => {
  const cards = all.filter((card) => /\/g[0-9a-f]{8}$/.test(card));
  /** @type {Map<string, string[]>} */
  const gaps = new Map();
  for (const card of cards) {
    const question = card.slice(0, card.lastIndexOf('/'));
    gaps.set(question, [...gaps.get(question) ?? [], card]);
  }
  const ids = [...new Set(cards.map(rowOf))];
  await tables.update([['notes', ENTRIES], ...ids.map((id) => /** @type {[string, string]} */ (['logs', id]))], ([count, ...texts]) => {
    /** @type {Row[]} */
    const rows = [];
    for (const [place, id] of ids.entries()) {
      const logs = logsOf(texts[place]);
      const older = olderIn(logs, gaps);
      for (const { word, old, question, number, own } of older) {
        const lines = logs.get(word) ?? [];
        const heir = heirOf(question, number, own, lines);
        const before = logs.get(wordOf(heir)) ?? [];
        const known = new Set(before.map((line) => entryOf(line)?.id));
        const fresh = lines.filter((line) => !known.has(entryOf(line)?.id ?? line));
        const renamed = fresh.map((line) => line.replace(`"card":${JSON.stringify(old)}`, () => `"card":${JSON.stringify(heir)}`));
        logs.delete(word);
        logs.set(wordOf(heir), [...before, ...renamed]);
      }
      if (older.length) rows.push(['logs', id, textOf(logs)]);
    }
    if (rows.length) rows.push(['notes', `made/${cards[0].split('/')[0]}`, NOT_MADE]);
    // Whoever holds rows of the bank goes by this number, which therefore never falls, though an entry that was there twice is there once.
    if (rows.length) rows.push(['notes', ENTRIES, `${Number(count) + 1}`]);
    return rows;
  });
};

/** @param {Row[] | null} rows those of a deck that keeps them in memory @param {string[]} cards @returns {Promise<Row[]>} what has changed of them */
export const rename = async (rows, cards) => {
  /** @type {Row[]} */
  const changed = [];
  if (rows) {
    await renameIn(heldTables(rows, changed), cards);
    return changed;
  }
  const database = await openDatabase();
  try {
    await renameIn(keptTables(database), cards);
  } finally {
    database.close();
  }
  return changed;
};
