// Runs before every other script of a test page and keeps what tests ask about later.
window.probe = { events: [], shift: 0, violations: [], errors: [], logged: [] };
for (const name of ['ready', 'start', 'answer', 'complete', 'share', 'report', 'error']) {
  document.addEventListener(`news-deck-${name}`, (event) => {
    probe.events.push({ name, host: event.target.id, detail: JSON.parse(JSON.stringify(event.detail)) });
  });
}
addEventListener('error', (event) => probe.errors.push(String(event.message)));
addEventListener('unhandledrejection', (event) => probe.errors.push(String(event.reason)));
document.addEventListener('securitypolicyviolation', (event) => probe.violations.push(`${event.violatedDirective} ${event.blockedURI}`));
// What scripts log is kept here, as not every driver tells it; the console still has it.
for (const level of ['warn', 'error']) {
  const usual = console[level];
  console[level] = (...words) => {
    probe.logged.push(`${level}: ${words.join(' ')}`);
    usual.apply(console, words);
  };
}
if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) probe.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}
