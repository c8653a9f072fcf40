/** A question bank, `news-deck/1`; `news-deck schema` prints its JSON Schema. */
export interface Bank {
  format: 'news-deck/1';
  id: string;
  revision: number;
  title: string;
  language: string;
  articles: object[];
  questions: object[];
  [field: string]: unknown;
}

export type Category = 'date' | 'aircraft' | 'location' | 'official' | 'organisation' | 'number' | 'event';
export type Kind = 'choice' | 'multi' | 'true_false' | 'text' | 'number' | 'date' | 'cloze' | 'order' | 'match' | 'place';

/**
 * An answer: the number of its form, then what was given. Positions are those of the bank, not those on the screen.
 */
export type Answer =
  | [form: 0, choice: number]
  | [form: 1, ...choices: number[]]
  | [form: 2, truth: boolean]
  | [form: 3, text: string]
  | [form: 4, ...blanks: string[]]
  | [form: 5, ...order: number[]]
  | [form: 6, ...rights: (number | null)[]]
  | [form: 7, latitude: number, longitude: number];

/** How a question was answered. */
export interface Outcome {
  skipped: boolean;
  /** Whether it earned the whole point. */
  correct: boolean;
  /** The share of the point that was earned, from 0 to 1. */
  score: number;
  /** Whether the question's hint was read before it was answered. */
  hinted: boolean;
  /** Null where the question was skipped, or has not been answered. */
  answer: Answer | null;
}

export interface Score {
  /** Questions that earned the whole point; of cards, those that were known. */
  right: number;
  of: number;
  points: number;
}

/** What `results()` gives for cards, and the beginning of what it gives for a quiz. */
export interface Results extends Score {
  /** Of a quiz: what it was drawn with. */
  seed?: number;
  /** Of a quiz: how often the reader has begun again. */
  round?: number;
  /** Of a quiz: each question, in the order in which they are asked. */
  questions?: (Outcome & {
    question: string;
    /** The order in which its choices or items stand, as positions of the bank. */
    order: number[];
  })[];
  /** Of a quiz whose missed questions are being tried again: the first round, which is what readers share and save. */
  first?: Results;
}

/** A statement as the Experience API has them, but for its actor and its time, which the page adds. */
export interface Statement {
  verb: { id: string; display: Record<string, string> };
  object: {
    objectType: 'Activity';
    id: string;
    definition: {
      type: string;
      name?: Record<string, string>;
      interactionType?: 'choice' | 'true-false' | 'numeric' | 'sequencing' | 'matching' | 'fill-in' | 'other';
      correctResponsesPattern?: string[];
    };
  };
  result:
    | { response: string; success: boolean; score: { scaled: number } }
    | { completion: true; score: { raw: number; max: number; scaled: number } };
}

/** What each `detail` has. A field is never taken away or changed under one version. */
export interface Detail {
  version: 1;
}

export interface ReadyDetail extends Detail {
  /** The bank's id. */
  bank: string;
  /** How many questions were drawn. */
  count: number;
  seed: number;
}

export interface StartDetail extends Detail {
  seed: number;
  round: number;
}

export interface AnswerDetail extends Detail, Outcome {
  /** The question's id. */
  question: string;
  category: Category;
  kind: Kind;
  /** From 0. */
  position: number;
  statement: Statement;
}

export interface CompleteDetail extends Detail, Score {
  seed: number;
  round: number;
  statement: Statement;
}

export interface ShareDetail extends Detail {
  text: string;
  url: string;
}

export interface ReportDetail extends Detail {
  /** The question's id. */
  question: string;
}

export type ErrorCode =
  | 'bank-missing' | 'bank-url' | 'bank-elsewhere' | 'bank-network' | 'bank-http' | 'bank-json' | 'bank-format' | 'bank-invalid' | 'bank-empty'
  | 'player-missing' | 'player-broken' | 'player-csp' | 'player-unsupported' | 'player-failed' | 'panic';

export interface ErrorDetail extends Detail {
  code: ErrorCode;
  message: string;
  /** What is wrong with the bank: where, what, and what mends it. */
  problems: { path: string; message: string; mend: string }[];
}

export interface NewsDeckEventMap {
  'news-deck-ready': CustomEvent<ReadyDetail>;
  'news-deck-start': CustomEvent<StartDetail>;
  'news-deck-answer': CustomEvent<AnswerDetail>;
  'news-deck-complete': CustomEvent<CompleteDetail>;
  'news-deck-share': CustomEvent<ShareDetail>;
  'news-deck-report': CustomEvent<ReportDetail>;
  'news-deck-error': CustomEvent<ErrorDetail>;
}

/** The class of `<news-deck>`. To import it registers nothing. */
export class NewsDeck extends HTMLElement {
  /** The version of this copy of News Deck. */
  static readonly version: string;
  static observedAttributes: string[];

  /** The address of the bank; the attribute. */
  src: string;
  /** What the deck is; the attribute. */
  mode: 'quiz' | 'cards' | 'study';
  /** A parsed bank, or a promise of one, in the place of `src`; undefined where none was set. */
  bank: Bank | Promise<Bank> | undefined;
  /** The deck's own words, where they are not English. */
  readonly words: Record<string, unknown> & { lang: string } | undefined;

  /** Leaves the start screen, as soon as there is one. */
  start(): void;
  /** Begins again, with new questions unless the seed is fixed. */
  restart(): void;
  /** The score so far; undefined before the deck is ready. */
  results(): Results | undefined;

  addEventListener<K extends keyof NewsDeckEventMap>(
    type: K, listener: (this: NewsDeck, event: NewsDeckEventMap[K]) => unknown, options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K, listener: (this: NewsDeck, event: HTMLElementEventMap[K]) => unknown, options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

declare global {
  // The events bubble: so documents and other elements hear them too.
  interface GlobalEventHandlersEventMap extends NewsDeckEventMap {}
}
