// @ts-check
/**
 * The article of a deck, as its reader sees it: which element it is, the words in it, and where on the page a sentence stands.
 *
 * @typedef {import('./words.js').Block} Block
 */
import { search } from './search.js';
import { BlockReader } from './words.js';

const SKIPPED = 'news-deck, [data-news-deck-src], script, style, noscript, template, iframe, svg, button, select, textarea, [hidden]';

/** The element whose text a deck's questions rest on. @param {Element} deck @returns {Element | null} */
export const articleOf = (deck) => {
  const selector = deck.getAttribute('article');
  if (selector) {
    try {
      const root = /** @type {Document | ShadowRoot} */ (deck.getRootNode());
      return root.querySelector(selector) ?? deck.ownerDocument.querySelector(selector);
    } catch {
      console.warn(`news-deck: the attribute article="${selector}" is no CSS selector. Correct it, or take it away if the deck is inside its article.`);
      return null;
    }
  }
  /** @type {Element | undefined} */
  let around = deck;
  while (around) {
    const article = around.closest('article');
    if (article) return article;
    const root = around.getRootNode();
    around = root instanceof ShadowRoot ? root.host : undefined;
  }
  return null;
};

/** The words of a sentence in an article, by the sentence or by its fingerprint. @param {Element} article @param {{quote?: string, fingerprint?: string}} evidence @returns {Range | null} */
export const find = (article, evidence) => {
  const known = indices.get(article)?.blocks;
  const blocks = indexOf(article);
  const found = search(blocks, evidence);
  // Styles decide as well what can be read, and no observer tells of them: what was just read is up to date, what is older may not be.
  if (found || blocks !== known) return rangeOf(found);
  forget(article);
  return rangeOf(search(indexOf(article), evidence));
};

/** @param {import('./search.js').Stretch | null} found @returns {Range | null} */
const rangeOf = (found) => {
  if (!found) return null;
  const range = document.createRange();
  // What was read are nodes.
  range.setStart(/** @type {Text} */ (found.from.node), found.from.offset);
  range.setEnd(/** @type {Text} */ (found.to.node), found.to.offset);
  return range;
};

// The index

/** @type {WeakMap<Element, {blocks: Block[], observer: MutationObserver}>} */
const indices = new WeakMap();

/** @param {Element} article */
const forget = (article) => {
  indices.get(article)?.observer.disconnect();
  indices.delete(article);
};

/** Made at the first question about an article, and again when what is in it has changed. @param {Element} article @returns {Block[]} */
const indexOf = (article) => {
  const known = indices.get(article);
  // Changes of this very moment have not been told yet.
  if (known && known.observer.takeRecords().length === 0) return known.blocks;
  forget(article);
  const blocks = readBlocks(article);
  const observer = new MutationObserver(() => forget(article));
  observer.observe(article, { childList: true, characterData: true, subtree: true });
  indices.set(article, { blocks, observer });
  return blocks;
};

/** The text that a reader sees, block by block. Links and bold type are part of their block. @param {Element} article @returns {Block[]} */
const readBlocks = (article) => {
  /** @type {Block[]} */
  const blocks = [];
  let reader = new BlockReader();
  const endBlock = () => {
    if (reader.block.words.length) blocks.push(reader.block);
    reader = new BlockReader();
  };
  /** @param {Node} parent @param {boolean} isSeen */
  const readChildren = (parent, isSeen) => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node instanceof Text) {
        if (isSeen) reader.read(node);
      } else if (node instanceof HTMLBRElement) {
        reader.space();
      } else if (node instanceof Element && !node.matches(SKIPPED)) {
        readElement(node);
      }
    }
  };
  /** @param {Element} element */
  const readElement = (element) => {
    const { display, position, float, visibility } = getComputedStyle(element);
    if (display === 'none' || (element.parentElement instanceof HTMLDetailsElement && !element.parentElement.open && element.localName !== 'summary')) return;
    const isSeen = visibility === 'visible';
    if (position === 'absolute' || position === 'fixed' || float !== 'none' || display === 'ruby-text') {
      // It stands beside the text: the block around it goes on after it.
      const around = reader;
      reader = new BlockReader();
      readChildren(element, isSeen);
      endBlock();
      reader = around;
    } else if (/^(inline|contents|ruby)/.test(display)) {
      readChildren(element, isSeen);
    } else {
      endBlock();
      readChildren(element, isSeen);
      endBlock();
    }
  };
  readElement(article);
  endBlock();
  return blocks;
};
