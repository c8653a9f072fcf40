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

const { formatter } = await import('../../assets/services/formats.js');

test('numbers that are written without `Intl` are those that it would write', () => {
  for (const tag of ['de', 'de-CH', 'en', 'en-IN', 'en-ZA', 'es', 'es-419', 'es-MX', 'fr', 'fr-CH', 'ko', 'ru', 'ar', 'ar-EG', 'fa', 'en-u-nu-thai', 'bn', 'mr']) {
    const [write, intl] = [formatter(tag), new Intl.NumberFormat(tag, { maximumFractionDigits: 2 })];
    for (const number of [...Array.from({ length: 1_100 }, (_, number) => number), 9_999, 10_000, 1e6, -1, -20, 0.5, 2.345, 999.999]) {
      assert.equal(write('number', [number]), intl.format(number), `${tag}: ${number}`);
    }
  }
});

test('a count in a language of these digits does not wait for `Intl`', (context) => {
  const made = context.mock.method(Intl, 'NumberFormat', () => assert.fail('made'));
  assert.equal(formatter('en')('number', [12]), '12');
  assert.equal(formatter('de-AT')('number', [999]), '999');
  assert.throws(() => formatter('en')('number', [1_000]), /made/);
  assert.equal(made.mock.callCount(), 1);
});
