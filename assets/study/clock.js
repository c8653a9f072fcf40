// @ts-check
/** Tells a learner whose clock was set back: what is due goes by it, and so does what is learned from then on. */

import { onNews } from './due.js';
import { note } from './notes.js';
import { say } from './words.js';

/** Under what name it is kept when somebody studied last. */
const LAST = 'news-deck studied';
/** A clock that is put right by the network may go back so far. */
const SLACK = 5 * 60_000;

/** When that was; never, where a browser keeps no such thing. */
const last = () => {
  try {
    return Number(localStorage.getItem(LAST));
  } catch {
    return 0;
  }
};

/** Looks once whether the clock was set back, and notes from then on when somebody studies. */
export const heedClock = () => {
  if (Date.now() < last() - SLACK) note(say('clockBack'));
  onNews(() => {
    try {
      localStorage.setItem(LAST, `${Date.now()}`);
    } catch {
      // Then nothing is told of the clock.
    }
  });
};
