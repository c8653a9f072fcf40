// @ts-check
/** Keeps the page for use without a network, and offers a newer release when it has come. */

import { note } from './notes.js';
import { say } from './words.js';

/** @param {ServiceWorkerRegistration} registration @param {() => boolean} isIdle whether no deck is open @param {string} [text] */
const offer = (registration, isIdle, text = say('newer')) => {
  const waiting = registration.waiting;
  // The first worker of a page waits for nothing.
  if (!waiting || !navigator.serviceWorker.controller || !isIdle()) return;
  note(text, say('useNow'), () => waiting.postMessage('take over'));
};

/** A policy of trusted types wants addresses of scripts to be made by one that it names. */
const workerUrl = () => {
  const url = 'sw.js';
  /** @type {any} */
  const types = Reflect.get(window, 'trustedTypes');
  return /** @type {string} */ (types ? types.createPolicy('news-deck-study', { createScriptURL: () => url }).createScriptURL(url) : url);
};

/** What keeps the page; none where it is not encrypted, or where the browser lets it keep nothing, of which some tell by throwing. */
const workersOf = () => {
  try {
    return navigator.serviceWorker;
  } catch {
    return undefined;
  }
};

/** @param {() => boolean} isIdle whether no deck is open, so that nothing is in the middle of anything */
export const stayOffline = async (isIdle) => {
  const workers = workersOf();
  if (!workers) {
    note(say('noWorkers'));
    return;
  }
  const hadController = !!workers.controller;
  workers.addEventListener('controllerchange', () => {
    if (hadController) location.reload();
  });
  /** @param {string} [text] */
  const offerAgain = async (text) => {
    const registration = await workers.getRegistration();
    if (registration) offer(registration, isIdle, text);
  };
  workers.addEventListener('message', ({ data }) => {
    if (data?.otherTabs) void offerAgain(say('otherTabs'));
  });
  addEventListener('hashchange', () => void offerAgain());
  try {
    const registration = await workers.register(workerUrl(), { updateViaCache: 'none' });
    // Of a newer release that cannot be kept nothing is told: the one that is kept stays in use.
    const tellUnlessKept = () => {
      if (!registration.installing && !registration.waiting && !registration.active) note(say('notOffline'));
    };
    const watch = () => registration.installing?.addEventListener('statechange', () => {
      tellUnlessKept();
      offer(registration, isIdle);
    });
    offer(registration, isIdle);
    watch();
    tellUnlessKept();
    registration.addEventListener('updatefound', watch);
    // Without an answer the release that is kept stays in use.
    if (hadController && navigator.onLine) await registration.update().catch(() => {});
    // It may have come faster than it could be watched.
    offer(registration, isIdle);
  } catch (error) {
    note(say('notOffline'));
    console.warn('news-deck: the page is not kept for use without a network.', error);
  }
};
