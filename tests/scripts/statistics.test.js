// The plots and words of statistics, without a page: what is drawn is what the table says.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

import { draw } from '../../assets/statistics/figures.js';
import { axis, beginning, columns, months, topOf, topOfTime } from '../../assets/statistics/plots.js';
import { firstDayOf, writer } from '../../assets/statistics/writing.js';

const strings = new URL('../../assets/strings/study/', import.meta.url);
const languages = readdirSync(strings).map((name) => name.replace('.json', ''));
const write = (tag) => writer(tag, JSON.parse(readFileSync(new URL(`${tag}.json`, strings), 'utf8')).figures);
/** 22 November 2026, a Sunday. */
const TODAY = 20_779;

/** All pieces of a name, `tag` or `.class`. */
const all = (piece, name) => {
  if (typeof piece === 'string') return [];
  const isIt = name.startsWith('.') ? `${piece.attributes.class ?? ''}`.split(' ').includes(name.slice(1)) : piece.tag === name;
  return [...(isIt ? [piece] : []), ...piece.children.flatMap((child) => all(child, name))];
};
const text = (piece) => (typeof piece === 'string' ? piece : piece.children.map(text).join(''));
const cells = (figure) => all(figure, 'tbody').flatMap((body) => all(body, 'tr')).map((row) => row.children.map(text));

const NOTHING = {
  about: [TODAY, 30, 12, 0, 0], days: [], due: [0, 0, ...Array(30).fill(0)], memory: [0, ...Array(10).fill(0)],
  recall: [[0, 0], [0, 0], [0, 0]], categories: [['date', [0, 0, 0], [0, 0]]], articles: [['One', [0, 0, 0], [0, 0]], ['Two', [0, 0, 0], [0, 0]]],
};
const MUCH = {
  about: [TODAY, 30, 80, 3, 9],
  days: [[TODAY - 200, 40, 400_000, 4], [TODAY - 2, 10, 90_000, 1], [TODAY - 1, 20, 150_000, 2], [TODAY, 30, 300_000, 3]],
  due: [3, 5, 4, 8, ...Array(28).fill(0)],
  memory: [36.4, 0, 0, 0, 0, 0, 1, 2, 4, 13, 20],
  recall: [[20, 18], [200, 180, 0.9, 0.85, 0.934], [220, 198, 0.95, 0.853, 0.933]],
  categories: [['date', [20, 18.2, 60_000], [100, 95, 0.9, 0.888, 0.978]], ['location', [9, 7, 30_000], [60, 36, 0.9, 0.474, 0.714]], ['event', [2, 1.6, 900], [12, 11]]],
  articles: [['Only', [40, 36.4, 90_000], [220, 198, 0.9, 0.853, 0.933]]],
};
const figures = (values, tag = 'en') => Object.fromEntries(draw(values, write(tag)).slice(1).map((figure) => [figure.attributes.id.replace('figure-', ''), figure]));

test('the top of an axis is a round number at or above the highest value', () => {
  assert.deepEqual([0, 1, 2, 3, 6, 10, 11, 51, 499, 501].map(topOf), [1, 1, 2, 5, 10, 10, 20, 100, 500, 1000]);
  assert.deepEqual([0, 61, 3601, 90_000].map(topOfTime), [60, 120, 7200, 50 * 3600]);
});

test('columns stand on the base, as high as their share, in reading order, and never beyond the plot', () => {
  const bars = columns([0, 1, 50, 100, 300], 100, 100, false);
  assert.deepEqual(bars.map(({ y, height }) => [y, height]), [[100, 0], [99, 1], [50, 50], [0, 100], [0, 100]]);
  assert.deepEqual(bars.map(({ x }) => x), [2, 22, 42, 62, 82]);
  assert.deepEqual(columns([1, 1, 1, 1, 1], 1, 9, true).map(({ x }) => x), [82, 62, 42, 22, 2], 'from right to left');
  assert.equal(columns([1], 10_000, 100, false)[0].height, 1, 'something is never nothing');
  const [above] = columns([30], 100, 100, false, [50]);
  assert.deepEqual([above.y, above.height], [20, 30], 'one on the other');
});

test('shares stand where their axis has them, which begins at a tenth below all of them', () => {
  assert.equal(beginning([0.853, 0.95]), 0.8);
  assert.equal(beginning([0.47, 0.95]), 0.4);
  assert.deepEqual([0.8, 0.9, 1, 0.1].map(axis(0.8, false)), [0, 50, 100, 0]);
  assert.deepEqual([0.8, 0.95, 1].map(axis(0.8, true)), [100, 25, 0]);
});

test('a calendar has each day of its months once, in the column of its weekday', () => {
  for (const firstDay of [1, 6, 7]) {
    const shown = months(TODAY, 12, new Map([[TODAY - 1, 4]]), firstDay, false);
    assert.deepEqual([shown[0].year, shown[0].month, shown.at(-1).month], [2025, 11, 10]);
    const days = shown.flatMap(({ cells }) => cells);
    days.forEach(({ day, column }, at) => {
      assert.equal(day, days[0].day + at);
      assert.equal((new Date(day * 86_400_000).getUTCDay() + 7 - firstDay) % 7, column);
    });
    assert.equal(days.at(-1).day, TODAY, 'nothing is drawn of days to come');
    assert.deepEqual(days.filter(({ isToday }) => isToday).map(({ day }) => day), [TODAY]);
    for (const { cells } of shown) {
      assert.equal(new Set(cells.map(({ row, column }) => `${row} ${column}`)).size, cells.length);
      assert.ok(cells.every(({ row }) => row < 6));
    }
    assert.deepEqual(days.filter(({ size }) => size > 2).map(({ day, size }) => [day, size]), [[TODAY - 1, 10]]);
  }
  const [left, right] = [false, true].map((leftwards) => months(TODAY, 1, new Map(), 7, leftwards)[0].cells[0].column);
  assert.deepEqual([left, right], [0, 6], '1 November 2026 begins a week that begins on Sundays');
});

test('nothing is plotted of a sample that is too small, and each figure says how many it takes', () => {
  const found = figures(NOTHING);
  for (const [name, figure] of Object.entries(found)) {
    assert.equal(all(figure, 'svg').length, 0, name);
    assert.match(text(all(figure, '.hint')[0]), /it takes \d+ more/, name);
    assert.ok(all(figure, 'table').length > 0, name);
  }
  assert.match(text(found.recall), /Too few reviews for a plot: it takes 30 more\./);
  const nearly = figures({ ...NOTHING, recall: [[29, 20], [0, 0], [29, 20]] });
  assert.match(text(nearly.recall), /it takes 1 more\./);
  assert.ok(!text(nearly.recall).includes('%'), 'no share of a small sample, in the table neither');
  assert.match(text(nearly.recall), /20 of 29/);
});

test('the forecast draws and lists the same cards', () => {
  const { due } = figures(MUCH);
  const solid = all(all(due, '.area')[0], '.ink').map(({ attributes }) => attributes.height);
  // Ten are the top of an axis of 112 pixels.
  assert.deepEqual(solid, [Math.round(4 * 11.2), Math.round(8 * 11.2)]);
  assert.deepEqual(all(all(due, '.area')[0], '.late').map(({ attributes }) => attributes.y + attributes.height), [112 - solid[0]]);
  const rows = cells(due);
  assert.deepEqual([rows[0], rows[1], rows[2], rows.at(-1)], [['Overdue', '3'], ['Today', '4'], ['23 November 2026', '8'], ['Later', '5']]);
  assert.match(text(due), /Waiting today: 7, of which overdue: 3\. In the 7 days after that: 8; within 30 days: 8; later: 5\./);
});

test('calendar and time add up to their tables', () => {
  const { calendar, timeSpent } = figures(MUCH);
  assert.match(text(calendar), /12 months: 100, on days: 4\. Most on 6 May 2026: 40\./);
  const sizes = all(all(calendar, '.months')[0], '.ink').map(({ attributes }) => [attributes['data-day'], attributes.width]);
  assert.deepEqual(sizes, [[TODAY - 200, 10], [TODAY - 2, 4], [TODAY - 1, 6], [TODAY, 8]]);
  const used = cells(calendar).filter(([, days]) => days !== '0');
  assert.deepEqual(used, [['May 2026', '1', '40'], ['November 2026', '3', '60']]);
  assert.equal(all(all(timeSpent, '.area')[0], '.ink').length, 3);
  assert.match(text(timeSpent), /30 days: 9 minutes\. On a day of study: 3 minutes\. For an answer: 9 seconds\./);
  assert.deepEqual(cells(timeSpent)[0], ['20 November 2026', '10', '2m']);
});

test('retention is held against the prediction, with counts and interval', () => {
  const { recall } = figures(MUCH);
  assert.match(text(recall), /Recalled: 198 of 220, which is 90%\. In 95 of 100 cases the true share lies within 85% – 93%\./u);
  assert.match(text(recall), /predicted 95%: you recall less/);
  assert.deepEqual(cells(recall), [
    ['Up to 20 days', '20', '18 of 20', '–'],
    ['21 days or more', '200', '90% (85% – 93%)', '90%'],
    ['All', '220', '90% (85% – 93%)', '95%'],
  ]);
  const drawn = all(recall, '.strip').filter((strip) => all(strip, 'circle').length);
  assert.deepEqual(drawn.map((strip) => text(strip.children[0])), ['21 days or more', 'All']);
  const [share, predicted] = [all(drawn[1], 'circle')[0].attributes.cx, all(drawn[1], '.predicted')[0].attributes.x1];
  assert.deepEqual([share, predicted], ['50%', '75%'], 'on an axis from 80 to 100 percent');
});

test('groups are compared as far as chance allows, and one article needs no figure of its own', () => {
  const { byCategory, byArticle, memory } = figures(MUCH);
  assert.match(text(byCategory), /“Dates” is recalled better than “Places”/);
  assert.match(text(byCategory), /fewer than 30 reviews is in the table alone/);
  assert.deepEqual([2, 5].map((row) => cells(byCategory)[row]), [['Events', '12', '11 of 12', '–'], ['Events', '2', '2', '1s']]);
  assert.equal(byArticle, undefined);
  const alike = structuredClone(MUCH);
  alike.categories[1][2] = [60, 50, 0.9, 0.72, 0.91];
  assert.match(text(figures(alike).byCategory), /may be chance/);
  assert.match(text(memory), /cards begun \(40\) you would recall about 36/);
  assert.equal(all(all(memory, '.area')[0], '.ink').length, 5);
});

test('each language says all of it, with its own numbers, and nothing is left open', () => {
  for (const tag of languages) {
    for (const values of [NOTHING, MUCH]) {
      const told = draw(values, write(tag)).map(text).join('\n');
      assert.doesNotMatch(told, /[{}]|undefined|NaN/, tag);
    }
    assert.ok(firstDayOf(tag) >= 1 && firstDayOf(tag) <= 7);
  }
  const bars = (tag) => all(all(figures(MUCH, tag).due, '.area')[0], '.ink').map(({ attributes }) => attributes.x);
  assert.deepEqual(bars('ar'), ['97%', '93.67%'], 'time runs as the page is read');
  assert.deepEqual(bars('de'), ['0.33%', '3.67%']);
});
