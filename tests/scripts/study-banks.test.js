// Banks that are put on the study page, without a page: what is no bank is refused, and what is kept can be listed or taken away.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

/** @type {Map<string, Map<string, Response>>} */
const caches = new Map();
const cacheOf = (name) => {
  const held = caches.get(name) ?? caches.set(name, new Map()).get(name);
  return {
    put: async (url, response) => void held.set(url, response),
    match: async (url) => held.get(url)?.clone(),
    delete: async (url) => held.delete(url),
    keys: async () => [...held.keys()].map((url) => ({ url })),
  };
};
// The page's words cannot be loaded here, so each message is its name. Nor can what studies, so the page looks by itself.
const page = {
  caches: { open: async (name) => cacheOf(name) },
  location: { search: '', hash: '' },
  navigator: { languages: [], onLine: true },
  document: { baseURI: 'https://paper.example/study/', querySelector: () => null },
};
for (const [name, value] of Object.entries(page)) Object.defineProperty(globalThis, name, { value });
console.warn = () => {};
const { addFile, addFrom, all, refresh, remove } = await import('../../assets/study/banks.js');
const { FILES, isThere, one, shelf } = await import('../../assets/study/shelf.js');

const bank = (more = {}) => ({ format: 'news-deck/1', id: 'one', title: 'One', questions: [{ id: 'a' }], ...more });
const file = (document) => new File([JSON.stringify(document)], 'bank.json');
const listed = async () => (await all()).map(({ key, bank: { title }, fault }) => [key.replace(FILES, ''), title, fault]);

beforeEach(() => caches.clear());

test('what the list cannot say is refused before it is kept', async () => {
  const odd = [
    { articles: {} }, { articles: [null] }, { articles: [{ publisher: { toString: 1 } }] }, { language: {} },
    { id: '' }, { id: '\ud800' }, { title: 7 }, { questions: {} }, { questions: [] },
  ];
  for (const more of odd) await assert.rejects(addFile(file(bank(more))), /damaged/, JSON.stringify(more));
  assert.deepEqual(await listed(), []);
});

test('one that was kept and cannot be listed stands among the others, and can be taken away', async () => {
  await addFile(file(bank()));
  const from = await shelf();
  for (const [name, text] of [['cut', '{'], ['odd', JSON.stringify(bank({ id: 'odd', articles: {} }))]]) {
    await from.put(FILES + name, new Response(text));
  }
  assert.deepEqual(await listed(), [['cut', 'cut', 'cutOff'], ['odd', 'odd', 'damaged'], ['one', 'One', undefined]]);
  for (const one of (await all()).filter(({ fault }) => fault)) await remove(one);
  assert.deepEqual(await listed(), [['one', 'One', undefined]]);
});

test('a bank takes the place of another of its id, wherever that came from, and can be put back', async () => {
  assert.equal((await addFile(file(bank()))).putBack, undefined);
  assert.equal((await addFile(file(bank({ id: 'two', title: 'Two' })))).putBack, undefined);
  const address = 'https://paper.example/bank.json';
  globalThis.fetch = async () => Response.json(bank({ title: 'One anew' }));
  const { putBack } = await addFrom(address);
  assert.deepEqual(await listed(), [[address, 'One anew', undefined], ['two', 'Two', undefined]]);
  await putBack();
  assert.deepEqual(await listed(), [['one', 'One', undefined], ['two', 'Two', undefined]]);
});

test('the same bank from the same place takes the place of nothing, and a changed one says so', async () => {
  await addFile(file(bank()));
  assert.equal((await addFile(file(bank()))).putBack, undefined);
  const { putBack } = await addFile(file(bank({ title: 'One, changed' })));
  assert.deepEqual(await listed(), [['one', 'One, changed', undefined]]);
  await putBack();
  assert.deepEqual(await listed(), [['one', 'One', undefined]]);
});

test('a newer bank that arrives after its bank was taken away does not bring it back', async () => {
  globalThis.fetch = async () => Response.json(bank());
  await addFrom('https://paper.example/bank.json');
  const [one] = await all();
  globalThis.fetch = async () => {
    await remove(one);
    return Response.json(bank({ title: 'One anew' }));
  };
  assert.equal(await refresh(one), undefined);
  assert.deepEqual(await listed(), []);
});

test('a browser that keeps nothing lists none, and says so when one is added', async () => {
  const { open } = page.caches;
  const refuse = () => { throw new DOMException('Blocked.', 'SecurityError'); };
  assert.equal(await isThere(), true);
  try {
    // Where there is no such place at all, to ask for it throws at once.
    for (page.caches.open of [async () => refuse(), refuse]) {
      assert.equal(await isThere(), false);
      assert.deepEqual(await all(), []);
      assert.equal(await one('one'), undefined);
      await assert.rejects(addFile(file(bank())), /notKept/);
    }
  } finally {
    page.caches.open = open;
  }
});
