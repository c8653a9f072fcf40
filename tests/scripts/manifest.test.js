// What npm/ tells developers of the element, held against the code. Run with `node --test tests/scripts/*.test.js`.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

// Here is no page: that this can be imported is a promise, too.
const { NewsDeck } = await import('../../assets/element.js');

const root = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const manifest = JSON.parse(read('npm/custom-elements.json'));
const [element] = manifest.modules[0].declarations;
const types = read('npm/element.d.ts');
const scripts = ['element.js', 'requests.js', 'trouble.js', 'services.js', 'services/sharing.js', 'services/storage.js', 'evidence/way-back.js', 'evidence/article.js']
  .map((name) => read(`assets/${name}`)).join('\n');
const css = read('assets/deck.css');

const names = (list) => list.map(({ name }) => name).sort();
const sorted = (...lists) => [...new Set(lists.flat())].sort();
/** What the groups of a pattern catch in a text. */
const caught = (pattern, text) => [...text.matchAll(pattern)].flatMap(([, ...groups]) => groups).filter(Boolean);
/** The body of an interface or a class of the declarations. */
const declared = (name) => types.match(new RegExp(`(?:interface|class) ${name}\\b[^{]*\\{\\n(.*?)\\n\\}`, 's'))?.[1] ?? '';

test('attributes are those that the scripts read', () => {
  const elsewhere = caught(/\b(?:this|element|deck)\.(?:get|has)Attribute\('([a-z-]+)'\)/g, scripts);
  const styled = caught(/:host\(\[([a-z-]+)=/g, css);
  assert.deepEqual(names(element.attributes), sorted(NewsDeck.observedAttributes, elsewhere, styled));
});

test('members are those of the class, in the manifest and in the declarations', () => {
  const called = ['constructor', 'connectedCallback', 'disconnectedCallback', 'attributeChangedCallback'];
  const own = Object.entries(Object.getOwnPropertyDescriptors(NewsDeck.prototype)).filter(([name]) => !called.includes(name));
  const members = own.map(([name, { get, set }]) => ({ name, kind: get ? 'field' : 'method', isReadOnly: !!get && !set }));
  members.push({ name: 'version', kind: 'field', isReadOnly: true });
  const byName = (a, b) => (a.name < b.name ? -1 : 1);
  const told = element.members.map(({ name, kind, readonly }) => ({ name, kind, isReadOnly: !!readonly }));
  assert.deepEqual(told.sort(byName), members.sort(byName));
  const body = caught(/^  (?:static |readonly )*(\w+)(?:\(|: )/gm, declared('NewsDeck'));
  assert.deepEqual(body.filter((name) => !['observedAttributes', 'addEventListener'].includes(name)).sort(), names(element.members));
  assert.deepEqual(caught(/^  readonly (\w+)/gm, declared('NewsDeck')), members.filter(({ name, isReadOnly }) => isReadOnly && name !== 'version').map(({ name }) => name));
});

test('events are those that are fired, in the manifest and in the declarations', () => {
  const fired = sorted(caught(/\bevent\(\s*"(\w+)"/g, read('src/host_events.rs')), caught(/emit\('(\w+)'/g, scripts)).map((name) => `news-deck-${name}`);
  assert.deepEqual(names(element.events), fired);
  const map = [...declared('NewsDeckEventMap').matchAll(/'(.+?)': (.+);/g)].map(([, name, type]) => [name, type]);
  assert.deepEqual(map, element.events.map(({ name, type }) => [name, type.text]));
  for (const [, type] of map) assert.ok(declared(type.slice('CustomEvent<'.length, -1)), `${type} is not declared`);
});

test('codes of errors are those that are thrown', () => {
  const code = /'((?:bank|player)-[a-z]+|panic)'/g;
  const inRust = caught(/"((?:bank|player)-[a-z]+)"/g, read('src/source.rs'));
  const inScripts = caught(code, scripts + read('assets/embed.js'));
  assert.deepEqual(sorted(caught(code, types.match(/ErrorCode =[^;]+/)[0])), sorted(inScripts, inRust));
});

test('parts are those that the player and the scripts name', () => {
  const list = read('src/markup.rs').match(/const PARTS[^=]+= \[(.*?)\]/s)[1];
  assert.deepEqual(names(element.cssParts), sorted(caught(/"(\w+)"/g, list), 'button', caught(/part\.add\('(\w+)'\)/g, scripts)));
});

test('states are those that are entered', () => {
  const calls = caught(/#state\(([^)]*)\)/g, scripts).join();
  assert.deepEqual(names(element.cssStates), sorted(caught(/'(\w+)'/g, calls)));
});

test('properties are those of the style sheet, with their defaults', () => {
  const own = /var\((--news-deck-[a-z-]+), ((?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))+)\)/g;
  // What pages know of the colour is the property.
  const known = (/** @type {string} */ value) => value.replace('var(--fill)', 'var(--news-deck-accent)');
  const inSheet = Object.fromEntries([...css.matchAll(own)].map(([, name, value]) => [name, known(value)]));
  assert.deepEqual(Object.fromEntries(element.cssProperties.map(({ name, default: value }) => [name, value])), inSheet);
  const elsewhere = caught(/var\((--news-deck-[a-z-]+)/g, read('assets/map/style.js'));
  assert.deepEqual(elsewhere.filter((name) => !(name in inSheet)), []);
});

test('one version stands everywhere', () => {
  const { version } = JSON.parse(read('npm/package.json'));
  assert.equal(version, read('Cargo.toml').match(/\[workspace\.package\]\s+version = "(.+?)"/)[1]);
  assert.equal(NewsDeck.version, version);
});

test('what the package exports is there, and only what acts when it is imported counts as a side effect', () => {
  const { exports, sideEffects, types: main, customElements } = JSON.parse(read('npm/package.json'));
  const files = [main, customElements, ...sideEffects, ...Object.values(exports).flatMap((entry) => Object.values(typeof entry === 'string' ? [entry] : entry))];
  for (const file of files) assert.ok(['npm', 'assets'].some((folder) => existsSync(new URL(`${folder}/${file}`, root))), `${file} is nowhere`);
  const acting = ['answers', 'element', 'errands', 'evidence', 'map', 'news-deck', 'services']
    .filter((name) => read(`assets/${name}.js`).includes('customElements.define('))
    .map((name) => `./${name}.js`);
  assert.deepEqual(sideEffects.filter((file) => file.endsWith('.js')).sort(), acting);
});

test('the README names all of it', () => {
  const readme = read('README.md');
  const { attributes, members, events, cssParts, cssStates, slots, cssProperties } = element;
  const named = [attributes, members, events, cssParts, cssStates, slots].flatMap(names).filter(Boolean);
  const missing = [...named, ...names(cssProperties).map((name) => name.replace('--news-deck-', ''))]
    .filter((name) => !new RegExp(`[\`\\-( ]${name}[\`()]`).test(readme));
  assert.deepEqual(missing, []);
});
