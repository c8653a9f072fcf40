//! Whether a post is cut at one of its ends: in the middle of a noun phrase.

use super::own::says_when;
use crate::facts::grammar::{self, Class, Verbs};
use crate::facts::posts::Holding;
use crate::facts::scene::Scene;
use crate::facts::subject;
use crate::mention::Kind;
use crate::officials::{is_function_word, is_head, is_title, region_at};
use crate::one_of::one_of;
use crate::token::Shape;

/// Whether words of the noun phrase stand before a title that the post has lost.
pub(super) fn is_cut_before(scene: &Scene<'_>, first: u32) -> bool {
    let sentence = scene.sentence_span(first);
    let Some(before) = first
        .checked_sub(1)
        .filter(|&before| before >= sentence.first)
    else {
        return false;
    };
    let key = scene.key(before);
    let kind = kind_at(scene, before);
    match scene.shape(before) {
        // "Economy, Trade and Ports Minister", and not "In Tonbury, Minister".
        Shape::Mark => {
            let other = before.wrapping_sub(1);
            key == ","
                && scene.is_capital(other)
                && kind.is_none()
                && kind_at(scene, other).is_none()
                && (first..first + 3).any(|at| one_of!(scene.key(at), "and" | "&"))
        }
        Shape::Outside => false,
        Shape::Possessive => true,
        _ if kind == Some(Kind::Person) => false,
        _ if one_of!(key, "and" | "&") => is_half(scene, before, first),
        // "Chief of the | Air Staff Marshal Ann Lee".
        Shape::Lower
            if key == "of" || key == "the" && scene.has_key(before.wrapping_sub(1), "of") =>
        {
            let of = before - u32::from(key == "the");
            is_head(scene.key(of.wrapping_sub(1)))
        }
        Shape::Lower => {
            let verbs = Verbs::get();
            let is_other = is_function_word(key)
                || says_when(key)
                || key.ends_with("ing")
                || grammar::is_any(key, &[Class::Determiner, Class::Preposition])
                || verbs
                    .base(key)
                    .or(verbs.third(key))
                    .or(verbs.past(key))
                    .is_some();
            !is_other
        }
        _ => {
            let opens = before == sentence.first
                && (is_function_word(key) && !one_of!(key, "left" | "right" | "green")
                    || grammar::is_any(key, &[Class::Determiner, Class::Preposition]));
            kind != Some(Kind::Date) && !opens
        }
    }
}

/// `Fire and` of `Fire and Rescue Norway's chief`, `Highlands and` of `Highlands and Islands MSP`: half of a name, unless a
/// person ends there, or a place or people with a title or another of them behind "and".
fn is_half(scene: &Scene<'_>, and: u32, first: u32) -> bool {
    let before = and.wrapping_sub(1);
    let region = |at: u32| region_at(scene.text(), at).is_some();
    let is_place = kind_at(scene, before) == Some(Kind::Place) || region(before);
    let goes_on = is_title(scene.key(first)) || is_head(scene.key(first)) || region(first);
    let is_known = kind_at(scene, before) == Some(Kind::Person) || is_place && goes_on;
    scene.is_capital(before) && scene.is_capital(first) && !is_known
}

/// Whether a title behind the name goes on behind its last word: in another phrase, or with another noun.
pub(super) fn is_cut_behind(scene: &Scene<'_>, holding: &Holding, end: u32) -> bool {
    if end < holding.evidence.end || scene.sentence_span(end - 1).end <= end {
        return false;
    }
    let key = scene.key(end);
    let next = end + 1;
    match scene.shape(end) {
        Shape::Mark => one_of!(key, "&" | "-" | "/" | "("),
        Shape::Outside => false,
        Shape::Lower => {
            let is_time = grammar::is(key, Class::Preposition)
                && (matches!(scene.shape(next), Shape::Number | Shape::Numbers)
                    || kind_at(scene, next) == Some(Kind::Date));
            // "Spokesman for the Board in Tonbury", "the congressman tapped by Lee".
            let is_place = one_of!(key, "in" | "at" | "near")
                && kind_at(scene, next + u32::from(scene.has_key(next, "the")))
                    == Some(Kind::Place);
            let is_tapped = Verbs::get().participle(key).is_some() && scene.has_key(next, "by");
            let is_second = key == "and"
                && (grammar::is_at(scene, next, Class::Determiner)
                    || Verbs::get().past(scene.key(next)).is_some()
                    || says_when(scene.key(next)));
            !(is_second
                || is_time
                || is_place
                || is_tapped
                || scene.has_keys(end, &["and", "one"])
                || subject::is_verb(scene, end)
                || grammar::is_any(key, &[Class::Subordinator, Class::Pronoun, Class::Adverb])
                || one_of!(key, "but" | "who" | "whose" | "said" | "told"))
        }
        _ => true,
    }
}

/// What the mention is that a token is of.
fn kind_at(scene: &Scene<'_>, at: u32) -> Option<Kind> {
    let mention = scene.mention_at(at).and_then(|index| scene.mention(index));
    mention.map(|mention| mention.kind())
}
