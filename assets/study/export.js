// @ts-check
/**
 * Takes a bank's cards, and what was learned, to other programs. What makes the files are modules of their own, fetched for the first one.
 *
 * @typedef {import('./banks.js').Kept} Kept
 * @typedef {import('./grades.js').Made} Made
 * @typedef {import('./grades.js').Grading & {exportCards(bank: object, to: string, base: string, hasTags: boolean): Made | {problems: string[]}}} Module one of them has the first, the other the second
 */

import { gradesOf } from './grades.js';
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
  grades: ['grades.csv', 'text/csv', 'rows'],
};

/** @type {Kept | undefined} */
let chosen;
/** @type {Map<string, Promise<Module>>} */
const modules = new Map();

/** @param {string} name */
const fetched = async (name) => {
  const module = await import(new URL(`../${name}.js`, import.meta.url).href);
  await module.default({ module_or_path: new URL(`../${name}_bg.wasm`, import.meta.url).href });
  return module;
};

/** @param {'exporter' | 'grades'} name */
const load = (name) => {
  const module = modules.get(name) ?? fetched(name);
  modules.set(name, module);
  return module.catch((error) => {
    // The next press asks again.
    modules.delete(name);
    throw error;
  });
};

/** @param {string} name @param {BlobPart[]} pieces @param {string} type */
const save = (name, pieces, type) => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(pieces, { type }));
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

/** @param {string} name of a box in the dialog */
const isChecked = (name) => one(`#export [name=${name}]`).matches(':checked');

/** What is not in a file, in the page's words. @param {Made['losses']} all */
const losses = (all) => {
  const [losses, list] = ['details', 'ul'].map((tag) => document.createElement(tag));
  list.append(...all.map(({ name, count }) => line('li', say(`losses.${name}`, count ?? 0))));
  losses.append(line('summary', say('notInIt')), list);
  return losses;
};

/** @param {Kept} kept @param {string} to */
const make = async ({ bank, url }, to) => {
  told.replaceChildren(line('p', say('moment')));
  const isOfGrades = to === 'grades';
  let module;
  try {
    module = await load(isOfGrades ? 'grades' : 'exporter');
  } catch (error) {
    console.warn('news-deck:', error);
    told.replaceChildren(line('p', say('exporterMissing')));
    return;
  }
  const isOfAll = isOfGrades && isChecked('all');
  let made;
  try {
    made = isOfGrades ? await gradesOf(module, isOfAll ? undefined : bank.id) : module.exportCards(bank, to, url ?? '', isChecked('tags'));
  } catch (error) {
    console.warn('news-deck:', error);
    told.replaceChildren(line('p', say('gradesUnread')));
    return;
  }
  if ('problems' in made) {
    told.replaceChildren(line('p', say('exportFaulty', made.problems[0])));
    return;
  }
  const [ending, type, rows] = FORMATS[to];
  const name = isOfAll ? ending : `${bank.id.replace(/[^\p{L}\p{N}-]+/gu, '-')}-${ending}`;
  save(name, [made.text].flat(), type);
  told.replaceChildren(line('p', say(rows, made.rows, name)));
  if (made.losses.length) told.append(losses(made.losses));
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
