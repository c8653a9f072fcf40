// Dates and numbers in the plain HTML of `news-deck embed`, which no browser writes, against those that one would write.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const formats = JSON.parse(readFileSync(new URL('../../crates/deck-cli/src/embed/formats.json', import.meta.url), 'utf8'));
// Engines do not agree on the width of the space before a unit.
const plain = (text) => text.replace(/\s/g, ' ');
const filled = (template, ...details) => plain(template.replace(/\{(\d)\}/g, (_, place) => details[place]));

for (const [tag, format] of Object.entries(formats)) {
  const written = (options, date) => plain(date.toLocaleDateString(tag, { timeZone: 'UTC', year: 'numeric', ...options }));

  test(`${tag}: dates`, () => {
    const [ofMonth, months] = [format.ofMonth, format.months ?? format.ofMonth].map((names) => names.split(' '));
    for (let month = 0; month < 12; month++) {
      const date = new Date(Date.UTC(2023, month, 9));
      assert.equal(filled(format.day, 9, ofMonth[month], 2023), written({ month: 'long', day: 'numeric' }, date));
      assert.equal(filled(format.month, '', months[month], 2023), written({ month: 'long' }, date));
      assert.equal(filled(format.year, '', '', 2023), written({}, date));
    }
  });

  test(`${tag}: numbers`, () => {
    const [four, seven] = [1234, 1234567.5].map((number) => number.toLocaleString(tag));
    assert.equal(seven, ['1', '234', '567'].join(format.group) + format.decimal + 5);
    assert.equal(four, format.groupsFrom > 4 ? '1234' : `1${format.group}234`);
  });
}
