// @ts-check
/** How statistics look. Colours are the deck's, and no difference is told by colour alone. */
export const STYLE = `
  .figures { margin-block-start: 1rem; }
  .figure { margin-block-start: 2rem; padding-block-start: 0.75rem; border-block-start: 1px solid var(--line); }
  .figure h4 { margin-block-end: 0.25rem; font: 700 1.125rem/1.3 var(--heading); }
  .figure .told { max-inline-size: 38rem; margin-block-end: 0.75rem; }
  .figure .hint { margin-block-end: 0; }
  .figure svg { display: block; inline-size: 100%; overflow: visible; }
  .figure line { stroke: var(--line); }
  .figure .base { stroke: var(--ink); stroke-width: 1.5; }
  .figure .ink { fill: var(--ink); }
  .figure .none { fill: var(--control); }
  .figure .late { fill: none; stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 3 2; }
  .figure .ring { fill: none; stroke: var(--accent); stroke-width: 1.25; }
  .figure .within { fill: var(--surface); stroke: var(--ink); }
  .figure .predicted { stroke: var(--accent); stroke-width: 2.5; stroke-dasharray: 3 2; }
  .top, .axis, .key, .months p { font-size: 0.8125rem; color: var(--muted); font-variant-numeric: tabular-nums; }
  .axis { display: flex; justify-content: space-between; gap: 0.5rem; margin-block-start: 0.25rem; }
  .key { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; align-items: center; margin-block: 0.5rem; }
  .key span { display: inline-flex; gap: 0.375rem; align-items: center; }
  .figure .key svg { inline-size: auto; }
  .months { display: grid; grid-template-columns: repeat(6, minmax(0, 1fr)); gap: 0.75rem 1rem; }
  .months svg { margin-block-start: 0.25rem; }
  .strip { display: grid; grid-template-columns: minmax(5rem, 10rem) minmax(0, 1fr) 3rem; gap: 0.75rem; align-items: center; min-block-size: 2rem; padding-block: 0.25rem; font-size: 0.9375rem; line-height: 1.25; overflow-wrap: anywhere; }
  .strip b { text-align: end; font-variant-numeric: tabular-nums; }
  .strip .axis { margin: 0; }
  .figure details { margin-block-start: 0.5rem; }
  .figure summary { font-size: 0.9375rem; }
  .figure table { inline-size: 100%; border-collapse: collapse; font-size: 0.875rem; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
  .figure :is(th, td) { padding-block: 0.25rem; padding-inline: 0 0.5rem; border-block-end: 1px solid var(--line); text-align: end; vertical-align: top; }
  .figure table + table { margin-block-start: 1rem; }
  .figure :is(th, td):last-child { padding-inline-end: 0; }
  .figure thead th { vertical-align: bottom; font-weight: 600; color: var(--muted); overflow-wrap: break-word; hyphens: auto; }
  .figure th:first-child { text-align: start; }
  .figure tbody th { font-weight: 400; }
  @container (inline-size < 30rem) {
    .strip { grid-template-columns: 5.5rem minmax(0, 1fr) 2.75rem; gap: 0.5rem; font-size: 0.875rem; }
    .months { grid-template-columns: repeat(3, minmax(0, 1fr)); }
    .figure table { font-size: 0.8125rem; }
    .figure thead th { font-size: 0.75rem; }
  }
  @media (forced-colors: active) {
    .figure .ink { fill: CanvasText; }
    .figure .none { fill: GrayText; }
    .figure :is(line, .late, .ring) { stroke: CanvasText; }
    .figure .within { fill: Canvas; stroke: CanvasText; }
    .figure .predicted { stroke: Highlight; }
  }
  @media print {
    .figure { break-inside: avoid; }
  }
`;
