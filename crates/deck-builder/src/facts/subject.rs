//! Subjects of clauses: a named person, country or organisation, or things that are counted or described.

use crate::PlaceKind;
use crate::facts::grammar::{self, Class, Verbs};
use crate::facts::scene::Scene;
use crate::mention::{Confidence, Kind, Span, Value};
use crate::places::Usage;
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
    person(scene, at, sentence)
        .or_else(|| pronoun(scene, at, leader))
        .or_else(|| named(scene, at))
        .or_else(|| things(scene, at, sentence.end))
        .filter(|subject| is_verb(scene, subject.end))
}

/// Whether a finite verb or auxiliary stands at a token, adverbs before it left out.
pub(crate) fn is_verb(scene: &Scene<'_>, mut at: u32) -> bool {
    while grammar::is(scene.key(at), Class::Adverb) {
        at += 1;
    }
    let key = scene.key(at);
    scene.mention_at(at).is_none()
        && scene.shape(at) == Shape::Lower
        && (grammar::is(key, Class::Auxiliary)
            || Verbs::get().past(key).is_some()
            || Verbs::get().third(key).is_some())
}

/// The person whom a sentence begins with: who "he" or "she" of the next one is, if nobody else is named.
pub(crate) fn leader(scene: &Scene<'_>, sentence: Span, before: Option<u32>) -> Option<u32> {
    let mut people = scene.mentions_in(sentence).filter_map(|(index, mention)| {
        (mention.kind() == Kind::Person).then(|| scene.entity_of(index))?
    });
    let Some(first) = people.next() else {
        // Somebody who is "he" throughout a sentence leads the next one too.
        let is_pronoun = matches!(scene.key(sentence.first), "he" | "she");
        return before.filter(|_| is_pronoun);
    };
    let alone = people.all(|other| other == first);
    let subject =
        person(scene, sentence.first, sentence).is_some_and(|subject| subject.entities == [first]);
    (alone && subject).then_some(first)
}

fn pronoun(scene: &Scene<'_>, at: u32, leader: Option<u32>) -> Option<Subject> {
    let leader = leader.filter(|_| matches!(scene.key(at), "he" | "she"))?;
    Some(Subject {
        kind: SubjectKind::Person,
        entities: vec![leader],
        span: Span::new(at, at + 1),
        end: at + 1,
        plural: false,
        rule: "pronoun-of-leader",
        confidence: Confidence::percent(94),
    })
}

fn person(scene: &Scene<'_>, at: u32, sentence: Span) -> Option<Subject> {
    let (index, mention) = titled(scene, at, sentence)?;
    let mut entities = vec![scene.entity_of(index)?];
    let mut confidence = mention.confidence;
    let mut span = mention.span;
    let mut end = mention.span.end;
    let mut rule = "named-person";
    end = apposition(scene, end, sentence.end).unwrap_or(end);
    if scene.key(end) == "and" && !is_verb(scene, end) {
        let (index, other) = titled(scene, end + 1, sentence)?;
        entities.push(scene.entity_of(index)?);
        confidence = confidence.and(other.confidence);
        span = span.with(other.span);
        end = apposition(scene, other.span.end, sentence.end).unwrap_or(other.span.end);
        rule = "two-people";
    }
    Some(Subject {
        kind: SubjectKind::Person,
        plural: entities.len() > 1,
        entities,
        span,
        end,
        rule,
        confidence,
    })
}

/// The person whose name or title begins at a token.
fn titled<'a>(
    scene: &Scene<'a>,
    at: u32,
    sentence: Span,
) -> Option<(u32, &'a crate::mention::Mention)> {
    let rest = Span::new(at, sentence.end.min(at + 14));
    let (index, mention) = scene
        .mentions_in(rest)
        .find(|(_, mention)| mention.kind() == Kind::Person)?;
    let first = mention.span.first;
    let begins = first == at
        || mention.evidence.first <= at + u32::from(scene.key(at) == "the")
        || first == at + 1 && is_honorific(scene.key(at));
    let plain = (at..first).all(|at| {
        let key = scene.key(at);
        key != ","
            && !grammar::is_any(
                key,
                &[Class::Pronoun, Class::Auxiliary, Class::Subordinator],
            )
            && Verbs::get().past(key).is_none()
    });
    (begins && plain).then_some((index, mention))
}

fn is_honorific(key: &str) -> bool {
    matches!(
        key,
        "mr" | "mrs" | "ms" | "miss" | "dr" | "sir" | "dame" | "lord" | "lady" | "prof"
    )
}

/// Where an apposition between commas ends: `, 43, of Leeds,`. A verb must follow it.
fn apposition(scene: &Scene<'_>, comma: u32, end: u32) -> Option<u32> {
    if scene.key(comma) != "," {
        return None;
    }
    let limit = end.min(comma + 28);
    let mut at = comma + 1;
    while at < limit {
        let key = scene.key(at);
        if key == "," && is_verb(scene, at + 1) {
            return Some(at + 1);
        }
        // Another clause has begun.
        if grammar::is_any(key, &[Class::Pronoun])
            && !matches!(key, "who" | "whose" | "whom" | "one" | "which")
            || matches!(key, ";" | ":" | "—" | "–" | "--" | "and") && is_verb(scene, at + 1)
        {
            return None;
        }
        at += 1;
    }
    None
}

fn named(scene: &Scene<'_>, at: u32) -> Option<Subject> {
    let at = at + u32::from(scene.key(at) == "the");
    let subject = |kind, entities, end, rule, confidence| {
        Some(Subject {
            kind,
            entities,
            span: Span::new(at, end),
            end,
            plural: false,
            rule,
            confidence,
        })
    };
    if let Some((index, mention)) = scene.starting(at) {
        let kind = match &mention.value {
            Value::Place(place)
                if place.kind == PlaceKind::Country || place.usage == Usage::Government =>
            {
                SubjectKind::Country
            }
            Value::Organisation(_) => SubjectKind::Organisation,
            _ => return None,
        };
        let entity = scene.entity_of(index)?;
        return subject(
            kind,
            vec![entity],
            mention.span.end,
            "named-body",
            mention.confidence,
        );
    }
    // A name that no recogniser knows: at least two capitals in a row, or three capital letters.
    let mut end = at;
    while end < at + 6 && scene.is_capital(end) && scene.mention_at(end).is_none() {
        end += 1;
    }
    let is_name = end >= at + 2
        && !grammar::is_any(
            scene.key(at),
            &[
                Class::Pronoun,
                Class::Preposition,
                Class::Pointer,
                Class::Determiner,
                Class::Possessive,
                Class::Subordinator,
                Class::Negative,
            ],
        );
    if is_name && !scene.key(end - 1).ends_with('s') {
        return subject(
            SubjectKind::Name,
            Vec::new(),
            end,
            "unknown-name",
            Confidence::percent(92),
        );
    }
    None
}

/// Things that are counted or described: `two survivors`, `a temporary bridge`.
fn things(scene: &Scene<'_>, at: u32, sentence_end: u32) -> Option<Subject> {
    let key = scene.key(at);
    let counted = complement_number(scene, at);
    let opens = counted || grammar::is(key, Class::Determiner);
    if !opens {
        return None;
    }
    let mut end = at + 1;
    let limit = sentence_end.min(at + 12);
    while end < limit && !is_verb(scene, end) {
        let key = scene.key(end);
        let inner = scene.mention_at(end).is_some();
        let broken = scene.shape(end) == Shape::Mark
            || !inner
                && grammar::is_any(
                    key,
                    &[
                        Class::Pronoun,
                        Class::Pointer,
                        Class::Possessive,
                        Class::Subordinator,
                        Class::Conjunction,
                        Class::Hedge,
                        Class::Negative,
                        Class::Approximate,
                    ],
                )
            || Verbs::get().participle(key).is_some()
                && end + 1 < limit
                && grammar::is(scene.key(end + 1), Class::Preposition);
        if broken {
            return None;
        }
        end += 1;
    }
    let span = Span::new(at, end);
    let nouns = (at + 1..end)
        .filter(|&at| scene.shape(at) != Shape::Possessive)
        .count();
    let of = (at..end).any(|at| matches!(scene.key(at), "of" | "in" | "from" | "at" | "between"));
    let weak = key == "the" && !of && nouns < 3;
    let plural = counted && !matches!(key, "one" | "1")
        || scene.key(end - 1).ends_with('s') && !scene.key(end - 1).ends_with("ss");
    (nouns > 0).then(|| Subject {
        kind: SubjectKind::Things,
        entities: Vec::new(),
        span,
        end,
        plural,
        rule: if counted {
            "counted-things"
        } else {
            "described-things"
        },
        confidence: Confidence::percent(if weak { 80 } else { 95 }),
    })
}

/// Whether a number stands at a token.
fn complement_number(scene: &Scene<'_>, at: u32) -> bool {
    super::quantity::number(scene, at).is_some()
}
