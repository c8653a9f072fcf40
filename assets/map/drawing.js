// @ts-check
/**
 * What is seen in the map's frame: the earth, drawn once and then only moved, and the marks on it, drawn anew for each view.
 *
 * @typedef {import('./earth.js').Place} Place
 * @typedef {import('./earth.js').Point} Point
 * @typedef {import('./view.js').View} View
 * What is marked: the reader's pin, the right place with all that is within the radius in kilometres, and the crosshair; and names.
 * @typedef {{pin?: Place, shown?: Place, cross?: Place, radius: number, pinName: string, shownName: string}} Marked
 */
import { circle, distance, project, readWorld, shortestWay } from './earth.js';
import { world as packed } from './world.js';

/** Lands that lie on the date line are drawn in one piece, up to here. */
const REACH = 190;

/** @param {string} tag @param {Record<string, string | number>} [attributes] @param {Element[]} children */
export const draw = (tag, attributes = {}, ...children) => {
  const node = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
  node.append(...children);
  return node;
};

// The earth

/** There are far more points than parallels. @type {Map<number, string>} */
const parallels = new Map();

/** @param {number} lat */
const parallel = (lat) => {
  let y = parallels.get(lat);
  // The projection has no end, but at the pole itself it makes no sense to a screen.
  if (!y) parallels.set(lat, (y = project(Math.max(lat, -89.9)).toFixed(2)));
  return y;
};

/** @param {Point[]} points */
const pathOf = (points) => {
  let path = 'M';
  for (const [lon, lat] of points) path += `${lon.toFixed(1)} ${parallel(lat)} `;
  return path;
};

/** The outlines are read and made into paths once for all maps. @type {{world: import('./earth.js').World, land: string, coast: string, border: string} | undefined} */
let atlas;
export const theAtlas = () => {
  if (atlas) return atlas;
  const world = readWorld(packed);
  atlas = {
    world,
    land: world.countries.flatMap(({ rings }) => rings.map((ring) => `${pathOf(ring)}Z`)).join(''),
    coast: world.coasts.map(pathOf).join(''),
    border: world.borders.map(pathOf).join(''),
  };
  return atlas;
};

/** The copies on either side close the map over the date line. @param {Element} earth */
export const drawEarth = (earth) => {
  const { land, coast, border } = theAtlas();
  earth.append(
    draw('g', { id: 'earth' }, draw('path', { class: 'land', d: land }), draw('path', { class: 'border', d: border }), draw('path', { class: 'coast', d: coast })),
    draw('use', { href: '#earth', x: -360 }),
    draw('use', { href: '#earth', x: 360 }),
  );
};

/** @param {Element} earth @param {View} view */
export const moveEarth = (earth, { width, height, lon, y, scale }) => {
  earth.setAttribute('transform', `translate(${width / 2 - lon * scale} ${height / 2 - y * scale}) scale(${scale})`);
  // Most of the time only one copy is seen.
  const half = width / 2 / scale;
  const [, west, east] = earth.children;
  west.toggleAttribute('hidden', lon - half > REACH - 360);
  east.toggleAttribute('hidden', lon + half < 360 - REACH);
};

// Marks

/** @param {View} view @param {Marked} marked @returns {Element[]} */
export const marks = (view, marked) => [...answerMarks(view, marked), ...pinMarks(view, marked), ...crossMarks(view, marked)];

/** @param {View} view @param {Marked} marked */
const answerMarks = (view, { shown, pin, radius, shownName }) => {
  if (!shown) return [];
  const { x, y } = view.pixels(shown);
  const side = pin && view.pixels(pin).x > x ? -1 : 1;
  const target = draw('g', { class: 'target', transform: `translate(${x} ${y})` }, draw('circle', { class: 'ring', r: 10 }), draw('circle', { r: 5 }));
  if (shownName) target.append(nameAt(shownName, 15 * side, 5));
  return [...(radius ? [line(view, 'area', circle(shown, radius))] : []), ...(pin ? [line(view, 'way', shortestWay(shown, pin))] : []), target];
};

/** @param {View} view @param {Marked} marked */
const pinMarks = (view, { pin, shown, radius, pinName }) => {
  if (!pin) return [];
  const { x, y } = view.pixels(pin);
  const verdict = shown ? (distance(shown, pin) <= radius ? 'hit' : 'miss') : '';
  const shape = draw('g', { class: 'pin' }, draw('path', { d: 'M0 0C-3-9-11-13-11-22a11 11 0 1 1 22 0C11-13 3-9 0 0z' }), draw('circle', { cy: -22, r: 4 }));
  const mark = draw('g', { class: verdict, transform: `translate(${x} ${y})` }, shape);
  if (shown) mark.append(nameAt(pinName, 16 * (view.pixels(shown).x > x ? -1 : 1), -18));
  return [mark];
};

/** @param {View} view @param {Marked} marked */
const crossMarks = (view, { cross }) => {
  if (!cross) return [];
  const { x, y } = view.pixels(cross);
  const gap = 7;
  const arms = [[0, y, x - gap, y], [x + gap, y, view.width, y], [x, 0, x, y - gap], [x, y + gap, x, view.height]];
  return ['cross halo', 'cross'].flatMap((name) => arms.map(([x1, y1, x2, y2]) => draw('line', { class: name, x1, y1, x2, y2 })));
};

/** Lines on the earth, moved as one to where their first point is seen. @param {View} view @param {string} name @param {Point[]} points */
const line = (view, name, points) => {
  const [lon, lat] = points[0];
  const start = view.pixels({ lat, lon });
  const pixels = points.map(([x, y]) => `${(start.x + (x - lon) * view.scale).toFixed(1)} ${(start.y + (project(Math.min(89, Math.max(-89, y))) - project(lat)) * view.scale).toFixed(1)}`);
  return draw('path', { class: name, d: `M${pixels.join(' ')}` });
};

/** @param {string} words @param {number} x @param {number} y */
const nameAt = (words, x, y) => {
  const name = draw('text', { x, y });
  name.textContent = words;
  return name;
};

/** @param {DOMRect} one @param {DOMRect} other */
const meet = (one, other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/**
 * Puts each name beside its mark: on the side that is away from the other mark, or else where it stays within the frame and clear of
 * the marks and the name before it. @param {Element} marks @param {DOMRect} frame
 */
export const placeNames = (marks, frame) => {
  const taken = [...marks.querySelectorAll('.ring, .pin')].map((mark) => mark.getBoundingClientRect());
  for (const name of marks.querySelectorAll('text')) {
    const [x, beside] = ['x', 'y'].map((side) => Number(name.getAttribute(side)));
    const { y, height } = /** @type {SVGGraphicsElement} */ (name.parentElement?.firstElementChild).getBBox();
    let fewest = Infinity;
    /** @type {[at: number, line: number]} */
    let best = [x, beside];
    /** @param {[at: number, line: number]} place */
    const put = ([at, line]) => {
      name.setAttribute('x', String(at));
      name.setAttribute('y', String(line));
      name.setAttribute('text-anchor', at < 0 ? 'end' : at ? 'start' : 'middle');
      return name.getBoundingClientRect();
    };
    for (const line of [beside, y + height + 20, y - 12]) {
      for (const at of [x, -x, 0]) {
        const box = put([at, line]);
        const isOutside = box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom;
        const faults = taken.filter((other) => meet(box, other)).length + (isOutside ? 9 : 0);
        if (faults < fewest) [fewest, best] = [faults, [at, line]];
      }
    }
    taken.push(put(best));
  }
};
