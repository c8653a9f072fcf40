// @ts-check
/**
 * What a deck has on the screen, and waiting for it.
 *
 * @typedef {HTMLElement & {bank: unknown, start(): void, restart(): void}} Deck
 */

/** How long a deck may take for a step, in milliseconds; a slow machine needs a part of it. */
const PATIENCE = 10_000;

/** @param {Deck} deck @param {string} selector @returns {any} the first such part of a deck */
export const part = (deck, selector) => deck.shadowRoot?.querySelector(selector);

/** @param {Deck} deck @param {string} selector @returns {any[]} */
export const parts = (deck, selector) => [...(deck.shadowRoot?.querySelectorAll(selector) ?? [])];

export const pause = (time = 10) => new Promise((done) => setTimeout(done, time));

/** Waits for what the player draws after an act. @template T @param {string} what @param {() => T} look @returns {Promise<T>} */
export const until = async (what, look) => {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`${what} did not come`);
    await pause();
  }
};

/** @param {Deck} deck @param {string} name */
export const arrive = (deck, name) => until(`the screen ${name}`, () => part(deck, `[data-screen=${name}]`));
