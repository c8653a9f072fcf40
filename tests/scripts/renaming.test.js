// What was learned of blanks by their numbers, under their names of now: by their answers where the log tells these, else by their places.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { logsOf, rowOf } from '../../assets/backup/logs.js';
import { heldTables } from '../../assets/backup/tables.js';
import { renameIn } from '../../assets/renaming.js';

const question = 'all-kinds/gaps';
/** Those of "Lorn", "Skell" and "Lorn", as `deck-study` names them. */
const NAMES = ['g6cd8f65c', 'g8b2dc45a', 'gaf8bc962'];
const [lorn, skell, again] = NAMES.map((name) => `${question}/${name}`);
const old = (number) => `${question}/c${number}`;
const line = (card, at, more = {}) => JSON.stringify({ id: `${at}-0`, at, offset: 0, card, do: 'grade', grade: 3, taken: 5, ...more });

/** The logs of some cards after they were renamed, as their entries' ids, and the number by which other tabs see a change: it never falls. */
const renamed = async (logs, gaps, entries) => {
  const text = Object.entries(logs).map(([card, lines]) => `${card} ${lines.length}\n${lines.join('\n')}\n`).join('');
  const changed = [];
  await renameIn(heldTables([['logs', rowOf(lorn), text], ['notes', 'entries', `${entries}`]], changed), gaps);
  const row = changed.findLast(([table]) => table === 'logs');
  const count = changed.findLast(([, id]) => id === 'entries')?.[2] ?? `${entries}`;
  const made = changed.findLast(([, id]) => id === 'made/all-kinds')?.[2];
  const all = row ? [...logsOf(row[2])].map(([card, lines]) => {
    for (const one of lines) assert.equal(JSON.parse(one).card, card);
    return [card, lines.map((one) => JSON.parse(one).id)];
  }) : undefined;
  return { logs: all && Object.fromEntries(all), count: Number(count), made };
};

test('a log goes to the blank whose answer was seen, wherever that stands now', async () => {
  // Before another was put in front of it, "Skell" was the first.
  const logs = { [old(1)]: [line(old(1), 2, { answer: 'Skell' }), line(old(1), 1, { answer: 'Lorn' })] };
  assert.deepEqual(await renamed(logs, [lorn, skell, again], 2), { logs: { [skell]: ['2-0', '1-0'] }, count: 3, made: '-' });
});

test('of two blanks with one answer each keeps its own log', async () => {
  const logs = { [old(1)]: [line(old(1), 1, { answer: 'Lorn' })], [old(3)]: [line(old(3), 2, { answer: 'Lorn' })] };
  assert.deepEqual((await renamed(logs, [lorn, skell, again], 2)).logs, { [lorn]: ['1-0'], [again]: ['2-0'] });
});

test('a log that does not tell goes by its place', async () => {
  const logs = { [old(2)]: [line(old(2), 1)] };
  assert.deepEqual((await renamed(logs, [lorn, skell], 1)).logs, { [skell]: ['1-0'] });
});

test('what the bank no longer asks for becomes nobody else\'s', async () => {
  const gone = await renamed({ [old(1)]: [line(old(1), 1, { answer: 'Mell' })], [old(9)]: [line(old(9), 2)] }, [lorn, skell], 2);
  assert.equal(Object.keys(gone.logs).length, 2);
  for (const card of Object.keys(gone.logs)) assert.ok(/\/g[0-9a-f]{8}$/.test(card) && ![lorn, skell].includes(card), card);
});

test('what a file from before brings once more is there once', async () => {
  const logs = { [skell]: [line(skell, 1)], [old(2)]: [line(old(2), 1), line(old(2), 5)] };
  assert.deepEqual(await renamed(logs, [lorn, skell], 3), { logs: { [skell]: ['1-0', '5-0'] }, count: 4, made: '-' });
});

test('other clozes and other cards stay as they are', async () => {
  const other = 'all-kinds/other/c1';
  assert.deepEqual(await renamed({ [other]: [line(other, 1)], [lorn]: [line(lorn, 2)] }, [lorn, skell], 2), { logs: undefined, count: 2, made: undefined });
});
