//! By whose word something is told, and whether it is told as done, planned, supposed or denied.

use crate::facts::clause::Form;
use crate::facts::grammar::{self, Class, Verb, Verbs};
use crate::facts::scene::Scene;
use crate::mention::Span;

/// How the article tells something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Voice {
    /// In its own words, as done.
    Asserted,
    /// By the word of somebody whom it names; `None` if the words that name the source say nothing alone.
    Attributed(Option<Source>),
    /// As something to come.
    Planned,
    /// As possible.
    Hedged,
    /// As not so.
    Negated,
}

/// Who says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// Somebody: the index of the entity.
    Person(u32),
    /// Others: the words that name them.
    Words(Span),
}

/// The voice of a clause.
pub(crate) fn of(
    scene: &Scene<'_>,
    sentence: Span,
    clause: Span,
    form: Form,
    verb: &Verb,
) -> Voice {
    let has = |class| {
        (clause.first..clause.end)
            .any(|at| scene.mention_at(at).is_none() && grammar::is(scene.key(at), class))
    };
    if has(Class::Negative) {
        return Voice::Negated;
    }
    if has(Class::Hedge) {
        return Voice::Hedged;
    }
    if form == Form::Future || verb.is_plan() {
        return Voice::Planned;
    }
    let rest = Span::new(clause.end, sentence.end);
    match source(scene, rest) {
        Some(source) => Voice::Attributed(source),
        None => Voice::Asserted,
    }
}

/// The source that is named at the end of a sentence: `, officials said`, `, according to the ministry`.
fn source(scene: &Scene<'_>, rest: Span) -> Option<Option<Source>> {
    for at in rest.first..rest.end {
        if scene.is_quoted(at) {
            return None;
        }
        let key = scene.key(at);
        if scene.has_keys(at, &["according", "to"]) {
            return Some(words(scene, at + 2, phrase_end(scene, at + 2, rest.end)));
        }
        let is_speech = scene.mention_at(at).is_none()
            && (Verbs::get().past(key).or(Verbs::get().third(key))).is_some_and(|verb| {
                verb.is_speech() || matches!(verb.base, "report" | "announce" | "warn")
            });
        if is_speech {
            // Whose words stand before "said", if nothing but they stand between it and the clause.
            let before = (rest.first..at)
                .rev()
                .find(|&at| scene.key(at) == ",")
                .map_or(rest.first, |at| at + 1);
            let joined = (before..at).any(|at| {
                grammar::is_any(scene.key(at), &[Class::Conjunction, Class::Subordinator])
            });
            if joined {
                return None;
            }
            return Some(if before < at {
                words(scene, before, at)
            } else {
                words(scene, at + 1, phrase_end(scene, at + 1, rest.end))
            });
        }
    }
    None
}

fn phrase_end(scene: &Scene<'_>, first: u32, end: u32) -> u32 {
    (first..end)
        .find(|&at| {
            matches!(
                scene.key(at),
                "," | "." | ";" | "—" | "–" | "who" | "which" | "on" | "after" | "in" | "at"
            ) && scene.mention_at(at).is_none()
        })
        .unwrap_or(end)
}

fn words(scene: &Scene<'_>, first: u32, end: u32) -> Option<Source> {
    let span = Span::new(first, end);
    let person = scene
        .mentions_in(span)
        .find(|(_, mention)| mention.kind() == crate::Kind::Person);
    if let Some((index, _)) = person {
        return Some(Source::Person(scene.entity_of(index)?));
    }
    let clear = !span.is_empty()
        && span.len() <= 7
        && !(first..end).any(|at| {
            grammar::is_any(
                scene.key(at),
                &[
                    Class::Pronoun,
                    Class::Possessive,
                    Class::Pointer,
                    Class::Subordinator,
                ],
            )
        })
        && (scene.key(first) != "the" || span.len() > 2);
    clear.then_some(Source::Words(span))
}
