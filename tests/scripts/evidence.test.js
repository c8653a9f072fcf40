// What the script for evidence promises without a page. Run with `node --test tests/scripts/*.test.js`.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { fingerprint, fragmentLink } from '../../assets/evidence.js';
import { search } from '../../assets/evidence/search.js';
import { BlockReader } from '../../assets/evidence/words.js';

const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');

// A test of deck-builder holds the same file against the Rust function.
const vectors = read('fingerprints.tsv').trimEnd().split('\n').map((line) => line.split('\t'));

test('fingerprints are those of the builder', () => {
  for (const [hash, text] of vectors) assert.equal(fingerprint(text), hash, text);
});

test('the vectors hold every sentence that the demo rests on', () => {
  const texts = new Set(vectors.map(([, text]) => text));
  const { questions } = JSON.parse(read('../../assets/banks/amur-visit.json'));
  const missing = questions.flatMap(({ evidence }) => evidence).map(({ quote }) => quote).filter((quote) => !texts.has(quote));
  assert.deepEqual(missing, [], 'add them to fingerprints.tsv');
});

test('marks that are not seen do not count', () => {
  assert.equal(fingerprint('Komso\u00admolsk is\u200b far.'), fingerprint('Komsomolsk is far'));
});

test('a link leads to a short sentence by all its words', () => {
  assert.equal(fragmentLink('https://example.com/a', 'Ten, well-known & left.'), 'https://example.com/a#:~:text=Ten%2C%20well%2Dknown%20%26%20left.');
});

test('a link leads to a long sentence by its beginning and its end', () => {
  const sentence = 'one two three four five six seven eight nine ten eleven twelve thirteen';
  assert.equal(fragmentLink('/a', sentence), '/a#:~:text=one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen');
});

test('a link keeps the fragment that is there, but not an older directive', () => {
  assert.equal(fragmentLink('/a#nd=7', 'Ten left.'), '/a#nd=7:~:text=Ten%20left.');
  assert.equal(fragmentLink('/a#nd=7:~:text=old', 'Ten left.'), '/a#nd=7:~:text=Ten%20left.');
});

/** Blocks of an article, each of the pieces of text that its nodes hold. */
const blocksOf = (...blocks) => blocks.map((pieces) => {
  const reader = new BlockReader();
  for (const data of [pieces].flat()) reader.read({ data });
  return reader.block;
});
/** What is found, with all between its ends. */
const found = (blocks, evidence) => {
  const stretch = search(blocks, evidence);
  if (!stretch) return null;
  const { from, to } = stretch;
  return from.node === to.node ? from.node.data.slice(from.offset, to.offset) : `${from.node.data.slice(from.offset)}|${to.node.data.slice(0, to.offset)}`;
};

test('a sentence is found with its marks, by its words and by its fingerprint, over several nodes', () => {
  const blocks = blocksOf('Ferry named', ['Ten left. “The new ', 'ferry was na', 'med in Lorn.” She sails.']);
  const quote = '"The new ferry was named in Lorn."';
  for (const evidence of [{ quote }, { fingerprint: fingerprint(quote) }]) assert.equal(found(blocks, evidence), '“The new |med in Lorn.”');
});

test('a whole sentence comes before the same words in a longer one', () => {
  const blocks = blocksOf('She said that ten left the harbour. Ten left.');
  assert.equal(found(blocks, { quote: 'Ten left.' }), 'Ten left.');
  assert.equal(found(blocks, { quote: 'ten left the' }), 'ten left the');
});

test('what goes over two blocks, or is not there, is not found', () => {
  const blocks = blocksOf('The first half of a sentence', 'and its second half.');
  for (const quote of ['The first half of a sentence and its second half.', 'Nobody wrote this.', '']) {
    assert.equal(found(blocks, { quote, fingerprint: fingerprint(quote || 'nothing') }), null);
  }
  assert.equal(found(blocks, { fingerprint: 'no fingerprint' }), null);
});

test('a sentence that was reworded in the bank is found by the fingerprint of what was there', () => {
  const blocks = blocksOf('The crew is ten. The mast is high.');
  assert.equal(found(blocks, { quote: 'The mast is tall.', fingerprint: fingerprint('The mast is high.') }), 'The mast is high.');
});
