// @ts-check
/**
 * The study page without a network: all files of one release are kept, and a page is served from one release alone.
 *
 * A release writes its list before this script; while developing there is none, and this worker leaves every request alone. The
 * newest release is fetched beside the one in use, file by file against its hash, and waits until no page is open or a reader
 * asks for it.
 *
 * What a worker is given, as far as this one asks for it: the types of pages and of workers exclude each other.
 * @typedef {Event & {waitUntil(done: Promise<unknown>): void}} Lasting
 * @typedef {Lasting & MessageEvent} Message
 * @typedef {Lasting & {request: Request, respondWith(answer: Promise<Response>): void}} Asked
 * @typedef {{
 *   release?: {version: string, files: Record<string, string>},
 *   location: Location,
 *   clients: {matchAll(which: object): Promise<{url: string}[]>},
 *   skipWaiting(): Promise<void>,
 *   addEventListener(type: 'install' | 'activate', act: (event: Lasting) => void): void,
 *   addEventListener(type: 'fetch', act: (event: Asked) => void): void,
 *   addEventListener(type: 'message', act: (event: Message) => void): void,
 * }} Scope
 */

const worker = /** @type {Scope} */ (/** @type {unknown} */ (self));
const { version, files } = worker.release ?? { version: '', files: {} };
const PREFIX = 'news-deck-study ';
const CACHE = PREFIX + version;
const HOME = new URL('./', worker.location.href).href;

/** The hashes by address. */
const hashes = new Map(Object.entries(files).map(([path, hash]) => [new URL(path, HOME).href, hash]));

/** The address under which a request is kept. @param {Request} request */
const key = (request) => {
  // A retry asks for the same file under another query; the page's own query is for its script.
  const url = request.url.split(/[?#]/)[0];
  return url === `${HOME}index.html` ? HOME : url;
};

const install = async () => {
  const cache = await caches.open(CACHE);
  await Promise.all([...hashes].map(async ([url, integrity]) => {
    // Past the browser's own cache, whose copy may be of an older release. The hash refuses one of a half-published one.
    const response = await fetch(url, { cache: 'no-cache', integrity });
    if (!response.ok) throw new TypeError(`${url} was answered with HTTP status ${response.status}`);
    await cache.put(url, response);
  }));
};

const removeOlder = async () => {
  const older = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(older.map((name) => caches.delete(name)));
};

/** @param {string} url */
const kept = async (url) => {
  const cache = await caches.open(CACHE);
  return await cache.match(url) ?? fetch(url);
};

/** A picture of a bank, which the page keeps beside the bank. @param {Request} request */
const picture = async (request) => {
  const cache = await caches.open('news-deck pictures');
  return await cache.match(request.url) ?? fetch(request);
};

/** Takes over from the release before, where that cannot change what another tab is in the middle of. @param {Message} event */
const takeOver = async (event) => {
  const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const others = pages.filter((page) => page.url.startsWith(HOME)).length - 1;
  if (others > 0) event.source?.postMessage({ otherTabs: others });
  else await worker.skipWaiting();
};

worker.addEventListener('install', (event) => {
  if (version) event.waitUntil(install());
});
worker.addEventListener('activate', (event) => event.waitUntil(removeOlder()));
worker.addEventListener('fetch', (event) => {
  const url = key(event.request);
  if (event.request.method === 'GET' && hashes.has(url)) event.respondWith(kept(url));
  else if (version && event.request.destination === 'image') event.respondWith(picture(event.request));
});
worker.addEventListener('message', (event) => {
  if (event.data === 'take over') event.waitUntil(takeOver(event));
});
