// @ts-check
/**
 * The grades of a bank, or of all that was ever studied, as a table: rows of the log go through the module that
 * makes it some at a time, so that the page never holds all of it.
 *
 * @typedef {{text: string, rows: number, losses: {name: string, count?: number}[]}} Made what is not in the file: the names of words for it
 * @typedef {{add(row: string): string | undefined, end(): Made}} Table
 * @typedef {{Grades: {begin(weights: string, settings: string): Table | undefined}}} Grading
 */

import { keptTables, openDatabase } from '../backup/tables.js';

/**
 * @param {Grading} module @param {string} [bank] its id; without one, of all
 * @returns {Promise<Omit<Made, 'text'> & {text: BlobPart[]}>} It fails where the log cannot be read.
 */
export const gradesOf = async ({ Grades }, bank) => {
  const database = await openDatabase();
  try {
    const tables = keptTables(database);
    const [weights, settings] = await Promise.all(['weights', 'settings'].map((name) => tables.text('notes', name)));
    const table = Grades.begin(weights, settings);
    if (!table) throw new Error('the weights of the schedule are damaged');
    /** @type {BlobPart[]} */
    const pieces = [];
    const begin = bank === undefined ? '' : `${bank}/`;
    for (let after = begin; ;) {
      const rows = (await tables.logs(after)).filter(({ id }) => id.startsWith(begin));
      const last = rows.at(-1);
      if (!last) break;
      after = last.id;
      // The browser holds the pieces, on the disk if they are large.
      pieces.push(new Blob(rows.map(({ id, text }) => {
        const piece = table.add(text);
        if (piece === undefined) throw new Error(`the row ${id} of the log is damaged`);
        return piece;
      })));
    }
    const { text, ...rest } = table.end();
    return { ...rest, text: [...pieces, text] };
  } finally {
    database.close();
  }
};
