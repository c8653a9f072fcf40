/**
 * What a page feels of a deck, held to figures: `node tests/figures.mjs DIST`, in Chromium, with its main thread four times
 * slower where that is said. It ends with 1 where a figure is missed.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import lighthouse, { desktopConfig } from 'lighthouse';
import puppeteer from 'puppeteer-core';

import { CHROMIUM, book, percentile, serve, traced, workIn } from './figures/shared.mjs';

const ANSWERS = 200;
const RESTARTS = { early: 20, late: 200 };
/** Lighthouse is asked so often, since a busy machine may cost it a point; the middle result counts. */
const LIGHTHOUSE_RUNS = 3;

const [dist] = process.argv.slice(2);
if (!dist || !existsSync(join(dist, 'player_bg.wasm'))) {
  console.error('Say where the build is: node tests/figures.mjs DIST. `cargo xtask bench page` makes one.');
  process.exit(2);
}

const host = (body) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host page</title><meta name="viewport" content="width=device-width">
<link rel="icon" href="favicon.svg"><script type="module" src="news-deck.js"></script><body><h1>Host page</h1>${body}<p>After the deck.</p>`;
const FALLBACK = '<fieldset><legend>Which one?</legend><label><input type="radio" name="one" value="This"> This</label></fieldset>';
const PAGES = {
  '/deck.html': host(`<news-deck src="banks/amur-visit.json" kinds="choice" count="10" loading="eager">${FALLBACK}</news-deck>`),
  '/far.html': host(`${'<p>A line of the article.</p>'.repeat(200)}<news-deck src="banks/amur-visit.json">${FALLBACK}</news-deck>`),
};

const { origin, close } = await serve(dist, (path) => PAGES[path]);

/** What scripts in pages measure with. */
const INSTRUMENTS = () => {
  const { instantiateStreaming } = WebAssembly;
  const measured = { shift: 0, memories: [] };
  globalThis.measured = measured;
  WebAssembly.instantiateStreaming = async (...given) => {
    const made = await instantiateStreaming(...given);
    measured.memories.push(...Object.values(made.instance.exports).filter((value) => value instanceof WebAssembly.Memory));
    return made;
  };
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) measured.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
  const inDeck = (selector) => document.querySelector('news-deck').shadowRoot.querySelector(`.deck:not([hidden]) ${selector}`);
  measured.shown = async (selector) => {
    while (!inDeck(selector)) await new Promise(requestAnimationFrame);
    return inDeck(selector);
  };
  // From the pointer that lets a button go, which is what clicks it, to the end of the frame that shows what came of it.
  measured.painted = (button, selector) => new Promise((done) => {
    button.addEventListener('pointerup', async ({ timeStamp }) => {
      await measured.shown(selector);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        performance.measure('answer', { start: timeStamp, end: performance.now() });
        done(performance.now() - timeStamp);
      };
      requestAnimationFrame(() => port2.postMessage(undefined));
    }, { once: true });
  });
};

const { figure, areKept } = book();

/** A tab in which nothing was measured before. @param {import('puppeteer-core').Browser} browser @param {(page: import('puppeteer-core').Page) => Promise<void>} use */
const withPage = async (browser, use) => {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(INSTRUMENTS);
  await use(page);
  await page.close();
};

const feedback = (browser, origin) => withPage(browser, async (page) => {
  await page.goto(`${origin}/deck.html`);
  await page.emulateCPUThrottling(4);
  await page.tracing.start({ categories: ['disabled-by-default-devtools.timeline', 'blink.user_timing'] });
  const times = [];
  while (times.length < ANSWERS) {
    const [choice, check] = await Promise.all(['.choice input', 'button.check'].map((selector) => page.evaluateHandle((selector) => measured.shown(selector), selector)));
    await choice.click();
    // A promise of the page is waited for only after the click that keeps it.
    const time = await page.evaluateHandle((button) => ({ is: measured.painted(button, '[data-screen=feedback] .verdict') }), check);
    await check.click();
    times.push(await time.evaluate(({ is }) => is));
    await page.evaluate(async (again) => {
      const deck = document.querySelector('news-deck');
      if (again) deck.restart();
      else deck.shadowRoot.querySelector('button.next').click();
      await measured.shown('[data-screen=question]');
    }, times.length % 10 === 0);
  }
  const work = workIn(await traced(page));
  console.log(`        answer to painted feedback, the median: ${Math.round(percentile(times, 0.5))} ms`);
  // Time that other programs took is in the figure, but not in this.
  console.log(`        of it the main thread's own work: median ${Math.round(percentile(work, 0.5))} ms, 98th percentile ${Math.round(percentile(work, 0.98))} ms`);
  figure(`answer to painted feedback, the 98th percentile of ${ANSWERS} answers at 4x`, percentile(times, 0.98), 'most', 100, ' ms');
});

const heap = (browser, origin) => withPage(browser, async (page) => {
  await page.goto(`${origin}/deck.html`);
  const devtools = await page.createCDPSession();
  const restart = (times) => page.evaluate(async (times) => {
    const deck = document.querySelector('news-deck');
    for (let turn = 0; turn < times; turn += 1) {
      (await measured.shown('.choice input')).click();
      (await measured.shown('button.check')).click();
      await measured.shown('[data-screen=feedback]');
      deck.restart();
      await measured.shown('[data-screen=question]');
    }
  }, times);
  const used = async () => {
    await devtools.send('HeapProfiler.collectGarbage');
    await devtools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await devtools.send('Runtime.getHeapUsage');
    const wasm = await page.evaluate(() => measured.memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0));
    return { scripts: usedSize, wasm, all: usedSize + wasm };
  };
  await restart(RESTARTS.early);
  const early = await used();
  await restart(RESTARTS.late - RESTARTS.early);
  const late = await used();
  const told = ({ scripts, wasm }) => `${Math.round(scripts / 1000)} + ${Math.round(wasm / 1000)} kB`;
  console.log(`        scripts' heap and Wasm memory after ${RESTARTS.early} restarts ${told(early)}, after ${RESTARTS.late} ${told(late)}`);
  figure('heap, how much it grew', (late.all / early.all - 1) * 100, 'most', 5, ' %');
  figure('heap of the scripts alone, how much it grew', (late.scripts / early.scripts - 1) * 100, 'most', 5, ' %');
});

const loader = (browser, origin) => withPage(browser, async (page) => {
  await page.emulateCPUThrottling(4);
  await page.tracing.start({ categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'] });
  await page.goto(`${origin}/far.html`);
  await new Promise((done) => setTimeout(done, 1000));
  const traceEvents = await traced(page);
  const isLoader = ({ name, args }) => /^(EvaluateScript|v8\.|FunctionCall)/.test(name) && JSON.stringify(args ?? {}).includes('news-deck.js');
  const own = traceEvents.filter(isLoader);
  const tasks = traceEvents.filter(({ name }) => name === 'RunTask')
    .filter(({ tid, ts, dur }) => own.some((event) => event.tid === tid && event.ts >= ts && event.ts < ts + dur));
  if (!tasks.length) throw new Error('The trace shows no task of the loader: look for its names in it.');
  figure('longest task of the loader before a deck is near, at 4x', Math.max(...tasks.map(({ dur }) => dur / 1000)), 'most', 50, ' ms');
  figure('layout shift of the loader', await page.evaluate(() => measured.shift), 'most', 0);
});

const judged = async (browser, origin) => {
  const port = Number(new URL(browser.wsEndpoint()).port);
  const categories = { performance: 'performance', accessibility: 'accessibility', 'best-practices': 'best practices', seo: 'SEO' };
  for (const [device, config, least] of [['mobile', undefined, 95], ['desktop', desktopConfig, 100]]) {
    const runs = [];
    for (let run = 0; run < LIGHTHOUSE_RUNS; run += 1) {
      const result = await lighthouse(`${origin}/index.html`, { port, logLevel: 'error', onlyCategories: Object.keys(categories) }, config);
      runs.push(result.lhr);
    }
    for (const [id, name] of Object.entries(categories)) {
      const score = percentile(runs.map((lhr) => lhr.categories[id].score * 100), 0.5);
      figure(`Lighthouse ${runs[0].lighthouseVersion}, ${device}, ${name}`, score, 'least', id === 'performance' ? least : 100);
      if (score === 100) continue;
      for (const { id: audit } of runs[0].categories[id].auditRefs.filter(({ weight }) => weight)) {
        const { score, title, displayValue = '' } = runs[0].audits[audit];
        if (score !== null && score < 1) console.log(`        ${title} ${displayValue} (${Math.round(score * 100)})`);
      }
    }
  }
};

const browser = await puppeteer.launch(CHROMIUM);
try {
  for (const measure of [feedback, heap, loader, judged]) await measure(browser, origin);
} finally {
  await browser.close();
  close();
}
process.exitCode = areKept() ? 0 : 1;
