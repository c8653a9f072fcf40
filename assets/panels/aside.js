// @ts-check
/**
 * Cards that are suspended or flagged, each with ways to take it back. The panel has them in `data-cards`, as `src/study/view/panels.rs`
 * puts them there, and an event `submit` tells it which is taken back.
 *
 * @typedef {{id: string, isSuspended: boolean, slips: boolean, flag: number, front: string}} Marked
 */

/** @param {string} text @returns {Marked[]} */
export const marked = (text) => text.split('\u0001').filter(Boolean).map((one) => {
  const [id, bears, ...front] = one.split('\t');
  return { id, isSuspended: bears.startsWith('s'), slips: bears.includes('l'), flag: Number(bears.replace(/\D/g, '')), front: front.join('\t') };
});

/** @param {HTMLElement} place @param {Record<string, string>} texts @param {string} lang */
export const drawAside = (place, texts, lang) => {
  const list = Object.assign(document.createElement('ul'), { className: 'all' });
  const none = Object.assign(document.createElement('p'), { textContent: texts.noneAside });
  /** @param {string} wish @param {string} label @param {string} about */
  const button = (wish, label, about) => {
    const made = Object.assign(document.createElement('button'), { type: 'button', textContent: label });
    made.setAttribute('aria-label', `${label}: ${about}`);
    made.addEventListener('click', () => {
      // The module hears what its own elements tell, and reads it there as of any control.
      Object.assign(place, { value: wish }).dispatchEvent(new Event('submit', { bubbles: true }));
    });
    return made;
  };
  /** @param {Marked} card */
  const row = ({ id, isSuspended, slips, flag, front }) => {
    const text = Object.assign(document.createElement('bdi'), { textContent: front });
    const bears = [
      ...(isSuspended ? [texts.isSuspended] : []),
      ...(slips ? [texts.slips] : []),
      ...(flag ? [texts.hasFlag.replace('{0}', flag.toLocaleString(lang))] : []),
    ];
    const about = Object.assign(document.createElement('div'), { className: 'hint', textContent: bears.join(' · ') });
    const acts = Object.assign(document.createElement('div'), { className: 'actions' });
    if (isSuspended) acts.append(button(`s${id}`, texts.bringBack, front));
    if (flag) acts.append(button(`f${id}`, texts.takeFlag, front));
    const item = document.createElement('li');
    item.append(text, about, acts);
    return item;
  };
  const show = () => {
    // What is not known at the moment stays as it was.
    if (place.dataset.cards === '?') return;
    const root = /** @type {ShadowRoot} */ (place.getRootNode());
    const at = [...list.querySelectorAll('button')].findIndex((one) => one === root.activeElement);
    const cards = marked(place.dataset.cards ?? '');
    list.replaceChildren(...cards.map(row));
    none.hidden = cards.length > 0;
    if (at < 0) return;
    // The focus goes on to what has come into the place of the button.
    const buttons = list.querySelectorAll('button');
    const next = buttons[Math.min(at, buttons.length - 1)] ?? place.previousElementSibling;
    if (next instanceof HTMLElement) next.focus();
  };
  show();
  new MutationObserver(show).observe(place, { attributes: true });
  place.append(none, list);
};
