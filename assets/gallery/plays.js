// @ts-check
/**
 * Plays a deck to one of its screens, from its first one on.
 *
 * @typedef {import('./parts.js').Deck} Deck
 * @typedef {import('./answers.js').How} How
 */
import { answer } from './answers.js';
import { arrive, part, parts, pause, until } from './parts.js';

/** The answers of a round that has some of everything. */
const MIXED = /** @type {How[]} */ (['right', 'wrong', 'part', 'right', 'skip', 'right']);

/** Answers all questions in these ways, over and over. @param {Deck} deck @param {How[]} ways */
const playOn = async (deck, ways) => {
  for (let turn = 0; !part(deck, '[data-screen=summary]'); turn += 1) {
    const title = part(deck, '.title').textContent;
    await answer(deck, ways[turn % ways.length]);
    part(deck, '.next')?.click();
    await until('the next screen', () => part(deck, '[data-screen=summary]') ?? part(deck, '.title').textContent !== title);
  }
};

/** Goes through the cards, with one button for the first and one for the others. @param {Deck} deck @param {string} first @param {string} others */
const deal = async (deck, first, others) => {
  for (let button = first; !part(deck, '[data-screen=cards-summary]'); button = others) {
    if (!part(deck, button)) part(deck, '.flip').click();
    (await until('the back', () => part(deck, button))).click();
    await until('the next card', () => !part(deck, button));
  }
};

/** What each button does, from the first screen on. @type {Record<string, (deck: Deck) => unknown>} */
const PLAYS = {
  ask: () => {},
  start: async (deck) => {
    deck.start();
    await arrive(deck, 'question');
  },
  right: (deck) => answer(deck, 'right'),
  part: (deck) => answer(deck, 'part'),
  wrong: (deck) => answer(deck, 'wrong'),
  hint: (deck) => part(deck, '.help').setAttribute('open', ''),
  finish: (deck) => playOn(deck, MIXED),
  perfect: (deck) => playOn(deck, ['right']),
  review: async (deck) => {
    await playOn(deck, MIXED);
    for (const details of parts(deck, '.review, .corrections')) details.setAttribute('open', '');
  },
  turn: async (deck) => {
    part(deck, '.flip').click();
    await until('the back', () => part(deck, '.good'));
  },
  known: (deck) => deal(deck, '.good', '.good'),
  missed: (deck) => deal(deck, '.again', '.good'),
};

/** A deck as it was in the beginning. @param {Deck} deck */
const again = async (deck) => {
  deck.restart();
  await pause();
  await until('the first screen', () => part(deck, '[data-screen]'));
};

/** @param {Deck} deck @param {string} name of the button */
export const perform = async (deck, name) => {
  await again(deck);
  await PLAYS[name](deck);
};
