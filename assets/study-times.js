// @ts-check
/** Times and shares as learners read them, by the browser's own knowledge of languages. */

/**
 * Units of a wait from the largest: seconds in one, its name in `Intl`, and its letters in English, for which `Intl` has one `m` for both
 * months and minutes.
 * @type {[number, string, string][]}
 */
const UNITS = [
  [31_536_000, 'year', 'y'], [2_628_000, 'month', 'mo'], [86_400, 'day', 'd'], [3600, 'hour', 'h'], [60, 'minute', 'm'], [1, 'second', 's'],
];

/** @param {string} tag @param {Map<string, Intl.NumberFormat>} [waits] a card shows several, and each takes long to be made */
export const formats = (tag, waits = new Map()) => ({
  /** A stretch of time in its largest unit. @param {number} seconds @param {boolean} isLong in whole words */
  wait: (seconds, isLong) => {
    const [size, unit, letters] = UNITS.find(([size]) => seconds >= size) ?? UNITS[5];
    const key = `${unit} ${isLong}`;
    const isLettered = !isLong && tag.startsWith('en');
    let format = waits.get(key);
    if (!format) {
      const hasTenths = unit === 'year' || unit === 'month' || unit === 'hour';
      format = new Intl.NumberFormat(tag, {
        ...!isLettered && { style: 'unit', unit, unitDisplay: isLong ? 'long' : 'narrow' }, maximumFractionDigits: hasTenths ? 1 : 0,
      });
      waits.set(key, format);
    }
    return format.format(seconds / size) + (isLettered ? letters : '');
  },
  /** A point in time, with its day unless that is today. @param {number} at */
  moment: (at) => {
    const isToday = new Date(at).toDateString() === new Date().toDateString();
    return new Date(at).toLocaleString(tag, isToday ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' });
  },
  /** @param {number} share 0 to 1 */
  percent: (share) => new Intl.NumberFormat(tag, { style: 'percent' }).format(share),
});
