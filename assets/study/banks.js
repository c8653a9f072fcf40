// @ts-check
/**
 * The banks that a reader has put on the study page: kept for use without a network, and looked for anew with one.
 *
 * @typedef {import('./shelf.js').Bank} Bank
 * @typedef {import('./shelf.js').Kept} Kept
 * @typedef {{bank: Bank, isSame?: boolean, putBack?: () => Promise<void>}} Added isSame: the very same was there; putBack: undoes it, where
 *   another bank of the id was there
 */

import { forgetCards } from './cards.js';
import { faultOf } from './faults.js';
import { forgetPictures, keepPictures } from './pictures.js';
import { FILES, ID, SINCE, kept, shelf } from './shelf.js';
import { say } from './words.js';

/** The size above which a file is no bank: the largest known has 2 MB. */
const MOST_BYTES = 20_000_000;

/** What cannot be added, in words for the reader. */
export class NoBank extends Error {}

/** What is no text of its own, half a pair of UTF-16, can stand in no address. @param {unknown} value */
const isText = (value) => typeof value === 'string' && !/\p{Surrogate}/u.test(value);

/** Whether the list can say of a bank what it says. @param {any} bank */
const isListed = ({ language = '', articles = [] }) => {
  const hasArticles = Array.isArray(articles) && articles.every((article) => article && isText(article.publisher ?? ''));
  return isText(language) && hasArticles;
};

/** @param {string} text @param {string} name @returns {Bank} */
const parse = (text, name) => {
  let bank;
  try {
    bank = JSON.parse(text);
  } catch {
    // What begins like one was cut off on its way, or damaged.
    throw new NoBank(say(/^\{(?!.*\}$)/s.test(text.trim()) ? 'cutOff' : 'noJson', name));
  }
  if (!/^news-deck\/1(\.|$)/.test(String(bank?.format))) {
    throw new NoBank(say('otherFormat', name));
  }
  if (!isText(bank.id) || !bank.id || !isText(bank.title) || !Array.isArray(bank.questions) || !bank.questions.length) {
    throw new NoBank(say('damaged', name));
  }
  return bank;
};

/** A bank that can be studied, too. @param {string} text @param {string} name @returns {Promise<Bank>} */
const check = async (text, name) => {
  const bank = parse(text, name);
  const fault = await faultOf(bank);
  if (fault !== undefined) throw new NoBank(say('faulty', name, fault));
  if (!isListed(bank)) throw new NoBank(say('damaged', name));
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

/** What a browser that keeps nothing refuses, in words. @template T @param {Promise<T>} done @returns {Promise<T>} */
const orNotKept = (done) => done.catch((error) => {
  throw new NoBank(say('notKept', error instanceof Error ? error.message : `${error}`));
});

/** @param {string} key @param {string} text @param {Bank} bank the same, read */
const keep = async (key, text, bank) => {
  const headers = { 'content-type': 'application/json', [ID]: encodeURIComponent(bank.id), [SINCE]: `${Date.now()} ${Math.random()}` };
  await orNotKept(shelf().then((from) => from.put(key, new Response(text, { headers }))));
  void keepPictures(bank);
};

/** What was read of kept answers, by their addresses, and since when those were there. @type {Map<string, {since: string, one: Kept}>} */
const read = new Map();

/** A kept bank: the very same as before, unless another has taken its place. @param {string} url @param {Response} response @returns {Promise<Kept>} */
const readFrom = async (url, response) => {
  const since = response.headers.get(SINCE);
  const known = read.get(url);
  if (known && known.since === since) return known.one;
  const one = { ...kept(url, parse(await response.text(), url)), since };
  if (!isListed(one.bank)) throw new NoBank(say('damaged', one.bank.title));
  if (since) read.set(url, { since, one });
  return one;
};

/** One that cannot be shown: it can be taken away, or its publisher mends it. @param {string} url @param {unknown} error @returns {Kept} */
const broken = (url, error) => {
  const title = url.startsWith(FILES) ? decodeURIComponent(url.slice(FILES.length)) : url;
  const fault = error instanceof NoBank ? error.message : say('damaged', title);
  return { ...kept(url, { format: '', id: '', title, questions: [] }), fault };
};

/** All banks, by title; none where the browser keeps nothing, which is told to who adds one. @returns {Promise<Kept[]>} */
export const all = async () => {
  const from = await shelf().catch(() => undefined);
  if (!from) return [];
  const requests = await from.keys();
  const found = await Promise.all(requests.map(async ({ url }) => {
    const response = await from.match(url);
    try {
      return response && await readFrom(url, response);
    } catch (error) {
      return broken(url, error);
    }
  }));
  const banks = found.filter((one) => one !== undefined);
  return banks.sort((one, other) => one.bank.title.localeCompare(other.bank.title));
};

/**
 * Puts a bank on the page, in the place of others of the same id: what was learned goes by that, so two could not be told apart.
 * @param {string} key @param {string} text @param {Bank} read @returns {Promise<Added>}
 */
const add = async (key, text, read) => {
  const { bank } = kept(key, read);
  const from = await orNotKept(shelf());
  const others = (await all()).filter((one) => !one.fault && one.bank.id === bank.id);
  /** @type {[string, Response | undefined][]} */
  const before = await Promise.all(others.map(async (one) => [one.key, await from.match(one.key)]));
  await keep(key, text, bank);
  for (const one of others) {
    if (one.key === key) continue;
    await from.delete(one.key);
    await forgetCards(one.key);
  }
  // The same bank from the same place takes the place of nothing.
  if (!others.some((one) => one.key !== key || JSON.stringify(one.bank) !== JSON.stringify(bank))) return { bank, isSame: others.length > 0 };
  return {
    bank,
    putBack: async () => {
      await from.delete(key);
      for (const [place, response] of before) if (response) await from.put(place, response);
    },
  };
};

/** Adds the bank at an address, which may be relative to this page. @param {string} address @returns {Promise<Added>} */
export const addFrom = async (address) => {
  const url = URL.parse(address, document.baseURI);
  if (!url || !/^https?:$/.test(url.protocol)) throw new NoBank(say('noAddress', address));
  url.hash = '';
  const text = await fetchText(url.href);
  return add(url.href, text, await check(text, url.href));
};

/** Adds a bank from a file. @param {File} file @returns {Promise<Added>} */
export const addFile = async (file) => {
  if (file.size > MOST_BYTES) throw new NoBank(say('tooLarge', file.name, Math.round(file.size / 1e6)));
  const text = await file.text();
  const bank = await check(text, file.name);
  return add(FILES + encodeURIComponent(bank.id), text, bank);
};

/** Takes a bank off the page. What was studied of it stays, and comes back with it. @param {Kept} one @returns {Promise<() => Promise<void>>} undoes it */
export const remove = async (one) => {
  const from = await shelf();
  const response = await from.match(one.key);
  await from.delete(one.key);
  await forgetCards(one.key);
  await forgetPictures(one.bank);
  return async () => {
    if (response) await from.put(one.key, response);
    void keepPictures(one.bank);
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
    const { bank } = kept(one.key, await check(text, one.url));
    // What bears another id is another bank.
    if (!one.fault && bank.id !== one.bank.id) return undefined;
    if (JSON.stringify(bank) === JSON.stringify(one.bank)) return undefined;
    // It may have been taken away, or another of its id put in its place, while this one was on its way.
    if (!await (await shelf()).match(one.key)) return undefined;
    await keep(one.key, text, bank);
    return kept(one.key, bank);
  } catch (error) {
    // The one that is kept stays good.
    console.warn(`news-deck: ${error instanceof Error ? error.message : error}`);
    return undefined;
  }
};
