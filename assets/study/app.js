// @ts-check
/** The study page: what is due of each bank, one deck at a time, banks added and looked for anew. @typedef {import('./banks.js').Kept} Kept */

import { CHOSEN, arrival, deckOf, wantedBank } from './arrival.js';
import { NoBank, addFile, addFrom, all, refresh, remove } from './banks.js';
import { offerBackups } from './backups.js';
import { heedClock } from './clock.js';
import { count, countAgain, stopCounting } from './counting.js';
import { heedSettings, onNews, ready } from './due.js';
import { offerExport } from './export.js';
import { heedGestures } from './gestures.js';
import { offerKeys } from './keys.js';
import { language } from './language.js';
import { note } from './notes.js';
import { stayOffline } from './offline.js';
import { isThere as isShelfThere, one as oneBank } from './shelf.js';
import { say } from './words.js';

/** @template {HTMLElement} T @param {string} selector @returns {T} */
const one = (selector) => /** @type {T} */ (document.querySelector(selector));

const library = one('#library');
const desk = one('#desk');
const list = one('.banks');
/** @type {HTMLFormElement} */
const form = one('.add');
const problem = one('.problem');

/** @type {Kept[]} */
let banks = [];

/** @param {string} tag @param {string} className @param {string} [text] */
const make = (tag, className, text) => {
  const made = document.createElement(tag);
  made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
};

/** @param {Kept} kept */
const href = (kept) => CHOSEN + encodeURIComponent(kept.bank.id);

/** @param {Kept} kept */
const titleOf = ({ bank }) => {
  const title = make('h2', 'title', bank.title);
  // A name in another script keeps its own direction.
  title.dir = 'auto';
  if (bank.language) title.lang = bank.language;
  return title;
};

/** @param {Kept} kept */
const removal = (kept) => {
  const away = make('button', 'quiet remove', say('remove'));
  away.setAttribute('aria-label', say('removeOf', kept.bank.title));
  away.addEventListener('click', () => void takeAway(kept));
  return away;
};

/** A bank that cannot be studied can still be taken away. @param {Kept} kept */
const brokenRow = (kept) => {
  const item = make('li', '');
  const acts = make('div', 'acts');
  acts.append(removal(kept));
  item.append(titleOf(kept), make('p', 'due', kept.fault), acts);
  return item;
};

/** @param {Kept} kept */
const row = (kept) => {
  const item = kept.fault === undefined ? goodRow(kept) : brokenRow(kept);
  item.dataset.key = kept.key;
  return item;
};

/** @param {Kept} kept */
const goodRow = (kept) => {
  const { bank } = kept;
  const item = make('li', '');
  const publishers = [...new Set((bank.articles ?? []).map((article) => article.publisher).filter(Boolean))];
  const due = make('p', 'due');
  count(due, kept);
  const acts = make('div', 'acts');
  const study = /** @type {HTMLAnchorElement} */ (make('a', 'action', say('study')));
  study.href = href(kept);
  study.setAttribute('aria-label', say('studyOf', bank.title));
  const out = make('button', 'quiet export', say('export'));
  out.setAttribute('aria-label', say('exportOf', bank.title));
  out.setAttribute('aria-haspopup', 'dialog');
  out.addEventListener('click', () => offerExport(kept));
  acts.append(study, out, removal(kept));
  item.append(titleOf(kept), make('p', 'from', publishers.join(', ')), due, acts);
  return item;
};

/** What has the focus in the list, as what finds the same in a list that was made anew; none if the focus is elsewhere. */
const focused = () => {
  const one = document.activeElement;
  const key = one?.closest('.banks li')?.getAttribute('data-key');
  return one && key ? `[data-key="${CSS.escape(key)}"] .${one.classList[one.classList.length - 1]}` : undefined;
};

const showLibrary = async () => {
  const [found, isKept] = await Promise.all([all(), isShelfThere(), heedSettings()]);
  banks = found;
  stopCounting();
  const place = focused();
  list.replaceChildren(...banks.map(row));
  if (place) /** @type {HTMLElement} */ (list.querySelector(place) ?? one('#library-title')).focus();
  const empty = one('.empty');
  empty.hidden = banks.length > 0;
  if (!isKept) empty.textContent = say('keepsNothing');
  offerOthers();
};

/** What is on the shelf already is not offered again. */
const offerOthers = () => {
  const offers = one('.offers');
  for (const item of /** @type {Iterable<HTMLElement>} */ (offers.children)) {
    const address = item.querySelector('a')?.href;
    item.hidden = banks.some(({ key, fault }) => key === address && fault === undefined);
  }
  offers.hidden = [...offers.children].every((item) => /** @type {HTMLElement} */ (item).hidden);
};

/** @param {Kept} kept */
const takeAway = async (kept) => {
  const undo = await remove(kept);
  await showLibrary();
  one('#library-title').focus();
  note(say('removed', kept.bank.title), say('undo'), async () => {
    await undo();
    await showLibrary();
  });
};

/** Adds what it can of some banks, and says of each that it cannot why. @param {(() => Promise<import('./banks.js').Added>)[]} adds */
const addAll = async (adds) => {
  problem.textContent = '';
  one('#news').replaceChildren();
  const told = [];
  const problems = [];
  /** @type {(() => Promise<void>)[]} */
  const undo = [];
  for (const add of adds) {
    try {
      const { bank, isSame, putBack } = await add();
      told.push(isSame ? say('already', bank.title) : say('added', bank.questions.length, bank.title));
      if (!putBack) continue;
      told.push(say('replaced'));
      undo.unshift(putBack);
    } catch (error) {
      if (!(error instanceof NoBank)) throw error;
      problems.push(error.message);
    }
  }
  if (told.length) await showLibrary();
  const putBack = async () => {
    for (const one of undo) await one();
    await showLibrary();
  };
  if (told.length) note(told.join(' '), undo.length ? say('undo') : undefined, putBack);
  problem.textContent = problems.join('\n');
  return !problems.length;
};

/** @param {Iterable<File> | null | undefined} files */
const addFiles = (files) => addAll([...files ?? []].map((file) => () => addFile(file)));

/** What is in the deck's place goes; the deck that this visit began with, once it has loaded what studies. */
const clear = () => {
  for (const deck of [...one('.deck-place').children]) {
    if (deck === arrival?.deck) void arrival.loaded.then(() => deck.remove());
    else deck.remove();
  }
};

/** The focus goes on from a bank's title to its card, unless the reader has taken it elsewhere. @param {HTMLElement} deck */
const enter = (deck) => {
  const root = deck.shadowRoot;
  const first = root?.querySelector('.typed input') ?? root?.querySelector('.title');
  if (document.activeElement === one('#desk-title') && first instanceof HTMLElement) first.focus();
};

/** The bank whose deck this visit began with, until that is shown or not. @type {Kept | undefined} */
let arrived;

/** One deck, or the list, as the page's address says. */
const show = () => {
  const id = wantedBank();
  const kept = id === undefined ? undefined : banks.find(({ bank, fault }) => fault === undefined && bank.id === id);
  const wasAtDesk = !desk.hidden;
  desk.hidden = !kept;
  library.hidden = !!kept;
  const isThere = !!kept && kept === arrived;
  arrived = undefined;
  if (!isThere) clear();
  if (!kept) {
    document.title = `${say('study')} · News Deck`;
    if (id !== undefined) note(say('notHere'));
    if (wasAtDesk) {
      one('#library-title').focus();
      // What is due has changed, and a newer bank that has come meanwhile takes its place.
      void showLibrary();
    }
    return;
  }
  // A reader who has gone to a deck does not wait for what is due, and finds the list made anew.
  stopCounting();
  document.title = `${kept.bank.title} · ${say('study')}`;
  // What was told of the list is read by now.
  one('#news').replaceChildren();
  const title = one('#desk-title');
  title.textContent = kept.bank.title;
  title.focus();
  if (isThere) {
    void arrival?.loaded.then((isLoaded) => arrival && isLoaded && enter(arrival.deck));
    return;
  }
  const deck = deckOf(kept.bank);
  deck.addEventListener('news-deck-ready', () => queueMicrotask(() => enter(deck)), { once: true });
  const { hash } = location;
  // Without the module the deck says itself what is wrong.
  void ready().catch(() => {}).then(() => {
    if (location.hash === hash) one('.deck-place').replaceChildren(deck);
  });
};

const lookForNewer = async () => {
  for (const kept of banks) {
    const found = await refresh(kept);
    if (!found) continue;
    // In the middle of a deck nothing changes under the reader's hands.
    if (desk.hidden) await showLibrary();
    note(say(desk.hidden ? 'corrected' : 'correctedLater', found.bank.title));
  }
};

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const field = /** @type {HTMLInputElement} */ (form.elements.namedItem('address'));
  const address = field.value.trim();
  field.ariaInvalid = null;
  if (!address) {
    problem.textContent = say('addressFirst');
    field.ariaInvalid = 'true';
    field.focus();
    return;
  }
  void addAll([() => addFrom(address)]).then((isAdded) => {
    if (isAdded) field.value = '';
    else field.ariaInvalid = 'true';
  });
});
form.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.type !== 'file') return;
  void addFiles(target.files).then(() => { target.value = ''; });
});
one('.offers').addEventListener('click', (event) => {
  const link = event.target instanceof Element && event.target.closest('a');
  if (!link) return;
  event.preventDefault();
  void addAll([() => addFrom(link.href)]).then((isAdded) => {
    // The link goes, and what it stood for can be studied.
    if (isAdded) /** @type {HTMLElement | null} */ (list.querySelector(`[data-key="${CSS.escape(link.href)}"] .action`))?.focus();
  });
});

/** @param {DragEvent} event */
const holdsFiles = (event) => !!event.dataTransfer?.types.includes('Files');
addEventListener('dragover', (event) => {
  if (!holdsFiles(event)) return;
  event.preventDefault();
  document.body.classList.add('dropping');
});
addEventListener('dragleave', (event) => {
  if (!event.relatedTarget) document.body.classList.remove('dropping');
});
addEventListener('drop', (event) => {
  document.body.classList.remove('dropping');
  if (!holdsFiles(event)) return;
  event.preventDefault();
  void addFiles(event.dataTransfer?.files);
});

/** Reads the bank that the page's address names, unless it is at hand: who comes for one bank does not wait for the others. */
const find = async () => {
  const id = wantedBank();
  if (id === undefined || banks.some(({ bank }) => bank.id === id)) return;
  const found = await (id === arrival?.id ? arrival.found : oneBank(id));
  arrived = id === arrival?.id ? found : undefined;
  banks = found ? [found] : await all();
};

offerBackups((addresses) => addAll(addresses.map((address) => () => addFrom(address))));
offerKeys();
heedGestures(one('.deck-place'));
addEventListener('hashchange', () => void find().then(show));
onNews((news) => {
  if (!library.hidden) countAgain(news);
});
addEventListener('online', () => void lookForNewer());
await find();
if (!banks.length) await showLibrary();
show();
// A link of a newsroom: `study/?add=BANK`. It is put into the field, since only the reader adds banks.
const wanted = new URLSearchParams(location.search).get('add');
if (wanted) /** @type {HTMLInputElement} */ (form.elements.namedItem('address')).value = wanted;
heedClock();
await stayOffline(() => desk.hidden);
await lookForNewer();
