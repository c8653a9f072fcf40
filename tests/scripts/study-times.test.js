// What the buttons of grades say of time: in English as hands know it from Anki, and in each language no two units alike.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';

import { formats } from '../../assets/study-times.js';

const DAY = 86_400;
const strings = readdirSync(new URL('../../assets/strings/study', import.meta.url));

test('in English, units are those of Anki, and months are not minutes', () => {
  for (const tag of ['en', 'en-GB', 'en-CA']) {
    const { wait } = formats(tag);
    const waits = [45, 600, 9000, 8 * DAY, 76 * DAY, 912 * DAY].map((seconds) => wait(seconds, false));
    assert.deepEqual(waits, ['45s', '10m', '2.5h', '8d', '2.5mo', '2.5y']);
    assert.equal(wait(76 * DAY, true), '2.5 months');
  }
});

test('in no language do two units look the same', () => {
  for (const tag of strings.map((file) => file.replace('.json', ''))) {
    const { wait } = formats(tag);
    for (const isLong of [false, true]) {
      const waits = [3, 180, 3 * 3600, 3 * DAY, 92 * DAY, 3 * 365 * DAY].map((seconds) => wait(seconds, isLong));
      assert.equal(new Set(waits).size, 6, `${tag}: ${waits}`);
    }
  }
});
