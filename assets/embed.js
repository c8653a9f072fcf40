// @ts-check
/**
 * One deck in a frame, for hosts that take no script: `embed.html?src=BANK&count=5`. It tells the page around it how high it is,
 * in every dialect that pages with frames are known to speak. Nothing else leaves the frame: heights go to any listener, so
 * answers and scores must not.
 */

const query = new URLSearchParams(location.search);

/** The attributes that an address may set, and what each may hold. @type {[name: string, form: RegExp][]} */
const ATTRIBUTES = [
  ['mode', /^(quiz|cards|study)$/],
  ['count', /^[1-9]\d{0,2}$/],
  ['categories', /^[a-z]+([ ,]+[a-z]+)*$/],
  ['kinds', /^[a-z_]+([ ,]+[a-z_]+)*$/],
  ['seed', /^.{1,200}$/u],
  ['storage', /^(none|session|local)$/],
  ['intro', /^$/],
  ['challenge', /^[\w.%~-]{1,400}$/],
  ['theme', /^(light|dark|system)$/],
  ['loading', /^(eager|lazy)$/],
  ['lang', /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i],
];

/** @param {string} what @param {string} mend */
const refuse = (what, mend) => console.warn(`news-deck: ${what} in the address of this frame is left out. ${mend}`);

/**
 * Gives the deck its bank, or in its place what is wrong with it, which the deck then says. The bank must lie on the frame's own site:
 * an address must not be able to put anybody's words under the site's name.
 * @param {import('./element.js').NewsDeck} deck
 */
const giveBank = (deck) => {
  const src = query.get('src') ?? '';
  const url = URL.parse(src, location.href);
  const site = new URL(location.href).origin;
  if (src && url?.origin === site) {
    deck.src = url.href;
    return;
  }
  const [code, message] = src
    ? ['bank-elsewhere', `A frame shows banks of its own site only, and src=${src} is not on ${site}. Publish the bank there too and name it in src, as in src=/quiz/bank.json.`]
    : ['bank-missing', 'The address of this frame names no bank. Add src, as in embed.html?src=/quiz/bank.json.'];
  const refused = Promise.reject(Object.assign(new Error(message), { code }));
  // A deck that waits for its reader asks for it later.
  refused.catch(() => {});
  deck.bank = refused;
};

/** What an address may say of the deck's looks: properties of the element, and what each may hold. @type {[name: string, form: RegExp][]} */
const LOOKS = [
  ['accent', /^(#?[\da-f]{3}|#?[\da-f]{6})$/i],
  ['on-accent', /^(#?[\da-f]{3}|#?[\da-f]{6})$/i],
  ['font', /^[a-z][\w ,-]{0,199}$/i],
];

/** What hosts add to the address for themselves. */
const OF_HOSTS = ['childId', 'initialWidth', 'parentTitle', 'parentUrl'];

/** A misspelt name would be passed over in silence. */
const tellUnknown = () => {
  const known = new Set(['src', 'canonical', ...OF_HOSTS, ...ATTRIBUTES.map(([name]) => name), ...LOOKS.map(([name]) => name)]);
  for (const name of new Set(query.keys())) {
    if (!known.has(name)) refuse(`${name}=${query.get(name)}`, 'Frames take no parameter of this name: the README lists those that they take.');
  }
};

/** Where a shared link leads: this page has nothing around the deck. */
const canonical = () => {
  const url = URL.parse(query.get('canonical') || 'none:', location.href);
  return url && /^https?:$/.test(url.protocol) ? url.href : '';
};

/**
 * Where the deck fails, the frame leads to the article at least. In a sandbox links may lead nowhere: there the address is to be read.
 * @param {HTMLElement} deck @param {string} href
 */
const leadOn = (deck, href) => {
  const link = document.createElement('a');
  Object.assign(link, { slot: 'footer', href, target: '_top', textContent: origin === 'null' ? href : new URL(href).host });
  deck.addEventListener('news-deck-error', () => deck.append(link));
  deck.addEventListener('news-deck-ready', () => link.remove());
};

const makeDeck = () => {
  const deck = /** @type {import('./element.js').NewsDeck} */ (document.createElement('news-deck'));
  giveBank(deck);
  for (const [name, form] of ATTRIBUTES) {
    const value = query.get(name);
    if (value === null) continue;
    if (form.test(value)) deck.setAttribute(name, value);
    else refuse(`${name}=${value}`, 'The README lists what attributes may hold.');
  }
  // Empty, it is the address of the bank's article.
  const article = canonical();
  deck.setAttribute('canonical', article);
  if (article) leadOn(deck, article);
  for (const [name, form] of LOOKS) {
    const value = query.get(name);
    if (value === null) continue;
    // In an address a colour has no number sign, which would begin the fragment.
    if (form.test(value)) deck.style.setProperty(`--news-deck-${name}`, value.replace(/^(?=[\da-f]+$)/i, name === 'font' ? '' : '#'));
    else refuse(`${name}=${value}`, 'The README says what it may hold.');
  }
  return deck;
};

/** What names this frame in dialects that name it. */
const pymId = query.get('childId');
const secret = new URLSearchParams(location.hash.replace(/^#\??/, '')).get('secret');
// Old listeners look for a frame with this in its address, between single quotation marks.
const datawrapperId = /^[\w./%:-]+$/.exec(/[?&]src=([^&]*)/.exec(location.search)?.[1] ?? '')?.[0] ?? 'news-deck';
/** The fields of iframe-resizer's greeting: the frame's name there is the first, the version of a newer host the 21st. @type {string[]} */
let resizer = [];
/** Whether that greeting was answered. */
let isGreeted = false;

/** @param {unknown} data @returns {Record<string, unknown>} an object to look into, also where it was a text */
const fields = (data) => (typeof data === 'object' && data !== null ? /** @type {Record<string, unknown>} */ (data) : {});
/** @param {unknown} data */
const words = (data) => (typeof data === 'string' ? data : '');

/** @param {unknown} data @param {Record<string, string>} wanted */
const says = (data, wanted) => Object.entries(wanted).every(([name, value]) => fields(data)[name] === value);

/** @param {number} height */
const resized = (height) => {
  if (resizer.length === 0) return undefined;
  const event = isGreeted ? 'resize' : 'init';
  isGreeted ||= height > 0;
  return `[iFrameSizer]${[resizer[0], height, document.documentElement.clientWidth, event, resizer[20] ?? ''].join(':')}`;
};

/** @param {number} height */
const pym = (height) => pymId && `pymxPYMx${pymId}xPYMxheightxPYMx${height}`;
/** @param {number} height */
const amp = (height) => ({ sentinel: 'amp', type: 'embed-size', height });
/** Hosts of today read `scrollHeight`, old ones `height`. @param {number} height */
const h5p = (height) => ({ context: 'h5p', action: 'resize', scrollHeight: height, height });

/**
 * The dialects. `greeting` is said once, `tell` is said of each new height, `answer` to a message of the host; what is nothing
 * is not sent, as where a host would have to name the frame first and has not. No message is ever null: several hosts look into
 * whatever arrives.
 * @type {Record<string, {
 *   greeting?: unknown,
 *   tell?(height: number): unknown,
 *   answer?(data: unknown, height: number): unknown,
 * }>}
 */
const DIALECTS = {
  pym: {
    tell: pym,
    answer: (data, height) => words(data).startsWith(`pymxPYMx${pymId}xPYMxwidthxPYMx`) && pym(height),
  },
  'iframe-resizer': {
    greeting: '[iFrameResizerChild]Ready',
    tell: resized,
    answer: (data, height) => {
      const message = /^\[iFrameSizer\](.+)/s.exec(words(data))?.[1];
      if (message?.includes(':')) {
        resizer = message.split(':');
        isGreeted = false;
      }
      return message && resized(height);
    },
  },
  Datawrapper: { tell: (height) => ({ 'datawrapper-height': { [datawrapperId]: height } }) },
  AMP: { tell: amp },
  // It listens to AMP's messages, and asks for one of its own accord.
  '@newswire/frames': { answer: (data, height) => says(data, { sentinel: 'amp', type: 'frames-init' }) && amp(height) },
  Medium: { tell: (height) => JSON.stringify({ src: location.href, context: 'iframe.resize', height }) },
  WordPress: { tell: (height) => secret && { message: 'height', value: height, secret } },
  H5P: {
    // The answer to a greeting goes to the frame's origin by name. A sandboxed frame has none, and the host would throw.
    greeting: origin !== 'null' && { context: 'h5p', action: 'hello' },
    tell: h5p,
    // It offers to make the frame small first, so that it can be measured: here what is inside is measured.
    answer: (data, height) => ['hello', 'resize'].some((action) => says(data, { context: 'h5p', action })) && h5p(height),
  },
  Canvas: { tell: (height) => ({ subject: 'lti.frameResize', height }) },
};

/** @param {unknown} message */
const post = (message) => {
  if (message) parent.postMessage(message, '*');
};

/**
 * Tells the host what the deck needs, from when there is something to see: until then the frame keeps the height it was given.
 * @param {HTMLElement} box as high as the deck with its margins, whatever height the host gives the frame @param {HTMLElement} deck
 */
const speak = (box, deck) => {
  const dialects = Object.values(DIALECTS);
  const scrolling = [document.documentElement, document.body];
  /** As without a scroll bar. It makes the deck narrower, and what keeps its proportions lower: a height that only fits beside the bar would keep it. */
  const measure = () => {
    if (deck.offsetHeight === 0) return 0;
    for (const { style } of scrolling) style.overflow = 'hidden';
    const height = Math.ceil(box.getBoundingClientRect().height);
    for (const { style } of scrolling) style.overflow = '';
    return height;
  };
  // A browser keeps the bar that it showed while the frame was too low, if the deck is higher beside the bar.
  addEventListener('resize', measure);
  let told = 0;
  new ResizeObserver(() => {
    const height = measure();
    if (height === told || height === 0) return;
    told = height;
    for (const { tell } of dialects) post(tell?.(height));
  }).observe(box);
  addEventListener('message', ({ source, data }) => {
    if (source !== parent) return;
    const height = measure();
    for (const { answer } of dialects) {
      const message = answer?.(data, height);
      if (height > 0) post(message);
    }
  });
  for (const { greeting } of dialects) post(greeting);
};

const main = /** @type {HTMLElement} */ (document.querySelector('main'));
document.documentElement.lang = query.get('lang') ?? 'en';
// WordPress gives a frame 1000 pixels at most and takes its scroll bar away: then what is inside scrolls.
document.documentElement.classList.toggle('clamped', secret !== null);
const deck = makeDeck();
tellUnknown();
main.replaceChildren(deck);
// A sandboxed frame may mostly not lead the page around it anywhere: then links are followed in the frame.
if (origin === 'null') document.querySelector('base')?.remove();
if (parent !== window) speak(main, deck);
