// @ts-check
/** The list of keys that the decks of this page know. */

import { language } from './language.js';

const dialog = /** @type {HTMLDialogElement} */ (document.querySelector('#keys'));
/** The lines of the list, in the deck's own words. */
const KEYS = ['keyShow', 'keyGrades', 'keyUndo', 'keyBury', 'keySuspend', 'keyFlag', 'keyInfo', 'keyStatistics'];

const list = async () => {
  const list = dialog.querySelector('ul');
  if (!list || list.childElementCount) return;
  const words = await (await fetch(new URL(`../strings/study/${language}.json`, import.meta.url))).json();
  list.replaceChildren(...KEYS.map((key) => Object.assign(document.createElement('li'), { textContent: words.panels[key] })));
};

const show = async () => {
  // Before it opens: what has the focus then, below the list, is scrolled to.
  await list().catch(() => {});
  if (!dialog.open) dialog.showModal();
};

export const offerKeys = () => {
  document.querySelector('.keys-button')?.addEventListener('click', () => void show());
  addEventListener('keydown', (event) => {
    const types = event.composedPath().some((node) => node instanceof Element && node.matches('input, select, textarea, [contenteditable]'));
    // Within a deck it has been heard already.
    if (event.key !== '?' || event.defaultPrevented || types || dialog.open) return;
    event.preventDefault();
    void show();
  });
};
