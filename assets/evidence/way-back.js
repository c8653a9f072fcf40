// @ts-check
/** The way from a sentence in the article back to the deck. */

/**
 * A button that floats above the article until the reader is back at the deck, by it or in another way. It has the focus meanwhile: a
 * Tab from within the deck would lead away from the sentence. Who does not see the highlight hears the sentence with the button.
 * @param {import('../services/deck.js').Deck} deck @param {{sentence: string, back(): void, clear(): void}} ways
 */
export const wayBack = ({ element, words }, { sentence, back, clear }) => {
  const root = /** @type {ShadowRoot} */ (element.shadowRoot);
  const opener = /** @type {HTMLElement | null} */ (root.activeElement);
  const box = root.querySelector('.deck');
  const button = document.createElement('button');
  button.className = 'main way-back';
  button.part.add('button');
  button.popover = 'manual';
  button.textContent = words?.page.backToQuiz ?? 'Back to the quiz';
  const heard = document.createElement('p');
  Object.assign(heard, { id: 'found', hidden: true, textContent: sentence });
  button.setAttribute('aria-describedby', heard.id);
  let isAway = false;
  // The deck is there again when it reaches the middle of the window: a sentence right above it may still be read.
  const watch = new IntersectionObserver(([{ isIntersecting }]) => {
    if (isIntersecting && isAway) end();
    isAway ||= !isIntersecting;
  }, { rootMargin: '-33% 0px' });
  const end = () => {
    const hadFocus = root.activeElement === button;
    watch.disconnect();
    box?.removeEventListener('click', end, true);
    button.remove();
    heard.remove();
    clear();
    if (hadFocus) opener?.focus({ preventScroll: true });
  };
  button.addEventListener('click', () => {
    end();
    back();
  });
  box?.addEventListener('click', end, true);
  watch.observe(element);
  root.append(heard, button);
  button.showPopover();
  button.focus({ preventScroll: true });
};
