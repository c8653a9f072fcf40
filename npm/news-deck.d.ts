import type { NewsDeck } from './element.js';

declare global {
  interface HTMLElementTagNameMap {
    'news-deck': NewsDeck;
  }
}
