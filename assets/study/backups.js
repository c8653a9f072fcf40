// @ts-check
/** Backups of all that was studied on this site, from the list of banks: also on a new device, before there is a bank to study. */

import { all } from './banks.js';
import { makeTables } from './due.js';
import { language } from './language.js';
import { note } from './notes.js';
import { say } from './words.js';

const place = /** @type {HTMLElement} */ (document.querySelector('.backups'));
const told = /** @type {HTMLElement} */ (place.querySelector('[role=status]'));

/** @typedef {(addresses: string[]) => unknown} Add */

/** Offers the banks that a backup knows and this page does not have. Those from files have no address to be fetched from. @param {string[]} banks @param {Add} add */
const offerBanks = async (banks, add) => {
  const here = new Set((await all()).map(({ key }) => key));
  const missing = banks.filter((address) => !here.has(address) && /^https?:/.test(address));
  const ownFiles = missing.filter((address) => /\/study\/files\/[^/]+$/.test(address));
  const addresses = missing.filter((address) => !ownFiles.includes(address));
  const names = ownFiles.map((address) => new URL(address).pathname.replace(/.*\//, '')).map((name) => {
    try {
      return decodeURIComponent(name);
    } catch {
      return name;
    }
  });
  const files = names.length ? ` ${say('fromFiles', names.join(', '))}` : '';
  // The reader sees from where they would come.
  if (addresses.length) note(`${say('banksMissing', addresses.length)} ${addresses.join(', ')}${files}`, say('addThem'), () => add(addresses));
  else if (files) note(files.trim());
};

/** Saves a backup, or restores a file. @param {Add} add @param {File} [file] */
const run = async (add, file) => {
  told.textContent = '';
  try {
    const { backup } = await import(new URL('../backup.js', import.meta.url).href);
    await makeTables();
    const done = await backup(place.querySelector('.work'), language, undefined, null, file);
    told.textContent = done.told;
    await offerBanks(done.banks ?? [], add).catch((error) => console.warn(`news-deck: what banks are missing cannot be told. (${error})`));
  } catch (error) {
    console.warn(`news-deck: a backup cannot be made or restored. (${error})`);
    told.textContent = say('gradesUnread');
  }
};

/** @param {Add} add puts banks on the page, from their addresses */
export const offerBackups = (add) => {
  place.querySelector('button')?.addEventListener('click', () => void run(add));
  const field = /** @type {HTMLInputElement} */ (place.querySelector('input'));
  field.addEventListener('change', () => {
    const [file] = field.files ?? [];
    // The same file may be chosen again.
    if (file) void run(add, file).then(() => { field.value = ''; });
  });
};
