// @ts-check
/**
 * The class of `<news-deck>`: shows its children until the player has drawn, and never throws at its host.
 *
 * To import it does nothing, not even in a program without a page; `news-deck.js` registers it. `npm/custom-elements.json` lists
 * its attributes, properties, methods, events, slots, parts and states, and `npm/news-deck.d.ts` their types.
 *
 * Until a deck is near what the reader sees, or is touched, nothing but its script is fetched.
 *
 * @typedef {import('./requests.js').Player} Player
 * @typedef {import('./services/deck.js').MountedDeck} MountedDeck
 * @typedef {import('./services/deck.js').Words} Words
 */
import { clear, counterpart, current, given, hasFocus, holdsQuestions, inFallback, isUsed, judge } from './fallback.js';
import { DeckError, filesOf, loadBank, loadPlayer, loadStyles, loadWords, makeSheets, players, sheets } from './requests.js';
import { tell, troubleOf } from './trouble.js';

/** What begins a challenge in the fragment of an address: fragments never reach a server. */
const CHALLENGE = 'nd=';
/** Attributes that shape a quiz. */
const SHAPING = ['src', 'mode', 'count', 'categories', 'kinds', 'seed', 'storage', 'intro', 'challenge', 'lang'];
/** What a reader does who has not waited for the player. */
const TOUCHES = ['pointerdown', 'focusin', 'input'];

/** A program that renders pages on a server has no such class, and may import this all the same. */
const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? Object);

export class NewsDeck extends Base {
  /** Of this copy of the player: the first one that is registered serves all decks of its page. */
  static version = '0.1.0';

  static observedAttributes = [...SHAPING, 'loading'];

  /** @type {Set<NewsDeck>} */
  static #mountedDecks = new Set();

  /** Sees a resting deck a screen before the reader does. @type {IntersectionObserver} */
  static #near;

  /** What all decks share is made by the first one. */
  static #prepare() {
    NewsDeck.#near = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) if (isIntersecting) /** @type {NewsDeck} */ (target).#wake();
    }, { rootMargin: '100% 0px' });
    // A fault in the module stops it in the middle of an event, and only the window learns of it. The module serves all decks,
    // so none of them can go on; those that load later get a new one. WebKit's traces name the glue but not the module.
    addEventListener('error', ({ error }) => {
      if (!(error instanceof WebAssembly.RuntimeError)) return;
      for (const deck of NewsDeck.#mountedDecks) {
        const [glueUrl, , name] = filesOf(deck.#studies);
        if ([glueUrl, name].some((part) => error.stack?.includes(part))) deck.#fail(error);
      }
    });
    return makeSheets();
  }

  #error = document.createElement('div');
  #slot = document.createElement('slot');
  #deck = this.#newDeck();
  /** @type {MountedDeck | undefined} */
  #mounted;
  /** @type {unknown} */
  #bank;
  // A result that belongs to an earlier turn is dropped.
  #turn = 0;
  #running = false;
  #resting = false;
  /** A page may ask for the start of a deck that is not there yet. */
  #startWanted = false;
  /** A letter is being composed in the fallback, as Korean and Japanese are typed. */
  #composing = false;
  /** @type {HTMLDetailsElement[]} */
  #openedToPrint = [];
  #changePending = false;
  /** At which a height was reserved. */
  #width = 0;
  // Where the focus was in what the deck replaces, it comes along.
  #takeFocus = false;
  /** @type {CustomStateSet | undefined} */
  #states;
  /** @type {Words | undefined} */
  #words;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = sheets ?? NewsDeck.#prepare();
    this.#error.className = 'error';
    this.#error.part.add('error');
    this.#error.setAttribute('role', 'alert');
    this.#error.hidden = true;
    const heading = document.createElement('slot');
    const footer = document.createElement('slot');
    heading.name = 'heading';
    footer.name = 'footer';
    root.append(heading, this.#error, this.#deck, this.#slot, footer);
    this.#states = this.attachInternals?.().states;
    this.addEventListener('compositionstart', () => (this.#composing = true));
    this.addEventListener('compositionend', () => (this.#composing = false));
    // Check without a player: the answer is in the page.
    this.addEventListener('change', judge, true);
    this.addEventListener('toggle', judge, true);
    this.addEventListener('keydown', ({ key, target, isComposing }) => {
      if (key !== 'Enter' || isComposing || !(target instanceof HTMLInputElement)) return;
      target.closest('fieldset')?.querySelector(':scope > details')?.setAttribute('open', '');
    });
  }

  get src() { return this.getAttribute('src') ?? ''; }
  set src(value) { this.setAttribute('src', value); }

  get mode() { return this.getAttribute('mode') ?? 'quiz'; }
  set mode(value) { this.setAttribute('mode', value); }

  /** The parsed question bank, or a promise of it, for hosts that see to it themselves; it takes the place of `src`. */
  get bank() { return this.#bank; }
  set bank(value) {
    this.#bank = value;
    this.#change();
  }

  /** Its words in another language than English: for the parts of a deck, read only. */
  get words() { return this.#words; }

  /** Leaves the start screen, as soon as there is one. */
  start() {
    if (this.#mounted) this.#mounted.start();
    else this.#startLater();
  }

  /** Begins again with new questions. */
  restart() {
    if (this.#mounted) this.#mounted.restart();
    else this.#startLater();
  }

  /** @returns {object | undefined} the score so far; undefined before the deck is ready */
  results() { return this.#mounted?.results(); }

  connectedCallback() {
    // A move in the page arrives as removal and insertion: the running deck goes on.
    if (this.#running) return;
    this.#running = true;
    if (Object.hasOwn(this, 'bank')) {
      // The host set the property before this class was there to take it.
      this.#bank = this.bank;
      delete /** @type {{bank?: unknown}} */ (this).bank;
    }
    // First of all what takes longest.
    if (this.#isNear()) {
      this.#load();
    } else {
      this.#resting = true;
      NewsDeck.#near.observe(this);
      for (const touch of TOUCHES) this.addEventListener(touch, this.#wake);
    }
    // The reader may have been there before this script.
    this.querySelectorAll('[data-answer]').forEach((target) => judge({ target }));
    this.#listen(addEventListener);
  }

  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected || !this.#running) return;
      this.#running = false;
      this.#turn += 1;
      this.#listen(removeEventListener);
      this.#rise();
      this.#unmount();
      this.#slot.hidden = false;
    });
  }

  /** To what befalls the window, or not any more. @param {(name: string, react: (event: any) => void) => void} change */
  #listen(change) {
    change('resize', this.#onResize);
    change('hashchange', this.#onLink);
    change('beforeprint', this.#onPrint);
    change('afterprint', this.#onPrint);
  }

  /** @param {string} name @param {string | null} before @param {string | null} after */
  attributeChangedCallback(name, before, after) {
    if (name === 'loading') this.#resting && this.#isNear() && this.#wake();
    else if (before !== after) this.#change();
  }

  /** A challenge that is followed on the page that it leads to. */
  #onLink = () => {
    if (!location.hash.includes(CHALLENGE)) return;
    if (this.#resting) this.#wake();
    else this.#change();
  };

  /**
   * Whether the player is wanted at once. Asked within the script's own tick: an observer would answer a frame later.
   */
  #isNear() {
    if (this.getAttribute('loading') === 'eager' || location.hash.includes(CHALLENGE) || isUsed(this)) return true;
    const { top, bottom, width } = this.getBoundingClientRect();
    // In a frame this says nothing of what the reader sees, and outside the flow there is no width.
    return parent === window && width > 0 && top < 2 * innerHeight && bottom > -innerHeight;
  }

  /** Ends the rest of a deck that waits for its reader. */
  #rise() {
    this.#resting = false;
    NewsDeck.#near.unobserve(this);
    for (const touch of TOUCHES) this.removeEventListener(touch, this.#wake);
  }

  #wake = () => {
    if (!this.#resting) return;
    this.#rise();
    this.#load();
  };

  #startLater() {
    this.#startWanted = true;
    this.#wake();
  }

  /** A printed page shows the worksheet where it has one: every question or card of the fallback, but a result as it is. @param {Event} event */
  #onPrint = ({ type }) => {
    for (const details of this.#openedToPrint) details.open = false;
    this.#openedToPrint = [];
    // A deck without a fallback draws its questions itself, and at once: a printer does not wait for what comes after its event.
    const later = queueMicrotask;
    self.queueMicrotask = (draw) => draw();
    try {
      this.#mounted?.refresh(type === 'beforeprint');
    } finally {
      self.queueMicrotask = later;
    }
    const isSheet = type === 'beforeprint' && holdsQuestions(this) && !this.#deck.querySelector('[data-screen$=summary]');
    this.#slot.classList.toggle('sheet', isSheet);
    this.#deck.classList.toggle('away', isSheet);
    if (!isSheet) return;
    this.#wake();
    this.#openedToPrint = inFallback(this, 'details:not([open]):has(fieldset)');
    for (const details of this.#openedToPrint) details.open = true;
  };

  /** Several changes in one go cost one new mount. */
  #change() {
    if (!this.#running || this.#resting || this.#changePending) return;
    this.#changePending = true;
    queueMicrotask(() => {
      this.#changePending = false;
      if (this.#running) this.#load();
    });
  }

  async #load() {
    const turn = ++this.#turn;
    this.#state(this.#mounted ? 'ready' : 'loading');
    // All requests leave in this tick, the largest first.
    const [services, started] = loadPlayer(this.#studies, this.getAttribute('wasm-url'));
    const words = Promise.resolve(loadWords(this.#language())).then((words) => (this.#words = words));
    try {
      const found = this.#findBank();
      // Scripts that are not there are the player's trouble, which it words itself.
      const needs = services.then(async ({ prepare }) => prepare(await found, this), () => {});
      // What ails the player comes first: it may be what ails this.
      needs.catch(() => {});
      const [loaded, bank] = await Promise.all([started, found, words, loadStyles()]);
      const day = await needs;
      if (this.#composing) await new Promise((done) => this.addEventListener('compositionend', done, { once: true }));
      if (turn === this.#turn) this.#mount(loaded, bank, turn, day || undefined);
    } catch (error) {
      await words;
      if (turn === this.#turn) this.#fail(error);
    }
  }

  get #studies() { return this.mode === 'study'; }

  /** The language that the page speaks where the deck stands. */
  #language() {
    return this.closest('[lang]')?.getAttribute('lang') || document.documentElement.lang;
  }

  async #findBank() {
    if (this.#bank) return this.#bank;
    const src = this.getAttribute('src');
    if (!src) throw new DeckError('bank-missing', 'The element has neither a src attribute nor a bank property. Give it one.');
    const url = URL.parse(src, document.baseURI);
    if (!url) throw new DeckError('bank-url', `The src attribute is no address: ${src}. Correct it.`);
    return loadBank(url.href);
  }

  /** @param {Player} loaded @param {unknown} bank @param {number} turn @param {string} [day] that of a daily quiz */
  #mount(loaded, bank, turn, day) {
    // The session is saved by the old mount before the new one looks for it.
    if (this.#mounted) this.#unmount();
    this.#mounted = loaded.mount(this.#deck, bank, this.#options(day), loaded.servicesOf(this.#handle(bank, turn)));
    NewsDeck.#mountedDecks.add(this);
    if (this.#startWanted) this.#mounted.start();
  }

  /** @param {unknown} bank @param {number} turn @returns {import('./services/deck.js').Deck} what the deck is to its page's services */
  #handle(bank, turn) {
    const before = JSON.stringify(given(this));
    return {
      element: this,
      bank,
      words: this.#words,
      challenge: this.#challenge(),
      isCurrent: () => turn === this.#turn,
      mounted: () => this.#mounted,
      fail: (error) => this.#fail(error),
      emit: (name, detail) => {
        if (name === 'ready') {
          if (!this.#slot.hidden && JSON.stringify(given(this)) !== before) {
            // While the player drew, the reader went on in the fallback: it draws anew.
            this.#turn += 1;
            this.#change();
            return true;
          }
          this.#show();
        }
        this.#enter(name, detail);
        return this.#emit(name, detail);
      },
    };
  }

  /** @returns {string | null} the challenge code of the attribute, or else of the page's address */
  #challenge() {
    const part = location.hash.slice(1).split('&').find((part) => part.startsWith(CHALLENGE));
    return this.getAttribute('challenge') ?? part?.slice(CHALLENGE.length) ?? null;
  }

  /** Yew's listeners stay on the element that it was mounted on, so each mount gets a new one. */
  #unmount() {
    const mounted = this.#mounted;
    this.#mounted = undefined;
    NewsDeck.#mountedDecks.delete(this);
    try {
      mounted?.unmount();
    } catch (error) {
      console.warn('news-deck: the player did not stop.', error);
    }
    const next = this.#newDeck();
    next.className = this.#deck.className;
    next.style.minBlockSize = this.#deck.style.minBlockSize;
    next.hidden = this.#deck.hidden;
    this.#deck.replaceWith(next);
    this.#deck = next;
  }

  #newDeck() {
    const deck = document.createElement('div');
    deck.className = 'deck';
    deck.part.add('deck');
    deck.hidden = true;
    deck.addEventListener('click', (event) => {
      if (!/** @type {Element} */ (event.target).matches('.main, .skip')) return;
      // The place that the fallback had is given back where the reader acts, and so expects the page to move.
      deck.style.minBlockSize = '';
      // The second click of a double click would fall on the button that has come in the place of the first. Not `this`, which would
      // be kept for as long as the player keeps the deck within.
      if (event.detail < 2) return /** @type {any} */ (deck.parentNode).host.#state('ready');
      event.preventDefault();
      event.stopPropagation();
    }, true);
    return deck;
  }

  /** @param {string} [day] */
  #options(day) {
    /** @param {string} name */
    const text = (name) => this.getAttribute(name) ?? undefined;
    /** @param {string} name */
    const list = (name) => (this.getAttribute(name) ?? '').split(/[\s,]+/).filter(Boolean);
    const count = parseInt(this.getAttribute('count') ?? '', 10);
    return {
      mode: this.mode,
      count: count > 0 ? count : undefined,
      categories: list('categories'),
      kinds: list('kinds'),
      seed: day ? `daily ${day}` : text('seed'),
      day,
      report: this.hasAttribute('report'),
      intro: this.hasAttribute('intro'),
      challenge: this.#challenge() ?? undefined,
      linked: !this.hasAttribute('challenge'),
      ...given(this),
      at: current(this)?.querySelector('[name]')?.name,
      words: this.#words,
    };
  }

  /** Puts the drawn deck in the place of the fallback; nothing that the reader sees below it moves up. */
  #show() {
    this.#startWanted = false;
    this.#error.hidden = true;
    this.#state('ready');
    if (this.#slot.hidden) {
      this.#deck.hidden = false;
      return;
    }
    const { top, bottom } = this.getBoundingClientRect();
    // Margins of the fallback reach out of the element, so what follows it is looked at too.
    const below = () => this.nextElementSibling?.getBoundingClientRect().top ?? 0;
    const next = below();
    // Of a deck that begins above, the question stays under the reader's eyes.
    const line = top < 0 && current(this)?.getBoundingClientRect().top;
    const moved = line === 0 || line ? Math.max(line, 0) - top : 0;
    // Only a reader whose focus was in the fallback is taken along.
    const focus = hasFocus(this) ? counterpart(this.#deck) : this.#takeFocus && this.#deck.querySelector('.title');
    this.#takeFocus = false;
    clear(this);
    this.#deck.hidden = false;
    this.#slot.hidden = true;
    this.#width = this.clientWidth;
    const unseen = top < 0 && !moved ? 0 : moved + Math.max(bottom - innerHeight, 0);
    // Twice: a least height that the page gives the element hides a part of what is lost.
    for (let round = 0; round < 2; round += 1) {
      const lost = Math.max(bottom - this.getBoundingClientRect().bottom, next - below()) - unseen;
      if (lost > 0) this.#deck.style.minBlockSize = `${this.#deck.offsetHeight + lost}px`;
    }
    if (focus) /** @type {HTMLElement} */ (focus).focus({ preventScroll: true });
    if (moved) scrollBy({ top: -moved, behavior: 'instant' });
  }

  /**
   * The reserved height belongs to one width: after a turn of the phone it would be a gap. A phone also tells of each bar of its own that
   * comes and goes, when only the height changes. A ResizeObserver would report errors to the page where the height changes meanwhile.
   */
  #onResize = () => {
    if (this.clientWidth !== this.#width) this.#deck.style.minBlockSize = '';
  };

  /** @param {unknown} reason */
  #fail(reason) {
    const trouble = troubleOf(reason);
    if (trouble.code === 'panic') players.delete(this.#studies);
    this.#turn += 1;
    this.#unmount();
    this.#deck.hidden = true;
    this.#deck.style.minBlockSize = '';
    this.#slot.hidden = false;
    const words = this.#words?.page;
    this.#error.lang = words ? this.#language() : 'en';
    tell(this.#error, trouble, words, holdsQuestions(this), () => {
      this.#takeFocus = true;
      this.#error.hidden = true;
      this.#load();
    });
    this.#state('error');
    this.#emit('error', trouble);
  }

  /** Enters the state that an event stands for. @param {string} name @param {any} detail */
  #enter(name, detail) {
    // Of an answer that was checked before, and passed over, the question is not on the screen.
    if (name === 'answer' && this.#deck.querySelector('[data-screen=feedback]')) this.#state('answered', detail.correct ? ['correct'] : []);
    else if (name === 'complete') this.#state('complete');
    else if (name === 'start') this.#state('ready');
  }

  /** For style sheets: as `:state(...)` of the element and, for older browsers, in an attribute of the deck within. @param {string} state @param {string[]} [more] */
  #state(state, more = []) {
    const all = [state, ...more];
    this.#deck.dataset.state = all.join(' ');
    this.#states?.clear();
    for (const name of all) this.#states?.add(name);
  }

  /** @param {string} name @param {object} detail @returns {boolean} false where the host prevented what follows */
  #emit(name, detail) {
    return this.dispatchEvent(new CustomEvent(`news-deck-${name}`, {
      bubbles: true,
      composed: true,
      cancelable: name === 'share' || name === 'report',
      detail: { version: 1, ...detail },
    }));
  }
}
