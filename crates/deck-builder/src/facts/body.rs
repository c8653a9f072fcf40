//! Which body "it", "its" or "the company" of a sentence stands for: the one that the sentences before tell of.

use crate::facts::scene::Scene;
use crate::facts::subject;
use crate::gazetteer::Gazetteer;
use crate::mention::{Kind, Span};
use crate::one_of::{is_one_of, one_of};
use crate::organisations;
use crate::sentence::Role;
use crate::token::Shape;

/// Nouns for a firm of any name.
const FIRMS: &str = "company;firm;airline;carrier;operator;manufacturer;maker;group;business;builder;developer;start-up;startup;\
    supplier;contractor;retailer;publisher";

/// How many sentences back it may be named.
const MOST_BACK: usize = 3;

/// Where the name stands of the body that "its" or "the" of a sentence points at, if the sentences before tell of one
/// alone.
pub(crate) fn named_before<'a>(
    scene: &Scene<'a>,
    sentence: Span,
    noun: Option<&'a str>,
) -> Option<Span> {
    let mut noun = noun;
    let mut before = sentence;
    for _ in 0..MOST_BACK {
        before = scene.sentence_span(before.first.checked_sub(1)?);
        if scene.role_of(before.first) != Role::Prose {
            return None;
        }
        if let Some((name, end)) = led_by(scene, before) {
            let fits = noun.is_none_or(|noun| may_be_called(scene, name, noun));
            return (fits && is_alone(scene, before, end)).then_some(name);
        }
        match pointed(scene, before) {
            Some(word) => noun = noun.or((!word.is_empty()).then_some(word)),
            None => return None,
        }
    }
    None
}

/// The name of the body that a sentence begins with, and the end of what is told of it before the verb.
fn led_by(scene: &Scene<'_>, sentence: Span) -> Option<(Span, u32)> {
    let first = sentence.first;
    // "For Tonbury Air, a young airline, it was the first".
    let is_for = scene.has_key(first, "for");
    let at = first + u32::from(is_for);
    if let Some(subject) = subject::named_body(scene, at)
        && (is_for || subject::is_verb(scene, subject::after_time(scene, subject.end)))
    {
        return Some((subject.span, subject.end));
    }
    // "The Danish embassy in Lima said".
    let house = first + 2;
    let is_foreign = scene.has_key(first, "the")
        && scene.is_capital(first + 1)
        && one_of!(scene.key(house), "embassy" | "consulate")
        && Gazetteer::get()
            .country_of_demonym(scene.key(first + 1))
            .is_some();
    if is_foreign {
        let place = (scene.starting(house + 2)).filter(|_| scene.has_key(house + 1, "in"));
        let end = place.map_or(house + 1, |(_, place)| place.span.end);
        return subject::is_verb(scene, end).then_some((Span::new(first + 1, house + 1), end));
    }
    // "The mapping agency, Tonmap, may": the name explains the noun before it.
    let comma = (first + 2..first + 7).find(|&at| scene.has_key(at, ","))?;
    let is_noun = scene.has_key(first, "the")
        && (organisations::is_noun(scene.key(comma - 1)) || is_noun(scene.key(comma - 1)));
    let mut end = comma + 1;
    while scene.is_capital(end) {
        end += 1;
    }
    let is_name = end > comma + 1
        && scene.has_key(end, ",")
        && scene
            .mentions_in(Span::new(comma, end))
            .all(|(_, mention)| mention.kind() == Kind::Organisation);
    (is_noun && is_name && subject::is_verb(scene, end + 1))
        .then(|| (Span::new(comma + 1, end), end))
}

/// Whether a noun is one for a firm of any name: `the company`.
pub(crate) fn is_firm(key: &str) -> bool {
    is_one_of(FIRMS, key)
}

/// Whether a noun is one of bodies that bear it in their names: `board`.
pub(crate) fn is_body(key: &str) -> bool {
    organisations::is_body(key)
        || one_of!(
            key,
            "fund" | "charity" | "government" | "hospital" | "school" | "embassy" | "museum"
        )
}

fn is_noun(key: &str) -> bool {
    is_firm(key) || is_body(key)
}

/// What a sentence begins with, if that points at the body of the sentence before: `it`, as "", or the noun of `the
/// company`.
fn pointed<'a>(scene: &Scene<'a>, sentence: Span) -> Option<&'a str> {
    let first = sentence.first;
    if scene.has_key(first, "it") && subject::is_verb(scene, first + 1) {
        // "It was said that": of nothing.
        return (!one_of!(scene.key(first + 1), "is" | "was")).then_some("");
    }
    // "A spokesman said that the company knew".
    if scene.has_key(first, "a") && scene.key(first + 1).starts_with("spokes") {
        return Some("");
    }
    let noun = scene.text().key(first + 1);
    (scene.has_key(first, "the") && is_noun(noun) && subject::is_verb(scene, first + 2))
        .then_some(noun)
}

/// Whether a noun may stand for the body of a name.
fn may_be_called(scene: &Scene<'_>, name: Span, noun: &str) -> bool {
    let has = |word: &str| (name.first..name.end).any(|at| scene.has_key(at, word));
    if is_body(noun) {
        return has(noun);
    }
    let is_air = || {
        ["air", "airlines", "airways", "airline", "jet", "wings"]
            .into_iter()
            .any(has)
    };
    !(name.first..name.end).any(|at| is_body(scene.key(at)))
        && (!one_of!(noun, "airline" | "carrier") || is_air())
}

/// Whether a sentence tells of no other body behind what is told of the one that it begins with.
fn is_alone(scene: &Scene<'_>, sentence: Span, behind: u32) -> bool {
    let mut rest = scene.mentions_in(Span::new(behind, sentence.end));
    rest.all(|(_, mention)| mention.kind() != Kind::Organisation)
        // "The club left the Rowing Union": which of the two is meant.
        && !(behind..sentence.end).any(|at| {
            scene.shape(at) == Shape::Lower
                && is_noun(scene.key(at))
                && !scene.has_key(at.wrapping_sub(1), "its")
        })
}
