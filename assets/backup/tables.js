// @ts-check
/**
 * The tables of study as far as backups need them: those of the browser, and those of a deck that keeps them in memory.
 *
 * @typedef {[table: string, id: string, text: string]} Row
 * @typedef {(texts: string[]) => Row[]} Make from the texts of rows that were asked for to rows that are put in
 * @typedef {{text(table: string, id: string): Promise<string>, logs(after: string): Promise<{id: string, text: string}[]>,
 *   update(keys: [table: string, id: string][], make: Make, isLast?: boolean): Promise<void>}} Tables
 */

export const DATABASE = 'news-deck-study';
/** Rows of logs that are read at a time. */
const ROWS = 64;

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
export const result = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

/** @param {IDBTransaction} transaction @returns {Promise<void>} */
export const ended = (transaction) => new Promise((resolve, reject) => {
  transaction.oncomplete = () => resolve();
  transaction.onabort = () => reject(transaction.error);
});

export const openDatabase = async () => {
  const request = indexedDB.open(DATABASE);
  // Only the deck makes the database: an empty one would stand in its way.
  request.onupgradeneeded = () => request.transaction?.abort();
  const database = await result(request);
  database.onversionchange = () => database.close();
  return database;
};

/** The browser's tables. @param {IDBDatabase} database @returns {Tables} */
export const keptTables = (database) => ({
  text: async (table, id) => (await result(database.transaction(table).objectStore(table).get(id)))?.text ?? '',
  logs: (after) => result(database.transaction('logs').objectStore('logs').getAll(IDBKeyRange.lowerBound(after, true), ROWS)),
  update: async (keys, make, isLast = false) => {
    // To wait for the disk once is enough: it then has all that was written before, too.
    const transaction = database.transaction(['logs', 'notes'], 'readwrite', { durability: isLast ? 'strict' : 'relaxed' });
    const end = ended(transaction);
    const rows = await Promise.all(keys.map(([table, id]) => result(transaction.objectStore(table).get(id))));
    for (const [table, id, text] of make(rows.map((row) => row?.text ?? ''))) transaction.objectStore(table).put({ id, text });
    await end;
  },
});

/** Tables in memory. @param {Row[]} rows all of them @param {Row[]} changed is added to @returns {Tables} */
export const heldTables = (rows, changed) => {
  const all = new Map(rows.map(([table, id, text]) => [`${table} ${id}`, text]));
  const text = (/** @type {string} */ table, /** @type {string} */ id) => all.get(`${table} ${id}`) ?? '';
  return {
    text: async (table, id) => text(table, id),
    logs: async (after) => (after ? [] : rows.filter(([table]) => table === 'logs').map(([, id, text]) => ({ id, text }))),
    update: async (keys, make) => {
      for (const row of make(keys.map(([table, id]) => text(table, id)))) {
        all.set(`${row[0]} ${row[1]}`, row[2]);
        changed.push(row);
      }
    },
  };
};
