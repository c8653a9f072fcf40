// @ts-check
/**
 * The banks that a reader has put on the study page: kept for use without a network, and looked for anew with one.
 *
 * @typedef {import('./shelf.js').Bank} Bank
 * @typedef {import('./shelf.js').Kept} Kept
 */

import { FILES, ID, SINCE, kept, shelf } from './shelf.js';
import { say } from './words.js';

/** The size above which a file is no bank: the largest known has 2 MB. */
const MOST_BYTES = 20_000_000;

/** What cannot be added, in words for the reader. */
export class NoBank extends Error {}

/** @param {string} text @param {string} name @returns {Bank} */
const parse = (text, name) => {
  let bank;
  try {
    bank = JSON.parse(text);
  } catch {
    throw new NoBank(say('noJson', name));
  }
  if (!/^news-deck\/1(\.|$)/.test(String(bank?.format))) {
    throw new NoBank(say('otherFormat', name));
  }
  if (typeof bank.id !== 'string' || typeof bank.title !== 'string' || !Array.isArray(bank.questions) || !bank.questions.length) {
    throw new NoBank(say('damaged', name));
  }
  return bank;
};

/** @param {string} url @returns {Promise<string>} */
const fetchText = async (url) => {
  let response;
  try {
    response = await fetch(url, { cache: 'no-cache', credentials: 'omit' });
  } catch {
    throw new NoBank(navigator.onLine ? say('silent', url) : say('noNetwork'));
  }
  if (!response.ok) throw new NoBank(say('status', url, `${response.status}`));
  return response.text();
};

/** @param {string} key @param {string} text @param {Bank} bank the same, read */
const keep = async (key, text, bank) => {
  const headers = { 'content-type': 'application/json', [ID]: encodeURIComponent(bank.id), [SINCE]: `${Date.now()} ${Math.random()}` };
  try {
    await (await shelf()).put(key, new Response(text, { headers }));
  } catch (error) {
    throw new NoBank(say('notKept', error instanceof Error ? error.message : `${error}`));
  }
};

/** What was read of kept answers, by their addresses, and since when those were there. @type {Map<string, {since: string, one: Kept}>} */
const read = new Map();

/** A kept bank: the very same as before, unless another has taken its place. @param {string} url @param {Response} response @returns {Promise<Kept>} */
const readFrom = async (url, response) => {
  const since = response.headers.get(SINCE);
  const known = read.get(url);
  if (known && known.since === since) return known.one;
  const one = kept(url, parse(await response.text(), url));
  if (since) read.set(url, { since, one });
  return one;
};

/** All banks, by title. @returns {Promise<Kept[]>} */
export const all = async () => {
  const from = await shelf();
  const requests = await from.keys();
  const found = await Promise.all(requests.map(async ({ url }) => {
    try {
      const response = await from.match(url);
      return response && await readFrom(url, response);
    } catch (error) {
      console.warn('news-deck: a bank that was kept cannot be read.', error);
      return undefined;
    }
  }));
  const banks = found.filter((one) => one !== undefined);
  return banks.sort((one, other) => one.bank.title.localeCompare(other.bank.title));
};

/** Adds the bank at an address, which may be relative to this page. @param {string} address @returns {Promise<Kept>} */
export const addFrom = async (address) => {
  const url = URL.parse(address, document.baseURI);
  if (!url || !/^https?:$/.test(url.protocol)) throw new NoBank(say('noAddress', address));
  url.hash = '';
  const text = await fetchText(url.href);
  const bank = parse(text, url.href);
  await keep(url.href, text, bank);
  return kept(url.href, bank);
};

/** Adds a bank from a file. One of the same id takes the place of the older. @param {File} file @returns {Promise<Kept>} */
export const addFile = async (file) => {
  if (file.size > MOST_BYTES) throw new NoBank(say('tooLarge', file.name, Math.round(file.size / 1e6)));
  const text = await file.text();
  const bank = parse(text, file.name);
  const key = FILES + encodeURIComponent(bank.id);
  await keep(key, text, bank);
  return kept(key, bank);
};

/** Takes a bank off the page. What was studied of it stays, and comes back with it. @param {Kept} one @returns {Promise<() => Promise<void>>} undoes it */
export const remove = async (one) => {
  const from = await shelf();
  const response = await from.match(one.key);
  await from.delete(one.key);
  return async () => {
    if (response) await from.put(one.key, response);
  };
};

/**
 * Looks whether a bank has changed where it came from, and keeps the newer one.
 * @param {Kept} one @returns {Promise<Kept | undefined>} the newer one; none if there is none, or no network
 */
export const refresh = async (one) => {
  if (!one.url || !navigator.onLine) return undefined;
  try {
    const text = await fetchText(one.url);
    const bank = parse(text, one.url);
    if (JSON.stringify(bank) === JSON.stringify(one.bank)) return undefined;
    await keep(one.key, text, bank);
    return kept(one.key, bank);
  } catch (error) {
    // The one that is kept stays good.
    console.warn(`news-deck: ${error instanceof Error ? error.message : error}`);
    return undefined;
  }
};
