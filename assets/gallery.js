// @ts-check
/**
 * Plays the decks of the gallery, so that each screen can be seen without answering: for people, and for pictures.
 *
 * The address may ask for a state of the page: `?colours=dark`, `?show=wrong` (what every deck that can shows of itself), and
 * `?all`, with which no deck waits for its reader; `data-settled` on the root tells when all have come to rest.
 *
 * @typedef {Record<string, any>} Question
 * @typedef {HTMLElement & {bank: unknown, start(): void, restart(): void}} Deck
 * @typedef {'right' | 'part' | 'wrong' | 'skip'} How
 */

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
/** The answers of a round that has some of everything. */
const MIXED = /** @type {How[]} */ (['right', 'wrong', 'part', 'right', 'skip', 'right']);
/** What is wrong wherever it is typed, by kind. */
const WRONG = /** @type {Record<string, string>} */ ({ text: 'Nobody', number: '14200', date: '2026-04-16', cloze: 'Nobody' });
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
/** How long a deck may take for a step, in milliseconds; a slow machine needs a part of it. */
const PATIENCE = 10_000;

const asked = new URLSearchParams(location.search);
const root = document.documentElement;

/** @param {Deck} deck @param {string} selector @returns {any} the first such part of a deck */
const part = (deck, selector) => deck.shadowRoot?.querySelector(selector);

/** @param {Deck} deck @param {string} selector @returns {any[]} */
const parts = (deck, selector) => [...(deck.shadowRoot?.querySelectorAll(selector) ?? [])];

const pause = (time = 10) => new Promise((done) => setTimeout(done, time));
/** Longer than a player takes to draw beside all the others, milliseconds. */
const DRAWN = 300;

/** Waits for what the player draws after an act. @template T @param {string} what @param {() => T} look @returns {Promise<T>} */
const until = async (what, look) => {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`${what} did not come`);
    await pause();
  }
};

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

/** @param {Deck} deck @param {string} name */
const arrive = (deck, name) => until(`the screen ${name}`, () => part(deck, `[data-screen=${name}]`));

/** Answers the question that is shown, and has it checked. @param {Deck} deck @param {How} how */
const answer = async (deck, how) => {
  const question = await shown(deck);
  if (how === 'skip') return void part(deck, '.skip').click();
  await HANDS[question.kind](deck, question, how);
  // The player must have taken in what was given.
  await pause();
  part(deck, '.check').click();
  await arrive(deck, 'feedback');
};

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

/** A deck as it was in the beginning. @param {Deck} deck */
const again = async (deck) => {
  deck.restart();
  await pause();
  await until('the first screen', () => part(deck, '[data-screen]'));
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
    await again(deck);
    await PLAYS[name](deck);
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
