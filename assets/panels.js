// @ts-check
/**
 * Panels of study that few learners open, in place of what the module draws itself: options, cards that are suspended or flagged, and the list of keys. Fetched
 * when one is opened.
 *
 * @typedef {Record<string, string>} Texts
 */

import { drawAside } from './panels/aside.js';
import { drawOptions } from './panels/options.js';

/** The lines of the list, by their words. */
const KEYS = ['keyShow', 'keyGrades', 'keyUndo', 'keyBury', 'keySuspend', 'keyFlag', 'keyInfo', 'keyStatistics'];

/** English words come by themselves: nobody who does not ask for this pays for them. @returns {Promise<Texts>} */
const english = async () => {
  const response = await fetch(new URL('./strings/study/en.json', import.meta.url));
  return (await response.json()).panels;
};

/** @param {Texts} texts */
const listOf = (texts) => {
  const list = Object.assign(document.createElement('ul'), { className: 'all' });
  list.append(...KEYS.map((key) => Object.assign(document.createElement('li'), { textContent: texts[key] })));
  return list;
};

/** Draws what is in the open panel of a deck. @param {Element} element @param {import('./services/deck.js').Words | undefined} words */
export const draw = async (element, words) => {
  const texts = words?.study?.panels ?? await english();
  // The panel itself is drawn by then.
  await new Promise((done) => setTimeout(done));
  const place = /** @type {HTMLElement | null | undefined} */ (element.shadowRoot?.querySelector('.drawn'));
  // Whoever has closed it has lost interest.
  if (!place || place.firstChild) return;
  if (place.dataset.panel === 'keys') place.append(listOf(texts));
  else if (place.dataset.panel === 'aside') drawAside(place, texts, words?.lang ?? 'en');
  else {
    drawOptions(place, texts, words?.lang ?? 'en', (fitting) => import('./optimise.js')
      .then(({ optimise }) => optimise(fitting, element, words))
      .catch((error) => {
        fitting.textContent = texts.unloaded;
        console.warn(`news-deck: publish optimise.js and strings/study. (${error})`);
      }));
  }
  // All of the panel, and of one that the window has no room for its heading.
  for (const seen of [place.parentElement, place.previousElementSibling]) seen?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
};
