// @ts-check
/**
 * Addresses in a bank count from where the bank is, as those in a style sheet do: so a bank serves any page.
 *
 * @param {any} bank as it came: what is no bank is left for others to refuse @param {string} place the bank's address, as the page has it
 */
export const settle = (bank, place) => {
  const base = new URL(place, document.baseURI);
  const put = (/** @type {any} */ thing, /** @type {string} */ name) => (thing[name] &&= new URL(thing[name], base).href);
  try {
    for (const article of bank.articles) put(article, 'url');
    for (const { media } of bank.questions) media && put(media, 'src');
  } catch {
    // Who parses it says what is wrong with it.
  }
};
