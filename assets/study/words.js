// @ts-check
/**
 * What the page says, in its language.
 *
 * What stands in the page's HTML is English, and what bears `data-word` is replaced.
 * @typedef {Record<string, any>} Words texts, plural forms of them, and groups of both
 */

import { language } from './language.js';

/** @param {string} tag @returns {Promise<Words>} */
const load = async (tag) => {
  const response = await fetch(new URL(`../strings/study-page/${tag}.json`, import.meta.url));
  if (!response.ok) throw new Error(`HTTP status ${response.status}`);
  return response.json();
};

const words = await load(language).catch((error) => {
  console.warn(`news-deck: the page's words could not be loaded. Publish strings/study-page beside it. (${error})`);
  return /** @type {Words} */ ({});
});
const isRightToLeft = language === 'ar';
const plural = new Intl.PluralRules(language);

/**
 * A text with its details. Where it has plural forms, the first detail is the number.
 * @param {string} key one in a group has the group's before a full stop @param {...(string | number)} details
 */
export const say = (key, ...details) => {
  const word = key.split('.').reduce((group, name) => group?.[name], words) ?? key;
  /** @type {string} */
  const text = typeof word === 'string' ? word : word[plural.select(Number(details[0]))];
  return text.replace(/\{(\d)\}/g, (_, place) => {
    const detail = details[place];
    if (typeof detail === 'number') return detail.toLocaleString(language);
    // A name in another script keeps its own direction, and what stands around it the page's.
    return isRightToLeft ? `\u2068${detail}\u2069` : detail;
  });
};

if (words.study) {
  document.documentElement.lang = language;
  document.documentElement.dir = isRightToLeft ? 'rtl' : 'ltr';
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-word]'))) {
    element.textContent = say(element.dataset.word ?? '');
  }
}
