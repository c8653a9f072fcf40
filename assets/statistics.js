// @ts-check
/** Statistics of what is studied: fetched when a learner asks for them, and drawn into a deck that is there. */

import { draw } from './statistics/figures.js';
import { STYLE } from './statistics/style.js';
import { make, writer } from './statistics/writing.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);

/** @type {Map<string, Promise<import('./statistics/writing.js').Words>>} */
const languages = new Map();

/** The words for figures in a language. @param {string} tag */
const wordsOf = (tag) => {
  const language = tag.toLowerCase().split('-')[0];
  let words = languages.get(language);
  if (!words) {
    words = fetch(new URL(`./strings/study/${language}.json`, import.meta.url))
      .then((response) => response.json())
      .then((all) => all.figures);
    words.catch(() => languages.delete(language));
    languages.set(language, words);
  }
  return words;
};

/** What is drawn in a place already. @type {WeakMap<HTMLElement, string>} */
const drawn = new WeakMap();

/**
 * Draws figures into an element, in the place of those that are there. What a learner has opened stays open, and where nothing
 * has changed nothing is touched.
 *
 * @param {HTMLElement} place @param {object | null} figures @param {string} tag of the language
 */
export const show = async (place, figures, tag) => {
  if (!figures) throw new Error('what was counted cannot be read');
  const words = await wordsOf(tag);
  const text = JSON.stringify(figures);
  if (drawn.get(place) === text) return;
  drawn.set(place, text);
  const root = place.getRootNode();
  if (root instanceof ShadowRoot && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  const open = [...place.querySelectorAll('section:has(details[open])')].map(({ id }) => id);
  const pieces = draw(/** @type {import('./statistics/figures.js').Figures} */ (figures), writer(tag, words));
  place.replaceChildren(...pieces.map((piece) => make(piece)));
  for (const id of open) place.querySelector(`#${id} details`)?.setAttribute('open', '');
};
