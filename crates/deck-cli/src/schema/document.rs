//! What a document of the format `news-deck/1` is, field by field, as the schema is generated from it.
#![expect(
    dead_code,
    reason = "documents are read by deck_engine, which reports all problems at once; these types only describe them"
)]

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

/// A bank of questions for News Deck, format `news-deck/1`.
#[derive(JsonSchema)]
#[schemars(title = "News Deck bank")]
pub(super) struct Bank {
    /// The version of the format.
    format: Format,
    /// Stable across revisions.
    id: Slug,
    /// Rises with each published change.
    #[schemars(range(min = 1, max = u32::MAX))]
    revision: u32,
    /// Shown as the quiz's name.
    title: Text,
    /// BCP 47 tag of the language of its texts, such as `en`.
    language: Text,
    /// What the questions were made from.
    #[schemars(length(min = 1))]
    articles: Vec<Article>,
    #[schemars(length(min = 1))]
    questions: Vec<Question>,
    /// Words for results, each from its share of points on.
    results: Option<Vec<ResultBand>>,
    /// What was corrected since publication.
    corrections: Option<Vec<Correction>>,
    /// IANA name of the time zone in which a daily quiz changes at midnight, such as `Europe/London`; UTC if absent.
    time_zone: Option<Text>,
}

/// A source of questions.
#[derive(JsonSchema)]
struct Article {
    /// What evidence names.
    id: Slug,
    headline: Text,
    publisher: Text,
    /// The day it was published.
    published: Date,
    /// Where it can be read.
    url: Address,
    /// Under what terms.
    licence: Text,
}

/// A question with its answer and its reasons.
#[derive(JsonSchema)]
struct Question {
    /// Stable across rebuilds of the bank. No two questions share one.
    id: Slug,
    /// Rises with each change of the question.
    #[schemars(range(min = 1, max = u32::MAX))]
    revision: u32,
    category: Category,
    /// From 1 (easy) to 5 (hard).
    #[schemars(range(min = 1, max = 5))]
    difficulty: u8,
    /// The question, or the statement of a `true_false`.
    prompt: Text,
    /// Shown before the answer to a reader who asks for it.
    hint: Option<Text>,
    /// Shown after the answer: why, and what else is worth knowing.
    explanation: Text,
    /// The sentences that answer it.
    #[schemars(length(min = 1))]
    evidence: Vec<Evidence>,
    /// The day on which the answer was true.
    as_of: Date,
    /// An image that belongs to the question.
    media: Option<Media>,
    /// Language of the prompt where it is not the bank's.
    lang: Option<Text>,
    /// Questions of one group tell each other's answers: a quiz has one of them while others are left.
    group: Option<Slug>,
    #[schemars(flatten)]
    answer: Answer,
}

/// What a question asks for.
#[derive(JsonSchema)]
#[schemars(rename_all = "snake_case")]
enum Category {
    Date,
    Aircraft,
    Location,
    Official,
    Organisation,
    Number,
    Event,
}

/// A sentence: its words, or their hash where they may not be copied.
#[derive(JsonSchema)]
#[schemars(extend("anyOf" = [
    { "required": ["quote"], "properties": { "quote": { "type": "string" } } },
    { "required": ["fingerprint"], "properties": { "fingerprint": { "type": "string" } } },
]))]
struct Evidence {
    /// The id of one of the bank's articles.
    article: Text,
    /// The sentence.
    quote: Option<Text>,
    /// FNV-1a of 64 bits, in hexadecimal, of the sentence's words in small letters without accents.
    fingerprint: Option<Text>,
}

#[derive(JsonSchema)]
struct Media {
    src: Address,
    /// What is to be seen, for those who do not see it.
    alt: Text,
    credit: Text,
}

/// Words for a reader with at least `min` percent of the points.
#[derive(JsonSchema)]
struct ResultBand {
    #[schemars(range(max = 100))]
    min: u8,
    text: Text,
}

#[derive(JsonSchema)]
struct Correction {
    /// The day it was made.
    date: Date,
    /// The question's id.
    question: Text,
    /// What was done to it. Readers who have met it are told, and their answer is graded by what is right now.
    change: Option<Change>,
    /// What was wrong and what is right.
    text: Text,
}

/// `withdrawn`: no longer in the bank; `rekeyed`: another answer is right; `reworded`: the same in other words.
#[derive(JsonSchema)]
#[schemars(rename_all = "snake_case")]
enum Change {
    Withdrawn,
    Rekeyed,
    Reworded,
}

/// The answer, by the question's kind.
#[derive(JsonSchema)]
#[schemars(tag = "kind", rename_all = "snake_case")]
enum Answer {
    /// Exactly one choice is right.
    Choice {
        #[schemars(length(min = 2, max = 8))]
        choices: Vec<Choice>,
    },
    /// One or more choices are right, one or more are wrong.
    Multi {
        #[schemars(length(min = 2, max = 8))]
        choices: Vec<Choice>,
    },
    /// Whether the prompt's statement is true.
    TrueFalse { answer: bool },
    /// Typed words.
    Text(Typed),
    /// A typed number.
    Number {
        answer: f64,
        /// How far an answer may be off, 0 if absent.
        #[schemars(range(min = 0))]
        tolerance: Option<f64>,
        /// What is counted or measured in.
        unit: Option<Text>,
        /// Set on a range, not typed.
        slider: Option<Slider>,
    },
    /// A typed date.
    Date { answer: Date },
    /// Blanks in a text.
    Cloze {
        /// With `{1}`, `{2}` and so on for the blanks, in this order.
        text: Text,
        #[schemars(length(min = 1, max = 8))]
        blanks: Vec<Blank>,
    },
    /// Items in their right order.
    Order {
        #[schemars(length(min = 3, max = 8))]
        items: Vec<Item>,
    },
    /// Pairs to be found.
    Match {
        #[schemars(length(min = 2, max = 8))]
        pairs: Vec<Pair>,
        /// Right sides that belong to none.
        extra: Option<Vec<Text>>,
    },
    /// A place to be pointed at.
    Place {
        #[schemars(flatten)]
        spot: Spot,
        /// How far from it an answer counts as right.
        #[schemars(range(min = 1, max = 20_000))]
        radius_km: f64,
        /// Other places to choose from, for those who use no map.
        candidates: Option<Vec<Spot>>,
    },
}

#[derive(JsonSchema)]
struct Choice {
    text: Text,
    /// Whether it is right; false if absent.
    correct: Option<bool>,
    /// Shown after the answer.
    why: Option<Text>,
    /// Keeps its position when the choices are shuffled; false if absent.
    fixed: Option<bool>,
}

/// A range that holds the answer.
#[derive(JsonSchema)]
struct Slider {
    from: f64,
    to: f64,
    /// From one value to the next, above 0.
    #[schemars(extend("exclusiveMinimum" = 0))]
    step: f64,
    /// Whether an answer that is off earns the more the nearer it is; false if absent.
    by_distance: Option<bool>,
}

/// What is right to type.
#[derive(JsonSchema)]
struct Typed {
    /// Right answers; the first is the one that is shown.
    #[schemars(length(min = 1))]
    accept: Vec<Text>,
    /// Near misses that are wrong, each with its reason.
    refuse: Option<Vec<Refused>>,
    /// How typed words are compared. If absent: `name` for an official, `designator` for an aircraft, else `phrase`.
    compare: Option<Compare>,
}

#[derive(JsonSchema)]
struct Blank {
    /// What it is known by for good: study keeps what was learned of it when it is reworded. Its first answer if absent.
    id: Option<Text>,
    #[schemars(flatten)]
    typed: Typed,
}

#[derive(JsonSchema)]
struct Refused {
    text: Text,
    why: Text,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "snake_case")]
enum Compare {
    Phrase,
    Name,
    Designator,
    Number,
    Date,
}

#[derive(JsonSchema)]
struct Item {
    /// What it is known by for good: study keeps what was learned of it when it is reworded. Its text if absent.
    id: Option<Text>,
    text: Text,
    /// Shown after the answer: when it was, or how much.
    when: Option<Text>,
}

#[derive(JsonSchema)]
struct Pair {
    /// What it is known by for good: study keeps what was learned of it when it is reworded. Its left side if absent.
    id: Option<Text>,
    left: Text,
    right: Text,
}

#[derive(JsonSchema)]
struct Spot {
    name: Text,
    /// Degrees north.
    #[schemars(range(min = -90, max = 90))]
    latitude: f64,
    /// Degrees east.
    #[schemars(range(min = -180, max = 180))]
    longitude: f64,
}

/// A text of its own form, described by a regular expression of ECMA-262.
macro_rules! texts {
    ($($(#[doc = $doc:literal])* $name:ident = $schema:tt;)+) => {
        $(
            $(#[doc = $doc])*
            struct $name;

            impl JsonSchema for $name {
                fn schema_name() -> std::borrow::Cow<'static, str> {
                    stringify!($name).into()
                }

                fn json_schema(_: &mut SchemaGenerator) -> Schema {
                    json_schema!($schema)
                }
            }
        )+
    };
}

texts! {
    Format = { "const": "news-deck/1" };
    Text = { "description": "Plain text, not blank", "type": "string", "pattern": "\\S" };
    Slug = { "description": "Small letters, digits and hyphens", "type": "string", "pattern": "^[a-z0-9-]+$" };
    Address = {
        "description": "Relative to where the bank is, or with http or https",
        "type": "string",
        "pattern": "^(?=.*\\S)(?:[hH][tT][tT][pP][sS]?:|[^:/?#]*(?:[/?#]|$))"
    };
    Date = {
        "description": "A day, a month or a year, or two of these with a slash between: 2023-09-15, 2023-09, 2023, \
                        2023-09-12/2023-09-17",
        "type": "string",
        "pattern": "^\\d{4}(?:-\\d\\d(?:-\\d\\d)?)?(?:/\\d{4}(?:-\\d\\d(?:-\\d\\d)?)?)?$"
    };
}
