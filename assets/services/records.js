// @ts-check
/** What readers did as records of learning, which the host may keep. */
import { XAPI, given, right } from '../answers.js';
import { addressOf } from './sharing.js';

/** Kinds of question as xAPI calls them. */
const INTERACTIONS = /** @type {Record<string, string>} */ ({
  choice: 'choice', multi: 'choice', true_false: 'true-false', number: 'numeric', order: 'sequencing', match: 'matching', place: 'other',
});

/** An xAPI statement of an answer or of a whole round, for pages that keep such records; nothing is sent. @param {import('./deck.js').Deck} deck @param {string} name @param {any} detail */
export const statement = (deck, name, detail) => {
  const { bank } = deck;
  const question = bank.questions.find((/** @type {any} */ { id }) => id === detail.question);
  const answered = name === 'answer';
  const verb = answered ? 'answered' : 'completed';
  const activity = answered
    ? {
      type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
      name: { [question.lang ?? bank.language]: question.prompt },
      interactionType: INTERACTIONS[question.kind] ?? 'fill-in',
      correctResponsesPattern: [right(question, XAPI)],
    }
    : { type: 'http://adlnet.gov/expapi/activities/assessment' };
  // One for all readers, from wherever they came.
  const page = addressOf(deck);
  return {
    verb: { id: `http://adlnet.gov/expapi/verbs/${verb}`, display: { en: verb } },
    object: { objectType: 'Activity', id: answered ? `${page}#${detail.question}` : page, definition: activity },
    result: answered
      ? { response: given(question, detail.answer, XAPI), success: detail.correct, score: { scaled: detail.score } }
      : { completion: true, score: { raw: detail.points, max: detail.of, scaled: detail.of ? detail.points / detail.of : 0 } },
  };
};
