// Backups of study, without a page: what a file brings is added once, and nothing that is there is lost.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Sorted, logsOf, merge, rowOf } from '../../assets/backup/logs.js';
import { heldTables } from '../../assets/backup/tables.js';
import { restore } from '../../assets/backup.js';

const entry = (id, card, more = {}) => ({ id, at: 1, offset: 0, card, do: 'grade', grade: 3, ...more });
const line = (...given) => JSON.stringify(entry(...given));
const header = (entries) => JSON.stringify({ format: 'news-deck-study/1', made: 1, entries });
const CARDS = ['demo/mast-height/forward', 'demo/mast-height/back', 'other/größe/forward', 'other/a b\\c/forward'];

/** Tables in memory, with a look at them. */
const held = (rows = []) => {
  const changed = [];
  const tables = heldTables(rows, changed);
  return { tables, changed, text: (table, id) => tables.text(table, id) };
};
const give = async (tables, ...lines) => {
  const sorted = new Sorted();
  for (const text of lines) sorted.add(JSON.parse(text), text);
  return merge(tables, sorted);
};
const file = (...lines) => new Blob([lines.join('\n')]);
const quiet = () => ({ isStopped: false, at: () => {} });
const restored = (tables, lines) => restore(tables, file(...lines), quiet());
/** How many entries came, and how many did not. */
const read = async (tables, ...lines) => {
  const done = await restored(tables, lines);
  return done && { added: done.added, missing: done.missing };
};

test('a card is in the row in which the deck looks for it', () => {
  assert.deepEqual(CARDS.slice(0, 2).map(rowOf), ['demo/4', 'demo/4']);
});

test('logs are added to, card by card, and say so to whoever made the states', async () => {
  const { tables, text } = held();
  assert.equal(await give(tables, line('a', CARDS[0]), line('b', CARDS[1]), line('c', CARDS[0])), 3);
  const row = await text('logs', 'demo/4');
  assert.equal(row, `${CARDS[0]} 2\n${line('a', CARDS[0])}\n${line('c', CARDS[0])}\n${CARDS[1]} 1\n${line('b', CARDS[1])}\n`);
  assert.deepEqual([await text('notes', 'entries'), await text('notes', 'made/demo'), await text('notes', 'made/other')], ['3', '-', '']);
});

test('of logs that contradict each other comes the same, in whatever order they are joined', async () => {
  // A generator of its own, so that what fails can be looked at again.
  let state = 7;
  const chance = (/** @type {number} */ below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  for (let round = 0; round < 200; round += 1) {
    const lines = Array.from({ length: 12 }, () => line(`id-${chance(6)}`, CARDS[chance(2)], { grade: 1 + chance(4), at: 1 + chance(3) }));
    const joined = async () => {
      const { tables, text } = held();
      const rest = [...lines, ...lines.slice(0, chance(6))];
      while (rest.length) await give(tables, ...Array.from({ length: 1 + chance(4) }, () => rest.splice(chance(rest.length), 1)).flat());
      const logs = [...logsOf(await text('logs', 'demo/4'))].map(([word, log]) => [word, log.toSorted()]);
      return [logs.toSorted(([one], [other]) => (one < other ? -1 : 1)), await text('notes', 'entries')];
    };
    assert.deepEqual(await joined(), await joined(), `round ${round}`);
  }
});

test('an entry that takes the place of another of its id has its bank made anew', async () => {
  const { tables, text } = held();
  const [less, more] = [1, 2].map((grade) => line('a', CARDS[0], { grade }));
  await give(tables, less);
  await tables.update([], () => [['notes', 'made/demo', 'made']]);
  assert.equal(await give(tables, more), 0);
  assert.deepEqual([await text('notes', 'made/demo'), await text('notes', 'entries')], ['-', '1']);
  await tables.update([], () => [['notes', 'made/demo', 'made']]);
  assert.equal(await give(tables, less), 0);
  assert.equal(await text('notes', 'made/demo'), 'made');
});

test('what is there already is not added, whatever the order and however often', async () => {
  const lines = CARDS.flatMap((card, number) => [line(`${number}-x`, card), line(`${number}-y`, card)]);
  const [one, other] = [held(), held()];
  await give(one.tables, ...lines);
  assert.equal(await give(one.tables, ...lines), 0);
  assert.equal(await give(other.tables, ...lines.slice(3)), lines.length - 3);
  assert.equal(await give(other.tables, ...lines.slice(0, 5).reverse(), ...lines.slice(0, 2)), 3);
  for (const card of CARDS) {
    const sets = [];
    for (const { text } of [one, other]) sets.push([...logsOf(await text('logs', rowOf(card))).values()].map((log) => log.toSorted()).toSorted());
    assert.deepEqual(sets[0], sets[1], card);
  }
  assert.equal(await one.text('notes', 'entries'), await other.text('notes', 'entries'));
});

test('a card with odd letters stands in one word', async () => {
  const { tables, text } = held();
  await give(tables, line('a', CARDS[3]));
  assert.match(await text('logs', rowOf(CARDS[3])), /^other\/a\\sb\\\\c\/forward 1\n/);
});

test('a damaged row is left as it is, and so is all else', async () => {
  for (const damaged of ['demo/mast-height/forward 2\n{}\n', 'demo/mast-height/forward\n{}\n', 'demo/mast-height/forward x\n{}\n']) {
    const { tables, changed } = held([['logs', 'demo/4', damaged]]);
    await assert.rejects(give(tables, line('b', CARDS[2]), line('a', CARDS[0])), /damaged/);
    assert.deepEqual(changed, []);
  }
});

test('a file that was cut off or damaged brings the rest, and what is missing is counted', async () => {
  const { tables, text } = held();
  const lines = CARDS.map((card, number) => line(`${number}`, card));
  assert.deepEqual(await read(tables, header(9), lines[0], '{"id":"x"}', 'rubbish', '', ` ${lines[1]}\r`, lines[2].slice(0, 20)), { added: 2, missing: 7 });
  assert.deepEqual(await read(tables, header(4), ...lines), { added: 2, missing: 0 });
  assert.deepEqual([await text('notes', 'entries'), await text('notes', 'backup')], ['4', '4']);
});

test('nonsense is counted as missing, and does not stand in the way of the intact entry of its id', async () => {
  const { tables, text } = held();
  const odd = [
    { grade: 9 }, { grade: 0 }, { grade: '3' }, { at: -5 }, { at: 0 }, { at: 1.5 }, { offset: 9_999 }, { offset: 'x' },
    { do: 'flag', flag: 8 }, { do: 'undo' }, { do: 'bury', until: 0.5 }, { do: 'note' }, { id: '' }, { do: 7 },
  ].map((more) => line('a', CARDS[0], more));
  for (const one of odd) assert.deepEqual(await read(tables, header(1), one), { added: 0, missing: 1 }, one);
  const good = [line('a', CARDS[0]), ...[{ do: 'flag', flag: 7 }, { do: 'undo', of: 'a' }, { do: 'bury', until: 9 }, { do: 'note', text: '' }, { do: 'forget' }]
    .map((more, number) => line(`b${number}`, CARDS[0], more))];
  assert.deepEqual(await read(tables, header(6), ...good), { added: 6, missing: 0 });
  assert.ok((await text('logs', 'demo/4')).includes(good[0]));
});

test('an entry of a later version is kept as it stands', async () => {
  const { tables, text } = held();
  const later = JSON.stringify({ ...entry('a', CARDS[0]), do: 'juggle', balls: 3 });
  assert.deepEqual(await read(tables, header(1), later), { added: 1, missing: 0 });
  assert.ok((await text('logs', 'demo/4')).includes(later));
});

test('what is no backup changes nothing', async () => {
  for (const text of ['', 'PK', '{}', '[]', 'null', header(1).replace('study/1', 'study/2')]) {
    const { tables, changed } = held();
    assert.equal(await read(tables, text, line('a', CARDS[0])), null, text);
    assert.deepEqual(changed, []);
  }
});

test('who stops keeps what was restored, and nothing is called missing', async () => {
  const { tables, text } = held();
  const lines = Array.from({ length: 60_000 }, (_, number) => line(`${number}`, `demo/q${number}/forward`));
  const progress = { isStopped: false, at: (share) => { progress.isStopped ||= share > 0.3; } };
  const { added, missing } = await restore(tables, file(header(lines.length), ...lines), progress);
  assert.ok(added > 0 && added < lines.length, `${added}`);
  assert.deepEqual([missing, await text('notes', 'entries')], [0, `${added}`]);
  assert.deepEqual(await read(tables, header(lines.length), ...lines), { added: lines.length - added, missing: 0 });
});

const WEIGHTS = Array.from({ length: 21 }, (_, at) => 1_056_964_608 + at).join(' ');
const SETTINGS = 'four=1 typing=0 new=7 reviews=200 retention=85 leech=8 fuzz=0 learning=1,10 relearning=';
const headed = (more) => JSON.stringify({ format: 'news-deck-study/1', made: 1, entries: 1, ...more });
const notes = ({ text }) => Promise.all(['settings', 'weights'].map((name) => text('notes', name)));

test('what was set, and the schedule that was fitted, come where there is nothing of the kind', async () => {
  const fresh = held();
  const head = headed({ settings: SETTINGS, weights: WEIGHTS, banks: ['https://news.example/bank.json', 7] });
  const done = await restored(fresh.tables, [head, line('a', CARDS[0])]);
  assert.deepEqual([done.own, done.banks], ['taken', ['https://news.example/bank.json', '7']]);
  assert.deepEqual(await notes(fresh), [SETTINGS, WEIGHTS]);
  // The same once more changes nothing, and says nothing of it.
  assert.equal((await restored(fresh.tables, [head, line('a', CARDS[0])])).own, undefined);
  for (const own of [[['notes', 'settings', 'new=9']], [['notes', 'weights', WEIGHTS.replace('1', '2')]]]) {
    const other = held(own);
    const before = await notes(other);
    assert.equal((await restored(other.tables, [head, line('a', CARDS[0])])).own, 'kept');
    assert.deepEqual(await notes(other), before);
  }
});

test('a backup from before settings were in it, or with odd ones, sets nothing', async () => {
  for (const more of [{}, { settings: '', weights: '' }, { settings: 7, weights: {} }, { settings: 'a\nb', weights: '1 2 3' }, { settings: [], weights: `${WEIGHTS} 1`, banks: 'x' }]) {
    const fresh = held();
    const done = await restored(fresh.tables, [headed(more), line('a', CARDS[0])]);
    assert.deepEqual(await notes(fresh), ['', ''], JSON.stringify(more));
    assert.deepEqual([done.added, done.banks], [1, []]);
  }
});
