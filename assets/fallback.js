// @ts-check
/**
 * The plain questions or cards within an element: what readers did there, which the player takes over when it comes, and whether
 * they chose what is right, which needs no player.
 */

/**
 * What a selector finds in the fallback: what the host put above and below the deck is its own, and stays as it is.
 * @param {Element} host @param {string} selector @returns {any[]}
 */
export const inFallback = (host, selector) => [...host.querySelectorAll(`:is(${selector}):not(:scope > [slot], :scope > [slot] *)`)];

/** Whether there are questions or cards to read. @param {Element} host */
export const holdsQuestions = (host) => inFallback(host, 'fieldset, dl').length > 0;

/** Whether the focus is there. `:focus` would not do: WebKit matches it in an active window only. @param {Element} host */
export const hasFocus = (host) => inFallback(host, '*').includes(document.activeElement);

/** Whether a reader has been there. @param {Element} host */
export const isUsed = (host) => hasFocus(host) || inFallback(host, 'details[open]').length > 0 || Object.keys(chosen(host)).length > 0;

/** What the reader did there. @param {Element} host */
export const given = (host) => ({ chosen: chosen(host), checked: checked(host) });

/** What the reader chose: values under the names of controls, which are the ids of questions. @param {Element} host */
const chosen = (host) => {
  /** @type {Record<string, string[]>} */
  const values = {};
  for (const { name, value } of inFallback(host, 'input:checked, input[type=text], select')) (values[name] ??= []).push(value);
  for (const name in values) if (!values[name].some(Boolean)) delete values[name];
  return values;
};

/** The questions whose answer the reader has opened, or has opened and folded away again. @param {Element} host @returns {string[]} */
const checked = (host) => inFallback(host, 'fieldset:has(:disabled) > details, fieldset > details[open]')
  .map((details) => details.parentElement.querySelector('[name]')?.name)
  .filter(Boolean);

/** The question that the reader is at: the one with the focus, or else the first one that has not gone by. @param {Element} host */
export const current = (host) => {
  const questions = isUsed(host) ? inFallback(host, 'fieldset') : [];
  return questions.find((question) => question.contains(document.activeElement)) ?? questions.find((question) => question.getBoundingClientRect().bottom > 0);
};

/**
 * Says whether what is chosen is right, once the answer is open. That holds: who has read the answer chooses no other.
 * @param {{target: any}} event
 */
export const judge = ({ target }) => {
  const question = target.closest('fieldset');
  const verdict = question?.querySelector('[data-answer]');
  const chosen = question?.querySelector(':checked');
  if (!chosen || !verdict?.parentElement.open) return;
  const { answer, right, wrong } = verdict.dataset;
  verdict.textContent = chosen.value === answer ? right : wrong;
  for (const control of question.querySelectorAll('input')) control.disabled = !control.checked;
};

/** The player has it all now. Left here, the browser would bring it back after a reload, when the reader is further on. @param {Element} host */
export const clear = (host) => {
  for (const control of inFallback(host, 'input, select')) {
    control.disabled = false;
    if (control instanceof HTMLSelectElement) control.selectedIndex = 0;
    else if (control.type === 'text') control.value = control.defaultValue;
    else control.checked = control.defaultChecked;
  }
  for (const details of inFallback(host, 'fieldset > details[open]')) details.open = false;
};

/** What takes the focus of a control of the fallback: the same control, if its question is shown. @param {HTMLElement} deck */
export const counterpart = (deck) => {
  const title = /** @type {HTMLElement | null} */ (deck.querySelector('.title'));
  const from = /** @type {HTMLInputElement} */ (document.activeElement);
  const question = from.matches('input, select') && from.closest('fieldset');
  if (!question || question.querySelector('legend')?.textContent.trim() !== title?.textContent.trim()) return title;
  const place = [...question.querySelectorAll('input, select')].indexOf(from);
  /** @type {NodeListOf<HTMLInputElement>} */
  const controls = deck.querySelectorAll('fieldset :is(input, select):not(:disabled)');
  const same = [...controls].find((control) => control.parentElement?.querySelector('.text')?.textContent === from.value);
  return same ?? [...controls].find((control) => control.checked) ?? controls[place] ?? title;
};
