// @ts-check
/**
 * What a deck shows that failed: one plain sentence for readers; the rest, for the people who run the page, is folded away.
 *
 * @typedef {{path: string, message: string, mend: string}} Problem
 * @typedef {{code: string, message: string, problems: Problem[]}} Trouble
 */

const PROBLEMS_SHOWN = 20;
const RETRY_HELPS = new Set(['bank-network', 'bank-http', 'player-missing', 'panic']);

/** @param {any} reason what was thrown: errors of the player itself carry a code too @returns {Trouble} */
export const troubleOf = (reason) => {
  const { code = 'player-failed', message = String(reason), problems = [] } = reason ?? {};
  return reason instanceof WebAssembly.RuntimeError
    ? { code: 'panic', message: `The player stopped because of a fault in it. (${message})`, problems }
    : { code, message, problems };
};

/** @template {keyof HTMLElementTagNameMap} Tag @param {Tag} tag @param {string} [text] */
const make = (tag, text = '') => {
  const node = document.createElement(tag);
  node.textContent = text;
  return node;
};

/**
 * @param {HTMLElement} box @param {Trouble} trouble
 * @param {Record<string, string> | undefined} words the reader's, where they have arrived; what editors read is English
 * @param {boolean} readable whether the questions can be read without a player @param {() => void} retry
 */
export const tell = (box, { code, message, problems }, words, readable, retry) => {
  const failed = words?.failed ?? 'This quiz could not be loaded.';
  const below = words?.readBelow ?? 'The questions below can still be read.';
  box.dir = 'auto';
  box.replaceChildren(make('p', readable ? `${failed} ${below}` : failed));
  if (RETRY_HELPS.has(code)) {
    const again = make('button', words?.tryAgain ?? 'Try again');
    again.type = 'button';
    again.addEventListener('click', retry);
    box.append(again);
  }
  const details = make('details');
  details.append(make('summary', words?.forEditors ?? 'For the editors of this page'), make('p', `${message} (${code})`));
  if (problems.length) {
    const list = make('ul');
    for (const { path, message: what, mend } of problems.slice(0, PROBLEMS_SHOWN)) {
      const item = make('li');
      item.append(make('code', path), ` ${what}. ${mend}`);
      list.append(item);
    }
    details.append(list);
    if (problems.length > PROBLEMS_SHOWN) details.append(make('p', `And ${problems.length - PROBLEMS_SHOWN} more.`));
  }
  box.append(details);
  box.hidden = false;
  console.warn('news-deck:', code, message, problems);
};
