// @ts-check
/** Backups of all that was studied on this site, from the list of banks: also on a new device, before there is a bank to study. */

import { makeTables } from './due.js';
import { language } from './language.js';
import { say } from './words.js';

const place = /** @type {HTMLElement} */ (document.querySelector('.backups'));
const told = /** @type {HTMLElement} */ (place.querySelector('[role=status]'));

/** Saves a backup, or restores a file. @param {File} [file] */
const run = async (file) => {
  told.textContent = '';
  try {
    const { backup } = await import(new URL('../backup.js', import.meta.url).href);
    await makeTables();
    told.textContent = (await backup(place.querySelector('.work'), language, undefined, null, file)).told;
  } catch (error) {
    console.warn(`news-deck: a backup cannot be made or restored. (${error})`);
    told.textContent = say('gradesUnread');
  }
};

export const offerBackups = () => {
  place.querySelector('button')?.addEventListener('click', () => void run());
  const field = /** @type {HTMLInputElement} */ (place.querySelector('input'));
  field.addEventListener('change', () => {
    const [file] = field.files ?? [];
    // The same file may be chosen again.
    if (file) void run(file).then(() => { field.value = ''; });
  });
};
