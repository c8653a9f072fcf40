// @ts-check
/**
 * The earth without a browser: the map's projection and its inverse, lines and circles on the sphere, and who owns which place.
 *
 * @typedef {{lat: number, lon: number}} Place in degrees north and east
 * @typedef {[lon: number, lat: number]} Point
 * @typedef {{code: string, rings: Point[][], box: [west: number, south: number, east: number, north: number]}} Country
 * @typedef {{countries: Country[], coasts: Point[][], borders: Point[][]}} World
 */

/** The same as in the engine's grading, so that both tell one distance. */
const RADIUS_KM = 6371;
const radians = Math.PI / 180;

/** The smallest step between two points of the packed outlines, in degrees. */
const STEP = 0.1;

/** @param {number} lon @returns {number} the same meridian from -180 to below 180 */
export const wrap = (lon) => ((((lon + 180) % 360) + 360) % 360) - 180;

/**
 * How far down the map a latitude lies, in the unit in which a degree of longitude is 1 wide. Miller's projection: cylindrical, so the
 * map has no seam; true to shape in the middle latitudes, which most news are about; and its inverse is exact.
 * @param {number} lat
 */
export const project = (lat) => (-1.25 * Math.log(Math.tan(Math.PI / 4 + 0.4 * lat * radians))) / radians;

/** @param {number} y @returns {number} */
export const unproject = (y) => (2.5 * Math.atan(Math.exp(-0.8 * y * radians)) - 0.625 * Math.PI) / radians;

/** The way along a great circle, as an angle. @param {Place} a @param {Place} b */
const angle = (a, b) => {
  const half = (/** @type {number} */ degrees) => Math.sin((degrees * radians) / 2) ** 2;
  const square = half(b.lat - a.lat) + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * half(b.lon - a.lon);
  return 2 * Math.asin(Math.sqrt(Math.min(square, 1)));
};

/** @param {Place} a @param {Place} b @returns {number} kilometres */
export const distance = (a, b) => RADIUS_KM * angle(a, b);

/** @param {Place} place @returns {[number, number, number]} */
const vector = ({ lat, lon }) => [Math.cos(lat * radians) * Math.cos(lon * radians), Math.cos(lat * radians) * Math.sin(lon * radians), Math.sin(lat * radians)];

/** @param {number[]} vector @returns {Place} */
const fromVector = ([x, y, z]) => ({ lat: Math.atan2(z, Math.hypot(x, y)) / radians, lon: Math.atan2(y, x) / radians });

/** Longitudes that go on where the last one ended, also across the date line. @param {Place[]} places @returns {Point[]} */
const unbroken = (places) => {
  let last = places[0].lon;
  return places.map(({ lat, lon }) => [(last += wrap(lon - last)), lat]);
};

/** The shortest way between two places. @param {Place} a @param {Place} b @returns {Point[]} */
export const shortestWay = (a, b) => {
  const whole = angle(a, b);
  // Of one place, and of two opposite ones, no way is the shortest.
  if (Math.sin(whole) < 1e-6) return unbroken([a, b]);
  const [from, to] = [vector(a), vector(b)];
  const steps = Math.max(2, Math.ceil(whole / radians / 3));
  return unbroken(Array.from({ length: steps + 1 }, (_, step) => {
    const [near, far] = [Math.sin(((steps - step) / steps) * whole), Math.sin((step / steps) * whole)];
    return fromVector(from.map((part, i) => near * part + far * to[i]));
  }));
};

/** All places at one distance of another. @param {Place} centre @param {number} km @returns {Point[]} */
export const circle = (centre, km) => {
  const around = km / RADIUS_KM;
  const [sin, cos] = [Math.sin(centre.lat * radians), Math.cos(centre.lat * radians)];
  return unbroken(Array.from({ length: 73 }, (_, step) => {
    const course = step * 5 * radians;
    const lat = Math.asin(sin * Math.cos(around) + cos * Math.sin(around) * Math.cos(course));
    const east = Math.atan2(Math.sin(course) * Math.sin(around) * cos, Math.cos(around) - sin * Math.sin(lat));
    return { lat: lat / radians, lon: centre.lon + east / radians };
  }));
};

/** Reads what xtask/world-map.mjs has packed. @param {string} packed @returns {World} */
export const readWorld = (packed) => {
  let at = 0;
  const number = () => {
    for (let value = 0; ;) {
      const code = packed.charCodeAt(at++);
      const digit = code - (code > 92 ? 36 : 35);
      value = value * 45 + (digit % 45);
      if (digit < 45) return value;
    }
  };
  const signed = () => {
    const value = number();
    return value % 2 ? -(value + 1) / 2 : value / 2;
  };
  /** @type {{points: Point[], owners: Set<string>}[]} */
  const arcs = [];
  let [x, y] = [0, 0];
  while (packed[at] !== ' ') {
    /** @type {Point[]} */
    const points = [];
    for (let left = number(); left > 0; left--) {
      x += signed();
      y += signed();
      points.push([x * STEP, y * STEP]);
    }
    arcs.push({ points, owners: new Set() });
  }
  at += 1;
  let passed = 0;
  /** @param {string} owner @returns {Point[]} */
  const arc = (owner) => {
    const back = number();
    const found = back ? arcs[passed - 1 - ((back - 1) >> 1)] : arcs[passed++];
    found.owners.add(owner);
    return back && (back - 1) % 2 ? [...found.points].reverse() : found.points;
  };
  /** A ring that crosses the date line goes on beyond 180 degrees; one around the pole is led over it. @param {string} owner @returns {Point[]} */
  const ring = (owner) => {
    /** @type {Point[]} */
    const points = [];
    for (let left = number(); left > 0; left--) {
      for (const [lon, lat] of arc(owner)) {
        const last = points.length ? points[points.length - 1][0] : lon;
        points.push([last + wrap(lon - last), lat]);
      }
    }
    const [first, last] = [points[0][0], points[points.length - 1][0]];
    if (Math.abs(last - first) > 180) points.push([last, -90], [first, -90]);
    return points;
  };
  /** @type {Country[]} */
  const countries = [];
  while (at < packed.length) {
    const code = packed.slice(at, at += 2);
    const rings = [];
    while (at < packed.length && packed[at] !== '!') rings.push(ring(code));
    at += 1;
    countries.push({ code, rings, box: boxOf(rings) });
  }
  const lines = (/** @type {(owners: number) => boolean} */ wanted) => arcs.filter(({ owners }) => wanted(owners.size)).map(({ points }) => points);
  return { countries, coasts: lines((owners) => owners === 1), borders: lines((owners) => owners > 1) };
};

/** @param {Point[][]} rings @returns {Country['box']} */
const boxOf = (rings) => {
  /** @type {Country['box']} */
  const box = [Infinity, 90, -Infinity, -90];
  for (const ring of rings) {
    for (const [lon, lat] of ring) {
      box[0] = Math.min(box[0], lon);
      box[1] = Math.min(box[1], lat);
      box[2] = Math.max(box[2], lon);
      box[3] = Math.max(box[3], lat);
    }
  }
  return box;
};

/** @param {Place} place @param {Country} country */
const isIn = ({ lat, lon }, { rings, box: [west, south, east, north] }) => {
  if (lon < west || lon > east || lat < south || lat > north) return false;
  let inside = false;
  for (const ring of rings) {
    let [lastLon, lastLat] = ring[ring.length - 1];
    for (const [nextLon, nextLat] of ring) {
      if (nextLat > lat !== lastLat > lat && lon < ((lastLon - nextLon) * (lat - nextLat)) / (lastLat - nextLat) + nextLon) inside = !inside;
      [lastLon, lastLat] = [nextLon, nextLat];
    }
  }
  return inside;
};

/** @param {World} world @param {Place} place @returns {string | undefined} the code of the country */
export const countryAt = (world, { lat, lon }) => {
  // The part of a country beyond the date line is drawn beyond 180 degrees.
  const turns = [lon, lon + 360, lon - 360];
  return world.countries.find((country) => turns.some((lon) => isIn({ lat, lon }, country)))?.code;
};

/** The country of the nearest corner of land. @param {World} world @param {Place} place @returns {{code: string, km: number}} */
export const nearestCountry = ({ countries }, place) => {
  let nearest = { code: '', km: Infinity };
  for (const { code, rings } of countries) {
    for (const ring of rings) {
      for (const [lon, lat] of ring) {
        // A degree of latitude is 111 km: most corners are too far for that alone.
        if (Math.abs(lat - place.lat) * 111 > nearest.km) continue;
        const km = distance(place, { lat, lon });
        if (km < nearest.km) nearest = { code, km };
      }
    }
  }
  return nearest;
};
