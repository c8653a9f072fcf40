//! By whose word something is told, and whether it is told as done, planned, supposed or denied.

use crate::facts::clause::Form;
use crate::facts::grammar::{self, Class, Verb, Verbs};
use crate::facts::quantity;
use crate::facts::scene::Scene;
use crate::facts::subject;
use crate::mention::Span;
use crate::one_of::one_of;
use crate::token::Shape;

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

/// The voice of a clause that somebody is reported to have said.
pub(crate) fn reported(
    scene: &Scene<'_>,
    clause: Span,
    form: Form,
    verb: &Verb,
    speaker: Source,
) -> Voice {
    match own(scene, clause, form, verb) {
        Voice::Asserted => Voice::Attributed(Some(speaker)),
        // What somebody says will be done is neither done nor the article's word.
        Voice::Planned => Voice::Hedged,
        other => other,
    }
}

/// The voice of a clause that the article tells.
pub(crate) fn of(
    scene: &Scene<'_>,
    sentence: Span,
    clause: Span,
    form: Form,
    verb: &Verb,
    leader: Option<u32>,
) -> Voice {
    let own = own(scene, clause, form, verb);
    let rest = Span::new(clause.end, sentence.end);
    match (source(scene, rest, leader), own) {
        (Some(source), Voice::Asserted) => Voice::Attributed(source),
        (Some(_), Voice::Planned) => Voice::Hedged,
        (_, own) => own,
    }
}

/// The voice of what is told by the way, `, who opened the bridge,`: a verb of speech behind it has that person as its
/// subject, unless the sentence ends with a source of its own.
pub(crate) fn by_the_way(
    scene: &Scene<'_>,
    sentence: Span,
    clause: Span,
    form: Form,
    verb: &Verb,
) -> Voice {
    let last = (clause.end + 1..sentence.end)
        .rev()
        .find(|&at| scene.has_key(at, ","));
    // "Ann Lee, who was elected in May, said the bridge had closed": it is she who said something.
    let is_own = |comma: u32| {
        subject::is_verb(scene, comma + 1)
            && (comma + 3..sentence.end).any(|at| subject::is_verb(scene, at))
    };
    let ends_with_source = last.filter(|&comma| !is_own(comma)).is_some_and(|comma| {
        (comma..sentence.end).any(|at| {
            Verbs::get()
                .past(scene.key(at))
                .is_some_and(|verb| verb.is_speech())
        })
    });
    match own(scene, clause, form, verb) {
        Voice::Asserted if ends_with_source => Voice::Attributed(None),
        other => other,
    }
}

/// The voice that the words of a clause give it.
fn own(scene: &Scene<'_>, clause: Span, form: Form, verb: &Verb) -> Voice {
    let has = |class| {
        (clause.first..clause.end)
            // "No. 45 Squadron" denies nothing.
            .any(|at| {
                scene.mention_at(at).is_none()
                    && grammar::is_at(scene, at, class)
                    && (!scene.is_capital(at) || scene.shape(at + 1) == Shape::Lower)
            })
    };
    if has(Class::Negative) {
        return Voice::Negated;
    }
    // "Nearly 40 tugs" are so many.
    let counted = (clause.first..clause.end).any(|at| {
        one_of!(scene.key(at), "nearly" | "almost")
            && (scene.shape(at + 1) == Shape::Number
                || one_of!(scene.key(at + 1), "$" | "£" | "€")
                || quantity::is_word(scene.key(at + 1)))
    });
    if !counted && has(Class::Hedge) {
        return Voice::Hedged;
    }
    if matches!(form, Form::Intent) {
        return Voice::Hedged;
    }
    if matches!(form, Form::Future | Form::PassiveFuture) || verb.is_plan() {
        return Voice::Planned;
    }
    Voice::Asserted
}

/// The source that is named at the end of a sentence: `, officials said`, `, according to the ministry`.
fn source(scene: &Scene<'_>, rest: Span, leader: Option<u32>) -> Option<Option<Source>> {
    for at in rest.first..rest.end {
        if scene.is_quoted(at) {
            return None;
        }
        if scene.has_keys(at, &["according", "to"]) {
            return Some(words(
                scene,
                Span::new(at + 2, phrase_end(scene, at + 2, rest.end)),
            ));
        }
        let is_speech = scene.mention_at(at).is_none()
            && Verbs::get().finite(scene, at).is_some_and(|verb| {
                verb.is_speech() || one_of!(verb.base, "report" | "announce" | "warn")
            });
        // "A plan announced by Ann Lee": the source of the plan alone.
        // "Four banks it said were broke": who said so of them alone.
        if !is_speech || scene.has_key(at + 1, "by") || subject::is_verb(scene, at + 1) {
            continue;
        }
        // Whose words stand before "said": from the last comma on.
        let comma = |before: u32| {
            (rest.first..before)
                .rev()
                .find(|&at| scene.has_key(at, ","))
        };
        // "…, Ann Lee, has said".
        let verb = at
            - u32::from(one_of!(
                scene.key(at.wrapping_sub(1)),
                "has" | "have" | "had"
            ));
        let first = match comma(verb) {
            // "…, Ann Lee, the mayor, said": an apposition, and what it belongs to before it.
            Some(last) if last + 1 == verb => comma(last).and_then(comma).unwrap_or(rest.first),
            Some(last) => last,
            None => rest.first,
        };
        let first = first + u32::from(scene.has_key(first, ","));
        // So far behind the clause it may be the source of something else.
        if at > rest.first + 40 {
            return Some(None);
        }
        let joined = (first..verb).any(|at| {
            grammar::is_any_at(scene, at, &[Class::Conjunction, Class::Subordinator])
                && scene.mention_at(at).is_none()
        });
        if joined {
            return None;
        }
        if verb == first + 1 && one_of!(scene.key(first), "he" | "she") {
            return Some(leader.map(Source::Person));
        }
        return Some(if first < verb {
            words(scene, Span::new(first, verb))
        } else {
            words(
                scene,
                Span::new(at + 1, phrase_end(scene, at + 1, rest.end)),
            )
        });
    }
    None
}

fn phrase_end(scene: &Scene<'_>, first: u32, end: u32) -> u32 {
    (first..end)
        .find(|&at| {
            one_of!(
                scene.key(at),
                "," | "." | ";" | "—" | "–" | "who" | "which" | "on" | "after" | "in" | "at"
            ) && scene.mention_at(at).is_none()
        })
        .unwrap_or(end)
}

/// Whoever some words name, if they say so without the sentences before them.
pub(super) fn words(scene: &Scene<'_>, span: Span) -> Option<Source> {
    let Span { first, end } = span;
    let person = scene
        .mentions_in(span)
        .find(|(_, mention)| mention.kind() == crate::Kind::Person);
    if let Some((index, _)) = person {
        return Some(Source::Person(scene.entity_of(index)?));
    }
    let clear = !span.is_empty()
        && span.len() <= 7
        && !(first..end).any(|at| {
            grammar::is_any_at(
                scene,
                at,
                &[
                    Class::Pronoun,
                    Class::Possessive,
                    Class::Pointer,
                    Class::Subordinator,
                ],
            )
        })
        && (!scene.has_key(first, "the") || span.len() > 2);
    clear.then_some(Source::Words(span))
}
