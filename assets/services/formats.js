// @ts-check
/** What the browser writes for the player, in the deck's language: `Intl` costs the module nothing. */

/** Languages, in any of their countries, that write whole numbers below a thousand with these digits and nothing else. */
const PLAIN = /^(de|en|es|fr|ko|ru)(-..)?$/i;

/** Numbers, dates and lists as a language writes them. To make what writes takes far longer than to use it, so each is made once. @param {string} tag @returns {(what: string, values: any[]) => string} */
export const formatter = (tag) => {
  /** @type {Record<string, any>} */
  const writers = {};
  /** @param {string} name @param {() => any} make */
  const writer = (name, make) => (writers[name] ??= make());
  return (what, values) => {
    switch (what) {
      case 'plural': return writer(what, () => new Intl.PluralRules(tag)).select(values[0]);
      case 'number':
        // The first use of `Intl` reads its tables, for some 60 ms at a phone's speed: the count on the first card does not wait for that.
        if (PLAIN.test(tag) && /^\d{1,3}$/.test(values[0])) return `${values[0]}`;
        return writer(what, () => new Intl.NumberFormat(tag, { maximumFractionDigits: 2 })).format(values[0]);
      case 'list': return writer(what, () => new Intl.ListFormat(tag)).format(values);
      default: {
        const [year, month, day] = values;
        const date = new Date(Date.UTC(2000, (month || 1) - 1, day || 1));
        date.setUTCFullYear(year);
        return writer(month ? day ? 'day' : 'month' : 'year', () => new Intl.DateTimeFormat(tag, {
          timeZone: 'UTC',
          year: 'numeric',
          month: month ? 'long' : undefined,
          day: day ? 'numeric' : undefined,
        })).format(date);
      }
    }
  };
};

/** The day in a time zone, which is that of the bank, so that all readers change to the next quiz together. @param {unknown} zone @returns {string} */
export const today = (zone) => {
  try {
    // Sweden writes dates as ISO does.
    return new Date().toLocaleDateString('sv', { timeZone: typeof zone === 'string' ? zone : 'UTC' });
  } catch {
    console.warn(`news-deck: unknown time zone, taken for UTC: ${zone}`);
    return today('UTC');
  }
};
