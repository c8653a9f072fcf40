// @ts-check
/**
 * "Show me in the article": finds the sentence that a question rests on in the host's page, highlights it, and leads back. Fetched once
 * the reader of a deck that has an article gives an answer.
 *
 * Nothing of the host's document is changed: the highlight is the browser's own, and its style is taken out again.
 */
export { articleOf, find } from './evidence/article.js';
export { fingerprint } from './evidence/search.js';
export { wayBack } from './evidence/way-back.js';

const HIGHLIGHT = 'news-deck-evidence';

/** Hosts may give `::highlight(news-deck-evidence)` their own colours: a rule outside a layer is stronger than this one. @type {CSSStyleSheet | undefined} */
let style;
/** @type {Document | undefined} */
let styled;

/** Whether this browser can highlight; where it cannot, `fragmentLink` leads to the sentence. */
export const canHighlight = () => typeof Highlight !== 'undefined' && Boolean(CSS.highlights);

/** Takes the highlight off the page. */
export const clear = () => {
  if (canHighlight()) CSS.highlights.delete(HIGHLIGHT);
  if (styled) styled.adoptedStyleSheets = styled.adoptedStyleSheets.filter((sheet) => sheet !== style);
  styled = undefined;
};

/**
 * Scrolls to a sentence and highlights it; only for a click of the reader. The focus stays where it is. `back` leads to the deck that is
 * given, as it stood on the screen, or else to where the page was.
 * @param {Range} range @param {Element} [deck]
 * @returns {{highlighted: boolean, sentence: string, back(): void}}
 */
export const show = (range, deck) => {
  clear();
  const top = deck ? deck.getBoundingClientRect().top : -scrollY;
  if (canHighlight()) {
    styled = range.startContainer.ownerDocument ?? document;
    style ??= new CSSStyleSheet();
    style.replaceSync(`@layer news-deck { ::highlight(${HIGHLIGHT}) { color: #16181d; background-color: #ffe08a } }`);
    styled.adoptedStyleSheets = [...styled.adoptedStyleSheets, style];
    CSS.highlights.set(HIGHLIGHT, new Highlight(range));
  }
  scrollToRange(range);
  return {
    highlighted: canHighlight(),
    sentence: String(range),
    back: () => {
      clear();
      scrollPage((deck ? deck.getBoundingClientRect().top : -scrollY) - top);
    },
  };
};

/** @param {Range} range */
const scrollToRange = (range) => {
  // A box inside the page that scrolls by itself goes first and at once, so that the page knows how far it has to go.
  for (let box = range.startContainer.parentElement; box && box !== document.scrollingElement; box = box.parentElement) {
    if (box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY)) {
      box.scrollBy({ top: range.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 4, behavior: 'instant' });
    }
  }
  const { top, height } = range.getBoundingClientRect();
  // In the middle, clear of headers that stick to the top; a sentence that is too long for that begins near the top.
  scrollPage(top - Math.max(innerHeight * 0.15, (innerHeight - height) / 2));
};

/** @param {number} down in pixels */
const scrollPage = (down) => {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  // Not `scrollBy`: on a page that still glides, WebKit counts from where that would end.
  scrollTo({ top: scrollY + down, behavior: still ? 'instant' : 'smooth' });
};

/**
 * An address that leads to a sentence by itself, in browsers that read text fragments. What stands in the fragment already is kept.
 * @param {string} url @param {string} sentence @returns {string}
 */
export const fragmentLink = (url, sentence) => {
  const words = sentence.trim().split(/\s+/);
  // A comma and a hyphen would be read as parts of the directive.
  const part = (/** @type {string[]} */ some) => encodeURIComponent(some.join(' ')).replaceAll('-', '%2D');
  const text = words.length > 12 ? `${part(words.slice(0, 5))},${part(words.slice(-5))}` : part(words);
  const [address] = url.split(':~:');
  return `${address}${address.includes('#') ? '' : '#'}:~:text=${text}`;
};
