// Blanks and pairs that a bank rewords keep what was learned of them, wherever it was learned and in whichever order that comes together.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Sorted, entryOf, logsOf, merge } from '../../assets/backup/logs.js';
import { heldTables } from '../../assets/backup/tables.js';
import { renameIn } from '../../assets/renaming.js';

const QUESTION = 'all-kinds/gaps';
const name = (number, sort = 'g') => `${sort}${number.toString(16).padStart(8, '0')}`;
const cardOf = (own) => `${QUESTION}/${own}`;

/** What is kept on a device. */
class Device {
  #rows = new Map();

  #tables() {
    const changed = [];
    const tables = heldTables([...this.#rows.values()], changed);
    return { ...tables, update: async (...words) => {
      await tables.update(...words);
      for (const row of changed.splice(0)) this.#rows.set(`${row[0]} ${row[1]}`, row);
    } };
  }

  /** Lines by the names of cards. */
  logs() {
    const rows = [...this.#rows.values()].filter(([table]) => table === 'logs');
    const all = rows.flatMap(([, , text]) => [...logsOf(text)]);
    for (const [card, lines] of all) for (const line of lines) assert.equal(JSON.parse(line).card, card);
    return new Map(all.map(([card, lines]) => [card.slice(QUESTION.length + 1), lines]));
  }

  /** Grades by the names of cards, in an order that does not depend on how they came. */
  ids() {
    const grades = (own) => own.map((line) => JSON.parse(line)).filter((entry) => entry.do === 'grade');
    const all = [...this.logs()].map(([own, lines]) => [own, grades(lines).map((entry) => entry.id).sort()]);
    return Object.fromEntries(all.filter(([, ids]) => ids.length).sort());
  }

  count() {
    return Number(this.#rows.get('notes entries')?.[2] ?? 0);
  }

  async take(lines) {
    const sorted = new Sorted();
    for (const line of lines) sorted.add(entryOf(line), line);
    await merge(this.#tables(), sorted);
  }

  async look(names) {
    await renameIn(this.#tables(), names.map(cardOf));
  }

  /** A grade of a card of the bank, which keeps among which others it stands where the log does not have that. */
  async grade(own, names, at, id) {
    const before = (this.logs().get(own) ?? []).map((line) => JSON.parse(line)).sort((one, other) => one.at - other.at);
    const among = names.filter((one) => one[0] === own[0]).join(',');
    const last = before.findLast((entry) => entry.among)?.among;
    await this.take([JSON.stringify({
      id, at, offset: 0, card: cardOf(own), do: 'grade', grade: 3, taken: 5, revision: 1, ...(among === last ? {} : { among }),
    })]);
  }
}

const lines = (device) => [...device.logs().values()].flat();

/** What a device that was at one bank has after others, by ids. */
const after = async (before, ...banks) => {
  const device = new Device();
  for (const [at, own] of before.entries()) await device.grade(own, before, at + 1, `${own}-${at}`);
  for (const names of banks) await device.look(names);
  return device.ids();
};
const [a, b, c, d, e] = [1, 2, 3, 4, 5].map((number) => name(number));
const [p, q] = ['p', 'q'].map((sort) => [1, 2, 3].map((number) => name(number, sort)));

test('a blank that is reworded keeps its log, and so do both cards of a pair', async () => {
  assert.deepEqual(await after([a, b], [a, c]), { [a]: [`${a}-0`], [c]: [`${b}-1`] });
  assert.deepEqual(await after([p[0], q[0], p[1], q[1]], [p[0], q[0], p[2], q[2]]), {
    [p[0]]: [`${p[0]}-0`], [p[2]]: [`${p[1]}-2`], [q[0]]: [`${q[0]}-1`], [q[2]]: [`${q[1]}-3`],
  });
});

test('several that are reworded at once go by their places, if the others stand where they were', async () => {
  assert.deepEqual(await after([a, b, c], [d, b, e]), { [b]: [`${b}-1`], [d]: [`${a}-0`], [e]: [`${c}-2`] });
});

test('where nothing tells, nobody guesses', async () => {
  const same = { [a]: [`${a}-0`], [b]: [`${b}-1`] };
  // All are others, one has gone and another has come elsewhere, one more has come, or one has gone.
  for (const bank of [[c, d], [b, c], [c, a, d], [a, b, c], [a]]) {
    assert.deepEqual(await after([a, b], bank), same, `${bank}`);
  }
});

test('a card that nobody has graded does not take what was learned of one that is gone', async () => {
  const device = new Device();
  await device.grade(a, [a, b, c], 1, 'only');
  await device.look([b, c]);
  assert.deepEqual(device.ids(), { [a]: ['only'] });
  await device.look([d, b, c]);
  assert.deepEqual(device.ids(), { [d]: ['only'] });
});

test('a page with the bank of before finds its cards, and so does the newer one again', async () => {
  const before = await after([a, b, c]);
  assert.deepEqual(await after([a, b, c], [a, d, c], [a, b, c]), before);
  assert.deepEqual(await after([a, b, c], [a, d, c], [a, b, c], [a, d, c]), await after([a, b, c], [a, d, c]));
});

test('a backup from before the rewording brings nothing twice', async () => {
  const device = new Device();
  for (const [at, own] of [a, b, c].entries()) await device.grade(own, [a, b, c], at + 1, own);
  const backup = lines(device);
  await device.look([a, d, c]);
  await device.grade(d, [a, d, c], 9, 'later');
  // Another blank before it: by its place alone nobody could tell now which it was.
  await device.look([e, a, d, c]);
  const known = device.ids();
  await device.take(backup);
  assert.notDeepEqual(device.ids(), known);
  await device.look([e, a, d, c]);
  assert.deepEqual(device.ids(), known);
  assert.equal(device.count(), lines(device).length);
});

/** Chance that is the same each time. */
const chance = (seed) => {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor(state / 2 ** 32 * below);
  };
};

test('whatever is graded, reworded and joined, no grade is lost and none counts twice, and all devices agree', async () => {
  for (let seed = 1; seed <= 150; seed += 1) {
    const random = chance(seed);
    let fresh = 10;
    const banks = [[1, 2, 3, 4].map((number) => name(number))];
    const devices = [0, 1, 2].map(() => ({ device: new Device(), bank: 0 }));
    const given = new Set();
    for (let turn = 1; turn <= 30; turn += 1) {
      const one = devices[random(3)];
      const names = banks[one.bank];
      const act = random(9);
      if (act < 5) {
        await one.device.look(names);
        given.add(`${turn}-0`);
        await one.device.grade(names[random(names.length)], names, turn, `${turn}-0`);
      } else if (act === 5) {
        const newest = [...banks[banks.length - 1]];
        newest[random(newest.length)] = name(fresh += 1);
        banks.push(newest);
      } else if (act === 6) {
        one.bank = random(banks.length);
        await one.device.look(banks[one.bank]);
      } else {
        await one.device.take(lines(devices[random(3)].device));
        if (act === 8) await one.device.look(names);
      }
    }
    const files = devices.map(({ device }) => lines(device));
    const newest = banks[banks.length - 1];
    const ends = [];
    for (const [place, { device }] of devices.entries()) {
      for (const step of [1, 2]) {
        await device.take(files[(place + step) % 3]);
        if (seed % 2) await device.look(newest);
      }
      await device.look(newest);
    }
    const found = devices.map(({ device }) => lines(device));
    for (const [place, { device }] of devices.entries()) {
      // What one has found out by the way is what all know.
      for (const step of [1, 2]) await device.take(found[(place + step) % 3]);
      await device.look(newest);
      const end = device.ids();
      const all = Object.values(end).flat();
      assert.deepEqual(all.sort(), [...given].sort(), `lost or twice, seed ${seed}`);
      assert.equal(device.count(), lines(device).length, `count, seed ${seed}`);
      // What is there is there, also when it comes again.
      for (const file of files) await device.take(file);
      await device.look(newest);
      assert.deepEqual(device.ids(), end, `again, seed ${seed}`);
      ends.push(end);
    }
    assert.deepEqual(ends[1], ends[0], `seed ${seed}`);
    assert.deepEqual(ends[2], ends[0], `seed ${seed}`);
  }
});
