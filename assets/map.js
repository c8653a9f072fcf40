// @ts-check
/**
 * The `<news-deck-map>` element: a map of the world on which the reader sets a pin. Fetched when a question of kind `place` is asked.
 *
 * Attributes: value and shown ("lat,lon"), shown-name, radius (kilometres), label, disabled. With `shown` the map can only be looked at.
 * Properties: value, latitude and longitude (read only), and words, an object with texts that replace those of `map/words.js`. Event: change, when the reader moves or takes the pin.
 * Colours are the deck's custom properties; names of countries, degrees and distances are the browser's, in the language of the page.
 *
 * @typedef {import('./map/earth.js').Place} Place
 */
import { theAtlas } from './map/drawing.js';
import { listen } from './map/gestures.js';
import { Sheet } from './map/sheet.js';
import { styles } from './map/style.js';
import { View } from './map/view.js';
import { Voice, languageOf } from './map/words.js';

/** @param {string | null} text @returns {Place | undefined} */
const placeOf = (text) => {
  const [lat, lon, more] = (text ?? '').split(',').map((part) => (part.trim() ? Number(part) : Number.NaN));
  return more === undefined && Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : undefined;
};

class NewsDeckMap extends HTMLElement {
  static observedAttributes = ['value', 'shown', 'shown-name', 'radius', 'label', 'disabled'];

  /** @type {Partial<import('./map/words.js').Words>} */
  #words = {};
  #view = new View();
  #sheet;
  /** @type {Place | undefined} it is drawn while the keyboard moves it */
  #cross;
  #frame = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #speech;
  #said = '';
  #watch = new ResizeObserver(([{ contentRect }]) => {
    const first = !this.#view.width;
    this.#view.resize(contentRect.width, contentRect.height);
    if (first) this.#lookAtAnswer();
    // In this very frame, or the map would be seen in its old size.
    this.#draw();
  });

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open', delegatesFocus: true });
    root.adoptedStyleSheets = [styles];
    this.#sheet = new Sheet(root, (factor) => this.#zoomBy(factor), () => this.#showWhole());
    const { frame } = this.#sheet;
    frame.addEventListener('keydown', (event) => this.#onKey(event));
    frame.addEventListener('focus', () => {
      if (!this.#fixed && this.#view.isLaidOut && frame.matches(':focus-visible')) this.#crosshair();
      this.#redraw();
    });
    frame.addEventListener('blur', () => this.#redraw());
    listen(frame, this.#hands());
  }

  /** The pin as "lat,lon"; empty without one. */
  get value() { return this.getAttribute('value') ?? ''; }
  set value(value) { this.setAttribute('value', value); }

  /** Degrees north of the pin; undefined where there is none. */
  get latitude() { return this.#pin?.lat; }
  /** Degrees east of it. */
  get longitude() { return this.#pin?.lon; }

  get disabled() { return this.hasAttribute('disabled'); }
  set disabled(value) { this.toggleAttribute('disabled', value); }

  get words() { return this.#words; }
  set words(value) {
    this.#words = value;
    this.#redraw();
  }

  connectedCallback() {
    for (const name of /** @type {const} */ (['value', 'words', 'disabled'])) {
      if (!Object.hasOwn(this, name)) continue;
      // The host set the property before this class was there to take it.
      const value = this[name];
      delete /** @type {any} */ (this)[name];
      /** @type {any} */ (this)[name] = value;
    }
    const root = this.getRootNode();
    // In a deck, the map speaks the deck's language.
    const words = root instanceof ShadowRoot && /** @type {any} */ (root.host).words?.map;
    if (words) this.words = words;
    this.#watch.observe(this.#sheet.frame);
    this.#redraw();
  }

  disconnectedCallback() {
    this.#watch.disconnect();
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#speech);
    this.#frame = 0;
  }

  /** @param {string} name @param {string | null} before @param {string | null} after */
  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    if (name === 'value') this.#hush();
    if (name === 'shown' && after === null) this.#view.showWhole();
    if (name === 'shown' || this.hasAttribute('shown')) this.#lookAtAnswer();
    this.#redraw();
  }

  get #pin() { return placeOf(this.getAttribute('value')); }
  get #shown() { return placeOf(this.getAttribute('shown')); }
  get #shownName() { return this.getAttribute('shown-name') ?? ''; }
  get #radius() { return Math.max(0, Number(this.getAttribute('radius')) || 0); }
  get #fixed() { return this.disabled || this.hasAttribute('shown'); }

  // What the reader does

  /** @returns {import('./map/gestures.js').Hands} */
  #hands() {
    const canSet = () => !this.#fixed && this.#view.isLaidOut;
    return {
      isLarger: () => !this.#view.isWhole,
      touch: () => {
        this.#cross = undefined;
        this.#redraw();
      },
      pan: (x, y) => this.#pan(x, y),
      zoomAt: (factor, at) => {
        this.#view.zoomAt(factor, ...this.#sheet.spot(at));
        this.#redraw();
      },
      point: (at) => canSet() && this.#setPin(this.#view.placeAt(...this.#sheet.spot(at))),
      press: () => canSet() && this.#setPin(this.#crosshair()),
    };
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || !this.#view.isLaidOut) return;
    const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
    const way = ways[/** @type {keyof typeof ways} */ (event.key)];
    if (way) {
      const step = event.shiftKey ? 5 : 1;
      if (this.#fixed) this.#pan(-40 * step * way[0], 40 * step * way[1]);
      else this.#moveCross(step * way[0], step * way[1]);
    } else if (event.key === '+' || event.key === '=') this.#zoomBy(2);
    else if (event.key === '-' || event.key === '_') this.#zoomBy(0.5);
    else if ((event.key === 'Enter' || event.key === ' ') && !this.#fixed) {
      if (!event.repeat) this.#setPin(this.#crosshair());
    } else if (event.key === 'Escape' && !this.#fixed && this.#pin) this.#takePin();
    else return;
    // The key has done its work here: the page does not scroll, and no dialog around the deck closes.
    event.preventDefault();
    event.stopPropagation();
  }

  /** @returns {Place} where the keyboard is, which begins at the pin or in the middle */
  #crosshair() {
    if (this.#cross) return this.#cross;
    const { width, height } = this.#view;
    const pin = this.#pin;
    this.#cross = pin && this.#view.holds(pin) ? pin : this.#view.placeAt(width / 2, height / 2);
    return this.#cross;
  }

  /** @param {number} east @param {number} north in steps */
  #moveCross(east, north) {
    this.#cross = this.#view.step(this.#crosshair(), east, north);
    this.#view.follow(this.#cross);
    this.#redraw();
    this.#say(this.#voice.place(this.#cross, Math.floor(Math.log2(this.#view.zoom) / 2)));
  }

  /** @param {Place} place */
  #setPin(place) {
    const text = (/** @type {number} */ degrees) => String(Number(degrees.toFixed(3)));
    this.value = `${text(place.lat)},${text(place.lon)}`;
    this.#changed();
  }

  #takePin() {
    this.removeAttribute('value');
    this.#say(this.#voice.say('taken'));
    this.#changed();
  }

  #changed() {
    this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }

  // The view

  /** @param {number} x @param {number} y in pixels */
  #pan(x, y) {
    this.#view.pan(x, y);
    this.#redraw();
  }

  /** By button or key: towards the crosshair or the pin, if there is one. @param {number} factor */
  #zoomBy(factor) {
    this.#view.zoomBy(factor, this.#cross ?? (this.#fixed ? undefined : this.#pin));
    this.#redraw();
    this.#sayZoom();
  }

  #showWhole() {
    this.#view.showWhole();
    this.#redraw();
    this.#sayZoom();
  }

  /** The right place and the pin. */
  #lookAtAnswer() {
    const shown = this.#shown;
    if (!shown || !this.#view.isLaidOut) return;
    this.#view.showBoth(shown, this.#radius, this.#pin);
    this.#redraw();
  }

  // Words

  get #voice() { return new Voice(this.#words, languageOf(this), theAtlas().world); }

  /** Only when the keys rest: a screen reader would read out every step. @param {string} words */
  #say(words) {
    clearTimeout(this.#speech);
    this.#speech = setTimeout(() => {
      this.#said = words;
      this.#redraw();
    }, 120);
  }

  /** From now on the status tells of the pin again. */
  #hush() {
    clearTimeout(this.#speech);
    this.#said = '';
  }

  #sayZoom() {
    this.#say(this.#voice.zoom(this.#view.zoom));
  }

  /** @param {Place | undefined} pin */
  #statusWords(pin) {
    if (this.#said || this.#fixed) return this.#said;
    const voice = this.#voice;
    return pin ? voice.say('set', { place: voice.place(pin) }) : voice.say('start');
  }

  // Drawing

  /** Several changes in one frame are drawn once. */
  #redraw() {
    if (this.#frame || !this.isConnected) return;
    this.#frame = requestAnimationFrame(() => this.#draw());
  }

  #draw() {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#tell();
    if (this.#view.isLaidOut) this.#drawView();
  }

  #tell() {
    const [shown, pin] = [this.#shown, this.#pin];
    const voice = this.#voice;
    this.#sheet.tell(voice, this.#view, {
      label: this.getAttribute('label') || voice.say('map'),
      status: this.#statusWords(pin),
      result: shown ? voice.result(this.#shownName, shown, pin, this.#radius) : '',
      isFixed: this.#fixed,
    });
  }

  #drawView() {
    const hasFocus = this.shadowRoot?.activeElement === this.#sheet.frame;
    this.#sheet.draw(this.#view, {
      pin: this.#pin,
      shown: this.#shown,
      cross: hasFocus && !this.#fixed ? this.#cross : undefined,
      radius: this.#radius,
      pinName: this.#voice.say('yours'),
      shownName: this.#shownName,
    });
  }
}

// Two copies of this script on one page must not throw.
if (!customElements.get('news-deck-map')) customElements.define('news-deck-map', NewsDeckMap);
