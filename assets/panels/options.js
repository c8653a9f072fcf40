// @ts-check
/**
 * What a learner may set. Settings are a line of names and numbers, as `src/study/settings.rs` keeps them: the panel has them in
 * `data-settings`, and an event `submit` tells it others: fields have changes of their own.
 *
 * @typedef {[name: string, word: string, sort: 'check' | 'steps'] | [name: string, word: string, sort: 'number', least: number, most: number]} Option
 */

/** @type {Option[]} */
const OPTIONS = [
  ['four', 'fourGrades', 'check'],
  ['typing', 'typing', 'check'],
  ['new', 'newPerDay', 'number', 0, 9_999],
  ['reviews', 'reviewsPerDay', 'number', 0, 9_999],
  ['retention', 'retention', 'number', 70, 99],
  ['learning', 'learningSteps', 'steps'],
  ['relearning', 'relearningSteps', 'steps'],
  ['leech', 'leechAt', 'number', 0, 99],
  ['fuzz', 'fuzz', 'check'],
];
/** What stands below an option. @type {Record<string, string>} */
const HINTS = { retention: 'retentionMeans' };
/** More steps than anybody takes. */
const MOST_STEPS = 6;
/** A week, in minutes: what is longer is no step of learning. */
const LONGEST_STEP = 10_080;
/** Minutes of a unit. @type {Record<string, number>} */
const UNITS = { m: 1, h: 60, d: 1_440 };

/**
 * Steps as they are kept, from minutes as they are written, and as Anki has them: `10m`, `1h` and `1d`, also with a space before the unit.
 * None if they cannot be set.
 * @param {string} text
 */
export const stepsOf = (text) => {
  const words = text.split(/[ ,;]+/).join(' ').replace(/(\d) ([mhd])(?= |$)/g, '$1$2').trim().split(' ').filter(Boolean);
  if (!words.every((word) => /^\d+[mhd]?$/.test(word))) return undefined;
  const steps = words.map((word) => parseInt(word, 10) * (UNITS[word.slice(-1)] ?? 1));
  const isAllowed = steps.length <= MOST_STEPS && steps.every((step) => step >= 1 && step <= LONGEST_STEP);
  return isAllowed ? steps.join() : undefined;
};

/** What a field holds, as it is kept; none if it cannot be set. @param {HTMLInputElement} field @param {Option} option */
const wanted = (field, [, , sort, least = 0, most = 0]) => {
  if (sort === 'check') return field.checked ? '1' : '0';
  if (sort === 'steps') return stepsOf(field.value);
  const number = field.valueAsNumber;
  return Number.isInteger(number) && number >= least && number <= most ? `${number}` : undefined;
};

/** @param {HTMLInputElement} field @param {Option} option @param {string} value as it is kept */
const show = (field, [, , sort], value) => {
  if (sort === 'check') field.checked = value === '1';
  else field.value = value.replaceAll(',', ' ');
};

/** @param {Option} option */
const fieldOf = ([, , sort, least, most]) => {
  const field = document.createElement('input');
  if (sort === 'check') field.type = 'checkbox';
  else if (sort === 'steps') field.size = 8;
  else Object.assign(field, { type: 'number', min: least, max: most });
  return field;
};

/** @param {HTMLElement} place @returns {Map<string, string>} */
const settingsOf = (place) => new Map((place.dataset.settings ?? '').split(' ').map((word) => /** @type {[string, string]} */ (word.split('='))));

/**
 * Draws the options in a panel, and has them set.
 * @param {HTMLElement} place @param {Record<string, string>} texts @param {string} lang @param {(place: HTMLElement) => void} fit fits the schedule to the learner
 */
export const drawOptions = (place, texts, lang, fit) => {
  const all = document.createElement('div');
  const refusal = Object.assign(document.createElement('p'), { className: 'notice', role: 'alert' });
  const number = (/** @type {number | undefined} */ bound) => (bound ?? 0).toLocaleString(lang);
  /** @type {[HTMLInputElement, Option][]} */
  const fields = OPTIONS.map((option) => [fieldOf(option), option]);
  const showAll = () => {
    const settings = settingsOf(place);
    for (const [field, option] of fields) show(field, option, settings.get(option[0]) ?? '');
  };
  for (const [field, option] of fields) {
    const [name, word, sort, least, most] = option;
    const label = Object.assign(document.createElement('label'), { className: 'option' });
    label.append(...(sort === 'check' ? [field, texts[word]] : [texts[word], field]));
    field.addEventListener('change', () => {
      const value = wanted(field, option);
      refusal.remove();
      if (value === undefined) {
        refusal.textContent = sort === 'steps' ? texts.stepsRefused : texts.numberRefused.replace('{0}', number(least)).replace('{1}', number(most));
        label.after(refusal);
        showAll();
        return;
      }
      const line = [...settingsOf(place).set(name, value)].map((pair) => pair.join('=')).join(' ');
      // The module hears what its own elements tell, and reads it there as of any control.
      Object.assign(place, { value: line }).dispatchEvent(new Event('submit', { bubbles: true }));
      show(field, option, value);
    });
    all.append(label);
    if (HINTS[name]) all.append(Object.assign(document.createElement('p'), { className: 'hint', textContent: texts[HINTS[name]] }));
  }
  showAll();
  // Set in another tab, or refused by the browser: what is kept counts.
  new MutationObserver(showAll).observe(place, { attributes: true });
  place.append(all);
  if (!('lasts' in place.dataset)) return;
  const fitting = Object.assign(document.createElement('div'), { className: 'fitting' });
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'optimise', textContent: texts.optimise });
  button.addEventListener('click', () => fit(fitting));
  place.append(button, fitting);
};
