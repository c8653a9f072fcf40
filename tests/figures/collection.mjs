/**
 * What a diligent learner of years would have: 100,000 cards and 1,000,000 answers. Nobody gets these from one bank (the largest
 * known has 2 MB, some 3,000 questions): they come from 490 articles of 200 questions each, and one collection of 2,000.
 */
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

export const ORDINARY = 490;
const QUESTIONS = 200;
/** The bank with the most questions. */
export const LARGEST = 'bank-large';
const LARGEST_QUESTIONS = 2_000;
export const CARDS = ORDINARY * QUESTIONS + LARGEST_QUESTIONS;
const ANSWERS = 10;
export const ENTRIES = CARDS * ANSWERS;
const DAY = 86_400_000;

/** Numbers from 0 to 1 that are the same in every run. @param {number} seed */
export const random = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
};

/** @param {number} number */
export const bankId = (number) => `bank-${String(number).padStart(3, '0')}`;
const questionId = (number) => `q-${String(number).padStart(4, '0')}`;
export const BANKS = [...Array.from({ length: ORDINARY }, (_, number) => bankId(number)), LARGEST];
const sizeOf = (id) => (id === LARGEST ? LARGEST_QUESTIONS : QUESTIONS);

/** A bank as JSON. @param {string} id @param {number} [size] */
export const bankOf = (id, size = sizeOf(id)) => JSON.stringify({
  format: 'news-deck/1', id, revision: 1, title: `News of ${id}`, language: 'en',
  articles: [{ id: 'one', headline: `What happened in ${id}`, publisher: 'The Paper', published: '2024-02-29', url: 'https://paper.example/one', licence: 'CC0-1.0' }],
  questions: Array.from({ length: size }, (_, number) => ({
    id: questionId(number), revision: 1, kind: 'choice', category: 'event', difficulty: 1,
    prompt: `What was called number ${number} in the report about ${id}?`,
    choices: [{ text: `The ferry ${number}`, correct: true }, { text: `The harbour ${number}` }, { text: `The bridge ${number}` }, { text: `The lighthouse ${number}` }],
    explanation: 'It replaces the one that was built in 1961.',
    evidence: [{ article: 'one', quote: `The ferry ${number} replaces the old one.` }], as_of: '2024-02-29',
  })),
});

/** Ten answers to a card, the last at least a day ago; days grow as a scheduler would have them. */
const answers = (card, firstDay, now, chance) => {
  let at = firstDay * DAY + Math.floor((17 + chance() * 3) * 3_600_000);
  let days = 2 + Math.floor(chance() * 3);
  const all = [];
  for (let number = 0; number < ANSWERS; number += 1) {
    const misses = number > 1 && chance() < 0.1;
    all.push({ at, grade: misses ? 1 : 3 });
    if (number === 0 || misses) {
      at += 700_000;
      days = Math.max(2, Math.floor(days / 3));
    } else {
      at += days * DAY + Math.floor((chance() - 0.5) * 7_200_000);
      days = Math.min(180, Math.ceil(days * (1.5 + chance() * 0.6)));
    }
  }
  const late = Math.max(0, Math.ceil((all.at(-1).at + DAY - now) / DAY)) * DAY;
  const id = () => Array.from({ length: 4 }, () => Math.floor(chance() * 4_294_967_296).toString(16).padStart(8, '0')).join('');
  const line = ({ at, grade }) => `{"id":"${id()}-0","at":${at - late},"offset":60,"card":"${card}","do":"grade","grade":${grade},"taken":${1500 + Math.floor(chance() * 9000)},"revision":1}\n`;
  return all.map(line).join('');
};

/** Writes a backup of all of it. @param {string} path @param {number} now */
export const writeBackup = async (path, now) => {
  const chance = random(5);
  const file = createWriteStream(path);
  file.write(`{"format":"news-deck-study/1","made":${now},"entries":${ENTRIES}}\n`);
  for (const bank of BANKS) {
    const begun = Math.floor(now / DAY) - 500 - Math.floor(chance() * 230);
    let lines = '';
    for (let number = 0; number < sizeOf(bank); number += 1) {
      lines += answers(`${bank}/${questionId(number)}/forward`, begun + Math.floor(number / 20), now, chance);
    }
    if (!file.write(lines)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'close');
};
