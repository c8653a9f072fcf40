// What the map knows of the earth. Run with `node --test tests/scripts/*.test.js`.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { circle, countryAt, distance, nearestCountry, project, readWorld, shortestWay, unproject, wrap } from '../../assets/map/earth.js';
import { world as packed } from '../../assets/map/world.js';

const world = readWorld(packed);
const close = (a, b, within, what) => assert.ok(Math.abs(a - b) <= within, `${what}: ${a} is not near ${b}`);

test('the projection leads back to where it came from', () => {
  for (let lat = -90; lat <= 90; lat += 0.5) close(unproject(project(lat)), lat, 1e-9, `latitude ${lat}`);
  close(project(0), 0, 1e-9, 'the equator');
  assert.ok(project(60) < project(30), 'north is up');
});

test('meridians are counted from -180 to below 180', () => {
  assert.deepEqual([0, 179.5, 180, -180, 190, -190, 540].map(wrap), [0, 179.5, -180, -180, -170, 170, -180]);
});

test('distances are those of the engine', () => {
  // On a sphere of 6371 km, which is what the engine grades with.
  close(distance({ lat: 0, lon: 0 }, { lat: 0, lon: 1 }), 111.195, 0.001, 'a degree of the equator');
  close(distance({ lat: 90, lon: 0 }, { lat: -90, lon: 0 }), 20015.09, 0.01, 'pole to pole');
  close(distance({ lat: 0, lon: 179.5 }, { lat: 0, lon: -179.5 }), 111.195, 0.001, 'over the date line');
  assert.equal(distance({ lat: 56.4, lon: -5.5 }, { lat: 56.4, lon: -5.5 }), 0);
});

test('the shortest way over the date line is drawn in one piece', () => {
  const way = shortestWay({ lat: 35, lon: 140 }, { lat: 37.8, lon: -122.4 });
  const steps = way.slice(1).map(([lon], i) => Math.abs(lon - way[i][0]));
  assert.ok(Math.max(...steps) < 10, `a leap of ${Math.max(...steps)} degrees`);
  close(way[0][0], 140, 1e-6, 'where it begins');
  close(wrap(way.at(-1)[0]), -122.4, 1e-6, 'where it ends');
  assert.ok(Math.max(...way.map(([, lat]) => lat)) > 45, 'it bends to the north');
});

test('a way of no length and one to the other side of the earth are lines all the same', () => {
  assert.equal(shortestWay({ lat: 1, lon: 2 }, { lat: 1, lon: 2 }).length, 2);
  assert.ok(shortestWay({ lat: 10, lon: 20 }, { lat: -10, lon: -160 }).flat().every(Number.isFinite));
});

test('all points of a circle are as far from its centre', () => {
  for (const centre of [{ lat: 56.4, lon: -5.5 }, { lat: -17, lon: 179.9 }]) {
    for (const [lon, lat] of circle(centre, 250)) close(distance(centre, { lat, lon }), 250, 0.001, `${lat},${lon}`);
  }
});

test('towns lie in their countries', () => {
  const towns = {
    FR: [48.85, 2.35], RU: [55.75, 37.6], KR: [37.5, 127.1], KP: [39.1, 125.8], US: [39.7, -105], BR: [-15.8, -47.9], LS: [-29.5, 28.2],
    UA: [45, 34.1], EH: [25, -13], PS: [31.45, 34.4], AQ: [-88, 100], SG: [1.35, 103.82], MT: [35.9, 14.45], FJ: [-17.8, 178],
  };
  for (const [code, [lat, lon]] of Object.entries(towns)) assert.equal(countryAt(world, { lat, lon }), code);
});

test('a country that lies across the date line is one on both sides', () => {
  assert.equal(countryAt(world, { lat: 66, lon: 179 }), 'RU');
  assert.equal(countryAt(world, { lat: 66, lon: -175 }), 'RU');
});

test('the open sea belongs to nobody, and the nearest land is told', () => {
  const atlantic = { lat: 0, lon: -30 };
  assert.equal(countryAt(world, atlantic), undefined);
  const nearest = nearestCountry(world, atlantic);
  assert.equal(nearest.code, 'BR');
  assert.ok(nearest.km > 500 && nearest.km < 1200, `${nearest.km} km`);
});

test('every code is one that browsers have a name for', () => {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  assert.deepEqual(world.countries.filter(({ code }) => !names.of(code)), []);
  assert.ok(world.countries.length > 200);
});

test('coasts and borders are apart', () => {
  const length = (lines) => lines.flatMap((line) => line.slice(1).map(([lon, lat], i) => distance({ lat, lon }, { lat: line[i][1], lon: line[i][0] }))).reduce((a, b) => a + b);
  // All land borders together are a quarter of a million kilometres; outlines as coarse as these are shorter.
  close(length(world.borders), 230_000, 40_000, 'borders in km');
  assert.ok(length(world.coasts) > 200_000);
});
