// @ts-check
/**
 * The script of pages: registers `<news-deck>`, and puts it into each `<div data-news-deck-src>`, now and later.
 *
 * A release has the class in this file, since a file of its own would cost a round trip.
 */
import { NewsDeck } from './element.js';

/** What a CMS may pass on. Not `wasm-url` and `report`: who may write a post may not therefore run a program. */
const PASSED_ON = [...NewsDeck.observedAttributes, 'theme', 'article', 'canonical'];
const PREFIX = 'data-news-deck-';
const DIVS = `[${PREFIX}src]`;

/** Puts the element into a div that stands for it, with what the div holds as its fallback. @param {Element} div */
const upgrade = (div) => {
  if (div.querySelector(':scope > news-deck')) return;
  const deck = document.createElement('news-deck');
  for (const name of PASSED_ON) {
    const value = div.getAttribute(PREFIX + name);
    if (value !== null) deck.setAttribute(name, value);
  }
  deck.append(...div.childNodes);
  div.append(deck);
};

// The first copy of this script on a page serves all of its decks; another one, of whatever version, leaves it to that.
if (!customElements.get('news-deck')) {
  customElements.define('news-deck', NewsDeck);
  document.querySelectorAll(DIVS).forEach(upgrade);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches(DIVS)) upgrade(node);
        node.querySelectorAll(DIVS).forEach(upgrade);
      }
    }
  }).observe(document, { childList: true, subtree: true });
}
