// @ts-check
/**
 * Rows of logs: how they are read, added to and found. `src/study/store/rows.rs` has the same for the deck.
 *
 * @typedef {import('./tables.js').Row} Row
 * @typedef {import('./tables.js').Tables} Tables
 */

/** Rows of a bank. */
const GROUPS = 32;
/** Under what name it is kept how many entries there are. */
export const ENTRIES = 'entries';
/** What stands in the place of the settings that have made a bank's cards. */
export const NOT_MADE = '-';

/** The lines of a row by the words for its cards. @param {string} text @returns {Map<string, string[]>} */
export const logsOf = (text) => {
  const logs = new Map();
  const lines = text.split('\n');
  for (let at = 0; at < lines.length - 1;) {
    const [word, count] = lines[at].split(' ');
    const first = at + 1;
    at = first + Number(count);
    // Nothing may be written in the place of what is damaged.
    if (!(at > first && at < lines.length)) throw new Error(`a row of logs is damaged at its line ${first}`);
    logs.set(word, lines.slice(first, at));
  }
  return logs;
};

/** @param {Map<string, string[]>} logs */
export const textOf = (logs) => [...logs].map(([word, lines]) => `${word} ${lines.length}\n${lines.join('\n')}\n`).join('');

/** A card's id as one word. @param {string} text */
export const wordOf = (text) => text.replace(/[\\ \n\r]/g, (char) => `\\${{ ' ': 's', '\n': 'n', '\r': 'r' }[char] ?? char}`);

const encoder = new TextEncoder();
/** FNV-1a, 32 bits. @param {string} text */
export const hashOf = (text) => {
  let hash = 0x811c9dc5;
  for (const byte of encoder.encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
};

/** The row in which a card's log is. @param {string} card @returns {string} */
export const rowOf = (card) => {
  const [bank, question] = card.split('/');
  return `${bank}/${hashOf(question) % GROUPS}`;
};

/** @param {unknown} value */
const isText = (value) => typeof value === 'string';
/** @param {any} value @param {number} least @param {number} [most] */
const isWhole = (value, least, most = Infinity) => Number.isSafeInteger(value) && value >= least && value <= most;
/** Whether there is beside an act what it needs. @type {Record<string, (entry: any) => boolean>} */
const DETAILS = {
  grade: ({ grade }) => isWhole(grade, 1, 4),
  undo: ({ of }) => isText(of),
  bury: ({ until }) => isWhole(until, -(2 ** 31), 2 ** 31 - 1),
  flag: ({ flag }) => isWhole(flag, 0, 7),
  note: ({ text }) => isText(text),
};

/** What a line says; none if it is no entry. One that only a later version can read is. @param {string} line */
export const entryOf = (line) => {
  try {
    const entry = JSON.parse(line);
    const { id, at, offset, card, do: act } = entry;
    const isEntry = id && isText(id) && isWhole(at, 1) && isWhole(offset, -1440, 1440) && isText(act) && /^[^/]+\/[^/]+\/[^/]+$/.test(card);
    return isEntry && (DETAILS[act]?.(entry) ?? true) ? entry : null;
  } catch {
    return null;
  }
};

/** Entries by the rows they belong to, and there by the words for their cards. */
export class Sorted {
  /** @type {Map<string, Map<string, {id: string, line: string}[]>>} */
  rows = new Map();
  /** Those of each card. @type {Map<string, {id: string, line: string}[]>} */
  #cards = new Map();

  /** @param {{id: string, card: string}} entry @param {string} line */
  add({ id, card }, line) {
    let entries = this.#cards.get(card);
    if (!entries) {
      entries = [];
      this.#cards.set(card, entries);
      const row = rowOf(card);
      const cards = this.rows.get(row) ?? new Map();
      this.rows.set(row, cards);
      cards.set(wordOf(card), entries);
    }
    entries.push({ id, line });
  }
}

/** Adds what is not there yet, as one transaction; says how many entries that were. @param {Tables} tables @param {Sorted} sorted */
export const merge = async (tables, sorted) => {
  let added = 0;
  const ids = [...sorted.rows.keys()];
  await tables.update([['notes', ENTRIES], ...ids.map((id) => /** @type {[string, string]} */ (['logs', id]))], ([count, ...texts]) => {
    /** @type {Row[]} */
    const rows = [];
    const banks = new Set();
    for (const [place, id] of ids.entries()) {
      const logs = logsOf(texts[place]);
      let isChanged = false;
      for (const [word, entries] of sorted.rows.get(id) ?? []) {
        const lines = logs.get(word) ?? [];
        const known = new Map(lines.map((line, place) => [entryOf(line)?.id, place]));
        for (const { id, line } of entries) {
          // Also in a file that was joined from two. Of two with one id, which only a fault makes, the greater stays, whichever came first.
          const place = known.get(id) ?? lines.length;
          if (line <= lines[place]) continue;
          if (place === lines.length) added += 1;
          known.set(id, place);
          lines[place] = line;
          isChanged = true;
        }
        if (lines.length) logs.set(word, lines);
      }
      if (!isChanged) continue;
      rows.push(['logs', id, textOf(logs)]);
      banks.add(id.split('/')[0]);
    }
    for (const bank of banks) rows.push(['notes', `made/${bank}`, NOT_MADE]);
    if (added) rows.push(['notes', ENTRIES, `${Number(count) + added}`]);
    return rows;
  });
  return added;
};
