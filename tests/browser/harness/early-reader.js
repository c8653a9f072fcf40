// A reader who does not wait: at times of chance, he answers questions of the fallback, as long as there is one. Once the player
// stands, goes through the whole quiz and notes for each of these questions what he had given and what the player shows.
const run = Number(location.pathname.split('/')[1]);
let state = run * 2654435761 + 1;
/** A number of chance below `below`, the same in each run of this number. */
const chance = (below) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
};
const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const pick = (list) => list[chance(list.length)];
const visible = (node) => node.isConnected && node.checkVisibility();
const given = new Map();
const checked = new Set();

/** Does to a question what a reader does, by the browser's own ways; nothing once the fallback is gone. */
function answer(fieldset) {
  const controls = [...fieldset.querySelectorAll('input, select')];
  if (!controls.every(visible)) return;
  const { type } = controls[0];
  // What comes after the mark keeps the radios of two snippets apart.
  const [name] = controls[0].name.split('~');
  const before = JSON.stringify(values(controls));
  if (type === 'radio') pick(controls).click();
  else if (type === 'checkbox') pick(controls).click();
  else if (type === 'text') {
    const field = pick(controls);
    field.focus({ preventScroll: true });
    document.execCommand('insertText', false, pick(['7', 'Wren', '2 May 2026', 'é']));
  } else {
    const list = pick(controls);
    list.focus({ preventScroll: true });
    list.selectedIndex = 1 + chance(list.options.length - 1);
    list.dispatchEvent(new Event('input', { bubbles: true }));
    list.dispatchEvent(new Event('change', { bubbles: true }));
  }
  // Once the player stood in between, nothing was done to the fallback.
  if (!controls.every(visible)) return;
  const now = values(controls);
  if (JSON.stringify(now) === before) return;
  if (now.some(Boolean)) given.set(name, now);
  else given.delete(name);
  const details = fieldset.querySelector(':scope > details');
  if (chance(3) === 0) {
    if (!details.open) details.querySelector('summary').click();
    checked.add(name);
  }
}

const values = (controls) => {
  const chosen = controls.filter(({ type, checked }) => checked || type === 'text' || type === 'select-one');
  return chosen.map(({ value }) => value);
};

/** What the player shows as the answer to its question, in the form of `values`. */
function shown(root, question) {
  const texts = (selector) => [...root.querySelectorAll(selector)].map((node) => node.textContent.trim());
  switch (question.kind) {
    case 'choice': case 'multi': case 'place': return texts('.choice:has(input:checked) .text').sort();
    case 'true_false': return texts('.choice:has(input:checked) .text').map((text) => text.toLowerCase());
    case 'match': return [...root.querySelectorAll('.pair select')].map((list) => (list.value && list.selectedOptions[0].textContent));
    case 'order': return texts('.order .text');
    default: return [...root.querySelectorAll('fieldset input')].map(({ value }) => value);
  }
}

/** What must be shown: of items to be ordered, those that were put somewhere, each once. */
function expected(question, values, now) {
  if (question.kind === 'multi') return [...values].sort();
  if (question.kind !== 'order') return values;
  const placed = values.map((value, place) => (values.indexOf(value) === place ? value : ''));
  return placed.map((value, place) => value || now[place]);
}

async function goThrough(deck, verdict, passed) {
  const root = deck.shadowRoot;
  const bank = await (await fetch('all-kinds.json')).json();
  const outcome = { run, given: given.size, wrong: [], checks: [] };
  const open = new Set(given.keys());
  const until = async (condition) => {
    for (let tries = 0; !condition(); tries += 1) {
      if (tries > 2000) throw new Error(`waited in vain in run ${run}`);
      await pause(1);
    }
  };
  // The reader had gone on from these.
  for (const { question: id, statement } of passed) {
    if (!open.delete(id)) continue;
    const { response } = statement.result;
    const { kind } = bank.questions.find((question) => question.id === id);
    const apart = new Set(['multi', 'order', 'match', 'place']);
    const wanted = given.get(id).join('[,]');
    if (!checked.has(id) || !response || (!apart.has(kind) && response !== wanted)) outcome.wrong.push({ id, now: response, wanted });
  }
  const title = () => root.querySelector('.title')?.textContent.trim();
  for (let place = 0; root.querySelector('[data-screen=question], [data-screen=feedback]'); place += 1) {
    const question = bank.questions.find(({ prompt }) => prompt === title());
    const values = given.get(question.id);
    // A text with blanks and a list of pairs can only be checked when all is given.
    if (place === 0 && values?.every(Boolean) && checked.has(question.id)) {
      await until(() => verdict.after !== undefined);
      outcome.checks.push(verdict.after);
    }
    if (values) {
      const now = shown(root, question);
      const wanted = expected(question, values, now);
      if (JSON.stringify(now) !== JSON.stringify(wanted)) outcome.wrong.push({ id: question.id, now, wanted, place });
      open.delete(question.id);
    }
    const before = title();
    root.querySelector('button.next, button.skip').click();
    await until(() => title() !== before);
  }
  for (const id of open) outcome.wrong.push({ id, now: 'not asked' });
  return outcome;
}

document.addEventListener('DOMContentLoaded', async () => {
  const deck = document.querySelector('news-deck');
  // Every second one draws for itself, and so begins with what was answered here.
  if (run % 2) deck.removeAttribute('seed');
  /** How long after the player stood the verdict was there. @type {{after?: number}} */
  const verdict = {};
  let isReady = false;
  const answers = [];
  deck.addEventListener('news-deck-answer', ({ detail }) => answers.push(detail));
  deck.addEventListener('news-deck-ready', () => {
    isReady = true;
    const readyAt = performance.now();
    const look = () => {
      if (deck.shadowRoot.querySelector('.verdict')) verdict.after ??= performance.now() - readyAt;
    };
    look();
    new MutationObserver(look).observe(deck.shadowRoot, { childList: true, subtree: true });
  });
  deck.addEventListener('news-deck-error', ({ detail }) => parent.done({ run, error: detail }));
  const fieldsets = [...deck.querySelectorAll('fieldset')];
  // All but the first lie under a line that unfolds them.
  deck.querySelector(':scope > details').open = true;
  const mine = [pick(fieldsets), pick(fieldsets)];
  while (!isReady) {
    await pause(chance(60));
    if (!isReady) answer(pick(mine));
  }
  try {
    // What is told in the tick in which the player stands; the question on the screen is gone through.
    const shownNow = () => deck.shadowRoot.querySelector('[data-screen=feedback]') ? deck.shadowRoot.querySelector('.title').textContent.trim() : '';
    const now = shownNow();
    parent.done(await goThrough(deck, verdict, answers.filter(({ statement }) => !Object.values(statement.object.definition.name).includes(now))));
  } catch (error) {
    parent.done({ run, error: String(error) });
  }
});
