// What the study page's manifest names, held against the files. Run with `node --test tests/scripts/*.test.js`.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
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
