// @ts-check
/**
 * Finds a sentence in the words of an article, by its own words or by its fingerprint. It knows no page.
 *
 * @typedef {import('./words.js').Block} Block
 * @typedef {import('./words.js').Position} Position
 * Where a sentence begins and ends.
 * @typedef {{from: Position, to: Position}} Stretch
 */
import { wordsOf } from './words.js';

/** No sentence is longer than this, in words. */
const LONGEST = 250;

/** Where a sentence stands: by its words, and where those are not found by its fingerprint. @param {Block[]} blocks @param {{quote?: string, fingerprint?: string}} evidence @returns {Stretch | null} */
export const search = (blocks, { quote, fingerprint }) => (quote ? byQuote(blocks, wordsOf(quote)) : null) ?? (fingerprint ? byFingerprint(blocks, fingerprint) : null);

/** @param {Block} block @param {number} first @param {number} last @returns {Stretch} */
const stretchOf = ({ from, to }, first, last) => ({ from: from[first], to: to[last] });

/** A whole sentence comes before the same words in a longer one. @param {Block[]} blocks @param {string[]} wanted @returns {Stretch | null} */
const byQuote = (blocks, wanted) => {
  if (!wanted.length) return null;
  /** @type {Stretch | null} */
  let within = null;
  for (const block of blocks) {
    const { words, opens, closes } = block;
    for (let first = words.indexOf(wanted[0]); first >= 0; first = words.indexOf(wanted[0], first + 1)) {
      if (!wanted.every((word, i) => words[first + i] === word)) continue;
      const last = first + wanted.length - 1;
      if (opens[first] === 'marked' && closes[last]) return stretchOf(block, first, last);
      within ??= stretchOf(block, first, last);
    }
  }
  return within;
};

/** @param {Block[]} blocks @param {string} fingerprint @returns {Stretch | null} */
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
        if (last >= 0) return stretchOf(block, first, last);
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
