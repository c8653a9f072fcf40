// @ts-check
/**
 * "Show me in the article": finds the sentence that a question rests on in the host's page, and highlights it. Fetched at the first such click.
 *
 * Nothing of the host's document is changed: the highlight is the browser's own, and its style is taken out again.
 * Text is compared by its words alone, in small letters without accents, as the builder does it when it makes fingerprints.
 *
 * @typedef {{node: Text, offset: number}} Position
 * What an article's text is looked for in: words of one block, each with where it begins and ends, its quotation marks and stop included.
 * @typedef {{words: string[], from: Position[], to: Position[], opens: Opening[], closes: boolean[]}} Block
 * Whether a sentence begins with a word: after a mark that ends another, perhaps since its first letter is no small one, or hardly.
 * @typedef {'marked' | 'perhaps' | 'hardly'} Opening
 */

const HIGHLIGHT = 'news-deck-evidence';
/** No sentence is longer than this, in words. */
const LONGEST = 250;
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
  if (found || blocks !== known) return found;
  forget(article);
  return search(indexOf(article), evidence);
};

/** @param {Block[]} blocks @param {{quote?: string, fingerprint?: string}} evidence */
const search = (blocks, { quote, fingerprint }) => (quote ? byQuote(blocks, wordsOf(quote)) : null) ?? (fingerprint ? byFingerprint(blocks, fingerprint) : null);

/** @param {Block} block @param {number} first @param {number} last */
const rangeOf = ({ from, to }, first, last) => {
  const range = document.createRange();
  range.setStart(from[first].node, from[first].offset);
  range.setEnd(to[last].node, to[last].offset);
  return range;
};

/** A whole sentence comes before the same words in a longer one. @param {Block[]} blocks @param {string[]} wanted @returns {Range | null} */
const byQuote = (blocks, wanted) => {
  if (!wanted.length) return null;
  /** @type {Range | null} */
  let within = null;
  for (const block of blocks) {
    const { words, opens, closes } = block;
    for (let first = words.indexOf(wanted[0]); first >= 0; first = words.indexOf(wanted[0], first + 1)) {
      if (!wanted.every((word, i) => words[first + i] === word)) continue;
      const last = first + wanted.length - 1;
      if (opens[first] === 'marked' && closes[last]) return rangeOf(block, first, last);
      within ??= rangeOf(block, first, last);
    }
  }
  return within;
};

/** @param {Block[]} blocks @param {string} fingerprint @returns {Range | null} */
const byFingerprint = (blocks, fingerprint) => {
  if (!/^[0-9a-f]{16}$/.test(fingerprint)) return null;
  const wanted = [fingerprint.slice(0, 8), fingerprint.slice(8)].map((half) => Number.parseInt(half, 16) | 0);
  const encoder = new TextEncoder();
  const texts = blocks.map(({ words }) => encoder.encode(words.join(' ')));
  // Marks say where most sentences begin. Every word as a beginning would take too long for what is not there at all.
  for (const opening of /** @type {const} */ (['marked', 'perhaps'])) {
    for (const [at, block] of blocks.entries()) {
      for (let first = 0, from = 0; first < block.words.length; first++) {
        const last = block.opens[first] === opening ? lastWord(texts[at], from, first, wanted) : -1;
        if (last >= 0) return rangeOf(block, first, last);
        from = texts[at].indexOf(SPACE_BYTE, from) + 1;
      }
    }
  }
  return null;
};

const SPACE_BYTE = 0x20;

/** The word at which the hash from the first word on is the wanted one, or -1. @param {Uint8Array} text @param {number} from @param {number} first @param {number[]} wanted */
const lastWord = (text, from, first, [wantedHigh, wantedLow]) => {
  const hash = new Hash();
  for (let at = from, word = first; word < first + LONGEST; at++) {
    const isEnd = at >= text.length;
    if (isEnd || text[at] === SPACE_BYTE) {
      if (hash.low === wantedLow && hash.high === wantedHigh) return word;
      if (isEnd) break;
      word += 1;
    }
    hash.add(text[at]);
  }
  return -1;
};

/** FNV-1a of 64 bits, in two halves that stay small integers: BigInt would be ten times slower. */
class Hash {
  high = 0xcbf29ce4 | 0;
  low = 0x84222325 | 0;

  /** Multiplies by 2 to the power of 40, plus 0x1b3. @param {number} byte */
  add(byte) {
    const low = this.low ^ byte;
    // What the lower half carries over, by its own halves.
    const carry = ((low >>> 16) * 0x1b3 + (((low & 0xffff) * 0x1b3) >>> 16)) >>> 16;
    this.high = (Math.imul(this.high, 0x1b3) + carry + (low << 8)) | 0;
    this.low = Math.imul(low, 0x1b3);
  }
}

/** The same as the builder's, for the same text. @param {string} text @returns {string} */
export const fingerprint = (text) => {
  const hash = new Hash();
  for (const byte of new TextEncoder().encode(wordsOf(text).join(' '))) hash.add(byte);
  return [hash.high, hash.low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
};

// Words

/** What a letter is folded to, from the code point given on: `-` stays, capitals and digits are two letters. They are the engine's tables. @type {[number, string][]} */
const LATIN = [
  [0xc0, 'aaaaA12ceeeeiiiidnooooO-OuuuUy54aaaaA12ceeeeiiiidnooooO-OuuuUy5yaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii--jjkkkllllllllllnnnnnnnnnoooooo33rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs'],
  [0x1a0, 'oo-------------uu'],
  [0x218, 'sstt'],
  [0x1ea0, 'aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy'],
];
const PAIRS = ['', 'a', 'ae', 'oe', 'ss', 'th'];
const CYRILLIC = 'a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh sch " y \' e yu ya'.split(' ');

/** @param {string} letter @returns {string} */
const fold = (letter) => {
  const code = /** @type {number} */ (letter.codePointAt(0));
  if (code < 0x80) return letter.toLowerCase();
  if (code >= 0x300 && code <= 0x36f) return '';
  if (letter === 'ё' || letter === 'Ё') return 'e';
  if (letter === 'ς') return 'σ';
  if (code >= 0x410 && code <= 0x44f) return CYRILLIC[(code - 0x410) % 32];
  if (code >= 0x391 && code <= 0x3a9) return String.fromCodePoint(code + 0x20);
  if (code >= 0x400 && code <= 0x40f) return String.fromCodePoint(code + 0x50);
  for (const [first, letters] of LATIN) {
    const base = letters[code - first];
    if (base && base !== '-') return PAIRS[Number(base)] ?? base.toLowerCase();
  }
  return letter;
};

/** A letter or a digit, as the builder has it. @param {number} code */
const isWord = (code) => {
  if (code < 0x80) return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba || code === 0xb2 || code === 0xb3;
  if (code === 0xd7 || code === 0xf7) return false;
  return !GAPS.some(([first, last]) => code >= first && code <= last);
};
const GAPS = [[0x2000, 0x2bff], [0x3000, 0x303f], [0xfe10, 0xfe6f], [0xff00, 0xff0f], [0xfff0, 0xffff], [0xe000, 0xf8ff]];

/** Soft hyphens, zero-width spaces and marks of direction: the builder never sees them. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;
const SPACE = /\s/;
const SMALL = /^\p{Ll}/u;
const PLAIN = /[0-9A-Za-z]+/y;
/** Marks that may stand at the end of a sentence or at its beginning. */
const STOP = /[.!?:;"\u00ab\u00bb\u2018\u201c-\u201f\u2022\u2026\u3002\uff01\uff1f]/;

/** @param {string} text @returns {string[]} */
const wordsOf = (text) => {
  const reader = new BlockReader();
  // Only the words are asked for, so what stands for the node needs no more than its text.
  reader.read(/** @type {Text} */ (/** @type {unknown} */ ({ data: text })));
  return reader.block.words;
};

/** Takes the text of one block, piece by piece, apart into words. */
class BlockReader {
  /** @type {Block} */
  block = { words: [], from: [], to: [], opens: [], closes: [] };
  #inWord = false;
  /** Whether a mark since the last word may end a sentence. */
  #stopped = true;
  /** Whether no white space came since the last word: marks are still that word's. */
  #attached = false;
  /** Where the marks before the next word begin. @type {Position | undefined} */
  #lead;

  /** @param {Text} node */
  read(node) {
    const text = node.data;
    for (let at = 0; at < text.length;) {
      // Most words are plain: they are taken at once.
      PLAIN.lastIndex = at;
      const plain = PLAIN.exec(text)?.[0];
      if (plain) {
        this.#letters(plain, plain.toLowerCase(), node, at, (at += plain.length));
        continue;
      }
      const code = /** @type {number} */ (text.codePointAt(at));
      const letter = code < 0x10000 ? text[at] : String.fromCodePoint(code);
      const next = at + letter.length;
      if (isWord(code)) this.#letters(letter, fold(letter), node, at, next);
      else if (SPACE.test(letter)) this.space();
      else if (!UNSEEN.test(letter)) this.#mark(letter, node, at, next);
      at = next;
    }
  }

  /** White space, or what parts words without being written: a line break. */
  space() {
    this.#inWord = false;
    this.#attached = false;
    this.#lead = undefined;
  }

  /** @param {string} letters @param {string} folded @param {Text} node @param {number} at @param {number} next */
  #letters(letters, folded, node, at, next) {
    const { words, from, to, opens, closes } = this.block;
    if (this.#inWord) {
      words[words.length - 1] += folded;
      to[to.length - 1] = { node, offset: next };
    } else if (folded) {
      if (closes.length) closes[closes.length - 1] = this.#stopped;
      words.push(folded);
      from.push(this.#lead ?? { node, offset: at });
      to.push({ node, offset: next });
      opens.push(this.#stopped ? 'marked' : SMALL.test(letters) ? 'hardly' : 'perhaps');
      closes.push(true);
      this.#lead = undefined;
      this.#stopped = false;
      this.#attached = true;
      this.#inWord = true;
    }
  }

  /** @param {string} mark @param {Text} node @param {number} at @param {number} next */
  #mark(mark, node, at, next) {
    const { to } = this.block;
    // An apostrophe does not part words: café's is one.
    if (mark !== "'" && mark !== '\u2019') this.#inWord = false;
    if (STOP.test(mark)) this.#stopped = true;
    if (this.#attached) to[to.length - 1] = { node, offset: next };
    else this.#lead ??= { node, offset: at };
  }
}

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

// On the page

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
 * @returns {{highlighted: boolean, back(): void}}
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
