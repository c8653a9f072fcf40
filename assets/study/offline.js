// @ts-check
/** Keeps the page for use without a network, and offers a newer release when it has come. */

import { note } from './notes.js';

/** @param {ServiceWorkerRegistration} registration @param {() => boolean} isIdle whether no deck is open */
const offer = (registration, isIdle) => {
  const waiting = registration.waiting;
  // The first worker of a page waits for nothing.
  if (!waiting || !navigator.serviceWorker.controller || !isIdle()) return;
  note('A newer version of this page has come.', 'Use it now', () => waiting.postMessage('take over'));
};

/** A policy of trusted types wants addresses of scripts to be made by one that it names. */
const workerUrl = () => {
  const url = 'sw.js';
  /** @type {any} */
  const types = Reflect.get(window, 'trustedTypes');
  return /** @type {string} */ (types ? types.createPolicy('news-deck-study', { createScriptURL: () => url }).createScriptURL(url) : url);
};

/** @param {() => boolean} isIdle whether no deck is open, so that nothing is in the middle of anything */
export const stayOffline = async (isIdle) => {
  const workers = navigator.serviceWorker;
  if (!workers) {
    note('This browser does not keep pages: studying needs a network here. A backup can be made all the same.');
    return;
  }
  const hadController = !!workers.controller;
  workers.addEventListener('controllerchange', () => {
    if (hadController) location.reload();
  });
  workers.addEventListener('message', ({ data }) => {
    if (data?.otherTabs) note('Close the other tabs of this page first: they are in the middle of the older version.');
  });
  addEventListener('hashchange', async () => {
    const registration = await workers.getRegistration();
    if (registration) offer(registration, isIdle);
  });
  try {
    const registration = await workers.register(workerUrl(), { updateViaCache: 'none' });
    const watch = () => registration.installing?.addEventListener('statechange', () => offer(registration, isIdle));
    offer(registration, isIdle);
    watch();
    registration.addEventListener('updatefound', watch);
    // Without an answer the release that is kept stays in use.
    if (hadController && navigator.onLine) await registration.update().catch(() => {});
    // It may have come faster than it could be watched.
    offer(registration, isIdle);
  } catch (error) {
    console.warn('news-deck: the page is not kept for use without a network.', error);
  }
};
