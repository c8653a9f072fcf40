/** What measurements share: a server that sends built files as a good one does, figures with their bounds, and traces. */
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.wasm': 'application/wasm', '.svg': 'image/svg+xml', '.webmanifest': 'application/manifest+json' };

/**
 * @param {string} dist the folder of the build
 * @param {(path: string) => string | undefined} made what is sent in the place of a file, by the path
 * @param {Record<string, string>} [headers] that all answers have
 * @returns {Promise<{origin: string, close(): void}>}
 */
export const serve = async (dist, made, headers = {}) => {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname;
    const own = made(path);
    if (own !== undefined) {
      response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? TYPES['.html'], ...headers }).end(own);
      return;
    }
    const file = join(dist, normalize(path.endsWith('/') ? `${path}index.html` : path));
    const packed = existsSync(`${file}.br`);
    if (!packed && !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'text/plain', 'cache-control': 'max-age=31536000', ...(packed && { 'content-encoding': 'br' }), ...headers,
    });
    createReadStream(packed ? `${file}.br` : file).pipe(response);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
};

/** Figures, each printed as it is known. */
export const book = () => {
  const rows = [];
  /** @param {string} what @param {number} value @param {'most' | 'least'} bound @param {number} limit @param {string} [unit] */
  const figure = (what, value, bound, limit, unit = '') => {
    const kept = bound === 'most' ? value <= limit : value >= limit;
    const round = (number) => `${Math.round(number * 100) / 100}${unit}`;
    rows.push(kept);
    console.log(`${kept ? 'kept  ' : 'MISSED'}  ${what}: ${round(value)} (at ${bound} ${round(limit)})`);
  };
  return { figure, areKept: () => rows.every((kept) => kept) };
};

/** @param {number[]} values @param {number} share */
export const percentile = (values, share) => [...values].sort((a, b) => a - b)[Math.ceil(values.length * share) - 1];

export const CHROMIUM = {
  executablePath: process.env.CHROME_BIN ?? 'chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
};

/** @param {import('puppeteer-core').Page} page @returns {Promise<any[]>} the events of the trace that ends here */
export const traced = async (page) => JSON.parse(new TextDecoder().decode(await page.tracing.stop())).traceEvents;

/** Milliseconds that the main thread was at work for each answer, whoever else had the processor meanwhile. @param {any[]} events */
export const workIn = (events) => {
  const marks = events.filter(({ name }) => name === 'answer').sort((a, b) => a.ts - b.ts);
  const tasks = events.filter(({ name }) => name === 'RunTask');
  return marks.filter(({ ph }) => ph === 'b').map(({ tid, ts }) => {
    const end = marks.find((mark) => mark.ph === 'e' && mark.ts > ts);
    const own = tasks.filter((task) => task.tid === tid && task.ts + task.dur > ts && task.ts < end.ts);
    return own.reduce((sum, { tdur }) => sum + tdur, 0) / 1000;
  });
};
