// @ts-check
/**
 * A deck as far as the services of its page know it.
 *
 * @typedef {{start(): void, restart(): void, results(): any, refresh(isPrinted: boolean): void, shared(words?: string): void, unmount(): void}} MountedDeck
 * @typedef {Record<string, any> & {lang: string}} Words
 * @typedef {{
 *   element: HTMLElement,
 *   bank: any,
 *   words: Words | undefined,
 *   challenge: string | null,
 *   emit(name: string, detail: object): boolean,
 *   isCurrent(): boolean,
 *   mounted(): MountedDeck | undefined,
 *   fail(error: Error): void,
 * }} Deck
 */

/** A mode that there is none of is taken for a quiz. @param {Element} element */
export const isQuiz = (element) => !/^(cards|study)$/.test(element.getAttribute('mode') ?? '');

/** Whether the challenge is for this bank: a link may be meant for another deck of the page. @param {Deck} deck */
export const isChallenged = ({ bank, challenge, element }) =>
  challenge !== null && challenge.split('.')[1] === bank?.id && isQuiz(element);
