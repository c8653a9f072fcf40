// @ts-check
/**
 * Answers questions of each kind as a reader does, right or wrong: by what is on the screen.
 *
 * @typedef {Record<string, any>} Question
 * @typedef {import('./parts.js').Deck} Deck
 * @typedef {'right' | 'part' | 'wrong' | 'skip'} How
 */
import { arrive, part, parts, pause, until } from './parts.js';

/** What is wrong wherever it is typed, by kind. */
const WRONG = /** @type {Record<string, string>} */ ({ text: 'Nobody', number: '14200', date: '2026-04-16', cloze: 'Nobody' });

/** @param {HTMLInputElement | HTMLSelectElement} control @param {string} value */
const set = (control, value) => {
  control.value = value;
  control.dispatchEvent(new Event(control instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true, composed: true }));
};

/** @type {Map<string, Promise<any>>} */
const banks = new Map();

/** @param {string} address */
const bankAt = (address) => {
  const bank = banks.get(address) ?? fetch(address).then((response) => response.json());
  banks.set(address, bank);
  return bank;
};

/** The question that a deck shows. @param {Deck} deck @returns {Promise<Question>} */
const shown = async (deck) => {
  const bank = await bankAt(deck.getAttribute('src') ?? '');
  const prompt = part(deck, '.title').textContent;
  const question = bank.questions.find((/** @type {Question} */ question) => question.prompt === prompt);
  if (!question) throw new Error(`the bank has no question ${prompt}`);
  return question;
};

/** Ticks the rows of choices or places with these texts. @param {Deck} deck @param {string[]} texts */
const tick = (deck, texts) => {
  for (const row of parts(deck, '.choice')) if (texts.includes(row.querySelector('.text').textContent)) row.querySelector('input').click();
};

/** Moves items up until they stand in this order. @param {Deck} deck @param {string[]} wanted */
const arrange = async (deck, wanted) => {
  const texts = () => parts(deck, '.order .text').map((text) => text.textContent);
  for (const [place, text] of wanted.entries()) {
    for (let at = texts().indexOf(text); at > place; at -= 1) {
      parts(deck, '.order .up')[at].click();
      await until('the moved item', () => texts()[at - 1] === text);
    }
  }
};

/** @param {{text: string, correct?: boolean}[]} choices @param {How} how */
const chosen = (choices, how) => {
  const right = choices.filter(({ correct }) => correct);
  const wrong = choices.filter(({ correct }) => !correct);
  const some = how === 'part' ? right.slice(0, 1) : how === 'wrong' ? wrong.slice(0, 1) : right;
  return some.map(({ text }) => text);
};

/** How each kind is answered. @type {Record<string, (deck: Deck, question: Question, how: How) => unknown>} */
const HANDS = {
  choice: (deck, { choices }, how) => tick(deck, chosen(choices, how)),
  multi: (deck, { choices }, how) => tick(deck, chosen(choices, how)),
  true_false: (deck, { answer }, how) => parts(deck, '.choice input')[answer === (how === 'right') ? 0 : 1].click(),
  text: (deck, { accept, refuse }, how) => set(part(deck, '.typed input'), how === 'right' ? accept[0] : refuse?.[0].text ?? WRONG.text),
  date: (deck, { answer }, how) => set(part(deck, '.typed input'), how === 'right' ? answer : WRONG.date),
  number: (deck, { answer, slider }, how) => {
    const far = slider ? slider.to : WRONG.number;
    set(part(deck, '.typed input'), `${how === 'right' ? answer : how === 'part' ? answer + 5 : far}`);
  },
  cloze: (deck, { blanks }, how) => parts(deck, '.blank input').forEach((input, index) => {
    const isRight = how === 'right' || (how === 'part' && index === 0);
    set(input, isRight ? blanks[index].accept[0] : WRONG.cloze);
  }),
  match: (deck, { pairs }, how) => parts(deck, '.pair select').forEach((select, index) => {
    const isRight = how === 'right' || (how === 'part' && index === 0);
    const text = pairs[isRight ? index : (index + 1) % pairs.length].right;
    set(select, [...select.options].find((option) => option.text === text).value);
  }),
  order: (deck, { items }, how) => {
    const texts = items.map((/** @type {{text: string}} */ { text }) => text);
    return arrange(deck, how === 'right' ? texts : how === 'part' ? [...texts.slice(1), texts[0]] : texts.toReversed());
  },
  place: (deck, { name, candidates }, how) => {
    const other = candidates.find((/** @type {{name: string}} */ candidate) => candidate.name !== name);
    tick(deck, [how === 'right' ? name : other.name]);
  },
};

/** Answers the question that is shown, and has it checked. @param {Deck} deck @param {How} how */
export const answer = async (deck, how) => {
  const question = await shown(deck);
  if (how === 'skip') return void part(deck, '.skip').click();
  await HANDS[question.kind](deck, question, how);
  // The player must have taken in what was given.
  await pause();
  part(deck, '.check').click();
  await arrive(deck, 'feedback');
};
