// @ts-check
/**
 * Backups of study: the whole log as a file, and back as a merge, from which nothing is lost. Fetched when a learner asks for it.
 *
 * Only logs are read and added to. What follows from them is the deck's: where a bank's logs have grown, it is noted that nothing has
 * made its cards and days, and the deck makes them anew when the bank is looked at.
 *
 * @typedef {import('./backup/tables.js').Row} Row
 * @typedef {import('./backup/tables.js').Tables} Tables
 * @typedef {Record<string, any>} Texts
 * @typedef {{told: string, rows?: Row[]}} Outcome
 */

import { ENTRIES, Sorted, entryOf, logsOf, merge } from './backup/logs.js';
import { DATABASE, ended, heldTables, keptTables, openDatabase, result } from './backup/tables.js';

const FORMAT = 'news-deck-study/1';
/** Bytes of a file that are read, and written, at a time. */
const BYTES = 2_000_000;
/** Entries of the older layout that are carried over at a time. */
const BATCH = 5_000;
/** Under what name it is kept how many entries are in a backup. */
const SAVED = 'backup';

/** Shows how far it is, and hears whether to go on. */
class Progress {
  isStopped = false;
  #place;
  #bar = document.createElement('progress');

  /** @param {Element} place @param {string} word @param {string} stop */
  constructor(place, word, stop) {
    this.#place = place;
    const label = document.createElement('label');
    label.append(`${word} `, this.#bar);
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'stop', textContent: stop });
    button.addEventListener('click', () => { this.isStopped = true; });
    const both = Object.assign(document.createElement('div'), { className: 'actions' });
    both.append(label, button);
    place.replaceChildren(both);
    this.#bar.value = 0;
  }

  /** @param {number} share 0 to 1 */
  at(share) {
    this.#bar.value = share;
  }

  end() {
    this.#place.replaceChildren();
  }
}

/** The lines of a file piece by piece, and how far that is. @param {Blob} file */
async function* linesOf(file) {
  const decoder = new TextDecoder();
  let rest = '';
  for (let at = 0; at < file.size; at += BYTES) {
    // A file that has gone meanwhile ends here.
    const bytes = await file.slice(at, at + BYTES).arrayBuffer().catch(() => null);
    if (!bytes) break;
    const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield { lines, share: Math.min(1, (at + BYTES) / file.size) };
  }
  yield { lines: [rest], share: 1 };
}

/** How many entries a file says it has; none if it is no backup. @param {string} line */
const announced = (line) => {
  try {
    const { format, entries } = JSON.parse(line);
    return format === FORMAT ? Number(entries) || 0 : null;
  } catch {
    return null;
  }
};

/**
 * Takes over what a file has and the log has not. Each piece is one transaction, so that who stops in the middle leaves a log in order;
 * the same file then brings the rest.
 *
 * @param {Tables} tables @param {Blob} file @param {Pick<Progress, 'at' | 'isStopped'>} progress
 * @returns {Promise<{added: number, missing: number} | null>} none, and nothing is changed, if it is no backup
 */
export const restore = async (tables, file, progress) => {
  /** @type {number | null} */
  let all = null;
  let [added, read, faulty, isBegun] = [0, 0, 0, false];
  let written = Promise.resolve(0);
  for await (const { lines, share } of linesOf(file)) {
    const sorted = new Sorted();
    for (const text of lines) {
      const line = text.trim();
      if (!line) continue;
      if (!isBegun) {
        all = announced(line);
        if (all === null) return null;
        isBegun = true;
        continue;
      }
      const entry = entryOf(line);
      if (entry) sorted.add(entry, line);
      read += entry ? 1 : 0;
      faulty += entry ? 0 : 1;
    }
    // The browser writes one piece while the next is read.
    added += await written;
    written = sorted.rows.size ? merge(tables, sorted) : Promise.resolve(0);
    // It is waited for soon.
    written.catch(() => {});
    progress.at(share);
    if (progress.isStopped) break;
  }
  added += await written;
  if (all === null) return null;
  // These entries are in a backup.
  await tables.update([['notes', SAVED]], ([saved]) => [['notes', SAVED, `${Number(saved) + added}`]], true);
  const channel = new BroadcastChannel(DATABASE);
  channel.postMessage('');
  channel.close();
  return { added, missing: progress.isStopped ? 0 : Math.max(all - read, faulty) };
};

/** @param {Blob} file @param {string} name */
const offer = (file, name) => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};

/** Offers the whole log as a file, unless it is stopped, and remembers how far that went. @param {Tables} tables @param {Progress} progress */
const save = async (tables, progress) => {
  const all = Number(await tables.text('notes', ENTRIES));
  const made = new Date();
  // The browser holds the pieces, on the disk if they are large.
  const pieces = [new Blob([`${JSON.stringify({ format: FORMAT, made: made.getTime(), entries: all })}\n`])];
  for (let after = '', read = 0; !progress.isStopped;) {
    const rows = await tables.logs(after);
    if (!rows.length) {
      offer(new Blob(pieces, { type: 'application/x-ndjson' }), `study-${made.toISOString().slice(0, 10)}.jsonl`);
      await tables.update([], () => [['notes', SAVED, `${all}`]], true);
      return;
    }
    after = rows[rows.length - 1].id;
    const lines = rows.flatMap(({ text }) => [...logsOf(text).values()].flat());
    pieces.push(new Blob([lines.join('\n'), '\n']));
    read += lines.length;
    progress.at(read / all);
  }
};

/** Words come by themselves: nobody who does not ask for this pays for them. @param {string} lang @returns {Promise<Texts>} */
const textsIn = async (lang) => {
  const response = await fetch(new URL(`./strings/study/${lang}.json`, import.meta.url));
  return (await response.json()).backups;
};

/** @param {string} lang @param {Record<string, string>} forms @param {number} number */
const counted = (lang, forms, number) => (forms[new Intl.PluralRules(lang).select(number)] ?? forms.other)
  .replace('{0}', number.toLocaleString(lang));

/** What came of a file, in words. @param {Texts} texts @param {string} lang @param {{added: number, missing: number} | null} restored @param {boolean} isStopped */
const outcome = (texts, lang, restored, isStopped) => {
  if (!restored) return texts.notBackup;
  const told = [counted(lang, texts.restored, restored.added)];
  if (isStopped) told.push(texts.stopped);
  if (restored.missing) told.push(counted(lang, texts.missing, restored.missing), texts.rest);
  return told.join(' ');
};

/**
 * Saves a backup, or restores a file if one is given; shows how far it is, and says what came of it.
 *
 * @param {Element | null | undefined} place where progress is shown @param {string} lang a language that there are words in
 * @param {Texts | undefined} words those, if they are at hand
 * @param {Row[] | null} rows those of a deck that keeps them in memory @param {Blob | undefined} file
 * @returns {Promise<Outcome>}
 */
export const backup = async (place, lang, words, rows, file) => {
  // One is under way.
  if (!place || place.firstChild) return { told: '' };
  /** @type {Row[]} */
  const changed = [];
  const texts = words ?? await textsIn(lang);
  const progress = new Progress(place, file ? texts.restoring : texts.saving, texts.stop);
  /** @type {IDBDatabase | undefined} */
  let database;
  try {
    if (!rows) database = await openDatabase();
    const tables = database ? keptTables(database) : heldTables(rows ?? [], changed);
    if (file) return { told: outcome(texts, lang, await restore(tables, file, progress), progress.isStopped), rows: changed };
    await save(tables, progress);
    return { told: '', rows: changed };
  } catch (error) {
    console.warn(`news-deck: a backup could not be ${file ? 'restored' : 'saved'} to its end. (${error})`);
    return { told: texts.failed, rows: changed };
  } finally {
    database?.close();
    progress.end();
  }
};

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
