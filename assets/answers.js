// @ts-check
/**
 * Answers in words: what the player tells in positions is looked up in the bank.
 *
 * @typedef {any} Question a question as the bank has it
 * @typedef {[form: number, ...values: any[]]} Answer as the player saves it: the number of its form, then positions, texts or degrees
 * @typedef {{between: string, within: string}} Joints what stands between the parts of an answer, and between those of a pair
 */

/** As people read it. @type {Joints} */
export const READ = { between: '; ', within: ': ' };
/** As xAPI writes interactions. @type {Joints} */
export const XAPI = { between: '[,]', within: '[.]' };

/** What positions refer to. @param {Question} question @returns {string[]} */
export const textsOf = ({ choices, items, pairs, extra, candidates }) => {
  if (pairs) return [...pairs.map((/** @type {any} */ { right }) => right), ...extra ?? []];
  return (choices ?? items ?? candidates ?? []).map((/** @type {any} */ { text, name }) => text ?? name);
};

/** @param {Question} question @param {string[]} rights @param {Joints} joints */
const pairs = (question, rights, { between, within }) => question.pairs
  .map((/** @type {any} */ { left }, /** @type {number} */ index) => `${left}${within}${rights[index] ?? ''}`)
  .join(between);

/** What was answered, in one line; nothing where nothing was. @param {Question} question @param {Answer | null} answer @param {Joints} joints */
export const given = (question, answer, joints) => {
  const [form, ...values] = answer ?? [-1];
  switch (form) {
    // Positions: a choice, several, an order.
    case 0: case 1: case 5: return values.map((index) => textsOf(question)[index]).join(joints.between);
    case 6: return pairs(question, values.map((index) => textsOf(question)[index]), joints);
    // Degrees; a place that was chosen from the list has a name.
    case 7: return (joints !== XAPI && question.candidates?.find((/** @type {any} */ { latitude, longitude }) => `${[latitude, longitude]}` === `${values}`)?.name) || values.join(',');
    // Whether it is true, or what was typed.
    default: return values.join(joints.between);
  }
};

/** What is right, in the same form. @param {Question} question @param {Joints} joints @returns {string} */
export const right = (question, joints) => {
  switch (question.kind) {
    case 'choice':
    case 'multi': return question.choices.filter((/** @type {any} */ { correct }) => correct).map((/** @type {any} */ { text }) => text).join(joints.between);
    case 'text': return question.accept[0];
    case 'cloze': return question.blanks.map((/** @type {any} */ { accept }) => accept[0]).join(joints.between);
    case 'order': return textsOf(question).join(joints.between);
    case 'match': return pairs(question, textsOf(question), joints);
    case 'place': return joints === XAPI ? `${question.latitude},${question.longitude}` : question.name;
    default: return `${question.answer}`;
  }
};
