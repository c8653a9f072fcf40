// @ts-check
/** The page's language: the first of the reader's that there are words in; `?lang=` in the address goes before those. */

/** Languages besides English that there are files for, in `strings/study-page`. */
const LANGUAGES = ['ar', 'de', 'es', 'fr', 'ko', 'ru'];

const wishes = [new URLSearchParams(location.search).get('lang') ?? '', ...navigator.languages];
/** Its tag. */
export const language = wishes.map((tag) => tag.toLowerCase().split('-')[0]).find((tag) => tag === 'en' || LANGUAGES.includes(tag)) ?? 'en';
