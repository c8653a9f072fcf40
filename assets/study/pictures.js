// @ts-check
/**
 * The pictures of kept banks, kept too: without a network, a question about a picture could not be answered.
 *
 * @typedef {import('./shelf.js').Bank} Bank
 */

/** Where the page's worker looks for them. */
const shelf = async () => caches.open('news-deck pictures');

/** Of a bank's pictures, those that a browser fetches. @param {Bank} bank */
const addressesOf = ({ questions }) => questions
  .map((question) => /** @type {{media?: {src?: string}} | undefined} */ (question)?.media?.src ?? '')
  .filter((src) => /^https?:/.test(src));

/** Fetches them anew, while nobody waits. What cannot be had, or kept, is asked for when its card is shown. @param {Bank} bank */
export const keepPictures = async (bank) => {
  const pictures = await shelf().catch(() => undefined);
  if (pictures) await Promise.allSettled(addressesOf(bank).map(async (src) => {
    // Another site's may be shown, but not read.
    const response = await fetch(src, { mode: 'no-cors', credentials: 'omit' });
    if (response.ok || response.type === 'opaque') await pictures.put(src, response);
  }));
};

/** @param {Bank} bank that is taken away */
export const forgetPictures = async (bank) => {
  const pictures = await shelf();
  await Promise.all(addressesOf(bank).map((src) => pictures.delete(src)));
};
