/**
 * What study mode does with a collection of years, held to figures: `node tests/study-figures.mjs DIST [PART ...]`, in Chromium. It ends
 * with 1 where a figure is missed. Parts: `backup`, `open`, `kills`; all without a name. The last needs none of the others, and
 * `NEWS_DECK_KILLS` says how many: 200 take some five minutes.
 *
 * The collection comes into the browser as a learner's would: from a backup, through the page.
 */
import { createReadStream, existsSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import puppeteer from 'puppeteer-core';

import { BANKS, CARDS, ENTRIES, LARGEST, bankId, bankOf, random, writeBackup } from './figures/collection.mjs';
import { CHROMIUM, book, percentile, serve, traced, workIn } from './figures/shared.mjs';

const SLOWER = 4;
const OPENINGS = 5;
const GRADES = 50;
const KILLS = Number(process.env.NEWS_DECK_KILLS ?? 200);
const MOST_BYTES = 150_000_000;
const PATIENCE = 15 * 60_000;

const [dist, ...parts] = process.argv.slice(2);
if (!dist || !existsSync(join(dist, 'study_bg.wasm'))) {
  console.error('Say where the build is: node tests/study-figures.mjs DIST. `cargo xtask bench study` makes one.');
  process.exit(2);
}

const { figure, areKept } = book();
const folder = mkdtempSync(join(tmpdir(), 'news-deck-figures-'));
const host = (bank) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host page</title><meta name="viewport" content="width=device-width">
<link rel="icon" href="/favicon.svg"><script type="module" src="/news-deck.js"></script><body><h1>Host page</h1><news-deck mode="study" src="/made/${bank}.json" loading="eager"><p>The questions.</p></news-deck>`;
const SMALL = 'bank-kill';
const { origin, close } = await serve(dist, (path) => {
  if (path === '/made/empty.html') return '<!doctype html><title>Nothing</title>';
  const [, bank, type] = path.match(/^\/made\/(bank-\w+)\.(html|json)$/) ?? [];
  if (!bank) return undefined;
  return type === 'html' ? host(bank) : bankOf(bank, bank === SMALL ? 12 : undefined);
  // A page may measure its memory only where no other site's can be in the same process.
}, { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' });

/** What scripts in pages measure with. */
const INSTRUMENTS = () => {
  const measured = {};
  globalThis.measured = measured;
  measured.in = (selector) => document.querySelector('news-deck')?.shadowRoot?.querySelector(`.deck:not([hidden]) ${selector}`);
  measured.shown = async (selector) => {
    while (!measured.in(selector)) await new Promise(requestAnimationFrame);
    return measured.in(selector);
  };
  const framed = () => new Promise((done) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(performance.now());
    port2.postMessage(undefined);
  }));
  /** Waits without a frame's work of its own, and is told before the frame that shows it. */
  const drawn = (selector) => new Promise((done) => {
    const observer = new MutationObserver(() => {
      if (!measured.in(selector)) return;
      observer.disconnect();
      done(undefined);
    });
    observer.observe(document.querySelector('news-deck').shadowRoot, { subtree: true, childList: true });
  });
  measured.opened = async (selector) => {
    await measured.shown(selector);
    return framed();
  };
  // From the pointer that lets a button go, which is what clicks it, to the end of the frame that shows what came of it.
  measured.painted = (button, selector) => new Promise((done) => {
    button.addEventListener('pointerup', async ({ timeStamp }) => {
      await drawn(selector);
      const end = await framed();
      performance.measure('answer', { start: timeStamp, end });
      done(end - timeStamp);
    }, { once: true });
  });
  /** All rows of the database, or what they come to. */
  measured.rows = async (table) => {
    const database = await new Promise((done, fail) => {
      const request = indexedDB.open('news-deck-study');
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
    const rows = [];
    let after;
    for (;;) {
      const range = after === undefined ? undefined : IDBKeyRange.lowerBound(after, true);
      const some = await new Promise((done, fail) => {
        const request = database.transaction(table).objectStore(table).getAll(range, 2_000);
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
      if (!some.length) break;
      after = some.at(-1).id;
      rows.push(...some);
    }
    database.close();
    return rows;
  };
  /** The cards of a bank's rows: how many entries each has, its last one's id, and what its state says of both. */
  measured.cards = async () => {
    const cards = new Map();
    for (const { text } of await measured.rows('logs')) {
      let card;
      for (const line of text.split('\n')) {
        if (line.startsWith('{')) {
          card.lines += 1;
          card.last = JSON.parse(line).id;
        } else if (line) {
          const [id, entries] = line.split(' ');
          card = { id, entries: Number(entries), lines: 0 };
          cards.set(id, card);
        }
      }
    }
    for (const { text } of await measured.rows('states')) {
      for (const line of text.trimEnd().split('\n')) {
        const [id] = line.split(' ');
        const words = line.split('\t')[1].split(' ');
        Object.assign(cards.get(id) ?? {}, { known: Number(words[15]), latest: words[17] });
      }
    }
    return [...cards.values()];
  };
  /** A hash of each row of a table, under its id. */
  measured.hashes = async (table) => {
    const hashes = {};
    for (const row of await measured.rows(table)) {
      const bytes = new TextEncoder().encode(row.text);
      let hash = 2_166_136_261;
      for (const byte of bytes) hash = Math.imul(hash ^ byte, 16_777_619);
      hashes[row.id] = hash >>> 0;
    }
    return hashes;
  };
};

const busy = () => `machine's load ${loadavg()[0].toFixed(1)}`;

/** @param {string} profile @param {(browser: import('puppeteer-core').Browser) => Promise<void>} use */
const withBrowser = async (profile, use) => {
  const browser = await puppeteer.launch({ ...CHROMIUM, userDataDir: join(folder, profile), protocolTimeout: PATIENCE });
  try {
    await use(browser);
  } finally {
    await browser.close();
  }
};

/** Does something that fails while the browser notices that a process was killed. @template T @param {() => Promise<T>} act @returns {Promise<T>} */
const patiently = async (act) => {
  for (let left = 20; ; left -= 1) {
    try {
      return await act();
    } catch (error) {
      if (!left) throw error;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
};

/** @param {import('puppeteer-core').Browser} browser @param {string} path */
const visit = async (browser, path) => {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(INSTRUMENTS);
  await page.goto(`${origin}/${path}`);
  return page;
};

/** The processes that draw pages: one has the page, and others wait for more. @param {import('puppeteer-core').Browser} browser */
const renderersOf = async (browser) => {
  const devtools = await browser.target().createCDPSession();
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
  await devtools.detach();
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
};

/** Watches the own memory of the largest of some processes, in bytes, where the system tells it. @param {number[]} pids */
const watch = (pids) => {
  let peak = 0;
  const look = () => {
    for (const pid of pids) {
      try {
        const [, kilobytes] = readFileSync(`/proc/${pid}/status`, 'utf8').match(/RssAnon:\s+(\d+)/) ?? [];
        peak = Math.max(peak, Number(kilobytes ?? 0) * 1024);
      } catch {
        // It has ended, or this is another system.
      }
    }
  };
  look();
  const timer = setInterval(look, 100);
  return () => {
    look();
    clearInterval(timer);
    return peak;
  };
};

const megabytes = (bytes) => `${Math.round(bytes / 1e6)} MB`;

/** The database's files. @param {string} profile */
const onDisk = (profile) => {
  const root = join(folder, profile, 'Default', 'IndexedDB');
  const files = existsSync(root) ? readdirSync(root, { recursive: true, withFileTypes: true }) : [];
  return files.filter((file) => file.isFile()).reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
};

/** Opens the panel from which a backup is saved and restored. */
const openPanel = async (page) => {
  await page.evaluate(() => measured.shown('.more-button').then((button) => measured.in('.panel') ?? button.click()));
  return page.evaluateHandle(() => measured.shown('.restore input'));
};

/** Gives a file to be restored. @returns when it began */
const restore = async (page, file) => {
  const input = await openPanel(page);
  const began = performance.now();
  await input.uploadFile(file);
  await page.evaluate(() => measured.shown('.work progress'));
  return began;
};

/** Waits until a backup is restored or stopped. @returns what the page says of it */
const restored = (page) => page.evaluate(async () => {
  while (measured.in('.work progress') || !measured.in('.notice')) await new Promise((done) => setTimeout(done, 20));
  return measured.in('.notice').textContent;
});

const hashesOf = async (page) => {
  const tables = ['logs', 'states', 'sums'];
  const all = [];
  for (const table of tables) all.push(await page.evaluate((table) => measured.hashes(table), table));
  return all;
};

/** What the entries of a file come to, in whatever order they stand. */
const contentOf = async (file) => {
  let [lines, sum] = [-1, 0n];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (lines >= 0) sum += createHash('md5').update(line).digest().readBigUInt64LE();
    lines += 1;
  }
  return `${lines} entries, ${sum}`;
};

const saveBackup = async (browser, page) => {
  const downloads = join(folder, 'downloads');
  const devtools = await browser.target().createCDPSession();
  await devtools.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads, eventsEnabled: true });
  const done = new Promise((resolve) => devtools.on('Browser.downloadProgress', ({ state }) => state === 'completed' && resolve(performance.now())));
  await openPanel(page);
  const began = performance.now();
  await page.evaluate(() => measured.shown('.panel button.backup').then((button) => button.click()));
  const seconds = (await done - began) / 1000;
  await devtools.detach();
  const [name] = readdirSync(downloads);
  const file = join(folder, 'saved.jsonl');
  renameSync(join(downloads, name), file);
  return { seconds, file };
};

const backup = async () => {
  const file = join(folder, 'collection.jsonl');
  await writeBackup(file, Date.now());
  console.log(`        a collection of ${CARDS} cards and ${ENTRIES} answers: a file of ${megabytes(statSync(file).size)}`);
  let whole = [];
  await withBrowser('learner', async (browser) => {
    const page = await visit(browser, `made/${bankId(0)}.html`);
    await openPanel(page);
    const stop = watch(await renderersOf(browser));
    const began = await restore(page, file);
    const told = await restored(page);
    const seconds = (performance.now() - began) / 1000;
    console.log(`        “${told}”, the process of the page had at most ${megabytes(stop())}, the database has ${megabytes(onDisk('learner'))}, ${busy()}`);
    figure('backup restored', seconds, 'most', 10, ' s');
  });
  await withBrowser('learner', async (browser) => {
    const page = await visit(browser, `made/${bankId(0)}.html`);
    await openPanel(page);
    const stop = watch(await renderersOf(browser));
    const saved = await saveBackup(browser, page);
    console.log(`        a file of ${megabytes(statSync(saved.file).size)}, the process of the page had at most ${megabytes(stop())}, ${busy()}`);
    figure('backup made', saved.seconds, 'most', 10, ' s');
    figure('entries that are otherwise in it', Number(await contentOf(saved.file) !== await contentOf(file)), 'most', 0);
    whole = await hashesOf(page);
    // A backup that is stopped leaves all as it is.
    await page.evaluate(async () => {
      measured.in('.panel button.backup').click();
      (await measured.shown('.work .stop')).click();
      while (measured.in('.work progress')) await new Promise((done) => setTimeout(done, 20));
    });
    figure('rows that a stopped backup changed', different(await hashesOf(page), whole), 'most', 0);
  });
  await withBrowser('stopped', async (browser) => {
    const page = await visit(browser, `made/${bankId(0)}.html`);
    await restore(page, file);
    await page.evaluate(async () => {
      while ((measured.in('.work progress')?.value ?? 0) < 0.5) await new Promise((done) => setTimeout(done, 5));
      measured.in('.work .stop').click();
    });
    const told = await restored(page);
    const cards = await page.evaluate(() => measured.cards());
    console.log(`        stopped halfway: “${told}”, ${cards.length} cards are there`);
    // Other banks are made when they are looked at.
    const wrong = cards.filter(({ lines, entries, known = entries, last, latest = last }) => lines !== entries || known !== entries || latest !== last);
    figure('cards after a stopped restoring whose state is of another log', wrong.length, 'most', 0);
    await restore(page, file);
    console.log(`        again: “${await restored(page)}”`);
    const after = await hashesOf(page);
    const missing = whole.reduce((sum, table, place) => sum + Math.abs(Object.keys(table).length - Object.keys(after[place]).length), 0);
    figure('rows that are missing or otherwise when the same file has brought the rest', missing + different(after, whole), 'most', 0);
  });
};

/** How many rows of some tables are not the same in others. */
const different = (tables, others) => tables.reduce((sum, table, place) => sum + Object.keys(table).filter((id) => table[id] !== others[place][id]).length, 0);

/** Opens a page in a browser that was just begun. @returns {Promise<number>} milliseconds until the first card is shown */
const opening = async (path, selector, more) => {
  let time = 0;
  await withBrowser('learner', async (browser) => {
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(INSTRUMENTS);
    await page.emulateCPUThrottling(SLOWER);
    await page.goto(`${origin}/${path}`, { waitUntil: 'commit' }).catch(() => page.goto(`${origin}/${path}`, { waitUntil: 'domcontentloaded' }));
    time = await page.evaluate((selector) => measured.opened(selector), selector);
    await more?.(browser, page);
  });
  return time;
};

const memoryOf = async (browser, page) => {
  await page.emulateCPUThrottling(1);
  const { bytes } = await page.evaluate(() => performance.measureUserAgentSpecificMemory());
  return { bytes, process: watch(await renderersOf(browser))() };
};

const open = async () => {
  // A reader has been here before, so that the browser has the files; banks are on the study page, too.
  await withBrowser('learner', async (browser) => {
    const page = await visit(browser, `made/${bankId(0)}.html`);
    await page.evaluate(() => measured.shown('[data-screen=study-card]'));
    await page.evaluate(async (banks) => {
      const shelf = await caches.open('news-deck banks');
      for (const bank of banks) {
        const url = new URL(`/made/${bank}.json`, location.href).href;
        const headers = { 'content-type': 'application/json', 'news-deck-bank': bank, 'news-deck-since': `1 ${bank}` };
        await shelf.put(url, new Response(await (await fetch(url)).blob(), { headers }));
      }
    }, BANKS);
  });
  for (const [bank, name] of [[bankId(17), 'a bank of 200 cards in an article'], [LARGEST, 'a bank of 2,000 cards in an article']]) {
    const times = [];
    let memory = { bytes: 0, process: 0 };
    for (let turn = 0; turn < OPENINGS; turn += 1) {
      times.push(await opening(`made/${bank}.html`, '[data-screen=study-card]', async (browser, page) => {
        if (turn === OPENINGS - 1) memory = await memoryOf(browser, page);
      }));
    }
    console.log(`        ${name}: ${times.map(Math.round).join(', ')} ms (the first makes its cards from the log that was restored); the page measures ${megabytes(memory.bytes)} of itself, ${busy()}`);
    figure(`navigation to the first due card, ${name}, at ${SLOWER}x, the median`, percentile(times, 0.5), 'most', 1000, ' ms');
    figure(`memory of the page with ${name}, its process's own`, memory.process / 1e6, 'most', MOST_BYTES / 1e6, ' MB');
    await opening(`made/${bank}.html`, '[data-screen=study-card]', async (browser, page) => grades(page, name));
  }
  const times = [];
  for (let turn = 0; turn < OPENINGS; turn += 1) times.push(await opening(`study/#bank=${bankId(17)}`, '[data-screen=study-card]'));
  console.log(`        the study page: ${times.map(Math.round).join(', ')} ms, ${busy()}`);
  figure(`navigation to the first due card on the study page with ${BANKS.length} banks, at ${SLOWER}x, the median`, percentile(times, 0.5), 'most', 1000, ' ms');
  for (const turn of [0, 1]) {
    await withBrowser('learner', async (browser) => {
      const page = await visit(browser, 'made/empty.html');
      await page.emulateCPUThrottling(SLOWER);
      await page.goto(`${origin}/study/`);
      const time = await page.evaluate(async () => {
        const all = () => [...document.querySelectorAll('.banks .due')];
        while (!all().length || all().some((due) => !due.textContent)) await new Promise(requestAnimationFrame);
        return performance.now();
      });
      const memory = await memoryOf(browser, page);
      console.log(`        what is due of all ${BANKS.length} banks is there after ${Math.round(time)} ms${turn ? ' the next time' : ', each parsed'}, with ${megabytes(memory.bytes)} (the process ${megabytes(memory.process)}), ${busy()}`);
    });
  }
};

/** @param {import('puppeteer-core').Page} page @param {string} name */
const grades = async (page, name) => {
  const times = [];
  await page.tracing.start({ categories: ['disabled-by-default-devtools.timeline', 'blink.user_timing'] });
  while (times.length < GRADES) {
    await page.evaluate(() => measured.shown('button.flip').then((button) => button.click()));
    const good = await page.evaluateHandle(() => measured.shown('button.good'));
    // A promise of the page is waited for only after the click that keeps it.
    const time = await page.evaluateHandle((good) => ({ is: measured.painted(good, 'button.flip') }), good);
    // As long as a hand presses it: what the press takes is over by then, and no part of what is measured from its end.
    await good.click({ delay: 100 });
    times.push(await time.evaluate(({ is }) => is));
  }
  const work = workIn(await traced(page));
  console.log(`        ${name}: ${GRADES} grades to the next card painted at ${SLOWER}x, the median ${Math.round(percentile(times, 0.5))} ms, ${busy()}`);
  // Time that other programs took is in the figure, but not in this.
  console.log(`        of it the main thread's own work: median ${Math.round(percentile(work, 0.5))} ms, 98th percentile ${Math.round(percentile(work, 0.98))} ms`);
  figure(`grade to the next card painted, ${name}, the 98th percentile`, percentile(times, 0.98), 'most', 50, ' ms');
};

/** Does as fast as it can what comes to a hand, and says of each thing of which card it was once it is shown: grades, flags, notes, cards set aside, undos. */
const HASTE = () => {
  const name = () => measured.in('.front')?.textContent.trim();
  const press = (key) => measured.in('.title').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
  const channel = new BroadcastChannel('news-deck-study');
  /** Acts, and waits until other tabs are told, and a moment more, in which the screen has it. Says whether anything was done. */
  const kept = (act) => new Promise((done) => {
    channel.onmessage = () => setTimeout(done, 20, true);
    setTimeout(done, 1000, false);
    act();
  });
  const note = async () => {
    press('e');
    const field = await measured.shown('.note textarea');
    field.value = `${Math.random()}`;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    return kept(() => measured.in('button.save-note').click());
  };
  const step = async () => {
    for (;;) {
      await measured.shown('button.flip, button.again, [data-screen=study-rest]');
      const chance = Math.random();
      if (measured.in('[data-screen=study-rest]')) {
        if (!await kept(() => measured.in('button.unsuspend, button.unbury, button.undo')?.click())) return;
      } else if (measured.in('button.flip') && chance < 0.3) {
        const card = name();
        const key = ['*', '-', '@', 'u', 'u', 'e'][Math.floor(chance * 20)];
        const isDone = await (key === 'e' ? note() : kept(() => press(key)));
        if (isDone) graded(JSON.stringify([key === 'u' ? name() : card]));
      } else {
        measured.in('button.flip')?.click();
        await measured.shown('button.again');
        const card = name();
        const grades = measured.in('.grades').children;
        const button = grades[Math.floor(Math.random() * grades.length)];
        button.click();
        while (measured.in('.grades')?.contains(button) || !measured.in('button.flip, [data-screen=study-rest]')) await new Promise((done) => setTimeout(done));
        // Not where the card went for what was under way when that was pressed.
        if (/^(Again|Good)\b/.test(measured.in('.status').textContent)) graded(JSON.stringify([card]));
      }
    }
  };
  void step();
};

/** @param {number} ms */
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

const kills = async () => {
  const chance = random(200);
  const shown = new Map();
  let [lost, wrong, entries] = [0, 0, 0];
  /** Entries of a card that were shown, and that were kept, until the kill before. @type {Map<string, [number, number]>} */
  const before = new Map();
  // What a kill has left is read by the page that is killed next, before it goes on.
  const look = (cards) => {
    entries = cards.reduce((sum, { lines }) => sum + lines, 0);
    const kept = new Map(cards.map(({ id, lines }) => [id, lines]));
    for (const id of new Set([...shown.keys(), ...kept.keys()])) {
      const now = [shown.get(id) ?? 0, kept.get(id) ?? 0];
      // One that was kept and not shown any more makes up for none that is lost later.
      const [shownBefore, keptBefore] = before.get(id) ?? [0, 0];
      lost += Math.max(0, now[0] - shownBefore - (now[1] - keptBefore));
      before.set(id, now);
    }
    wrong += cards.filter(({ lines, entries, known, last, latest }) => lines !== entries || known !== entries || latest !== last).length;
  };
  await withBrowser('killed', async (browser) => {
    for (let turn = 0; turn < KILLS; turn += 1) {
      const page = await patiently(async () => {
        const page = await browser.newPage();
        page.on('error', () => {});
        await page.evaluateOnNewDocument(INSTRUMENTS);
        await page.exposeFunction('graded', (told) => {
          const number = JSON.parse(told)[0]?.match(/number (\d+)/)?.[1];
          if (!number) return;
          const card = `${SMALL}/q-${number.padStart(4, '0')}/forward`;
          shown.set(card, (shown.get(card) ?? 0) + 1);
        });
        await page.goto(`${origin}/made/${SMALL}.html`);
        return page;
      });
      await page.evaluate(() => measured.shown('[data-screen=study-card], [data-screen=study-rest]'));
      look(await page.evaluate(() => measured.cards()));
      const renderers = await renderersOf(browser);
      await page.evaluate(HASTE);
      await pause(chance() * 400);
      for (const renderer of renderers) {
        try {
          process.kill(renderer, 'SIGKILL');
        } catch {
          // One that waited for more pages has ended by itself.
        }
      }
      // A page without its process may not answer to that either.
      await Promise.race([page.close().catch(() => {}), pause(2_000)]);
      if (turn % 50 === 49) console.log(`        ${turn + 1} kills, ${Math.round(performance.now() / 1000)} s after the beginning`);
    }
    const page = await patiently(() => visit(browser, `made/${SMALL}.html`));
    look(await page.evaluate(() => measured.cards()));
    console.log(`        ${[...shown.values()].reduce((sum, count) => sum + count, 0)} acts were shown, ${entries} are kept, ${busy()}`);
    figure(`shown grades and other acts that were lost at ${KILLS} kills`, lost, 'most', 0);
    figure('cards whose state is of another log', wrong, 'most', 0);
    // The log alone gives the same cards: a backup of it is restored elsewhere, which replays it.
    const { file } = await saveBackup(browser, page);
    const acts = readFileSync(file, 'utf8').match(/"do":"\w+"(?:,"grade":\d)?/g) ?? [];
    console.log(`        ${[...new Set(acts)].sort().map((act) => `${act.replace(/"/g, '')} ${acts.filter((other) => other === act).length}`).join('; ')}`);
    const before = await hashesOf(page);
    await withBrowser('replayed', async (other) => {
      const page = await visit(other, `made/${SMALL}.html`);
      await restore(page, file);
      await restored(page);
      const after = await hashesOf(page);
      figure('rows that a replay of the log would not give', different(before, after) + different(after, before), 'most', 0);
    });
  });
};

try {
  const all = { backup, open, kills };
  for (const [name, measure] of Object.entries(all)) {
    if (!parts.length || parts.includes(name)) await measure();
  }
} finally {
  close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
process.exitCode = areKept() ? 0 : 1;
