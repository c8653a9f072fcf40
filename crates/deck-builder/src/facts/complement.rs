//! What follows a verb: its object and what was added with prepositions, up to where the clause ends.

mod clarity;
mod end;

use clarity::{clarity, when_is_clear};
pub(crate) use end::{end_of_clause, is_infinitive};

use crate::facts::grammar::{self, Class, Verb};
use crate::facts::scene::Scene;
use crate::mention::{Confidence, Kind, Mention, Span, Value};
use crate::token::Shape;

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

    /// Whether a preposition leads it.
    pub(crate) fn has_preposition(&self) -> bool {
        self.first < self.head.first
    }
}

/// Whether words behind a verb hold another verb that nothing joins to it.
pub(crate) fn is_doubtful(scene: &Scene<'_>, span: Span) -> bool {
    (span.first..span.end).any(|at| {
        scene.mention_at(at).is_none()
            && matches!(
                scene.key(at),
                "was" | "were" | "is" | "are" | "had" | "has" | "have" | "did" | "does"
            )
    })
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
                || grammar::is(scene.key(at), Class::Preposition) && scene.mention_at(at).is_none())
    };
    while at < span.end {
        at += 1;
        if at < span.end && !starts_part(at) {
            continue;
        }
        // "on Monday" is one part; "in" of "sworn in on Monday" is a part of its own.
        let alone = at - first == 1 && grammar::is(scene.key(first), Class::Preposition);
        if at < span.end && alone && !grammar::is(scene.key(at), Class::Preposition) {
            continue;
        }
        if at > first {
            parts.push(part(scene, first, at, verb));
        }
        first = at;
    }
    if scene.key(span.end) == "," {
        mark_open_list(scene, span.end, &mut parts);
    }
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
        || matches!(before, "of" | "and" | "or");
    let before_noun = next < span.end
        && scene.shape(next) == Shape::Lower
        && !grammar::is_any(
            scene.key(next),
            &[Class::Preposition, Class::Conjunction, Class::Adverb],
        );
    after_determiner || before_noun || scene.shape(next) == Shape::Possessive
}

fn part(scene: &Scene<'_>, first: u32, end: u32, verb: &Verb) -> Part {
    let leads = grammar::is(scene.key(first), Class::Preposition)
        && scene.mention_at(first).is_none()
        && end > first + 1;
    let head = Span::new(first + u32::from(leads), end);
    let mention = whole_mention(scene, head);
    let kind = mention
        .and_then(|index| scene.mention(index))
        .map(Mention::kind);
    let (mut percent, owned) = clarity(scene, head);
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
                || mention.span.first == head.first + 1 && scene.key(head.first) == "the";
            let wider = second.is_some_and(|(_, second)| {
                second.kind() == Kind::Place
                    && second.span.end == head.end
                    && mention.span.end + 1 == second.span.first
                    && scene.key(mention.span.end) == ","
            });
            starts && (mention.span.end == head.end || wider)
        }
        _ => {
            mention.span == head
                || mention.span.end == head.end
                    && mention.span.first == head.first + 1
                    && scene.key(head.first) == "the"
        }
    };
    let single = second.is_none() || matches!(mention.value, Value::Place(_) | Value::Person(_));
    (covers && single).then_some(index)
}

/// A list that goes on behind the comma is not known as a whole.
fn mark_open_list(scene: &Scene<'_>, comma: u32, parts: &mut [Part]) {
    let Some(last) = parts.last_mut() else {
        return;
    };
    let next = scene.mentions_in(Span::new(comma + 1, comma + 8)).next();
    if next.is_some_and(|(_, mention)| {
        Some(mention.kind()) == last.kind && mention.kind() != Kind::Date
    }) {
        last.confidence = last.confidence.and(Confidence::percent(70));
    }
}
