// What the study page's manifest and words name, held against the files. Run with `node --test tests/scripts/*.test.js`.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

const page = new URL('../../assets/study/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('manifest.webmanifest', page), 'utf8'));

/** Width and height, which stand at the same place in every PNG. */
const size = (/** @type {Buffer} */ png) => `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;

test('icons have the sizes and types that the manifest says', () => {
  for (const { src, sizes, type } of manifest.icons) {
    const icon = readFileSync(new URL(src, page));
    if (type === 'image/png') assert.equal(size(icon), sizes, src);
    else assert.match(icon.toString(), /^<svg /, src);
  }
});

test('systems that take no vector find what they ask for: two sizes, and one to be cut to any shape', () => {
  const asked = manifest.icons.filter(({ type }) => type === 'image/png').map(({ sizes, purpose }) => `${sizes} ${purpose}`);
  assert.deepEqual(asked, ['192x192 any', '512x512 any', '512x512 maskable']);
});

const english = JSON.parse(readFileSync(new URL('../strings/study-page/en.json', page), 'utf8'));
const html = readFileSync(new URL('index.html', page), 'utf8');
const written = [...html.matchAll(/ data-word="(\w+)"[^>]*>([^<]*)</g)].map(([, key, text]) => [key, text]);

test('what stands in the page is what the English words are', () => {
  assert.ok(written.length > 20);
  for (const [key, text] of written) assert.equal(text, english[key], key);
});

test('every word is said, and what is said is a word', () => {
  const scripts = readdirSync(page).filter((name) => name.endsWith('.js')).map((name) => readFileSync(new URL(name, page), 'utf8'));
  const said = new Set(written.map(([key]) => key));
  // One of a group is named by what the group is of.
  for (const key of Object.keys(english)) if (scripts.some((script) => script.includes(`'${key}'`) || script.includes(`say(\`${key}.`))) said.add(key);
  assert.deepEqual([...said].sort(), Object.keys(english).sort());
});
