// @ts-check
/**
 * What few readers ask for, fetched when one does: the result as a picture or a file, the questions on paper.
 *
 * @typedef {import('./services/deck.js').Deck} Deck
 *
 * @typedef {{
 *   question: any, prompt: string, language: string, offered: string[], answer: string, key: string,
 *   correct: boolean, score: number, skipped: boolean, hinted: boolean,
 * }} Entry
 * @typedef {{bank: any, right: number, of: number, entries: Entry[]}} Round
 * @typedef {Record<string, any> | undefined} Words
 * What writes numbers and dates in the deck's language.
 * @typedef {(what: string, values: any[]) => string} Format
 */

import { READ, given, right, textsOf } from './answers.js';
import { print } from './errands/sheet.js';

/** @param {Words} words */
const runsLeftwards = (words) => words?.lang.startsWith('ar') ?? false;

/** A round in words. @param {any} bank @param {any} results @param {Words} words @returns {Round} */
const roundOf = (bank, results, words) => {
  /** @param {boolean} truth */
  const truth = (truth) => words?.[`${truth}`] ?? (truth ? 'True' : 'False');
  const joints = { ...READ, between: words?.page.between ?? READ.between };
  const entries = results.questions.map((/** @type {any} */ { question: id, order, answer, correct, score, skipped, hinted }) => {
    const question = bank.questions.find((/** @type {any} */ question) => question.id === id);
    const isTruth = question.kind === 'true_false';
    const texts = isTruth ? [truth(true), truth(false)] : textsOf(question);
    const shown = order.length === texts.length ? order.map((/** @type {number} */ index) => texts[index]) : texts;
    return {
      question,
      prompt: question.prompt,
      language: question.lang ?? bank.language,
      offered: shown,
      answer: isTruth && answer ? truth(answer[1]) : given(question, answer, joints),
      key: isTruth ? truth(question.answer) : right(question, joints),
      correct,
      score,
      skipped,
      hinted,
    };
  });
  return { bank, right: results.right, of: results.of, entries };
};

/** Gives the reader a file. @param {Blob} blob @param {string} name */
const save = (blob, name) => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};

/** A cell of a table. Spreadsheets run what begins like a formula: a quote before it makes it text. @param {string | number | boolean} value */
const cell = (value) => {
  const text = String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const COLUMNS = ['id', 'category', 'kind', 'prompt', 'answer', 'key', 'correct', 'score', 'skipped', 'hinted'];

/** @param {Entry} entry */
const row = ({ question: { id, category, kind }, prompt, answer, key, correct, score, skipped, hinted }) =>
  [id, category, kind, prompt, answer, key, correct, score, skipped, hinted];

/** The answers as RFC 4180 has tables. @param {Round} round */
const table = ({ entries }) => [COLUMNS, ...entries.map(row)]
  .map((cells) => cells.map(cell).join(','))
  .map((line) => `${line}\r\n`)
  .join('');

/** The lines of a text that fit a width. @param {CanvasRenderingContext2D} brush @param {string} text @param {number} width */
const lines = (brush, text, width) => {
  /** @type {string[]} */
  const all = [];
  for (const word of text.split(/\s+/)) {
    const longer = all.length ? `${all[all.length - 1]} ${word}` : word;
    if (all.length && brush.measureText(longer).width <= width) all[all.length - 1] = longer;
    else all.push(word);
  }
  return all;
};

/** Who published the first article, and when, as a language writes it. @param {any} bank @param {Words} words */
const sourceOf = ({ articles: [article] }, words) => {
  if (!article) return '';
  const day = new Date(article.published);
  const date = Number.isNaN(day.getTime()) ? article.published : day.toLocaleDateString(words?.lang ?? 'en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return `${article.publisher} · ${date}`;
};

/** @param {number} number @param {Words} words */
const counted = (number, words) => number.toLocaleString(words?.lang ?? 'en');

/** What the picture says, for who cannot see it: to be put beside it where it is shared. @param {Round} round @param {Words} words @param {string} address */
const pictureInWords = ({ bank, right, of }, words, address) => [
  `${words?.quiz ?? 'News quiz'}: ${bank.title}`, `${counted(right, words)} / ${counted(of, words)}`, sourceOf(bank, words), address,
].filter(Boolean).join('\n');

/** The result as a card in the size that social networks show. @param {Round} round @param {Words} words @param {string} address */
const picture = ({ bank, right, of, entries }, words, address) => {
  const [width, height, edge] = [1200, 630, 80];
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  const brush = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  const isRightToLeft = runsLeftwards(words);
  brush.direction = isRightToLeft ? 'rtl' : 'ltr';
  const start = isRightToLeft ? width - edge : edge;
  const fill = (/** @type {string} */ colour, /** @type {number[]} */ [x, y, w, h]) => {
    brush.fillStyle = colour;
    brush.fillRect(x, y, w, h);
  };
  fill('#fff', [0, 0, width, height]);
  fill('#16181d', [edge, edge, width - 2 * edge, 6]);
  brush.fillStyle = '#585d68';
  brush.font = '600 30px sans-serif';
  brush.fillText([words?.quiz ?? 'News quiz', sourceOf(bank, words)].filter(Boolean).join(' · '), start, edge + 66, width - 2 * edge);
  brush.font = '400 24px sans-serif';
  brush.fillText(address.replace(/^https?:\/\//, ''), start, height - 36, width - 2 * edge);
  brush.fillStyle = '#16181d';
  brush.font = '700 56px Georgia, serif';
  lines(brush, bank.title, width - 2 * edge).slice(0, 3).forEach((line, index) => brush.fillText(line, start, edge + 150 + index * 68));
  brush.font = '700 120px Georgia, serif';
  brush.fillText(`${counted(right, words)} / ${counted(of, words)}`, start, height - edge - 60);
  const gap = 8;
  const each = (width - 2 * edge + gap) / entries.length;
  entries.forEach(({ correct, score }, index) => {
    const place = isRightToLeft ? entries.length - 1 - index : index;
    const bar = [edge + place * each, height - edge - 20, each - gap, 20];
    fill('#d5d2ca', bar);
    // Told apart by their height, too.
    const share = correct ? 1 : score;
    fill('#1b6b3a', [bar[0], bar[1] + 20 * (1 - share), bar[2], 20 * share]);
  });
  canvas.toBlob((blob) => blob && save(blob, `${bank.id}.png`), 'image/png');
};

/** What there is to ask for: its name, its text in the words of a language, and in English. */
const ERRANDS = [
  ['picture', 'savePicture', 'Save a picture of the result'],
  ['print', 'printSheet', 'Print the questions'],
  ['print-key', 'printKey', 'Print them with the answers'],
  ['table', 'saveTable', 'Save the answers as a table (CSV)'],
  ['data', 'saveData', 'Save the answers as data (JSON)'],
];

/** Whether the page around this one may have forbidden it to print and to save. A browser says so to nobody. */
const mayBeForbidden = () => parent !== window && (!frameElement || frameElement.hasAttribute('sandbox'));

/**
 * Writes what can be asked for, once.
 * @param {HTMLElement} box @param {Deck} deck @param {string} address of the quiz @param {Format} format
 */
export const offer = (box, deck, address, format) => {
  const { words } = deck;
  if (box.querySelector('button')) return;
  // What said that this script is missing.
  box.querySelector('p')?.remove();
  const told = document.createElement('p');
  told.setAttribute('role', 'status');
  for (const [errand, key, english] of ERRANDS) {
    const button = document.createElement('button');
    Object.assign(button, { type: 'button', className: 'quiet', textContent: words?.page[key] ?? english });
    button.part.add('button');
    button.addEventListener('click', () => {
      const results = deck.mounted()?.results();
      // What is tried again is no result: friends are asked all.
      const text = run(errand, deck.bank, results?.first ?? results, words, address, format);
      if (text) deck.mounted()?.shared(text);
      if (mayBeForbidden()) told.textContent = words?.page.forbidden ?? 'If nothing came of that, the page around this quiz does not allow it.';
    });
    box.append(button);
  }
  box.append(told);
};

/**
 * @param {string} errand @param {any} bank @param {any} results of a round, as the deck's results() has it @param {Words} words @param {string} address of the quiz @param {Format} format
 * @returns {string | undefined} words that belong to what was made */
const run = (errand, bank, results, words, address, format) => {
  if (!results?.questions) return;
  try {
    const round = roundOf(bank, results, words);
    if (errand === 'print' || errand === 'print-key') {
      print(round, words, format, { withKey: errand === 'print-key', isLeftward: runsLeftwards(words) });
    } else if (errand === 'picture') {
      picture(round, words, address);
      return pictureInWords(round, words, address);
    }
    // The mark at the beginning tells spreadsheets that this is UTF-8.
    else if (errand === 'table') save(new Blob(['\ufeff', table(round)], { type: 'text/csv' }), `${bank.id}.csv`);
    else {
      const answers = round.entries.map(({ question, ...rest }) => ({ id: question.id, ...rest }));
      const data = { bank: bank.id, revision: bank.revision, seed: results.seed, right: results.right, of: results.of, points: results.points, answers };
      save(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }), `${bank.id}.json`);
    }
  } catch (error) {
    console.warn(`news-deck: ${errand} did not work in this page. A sandboxed frame needs allow-modals to print and allow-downloads to save. (${error})`);
  }
};
