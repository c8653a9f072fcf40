// @ts-check
/** What is wrong with a bank, by the module that would study it: the page itself looks no further than into what it lists. */

import { ready } from './due.js';

/** The first fault of a bank; none where it has none, or where the module is not here to say. @param {object} bank @returns {Promise<string | undefined>} */
export const faultOf = async (bank) => {
  const module = await ready().catch(() => undefined);
  try {
    module?.cards(bank);
  } catch (error) {
    // Without a code it is no fault of the bank.
    const { code, problems, message } = /** @type {any} */ (error);
    const [first] = problems ?? [];
    if (code) return first ? `${first.path}: ${first.message}; ${first.mend}` : message;
  }
  return undefined;
};
