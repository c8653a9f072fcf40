// @ts-check
/**
 * The `<news-deck>` element: registers at once, shows its children until the player has drawn, and never throws at its host.
 *
 * Attributes: src, mode, count, categories, kinds, seed, storage, intro, challenge, theme, wasm-url.
 * Property: bank (an object, instead of src). Methods: start(), restart(), results().
 * Events: news-deck-ready, -start, -answer, -complete, -share (cancelable) and -error; they bubble and cross shadow roots.
 *
 * @typedef {{path: string, message: string, mend: string}} Problem
 * @typedef {{start(): void, restart(): void, results(): object, shared(words?: string): void, unmount(): void}} MountedDeck
 * What the player asks of its page. None of it throws: that would leave the player in the middle of what it did.
 * @typedef {{
 *   emit(name: string, detail: object): boolean,
 *   newSeed(): number,
 *   list(questions: any[]): string,
 *   load(): unknown,
 *   save(session: object): void,
 *   warn(message: string): void,
 *   fail(error: Error): void,
 *   share(text: string, code: string): void,
 * }} Page
 * @typedef {{
 *   default(input: {module_or_path: Promise<Response>}): Promise<unknown>,
 *   mount(root: HTMLDivElement, bank: unknown, options: object, page: Page): MountedDeck,
 * }} Player
 */

const PROBLEMS_SHOWN = 20;
/** What begins a challenge in the fragment of an address: fragments never reach a server. */
const CHALLENGE = 'nd=';
const RETRY_HELPS = new Set(['bank-network', 'bank-http', 'player-missing', 'panic']);

/** A failure with a code for scripts and, in words, what happened and what mends it. */
class DeckError extends Error {
  /** @param {string} code @param {string} message @param {Problem[]} [problems] */
  constructor(code, message, problems = []) {
    super(message);
    this.code = code;
    this.problems = problems;
  }
}

/** @param {string} name @returns {string} the address of a file that lies beside this script */
const beside = (name) => new URL(name, import.meta.url).href;

/**
 * Fetches an address and turns each way to fail into a DeckError.
 * @param {string} url @param {string} unreachable @param {string} refused @param {string} what
 */
const fetchOk = async (url, unreachable, refused, what) => {
  let response;
  try {
    response = await fetch(url);
  } catch {
    throw new DeckError(unreachable, `${what} ${url} could not be fetched. Check the address, the network, CORS and the page's connect-src policy.`);
  }
  if (!response.ok) {
    throw new DeckError(refused, `${what} ${url} was answered with HTTP status ${response.status}. Check the address.`);
  }
  return response;
};

// These few rules must hold before deck.css has arrived, and against a host page that sets `display` on the element.
const frame = new CSSStyleSheet();
frame.replaceSync(':host{display:block}:host([hidden]),[hidden]{display:none!important}');
const styles = new CSSStyleSheet();
/** @type {Promise<unknown> | undefined} */
let styled;

/** One style sheet for all decks. Without it a deck is plain, but it works: so a failure is only logged. */
const loadStyles = () => {
  styled ??= fetchOk(beside('deck.css'), 'style', 'style', 'The style sheet')
    .then((response) => response.text())
    .then((text) => styles.replace(text))
    .catch((error) => {
      styled = undefined;
      console.warn(`news-deck: ${error.message}`);
    });
  return styled;
};

/** @type {Promise<Player> | undefined} */
let player;
let attempts = 0;

/** @param {unknown} error @returns {DeckError} why the player does not run */
const playerError = (error) => {
  if (error instanceof DeckError) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (typeof WebAssembly === 'undefined') {
    return new DeckError('player-unsupported', 'This browser has WebAssembly switched off or lacks it.');
  }
  if (/content security policy|unsafe-eval|\bcsp\b/i.test(message)) {
    return new DeckError('player-csp', `The page's Content-Security-Policy blocks WebAssembly. Add 'wasm-unsafe-eval' to script-src. (${message})`);
  }
  if (error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError) {
    return new DeckError('player-broken', `The player is damaged or of another version than its script. Publish player.js and player_bg.wasm together. (${message})`);
  }
  return new DeckError('player-missing', `The player could not be loaded. Publish player.js and player_bg.wasm beside news-deck.js. (${message})`);
};

/**
 * Starts the player once for the whole page: glue and Wasm are requested side by side, since each link of a chain costs a round trip.
 * @param {string | null} wasmUrl
 */
const loadPlayer = (wasmUrl) => {
  if (player) return player;
  // A browser may remember that a module failed to load; another address makes it ask again.
  const retry = attempts++ ? `?${attempts}` : '';
  const wasm = fetchOk(wasmUrl ?? beside('player_bg.wasm'), 'player-missing', 'player-missing', 'The player');
  const glue = import(beside(`player.js${retry}`));
  const started = Promise.all([glue, wasm])
    .then(async ([module]) => {
      await module.default({ module_or_path: wasm });
      return module;
    })
    .catch((error) => {
      if (player === started) player = undefined;
      throw playerError(error);
    });
  player = started;
  return started;
};

/** @type {Map<string, Promise<unknown>>} */
const banks = new Map();

/** Decks with one address share one request. @param {string} url */
const loadBank = (url) => {
  let bank = banks.get(url);
  if (!bank) {
    bank = fetchOk(url, 'bank-network', 'bank-http', 'The question bank')
      .then((response) => response.text())
      .then((text) => {
        try {
          return JSON.parse(text);
        } catch (error) {
          throw new DeckError('bank-json', `The question bank ${url} is not valid JSON: ${/** @type {Error} */ (error).message}. Mend the file at that place.`);
        }
      })
      .catch((error) => {
        banks.delete(url);
        throw error instanceof DeckError ? error : new DeckError('bank-network', `The question bank ${url} broke off while it was read. (${error})`);
      });
    banks.set(url, bank);
  }
  return bank;
};

/** @param {string} tag @param {string} [text] @returns {HTMLElement} */
const make = (tag, text = '') => {
  const node = document.createElement(tag);
  node.textContent = text;
  return node;
};

class NewsDeck extends HTMLElement {
  /** @type {Set<NewsDeck>} */
  static #mountedDecks = new Set();

  static {
    // A fault in the module stops it in the middle of an event, and only the window learns of it. The module serves all decks,
    // so none of them can go on; those that load later get a new one. WebKit's traces name the glue but not the module.
    addEventListener('error', ({ error }) => {
      if (!(error instanceof WebAssembly.RuntimeError) || !['player_bg', beside('player.js')].some((name) => error.stack?.includes(name))) return;
      for (const deck of this.#mountedDecks) deck.#fail(error);
    });
  }

  static observedAttributes = ['src', 'mode', 'count', 'categories', 'kinds', 'seed', 'storage', 'intro', 'challenge'];

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
  #changePending = false;
  #width = 0;
  // Where the focus was in what the deck replaces, it comes along.
  #takeFocus = false;
  #watch = new ResizeObserver(() => this.#onResize());
  /** @type {CustomStateSet | undefined} */
  #states;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [frame, styles];
    this.#error.className = 'error';
    this.#error.part.add('error');
    this.#error.setAttribute('role', 'alert');
    this.#error.hidden = true;
    root.append(this.#error, this.#deck, this.#slot);
    this.#states = this.attachInternals?.().states;
  }

  get src() { return this.getAttribute('src') ?? ''; }
  set src(value) { this.setAttribute('src', value); }

  get mode() { return this.getAttribute('mode') ?? 'quiz'; }
  set mode(value) { this.setAttribute('mode', value); }

  /** The parsed question bank, for hosts that have it already; it takes the place of `src`. */
  get bank() { return this.#bank; }
  set bank(value) {
    this.#bank = value;
    this.#change();
  }

  /** Leaves the start screen. Like the next two, it has an effect after `news-deck-ready`. */
  start() { this.#mounted?.start(); }

  /** Begins again with new questions. */
  restart() { this.#mounted?.restart(); }

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
    this.#watch.observe(this);
    addEventListener('hashchange', this.#onLink);
    this.#load();
  }

  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected || !this.#running) return;
      this.#running = false;
      this.#turn += 1;
      this.#watch.disconnect();
      removeEventListener('hashchange', this.#onLink);
      this.#unmount();
      this.#slot.hidden = false;
    });
  }

  /** @param {string} _name @param {string | null} before @param {string | null} after */
  attributeChangedCallback(_name, before, after) {
    if (before !== after) this.#change();
  }

  /** A challenge that is followed on the page that it leads to. */
  #onLink = () => {
    if (location.hash.includes(CHALLENGE)) this.#change();
  };

  /** Several changes in one go cost one new mount. */
  #change() {
    if (!this.#running || this.#changePending) return;
    this.#changePending = true;
    queueMicrotask(() => {
      this.#changePending = false;
      if (this.#running) this.#load();
    });
  }

  async #load() {
    const turn = ++this.#turn;
    this.#state(this.#mounted ? 'ready' : 'loading');
    try {
      // All requests leave in this tick.
      const [loaded, bank] = await Promise.all([loadPlayer(this.getAttribute('wasm-url')), this.#findBank(), loadStyles()]);
      if (turn === this.#turn) this.#mount(loaded, bank, turn);
    } catch (error) {
      if (turn === this.#turn) this.#fail(error);
    }
  }

  async #findBank() {
    if (this.#bank) return this.#bank;
    const src = this.getAttribute('src');
    if (!src) throw new DeckError('bank-missing', 'The element has neither a src attribute nor a bank property. Give it one of them.');
    const url = URL.parse(src, document.baseURI);
    if (!url) throw new DeckError('bank-url', `The src attribute is no address: ${src}. Correct it.`);
    return loadBank(url.href);
  }

  /** @param {Player} loaded @param {unknown} bank @param {number} turn */
  #mount(loaded, bank, turn) {
    // The session is saved by the old mount before the new one looks for it.
    this.#unmount();
    this.#mounted = loaded.mount(this.#deck, bank, this.#options(), this.#page(turn));
    NewsDeck.#mountedDecks.add(this);
  }

  /** @param {number} turn @returns {Page} */
  #page(turn) {
    const key = `news-deck:${this.#key()}`;
    // A session that other attributes have drawn is not taken up.
    const shape = JSON.stringify(['mode', 'count', 'categories', 'kinds', 'seed'].map((name) => this.getAttribute(name)).concat(this.#challenge()));
    const kind = this.getAttribute('storage') ?? 'session';
    /** @template T @param {(storage: Storage) => T} use @returns {T | undefined} */
    const stored = (use) => {
      try {
        return kind === 'none' ? undefined : use(kind === 'local' ? localStorage : sessionStorage);
      } catch {
        // Blocked, full or spoilt: the quiz goes on, and a reload begins anew.
        return undefined;
      }
    };
    return {
      emit: (name, detail) => {
        if (turn !== this.#turn) return true;
        if (name === 'ready') this.#show();
        // The place that the fallback had is given back where the reader acts, and so expects the page to move.
        if (name === 'answer') this.#deck.style.minBlockSize = '';
        return this.#emit(name, detail);
      },
      list: (questions) => questions.map((question) => `${question?.kind} ${question?.category}`).join('\n'),
      newSeed: () => crypto.getRandomValues(new Uint32Array(1))[0],
      load: () => stored((storage) => {
        const kept = JSON.parse(storage.getItem(key) ?? 'null');
        return kept?.shape === shape ? kept.session : undefined;
      }),
      save: (session) => stored((storage) => storage.setItem(key, JSON.stringify({ shape, session }))),
      warn: (message) => console.warn(`news-deck: ${message}`),
      fail: (error) => queueMicrotask(() => turn === this.#turn && this.#fail(error)),
      share: (text, code) => void this.#share(text, code),
    };
  }

  /** The page may take sharing over; then come the browser's dialog, the clipboard, and words to be selected. @param {string} text @param {string} code */
  async #share(text, code) {
    const url = `${location.href.split('#')[0]}#${CHALLENGE}${code}`;
    if (!this.#emit('share', { text, url })) return;
    try {
      await navigator.share({ text, url });
      return;
    } catch (error) {
      // A closed dialog is an answer. Where there is none, or a frame may not open it, the clipboard is next.
      if (error instanceof DOMException && error.name === 'AbortError') return;
    }
    const words = `${text}\n${url}`;
    try {
      await navigator.clipboard.writeText(words);
      this.#mounted?.shared();
    } catch {
      this.#mounted?.shared(words);
    }
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
      console.warn('news-deck: the player did not stop cleanly.', error);
    }
    const next = this.#newDeck();
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
    // The second click of a double click would fall on the button that has come in the place of the first.
    deck.addEventListener('click', (event) => {
      if (event.detail < 2 || !/** @type {Element} */ (event.target).matches('.main, .skip')) return;
      event.preventDefault();
      event.stopPropagation();
    }, true);
    return deck;
  }

  #options() {
    /** @param {string} name */
    const text = (name) => this.getAttribute(name) ?? undefined;
    /** @param {string} name */
    const list = (name) => (this.getAttribute(name) ?? '').split(/[\s,]+/).filter(Boolean);
    const count = Number.parseInt(this.getAttribute('count') ?? '', 10);
    /** @type {Record<string, string[]>} */
    const chosen = {};
    for (const input of /** @type {NodeListOf<HTMLInputElement>} */ (this.querySelectorAll('input:checked, input[type=text], select'))) {
      (chosen[input.name] ??= []).push(input.value);
    }
    for (const name in chosen) if (!chosen[name].some(Boolean)) delete chosen[name];
    return {
      mode: this.mode,
      count: count > 0 ? count : undefined,
      categories: list('categories'),
      kinds: list('kinds'),
      seed: text('seed'),
      intro: this.hasAttribute('intro'),
      challenge: this.#challenge() ?? undefined,
      linked: !this.hasAttribute('challenge'),
      chosen,
    };
  }

  /** What keeps the saved sessions of a page's decks apart. */
  #key() {
    const page = location.pathname;
    if (this.id) return `${page}#${this.id}`;
    const src = this.getAttribute('src');
    const twins = [...document.querySelectorAll(this.localName)].filter((deck) => !deck.id && deck.getAttribute('src') === src);
    return `${page} ${src ?? ''}#${twins.indexOf(this)}`;
  }

  /** Puts the drawn deck in the place of the fallback; nothing that the reader sees below it moves up. */
  #show() {
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
    const focused = this.#takeFocus || this.contains(document.activeElement);
    this.#takeFocus = false;
    this.#deck.hidden = false;
    this.#slot.hidden = true;
    const unseen = top < 0 ? 0 : Math.max(bottom - innerHeight, 0);
    // Twice: a least height that the page gives the element hides a part of what is lost.
    for (let round = 0; round < 2; round += 1) {
      const lost = Math.max(bottom - this.getBoundingClientRect().bottom, next - below()) - unseen;
      if (lost > 0) this.#deck.style.minBlockSize = `${this.#deck.offsetHeight + lost}px`;
    }
    // Only a reader whose focus was in the fallback is taken along.
    if (focused) /** @type {HTMLElement | null} */ (this.#deck.querySelector('.title'))?.focus({ preventScroll: true });
  }

  /** The reserved height belongs to one width: after a turn of the phone it would be a gap. */
  #onResize() {
    const width = this.clientWidth;
    if (this.#width && width !== this.#width) this.#deck.style.minBlockSize = '';
    this.#width = width;
  }

  /** @param {unknown} reason */
  #fail(reason) {
    // Errors of the player itself carry a code too, but are not of this class.
    const known = /** @type {Partial<DeckError> & {message?: string}} */ (reason);
    const panicked = reason instanceof WebAssembly.RuntimeError;
    if (panicked) player = undefined;
    const code = panicked ? 'panic' : known?.code ?? 'player-failed';
    const message = panicked ? `The player stopped because of a fault in it. (${reason.message})` : known?.message ?? String(reason);
    const problems = known?.problems ?? [];
    this.#turn += 1;
    this.#unmount();
    this.#deck.hidden = true;
    this.#deck.style.minBlockSize = '';
    this.#slot.hidden = false;
    this.#tell(code, message, problems);
    this.#state('error');
    console.warn(`news-deck: ${code}: ${message}`, ...problems.slice(0, PROBLEMS_SHOWN));
    this.#emit('error', { code, message, problems });
  }

  /** One plain sentence for readers; the rest, for the people who run the page, is folded away. @param {string} code @param {string} message @param {Problem[]} problems */
  #tell(code, message, problems) {
    const readable = this.childElementCount > 0;
    const box = this.#error;
    box.lang = 'en';
    box.replaceChildren(make('p', `This quiz could not be loaded.${readable ? ' The questions below can still be read.' : ''}`));
    if (RETRY_HELPS.has(code)) {
      const again = make('button', 'Try again');
      again.setAttribute('type', 'button');
      again.addEventListener('click', () => {
        this.#takeFocus = true;
        box.hidden = true;
        this.#load();
      });
      box.append(again);
    }
    const details = make('details');
    details.append(make('summary', 'For the editors of this page'), make('p', `${message} (${code})`));
    if (problems.length) {
      const list = make('ul');
      for (const { path, message: what, mend } of problems.slice(0, PROBLEMS_SHOWN)) {
        const item = make('li');
        item.append(make('code', path), ` ${what}. ${mend}`);
        list.append(item);
      }
      details.append(list);
      if (problems.length > PROBLEMS_SHOWN) details.append(make('p', `And ${problems.length - PROBLEMS_SHOWN} more.`));
    }
    box.append(details);
    box.hidden = false;
  }

  /** @param {'loading' | 'ready' | 'error'} state */
  #state(state) {
    this.#deck.dataset.state = state;
    for (const name of ['loading', 'ready', 'error']) this.#states?.delete(name);
    this.#states?.add(state);
  }

  /** @param {string} name @param {object} detail @returns {boolean} false where the host prevented what follows */
  #emit(name, detail) {
    return this.dispatchEvent(new CustomEvent(`news-deck-${name}`, {
      bubbles: true,
      composed: true,
      cancelable: name === 'share',
      detail: { version: 1, ...detail },
    }));
  }
}

// Two copies of this script on one page must not throw.
if (!customElements.get('news-deck')) customElements.define('news-deck', NewsDeck);
