// @ts-check
/**
 * Where the map is looked at: the middle of the view, how many times larger than the whole map it shows, and the frame. It knows no
 * browser; pixels are those of the frame, from its upper left corner.
 *
 * @typedef {import('./earth.js').Place} Place
 */
import { circle, project, shortestWay, unproject, wrap } from './earth.js';

/** The view reaches to these parallels: nobody asks for what lies beyond, and it would take much room. */
const NORTH = 84;
const SOUTH = -85;
const TOP = project(NORTH);
const BOTTOM = project(SOUTH);
/** From the Atlantic to the Pacific, with Antarctica below the edge of wide frames. */
const WHOLE = { lon: 10, y: TOP, zoom: 1 };
const MOST_ZOOM = 32;

/** @param {number} value @param {number} least @param {number} most */
const within = (value, least, most) => Math.min(most, Math.max(least, value));

export class View {
  /** The frame, which has no size until the page is laid out. */
  width = 0;
  height = 0;
  lon = WHOLE.lon;
  /** How far down the map, as the projection has it. */
  y = WHOLE.y;
  zoom = WHOLE.zoom;

  get isLaidOut() { return this.width > 0 && this.height > 0; }
  get isWhole() { return this.zoom <= 1; }
  get isClosest() { return this.zoom >= MOST_ZOOM; }
  /** Pixels for a degree of longitude. */
  get scale() { return (this.width / 360) * this.zoom; }

  /** @param {Place} place in pixels; of all its copies, the nearest to the middle */
  pixels({ lat, lon }) {
    return { x: this.width / 2 + wrap(lon - this.lon) * this.scale, y: this.height / 2 + (project(lat) - this.y) * this.scale };
  }

  /** @param {number} x @param {number} y @returns {Place} */
  placeAt(x, y) {
    const lat = unproject(this.y + (y - this.height / 2) / this.scale);
    return { lat: within(lat, -90, 90), lon: wrap(this.lon + (x - this.width / 2) / this.scale) };
  }

  /** @param {Place} place whether it is seen */
  holds(place) {
    const { x, y } = this.pixels(place);
    return x > 0 && x < this.width && y > 0 && y < this.height;
  }

  /** @param {number} width @param {number} height */
  resize(width, height) {
    this.width = width;
    this.height = height;
    this.#look({});
  }

  /** @param {number} x @param {number} y in pixels, as if the paper were pushed */
  pan(x, y) {
    this.#look({ lon: this.lon - x / this.scale, y: this.y - y / this.scale });
  }

  /** What is at a point of the frame stays there. @param {number} factor @param {number} x @param {number} y */
  zoomAt(factor, x, y) {
    const zoom = within(this.zoom * factor, 1, MOST_ZOOM);
    const change = (1 - this.zoom / zoom) / this.scale;
    this.#look({ lon: this.lon + (x - this.width / 2) * change, y: this.y + (y - this.height / 2) * change, zoom });
  }

  /** To a power of two. @param {number} factor @param {Place} [centre] where it leads closer; without one, the middle stays */
  zoomBy(factor, centre) {
    const zoom = within(2 ** Math.round(Math.log2(this.zoom * factor)), 1, MOST_ZOOM);
    this.#look(centre && factor > 1 ? { lon: centre.lon, y: project(centre.lat), zoom } : { zoom });
  }

  showWhole() {
    this.#look(WHOLE);
  }

  /** Shows a place with what is around it, and the way to another, as large as both fit with room for their names. @param {Place} place @param {number} radius in kilometres @param {Place} [other] */
  showBoth(place, radius, other) {
    const points = [...circle(place, Math.max(radius, 150)), ...(other ? shortestWay(place, other) : [])];
    const xs = points.map(([lon]) => lon);
    const ys = points.map(([, lat]) => project(within(lat, SOUTH, NORTH)));
    const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const fit = Math.min(this.width / (east - west), this.height / (south - north)) / (this.width / 360);
    this.#look({ lon: (west + east) / 2, y: (north + south) / 2, zoom: within(fit * 0.55, 1, 8) });
  }

  /**
   * The place that is some steps away, of two degrees on the whole map and of the width of a small town on the closest: on a grid, so
   * that the way there leads back.
   * @param {Place} from @param {number} east @param {number} north @returns {Place}
   */
  step(from, east, north) {
    const step = 2 / 2 ** Math.round(Math.log2(this.zoom));
    const onGrid = (/** @type {number} */ degrees) => Math.round(degrees / step) * step;
    return {
      lat: within(north ? onGrid(from.lat + north * step) : from.lat, SOUTH, NORTH),
      lon: east ? wrap(onGrid(from.lon + east * step)) : from.lon,
    };
  }

  /** Moves no further than it takes to have a place clear of the edges. @param {Place} place */
  follow(place) {
    const { x, y } = this.pixels(place);
    const over = (/** @type {number} */ at, /** @type {number} */ size) => Math.min(0, at - size * 0.15) + Math.max(0, at - size * 0.85);
    this.pan(-over(x, this.width), -over(y, this.height));
  }

  /** Not beyond the edges of the map. @param {{lon?: number, y?: number, zoom?: number}} change */
  #look({ lon = this.lon, y = this.y, zoom = this.zoom }) {
    Object.assign(this, { lon, y, zoom });
    if (!this.isLaidOut) return;
    const half = this.height / 2 / this.scale;
    this.y = half * 2 >= BOTTOM - TOP ? (TOP + BOTTOM) / 2 : within(y, TOP + half, BOTTOM - half);
    this.lon = wrap(lon);
  }
}
