// @ts-check
/** Tells a learner whose clock was set back: what is due goes by it, and so does what is learned from then on. */

import { note } from './notes.js';
import { say } from './words.js';

/** Under what name decks keep when somebody studied last. */
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

/** Looks once whether the clock was set back. */
export const heedClock = () => {
  if (Date.now() < last() - SLACK) note(say('clockBack'));
};
