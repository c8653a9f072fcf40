// @ts-check
/**
 * The questions of a round on paper: a worksheet, and its key on a page of its own.
 *
 * @typedef {import('../errands.js').Entry} Entry
 * @typedef {import('../errands.js').Round} Round
 * @typedef {import('../errands.js').Words} Words
 * @typedef {import('../errands.js').Format} Format
 */

const STYLE = `
  @page { margin: 2cm; }
  body { max-width: 42rem; margin: 0 auto; color: #000; background: #fff; font: 11pt/1.45 Georgia, "Times New Roman", serif; }
  h1 { margin: 0 0 1rem; padding-block: .5rem; border-block: 2pt solid #000; font-size: 18pt; line-height: 1.2; }
  .name { margin: 0 0 1.5rem; border-block-end: .5pt solid #000; }
  ol { padding-inline-start: 1.5rem; }
  .questions > li { margin-block-end: 1.25rem; break-inside: avoid; }
  .questions > li::marker, .prompt { font-weight: 700; }
  .prompt, .text { margin: 0 0 .4rem; }
  .task { margin: 0 0 .4rem; font-style: italic; }
  figure { margin: 0 0 .4rem; font-size: 9pt; }
  img { display: block; max-width: 100%; max-height: 6cm; }
  .text { line-height: 2.2; }
  .gap { display: inline-block; min-inline-size: 9em; border-block-end: .5pt solid #000; }
  .offered { margin: 0; padding: 0; list-style: none; }
  .ticked > li::before { content: "\\2610\\a0\\a0"; }
  .ordered > li { margin-block: .5rem; }
  .ordered > li::before { content: ""; display: inline-block; inline-size: 2em; margin-inline-end: .6em; border-block-end: .5pt solid #000; }
  .paired { display: flex; flex-wrap: wrap; gap: .2rem 1.5rem; margin-block-end: .4rem; padding: .3rem .6rem; border: .5pt solid #000; }
  .line { margin: .5rem 0 0; border-block-end: .5pt solid #000; min-block-size: 1.4em; }
  .unit { text-align: end; }
  /* Upside down, as newspapers print it: who does not want it does not read it. */
  .hint { margin: .5rem 0 0; font-size: 8.5pt; rotate: 180deg; }
  .key { break-before: page; }
  .key li { margin-block-end: .4rem; }
`;

/** @param {Document} page @param {string} tag @param {string} className @param {string} text @param {string} [language] */
const make = (page, tag, className, text, language) => {
  const node = page.createElement(tag);
  if (className) node.className = className;
  if (language) node.lang = language;
  // A list without words of its own runs as its page does.
  if (text) node.dir = 'auto';
  node.textContent = text;
  return node;
};

/** @param {Document} page @param {{src: string, alt: string, credit: string}} media @param {string} language */
const figureOf = (page, { src, alt, credit }, language) => {
  const figure = page.createElement('figure');
  const image = page.createElement('img');
  Object.assign(image, { src, alt, lang: language });
  figure.append(image, make(page, 'figcaption', '', credit, language));
  return figure;
};

/** A text with lines to write on where its blanks are. @param {Document} page @param {string} text @param {string} language */
const withGaps = (page, text, language) => {
  const [first, ...rest] = text.split(/\{\d\}/);
  const whole = make(page, 'p', 'text', first, language);
  for (const part of rest) whole.append(make(page, 'span', 'gap', ''), part);
  return whole;
};

/** How choices stand on paper: to be ticked, to be numbered, or to be copied. @param {string} kind */
const mannerOf = (kind) => (kind === 'order' ? 'ordered' : kind === 'match' ? 'paired' : 'ticked');

/** @param {Document} page @param {Entry} entry @param {Words} words */
const questionOf = (page, { question, prompt, language, offered }, words) => {
  const { kind, media, text, pairs, unit, hint } = question;
  const item = page.createElement('li');
  item.append(make(page, 'p', 'prompt', prompt, language));
  if (media) item.append(figureOf(page, media, language));
  if (kind === 'multi') item.append(make(page, 'p', 'task', words?.multiHint ?? 'Choose all that apply.'));
  if (kind === 'order') item.append(make(page, 'p', 'task', words?.page.numberThem ?? 'Number them: 1 is the first.'));
  if (text) item.append(withGaps(page, text, language));
  if (offered.length) {
    const list = make(page, 'ul', `offered ${mannerOf(kind)}`, '');
    list.append(...offered.map((choice) => make(page, 'li', '', choice, language)));
    item.append(list);
  }
  for (const { left } of pairs ?? []) item.append(make(page, 'p', 'line', `${left}: `, language));
  if (!offered.length && !text) item.append(make(page, 'p', 'line unit', unit ?? '', language));
  if (hint) {
    const line = make(page, 'p', 'hint', '');
    line.append(make(page, 'b', '', words?.page.hint ?? 'Hint'), ' ', make(page, 'span', '', hint, language));
    item.append(line);
  }
  return item;
};

/** What is right, as readers of the key read it: as the deck writes it, and not as the bank does. @param {Entry} entry @param {Words} words @param {Format} format */
const keyOf = ({ question: { kind, answer, unit }, key }, words, format) => {
  /** @param {string} template @param {string[]} details */
  const filled = (template, details) => template.replace(/\{(\d)\}/g, (_, place) => details[place]);
  if (kind === 'date') {
    const points = answer.split('/').map((/** @type {string} */ point) => format('date', point.split('-').map(Number)));
    return points.length > 1 ? filled(words?.span ?? '{0} to {1}', points) : points[0];
  }
  if (kind === 'number') {
    // Without a unit, four digits may be a year.
    const isPlain = !unit && Number.isInteger(answer) && Math.abs(answer) < 10_000;
    const number = isPlain ? `${answer}` : format('number', [answer]);
    return unit ? filled(words?.withUnit ?? '{0} {1}', [number, unit]) : number;
  }
  return key;
};

/** @param {Document} page @param {Round} round @param {Words} words @param {Format} format */
const answersOf = (page, { entries }, words, format) => {
  const key = make(page, 'section', 'key', '');
  const answers = page.createElement('ol');
  answers.append(...entries.map((entry) => make(page, 'li', '', keyOf(entry, words, format), entry.language)));
  key.append(make(page, 'h2', '', words?.page.answers ?? 'Answers'), answers);
  return key;
};

/** How long paper waits for pictures, in milliseconds. */
const PATIENCE = 5000;

/** What has the focus, in whatever shadow it stands. @returns {HTMLElement | null} */
const focused = () => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return /** @type {HTMLElement | null} */ (at);
};

/**
 * Prints the questions from a frame of their own, so that the page around the deck stays off the paper.
 * @param {Round} round @param {Words} words @param {Format} format @param {{withKey: boolean, isLeftward: boolean}} how
 */
export const print = (round, words, format, { withKey, isLeftward }) => {
  const { bank, entries } = round;
  const frame = document.createElement('iframe');
  frame.style.cssText = 'position:fixed;inset-block-start:-10px;inline-size:1px;block-size:1px;border:0;visibility:hidden';
  frame.setAttribute('aria-hidden', 'true');
  document.body.append(frame);
  const inner = /** @type {Window & typeof globalThis} */ (frame.contentWindow);
  const page = inner.document;
  const sheet = new inner.CSSStyleSheet();
  sheet.replaceSync(STYLE);
  page.adoptedStyleSheets = [sheet];
  page.title = bank.title;
  page.documentElement.lang = words?.lang ?? 'en';
  page.documentElement.dir = isLeftward ? 'rtl' : 'ltr';
  const list = make(page, 'ol', 'questions', '');
  list.append(...entries.map((entry) => questionOf(page, entry, words)));
  page.body.append(make(page, 'h1', '', bank.title, bank.language), make(page, 'p', 'name', words?.page.sheetName ?? 'Name:'), list);
  if (withKey) page.body.append(answersOf(page, round, words, format));
  const asker = focused();
  inner.addEventListener('afterprint', () => {
    frame.remove();
    asker?.focus({ preventScroll: true });
  });
  const go = () => {
    inner.focus();
    inner.print();
  };
  const pictures = [...page.images].map((image) => image.decode().catch(() => {}));
  // What does not come soon is printed as its words.
  if (pictures.length) void Promise.race([Promise.all(pictures), new Promise((done) => setTimeout(done, PATIENCE))]).then(go);
  else go();
};
