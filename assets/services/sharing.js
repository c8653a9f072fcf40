// @ts-check
/**
 * How a result gets to friends, and friends to the deck.
 *
 * @typedef {import('./deck.js').Deck} Deck
 */
import { isChallenged, isQuiz } from './deck.js';

/** The page that friends are sent to: as it names itself, if that is on its site, since its address may tell from where its reader came. In a frame the deck's own page is no place to read. @param {Deck} deck */
export const addressOf = ({ element, bank }) => {
  const given = element.getAttribute('canonical');
  const own = /** @type {HTMLLinkElement | null} */ (document.querySelector('link[rel=canonical]'))?.href;
  const page = URL.parse(given || (given === '' && bank.articles?.[0]?.url) || (own?.startsWith(origin) && own) || location.href, document.baseURI) ?? location;
  return page.href.split('#')[0];
};

/** The page may take sharing over; then come the browser's dialog, the clipboard, and words to be selected. @param {Deck} deck @param {string} text @param {string} code */
export const share = async (deck, text, code) => {
  const url = `${addressOf(deck)}#nd=${code}`;
  if (!deck.emit('share', { text, url })) return;
  try {
    await navigator.share({ text, url });
    return;
  } catch (error) {
    // A closed dialog is an answer. Where there is none, or a frame may not open it, the clipboard is next.
    if (error instanceof DOMException && error.name === 'AbortError') return;
  }
  const words = `${text}\n${url}`;
  try {
    await navigator.clipboard.writeText(words);
    deck.mounted()?.shared();
  } catch {
    deck.mounted()?.shared(words);
  }
};

/** A friend's link is for the deck, which may lie far down. Who has begun to read stays there. @param {Deck} deck */
export const lead = (deck) => {
  const { element, challenge } = deck;
  const src = element.getAttribute('src');
  const [first] = [...document.querySelectorAll(element.localName)].filter((other) => other.getAttribute('src') === src && isQuiz(other));
  if (isChallenged(deck) && element === first && location.hash.includes(`${challenge}`) && scrollY === 0) element.scrollIntoView();
};
