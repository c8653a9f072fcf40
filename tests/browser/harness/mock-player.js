// What a build has in the same file.
export { prepare, servicesOf } from './services.js';

// A player of the tests' own: it shows what the loader hands over, and fails when it is told to.
window.mock = { options: [], mounted: 0 };

export default async function init({ module_or_path }) {
  await module_or_path;
  await window.mockGate;
}

export function mount(root, bank, options, page) {
  window.mock.options.push(options);
  window.mock.mounted += 1;
  const title = document.createElement('h3');
  title.className = 'title';
  title.tabIndex = -1;
  title.textContent = bank.title;
  const section = document.createElement('section');
  section.dataset.screen = 'question';
  section.append(title);
  root.append(section);
  window.mock.panic = () => {
    const error = new WebAssembly.RuntimeError('unreachable');
    error.stack = 'at player_bg.wasm';
    reportError(error);
  };
  Promise.resolve(window.mockDrawing).then(() => page.emit('ready', { count: 1 }));
  return {
    start() {},
    restart() {},
    shared() {},
    results: () => ({ right: 0 }),
    unmount() {
      window.mock.mounted -= 1;
      root.replaceChildren();
    },
  };
}
