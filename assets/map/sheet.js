// @ts-check
/**
 * What the map is made of: the frame with the drawing in it, the buttons, and the lines of words.
 *
 * @typedef {import('./view.js').View} View
 */
import { draw, drawEarth, placeNames, marks, moveEarth } from './drawing.js';

/** @param {string} sign @param {() => void} press */
const buttonOf = (sign, press) => {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = sign;
  button.className = sign ? 'sign' : '';
  button.addEventListener('click', press);
  return button;
};

/** @template {keyof HTMLElementTagNameMap} Tag @param {Tag} tag @param {string} className @param {Element[]} children */
const box = (tag, className, ...children) => {
  const node = document.createElement(tag);
  node.className = className;
  node.append(...children);
  return node;
};

export class Sheet {
  #earth = draw('g');
  #marks = draw('g');
  #svg = draw('svg', { 'aria-hidden': 'true' }, this.#earth, this.#marks);
  /** What the focus is on, and what is clicked. */
  frame = box('div', 'map', this.#svg);
  #keys = box('p', 'unseen');
  #status = box('output', 'words');
  #result = box('p', 'words told');
  #closer;
  #farther;
  #whole;

  /** @param {Element | DocumentFragment} parent @param {(factor: number) => void} zoomBy @param {() => void} showWhole */
  constructor(parent, zoomBy, showWhole) {
    this.#closer = buttonOf('+', () => zoomBy(2));
    this.#farther = buttonOf('\u2212', () => zoomBy(0.5));
    this.#whole = buttonOf('', showWhole);
    this.frame.tabIndex = 0;
    // Arrow keys reach a screen reader's user only in an application; what they do is said in the description.
    this.frame.setAttribute('role', 'application');
    this.frame.setAttribute('aria-describedby', 'keys');
    this.#keys.id = 'keys';
    const buttons = box('div', 'buttons', this.#farther, this.#closer, this.#whole);
    parent.append(this.frame, this.#keys, box('div', 'row', buttons, this.#status, this.#result));
  }

  /** A spot of the window in pixels of the frame. @param {{x: number, y: number}} at @returns {[x: number, y: number]} */
  spot({ x, y }) {
    const { left, top } = this.#svg.getBoundingClientRect();
    return [x - left, y - top];
  }

  /**
   * @param {import('./words.js').Voice} voice @param {View} view
   * @param {{label: string, status: string, result: string, isFixed: boolean}} told `result` is empty until the answer is known
   */
  tell(voice, view, { label, status, result, isFixed }) {
    this.frame.setAttribute('aria-label', result ? `${label}${/[.?!]$/.test(label) ? '' : '.'} ${result}` : label);
    this.frame.setAttribute('aria-disabled', String(isFixed));
    this.#keys.textContent = voice.say(isFixed ? 'look' : 'keys');
    this.#result.hidden = !result;
    this.#result.textContent = result;
    this.#status.classList.toggle('unseen', Boolean(result));
    // The same words again would be read aloud again.
    if (this.#status.textContent !== status) this.#status.textContent = status;
    this.#closer.setAttribute('aria-label', voice.say('zoomIn'));
    this.#farther.setAttribute('aria-label', voice.say('zoomOut'));
    this.#whole.textContent = voice.say('whole');
    this.#closer.setAttribute('aria-disabled', String(view.isClosest));
    this.#farther.setAttribute('aria-disabled', String(view.isWhole));
  }

  /** @param {View} view @param {import('./drawing.js').Marked} marked */
  draw(view, marked) {
    if (!this.#earth.firstChild) drawEarth(this.#earth);
    this.frame.classList.toggle('zoomed', !view.isWhole);
    this.#svg.setAttribute('viewBox', `0 0 ${view.width} ${view.height}`);
    moveEarth(this.#earth, view);
    this.#marks.replaceChildren(...marks(view, marked));
    placeNames(this.#marks, this.frame.getBoundingClientRect());
  }
}
