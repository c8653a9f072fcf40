// @ts-check
/** The reader's clock: days of study, each of which begins at four in the morning, and whether it was set back. */

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;
/** `ROLLOVER_HOUR` of `deck-study`, in minutes. */
const BEGIN_MINUTES = 4 * 60;

/** The day of study, counted from some day on. */
export const today = () => Math.floor((Date.now() / MINUTE_MS - new Date().getTimezoneOffset() - BEGIN_MINUTES) / DAY_MINUTES);

/**
 * Calls a function whenever another day of study has begun: a minute later at most, and at once when a reader comes back to the page.
 * A machine that slept has not counted the time, so it is looked at the clock.
 * @param {() => void} act @returns {() => void} ends that
 */
export const onNewDay = (act) => {
  let day = today();
  const look = () => {
    const now = today();
    if (now === day) return;
    day = now;
    act();
  };
  const timer = setInterval(look, MINUTE_MS);
  document.addEventListener('visibilitychange', look);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', look);
  };
};

/** Under what name it is kept when somebody studied last. */
const STUDIED = 'news-deck studied';
/** A clock that is put right by the network may go back so far. */
const SLACK_MS = 5 * MINUTE_MS;

let noted = 0;
/** Whether it was found that the clock was set back. From then on the earlier time holds, once somebody studies by it. */
let isFound = false;

const isEarlier = () => Date.now() < Number(localStorage.getItem(STUDIED)) - SLACK_MS;

/**
 * Keeps that somebody studies now, once a minute: each time takes a browser a while, and less than that is not looked at. A later time stays until
 * it was found to be one, as nothing else tells of it. Throws where nothing can be kept.
 */
export const noteStudied = () => {
  const now = Date.now();
  if (Math.abs(now - noted) < MINUTE_MS || !isFound && isEarlier()) return;
  localStorage.setItem(STUDIED, `${now}`);
  noted = now;
  isFound = false;
};

/** Whether the clock was set back since then; not, where a browser keeps no such thing. */
export const isSetBack = () => {
  try {
    isFound = isEarlier();
    return isFound;
  } catch {
    return false;
  }
};
