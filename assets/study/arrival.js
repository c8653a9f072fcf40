// @ts-check
/**
 * Who comes for one bank does not wait for the page: its deck loads what studies while the bank and the page's words are read.
 *
 * @typedef {import('./shelf.js').Bank} Bank
 * @typedef {import('./shelf.js').Kept} Kept
 */

import { language } from './language.js';
import { one } from './shelf.js';

/** What begins the name of a bank in the fragment of the page's address. */
export const CHOSEN = '#bank=';

/** The bank that the page's address names. */
export const wantedBank = () => (location.hash.startsWith(CHOSEN) ? decodeURIComponent(location.hash.slice(CHOSEN.length)) : undefined);

/** @param {Bank | Promise<Bank>} bank */
export const deckOf = (bank) => {
  const deck = document.createElement('news-deck');
  for (const [name, value] of [['mode', 'study'], ['loading', 'eager'], ['storage', 'local'], ['lang', language]]) deck.setAttribute(name, value);
  Object.assign(deck, { bank });
  return deck;
};

/**
 * What this visit began with, if that was a bank: its deck; the bank, or that there is none; and when the deck has loaded what
 * studies, or has failed to.
 * @type {{id: string, deck: HTMLElement, found: Promise<Kept | undefined>, loaded: Promise<boolean>} | undefined}
 */
export let arrival;

const id = wantedBank();
if (id !== undefined) {
  const found = one(id);
  // A deck without a bank waits until it is taken away.
  const deck = deckOf(found.then((kept) => kept?.bank ?? new Promise(() => {})));
  /** @type {Promise<boolean>} */
  const loaded = new Promise((done) => {
    deck.addEventListener('news-deck-ready', () => done(true), { once: true });
    deck.addEventListener('news-deck-error', () => done(false), { once: true });
    void found.then((kept) => kept ?? done(false));
  });
  arrival = { id, deck, found, loaded };
  document.querySelector('.deck-place')?.append(deck);
}
