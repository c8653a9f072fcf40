//! Questions: each asks one slot of a fact, has one answer that the facts prove, and choices that they prove wrong.

pub(crate) mod ages;
mod clauses;
pub(crate) mod gaps;
mod options;
pub(crate) mod posts;
mod seats;
pub(crate) mod sets;
mod speeches;
#[cfg(test)]
mod tests;
pub(crate) mod towns;
pub(crate) mod wording;

use crate::reason::Reason;
use deck_engine::{Body, Category};

use crate::calendar::Day;
use crate::facts::Facts;
use crate::facts::scene::Scene;
use crate::mention::{Confidence, Kind, Span};
use posts::Worded;

/// A question that a template made, or tried to make.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// Stable across rebuilds: made of what is asked, not of its wording.
    pub id: String,
    /// What is asked for.
    pub category: Category,
    /// 1 (easy) to 5 (hard).
    pub difficulty: u8,
    /// The question.
    pub prompt: String,
    /// What is told after the answer.
    pub explanation: String,
    /// The answer, by kind.
    pub body: Body,
    /// The sentences that answer it, by their index.
    pub evidence: Vec<u32>,
    /// That the mentions, the fact and the template are all right.
    pub confidence: Confidence,
    /// The rule that made the fact: `said-that`.
    pub rule: &'static str,
    /// The template that made the question: `who-said`.
    pub template: &'static str,
    /// Why the answer is the only one, and why each wrong choice is wrong.
    pub proof: Vec<String>,
    /// What is asked about, so that not all questions are about one thing.
    pub topic: String,
}

/// Why a fact gave no question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dropped {
    /// The template that was tried.
    pub template: &'static str,
    /// The words of the fact.
    pub words: String,
    /// Why.
    pub reason: String,
}

/// What the templates look at, and where they put what they make.
pub(crate) struct Workshop<'a> {
    pub(crate) scene: &'a Scene<'a>,
    pub(crate) facts: &'a Facts,
    /// The posts of the facts in words.
    posts: &'a [Worded<'a>],
    /// The people whom the article names in full.
    people: &'a [options::Named<'a>],
    /// The day of the article, on which its answers were true.
    pub(crate) day: Day,
    /// Whether a question may repeat as many of the article's words as it likes.
    may_quote: bool,
    pub(crate) made: Vec<Candidate>,
    pub(crate) dropped: Vec<Dropped>,
}

/// Of how many facts of a sort, the first of the article, questions are made: more than any quiz needs, and few
/// enough that the time for a whole book of news grows with its length. That an answer is the only one is proved by
/// all facts.
const MOST_ASKED: usize = 300;

impl Workshop<'_> {
    /// Makes the question that a template has of each entity of a kind.
    fn make_of_each(&mut self, kind: Kind, make: fn(&Self, u32) -> Option<Candidate>) {
        let entities = (0..)
            .zip(self.scene.entities)
            .filter(|(_, entity)| entity.kind == kind)
            .take(MOST_ASKED);
        let made: Vec<Candidate> = entities
            .filter_map(|(entity, _)| make(self, entity))
            .collect();
        self.made.extend(made);
    }

    /// Notes why a fact gave no question.
    fn drop(&mut self, template: &'static str, span: Span, reason: impl Into<Reason>) {
        if cfg!(target_family = "wasm") {
            return;
        }
        let words = self.scene.words(span).to_owned();
        self.dropped.push(Dropped {
            template,
            words,
            reason: reason.into().told(),
        });
    }

    /// The sentence of a token.
    fn sentence(&self, at: u32) -> u32 {
        self.scene.token(at).map_or(0, |token| token.sentence)
    }
}

/// All questions that the facts give, good and weak, and why others were not made.
pub(crate) fn make(
    scene: &Scene<'_>,
    facts: &Facts,
    day: Day,
    may_quote: bool,
) -> (Vec<Candidate>, Vec<Dropped>) {
    let posts: Vec<Worded<'_>> = (facts.holdings.iter())
        .map(|holding| Worded::of(scene, holding))
        .collect();
    let people = options::named_people(scene, facts, &posts);
    let mut workshop = Workshop {
        scene,
        facts,
        posts: &posts,
        people: &people,
        day,
        may_quote,
        made: Vec::new(),
        dropped: Vec::new(),
    };
    clauses::make(&mut workshop);
    speeches::make(&mut workshop);
    posts::make(&mut workshop);
    towns::make(&mut workshop);
    seats::make(&mut workshop);
    ages::make(&mut workshop);
    sets::make(&mut workshop);
    gaps::make(&mut workshop);
    (workshop.made, workshop.dropped)
}

/// An id of what is asked: letters and digits of the parts, hyphens between them, at most 60 bytes.
pub(crate) fn id(parts: &[&str]) -> String {
    let length: usize = parts.iter().map(|part| part.len() + 1).sum();
    let (mut id, mut folded) = (String::with_capacity(length), String::new());
    for part in parts {
        folded.clear();
        part.chars()
            .for_each(|c| crate::letters::push_folded(c, &mut folded));
        for c in folded.chars() {
            if c.is_ascii_alphanumeric() {
                id.push(c.to_ascii_lowercase());
            } else if !id.ends_with('-') {
                id.push('-');
            }
        }
        if !id.ends_with('-') {
            id.push('-');
        }
    }
    let whole = id.trim_matches('-');
    if whole.len() <= 60 {
        return whole.to_owned();
    }
    // What is cut off still tells two ids apart.
    let hash = crate::phrase::stable([whole]) & 0xffff_ffff;
    let start = whole.get(..51).unwrap_or(whole).trim_end_matches('-');
    format!("{start}-{hash:08x}")
}
