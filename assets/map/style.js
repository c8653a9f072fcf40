// @ts-check
/** How the map looks. Its colours are those of the deck around it, or the page's own. */
export const styles = new CSSStyleSheet();
styles.replaceSync(`
  :host {
    --map-accent: var(--accent, var(--news-deck-accent, light-dark(#1d4f91, #8db8f0)));
    --map-ink: var(--ink, var(--news-deck-ink, light-dark(#16181d, #eceae4)));
    --map-muted: var(--muted, var(--news-deck-muted, light-dark(#585d68, #aaa79e)));
    --map-surface: var(--surface, var(--news-deck-surface, light-dark(#fff, #17181b)));
    --map-sea: var(--raised, var(--news-deck-raised, light-dark(#f5f4f1, #202226)));
    --map-line: var(--line, var(--news-deck-line, light-dark(#d5d2ca, #3a3d43)));
    --map-right: var(--right, var(--news-deck-right, light-dark(#1b6b3a, #7cc894)));
    --map-wrong: var(--wrong, var(--news-deck-wrong, light-dark(#a3271f, #f0948b)));
    --map-land: color-mix(in srgb, var(--map-ink) 17%, var(--map-surface));
    --map-coast: color-mix(in srgb, var(--map-ink) 60%, var(--map-surface));
    display: block;
    container-type: inline-size;
    color: var(--map-ink);
  }
  :host([hidden]), [hidden] { display: none !important; }
  *, ::before { box-sizing: border-box; }
  .map {
    position: relative;
    aspect-ratio: 10 / 7;
    max-block-size: 80vh;
    inline-size: 100%;
    overflow: hidden;
    border-block: 1px solid var(--map-coast);
    background: var(--map-sea);
    cursor: crosshair;
    touch-action: pan-x pan-y;
    user-select: none;
    -webkit-user-select: none;
  }
  @container (min-inline-size: 30rem) { .map { aspect-ratio: 360 / 190; } }
  .map.zoomed { touch-action: none; }
  .map[aria-disabled="true"] { cursor: grab; }
  .map:focus { outline: none; }
  .map:focus-visible, button:focus-visible { outline: 3px solid var(--map-accent); outline-offset: 2px; }
  svg { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; direction: ltr; pointer-events: none; }
  path, line, circle { vector-effect: non-scaling-stroke; }
  .land { fill: var(--map-land); stroke: var(--map-land); stroke-width: 0.75px; stroke-linejoin: round; }
  .coast { fill: none; stroke: var(--map-coast); stroke-width: 0.8px; stroke-linejoin: round; }
  .border { fill: none; stroke: var(--map-surface); stroke-width: 0.9px; stroke-linejoin: round; }
  .area { fill: var(--map-right); fill-opacity: 0.16; stroke: var(--map-right); stroke-width: 1px; }
  .way { fill: none; stroke: var(--map-ink); stroke-width: 1.5px; stroke-dasharray: 5 4; }
  .pin { fill: var(--map-accent); stroke: var(--map-surface); stroke-width: 1.5px; }
  .pin circle { fill: var(--map-surface); stroke: none; }
  .hit .pin { fill: var(--map-right); }
  .miss .pin { fill: var(--map-wrong); }
  .target circle { fill: var(--map-right); stroke: var(--map-surface); stroke-width: 1.5px; }
  .target .ring { fill: none; stroke: var(--map-right); stroke-width: 2px; }
  .cross { stroke: var(--map-ink); stroke-width: 1.25px; }
  .cross.halo { stroke: var(--map-surface); stroke-width: 4px; }
  text { font-size: 0.875rem; font-weight: 600; fill: var(--map-ink); stroke: var(--map-surface); stroke-width: 4px; stroke-linejoin: round; paint-order: stroke; }
  .row { display: grid; gap: 0.5rem 0.75rem; align-items: start; margin-block-start: 0.5rem; }
  /* Room for three lines, so that nothing below moves when the words change. */
  .words { min-block-size: 4.2em; margin: 0; font-size: 0.9375rem; line-height: 1.4; color: var(--map-muted); }
  @container (min-inline-size: 30rem) {
    .row { grid-template-columns: minmax(0, 1fr) auto; }
    .words { min-block-size: 2.8em; order: -1; }
  }
  .words.told { color: var(--map-ink); }
  .buttons { display: flex; gap: 0.5rem; }
  button {
    min-block-size: 2.75rem;
    min-inline-size: 2.75rem;
    padding: 0.25rem 0.75rem;
    border: 1px solid var(--map-ink);
    border-radius: var(--radius, var(--news-deck-radius, 6px));
    color: var(--map-ink);
    background: none;
    font: inherit;
    font-size: 0.9375rem;
    font-weight: 600;
    cursor: pointer;
  }
  .sign { padding: 0; font-size: 1.375rem; line-height: 1; }
  button[aria-disabled="true"] { border-color: var(--map-line); color: var(--map-muted); cursor: default; }
  .unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  @media (forced-colors: active) {
    :host {
      --map-accent: Highlight; --map-ink: CanvasText; --map-muted: CanvasText; --map-surface: Canvas; --map-sea: Canvas; --map-line: GrayText;
      --map-right: CanvasText; --map-wrong: Highlight; --map-coast: CanvasText; --map-land: Canvas;
    }
    .border { stroke: GrayText; }
    button[aria-disabled="true"] { color: GrayText; }
  }
  @media (prefers-contrast: more) { .map { --map-coast: var(--map-ink); } }
  @media print { .buttons { display: none; } .map { break-inside: avoid; print-color-adjust: exact; } }
`);
