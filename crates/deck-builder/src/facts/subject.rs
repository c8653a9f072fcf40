//! Subjects of clauses: a named person, country or organisation, or things that are counted or described.

mod people;
mod things;

pub(crate) use people::{is_another, is_honorific, is_named_surely, leader, sure_of};
use people::{person, pronoun};
use things::{named, things};

use crate::facts::grammar::{self, Class, Verbs};
use crate::facts::scene::Scene;
use crate::mention::{Confidence, Kind, Span};
use crate::one_of::one_of;
use crate::token::Shape;

/// The subject of a clause.
#[derive(Clone, Debug)]
pub(crate) struct Subject {
    pub(crate) kind: SubjectKind,
    /// Entities that are the subject; more than one if they are joined by "and".
    pub(crate) entities: Vec<u32>,
    /// The name or noun phrase alone, without titles and appositions.
    pub(crate) span: Span,
    /// Index of the token after it and all that belongs to it.
    pub(crate) end: u32,
    pub(crate) plural: bool,
    pub(crate) rule: &'static str,
    pub(crate) confidence: Confidence,
}

/// What kind of thing a subject is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SubjectKind {
    /// Somebody named.
    Person,
    /// A country, or a government named by its capital.
    Country,
    /// A named body or firm.
    Organisation,
    /// Something else with a name.
    Name,
    /// `two survivors`, `a temporary bridge`, `the eruption of 1813`.
    Things,
}

/// The subject that begins at a token, if a verb follows it.
pub(crate) fn read(
    scene: &Scene<'_>,
    at: u32,
    sentence: Span,
    leader: Option<u32>,
) -> Option<Subject> {
    let leads = |subject: &Subject| {
        let at = after_time(scene, subject.end);
        // "Mayfair shares rose": a noun.
        let noun = Verbs::get().third(scene.key(at)).is_some()
            && !grammar::is_at(scene, at, Class::Auxiliary)
            && is_verb(scene, at + 1);
        is_verb(scene, at) && !noun
    };
    person(scene, at, sentence)
        .or_else(|| pronoun(scene, at, leader))
        .filter(leads)
        .or_else(|| named(scene, at).filter(leads))
        .or_else(|| things(scene, at, sentence.end).filter(leads))
}

/// Over the time between a subject and its verb: `Lee on Monday opened`.
pub(crate) fn after_time(scene: &Scene<'_>, at: u32) -> u32 {
    let head = at + u32::from(scene.has_key(at, "on"));
    match scene.starting(head) {
        Some((_, mention)) if mention.kind() == Kind::Date => mention.span.end,
        _ => at,
    }
}

/// Whether a finite verb or auxiliary stands at a token, adverbs before it left out.
pub(crate) fn is_verb(scene: &Scene<'_>, mut at: u32) -> bool {
    while grammar::is_at(scene, at, Class::Adverb) {
        at += 1;
    }
    scene.shape(at) == Shape::Lower
        && scene.mention_at(at).is_none()
        && (grammar::is_at(scene, at, Class::Auxiliary) || Verbs::get().is_finite(scene, at))
}

/// Where an apposition between commas ends: `, 43, of Leeds,`. A verb must follow it.
fn apposition(scene: &Scene<'_>, comma: u32, end: u32) -> Option<u32> {
    if !scene.has_key(comma, ",") {
        return None;
    }
    // "The governor, Ann Lee, said her father …": it goes on with a verb. "The ship, called Halden, sank".
    let is_named = one_of!(
        scene.key(comma + 1),
        "called" | "known" | "named" | "dubbed" | "nicknamed"
    );
    if !is_named && is_verb(scene, after_time(scene, comma + 1)) {
        return None;
    }
    // "Ann Lee, who said that she was ill and left Lyon, resigned": what is told by the way has verbs of its own.
    let is_relative = one_of!(scene.key(comma + 1), "who" | "which" | "whose");
    let limit = end.min(comma + 28);
    let mut at = comma + 1;
    while at < limit {
        let key = scene.key(at);
        if key == "," && is_verb(scene, after_time(scene, at + 1)) {
            return Some(at + 1);
        }
        // Another clause has begun.
        if scene.mention_at(at).is_none()
            && scene.has_key(at - 1, ",")
            && Verbs::get().past(key).is_some_and(|verb| verb.is_speech())
        {
            return None;
        }
        if !is_relative
            && grammar::is(key, Class::Pronoun)
            && !one_of!(key, "who" | "whose" | "whom" | "one" | "which")
            || (one_of!(key, ";" | ":" | "—" | "–" | "--") || key == "and" && !is_relative)
                && is_verb(scene, at + 1)
        {
            return None;
        }
        at += 1;
    }
    None
}
