// What shared links, kept sessions and records of learning take for the address of their page.
import assert from 'node:assert/strict';
import { test } from 'node:test';

/** What a page kept. @type {Map<string, string>} */
const kept = new Map();
const PAGE = { baseURI: '', canonical: '' };

/** Stands in for the page that a script runs in. @param {string} address @param {string} [canonical] */
const visit = (address, canonical) => {
  const location = new URL(address);
  PAGE.baseURI = location.href;
  Object.assign(globalThis, {
    location,
    origin: location.origin,
    addEventListener: () => {},
    sessionStorage: { getItem: (/** @type {string} */ key) => kept.get(key) ?? null, setItem: (/** @type {string} */ key, /** @type {string} */ text) => kept.set(key, text) },
    document: {
      baseURI: location.href,
      querySelector: () => (canonical ? { href: new URL(canonical, location).href } : null),
      querySelectorAll: () => [],
    },
  });
};
visit('https://paper.example/');
const { addressOf } = await import('../../assets/services/sharing.js');
const { storeOf } = await import('../../assets/services/storage.js');
const { statement } = await import('../../assets/services/records.js');

const NUMBER = { id: 'cars', kind: 'number', category: 'number', prompt: 'How many?', answer: 42 };
const BANK = { id: 'ferry', language: 'en', articles: [{ url: 'https://paper.example/ferry' }], questions: [NUMBER] };

/** @param {Record<string, string>} [attributes] @param {any} [bank] @returns {any} */
const deck = ({ tag = 'news-deck', id = '', ...attributes } = {}, bank = BANK) => ({
  bank,
  challenge: null,
  isCurrent: () => true,
  element: { id, localName: tag, getAttribute: (/** @type {string} */ name) => attributes[name] ?? null },
});

test('a link leads where the page says that it is at home, on its own site', () => {
  visit('https://paper.example/?p=12', '/2026/05/ferry.html#top');
  assert.equal(addressOf(deck()), 'https://paper.example/2026/05/ferry.html');
  assert.equal(addressOf(deck({ canonical: 'https://other.example/x' })), 'https://other.example/x', 'the element says it');
  assert.equal(addressOf(deck({ canonical: '' })), 'https://paper.example/ferry', 'that of the article');
  visit('https://paper.example/?p=12', 'https://agency.example/ferry');
  assert.equal(addressOf(deck()), 'https://paper.example/?p=12');
});

test('sessions of two banks or tags on a page are kept apart', () => {
  visit('https://paper.example/?p=13');
  const decks = [deck({ id: 'quiz' }), deck({ id: 'quiz', tag: 'paper-quiz' }), deck({ id: 'quiz' }, { ...BANK, id: 'pier' })];
  decks.forEach((deck, at) => storeOf(deck).save([at]));
  visit('https://paper.example/?p=13&utm_medium=mail');
  decks.forEach((deck, at) => assert.deepEqual(storeOf(deck).load(), [at]));
});

test('a record names a question alike for all readers of a page that says where it is at home', () => {
  visit('https://paper.example/story?utm_source=letter', '/story');
  const { id } = statement(deck(), 'answer', { question: 'cars', answer: [3, '41'], correct: false, score: 0 }).object;
  assert.equal(id, 'https://paper.example/story#cars');
});
