// @ts-check
/**
 * How figures are put into words and elements. Elements are described first and made last, so that what is described can be
 * looked at without a page.
 *
 * @typedef {{tag: string, attributes: Record<string, string | number>, children: (Piece | string)[]}} Piece
 * @typedef {Record<string, string | Record<string, string>>} Words
 * @typedef {ReturnType<typeof writer>} Writer
 */

const SVG = 'http://www.w3.org/2000/svg';
const DAY_MS = 86_400_000;

/**
 * An element with a class, its attributes, and what is in it.
 *
 * @param {string} name tag and classes, as selectors have them @param {Record<string, string | number>} [attributes]
 * @param {...(Piece | string | null)} children @returns {Piece}
 */
export const piece = (name, attributes = {}, ...children) => {
  const [tag, ...classes] = name.split('.');
  return {
    tag,
    attributes: classes.length ? { class: classes.join(' '), ...attributes } : attributes,
    children: children.filter((child) => child !== null),
  };
};

/** Makes the element. @param {Piece} described @param {boolean} [inDrawing] @returns {Element} */
export const make = ({ tag, attributes, children }, inDrawing = false) => {
  const isDrawn = inDrawing || tag === 'svg';
  const element = isDrawn ? document.createElementNS(SVG, tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, `${value}`);
  element.append(...children.map((child) => (typeof child === 'string' ? child : make(child, isDrawn))));
  return element;
};

/** Units of time from the largest: seconds in one, and its name in `Intl`. @type {[number, string][]} */
const UNITS = [[3600, 'hour'], [60, 'minute'], [1, 'second']];

/** The deck's English has its dates and weeks as the world but for North America has them. @param {string} tag */
const regional = (tag) => (tag === 'en' ? 'en-GB' : tag);

/** Writes in a language. @param {string} language @param {Words} words */
export const writer = (language, words) => {
  const tag = regional(language);
  const leftwards = tag.startsWith('ar');
  const [numbers, shares, plurals] = [
    new Intl.NumberFormat(tag), new Intl.NumberFormat(tag, { style: 'percent' }), new Intl.PluralRules(tag),
  ];
  /** @param {Intl.DateTimeFormatOptions} parts */
  const dates = (parts) => {
    const format = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...parts });
    return (/** @type {number} */ day) => format.format(day * DAY_MS);
  };
  /** Details stand between marks where they or the text could turn each other round. @param {string} text @param {Record<string, string>} details */
  const fill = (text, details) => text.replace(/\{(\w+)\}/g, (_, name) => {
    const detail = details[name] ?? '';
    return leftwards || /[\u0590-\u08ff]/.test(detail) ? `\u2068${detail}\u2069` : detail;
  });
  /** @param {string} key */
  const textOf = (key) => words[key] ?? '';
  return {
    tag: language,
    leftwards,
    /** @param {string} key @param {Record<string, string>} [details] */
    say: (key, details = {}) => fill(`${textOf(key)}`, details),
    /** In the form that goes with a count. @param {string} key @param {number} count */
    counted: (key, count) => {
      const forms = textOf(key);
      const form = typeof forms === 'string' ? forms : forms[plurals.select(count)] ?? forms.other;
      return fill(form, { count: numbers.format(count) });
    },
    /** @param {number} count */
    number: (count) => numbers.format(count),
    /** @param {number} share 0 to 1 */
    percent: (share) => shares.format(share),
    /** From one share to another. @param {number} low @param {number} high */
    percents: (low, high) => (shares.format(low) === shares.format(high) ? shares.format(low) : shares.formatRange(low, high)),
    /** A day within a year. */
    day: dates({ day: 'numeric', month: 'short' }),
    /** A day by its full name. */
    fullDay: dates({ day: 'numeric', month: 'long', year: 'numeric' }),
    month: dates({ month: 'short' }),
    fullMonth: dates({ month: 'long', year: 'numeric' }),
    /** A stretch of time in its largest unit. @param {number} seconds @param {boolean} [isShort] */
    stretch: (seconds, isShort = false) => {
      const [size, unit] = UNITS.find(([size]) => seconds >= size) ?? UNITS[2];
      const format = { style: 'unit', unit, unitDisplay: isShort ? 'narrow' : 'long', maximumFractionDigits: unit === 'hour' ? 1 : 0 };
      return new Intl.NumberFormat(tag, /** @type {Intl.NumberFormatOptions} */ (format)).format(seconds / size);
    },
  };
};

/** The first day of the week where a language is at home: 1 for Monday to 7 for Sunday. @param {string} tag */
export const firstDayOf = (tag) => {
  const locale = /** @type {any} */ (new Intl.Locale(regional(tag)));
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1;
};
