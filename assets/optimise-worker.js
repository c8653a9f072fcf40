// @ts-check
/**
 * The worker that fits the schedule: reads the logs from the database itself, some at a time, so that neither the page nor this ever
 * holds all of it, and gives it to the optimiser's module. It also keeps the weights that are chosen, with the deck's settings.
 *
 * @typedef {{take(row: string): void, fit(weights: string, settings: string): Answer}} Fitting
 * @typedef {{default(from: {module_or_path: string}): Promise<unknown>, Fitting: new () => Fitting}} Optimiser
 * @typedef {{logLoss: number, rmse: number}} Errors
 * How the optimiser's errors and intervals compare: as it is, then with the new weights.
 * @typedef {{weights: number[], errors: [Errors, Errors], goods: [number[], number[]], reviews: number}} Found
 * @typedef {Found | {refused: 'few', reviews: number, needed: number} | {refused: 'same', reviews: number} | {refused: 'failed'}} Answer
 * What it is asked: to fit with a module, or to keep weights (none: the usual ones).
 * @typedef {{glue: string, wasm: string} | {keep: number[] | null}} Wish
 * What it says: whether the reader's own weights are in use, how far it has read, what was found; that weights are kept; what went wrong.
 * @typedef {{own?: boolean, share?: number, answer?: Answer, kept?: true, fault?: string}} Told
 */

const DATABASE = 'news-deck-study';
/** Another schedule concerns all decks: what they hear otherwise is a bank's name. */
const ALL_BANKS = '';
/** Under what name weights are kept, as their bits. */
const WEIGHTS = 'weights';
/** Rows that are read at a time. What is learned meanwhile waits for no more than these. */
const BATCH = 64;

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
const result = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

const open = async () => {
  const request = indexedDB.open(DATABASE);
  // Only the deck makes the database: an empty one would stand in its way.
  request.onupgradeneeded = () => request.transaction?.abort();
  const database = await result(request);
  // A newer page need not wait for this.
  database.onversionchange = () => database.close();
  return database;
};

/** @param {Told} told */
const tell = (told) => postMessage(told);

/** Gives all rows to the optimiser. @param {IDBDatabase} database @param {Fitting} fitting */
const read = async (database, fitting) => {
  // A transaction a batch: a long one would keep the deck from writing.
  const logs = () => database.transaction('logs').objectStore('logs');
  const of = await result(logs().count());
  for (let count = 0, after = '', isLast = false; !isLast;) {
    const rows = await result(logs().getAll(IDBKeyRange.lowerBound(after, true), BATCH));
    isLast = rows.length < BATCH;
    for (const { id, text } of rows) {
      fitting.take(text);
      after = id;
    }
    count += rows.length;
    tell({ share: isLast ? 1 : Math.min(count / of, 0.99) });
  }
};

/** A note of the deck's. @param {IDBDatabase} database @param {string} id @returns {Promise<string>} */
const note = async (database, id) => (await result(database.transaction('notes').objectStore('notes').get(id)))?.text ?? '';

/** @param {IDBDatabase} database @param {string} glue @param {string} wasm */
const fit = async (database, glue, wasm) => {
  const [weights, settings] = await Promise.all([note(database, WEIGHTS), note(database, 'settings')]);
  tell({ own: weights !== '' });
  const module = /** @type {Optimiser} */ (await import(/* @vite-ignore */ /* webpackIgnore: true */ glue));
  await module.default({ module_or_path: wasm });
  const fitting = new module.Fitting();
  await read(database, fitting);
  tell({ answer: fitting.fit(weights, settings) });
};

/** @param {IDBDatabase} database @param {number[] | null} weights */
const keep = async (database, weights) => {
  const transaction = database.transaction('notes', 'readwrite', { durability: 'strict' });
  // Decimals would not be the same numbers again.
  const bits = new Uint32Array(new Float32Array(weights ?? []).buffer);
  transaction.objectStore('notes').put({ id: WEIGHTS, text: bits.join(' ') });
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  new BroadcastChannel(DATABASE).postMessage(ALL_BANKS);
  tell({ kept: true });
};

addEventListener('message', async (/** @type {MessageEvent<Wish>} */ { data }) => {
  try {
    const database = await open();
    await ('keep' in data ? keep(database, data.keep) : fit(database, data.glue, data.wasm));
    database.close();
  } catch (error) {
    tell({ fault: `${error}` });
  }
});

export {};
