// How the map is looked at: pixels and places, and the bounds of what can be seen. Run with `node --test tests/scripts/*.test.js`.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { project } from '../../assets/map/earth.js';
import { View } from '../../assets/map/view.js';

const close = (a, b, within, what) => assert.ok(Math.abs(a - b) <= within, `${what}: ${a} is not near ${b}`);

/** A view in a frame as wide decks have it, closer by a factor to a place if there is one. */
const viewOf = ({ width = 720, height = 380, factor = 1, centre } = {}) => {
  const view = new View();
  view.resize(width, height);
  view.zoomBy(factor, centre);
  return view;
};
const isInside = (view, place) => assert.ok(view.holds(place), `${JSON.stringify(view.pixels(place))} is not in the frame`);

test('pixels lead to places and back, also over the date line', () => {
  for (const [factor, centre] of [[1], [4, { lat: 60, lon: 100 }], [32, { lat: -17, lon: 179.9 }]]) {
    const view = viewOf({ factor, centre });
    for (const [x, y] of [[1, 1], [360, 190], [719, 379], [200, 300]]) {
      const place = view.placeAt(x, y);
      assert.ok(place.lon >= -180 && place.lon < 180, `longitude ${place.lon}`);
      const there = view.pixels(place);
      close(there.x, x, 1e-6, `x at ${factor} times`);
      close(there.y, y, 1e-6, `y at ${factor} times`);
    }
  }
});

test('of the copies of a place, the nearest to the middle counts', () => {
  const view = viewOf({ factor: 4, centre: { lat: 0, lon: 179 } });
  close(view.pixels({ lat: 0, lon: -179 }).x, view.width / 2 + 2 * view.scale, 1e-6, 'two degrees east of the middle');
});

test('the view is never pushed beyond the parallels where the map ends', () => {
  for (const factor of [2, 32]) {
    const view = viewOf({ factor, centre: { lat: 0, lon: 0 } });
    view.pan(0, 1e6);
    close(view.placeAt(0, 0).lat, 84, 1e-6, 'the upper edge');
    view.pan(0, -1e6);
    close(view.placeAt(0, view.height).lat, -85, 1e-6, 'the lower edge');
  }
});

test('east and west have no end', () => {
  const view = viewOf({ factor: 2, centre: { lat: 0, lon: 170 } });
  view.pan(-20 * view.scale, 0);
  close(view.lon, -170, 1e-9, 'twenty degrees further east');
});

test('a frame that is higher than the map has it in the middle', () => {
  const view = viewOf({ width: 360, height: 700 });
  const [top, bottom] = [84, -85].map((lat) => view.pixels({ lat, lon: 0 }).y);
  close(top, view.height - bottom, 1e-6, 'as much room above as below');
  view.pan(0, 50);
  close(view.pixels({ lat: 84, lon: 0 }).y, top, 1e-6, 'it cannot be pushed');
});

test('what is under the fingers stays there while they zoom', () => {
  const view = viewOf({ factor: 4, centre: { lat: 50, lon: 135 } });
  const spot = [100, 300];
  const before = view.placeAt(...spot);
  for (const factor of [1.7, 0.8]) {
    view.zoomAt(factor, ...spot);
    const after = view.placeAt(...spot);
    close(after.lat, before.lat, 1e-9, 'latitude');
    close(after.lon, before.lon, 1e-9, 'longitude');
  }
  close(view.zoom, 4 * 1.7 * 0.8, 1e-9, 'zoom');
});

test('the zoom has bounds, whatever asks for it', () => {
  const view = viewOf();
  assert.ok(view.isWhole && !view.isClosest);
  view.zoomAt(1e6, 10, 10);
  assert.equal(view.zoom, 32);
  assert.ok(view.isClosest);
  view.zoomBy(2);
  assert.equal(view.zoom, 32);
  view.zoomAt(1e-6, 10, 10);
  assert.equal(view.zoom, 1);
  view.zoomBy(0.5);
  assert.equal(view.zoom, 1);
});

test('buttons zoom to powers of two, closer to the centre that is given and back from the middle', () => {
  const view = viewOf();
  view.zoomAt(1.3, 0, 0);
  view.zoomBy(2, { lat: 56.4, lon: -5.5 });
  assert.equal(view.zoom, 2);
  close(view.lon, -5.5, 1e-9, 'the centre');
  view.zoomBy(2, { lat: 56.4, lon: -5.5 });
  assert.deepEqual([view.zoom, view.y], [4, project(56.4)]);
  view.zoomBy(0.5, { lat: 0, lon: 100 });
  assert.equal(view.zoom, 2);
  close(view.lon, -5.5, 1e-9, 'the middle');
});

test('the whole map begins anew', () => {
  const view = viewOf({ factor: 8, centre: { lat: 40, lon: 127 } });
  view.showWhole();
  const fresh = viewOf();
  assert.deepEqual([view.lon, view.y, view.zoom], [fresh.lon, fresh.y, fresh.zoom]);
});

test('an answer is shown with its radius and the pin, as large as both fit', () => {
  for (const [name, shown, radius, pin] of [
    ['near', { lat: 50.55, lon: 137 }, 200, { lat: 48.5, lon: 135.1 }],
    ['over the date line', { lat: 66, lon: 178 }, 100, { lat: 64.5, lon: -165.4 }],
    ['far apart', { lat: 40, lon: -100 }, 50, { lat: -30, lon: 25 }],
    ['without a pin', { lat: 56.4, lon: -5.5 }, 0, undefined],
  ]) {
    const view = viewOf();
    view.showBoth(shown, radius, pin);
    isInside(view, shown);
    if (pin) isInside(view, pin);
    assert.ok(view.zoom >= 1 && view.zoom <= 8, `${name}: ${view.zoom} times`);
    if (name !== 'far apart') assert.ok(view.zoom > 2, `${name}: ${view.zoom} times`);
  }
});

test('steps on the grid lead there and back, and are smaller the closer the view', () => {
  const view = viewOf();
  const start = view.step({ lat: 50.3, lon: 13.7 }, 1, 1);
  assert.deepEqual(start, { lat: 52, lon: 16 });
  assert.deepEqual(view.step(view.step(start, 5, -3), -5, 3), start);
  assert.deepEqual(view.step({ lat: 83, lon: 179 }, 1, 5), { lat: 84, lon: -178 });
  const near = viewOf({ factor: 32 });
  assert.deepEqual(near.step({ lat: 50, lon: 13 }, 0, 1), { lat: 50.0625, lon: 13 });
});

test('the view follows a place no further than it takes to have it clear of the edges', () => {
  const view = viewOf({ factor: 8, centre: { lat: 50, lon: 10 } });
  const [lon, y] = [view.lon, view.y];
  view.follow(view.placeAt(360, 190));
  assert.deepEqual([view.lon, view.y], [lon, y]);
  const place = view.placeAt(715, 2);
  view.follow(place);
  close(view.pixels(place).x, 720 * 0.85, 1e-6, 'x');
  close(view.pixels(place).y, 380 * 0.15, 1e-6, 'y');
});

test('a frame that has no size yet keeps the view, and shows it once it has', () => {
  const view = new View();
  view.zoomBy(2, { lat: 10, lon: 200 });
  assert.ok(!view.isLaidOut);
  view.resize(720, 380);
  assert.ok(view.isLaidOut);
  assert.deepEqual([view.lon, view.zoom], [-160, 2]);
});
