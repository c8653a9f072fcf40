// Days of study as the page counts them, and that a new one is heard of: by the clock, and by a reader who comes back.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mock, test } from 'node:test';

/** @type {(() => void)[]} */
const listeners = [];
Object.defineProperty(globalThis, 'document', {
  value: {
    addEventListener: (_, act) => listeners.push(act),
    removeEventListener: (_, act) => listeners.splice(listeners.indexOf(act), 1),
  },
});
const { isSetBack, noteStudied, onNewDay, today } = await import('../../assets/study-day.js');

/** A minute before four in the morning, wherever this runs. */
const late = new Date(2026, 2, 10, 3, 59).getTime();

test('a day of study begins at four in the morning, as the schedule counts it', () => {
  const rust = readFileSync(new URL('../../crates/deck-study/src/day.rs', import.meta.url), 'utf8');
  assert.match(rust, /ROLLOVER_HOUR: i64 = 4;/);
  mock.timers.enable({ apis: ['Date'], now: late });
  const before = today();
  mock.timers.setTime(late + 59_000);
  assert.equal(today(), before);
  mock.timers.setTime(late + 60_000);
  assert.equal(today(), before + 1);
  mock.timers.reset();
});

test('a page that is left open hears of the day within a minute, and no more once it is let go', () => {
  mock.timers.enable({ apis: ['Date', 'setInterval'], now: late });
  let heard = 0;
  const end = onNewDay(() => { heard += 1; });
  mock.timers.tick(50_000);
  assert.equal(heard, 0);
  mock.timers.tick(70_000);
  assert.equal(heard, 1);
  mock.timers.tick(3_600_000);
  assert.equal(heard, 1);
  end();
  mock.timers.tick(2 * 86_400_000);
  assert.equal(heard, 1);
  assert.equal(listeners.length, 0);
  mock.timers.reset();
});

test('a reader who comes back on another day waits for no minute to end', () => {
  mock.timers.enable({ apis: ['Date', 'setInterval'], now: late });
  let heard = 0;
  const end = onNewDay(() => { heard += 1; });
  for (const act of listeners) act();
  assert.equal(heard, 0);
  mock.timers.setTime(late + 3_600_000);
  for (const act of listeners) act();
  assert.equal(heard, 1);
  end();
  mock.timers.reset();
});

test('a clock that is set back while somebody studies is found out, and told until somebody studies by it', () => {
  const kept = new Map();
  globalThis.localStorage = { getItem: (key) => kept.get(key) ?? null, setItem: (key, text) => void kept.set(key, text) };
  const noon = new Date(2026, 2, 10, 12).getTime();
  const minutes = (/** @type {number} */ number) => mock.timers.setTime(noon + number * 60_000);
  mock.timers.enable({ apis: ['Date'], now: noon });
  noteStudied();
  minutes(10);
  noteStudied();
  assert.equal(isSetBack(), false);
  // A network that sets a clock right by some minutes is none of it.
  minutes(8);
  noteStudied();
  assert.equal(isSetBack(), false);
  minutes(-50);
  // A grade comes before anybody has looked.
  noteStudied();
  assert.equal(isSetBack(), true);
  assert.equal(isSetBack(), true);
  noteStudied();
  assert.equal(isSetBack(), false);
  minutes(-49);
  noteStudied();
  assert.equal(isSetBack(), false);
  mock.timers.reset();
});
