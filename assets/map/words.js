// @ts-check
/**
 * What the map says: of places, distances and its zoom, in words that a page may replace. Names of countries, degrees and distances are
 * the browser's.
 *
 * @typedef {import('./earth.js').Place} Place
 * @typedef {typeof ENGLISH} Words
 */
import { countryAt, distance, nearestCountry } from './earth.js';

/** Words in braces are filled in. */
const ENGLISH = {
  map: 'Map of the world',
  start: 'To set your pin, click or tap the map, or move with the arrow keys and press Enter.',
  keys: 'Arrow keys move the crosshair, with Shift in larger steps. Plus and minus zoom in and out. Enter or Space sets the pin, Escape removes it.',
  look: 'Arrow keys move the map. Plus and minus zoom in and out.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  whole: 'Whole map',
  zoomed: '{times}\u00d7 zoom',
  at: '{latitude}, {longitude}, {where}',
  north: '{degrees} north',
  south: '{degrees} south',
  east: '{degrees} east',
  west: '{degrees} west',
  sea: 'open sea',
  near: 'at sea, nearest to {country}',
  set: 'Your pin: {place}.',
  taken: 'Pin removed.',
  yours: 'Your answer',
  right: 'Right place: {place}.',
  named: 'Right place: {name}, {latitude}, {longitude}.',
  within: 'Your answer is {distance} away. Anything within {radius} counts as right.',
  away: 'Your answer is {distance} away.',
};

/** A place this near to the drawn coast is still said to be on land: the outlines are coarse. */
const COAST_KM = 25;
/** Beyond this, the nearest land says nothing. */
const FAR_KM = 1500;

/** @param {string} template @param {Record<string, string>} parts */
const filled = (template, parts) => template.replace(/\{(\w+)\}/g, (whole, name) => parts[name] ?? whole);

/** The language of the nearest element that names one, out of shadow roots as well. @param {Node} node @returns {string} */
export const languageOf = (node) => {
  /** @type {Node | null} */
  let inner = node;
  while (inner) {
    const named = inner instanceof Element ? inner.closest('[lang]') : null;
    if (named) {
      try {
        return Intl.getCanonicalLocales(named.getAttribute('lang') ?? '')[0] ?? 'en';
      } catch {
        // No language is called that; the words themselves are English unless they were given.
        return 'en';
      }
    }
    const root = inner.getRootNode();
    inner = root instanceof ShadowRoot ? root.host : null;
  }
  return 'en';
};

export class Voice {
  #own;
  #language;
  #world;

  /** @param {Partial<Words>} own @param {string} language @param {import('./earth.js').World} world */
  constructor(own, language, world) {
    this.#own = own;
    this.#language = language;
    this.#world = world;
  }

  /** @param {keyof Words} name @param {Record<string, string>} [parts] @returns {string} */
  say(name, parts = {}) { return filled(this.#own[name] ?? ENGLISH[name], parts); }

  /** @param {Place} place @param {number} [digits] of its degrees, after the point */
  place(place, digits = 1) {
    return this.say('at', { ...this.#degrees(place, digits), where: this.#where(place) });
  }

  /** @param {number} times */
  zoom(times) { return this.say('zoomed', { times: new Intl.NumberFormat(this.#language).format(times) }); }

  /** Where the right place is, and how far off the pin. @param {string} name @param {Place} shown @param {Place | undefined} pin @param {number} radius */
  result(name, shown, pin, radius) {
    // A name needs no country, and near a border the coarse outlines could give it the wrong one.
    const first = name ? this.say('named', { name, ...this.#degrees(shown, 1) }) : this.say('right', { place: this.place(shown) });
    if (!pin) return first;
    const km = distance(shown, pin);
    const second = this.say(km <= radius ? 'within' : 'away', { distance: this.#kilometres(km), radius: this.#kilometres(radius) });
    return `${first} ${second}`;
  }

  /** @param {Place} place @param {number} digits @returns {{latitude: string, longitude: string}} */
  #degrees(place, digits) {
    const degrees = new Intl.NumberFormat(this.#language, { style: 'unit', unit: 'degree', unitDisplay: 'long', maximumFractionDigits: digits });
    const side = (/** @type {'north' | 'south' | 'east' | 'west'} */ name, /** @type {number} */ value) => this.say(name, { degrees: degrees.format(Math.abs(value)) });
    return { latitude: side(place.lat < 0 ? 'south' : 'north', place.lat), longitude: side(place.lon < 0 ? 'west' : 'east', place.lon) };
  }

  /** @param {Place} place */
  #where(place) {
    const nearest = nearestCountry(this.#world, place);
    const country = countryAt(this.#world, place) ?? (nearest.km < COAST_KM ? nearest.code : undefined);
    if (!country && nearest.km > FAR_KM) return this.say('sea');
    const name = new Intl.DisplayNames(this.#language, { type: 'region', style: 'long' }).of(country ?? nearest.code) ?? '';
    return country ? name : this.say('near', { country: name });
  }

  /** @param {number} km */
  #kilometres(km) {
    const format = { style: 'unit', unit: 'kilometer', maximumFractionDigits: km < 10 ? 1 : 0 };
    return new Intl.NumberFormat(this.#language, /** @type {Intl.NumberFormatOptions} */ (format)).format(km);
  }
}
