// @ts-check
/**
 * Which card of a question an older log is of. Where logs do not tell, nobody guesses: what was learned stays where it is, for when the
 * bank asks it again.
 *
 * @typedef {Map<string, string[]>} Logs lines by their cards
 */

import { entryOf, hashOf } from '../backup/logs.js';

/** By what the blank with this answer is known that has so many of the same before it: `deck-study` has the same. @param {string} answer @param {number} same */
const gapOf = (answer, same) => `g${hashOf(answer + '\n'.repeat(same)).toString(16).padStart(8, '0')}`;

/** What the grades of a log said last of something; empty if they do not tell. @param {string[]} lines @param {'answer' | 'among'} what */
const lastOf = (lines, what) => {
  const grades = lines.map((line) => entryOf(line)).filter((entry) => entry?.[what]);
  return grades.sort((one, other) => other.at - one.at || (other.id > one.id ? 1 : -1))[0]?.[what] ?? '';
};

/**
 * The card of a log from when blanks were known by their numbers: the blank in its place, unless the log tells of another answer. What the
 * bank no longer asks for is nobody else's.
 * @param {number} number from 1 @param {string[]} names of the blanks, in the order of the text @param {string[]} lines
 */
const ofNumber = (number, names, lines) => {
  const answer = lastOf(lines, 'answer');
  const place = names[number - 1];
  const isSame = place && names.some((_, same) => place === gapOf(answer, same));
  return place && (!answer || isSame) ? place : gapOf(answer || `${number}`, 0);
};

/** @param {string} card */
const nameOf = (card) => card.slice(card.lastIndexOf('/') + 1);

/** An entry that says that two names are of one card: whoever finds that out adds the same, so that it comes together by union, too. @param {string} question @param {string} from @param {string} to */
export const sameAs = (question, from, to) => JSON.stringify({
  id: `${question}/${from}=${to}`, at: 1, offset: 0, card: `${question}/${to}`, do: 'same', from, to,
});

/** All names of a card, by the entries of its question that say so. @param {string} name @param {Logs} logs @returns {Set<string>} */
const kinOf = (name, logs) => {
  const same = [...logs.values()].flat().filter((line) => line.includes('"do":"same"')).map((line) => entryOf(line));
  const kin = new Set([name]);
  // A set is walked on to what is added on the way.
  for (const own of kin) for (const entry of same) if ([entry?.from, entry?.to].includes(own)) kin.add(entry.from).add(entry.to);
  return kin;
};

/**
 * The card in the place of one that was reworded, if all others that are still there stand in their places, too.
 * @param {Set<string>} kin its names @param {string[]} names of this sort, in the order of the bank @param {string[]} before those that there were when it was graded last @param {Logs} logs
 */
const inPlace = (kin, names, before, logs) => {
  if (before.length !== names.length) return undefined;
  const all = before.map((name) => kinOf(name, logs));
  const [stays, isGone] = [names.map((now, place) => all[place].has(now)), all.map((one) => !names.some((now) => one.has(now)))];
  const isNew = (/** @type {string} */ now) => !all.some((one) => one.has(now));
  const isSure = names.every((now, place) => stays[place] || isGone[place] && isNew(now)) && (names.length === 1 || stays.includes(true));
  return isSure ? names[before.findIndex((name) => kin.has(name))] : undefined;
};

/** Whose log that of a card is, which the bank does not have. @param {string} card @param {string[]} names of the question's cards @param {Logs} logs */
const heirOf = (card, names, logs) => {
  const name = nameOf(card);
  const number = name.match(/^c(\d+)$/)?.[1];
  const alike = names.filter((one) => one[0] === (number ? 'g' : name[0]));
  if (!alike.length) return undefined;
  if (number) return ofNumber(Number(number), alike, logs.get(card) ?? []);
  const kin = kinOf(name, logs);
  const held = [...logs].filter(([own]) => kin.has(nameOf(own)));
  const before = lastOf(held.flatMap(([, lines]) => lines), 'among').split(',');
  // Of two names that the bank does not have, one is as good.
  return alike.find((own) => kin.has(own)) ?? inPlace(kin, alike, before, logs) ?? held.map(([own]) => nameOf(own)).find((own) => own < name);
};

/**
 * A log of a question that goes by another name than its card now, and the card.
 * @param {string[]} cards those of the question that are known by a hash, in the order of the bank @param {Logs} logs of the question
 * @returns {[old: string, heir: string] | undefined}
 */
export const heirIn = (cards, logs) => {
  for (const old of logs.keys()) {
    if (cards.includes(old) || !/\/[cgpq][^/]+$/.test(old)) continue;
    const heir = heirOf(old, cards.map(nameOf), logs);
    if (heir) return [old, old.slice(0, -nameOf(old).length) + heir];
  }
  return undefined;
};
