// @ts-check
/**
 * Addresses in a bank count from where the bank is, as those in a style sheet do: so a bank serves any page.
 *
 * @param {any} bank as it came: what is no bank is left for others to refuse @param {string} place the bank's address
 */
export const settle = (bank, place) => {
  try {
    const whole = (/** @type {string} */ address) => new URL(address, place).href;
    for (const article of bank.articles) article.url &&= whole(article.url);
    for (const { media } of bank.questions) if (media) media.src &&= whole(media.src);
  } catch {
    // Who parses it says what is wrong with it.
  }
};
