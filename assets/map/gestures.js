// @ts-check
/**
 * What hands do on the map: push it, zoom it with two fingers or a wheel, and point at a place. What may be the page's is left to it.
 *
 * @typedef {{x: number, y: number}} Spot in pixels of the window
 * @typedef {{
 *   isLarger(): boolean,
 *   touch(): void,
 *   pan(x: number, y: number): void,
 *   zoomAt(factor: number, at: Spot): void,
 *   point(at: Spot): void,
 *   press(): void,
 * }} Hands What the map does then: is it larger than its frame, a finger or a button is down, and the rest. `press` points at no place.
 */

/** How far a finger or a mouse may slip in a click. */
const SLIP = 8;

/** @param {HTMLElement} map @param {Hands} hands */
export const listen = (map, hands) => {
  /** Fingers and mouse buttons that are down. @type {Map<number, Spot>} */
  const pointers = new Map();
  let slipped = 0;

  map.addEventListener('pointerdown', ({ button, pointerId, clientX: x, clientY: y }) => {
    if (button !== 0) return;
    if (!pointers.size) slipped = 0;
    pointers.set(pointerId, { x, y });
    hands.touch();
  });
  map.addEventListener('pointermove', ({ pointerId, pointerType, buttons, clientX: x, clientY: y }) => {
    const last = pointers.get(pointerId);
    if (!last) return;
    // A button that was let go outside of the map.
    if (buttons === 0) return void pointers.delete(pointerId);
    const [other] = [...pointers].filter(([id]) => id !== pointerId).map(([, at]) => at);
    if (other) {
      slipped = SLIP;
      const apart = (/** @type {Spot} */ at) => Math.max(Math.hypot(at.x - other.x, at.y - other.y), 1);
      hands.zoomAt(apart({ x, y }) / apart(last), { x: (x + other.x) / 2, y: (y + other.y) / 2 });
      hands.pan((x - last.x) / 2, (y - last.y) / 2);
    } else if (pointerType !== 'touch' || hands.isLarger()) {
      slipped += Math.hypot(x - last.x, y - last.y);
      if (slipped < SLIP) return;
      if (!map.hasPointerCapture(pointerId)) map.setPointerCapture(pointerId);
      hands.pan(x - last.x, y - last.y);
    }
    pointers.set(pointerId, { x, y });
  });
  for (const name of /** @type {const} */ (['pointerup', 'pointercancel', 'lostpointercapture'])) {
    map.addEventListener(name, ({ pointerId }) => pointers.delete(pointerId));
  }
  map.addEventListener('click', ({ detail, clientX: x, clientY: y }) => {
    // A screen reader's click has no place of its own.
    if (detail === 0) hands.press();
    else if (slipped < SLIP) hands.point({ x, y });
  });
  // Two fingers are for the map; one scrolls the page until the map is larger than its frame.
  map.addEventListener('touchstart', (event) => event.touches.length > 1 && event.cancelable && event.preventDefault(), { passive: false });
  // A pinch on a trackpad arrives as a wheel with Ctrl. The wheel alone is the page's.
  map.addEventListener('wheel', (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    hands.zoomAt(Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.01)), { x: event.clientX, y: event.clientY });
  }, { passive: false });
};
