//! What follows a verb: its object and what was added with prepositions, up to where the clause ends.

mod clarity;
mod end;
mod whole;

use clarity::clarity;
pub(crate) use clarity::{is_known, when_is_clear};
pub(crate) use end::{end_of_clause, is_infinitive, starts_short_clause};
pub(crate) use whole::is_of_noun;
use whole::{drop_unclear, is_whole, mark_open_list};

use crate::facts::grammar::{self, Class, Verb, Verbs};
use crate::facts::quantity;
use crate::facts::scene::Scene;
use crate::mention::{Confidence, Kind, Mention, Span, Value};
use crate::one_of::one_of;
use crate::token::Shape;

/// "Early" in a year, "mid-May".
pub(crate) fn is_part(scene: &Scene<'_>, at: u32) -> bool {
    one_of!(scene.key(at), "early" | "late" | "mid") || scene.key(at).starts_with("mid-")
}

/// "The end of", "the week of": longer or shorter than what it stands before.
pub(crate) fn is_stretch(scene: &Scene<'_>, at: u32) -> bool {
    one_of!(
        scene.key(at),
        "end" | "start" | "beginning" | "middle" | "week" | "weekend"
    )
}

/// A part of a clause behind its verb.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Part {
    /// The preposition, or the first token of the head if there is none.
    pub(crate) first: u32,
    /// What the preposition governs, or the object, or a date by itself.
    pub(crate) head: Span,
    /// The mention that the head is, titles before it left out.
    pub(crate) mention: Option<u32>,
    /// The mention's kind.
    pub(crate) kind: Option<Kind>,
    /// It says "his", "her", "its" or "their".
    pub(crate) owned: bool,
    /// How well it can be understood alone.
    pub(crate) confidence: Confidence,
}

impl Part {
    /// A time or place that a mention is.
    pub(crate) fn adjunct(
        scene: &Scene<'_>,
        first: u32,
        head: u32,
        index: u32,
        mention: &Mention,
    ) -> Self {
        let end = mention.span.end;
        let clear = Confidence::percent(when_is_clear(scene, mention.span));
        Self {
            first,
            head: Span::new(head, end),
            mention: Some(index),
            kind: Some(mention.kind()),
            owned: false,
            confidence: mention.confidence.and(clear),
        }
    }

    /// All its tokens.
    pub(crate) fn span(&self) -> Span {
        Span::new(self.first, self.head.end)
    }

    /// Whether it belongs to its verb: `down` of `shot down ten drones`.
    pub(crate) fn is_particle(&self, scene: &Scene<'_>) -> bool {
        self.head.len() == 1
            && self.mention.is_none()
            && grammar::is_at(scene, self.head.first, Class::Preposition)
    }

    /// Whether a preposition leads it.
    pub(crate) fn has_preposition(&self) -> bool {
        self.first < self.head.first
    }
}

/// Whether words behind a verb hold another verb that nothing joins to it.
pub(crate) fn is_doubtful(scene: &Scene<'_>, span: Span) -> bool {
    (span.first..span.end).any(|at| {
        scene.mention_at(at).is_none()
            && (one_of!(
                scene.key(at),
                "was" | "were" | "is" | "are" | "had" | "has" | "have" | "did" | "does"
            ) || at > span.first && is_second_verb(scene, at))
    })
}

/// `across the Blue Mountains forced authorities`: a past form behind a name, with an object.
fn is_second_verb(scene: &Scene<'_>, at: u32) -> bool {
    let behind_name = scene
        .mention_at(at - 1)
        .and_then(|index| scene.mention(index))
        .is_some_and(|mention| mention.kind() != Kind::Date);
    let next = scene.key(at + 1);
    behind_name
        && scene.shape(at) == Shape::Lower
        && Verbs::get().past(scene.key(at)).is_some()
        && scene.shape(at + 1) != Shape::Mark
        && !grammar::is_any(next, &[Class::Preposition, Class::Conjunction])
}

/// Whether a preposition begins no part: `at least ten`, `about 40`.
pub(crate) fn is_approximate(scene: &Scene<'_>, at: u32) -> bool {
    let next = scene.key(at + 1);
    match scene.key(at) {
        "at" => one_of!(next, "least" | "most"),
        "about" | "around" | "over" => {
            (matches!(scene.shape(at + 1), Shape::Number) || quantity::is_word(next))
                && !(scene.has_key(at, "over") && quantity::is_period(scene, at))
        }
        _ => false,
    }
}

/// A particle that belongs to its verb, `shot down ten drones`, not a preposition.
fn is_particle(scene: &Scene<'_>, at: u32, verb: &Verb) -> bool {
    let listed = one_of!(
        scene.key(at),
        "up" | "down" | "out" | "off" | "away" | "back"
    );
    let next = scene.key(at + 1);
    let object = grammar::is_any(next, &[Class::Determiner, Class::Possessive])
        || quantity::is_word(next)
        || scene.shape(at + 1) == Shape::Number
        || scene
            .starting(at + 1)
            .is_some_and(|(_, mention)| mention.kind() != Kind::Date);
    listed && object && !verb.is_motion()
}

/// The parts of a clause behind its verb.
pub(crate) fn parts(scene: &Scene<'_>, span: Span, verb: &Verb) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut first = span.first;
    let mut at = span.first;
    let starts_part = |at: u32| {
        let date = scene
            .starting(at)
            .is_some_and(|(_, mention)| mention.kind() == Kind::Date);
        let inside = scene.mention_at(at).is_some() && scene.starting(at).is_none();
        !inside
            && (date && !is_premodifier(scene, at, span)
                || grammar::is_at(scene, at, Class::Preposition)
                    && scene.mention_at(at).is_none()
                    && !is_approximate(scene, at)
                    // "over the past few days"
                    && !(scene.has_key(at, "past") && scene.has_key(at - 1, "the")))
    };
    if is_particle(scene, at, verb) {
        parts.push(Part {
            first: at,
            head: Span::new(at, at + 1),
            mention: None,
            kind: None,
            owned: false,
            confidence: Confidence::FULL,
        });
        at += 1;
        first = at;
    }
    while at < span.end {
        at += 1;
        if at < span.end && !starts_part(at) {
            continue;
        }
        // "on Monday" is one part; "in" of "sworn in on Monday" is a part of its own.
        let alone = at - first == 1 && grammar::is_at(scene, first, Class::Preposition);
        if at < span.end && alone && !grammar::is_at(scene, at, Class::Preposition) {
            continue;
        }
        if at > first {
            let is_first = parts.is_empty();
            parts.push(part(scene, first, at, verb, is_first));
        }
        first = at;
    }
    if scene.has_key(span.end, ",") {
        mark_open_list(scene, span.end, &mut parts);
    }
    drop_unclear(scene, &mut parts);
    parts
}

/// A date before a noun: `its 2019 summit`, `the Friday meeting`.
fn is_premodifier(scene: &Scene<'_>, at: u32, span: Span) -> bool {
    let Some((_, mention)) = scene.starting(at) else {
        return false;
    };
    let next = mention.span.end;
    let before = scene.key(at.wrapping_sub(1));
    let after_determiner = grammar::is_any(before, &[Class::Determiner, Class::Possessive])
        || scene.shape(at.wrapping_sub(1)) == Shape::Possessive
        || one_of!(before, "of" | "and" | "or");
    let before_noun = next < span.end
        && scene.shape(next) == Shape::Lower
        && !grammar::is_any_at(
            scene,
            next,
            &[Class::Preposition, Class::Conjunction, Class::Adverb],
        );
    after_determiner || before_noun || scene.shape(next) == Shape::Possessive
}

fn part(scene: &Scene<'_>, first: u32, end: u32, verb: &Verb, is_first: bool) -> Part {
    let leads = grammar::is_at(scene, first, Class::Preposition)
        && scene.mention_at(first).is_none()
        && !is_approximate(scene, first)
        && end > first + 1;
    let head = Span::new(first + u32::from(leads), end);
    let mention = whole_mention(scene, head);
    let kind = mention
        .and_then(|index| scene.mention(index))
        .map(Mention::kind);
    let (mut percent, owned) = clarity(scene, head);
    // "in Lyon and", "to the", "to Lyon on": the list or the name goes on.
    let lone = grammar::is_at(scene, first, Class::Preposition) && end == first + 1;
    if !is_whole(scene, head) || lone && !is_first {
        percent = percent.min(60);
    }
    if kind == Some(Kind::Date) {
        percent = percent.min(when_is_clear(scene, head));
    }
    // A person whom nobody can be the object of is no object: "said Lee".
    let odd = kind == Some(Kind::Person) && !leads && !verb.takes_person();
    Part {
        first,
        head,
        mention,
        kind,
        owned,
        confidence: Confidence::percent(if odd { percent.min(88) } else { percent }),
    }
}

/// The mention that a head is, but for an article or a title before it and a wider place behind it.
fn whole_mention(scene: &Scene<'_>, head: Span) -> Option<u32> {
    let mut inside = scene.mentions_in(head);
    let (index, mention) = inside.next()?;
    let second = inside.next();
    let covers = match mention.value {
        Value::Person(_) => {
            mention.evidence.first <= head.first && mention.span.end == head.end
                || mention.span == head
        }
        Value::Place(_) => {
            let starts = mention.span.first == head.first
                || mention.span.first == head.first + 1 && scene.has_key(head.first, "the");
            let wider = second.is_some_and(|(_, second)| {
                second.kind() == Kind::Place
                    && second.span.end == head.end
                    && mention.span.end + 1 == second.span.first
                    && scene.has_key(mention.span.end, ",")
            });
            starts && (mention.span.end == head.end || wider)
        }
        _ => {
            mention.span == head
                || mention.span.end == head.end
                    && mention.span.first == head.first + 1
                    && scene.has_key(head.first, "the")
        }
    };
    let single = second.is_none() || matches!(mention.value, Value::Place(_) | Value::Person(_));
    (covers && single).then_some(index)
}
