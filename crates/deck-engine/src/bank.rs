//! A bank of questions, as it is after reading: every value of these types is valid.

mod names;

use crate::hash::Fnv;
use crate::sphere;
use crate::{DateSpan, NumberAnswer, Typed};
pub use names::{Category, Change, Kind};

/// A valid bank.
#[derive(Clone, Debug, PartialEq)]
pub struct Bank {
    /// Everything but the questions.
    pub about: About,
    /// At least one question; their ids differ.
    pub questions: Vec<Question>,
}

/// What a bank says of itself.
#[derive(Clone, Debug, PartialEq)]
pub struct About {
    /// Stable across revisions: `[a-z0-9-]`.
    pub id: String,
    /// Rises with each published change.
    pub revision: u32,
    /// Shown as the quiz's name.
    pub title: String,
    /// BCP 47 tag of the language of its texts.
    pub language: String,
    /// What the questions were made from.
    pub articles: Vec<Article>,
    /// Words for results, each from its share of points on.
    pub results: Vec<ResultBand>,
    /// What was corrected since publication.
    pub corrections: Vec<Correction>,
}

/// A source of questions.
#[derive(Clone, Debug, PartialEq)]
pub struct Article {
    /// What evidence names.
    pub id: String,
    /// Its headline.
    pub headline: String,
    /// Who published it.
    pub publisher: String,
    /// The day it was published.
    pub published: DateSpan,
    /// Where it can be read.
    pub url: String,
    /// Under what terms.
    pub licence: String,
}

/// Words for a reader whose result is at least `min` percent.
#[derive(Clone, Debug, PartialEq)]
pub struct ResultBand {
    /// Percent of all points, 0 to 100.
    pub min: u8,
    /// The words.
    pub text: String,
}

/// A correction that readers may want to know of.
#[derive(Clone, Debug, PartialEq)]
pub struct Correction {
    /// The day it was made.
    pub date: DateSpan,
    /// The question's id.
    pub question: String,
    /// What was done to it, where the bank says so.
    pub change: Option<Change>,
    /// What was wrong and what is right.
    pub text: String,
}

/// A question with its answer and its reasons.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// Stable across rebuilds of the bank: `[a-z0-9-]`.
    pub id: String,
    /// Rises with each change of the question.
    pub revision: u32,
    /// What is asked for.
    pub category: Category,
    /// 1 (easy) to 5 (hard).
    pub difficulty: u8,
    /// The question.
    pub prompt: String,
    /// Shown before the answer to a reader who asks for it.
    pub hint: Option<String>,
    /// Shown after the answer: why, and what else is worth knowing.
    pub explanation: String,
    /// The sentences that answer it; at least one.
    pub evidence: Vec<Evidence>,
    /// The day on which the answer was true.
    pub as_of: DateSpan,
    /// An image that belongs to the question.
    pub media: Option<Media>,
    /// Language of the prompt where it is not the bank's.
    pub lang: Option<String>,
    /// Questions of one group tell each other's answers: a draw takes one of them while others are left.
    pub group: Option<String>,
    /// The kind with its own answer.
    pub body: Body,
    /// The ids of its blanks, items or pairs, in their order; empty for one without. Other kinds have none.
    pub part_ids: Vec<String>,
    /// A hash of everything the document says of this question: it changes with any edit.
    pub hash: u64,
}

impl Question {
    /// The texts that an answer of positions refers to, as they stand in the document: choices, items, or left sides and after
    /// them right ones. Empty for kinds that offer nothing.
    #[must_use]
    pub fn offers(&self) -> Vec<&str> {
        match &self.body {
            Body::Choice(choices) | Body::Multi(choices) => {
                choices.iter().map(|choice| choice.text.as_str()).collect()
            }
            Body::Order(items) => items.iter().map(|item| item.text.as_str()).collect(),
            Body::Match(matching) => {
                let lefts = matching.pairs.iter().map(|pair| pair.left.as_str());
                lefts.chain(matching.options()).collect()
            }
            _ => Vec::new(),
        }
    }

    /// A hash of these texts: while it is the same, so is what an answer means.
    #[must_use]
    pub(crate) fn offered(&self) -> u64 {
        let kind = Fnv::new().text(self.kind().name());
        let hash = self
            .offers()
            .iter()
            .fold(kind, |hash, text| hash.text(text));
        hash.finish()
    }

    /// One of the texts that a card lists below its prompt: a choice, an item or a left side, by its position in the document.
    #[must_use]
    pub fn listed(&self, position: usize) -> Option<&str> {
        let text = match &self.body {
            Body::Choice(choices) | Body::Multi(choices) => &choices.get(position)?.text,
            Body::Order(items) => &items.get(position)?.text,
            Body::Match(matching) => &matching.pairs.get(position)?.left,
            _ => return None,
        };
        Some(text)
    }

    /// What a blank, item or pair is known by for good: its id, or without one its `text`, which is its first answer, its own
    /// text or its left side.
    #[must_use]
    pub fn known<'a>(&'a self, part: usize, text: &'a str) -> &'a str {
        let id = self.part_ids.get(part).filter(|id| !id.is_empty());
        id.map_or(text, String::as_str)
    }

    /// The kind of its body.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self.body {
            Body::Choice(_) => Kind::Choice,
            Body::Multi(_) => Kind::Multi,
            Body::TrueFalse(_) => Kind::TrueFalse,
            Body::Text(_) => Kind::Text,
            Body::Number(_) => Kind::Number,
            Body::Date(_) => Kind::Date,
            Body::Cloze(_) => Kind::Cloze,
            Body::Order(_) => Kind::Order,
            Body::Match(_) => Kind::Match,
            Body::Place(_) => Kind::Place,
        }
    }
}

/// What answers a question, by kind.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// Exactly one choice is right.
    Choice(Vec<Choice>),
    /// One or more choices are right, one or more are wrong.
    Multi(Vec<Choice>),
    /// Whether the prompt's statement is true.
    TrueFalse(bool),
    /// A typed answer.
    Text(Typed),
    /// A typed number.
    Number(NumberAnswer),
    /// A typed date.
    Date(DateSpan),
    /// A text with blanks.
    Cloze(Cloze),
    /// Items in their right order.
    Order(Vec<OrderItem>),
    /// Pairs to be found.
    Match(Matching),
    /// A place to be pointed at.
    Place(Place),
}

/// One choice of a `choice` or `multi` question.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// What the reader chooses.
    pub text: String,
    /// Whether it is right.
    pub correct: bool,
    /// Shown after answering.
    pub why: Option<String>,
    /// Keeps its position when the choices are shuffled.
    pub fixed: bool,
}

/// A text with blanks.
#[derive(Clone, Debug, PartialEq)]
pub struct Cloze {
    /// Text and blanks as they follow each other.
    pub spans: Vec<Span>,
    /// The blanks, in the order of their first appearance.
    pub blanks: Vec<Blank>,
}

/// A piece of a cloze text.
#[derive(Clone, Debug, PartialEq)]
pub enum Span {
    /// Words that stand there.
    Text(String),
    /// The blank with this index.
    Blank(usize),
}

/// What fills a blank.
pub type Blank = Typed;

/// One item of a timeline or ranking.
#[derive(Clone, Debug, PartialEq)]
pub struct OrderItem {
    /// What is to be ordered.
    pub text: String,
    /// Shown after answering: when it was, or how much.
    pub when: Option<String>,
}

/// Left sides, each of which has one right side.
#[derive(Clone, Debug, PartialEq)]
pub struct Matching {
    /// The right pairs; left sides differ and right sides differ.
    pub pairs: Vec<Pair>,
    /// Right sides that belong to none.
    pub extra: Vec<String>,
}

impl Matching {
    /// All right sides: of the pairs, then the extra ones.
    pub fn options(&self) -> impl Iterator<Item = &str> {
        let rights = self.pairs.iter().map(|pair| pair.right.as_str());
        rights.chain(self.extra.iter().map(String::as_str))
    }
}

/// A right pair.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// Shown with a list to choose from.
    pub left: String,
    /// The one to choose.
    pub right: String,
}

/// A place on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// The place that answers the question.
    pub spot: Spot,
    /// Within this distance an answer counts in full.
    pub radius_km: f64,
    /// Places to choose from instead of pointing.
    pub candidates: Vec<Spot>,
}

impl Place {
    /// How far a point is from the place, in kilometres along the earth's surface.
    #[must_use]
    pub fn distance_km(&self, latitude: f64, longitude: f64) -> f64 {
        sphere::distance_km(&self.spot, latitude, longitude)
    }
}

/// A named point on the earth.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    /// Its name.
    pub name: String,
    /// Degrees north, -90 to 90.
    pub latitude: f64,
    /// Degrees east, -180 to 180.
    pub longitude: f64,
}

/// Where an article says so.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// The article's id.
    pub article: String,
    /// The sentence itself, where it may be shown.
    pub quote: Option<String>,
    /// A hash of the sentence's normalised words, where it may not.
    pub fingerprint: Option<String>,
}

/// An image with the words that replace it.
#[derive(Clone, Debug, PartialEq)]
pub struct Media {
    /// Its address.
    pub src: String,
    /// What it shows.
    pub alt: String,
    /// Who made it.
    pub credit: String,
}
