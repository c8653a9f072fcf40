// @ts-check
/**
 * The geometry of the plots, from numbers to places: nothing here knows a page. Widths are percents of the plot, heights
 * pixels, so that a plot is as wide as its column while its marks and lines keep their form.
 *
 * @typedef {{x: number, width: number, y: number, height: number}} Bar
 * @typedef {{day: number, column: number, row: number, size: number, isToday: boolean}} Cell
 * @typedef {{year: number, month: number, cells: Cell[]}} Month
 */

/** Seconds that the upper end of an axis of time may stand for. */
const STRETCHES = [60, 120, 300, 600, 1200, 1800, 3600, 7200, 14_400, 28_800, 57_600, 86_400];
/** The side of a day's square by its level, within a cell of `CELL`; a day without answers is a dot. */
const SIDES = [2, 4, 6, 8, 10];
export const CELL = 12;

/** The upper end of an axis for counts up to this one: 1, 2 or 5 and noughts. @param {number} most */
export const topOf = (most) => {
  for (let ten = 1; ; ten *= 10) {
    for (const one of [1, 2, 5]) if (one * ten >= most) return one * ten;
  }
};

/** The same for seconds. @param {number} most */
export const topOfTime = (most) => STRETCHES.find((stretch) => stretch >= most) ?? topOf(most / 3600) * 3600;

/** In hundredths, since longer fractions are noise. @param {number} share */
const percent = (share) => Math.round(share * 10_000) / 100;

/**
 * One column for each value, standing on the lower edge, in the order in which the page is read. What is more than nothing is
 * at least a pixel high, and nothing is higher than the plot.
 *
 * @param {number[]} values @param {number} top @param {number} height @param {boolean} leftwards @param {number[]} [below] what
 * stands below each value already
 * @returns {Bar[]}
 */
export const columns = (values, top, height, leftwards, below = []) => values.map((value, at) => {
  const from = (count = 0) => (count > 0 ? Math.max(1, Math.round((Math.min(count, top) / top) * height)) : 0);
  const base = from(below[at]);
  const tall = value > 0 ? Math.max(1, from((below[at] ?? 0) + value) - base) : 0;
  const place = leftwards ? values.length - 1 - at : at;
  const step = 1 / values.length;
  // A fifth of each step is air.
  return { x: percent((place + 0.1) * step), width: percent(0.8 * step), y: Math.max(0, height - base - tall), height: tall };
});

/**
 * Places of shares on an axis that begins at `low` and ends at 1. What lies below its beginning stands at it.
 *
 * @param {number} low @param {boolean} leftwards
 */
export const axis = (low, leftwards) => (/** @type {number} */ share) => {
  const place = Math.min(1, Math.max(0, (share - low) / (1 - low)));
  return percent(leftwards ? 1 - place : place);
};

/** Where an axis of shares begins: the tenth below the lowest of them, and at 0.8 at most. @param {number[]} shares */
export const beginning = (shares) => Math.max(0, Math.min(8, Math.floor(Math.min(...shares) * 10))) / 10;

/** Year and month of a day, which is counted from 1970. @param {number} day */
export const dateOf = (day) => {
  const date = new Date(day * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() };
};

/**
 * The last months up to today, each day a square in the column of its weekday and the row of its week. The more was answered
 * on a day, the larger it is, so that no colour is needed to tell.
 *
 * @param {number} today @param {number} count @param {Map<number, number>} levels 0 to 4, of days with answers
 * @param {number} firstDay of the week: 1 for Monday to 7 for Sunday
 * @param {boolean} leftwards @returns {Month[]}
 */
export const months = (today, count, levels, firstDay, leftwards) => {
  const now = dateOf(today);
  return Array.from({ length: count }, (_, index) => {
    const start = new Date(Date.UTC(now.year, now.month - count + 1 + index, 1));
    const [year, month, first] = [start.getUTCFullYear(), start.getUTCMonth(), start.getTime() / 86_400_000];
    const last = Math.min(today, Date.UTC(year, month + 1, 0) / 86_400_000);
    // In ISO 8601, 1 January 1970 was day 4 of its week.
    const before = (((first + 3) % 7) + 8 - firstDay) % 7;
    const cells = Array.from({ length: last - first + 1 }, (_, at) => {
      const column = (before + at) % 7;
      return {
        day: first + at,
        column: leftwards ? 6 - column : column,
        row: Math.floor((before + at) / 7),
        size: SIDES[levels.get(first + at) ?? 0],
        isToday: first + at === today,
      };
    });
    return { year, month, cells };
  });
};
