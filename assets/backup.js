// @ts-check
/**
 * Backups of study: the whole log as a file, and back as a merge, from which nothing is lost. Fetched when a learner asks for it. The head
 * of a file also has what the learner has set, the weights of the schedule, and the addresses of the banks on the study page.
 *
 * Logs are only added to, and settings only put where there are none. What follows from logs is the deck's: where those of a bank have
 * grown, it is noted that nothing has made its cards and days, and the deck makes them anew when the bank is looked at.
 *
 * @typedef {import('./backup/tables.js').Row} Row
 * @typedef {import('./backup/tables.js').Tables} Tables
 * @typedef {Record<string, any>} Texts
 * @typedef {{told: string, rows?: Row[], banks?: string[]}} Outcome banks: the addresses of those that the file knows
 * @typedef {{format?: unknown, entries?: unknown, settings?: unknown, weights?: unknown, banks?: unknown}} Head
 * @typedef {{added: number, missing: number, own?: 'taken' | 'kept', banks: string[]}} Restored own: what came of settings that the file has
 */

import { ENTRIES, Sorted, entryOf, logsOf, merge } from './backup/logs.js';
import { DATABASE, heldTables, keptTables, openDatabase } from './backup/tables.js';

const FORMAT = 'news-deck-study/1';
/** Bytes of a file that are read, and written, at a time. */
const BYTES = 2_000_000;
/** Under what name it is kept how many entries are in a backup. */
const SAVED = 'backup';
/** Where the study page keeps its banks. */
const BANKS = 'news-deck banks';
/** Under what names it is kept what the learner has set, and the weights that were fitted. */
const OWN = ['settings', 'weights'];

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

/** What a file says of itself; none if it is no backup. @param {string} line @returns {Head | null} */
const headOf = (line) => {
  try {
    const head = JSON.parse(line);
    return head.format === FORMAT ? head : null;
  } catch {
    return null;
  }
};

/** Whether these are the bits of 21 numbers. @param {string} text */
const areWeights = (text) => {
  const bits = new Uint32Array(text.split(' ').map(Number));
  return /^(\d+ ){20}\d+$/.test(text) && new Float32Array(bits.buffer).every(Number.isFinite);
};

/** What of a file's settings and weights can be read, each as its row has it: weights are bits of 21 numbers. @param {Head} head */
const ownOf = ({ settings, weights }) => [
  /^[a-z]+=[\w ,=]{1,300}$/.test(`${settings}`) ? `${settings}` : '',
  areWeights(`${weights}`) ? `${weights}` : '',
];

/** The addresses of the banks on the study page; none where the browser keeps nothing. */
const shelf = async () => {
  try {
    const isThere = await caches.has(BANKS);
    return isThere ? (await (await caches.open(BANKS)).keys()).map(({ url }) => url) : [];
  } catch {
    return [];
  }
};

/**
 * Takes over what a file has and the log has not. Each piece is one transaction, so that who stops in the middle leaves a log in order;
 * the same file then brings the rest.
 *
 * @param {Tables} tables @param {Blob} file @param {Pick<Progress, 'at' | 'isStopped'>} progress
 * @returns {Promise<Restored | null>} none, and nothing is changed, if it is no backup
 */
export const restore = async (tables, file, progress) => {
  /** @type {Head | null} */
  let head = null;
  let [added, read, faulty] = [0, 0, 0];
  let written = Promise.resolve(0);
  for await (const { lines, share } of linesOf(file)) {
    const sorted = new Sorted();
    for (const text of lines) {
      const line = text.trim();
      if (!line) continue;
      if (!head) {
        head = headOf(line);
        if (!head) return null;
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
  if (!head) return null;
  const wanted = ownOf(head);
  /** @type {Restored['own']} */
  let own;
  // These entries are in a backup.
  await tables.update([SAVED, ...OWN].map((name) => ['notes', name]), ([saved, ...before]) => {
    // Whoever has stopped wants nothing more of the file.
    if (wanted.join() !== before.join() && wanted.join('') && !progress.isStopped) own = before.join('') ? 'kept' : 'taken';
    const rows = own === 'taken' ? OWN.map((name, place) => /** @type {Row} */ (['notes', name, wanted[place]])) : [];
    return [['notes', SAVED, `${Number(saved) + added}`], ...rows];
  }, true);
  const channel = new BroadcastChannel(DATABASE);
  channel.postMessage('');
  channel.close();
  const missing = progress.isStopped ? 0 : Math.max((Number(head.entries) || 0) - read, faulty);
  return { added, missing, own, banks: Array.isArray(head.banks) ? head.banks.map(String) : [] };
};

/** @param {Blob} file @param {string} name */
const offer = (file, name) => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};

/** Offers all that is kept as a file, unless it is stopped, and remembers how far that went. @param {Tables} tables @param {Progress} progress */
const save = async (tables, progress) => {
  const all = Number(await tables.text('notes', ENTRIES));
  const [settings, weights] = await Promise.all(OWN.map((name) => tables.text('notes', name)));
  const made = new Date();
  // The browser holds the pieces, on the disk if they are large.
  /** @type {Blob[]} */
  const pieces = [];
  const banks = await shelf();
  for (let after = '', read = 0; !progress.isStopped;) {
    const rows = await tables.logs(after);
    if (!rows.length) {
      const head = new Blob([`${JSON.stringify({ format: FORMAT, made: made.getTime(), entries: read, settings, weights, banks })}\n`]);
      offer(new Blob([head, ...pieces], { type: 'application/x-ndjson' }), `study-${made.toISOString().slice(0, 10)}.jsonl`);
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

/** What came of a file, in words. @param {Texts} texts @param {string} lang @param {Restored | null} restored @param {boolean} isStopped */
const outcome = (texts, lang, restored, isStopped) => {
  if (!restored) return texts.notBackup;
  const told = [counted(lang, texts.restored, restored.added)];
  if (isStopped) told.push(texts.stopped);
  if (restored.own) told.push(texts[restored.own]);
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
    if (file) {
      const restored = await restore(tables, file, progress);
      return { told: outcome(texts, lang, restored, progress.isStopped), rows: changed, banks: restored?.banks };
    }
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
