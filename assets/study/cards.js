// @ts-check
/**
 * Which cards a kept bank has: asked of the module that studies them once for each bank, as to parse a bank takes longer than to count
 * what is due of it. What it says is kept beside the bank, as long as that is the same.
 *
 * @typedef {import('./shelf.js').Kept} Kept
 */

import { SINCE } from './shelf.js';

/** Rises when the same bank has other cards than before. */
const RULES = 3;

const shelf = async () => caches.open('news-deck cards');

/** What is kept under a bank's address if that is of this bank. @param {string} key @param {string} stamp @returns {Promise<string[] | undefined>} */
const find = async (key, stamp) => {
  const found = await (await shelf()).match(key);
  return found?.headers.get(SINCE) === stamp ? found.json() : undefined;
};

/** The ids of its cards. @param {Kept} kept @param {{cards(bank: object): string[]}} module @returns {Promise<string[]>} */
export const cardsOf = async ({ key, since, bank }, module) => {
  // Without a stamp it cannot be told whether it is the same bank.
  if (!since) return module.cards(bank);
  const stamp = `${since} ${RULES}`;
  const known = await find(key, stamp).catch(() => undefined);
  if (known) return known;
  const cards = module.cards(bank);
  // Without room for it the bank is parsed the next time, too.
  await shelf().then((shelf) => shelf.put(key, Response.json(cards, { headers: { [SINCE]: stamp } }))).catch(() => {});
  return cards;
};

/** @param {string} key of a bank that is taken away */
export const forgetCards = async (key) => {
  await (await shelf()).delete(key);
};
