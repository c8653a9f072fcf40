// @ts-check
/**
 * Where banks are kept, and one of them read without a look into the others.
 *
 * @typedef {{title?: string, url?: string, publisher?: string}} Article
 * @typedef {{format: string, id: string, revision?: number, title: string, language?: string, articles?: Article[], questions: {id: string}[]}} Bank
 * @typedef {{
 *   key: string,
 *   url: string | undefined,
 *   bank: Bank,
 *   since?: string | null,
 *   fault?: string,
 * }} Kept key: where it is kept; url: where it came from, none for a file; since: when it was put there, which no other bank has, where that
 *   is known; fault: why it cannot be studied, in words
 */

import { settle } from '../services/addresses.js';

/** Under which a bank from a file is kept. It is never fetched. */
export const FILES = new URL('./files/', import.meta.url).href;

/** What says of a kept answer which bank it holds, so that the others need not be read. */
export const ID = 'news-deck-bank';

/** What says of it when it was put there: as long as that is the same, so is the bank. */
export const SINCE = 'news-deck-since';

/** Where banks are kept. A page without encryption has no such place, and a browser that keeps nothing refuses it, perhaps by throwing: all of that is a promise that fails. */
export const shelf = async () => caches.open('news-deck banks');

/** Whether there is such a place. @returns {Promise<boolean>} */
export const isThere = () => shelf().then(() => true, () => false);

/** @param {string} key @param {Bank} bank @returns {Kept} */
export const kept = (key, bank) => {
  const url = key.startsWith(FILES) ? undefined : key;
  if (url) settle(bank, url);
  return { key, url, bank };
};

/** Where a bank was found last: to look through hundreds takes long. It may be gone, and a browser may keep no such thing. @param {string} id */
const placeOf = (id) => `news-deck bank ${id}`;

/** @param {string} id */
const known = (id) => {
  try {
    return localStorage.getItem(placeOf(id)) ?? undefined;
  } catch {
    return undefined;
  }
};

/** @param {string} id @param {string} key */
const know = (id, key) => {
  try {
    localStorage.setItem(placeOf(id), key);
  } catch {
    // Then all are looked through the next time, too.
  }
};

/** One bank; none if it is not here, was kept before banks were marked, or cannot be read. @param {string} id @returns {Promise<Kept | undefined>} */
export const one = async (id) => {
  const isIt = (/** @type {Response | undefined} */ response) => response?.headers.get(ID) === encodeURIComponent(id);
  try {
    const from = await shelf();
    let key = known(id);
    let response = key === undefined ? undefined : await from.match(key);
    if (!isIt(response)) {
      const [requests, responses] = await Promise.all([from.keys(), from.matchAll()]);
      const place = responses.findIndex(isIt);
      key = requests[place]?.url;
      response = responses[place];
      if (key !== undefined) know(id, key);
    }
    return key !== undefined && response ? kept(key, await response.json()) : undefined;
  } catch {
    // Whoever looks at all banks says so.
    return undefined;
  }
};
