//! Whether a clause is used to its end: nothing of it is left out but what can be, and nothing in it may be another clause.

use crate::facts::clause::{Clause, Form};
use crate::facts::grammar::{self, Class, Verbs};
use crate::facts::quantity;
use crate::facts::scene::Scene;
use crate::facts::subject::{self, SubjectKind};
use crate::mention::Kind;
use crate::one_of::one_of;
use crate::token::Shape;

/// Whether every word of a clause is in its parts, and what stands behind it can be left out.
pub(super) fn is_used_whole(scene: &Scene<'_>, clause: &Clause) -> bool {
    // "Was landing when a gull struck it": what happened is told behind.
    let is_scene = clause.form == Form::Progressive;
    !is_scene
        && !is_reduced(scene, clause)
        && !points_back(scene, clause)
        && is_covered(scene, clause)
        && !may_join(scene, clause)
        && ends_well(scene, clause)
}

/// `A tug chartered from Tonbury Air, of Bergen, will come`, `known as a port for tea shipped from Oslo`: whether a past form
/// may tell which thing is meant, as another verb comes behind the commas or the words are what something is known as.
fn is_reduced(scene: &Scene<'_>, clause: &Clause) -> bool {
    let sentence = scene.sentence_span(clause.span.first);
    let first = clause.parts.first();
    clause.form == Form::Past
        && first.is_none_or(crate::facts::complement::Part::has_preposition)
        && Verbs::get()
            .participle(scene.key(clause.group.end - 1))
            .is_some()
        && (scene.has_key(clause.span.first.wrapping_sub(1), "as")
            || scene.has_key(clause.span.end, ",")
                && (clause.span.end + 1..sentence.end)
                    .any(|at| scene.has_key(at, ",") && subject::is_verb(scene, at + 1)))
}

/// `A tree fell on her car`: whose, when the one who did it is no person, is told before. `Struck a depot overnight`: of
/// which night.
fn points_back(scene: &Scene<'_>, clause: &Clause) -> bool {
    let is_thing = clause.subject.kind != SubjectKind::Person;
    (clause.group.end..clause.span.end).any(|at| {
        scene.has_key(at, "overnight") || is_thing && one_of!(scene.key(at), "her" | "his")
    })
}

/// Whether no word behind the verb was left out: `debate a motion on the issue`.
fn is_covered(scene: &Scene<'_>, clause: &Clause) -> bool {
    let mut at = clause.group.end;
    while at < clause.span.end {
        if let Some(behind) = scene.behind_parenthesis(at) {
            at = behind;
            continue;
        }
        let inside = clause
            .parts
            .iter()
            .find(|part| (part.first..part.head.end).contains(&at));
        match inside {
            Some(part) => at = part.head.end,
            None if scene.shape(at) == Shape::Mark => at += 1,
            None => return false,
        }
    }
    true
}

/// Whether "and" may lead to another verb: `blocked the road for six hours and burnt tyres`.
fn may_join(scene: &Scene<'_>, clause: &Clause) -> bool {
    (clause.group.end..clause.span.end).any(|at| {
        let next = at + 1;
        let key = scene.key(next);
        let is_verb = Verbs::get()
            .past(key)
            .or(Verbs::get().participle(key))
            .is_some()
            || ["ed", "nt", "lt", "pt"]
                .iter()
                .any(|end| key.ends_with(end))
                && key.len() > 4;
        let governs = grammar::is_any_at(scene, next + 1, &[Class::Determiner, Class::Possessive])
            || scene.shape(next + 1) == Shape::Lower && scene.key(next + 1).ends_with('s');
        // "Burned on Wednesday | and a driver was shot".
        let is_day = (scene.mention_at(at.wrapping_sub(1)))
            .and_then(|index| scene.mention(index))
            .is_some_and(|mention| mention.kind() == Kind::Date);
        let begins = is_day && grammar::is_at(scene, next, Class::Determiner);
        one_of!(scene.key(at), "and" | "or")
            && scene.mention_at(at).is_none()
            && (begins
                || scene.shape(next) == Shape::Lower
                    && scene.mention_at(next).is_none()
                    && is_verb
                    && governs)
    })
}

/// Whether what stands behind a clause can be left out: another sentence, clause or aside.
fn ends_well(scene: &Scene<'_>, clause: &Clause) -> bool {
    let end = clause.span.end;
    if scene.sentence_span(end.saturating_sub(1)).end <= end {
        return true;
    }
    let key = scene.key(end);
    match scene.shape(end) {
        Shape::Mark => !one_of!(key, ":" | "/" | "-" | "(" | "\"" | "'" | "“" | "‘"),
        Shape::Lower => {
            let is_counted = clause.parts.iter().any(|part| {
                part.kind.is_none() && quantity::count(scene, part.head.first).is_some()
            });
            one_of!(
                key,
                "and"
                    | "but"
                    | "after"
                    | "before"
                    | "when"
                    | "while"
                    | "because"
                    | "since"
                    | "although"
                    | "though"
                    | "despite"
                    | "during"
                    | "amid"
                    | "following"
                    | "so"
            ) || is_counted && one_of!(key, "who" | "which" | "that")
                || key == "to" && clause.verb.is_motion()
                || subject::is_verb(scene, end)
        }
        _ => false,
    }
}
