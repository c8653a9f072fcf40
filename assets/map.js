// @ts-check
/**
 * The `<news-deck-map>` element: a map of the world on which the reader sets a pin. Fetched when a question of kind `place` is asked.
 *
 * Attributes: value and shown ("lat,lon"), shown-name, radius (kilometres), label, disabled. With `shown` the map can only be looked at.
 * Properties: value, latitude and longitude (read only), and words, an object with texts that replace those of `map/words.js`. Event: change, when the reader moves or takes the pin.
 * Colours are the deck's custom properties; names of countries, degrees and distances are the browser's, in the language of the page.
 *
 * @typedef {import('./map/earth.js').Place} Place
 * @typedef {import('./map/earth.js').Point} Point
 */
import { circle, distance, project, readWorld, shortestWay, unproject, wrap } from './map/earth.js';
import { styles } from './map/style.js';
import { Voice } from './map/words.js';
import { world as packed } from './map/world.js';

/** The view reaches to these parallels: nobody asks for what lies beyond, and it would take much room. */
const TOP = project(84);
const BOTTOM = project(-85);
/** From the Atlantic to the Pacific, with Antarctica below the edge of wide frames. */
const WHOLE = { lon: 10, y: TOP, zoom: 1 };
/** Lands that lie on the date line are drawn in one piece, up to here. */
const REACH = 190;
const MOST_ZOOM = 32;
/** How far a finger or a mouse may slip in a click. */
const SLIP = 8;

/** @param {string | null} text @returns {Place | undefined} */
const placeOf = (text) => {
  const [lat, lon, more] = (text ?? '').split(',').map((part) => (part.trim() ? Number(part) : Number.NaN));
  return more === undefined && Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : undefined;
};

/** @param {string} tag @param {Record<string, string | number>} [attributes] @param {Element[]} children */
const draw = (tag, attributes = {}, ...children) => {
  const node = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
  node.append(...children);
  return node;
};

/** There are far more points than parallels. @type {Map<number, string>} */
const parallels = new Map();

/** @param {number} lat */
const parallel = (lat) => {
  let y = parallels.get(lat);
  // The projection has no end, but at the pole itself it makes no sense to a screen.
  if (!y) parallels.set(lat, (y = project(Math.max(lat, -89.9)).toFixed(2)));
  return y;
};

/** @param {Point[]} points */
const pathOf = (points) => {
  let path = 'M';
  for (const [lon, lat] of points) path += `${lon.toFixed(1)} ${parallel(lat)} `;
  return path;
};

/** The outlines are read and made into paths once for all maps. @type {{world: import('./map/earth.js').World, land: string, coast: string, border: string} | undefined} */
let atlas;
const theAtlas = () => {
  if (atlas) return atlas;
  const world = readWorld(packed);
  atlas = {
    world,
    land: world.countries.flatMap(({ rings }) => rings.map((ring) => `${pathOf(ring)}Z`)).join(''),
    coast: world.coasts.map(pathOf).join(''),
    border: world.borders.map(pathOf).join(''),
  };
  return atlas;
};

class NewsDeckMap extends HTMLElement {
  static observedAttributes = ['value', 'shown', 'shown-name', 'radius', 'label', 'disabled'];

  /** @type {Partial<import('./map/words.js').Words>} */
  #words = {};
  #width = 0;
  #height = 0;
  /** Where the middle of the view is, and how many times larger than the whole map it shows. */
  #view = { ...WHOLE };
  /** @type {Place | undefined} it is drawn while the keyboard moves it */
  #cross;
  /** Fingers and mouse buttons that are down. @type {Map<number, {x: number, y: number}>} */
  #pointers = new Map();
  #slipped = 0;
  #frame = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #speech;
  #said = '';
  #watch = new ResizeObserver(([{ contentRect }]) => {
    const first = !this.#width;
    this.#width = contentRect.width;
    this.#height = contentRect.height;
    this.#look({});
    if (first) this.#lookAtAnswer();
    // In this very frame, or the map would be seen in its old size.
    this.#draw();
  });

  #map = document.createElement('div');
  #svg = draw('svg', { 'aria-hidden': 'true' });
  #earth = draw('g');
  #over = draw('g');
  #keys = document.createElement('p');
  #status = document.createElement('output');
  #result = document.createElement('p');
  #in = this.#button('+', () => this.#zoomBy(2));
  #out = this.#button('\u2212', () => this.#zoomBy(0.5));
  #whole = this.#button('', () => this.#showWhole());

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open', delegatesFocus: true });
    root.adoptedStyleSheets = [styles];
    const row = document.createElement('div');
    const buttons = document.createElement('div');
    this.#map.className = 'map';
    this.#map.tabIndex = 0;
    // Arrow keys reach a screen reader's user only in an application; what they do is said in the description.
    this.#map.setAttribute('role', 'application');
    this.#map.setAttribute('aria-describedby', 'keys');
    this.#keys.id = 'keys';
    this.#keys.className = 'unseen';
    this.#status.className = 'words';
    this.#result.className = 'words told';
    row.className = 'row';
    buttons.className = 'buttons';
    this.#svg.append(this.#earth, this.#over);
    this.#map.append(this.#svg);
    buttons.append(this.#out, this.#in, this.#whole);
    row.append(buttons, this.#status, this.#result);
    root.append(this.#map, this.#keys, row);
    this.#listen();
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
    if (!this.#earth.firstChild) this.#drawEarth();
    this.#watch.observe(this.#map);
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
    if (name === 'shown' && after === null) this.#look(WHOLE);
    if (name === 'shown' || this.hasAttribute('shown')) this.#lookAtAnswer();
    this.#redraw();
  }

  get #pin() { return placeOf(this.getAttribute('value')); }
  get #shown() { return placeOf(this.getAttribute('shown')); }
  get #radius() { return Math.max(0, Number(this.getAttribute('radius')) || 0); }
  get #fixed() { return this.disabled || this.hasAttribute('shown'); }
  get #isLaidOut() { return this.#width > 0 && this.#height > 0; }
  /** Pixels for a degree of longitude. */
  get #scale() { return (this.#width / 360) * this.#view.zoom; }

  // What the reader does

  #listen() {
    const map = this.#map;
    map.addEventListener('keydown', (event) => this.#onKey(event));
    map.addEventListener('click', (event) => this.#onClick(event));
    map.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return;
      if (!this.#pointers.size) this.#slipped = 0;
      this.#pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      this.#cross = undefined;
      this.#redraw();
    });
    map.addEventListener('pointermove', (event) => this.#onMove(event));
    for (const name of /** @type {const} */ (['pointerup', 'pointercancel', 'lostpointercapture'])) {
      map.addEventListener(name, (event) => this.#pointers.delete(event.pointerId));
    }
    map.addEventListener('focus', () => {
      if (!this.#fixed && this.#isLaidOut && map.matches(':focus-visible')) this.#crosshair();
      this.#redraw();
    });
    map.addEventListener('blur', () => this.#redraw());
    // Two fingers are for the map; one scrolls the page until the map is larger than its frame.
    map.addEventListener('touchstart', (event) => event.touches.length > 1 && event.cancelable && event.preventDefault(), { passive: false });
    // A pinch on a trackpad arrives as a wheel with Ctrl. The wheel alone is the page's.
    map.addEventListener('wheel', (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      this.#zoomAt(Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.01)), event.clientX, event.clientY);
    }, { passive: false });
  }

  /** @param {PointerEvent} event */
  #onMove(event) {
    const last = this.#pointers.get(event.pointerId);
    if (!last) return;
    // A button that was let go outside of the map.
    if (event.buttons === 0) return void this.#pointers.delete(event.pointerId);
    const { clientX: x, clientY: y } = event;
    const [other] = [...this.#pointers].filter(([id]) => id !== event.pointerId).map(([, at]) => at);
    if (other) {
      this.#slipped = SLIP;
      const apart = (/** @type {{x: number, y: number}} */ at) => Math.max(Math.hypot(at.x - other.x, at.y - other.y), 1);
      this.#zoomAt(apart({ x, y }) / apart(last), (x + other.x) / 2, (y + other.y) / 2);
      this.#pan((x - last.x) / 2, (y - last.y) / 2);
    } else if (event.pointerType !== 'touch' || this.#view.zoom > 1) {
      this.#slipped += Math.hypot(x - last.x, y - last.y);
      if (this.#slipped < SLIP) return;
      if (!this.#map.hasPointerCapture(event.pointerId)) this.#map.setPointerCapture(event.pointerId);
      this.#pan(x - last.x, y - last.y);
    }
    this.#pointers.set(event.pointerId, { x, y });
  }

  /** @param {MouseEvent} event */
  #onClick(event) {
    if (this.#fixed || !this.#isLaidOut) return;
    // A screen reader's click has no place of its own: it is meant for the crosshair.
    if (event.detail === 0) return this.#setPin(this.#crosshair());
    if (this.#slipped >= SLIP) return;
    const box = this.#svg.getBoundingClientRect();
    this.#setPin(this.#placeAt(event.clientX - box.left, event.clientY - box.top));
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || !this.#isLaidOut) return;
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
    const pin = this.#pin;
    const at = pin && this.#pixels(pin);
    const inView = at && at.x > 0 && at.x < this.#width && at.y > 0 && at.y < this.#height;
    this.#cross = inView ? pin : this.#placeAt(this.#width / 2, this.#height / 2);
    return this.#cross;
  }

  /** @param {number} east @param {number} north in steps */
  #moveCross(east, north) {
    const from = this.#crosshair();
    // From two degrees on the whole map to the width of a small town, on a grid, so that the way there leads back.
    const step = 2 / 2 ** Math.round(Math.log2(this.#view.zoom));
    const onGrid = (/** @type {number} */ degrees) => Math.round(degrees / step) * step;
    this.#cross = {
      lat: Math.min(84, Math.max(-85, north ? onGrid(from.lat + north * step) : from.lat)),
      lon: east ? wrap(onGrid(from.lon + east * step)) : from.lon,
    };
    const { x, y } = this.#pixels(this.#cross);
    const over = (/** @type {number} */ at, /** @type {number} */ size) => Math.min(0, at - size * 0.15) + Math.max(0, at - size * 0.85);
    this.#pan(-over(x, this.#width), -over(y, this.#height));
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

  /** @param {Place} place in pixels of the frame; of all its copies, the nearest to the middle */
  #pixels({ lat, lon }) {
    return { x: this.#width / 2 + wrap(lon - this.#view.lon) * this.#scale, y: this.#height / 2 + (project(lat) - this.#view.y) * this.#scale };
  }

  /** @param {number} x @param {number} y @returns {Place} */
  #placeAt(x, y) {
    const lat = unproject(this.#view.y + (y - this.#height / 2) / this.#scale);
    return { lat: Math.min(90, Math.max(-90, lat)), lon: wrap(this.#view.lon + (x - this.#width / 2) / this.#scale) };
  }

  /** @param {number} x @param {number} y in pixels, as if the paper were pushed */
  #pan(x, y) {
    this.#look({ lon: this.#view.lon - x / this.#scale, y: this.#view.y - y / this.#scale });
  }

  /** The place under the fingers stays there. @param {number} factor @param {number} clientX @param {number} clientY */
  #zoomAt(factor, clientX, clientY) {
    const box = this.#svg.getBoundingClientRect();
    const x = clientX - box.left - this.#width / 2;
    const y = clientY - box.top - this.#height / 2;
    const zoom = Math.min(MOST_ZOOM, Math.max(1, this.#view.zoom * factor));
    const change = (1 - this.#view.zoom / zoom) / this.#scale;
    this.#look({ lon: this.#view.lon + x * change, y: this.#view.y + y * change, zoom });
  }

  /** By button or key: towards the crosshair or the pin, if there is one. @param {number} factor */
  #zoomBy(factor) {
    const zoom = Math.min(MOST_ZOOM, Math.max(1, 2 ** Math.round(Math.log2(this.#view.zoom * factor))));
    const centre = this.#cross ?? (this.#fixed ? undefined : this.#pin);
    this.#look(centre && factor > 1 ? { lon: centre.lon, y: project(centre.lat), zoom } : { zoom });
    this.#sayZoom();
  }

  #showWhole() {
    this.#look(WHOLE);
    this.#sayZoom();
  }

  /** The right place and the pin, as large as both fit, with room for their names. */
  #lookAtAnswer() {
    const shown = this.#shown;
    if (!shown || !this.#isLaidOut) return;
    const pin = this.#pin;
    const points = [...circle(shown, Math.max(this.#radius, 150)), ...(pin ? shortestWay(shown, pin) : [])];
    const xs = points.map(([lon]) => lon);
    const ys = points.map(([, lat]) => project(Math.min(84, Math.max(-85, lat))));
    const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const fit = Math.min(this.#width / (east - west), this.#height / (south - north)) / (this.#width / 360);
    this.#look({ lon: (west + east) / 2, y: (north + south) / 2, zoom: Math.min(8, Math.max(1, fit * 0.55)) });
  }

  /** Moves the view, but not beyond the edges of the map. @param {{lon?: number, y?: number, zoom?: number}} change */
  #look(change) {
    const view = { ...this.#view, ...change };
    this.#view = view;
    this.#redraw();
    if (!this.#isLaidOut) return;
    const half = this.#height / 2 / this.#scale;
    view.y = half * 2 >= BOTTOM - TOP ? (TOP + BOTTOM) / 2 : Math.min(BOTTOM - half, Math.max(TOP + half, view.y));
    view.lon = wrap(view.lon);
  }

  // Words

  get #voice() { return new Voice(this.#words, this.#language(), theAtlas().world); }

  /** @returns {string} the language of the nearest element that names one */
  #language() {
    /** @type {Node | null} */
    let node = this;
    while (node) {
      const named = node instanceof Element ? node.closest('[lang]') : null;
      if (named) {
        try {
          return Intl.getCanonicalLocales(named.getAttribute('lang') ?? '')[0] ?? 'en';
        } catch {
          // No language is called that; the words themselves are English unless they were given.
          return 'en';
        }
      }
      const root = node.getRootNode();
      node = root instanceof ShadowRoot ? root.host : null;
    }
    return 'en';
  }

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

  /** @param {string} sign @param {() => void} press */
  #button(sign, press) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = sign;
    button.className = sign ? 'sign' : '';
    button.addEventListener('click', press);
    return button;
  }

  #drawEarth() {
    const { land, coast, border } = theAtlas();
    this.#earth.append(
      draw('g', { id: 'earth' }, draw('path', { class: 'land', d: land }), draw('path', { class: 'border', d: border }), draw('path', { class: 'coast', d: coast })),
      draw('use', { href: '#earth', x: -360 }),
      draw('use', { href: '#earth', x: 360 }),
    );
  }

  /** Several changes in one frame are drawn once. */
  #redraw() {
    if (this.#frame || !this.isConnected) return;
    this.#frame = requestAnimationFrame(() => this.#draw());
  }

  #draw() {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#label();
    if (this.#isLaidOut) this.#drawView();
  }

  #label() {
    const [shown, pin] = [this.#shown, this.#pin];
    const voice = this.#voice;
    const result = shown ? voice.result(this.getAttribute('shown-name') ?? '', shown, pin, this.#radius) : '';
    const label = this.getAttribute('label') || voice.say('map');
    this.#map.setAttribute('aria-label', result ? `${label}${/[.?!]$/.test(label) ? '' : '.'} ${result}` : label);
    this.#map.setAttribute('aria-disabled', String(this.#fixed));
    this.#keys.textContent = voice.say(this.#fixed ? 'look' : 'keys');
    this.#result.hidden = !shown;
    this.#result.textContent = result;
    this.#status.classList.toggle('unseen', Boolean(shown));
    const status = this.#statusWords(pin);
    // The same words again would be read aloud again.
    if (this.#status.textContent !== status) this.#status.textContent = status;
    this.#in.setAttribute('aria-label', voice.say('zoomIn'));
    this.#out.setAttribute('aria-label', voice.say('zoomOut'));
    this.#whole.textContent = voice.say('whole');
    this.#in.setAttribute('aria-disabled', String(this.#view.zoom >= MOST_ZOOM));
    this.#out.setAttribute('aria-disabled', String(this.#view.zoom <= 1));
  }

  #drawView() {
    const { lon, y, zoom } = this.#view;
    const scale = this.#scale;
    this.#map.classList.toggle('zoomed', zoom > 1);
    this.#svg.setAttribute('viewBox', `0 0 ${this.#width} ${this.#height}`);
    this.#earth.setAttribute('transform', `translate(${this.#width / 2 - lon * scale} ${this.#height / 2 - y * scale}) scale(${scale})`);
    // The copies on either side close the map over the date line; most of the time only one is seen.
    const half = this.#width / 2 / scale;
    const [, west, east] = this.#earth.children;
    west.toggleAttribute('hidden', lon - half > REACH - 360);
    east.toggleAttribute('hidden', lon + half < 360 - REACH);
    const [shown, pin] = [this.#shown, this.#pin];
    const hasFocus = this.shadowRoot?.activeElement === this.#map;
    this.#over.replaceChildren(...(shown ? this.#answerMarks(shown, pin) : []), ...(pin ? [this.#pinMark(pin, shown)] : []), ...(this.#cross && hasFocus && !this.#fixed ? this.#crossMarks(this.#cross) : []));
    this.#keepNamesInside();
  }

  /** Lines on the earth, moved as one to where their first point is seen. @param {string} name @param {Point[]} points */
  #line(name, points) {
    const [lon, lat] = points[0];
    const start = this.#pixels({ lat, lon });
    const pixels = points.map(([x, y]) => `${(start.x + (x - lon) * this.#scale).toFixed(1)} ${(start.y + (project(Math.min(89, Math.max(-89, y))) - project(lat)) * this.#scale).toFixed(1)}`);
    return draw('path', { class: name, d: `M${pixels.join(' ')}` });
  }

  /** @param {Place} shown @param {Place | undefined} pin */
  #answerMarks(shown, pin) {
    const { x, y } = this.#pixels(shown);
    const side = pin && this.#pixels(pin).x > x ? -1 : 1;
    const target = draw('g', { class: 'target', transform: `translate(${x} ${y})` }, draw('circle', { class: 'ring', r: 10 }), draw('circle', { r: 5 }));
    const name = this.getAttribute('shown-name');
    if (name) target.append(this.#name(name, 15 * side, 5));
    return [...(this.#radius ? [this.#line('area', circle(shown, this.#radius))] : []), ...(pin ? [this.#line('way', shortestWay(shown, pin))] : []), target];
  }

  /** @param {Place} pin @param {Place | undefined} shown */
  #pinMark(pin, shown) {
    const { x, y } = this.#pixels(pin);
    const verdict = shown ? (distance(shown, pin) <= this.#radius ? 'hit' : 'miss') : '';
    const mark = draw('g', { class: verdict, transform: `translate(${x} ${y})` });
    const shape = draw('g', { class: 'pin' }, draw('path', { d: 'M0 0C-3-9-11-13-11-22a11 11 0 1 1 22 0C11-13 3-9 0 0z' }), draw('circle', { cy: -22, r: 4 }));
    mark.append(shape);
    const side = shown && this.#pixels(shown).x > x ? -1 : 1;
    if (shown) mark.append(this.#name(this.#voice.say('yours'), 16 * side, -18));
    return mark;
  }

  /** A name stands on the side that is away from the other mark. @param {string} words @param {number} x @param {number} y */
  #name(words, x, y) {
    const name = draw('text', { x, y, 'text-anchor': x < 0 ? 'end' : 'start' });
    name.textContent = words;
    return name;
  }

  /** A name that would leave the frame goes to the other side of its mark after all. */
  #keepNamesInside() {
    const frame = this.#map.getBoundingClientRect();
    for (const name of this.#over.querySelectorAll('text')) {
      const box = name.getBoundingClientRect();
      if (box.left >= frame.left && box.right <= frame.right) continue;
      const x = -Number(name.getAttribute('x'));
      name.setAttribute('x', String(x));
      name.setAttribute('text-anchor', x < 0 ? 'end' : 'start');
    }
  }

  /** @param {Place} place */
  #crossMarks(place) {
    const { x, y } = this.#pixels(place);
    const gap = 7;
    const arms = [[0, y, x - gap, y], [x + gap, y, this.#width, y], [x, 0, x, y - gap], [x, y + gap, x, this.#height]];
    return ['cross halo', 'cross'].flatMap((name) => arms.map(([x1, y1, x2, y2]) => draw('line', { class: name, x1, y1, x2, y2 })));
  }
}

// Two copies of this script on one page must not throw.
if (!customElements.get('news-deck-map')) customElements.define('news-deck-map', NewsDeckMap);
