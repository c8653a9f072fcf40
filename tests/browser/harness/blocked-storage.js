// What a page sees whose storage is blocked, as in a sandboxed frame: the very access throws.
for (const name of ['localStorage', 'sessionStorage']) {
  Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } });
}
