// @ts-check
/**
 * The page of the gallery: buttons that play its decks, so that each screen can be seen without answering, for people and for pictures.
 *
 * The address may ask for a state of the page: `?colours=dark`, `?show=wrong` (what every deck that can shows of itself), and
 * `?all`, with which no deck waits for its reader; `data-settled` on the root tells when all have come to rest.
 *
 * @typedef {import('./gallery/parts.js').Deck} Deck
 */
import { part, pause } from './gallery/parts.js';
import { perform } from './gallery/plays.js';

/** What the buttons say. */
const LABELS = /** @type {Record<string, string>} */ ({
  ask: 'Ask again',
  start: 'Start',
  right: 'Answer right',
  part: 'Answer in part',
  wrong: 'Answer wrong',
  hint: 'Show the hint',
  finish: 'Play to the end',
  perfect: 'Play without a fault',
  review: 'Open all answers',
  turn: 'Turn the card',
  known: 'Know all',
  missed: 'Miss the first',
});
/** A document with the mistakes that are made most. */
const BROKEN = {
  format: 'news-deck/1',
  id: 'Broken bank',
  revision: 1,
  title: '',
  language: 'en',
  articles: [],
  questions: [{ id: 'one', revision: 1, kind: 'choice', category: 'place', difficulty: 9, prompt: 'Which?', choices: [{ text: 'This' }] }],
};
/** Longer than a player takes to draw beside all the others, milliseconds. */
const DRAWN = 300;

const asked = new URLSearchParams(location.search);
const root = document.documentElement;

/**
 * Sends the focus back from a deck until the reader does something: a player moves it after it has drawn, which may be late, and in
 * WebKit what is inert takes it all the same.
 * @param {Deck} deck
 */
const keepFocus = (deck) => {
  const before = document.activeElement;
  const acted = new AbortController();
  const { signal } = acted;
  const sendBack = () => {
    /** @type {HTMLElement | null | undefined} */ (deck.shadowRoot?.activeElement)?.blur();
    if (before instanceof HTMLButtonElement) before.focus({ preventScroll: true });
  };
  deck.shadowRoot?.addEventListener('focusin', sendBack, { signal });
  for (const act of ['keydown', 'pointerdown']) addEventListener(act, () => acted.abort(), { signal, capture: true });
};

/** Plays a deck; the focus and the place in the page stay the reader's. @param {Deck} deck @param {string} name */
const play = async (deck, name) => {
  if (deck.inert) return;
  keepFocus(deck);
  deck.inert = true;
  try {
    await perform(deck, name);
    for (const button of deck.parentElement?.querySelectorAll('.plays button') ?? []) {
      button.setAttribute('aria-pressed', `${/** @type {HTMLElement} */ (button).dataset.play === name}`);
    }
  } catch (error) {
    console.warn(`gallery: the deck could not be played: ${name}. (${error})`);
  } finally {
    // What is inert takes no focus in most browsers, not even where a window in the background tells of none.
    await pause(DRAWN);
    deck.inert = false;
  }
};

/** @param {string} label @param {boolean} isPressed @param {() => void} act */
const button = (label, isPressed, act) => {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.setAttribute('aria-pressed', `${isPressed}`);
  button.addEventListener('click', act);
  return button;
};

/** @param {Deck} deck @returns {string[]} what it can be played to */
const playsOf = (deck) => deck.dataset.plays?.split(' ') ?? [];

/** @type {Deck[]} */
const decks = [...document.querySelectorAll('main news-deck')].map((deck) => /** @type {Deck} */ (deck));
/** Decks that have neither come to rest nor failed. */
const moving = new Set(decks);

/** @param {Deck} deck */
const rest = (deck) => {
  moving.delete(deck);
  if (moving.size === 0) root.dataset.settled = '';
};

/** What a deck shows of itself when it comes. @param {Deck} deck */
const wanted = (deck) => {
  const all = asked.get('show') ?? '';
  return playsOf(deck).includes(all) ? all : deck.dataset.shows;
};

/** Shows what a deck has to show, once it is there. @param {Deck} deck */
const come = async (deck) => {
  const name = wanted(deck);
  if (name) await play(deck, name);
  rest(deck);
};

for (const deck of decks) {
  deck.addEventListener('news-deck-error', () => rest(deck));
  // The first decks may have been quicker than this script.
  if (part(deck, '[data-screen]')) void come(deck);
  else deck.addEventListener('news-deck-ready', () => void come(deck), { once: true });
  const row = document.createElement('div');
  row.className = 'plays';
  row.lang = 'en';
  row.dir = 'ltr';
  for (const name of playsOf(deck).length ? ['ask', ...playsOf(deck)] : []) {
    const one = button(LABELS[name], name === 'ask', () => void play(deck, name));
    one.dataset.play = name;
    row.append(one);
  }
  if (row.childElementCount) deck.after(row);
  if (deck.dataset.bank === 'broken') deck.bank = BROKEN;
  if (asked.has('all')) deck.setAttribute('loading', 'eager');
}

/** A row of buttons of which one is pressed. @param {string} legend @param {Record<string, string>} labels @param {string} pressed @param {(name: string) => void} act */
const control = (legend, labels, pressed, act) => {
  const set = document.createElement('fieldset');
  const title = document.createElement('legend');
  title.textContent = legend;
  const buttons = Object.entries(labels).map(([name, label]) => button(label, name === pressed, () => {
    for (const other of buttons) other.setAttribute('aria-pressed', `${other.textContent === label}`);
    act(name);
  }));
  set.append(title, ...buttons);
  return set;
};

/** @param {string} name */
const colour = (name) => (root.dataset.colours = name);
colour(asked.get('colours') ?? 'system');

if (asked.has('all')) for (const frame of document.querySelectorAll('iframe')) frame.loading = 'eager';

const controls = document.createElement('div');
controls.className = 'controls';
controls.append(
  control('Colours', { system: 'As the system', light: 'Light', dark: 'Dark' }, asked.get('colours') ?? 'system', colour),
  control('All kinds', { ask: 'Ask', right: 'Answer right', part: 'In part', wrong: 'Answer wrong' }, 'ask', (name) => {
    for (const deck of decks) if (deck.matches('#kinds *') && (name === 'ask' || playsOf(deck).includes(name))) void play(deck, name);
  }),
);
document.querySelector('nav')?.after(controls);
