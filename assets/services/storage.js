// @ts-check
/**
 * Where a deck keeps its session, from one visit of its page to the next.
 *
 * @typedef {import('./deck.js').Deck} Deck
 */
import { isChallenged } from './deck.js';
import { today } from './formats.js';

/** Attributes that decide what is drawn: a session that other ones have drawn is not taken up. */
const DRAWING = ['mode', 'count', 'categories', 'kinds', 'seed'];

/** What keeps the saved sessions of a page's decks apart, also of one address with another query. @param {Deck} deck */
const keyOf = ({ element, bank }) => {
  const page = `${location.pathname} ${element.localName} ${bank?.id}`;
  if (element.id) return `${page}#${element.id}`;
  const src = element.getAttribute('src');
  const twins = [...document.querySelectorAll(element.localName)].filter((deck) => !deck.id && deck.getAttribute('src') === src);
  return `${page} ${src ?? ''}#${twins.indexOf(element)}`;
};

/** The deck that keeps something under a key, as long as there is one. @type {Map<string | null, WeakRef<any>>} */
const keepers = new Map();
// Another tab has gone on with the same session: this one goes on from there, so that neither writes over the other's answers.
addEventListener('storage', ({ key }) => {
  const element = keepers.get(key)?.deref();
  // To set the bank is to begin from what is kept.
  if (element?.isConnected) element.bank = element.bank;
});

/** The deck's store, as far as the page and the browser allow one. @param {Deck} deck */
export const storeOf = (deck) => {
  const { element, isCurrent } = deck;
  // Who follows a friend's link finds their own quiz again, as they left it, without the link.
  const key = `news-deck:${keyOf(deck)}${isChallenged(deck) ? ` ${deck.challenge}` : ''}`;
  const shape = JSON.stringify([
    ...DRAWING.map((name) => element.getAttribute(name)),
    // Tomorrow's quiz is another one.
    ...element.getAttribute('seed') === 'daily' ? [today(/** @type {any} */ (deck.bank)?.time_zone)] : [],
  ]);
  const kind = element.getAttribute('storage') ?? 'session';
  /** @template T @param {(storage: Storage) => T} use @returns {T | undefined} */
  const stored = (use) => {
    try {
      return kind === 'none' ? undefined : use(kind === 'local' ? localStorage : sessionStorage);
    } catch {
      // Blocked, full or spoilt: the quiz goes on, and a reload begins anew.
      return undefined;
    }
  };
  keepers.set(key, new WeakRef(element));
  return {
    load: () => stored((storage) => {
      const kept = JSON.parse(storage.getItem(key) ?? 'null');
      return kept?.shape === shape ? kept.session : undefined;
    }),
    /** @param {object} session */
    save: (session) => isCurrent() && stored((storage) => storage.setItem(key, JSON.stringify({ shape, session }))),
  };
};
