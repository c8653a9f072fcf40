// Every part of every deck: where it lies in its exhibit, and its colours. Run in the gallery.
const SEEN = `h3, h4, p, a, button, summary, label, input:not([type=radio], [type=checkbox]), select, output, img, figure, blockquote,
  .choice, .pair, .order li, .progress li, .mark, .verdict, .score, .bars tr, .card, .back, .notice, .error, .run, news-deck-map`;
const brush = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
// However a browser writes a colour, a canvas has it in bytes.
const hex = (colour) => {
  brush.clearRect(0, 0, 1, 1);
  brush.fillStyle = colour;
  brush.fillRect(0, 0, 1, 1);
  const [red, green, blue, cover] = brush.getImageData(0, 0, 1, 1).data;
  return cover === 0 ? '-' : '#' + [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('');
};
// What letters look like differs between machines, and with it where lines break.
const fonts = ['16px system-ui', '700 24px Georgia, "Times New Roman", serif', '14px monospace'].map((font) => {
  brush.font = font;
  return brush.measureText('Hamburgefonstiv 0123 ЖЩ 한글 العربية ✓ ✕ ↑ ↓').width.toFixed(2);
});
const lines = [...document.querySelectorAll('.exhibit:has(news-deck)')].flatMap((exhibit) => {
  const { left, top } = exhibit.getBoundingClientRect();
  const parts = [...exhibit.querySelector('news-deck').shadowRoot.querySelectorAll(SEEN)].filter((part) => part.checkVisibility({ visibilityProperty: true }));
  return parts.map((part) => {
    const box = part.getBoundingClientRect();
    const style = getComputedStyle(part);
    return [
      exhibit.id,
      [part.localName, ...part.classList].join('.'),
      [style.color, style.backgroundColor, style.borderInlineStartColor].map(hex).join(' '),
      [box.left - left, box.top - top, box.width, box.height].map(Math.round).join(' '),
    ].join('\t');
  });
});
return [`fonts\t${fonts.join(' ')}`, ...lines].join('\n') + '\n';
