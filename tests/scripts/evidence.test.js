// What the script for evidence promises without a page. Run with `node --test tests/scripts/*.test.js`.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { fingerprint, fragmentLink } from '../../assets/evidence.js';

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
