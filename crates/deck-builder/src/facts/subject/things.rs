//! Things as subjects, and names that no recogniser knows.

mod described;

use super::{Subject, SubjectKind, after_time, apposition, is_verb};
use crate::PlaceKind;
use crate::facts::grammar::{self, Class, Verbs};
use crate::facts::quantity;
use crate::facts::scene::Scene;
use crate::mention::{Confidence, Kind, Span, Value};
use crate::one_of::one_of;
use crate::places::Usage;
use crate::token::Shape;
use described::described;

pub(super) fn named(scene: &Scene<'_>, at: u32) -> Option<Subject> {
    let at = at + u32::from(scene.has_key(at, "the"));
    let subject = |kind, entities, end, rule, confidence| {
        let behind = scene.behind_parenthesis(end).unwrap_or(end);
        let (end, span) = (
            apposition(scene, behind, scene.sentence_span(at).end).unwrap_or(behind),
            Span::new(at, end),
        );
        Some(Subject {
            kind,
            entities,
            span,
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
    let whole = end >= at + 3 || !scene.key(end.wrapping_sub(1)).ends_with('s');
    let is_name = end >= at + 2
        && whole
        && !grammar::is_any_at(
            scene,
            at,
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
    if is_name {
        return subject(
            SubjectKind::Name,
            Vec::new(),
            end,
            "unknown-name",
            Confidence::percent(92),
        );
    }
    // "Falcon" of an article on Falcon Leasing.
    let alone = !scene.has_key(at.wrapping_sub(1), "the")
        && scene.is_capital(at)
        && scene.mention_at(at).is_none()
        && !scene.is_capital(at + 1);
    let full = scene.name_of(scene.key(at)).filter(|_| alone)?;
    let short = subject(
        SubjectKind::Name,
        Vec::new(),
        at + 1,
        "name-in-short",
        Confidence::percent(93),
    )?;
    // "TBS" beside "TBS Securities" may be the holding company.
    let is_initials = scene.shape(at) == Shape::Upper;
    Some(Subject {
        span: if is_initials { short.span } else { full },
        ..short
    })
}

/// Things that are counted or described: `two survivors`, `a temporary bridge`, `Tonbury's ferries`.
pub(super) fn things(scene: &Scene<'_>, at: u32, sentence_end: u32) -> Option<Subject> {
    const NEVER: [Class; 8] = [
        Class::Pronoun,
        Class::Pointer,
        Class::Possessive,
        Class::Subordinator,
        Class::Conjunction,
        Class::Hedge,
        Class::Negative,
        Class::Approximate,
    ];
    let key = scene.key(at);
    let count = quantity::count(scene, at);
    let counted = count.is_some();
    let first_is_fit = counted
        || scene.mention_at(at).is_some()
        || scene.shape(at) != Shape::Mark
            && !grammar::is_any(key, &NEVER)
            && !grammar::is(key, Class::Preposition)
            // "Training of the first pilots began".
            && (!key.ends_with("ing") || scene.has_key(at + 1, "of"))
            && Verbs::get().participle(key).is_none();
    let shouted = scene.shape(at) == Shape::Upper && scene.key(at).len() > 1
        || scene.shape(at + 1) == Shape::Upper && scene.key(at + 1).len() > 4;
    let vague = one_of!(
        key,
        "many"
            | "some"
            | "most"
            | "several"
            | "few"
            | "all"
            | "half"
            | "much"
            | "more"
            | "less"
            | "about"
            | "nothing"
    );
    if !first_is_fit
        || vague && !counted && scene.shape(at + 1) == Shape::Lower
        || shouted && scene.mention_at(at).is_none()
    {
        return None;
    }
    let mut end = count.map_or(at + 1, |(.., end)| end);
    let limit = sentence_end.min(at + 13);
    while end < limit && (!is_verb(scene, end) || is_noun(scene, at, end)) {
        let key = scene.key(end);
        let inner = scene.mention_at(end).is_some();
        // "Regulators on Wednesday cleared the merger": the time belongs to the verb.
        let after = after_time(scene, end);
        if after > end && is_verb(scene, after) {
            break;
        }
        // "Reports say four people died": the subject is another's word.
        if Verbs::get()
            .base(key)
            .is_some_and(|verb| verb.is_speech() || verb.is_plan())
            && scene.shape(end) == Shape::Lower
            && scene.key(end - 1).ends_with('s')
        {
            return None;
        }
        // "The deal means Nauru …", "authorities maintain the hospital …": a verb that no table has stands before.
        let breaks = scene.starting(end).is_some_and(|(_, mention)| {
            !matches!(mention.kind(), Kind::Date | Kind::Aircraft)
                && scene.key(end - 1).ends_with('s')
        }) || grammar::is(key, Class::Determiner) && !inner;
        if breaks
            && scene.shape(end - 1) == Shape::Lower
            && scene.mention_at(end - 1).is_none()
            && !grammar::is_at(scene, end - 1, Class::Preposition)
            && !scene.has_key(end - 1, "of")
        {
            return None;
        }
        if scene.has_key(end, ",") {
            // An apposition: "the ferry, a catamaran, left".
            let after = apposition(scene, end, sentence_end)?;
            return described(scene, at, end, after, counted);
        }
        // "The ministers of Ecuador and Peru".
        let pair = key == "and"
            && [end - 1, end + 1]
                .iter()
                .all(|&at| scene.mention_at(at).is_some());
        if pair {
            end += 1;
            continue;
        }
        let reduced = Verbs::get().participle(key).is_some()
            && end + 1 < limit
            && grammar::is_at(scene, end + 1, Class::Preposition);
        // A verb that no table has may end in "ed"; only right behind "the" or "a" it is an adjective.
        let unknown_verb = scene.shape(end) == Shape::Lower
            && key.ends_with("ed")
            && !inner
            && !one_of!(key, "united" | "red" | "armed")
            && !grammar::is_any_at(scene, end - 1, &[Class::Determiner, Class::Preposition])
            && scene.shape(end - 1) != Shape::Possessive
            && quantity::number(scene, end - 1).is_none();
        if unknown_verb
            || scene.shape(end) == Shape::Mark && !one_of!(key, "&" | "$" | "£" | "€")
            || !inner && (grammar::is_any(key, &NEVER) || reduced || key == "to")
        {
            return None;
        }
        end += 1;
    }
    described(scene, at, end, end, counted)
}

/// Whether a word that may be a verb is the noun of what begins at `first`: `the first three films`, `Passenger numbers
/// rose`.
fn is_noun(scene: &Scene<'_>, first: u32, at: u32) -> bool {
    let before = scene.key(at - 1);
    let is_third =
        Verbs::get().third(scene.key(at)).is_some() && !grammar::is_at(scene, at, Class::Auxiliary);
    let named = scene.is_proper(first) && is_verb(scene, at + 1);
    let counted = quantity::number(scene, at - 1).is_some()
        || grammar::is_any(before, &[Class::Determiner, Class::Possessive])
        || scene.shape(at - 1) == Shape::Possessive;
    // "Passenger" alone is no subject, "Lufthansa" is one.
    let bare = at == first + 1
        && scene.starts_sentence(first)
        && scene.mention_at(first).is_none()
        && !scene.is_proper(first)
        && !before.ends_with('s')
        && is_verb(scene, at + 1);
    // "The crashed plane": an adjective.
    let owned = grammar::is_any(before, &[Class::Determiner, Class::Possessive])
        || scene.shape(at - 1) == Shape::Possessive;
    let adjective = owned && Verbs::get().participle(scene.key(at)).is_some();
    // "French forces in Tonbury sent": the verb comes later.
    let placed = is_third
        && one_of!(scene.key(at + 1), "in" | "of" | "from" | "at")
        && (at + 2..at + 7)
            .take_while(|&at| scene.shape(at) != Shape::Mark && !scene.has_key(at, "and"))
            .any(|at| Verbs::get().past(scene.key(at)).is_some() && scene.mention_at(at).is_none());
    is_third && (counted || bare || named || placed) || adjective
}
