// @ts-check
/** Writes what is due of the banks that are listed: of those in view first, of the others while the page has nothing else to do. */

import { dueOf, label } from './due.js';
import { say } from './words.js';

/** @typedef {import('./shelf.js').Kept} Kept */

/** Where it stands what is due of a bank, of all that are listed. @type {Map<Element, Kept>} */
const listed = new Map();
/** Those of which it is to be written, in the list's order. @type {Set<Element>} */
const wanted = new Set();
/** Those in view. @type {Set<Element>} */
const seen = new Set();
const view = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    if (isIntersecting) seen.add(target);
    else seen.delete(target);
  }
});

/** Lets the page do what else there is. Not every browser tells when that is done. @returns {Promise<unknown>} */
const idle = () => new Promise((done) => (typeof requestIdleCallback === 'function' ? requestIdleCallback(done, { timeout: 500 }) : setTimeout(done)));

/** @param {Element} due @param {Kept} kept */
const write = async (due, kept) => {
  try {
    due.replaceChildren(...label(await dueOf(kept)));
  } catch (error) {
    due.textContent = say('dueUnread');
    console.warn('news-deck:', error);
  }
};

/** How far it is, which is shown where it takes long: as after a backup was restored, of which each bank is made anew. */
const progress = /** @type {HTMLElement} */ (document.querySelector('.counting'));
const bar = /** @type {HTMLProgressElement} */ (progress.querySelector('progress'));
/** So long it may take before that, in milliseconds. */
const LONG = 1_500;

let isWriting = false;
const writeAll = async () => {
  if (isWriting) return;
  isWriting = true;
  const since = performance.now();
  for (let done = 0; wanted.size; done += 1) {
    Object.assign(bar, { max: done + wanted.size, value: done });
    progress.hidden = performance.now() - since < LONG;
    // What is in view is known a moment after it is there.
    await idle();
    const due = [...seen].find((one) => wanted.has(one)) ?? [...wanted][0];
    const kept = due && listed.get(due);
    wanted.delete(due);
    if (kept) await write(due, kept);
  }
  progress.hidden = true;
  isWriting = false;
};

/** Wants it to be written what is due of a bank that is listed. @param {Element} due @param {Kept} kept */
export const count = (due, kept) => {
  listed.set(due, kept);
  view.observe(due);
  wanted.add(due);
  void writeAll();
};

/** Wants it to be written anew of a bank, or of all. @param {string} id of the bank; empty for all */
export const countAgain = (id) => {
  for (const [due, { bank }] of listed) if (!id || id === bank.id) wanted.add(due);
  void writeAll();
};

/** Nothing is listed any more, or nothing is to be written until it is listed anew. */
export const stopCounting = () => {
  view.disconnect();
  for (const all of [listed, wanted, seen]) all.clear();
};
