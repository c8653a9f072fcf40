// Options of study as they are written, and as they are kept.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { stepsOf } from '../../assets/panels/options.js';

test('steps are read however they are written', () => {
  for (const [text, steps] of [
    ['1 10', '1,10'],
    ['1, 10; 1440', '1,10,1440'],
    ['10m 1d', '10,1440'],
    ['10 m, 1h 2', '10,60,2'],
    ['1.5', undefined],
    ['1.5h', undefined],
    ['8d', undefined],
    ['m', undefined],
    ['m 1', undefined],
    ['1 m m', undefined],
    ['1h2', undefined],
    ['30s', undefined],
    ['10º', undefined],
    ['9223372036854775807d', undefined],
    ['foo', undefined],
    ['', ''],
    [' ', ''],
    ['0 10', undefined],
    ['20000', undefined],
    ['1 2 3 4 5 6 7', undefined],
    [`${'1, '.repeat(40)}x`, undefined],
  ]) assert.equal(stepsOf(text), steps, text);
});
