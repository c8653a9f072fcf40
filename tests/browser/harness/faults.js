// What of a deck a reader cannot see or hit as it stands, as a list of words. `root` is the deck's shadow root.
const everything = (at) => [...at.querySelectorAll('*')].flatMap((node) => [node, ...(node.shadowRoot ? everything(node.shadowRoot) : [])]);
const unseen = '.status, .hidden, .unseen, svg, option';
const nodes = everything(root).filter((node) => node.checkVisibility() && !node.closest(unseen));
const name = (node) => node.cloneNode(node.children.length < 3).outerHTML.slice(0, 200);
const faults = [];
const fault = (what, node, ...details) => faults.push([what, name(node), ...details].join(' '));
const shown = (box) => box.width > 0 && box.height > 0;

const page = document.documentElement;
if (page.scrollWidth > page.clientWidth) faults.push(`the page scrolls sideways: ${page.scrollWidth} in ${page.clientWidth}`);
for (const node of nodes) {
  const box = node.getBoundingClientRect();
  if (shown(box) && (box.left < -0.5 || box.right > page.clientWidth + 0.5)) fault('beyond the page:', node, box.left, box.right);
  const style = getComputedStyle(node);
  // The map moves what it shows; what is typed scrolls in its field.
  if (style.overflow !== 'visible' && !node.matches('[role=application], input, select')) {
    if (node.scrollWidth > node.clientWidth + 1 || node.scrollHeight > node.clientHeight + 1) fault('cut off:', node);
  }
}
/** @type {[Element, DOMRect][]} lines of words, without the space above and below their letters */
const lines = [];
for (const node of nodes) {
  for (const text of node.childNodes) {
    if (text.nodeType !== Node.TEXT_NODE || !text.data.trim()) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const { x, y, width, height } of range.getClientRects()) {
      const line = new DOMRect(x, y + height / 4, width, height / 2);
      for (const [other, its] of lines) {
        const covered = Math.min(line.right, its.right) - Math.max(line.left, its.left) > 1 && Math.min(line.bottom, its.bottom) > Math.max(line.top, its.top);
        if (covered) fault('words over words:', node, name(other));
      }
      lines.push([node, line]);
    }
    let block = node;
    while (getComputedStyle(block).display.startsWith('inline')) block = block.parentElement ?? block.getRootNode().host;
    const [box, around] = [range.getBoundingClientRect(), block.getBoundingClientRect()];
    if (box.left < around.left - 1 || box.right > around.right + 1) fault('words leave their box:', node, box.left, box.right, around.left, around.right);
    if (box.top < around.top - 4 || box.bottom > around.bottom + 4) fault('words leave their line:', node, box.top, box.bottom, around.top, around.bottom);
  }
}

// A radio or a checkbox is hit by its label; a link in a sentence is as high as its line.
const targets = nodes.filter((node) => node.matches('button, select, summary, textarea, label, [role=application], input:not([type=radio], [type=checkbox])'));
for (const [index, target] of targets.entries()) {
  const box = target.getBoundingClientRect();
  if (!shown(box)) continue;
  if (box.width < 43.9 || box.height < 43.9) fault('under 44 pixels:', target, box.width, box.height);
  for (const other of targets.slice(index + 1)) {
    const its = other.getBoundingClientRect();
    const covered = Math.min(box.right, its.right) - Math.max(box.left, its.left) > 0.5 && Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top) > 0.5;
    if (covered && !target.contains(other)) fault('one over the other:', target, name(other));
  }
}
for (const box of nodes.filter((node) => node.matches('[type=radio], [type=checkbox]'))) if (!box.closest('label')) fault('no label to hit:', box);
return faults;
