// @ts-check
/** Cards by touch: a swipe to the right is Good, one to the left Again, and on a card's front either shows the answer. The buttons stay. */

/** Further than this and it counts, in pixels of CSS. */
const FAR = 72;
/** Before this nothing moves: it may become a scroll or a press. */
const NEAR = 12;
/** What a finger moves by itself. */
const OWN = 'input, select, textarea, summary, news-deck-map, [contenteditable]';

/** @param {HTMLElement} place around the deck */
export const heedGestures = (place) => {
  const hint = document.createElement('p');
  hint.className = 'swipe';
  // The button's own words are read; these only show where the finger goes.
  hint.ariaHidden = 'true';
  /** @type {{id: number, x: number, y: number, isMoving: boolean} | undefined} */
  let swipe;

  /** The button that a swipe so far would press. @param {number} right */
  const meant = (right) => {
    const root = place.querySelector('news-deck')?.shadowRoot;
    const name = right > 0 ? 'good' : 'again';
    return /** @type {HTMLButtonElement | null | undefined} */ (root?.querySelector('button.flip') ?? root?.querySelector(`button.${name}`));
  };

  const rest = () => {
    swipe = undefined;
    hint.remove();
    place.style.transform = '';
  };

  place.addEventListener('pointerdown', (event) => {
    const isTaken = event.composedPath().some((node) => node instanceof Element && node.matches(OWN));
    // A second finger zooms.
    if (swipe || event.pointerType !== 'touch' || !event.isPrimary || isTaken) rest();
    else swipe = { id: event.pointerId, x: event.clientX, y: event.clientY, isMoving: false };
  });
  place.addEventListener('pointermove', (event) => {
    if (event.pointerId !== swipe?.id) return;
    const right = event.clientX - swipe.x;
    const down = event.clientY - swipe.y;
    if (!swipe.isMoving) {
      if (Math.hypot(right, down) < NEAR) return;
      if (Math.abs(right) < 2 * Math.abs(down)) return rest();
      swipe.isMoving = true;
    }
    const button = meant(right);
    if (!button) return rest();
    place.style.transform = `translateX(${Math.max(-FAR, Math.min(FAR, right))}px)`;
    const words = [button.firstChild, button.querySelector('small')].map((node) => node?.textContent?.trim());
    hint.textContent = words.filter(Boolean).join(' ');
    hint.toggleAttribute('data-far', Math.abs(right) >= FAR);
    place.before(hint);
  });
  place.addEventListener('pointerup', (event) => {
    if (event.pointerId !== swipe?.id) return;
    const right = event.clientX - swipe.x;
    const button = swipe.isMoving && Math.abs(right) >= FAR ? meant(right) : undefined;
    rest();
    button?.click();
  });
  place.addEventListener('pointercancel', rest);
};
