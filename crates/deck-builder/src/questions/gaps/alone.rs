//! Whether a sentence with something left out reads well where only the question stands, so that it is printed unseen.
//!
//! Two editors read 374 questions of which the builder was not sure. Most of what they refused had what these rules look
//! for: a thing that only the article names, a day that only it dates, a word that points at another sentence. Of the 46
//! that the rules let through they refused none.

use crate::facts::complement::is_known;
use crate::facts::grammar::{self, Class};
use crate::facts::quantity;
use crate::facts::scene::Scene;
use crate::facts::subject;
use crate::mention::{Kind, Mention, Span, Value};
use crate::one_of::one_of;
use crate::questions::wording;
use crate::sentence::Role;
use crate::token::Shape;

/// Tokens of the longest sentence that a reader of a quiz reads to its end.
const LONGEST: u32 = 36;

/// Whether a sentence is understood and dated without the article, once something of it is left out.
pub(super) fn stands_alone(scene: &Scene<'_>, told: Span, gap: Span) -> bool {
    let mut named = scene
        .mentions_in(told)
        .filter(|(_, mention)| mention.span != gap && mention.kind() != Kind::Date);
    told.len() <= LONGEST
        // "Carried 640 passengers | in May".
        && !grammar::is_at(scene, told.end, Class::Preposition)
        && named.next().is_some()
        && begins_well(scene, told.first)
        && !(told.first..told.end).any(|at| points_out(scene, told, at))
        && (scene.mentions_in(told)).all(|(index, mention)| is_in_full(scene, index, mention))
        && is_clear_gap(scene, told, gap)
}

/// Not `TWO hospitals`, set in capitals, nor `Speaking in Oslo, Lee said`.
fn begins_well(scene: &Scene<'_>, first: u32) -> bool {
    let is_small = grammar::is_any_at(scene, first, &[Class::Determiner, Class::Pointer])
        || quantity::is_word(scene.key(first));
    let is_shouted = scene.shape(first) == Shape::Upper && scene.word(first).len() > 1 && is_small;
    !is_shouted && (!scene.key(first).ends_with("ing") || scene.is_proper(first))
}

/// Whether a word leads out of its sentence: `also`, `his proposal`, `the command`.
fn points_out(scene: &Scene<'_>, told: Span, at: u32) -> bool {
    if scene.mention_at(at).is_some() {
        return false;
    }
    let key = scene.key(at);
    let next = at + 1;
    match key {
        "also" | "another" | "others" | "second" | "added" | "further" | "too" | "there"
        | "then" | "both" | "earlier" | "overnight" | "(" | ")" => true,
        // "Have since been born".
        "since" => subject::is_verb(scene, next) || grammar::is_at(scene, next, Class::Auxiliary),
        "the" => is_unexplained(scene, told, next),
        _ if grammar::is(key, Class::Possessive) => {
            let mut before = scene.mentions_in(Span::new(told.first, at));
            before.all(|(_, mention)| mention.kind() == Kind::Date)
        }
        _ => false,
    }
}

/// Whether only the article says which thing is meant after "the": nothing behind its noun tells.
fn is_unexplained(scene: &Scene<'_>, told: Span, first: u32) -> bool {
    let is_noun = |at: u32| {
        scene.mention_at(at).is_none()
            && scene.shape(at) == Shape::Lower
            && !scene.has_key(at, "of")
            && !grammar::is_any_at(
                scene,
                at,
                &[
                    Class::Preposition,
                    Class::Conjunction,
                    Class::Auxiliary,
                    Class::Subordinator,
                ],
            )
            && (at == first || !subject::is_verb(scene, at))
    };
    let Some(end) = (first..=told.end).find(|&at| at == told.end || !is_noun(at)) else {
        return true;
    };
    if end == first {
        // "The 19th said".
        return scene.shape(first) == Shape::Alphanumeric && !scene.is_capital(first + 1);
    }
    let is_name = |at: u32| scene.is_capital(at) || scene.mention_at(at).is_some();
    let tells = match scene.key(end) {
        "of" => scene.shape(end + 1) != Shape::Number,
        "in" | "at" | "near" | "above" | "between" | "against" | "over" | "for" => {
            is_name(end + 1) || scene.has_key(end + 1, "the") && is_name(end + 2)
        }
        _ => false,
    };
    // "The provincial Military Command".
    let is_half = end < told.end && scene.is_capital(end) && scene.starting(end).is_none();
    is_half || !tells && !is_known(scene.key(end - 1))
}

/// Whether a person stands with the full name, and a time with its day or year.
fn is_in_full(scene: &Scene<'_>, index: u32, mention: &Mention) -> bool {
    let Span { first, end } = mention.span;
    match &mention.value {
        Value::Person(person) => (scene.entity_of(index))
            .and_then(|entity| wording::full_name(scene, entity))
            .is_some_and(|name| name == person.name),
        Value::Date(when) => {
            let says_year =
                (first..end).any(|at| scene.shape(at) == Shape::Number && scene.key(at).len() == 4);
            let is_day = mention.confidence.get() >= 90
                && wording::single(when).is_some_and(|date| date.day().is_some());
            // "October 25 Street".
            (says_year || is_day) && !scene.is_capital(end)
        }
        _ => true,
    }
}

/// Whether a number that is left out is not told by the headline, nor all that the sentence says of its event; and whether
/// the sentence keeps its commas without a time.
fn is_clear_gap(scene: &Scene<'_>, told: Span, gap: Span) -> bool {
    if scene.starting(gap.first).is_some() {
        // "The crash of July 24, 1999, in which": that comma would go with the date.
        let has_comma = (gap.first..gap.end).any(|at| scene.has_key(at, ","));
        return !has_comma || !scene.has_key(gap.end, ",");
    }
    let value = quantity::written(scene, gap.first);
    let is_same = |at: u32| {
        scene.key(at) == scene.key(gap.first)
            || value.is_some() && quantity::written(scene, at) == value
    };
    let sentences = scene.text().sentences().iter();
    let mut headlines = sentences
        .filter(|sentence| sentence.role == Role::Headline)
        .flat_map(|sentence| sentence.first..sentence.end);
    // "At least 40 people were killed": where and when; "40 families have returned" is of now.
    let is_subject = !(told.first..gap.first).any(|at| subject::is_verb(scene, at));
    let is_of_now =
        (told.first..told.end).any(|at| one_of!(scene.key(at), "has" | "have" | "is" | "are"));
    let mut kinds = scene.mentions_in(told).map(|(_, mention)| mention.kind());
    !scene.has_key(gap.first.wrapping_sub(1), "all")
        && !headlines.any(is_same)
        && (!is_subject || is_of_now || kinds.any(|kind| kind == Kind::Date))
}
