// @ts-check
/** Tells a learner whose clock was set back: what is due goes by it, and so does what is learned from then on. */

import { isSetBack } from '../study-day.js';
import { note } from './notes.js';
import { say } from './words.js';

/** Looks once whether the clock was set back. */
export const heedClock = () => {
  if (isSetBack()) note(say('clockBack'));
};
