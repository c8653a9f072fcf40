// @ts-check
import { CELL, axis, beginning, columns, dateOf, months, topOf, topOfTime } from './plots.js';
import { firstDayOf, piece } from './writing.js';

/**
 * The figures: each a summary in words, a plot, and a table that says the same in numbers.
 *
 * Times are in milliseconds, days are counted from 1970. Of recall there are reviews and those that were passed; where they
 * are enough also the share that was predicted and the bounds of the true one.
 *
 * @typedef {[reviews: number, passed: number, predicted?: number, low?: number, high?: number]} Recall
 * @typedef {[name: string, counts: [begun: number, recalled: number, taken: number], recall: Recall]} Group
 * @typedef {{
 *   about: [today: number, least: number, cards: number, current: number, longest: number],
 *   days: [day: number, answers: number, taken: number, level: number][], due: [overdue: number, later: number, ...days: number[]],
 *   memory: [recalled: number, ...bins: number[]], recall: [young: Recall, mature: Recall, all: Recall],
 *   categories: Group[], articles: Group[],
 * }} Figures
 * @typedef {import('./writing.js').Piece} Piece
 * @typedef {import('./writing.js').Writer} Writer
 */

/** The height of columns in pixels. */
const HEIGHT = 112;
/** Below so many answers or cards a plot of counts has no form to see. Shares need more, which the figures say. */
const LEAST = 10;
const SPAN = 30;
const MONTHS = 12;

/** @param {number[]} numbers */
const sum = (numbers) => numbers.reduce((all, number) => all + number, 0);

/**
 * A table whose rows begin with what they are about.
 *
 * @param {string} caption @param {string[]} heads @param {string[][]} rows @param {boolean} [isForeign] whether rows are called
 * by words of the bank
 */
const table = (caption, heads, rows, isForeign = false) => piece('table', {},
  piece('caption.hidden', {}, caption),
  piece('thead', {}, piece('tr', {}, ...heads.map((head) => piece('th', { scope: 'col' }, head)))),
  piece('tbody', {}, ...rows.map(([name, ...cells]) => piece('tr', {},
    piece('th', { scope: 'row', ...(isForeign && { dir: 'auto' }) }, name), ...cells.map((cell) => piece('td', {}, cell))))));

/**
 * A figure under its heading.
 *
 * @param {Writer} write @param {string} key of its heading @param {string[]} told @param {Piece | string} plot or why there is none
 * @param {(caption: string) => Piece} tableOf
 */
const figure = (write, key, told, plot, tableOf) => {
  const title = write.say(key);
  return piece('section.figure', { id: `figure-${key}` },
    piece('h4', {}, title),
    piece('p.told', {}, told.filter(Boolean).join(' ')),
    typeof plot === 'string' ? piece('p.hint', {}, plot) : piece('div.plot', { role: 'img', 'aria-label': title }, plot),
    piece('details', {}, piece('summary', {}, write.say('table'), piece('span.hidden', {}, `: ${title}`)), tableOf(title)));
};

/** How many more it takes, or nothing if it is enough. @param {Writer} write @param {string} key @param {number} count @param {number} least */
const lacking = (write, key, count, least) => (count < least ? write.counted(key, least - count) : '');

/** @param {string} name @param {import('./plots.js').Bar} bar */
const rect = (name, { x, width, y, height }) => piece(`rect.${name}`, { x: `${x}%`, y, width: `${width}%`, height });

/** @param {number} y */
const line = (y) => piece('line', { x1: 0, x2: '100%', y1: y, y2: y });

/**
 * Columns between their axes. What is named at the top is what the upper line stands for.
 *
 * @param {string} top @param {Piece[]} bars @param {string[]} labels
 */
const area = (top, bars, labels) => piece('div', {},
  piece('p.top', {}, top),
  piece('svg.area', { height: HEIGHT }, line(0.5), line(HEIGHT / 2), ...bars, piece('line.base', { x1: 0, x2: '100%', y1: HEIGHT, y2: HEIGHT })),
  piece('p.axis', {}, ...labels.map((label) => piece('span', {}, label))));

/** @param {Piece[]} bars */
const visible = (bars) => bars.filter((bar) => Number(bar.attributes.height) > 0);

/** @param {Figures} figures @param {Writer} write */
const due = ({ about: [today], due: [overdue, later, ...days] }, write) => {
  const planned = sum([overdue, later, ...days]);
  const [now, ...next] = days;
  const top = topOf(Math.max(overdue + now, ...next));
  const solid = columns(days, top, HEIGHT, write.leftwards).map((bar) => rect('ink', bar));
  const late = columns([overdue, ...next.map(() => 0)], top, HEIGHT, write.leftwards, [now, ...next]).map((bar) => rect('late', bar));
  const plot = lacking(write, 'moreCards', planned, LEAST) || piece('div', {},
    area(write.counted('cardsCount', top), visible([...solid, ...late]), [
      write.say('today'), write.day(today + days.length / 2), write.day(today + days.length - 1)]),
    overdue > 0 ? piece('p.key', {}, piece('svg', { width: 14, height: 14 }, piece('rect.late', { x: 1, y: 1, width: 12, height: 12 })), write.say('overdue')) : null);
  return figure(write, 'due', [
    write.say('dueIs', { now: write.number(overdue + now), overdue: write.number(overdue) }),
    write.say('dueThen', {
      week: write.number(sum(next.slice(0, 7))), month: write.number(sum(next)), later: write.number(later),
    }),
  ], plot, (caption) => table(caption, [write.say('day'), write.say('cards')], [
    [write.say('overdue'), write.number(overdue)],
    ...days.map((count, at) => [at ? write.fullDay(today + at) : write.say('today'), write.number(count)]),
    [write.say('later'), write.number(later)],
  ]));
};

/** A month of days. @param {import('./plots.js').Month} month @param {Writer} write */
const monthOf = ({ year, month, cells }, write) => {
  const day = cells[0].day;
  const squares = cells.map(({ column, row, size, isToday, day }) => {
    const gap = (CELL - size) / 2;
    const square = piece(`rect.${size > 2 ? 'ink' : 'none'}`, { x: column * CELL + gap, y: row * CELL + gap, width: size, height: size, 'data-day': day });
    return isToday ? piece('g', {}, square, piece('rect.ring', { x: column * CELL + 0.5, y: row * CELL + 0.5, width: CELL - 1, height: CELL - 1 })) : square;
  });
  return piece('div', {},
    piece('p', {}, month === 0 ? piece('b', {}, write.number(year).replace(/\D/g, '') === `${year}` ? `${year}` : write.month(day)) : write.month(day)),
    piece('svg', { viewBox: `0 0 ${7 * CELL} ${6 * CELL}` }, ...squares));
};

/** @param {Figures} figures @param {Writer} write */
const calendar = ({ about: [today], days }, write) => {
  const levels = new Map(days.map(([day, , , level]) => [day, level]));
  const shown = months(today, MONTHS, levels, firstDayOf(write.tag), write.leftwards);
  const first = shown[0].cells[0].day;
  const used = days.filter(([day]) => day >= first && day <= today);
  const answers = sum(used.map(([, count]) => count));
  const busiest = used.reduce((most, day) => (day[1] > most[1] ? day : most), used[0] ?? [today, 0, 0, 0]);
  const scale = [4, 6, 8, 10].map((size, at) => piece('rect.ink', { x: at * 14 + (12 - size) / 2, y: (12 - size) / 2, width: size, height: size }));
  const plot = lacking(write, 'moreAnswers', answers, LEAST) || piece('div', {},
    piece('div.months', {}, ...shown.map((month) => monthOf(month, write))),
    piece('p.key', {}, `${write.say('perDay')} ${write.number(1)}`, piece('svg', { width: 54, height: 12 }, ...scale), write.number(busiest[1])));
  return figure(write, 'calendar', [
    write.say('calendarIs', { answers: write.number(answers), days: write.number(used.length) }),
    used.length ? write.say('busiest', { day: write.fullDay(busiest[0]), answers: write.number(busiest[1]) }) : '',
  ], plot, (caption) => table(caption, ['month', 'days', 'answers'].map((key) => write.say(key)), shown.map(({ year, month, cells }) => {
    const own = used.filter(([day]) => dateOf(day).year === year && dateOf(day).month === month);
    return [write.fullMonth(cells[0].day), write.number(own.length), write.number(sum(own.map(([, count]) => count)))];
  })));
};

/** @param {Figures} figures @param {Writer} write */
const time = ({ about: [today], days }, write) => {
  const used = days.filter(([day]) => day > today - SPAN && day <= today);
  const answers = sum(used.map(([, count]) => count));
  const taken = sum(used.map(([, , ms]) => ms)) / 1000;
  const seconds = Array.from({ length: SPAN }, (_, at) => (used.find(([day]) => day === today - SPAN + 1 + at)?.[2] ?? 0) / 1000);
  const top = topOfTime(Math.max(...seconds));
  const bars = columns(seconds, top, HEIGHT, write.leftwards).map((bar) => rect('ink', bar));
  const plot = lacking(write, 'moreAnswers', answers, LEAST)
    || area(write.stretch(top), visible(bars), [write.day(today - SPAN + 1), write.day(today - SPAN / 2), write.say('today')]);
  return figure(write, 'timeSpent', [answers ? write.say('timeIs', {
    all: write.stretch(taken), day: write.stretch(taken / used.length), answer: write.stretch(taken / answers),
  }) : ''], plot, (caption) => table(caption, ['day', 'answers', 'time'].map((key) => write.say(key)),
    used.map(([day, count, ms]) => [write.fullDay(day), write.number(count), write.stretch(ms / 1000, true)])));
};

/** @param {Recall} recall */
const isEnough = (recall) => recall.length > 2;

/** How many reviews, the share that was passed with its bounds, and the predicted one; where they are too few no share. @param {string} name @param {Recall} recall @param {Writer} write */
const recallRow = (name, recall, write) => {
  const [reviews, passed, predicted = 0, low = 0, high = 1] = recall;
  const [all, share, interval] = [write.number(reviews), write.percent(passed / reviews), write.percents(low, high)];
  return isEnough(recall)
    ? [name, all, write.say('shareWithin', { share, interval }), write.percent(predicted)]
    : [name, all, write.say('passedOf', { passed: write.number(passed), reviews: all }), '–'];
};

/**
 * Shares with their bounds and the predicted ones, a row each, on one axis.
 *
 * @param {[string, Recall][]} rows @param {Writer} write @param {boolean} [isForeign]
 */
const strips = (rows, write, isForeign = false) => {
  const low = beginning(rows.flatMap(([, [, , predicted = 1, low = 1]]) => [predicted, low]));
  const at = axis(low, write.leftwards);
  const bounds = (/** @type {number} */ from, /** @type {number} */ to) => ({ x: `${Math.min(at(from), at(to))}%`, width: `${Math.max(0.5, Math.round(Math.abs(at(to) - at(from)) * 100) / 100)}%` });
  const marks = (/** @type {Recall} */ [reviews, passed, predicted = 0, from = 0, to = 1]) => [
    piece('line', { x1: 0, x2: '100%', y1: 10, y2: 10 }),
    piece('rect.within', { ...bounds(from, to), y: 6, height: 8 }),
    piece('line.predicted', { x1: `${at(predicted)}%`, x2: `${at(predicted)}%`, y1: 0, y2: 20 }),
    piece('circle.ink', { cx: `${at(passed / reviews)}%`, cy: 10, r: 5 }),
  ];
  const key = (/** @type {Piece} */ mark, /** @type {string} */ word) => piece('span', {}, piece('svg', { width: 20, height: 20 }, mark), write.say(word));
  return piece('div', {},
    piece('p.key', {},
      key(piece('circle.ink', { cx: 10, cy: 10, r: 5 }), 'recalled'),
      key(piece('rect.within', { x: 0, y: 6, width: 20, height: 8 }), 'interval'),
      key(piece('line.predicted', { x1: 10, x2: 10, y1: 0, y2: 20 }), 'predicted')),
    ...rows.map(([name, recall]) => piece('div.strip', {},
      piece('span', isForeign ? { dir: 'auto' } : {}, name),
      piece('svg', { height: 20 }, ...marks(recall)),
      piece('b', {}, write.percent(recall[1] / recall[0])))),
    piece('div.strip', {}, piece('span', {}), piece('p.axis', {}, ...[low, (1 + low) / 2, 1].map((share) => piece('span', {}, write.percent(share)))), piece('b', {})));
};

/** @param {Figures} figures @param {Writer} write */
const recall = ({ recall: [young, mature, all], about: [, least] }, write) => {
  /** @type {[string, Recall][]} */
  const rows = [[write.say('young'), young], [write.say('mature'), mature], [write.say('all'), all]];
  const [reviews, passed, predicted = 0, low = 0, high = 1] = all;
  const fit = predicted < low ? 'above' : predicted > high ? 'below' : 'fits';
  return figure(write, 'recall', [
    write.say('recallMeans'),
    ...(isEnough(all) ? [
      write.say('recallIs', { passed: write.number(passed), reviews: write.number(reviews), share: write.percent(passed / reviews), interval: write.percents(low, high) }),
      write.say(fit, { predicted: write.percent(predicted) }),
    ] : []),
  ], lacking(write, 'moreReviews', reviews, least) || strips(rows.filter(([, row]) => isEnough(row)), write),
  (caption) => table(caption, ['intervals', 'reviews', 'recalled', 'predicted'].map((key) => write.say(key)), rows.map(([name, row]) => recallRow(name, row, write))));
};

/** @param {Figures} figures @param {Writer} write */
const memory = ({ memory: [recalled, ...bins], about: [, least] }, write) => {
  const begun = sum(bins);
  const top = topOf(Math.max(...bins));
  const bars = columns(bins, top, HEIGHT, write.leftwards).map((bar) => rect('ink', bar));
  const plot = lacking(write, 'moreCards', begun, least)
    || area(write.counted('cardsCount', top), visible(bars), [0, 0.5, 1].map(write.percent));
  return figure(write, 'memory', [begun
    ? write.say('memoryIs', { begun: write.number(begun), recalled: write.number(Math.round(recalled)) })
    : ''], plot, (caption) => table(caption, [write.say('chance'), write.say('cards')],
    bins.map((count, at) => [write.percents(at / 10, (at + 1) / 10), write.number(count)])));
};

/** What can be said of the difference between groups: nothing that chance may have done. @param {Group[]} groups @param {Writer} write */
const difference = (groups, write) => {
  if (groups.length < 2) return '';
  const byShare = [...groups].sort(([, , one], [, , other]) => one[1] / one[0] - other[1] / other[0]);
  const [[worse, , [, , , , high = 1]], [better, , [, , , low = 0]]] = [byShare[0], byShare[byShare.length - 1]];
  return low > high ? write.say('differ', { better, worse }) : write.say('alike');
};

/**
 * Groups of questions: how each is remembered, and the time that went into it.
 *
 * @param {string} key of the heading @param {string} head of the first column @param {Group[]} groups @param {number} least
 * @param {Writer} write @param {boolean} isForeign
 */
const byGroup = (key, head, groups, least, write, isForeign) => {
  const known = groups.filter(([, , recall]) => isEnough(recall));
  const closest = Math.max(0, ...groups.map(([, , [reviews]]) => reviews));
  const plot = known.length
    ? strips(known.map(([name, , recall]) => [name, recall]), write, isForeign)
    : lacking(write, 'moreReviews', closest, least);
  const left = known.length && known.length < groups.length ? write.say('leftOut', { least: write.number(least) }) : '';
  const words = (/** @type {string[]} */ keys) => keys.map((one) => write.say(one));
  return figure(write, key, [difference(known, write), left], plot, (caption) => piece('div', {},
    table(caption, words([head, 'reviews', 'recalled', 'predicted']), groups.map(([name, , recall]) => recallRow(name, recall, write)), isForeign),
    table(`${caption}: ${words(['memory', 'timeSpent']).join(', ')}`, words([head, 'begun', 'recalledToday', 'time']), groups.map(([name, [begun, recalled, taken]]) => [
      name, write.number(begun), write.number(Math.round(recalled)), write.stretch(taken / 1000, true)]), isForeign)));
};

/** All figures, in the order in which they are read. @param {Figures} figures @param {Writer} write @returns {Piece[]} */
export const draw = (figures, write) => {
  const { about: [, least, cards, current, longest], categories, articles } = figures;
  const begun = sum(figures.memory.slice(1));
  return [
    piece('p', {}, [
      write.say('begunOf', { begun: write.number(begun), cards: write.number(cards) }),
      write.say('streak', { current: write.number(current), longest: write.number(longest) }),
    ].join(' ')),
    due(figures, write),
    calendar(figures, write),
    recall(figures, write),
    memory(figures, write),
    time(figures, write),
    byGroup('byCategory', 'category', categories.map(([name, ...rest]) => [write.say(name), ...rest]), least, write, false),
    // Of one article the figures are those of all.
    ...(articles.length > 1 ? [byGroup('byArticle', 'article', articles, least, write, true)] : []),
  ];
};
