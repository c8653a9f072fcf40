// @ts-check
/** Short messages at the head of the study page, announced as they come. */

import { say } from './words.js';

const place = /** @type {HTMLElement} */ (document.querySelector('#news'));

/**
 * Shows a message in place of the one before, until it is put away.
 * @param {string} text @param {string} [action] what a button in it says @param {() => unknown} [act] what that does
 */
export const note = (text, action, act) => {
  const notice = document.createElement('p');
  notice.className = 'notice';
  const words = document.createElement('span');
  words.textContent = text;
  /** @param {string} label @param {() => unknown} does */
  const button = (label, does) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = 'quiet';
    made.textContent = label;
    made.addEventListener('click', () => {
      notice.remove();
      does();
    });
    return made;
  };
  notice.append(words);
  if (action && act) notice.append(button(action, act));
  notice.append(button(say('close'), () => {}));
  place.replaceChildren(notice);
};
