// @ts-check
/** The log as the layout before this one kept it, an entry a row, carried over. */

import { Sorted, merge } from '../backup/logs.js';
import { ended, keptTables, openDatabase, result } from '../backup/tables.js';

/** Entries that are carried over at a time. */
const BATCH = 5_000;

/** The fields of an entry, among others that helped the older layout to find it. @param {Record<string, unknown>} row */
const lineOf = ({ bank, ago, ...entry }) => JSON.stringify(entry);

/** Carries a log over that was kept an entry a row. What is closed before the end begins again and finds nothing twice. */
export const carry = async () => {
  const database = await openDatabase();
  const tables = keptTables(database);
  const old = () => database.transaction('log').objectStore('log');
  /** @type {IDBKeyRange | null} */
  let rest = null;
  let isEmpty = true;
  for (let isLast = false; !isLast;) {
    const rows = await result(old().index('card').getAll(rest, BATCH));
    isLast = rows.length < BATCH;
    const sorted = new Sorted();
    for (const row of rows) sorted.add(row, lineOf(row));
    if (rows.length) await merge(tables, sorted);
    isEmpty &&= !rows.length;
    if (!isLast) {
      const { card, at, id } = rows[rows.length - 1];
      rest = IDBKeyRange.lowerBound([card, at, id], true);
    }
  }
  // The table stays, and this comes here at every opening: there is nothing to wait for the disk for.
  if (!isEmpty) {
    const clearing = database.transaction('log', 'readwrite', { durability: 'strict' });
    clearing.objectStore('log').clear();
    await ended(clearing);
  }
  database.close();
};
