// @ts-check
/**
 * What a text is compared by: its words alone, in small letters without accents, as the builder has them when it makes fingerprints.
 *
 * A text node of a page, or what has its text.
 * @typedef {{readonly data: string}} Piece
 * @typedef {{node: Piece, offset: number}} Position
 * What an article's text is looked for in: words of one block, each with where it begins and ends, its quotation marks and stop included.
 * @typedef {{words: string[], from: Position[], to: Position[], opens: Opening[], closes: boolean[]}} Block
 * Whether a sentence begins with a word: after a mark that ends another, perhaps since its first letter is no small one, or hardly.
 * @typedef {'marked' | 'perhaps' | 'hardly'} Opening
 */

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
export const wordsOf = (text) => {
  const reader = new BlockReader();
  reader.read({ data: text });
  return reader.block.words;
};

/** Takes the text of one block, piece by piece, apart into words. */
export class BlockReader {
  /** @type {Block} */
  block = { words: [], from: [], to: [], opens: [], closes: [] };
  #inWord = false;
  /** Whether a mark since the last word may end a sentence. */
  #stopped = true;
  /** Whether no white space came since the last word: marks are still that word's. */
  #attached = false;
  /** Where the marks before the next word begin. @type {Position | undefined} */
  #lead;

  /** @param {Piece} node */
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

  /** @param {string} letters @param {string} folded @param {Piece} node @param {number} at @param {number} next */
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

  /** @param {string} mark @param {Piece} node @param {number} at @param {number} next */
  #mark(mark, node, at, next) {
    const { to } = this.block;
    // An apostrophe does not part words: café's is one.
    if (mark !== "'" && mark !== '\u2019') this.#inWord = false;
    if (STOP.test(mark)) this.#stopped = true;
    if (this.#attached) to[to.length - 1] = { node, offset: next };
    else this.#lead ??= { node, offset: at };
  }
}
