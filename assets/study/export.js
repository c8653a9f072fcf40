// @ts-check
/**
 * Takes a bank's cards to other programs. What makes the files is a module of its own, fetched for the first one.
 *
 * @typedef {import('./banks.js').Kept} Kept
 * @typedef {{text: string, rows: number, losses: string[]}} Made
 * @typedef {{default(from: {module_or_path: string}): Promise<unknown>, exportCards(bank: object, to: string, base: string, hasTags: boolean): Made | {problems: string[]}}} Exporter
 */

import { say } from './words.js';

/** @template {HTMLElement} T @param {string} selector @returns {T} */
const one = (selector) => /** @type {T} */ (document.querySelector(selector));

/** @type {HTMLDialogElement} */
const dialog = one('#export');
const told = one('#export .told');
/** What a file is called after its bank's name, its type, and what its rows are. @type {Record<string, [string, string, string]>} */
const FORMATS = {
  anki: ['anki.txt', 'text/plain', 'notes'],
  csv: ['cards.csv', 'text/csv', 'rows'],
};

/** @type {Kept | undefined} */
let chosen;
/** @type {Promise<Exporter> | undefined} */
let started;

const exporter = () => {
  started ??= import(new URL('../exporter.js', import.meta.url).href).then(async (/** @type {Exporter} */ module) => {
    await module.default({ module_or_path: new URL('../exporter_bg.wasm', import.meta.url).href });
    return module;
  });
  return started.catch((error) => {
    // The next press asks again.
    started = undefined;
    throw error;
  });
};

/** @param {string} name @param {string} text @param {string} type */
const save = (name, text, type) => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};

/** @param {string} tag @param {string} text */
const line = (tag, text) => {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
};

/** @param {Kept} kept @param {string} to */
const make = async (kept, to) => {
  told.replaceChildren(line('p', say('moment')));
  let module;
  try {
    module = await exporter();
  } catch (error) {
    console.warn('news-deck:', error);
    told.replaceChildren(line('p', say('exporterMissing')));
    return;
  }
  /** @type {HTMLInputElement} */
  const tags = one('#export [name=tags]');
  const made = module.exportCards(kept.bank, to, kept.url ?? '', tags.checked);
  if ('problems' in made) {
    told.replaceChildren(line('p', say('exportFaulty', made.problems[0])));
    return;
  }
  const [ending, type, rows] = FORMATS[to];
  const name = `${kept.bank.id.replace(/[^\p{L}\p{N}-]+/gu, '-')}-${ending}`;
  save(name, made.text, type);
  told.replaceChildren(line('p', say(rows, made.rows, name)));
  if (!made.losses.length) return;
  const [losses, list] = ['details', 'ul'].map((tag) => document.createElement(tag));
  list.append(...made.losses.map((loss) => line('li', loss)));
  losses.append(line('summary', say('notInIt')), list);
  told.append(losses);
};

for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (dialog.querySelectorAll('button[value]'))) {
  button.addEventListener('click', () => {
    if (chosen) void make(chosen, button.value);
  });
}

/** Lets the reader choose a file. @param {Kept} kept */
export const offerExport = (kept) => {
  chosen = kept;
  const title = one('#export-title');
  title.textContent = say('exportOf', kept.bank.title);
  told.replaceChildren();
  dialog.showModal();
};
