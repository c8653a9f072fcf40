//! What is said of an unknown place: `X was cut off`, `X lies 40 km north of`, `the X burst its banks`.

use crate::mention::Span;
use crate::one_of::one_of;
use crate::places::context::{Context, is_direction};
use crate::places::words::{BEFORE, SETTLEMENT, TAKING, among, among_at};
use crate::token::Shape;

/// The rule by which the verb behind a name makes it a place.
pub(super) fn judge(context: &Context<'_>, span: Span) -> Option<(&'static str, u8)> {
    let text = context.text;
    let article = context
        .before(span.first)
        .is_some_and(|before| text.has_key(before, "the"));
    if article && is_high_water(context, span.end) {
        return Some(("river-in-flood", 82));
    }
    // What opens a sentence may be any word, or the last of a list's.
    let opens = text.starts_sentence(span.first);
    let part = context
        .before(span.first)
        .is_some_and(|before| context.is_capitalised(before) && !among_at(&BEFORE, text, before));
    if part {
        return None;
    }
    if opens && (is_no_name(text.key(span.first)) || span.len() > 2) {
        return None;
    }
    if lies(context, span.end) || is_settlement(context, span.end) {
        return Some(("lies", 84));
    }
    if article {
        return None;
    }
    if is_cut_off(context, span.end) {
        return Some(("cut-off", 80));
    }
    let taken = is_passive(context, span.end, opens);
    taken.then_some(("taken", 80))
}

/// Words that open a sentence and are no names, though no article leads them.
fn is_no_name(key: &str) -> bool {
    among(&BEFORE, key)
        || key.len() < 4
        || key.ends_with("one")
        || key.ends_with("thing")
        || key.ends_with("body")
        || one_of!(
            key,
            "land"
                | "farmland"
                | "food"
                | "power"
                | "property"
                | "housing"
                | "home"
                | "downtown"
                | "water"
                | "which"
                | "what"
                | "there"
                | "where"
                | "these"
                | "those"
                | "both"
                | "this"
                | "that"
                | "they"
        )
}

/// `X was shelled`, `X and Y were evacuated`, `X could be isolated`.
pub(in crate::places) fn is_passive(context: &Context<'_>, end: u32, opens: bool) -> bool {
    let text = context.text;
    let verb = match text.key(end) {
        "was" | "were" | "is" | "are" => end + 1,
        "has" | "have" | "had" if text.has_key(end + 1, "been") => end + 2,
        "could" | "may" | "might" | "would" | "will" if text.has_key(end + 1, "be") => end + 2,
        _ => return false,
    };
    let verb = (verb..verb + 2)
        .find(|&at| !(text.key(at).ends_with("ly") || is_degree(text.key(at))))
        .unwrap_or(verb + 2);
    let key = text.key(verb);
    among(&TAKING, key)
        && (key.ends_with("ed") || one_of!(key, "overrun" | "retaken"))
        && !one_of!(
            key,
            "visited" | "toured" | "captured" | "seized" | "entered" | "occupied"
        )
        && !(opens
            && one_of!(
                key,
                "looted" | "destroyed" | "liberated" | "invaded" | "isolated" | "flooded"
            ))
}

/// `A and B were badly damaged`, `A and B were cut off`.
pub(in crate::places) fn is_struck(context: &Context<'_>, end: u32) -> bool {
    let text = context.text;
    let damaged = one_of!(text.key(end), "were" | "are")
        && (end + 1..end + 3).any(|at| one_of!(text.key(at), "damaged" | "flooded"));
    damaged || is_cut_off(context, end)
}

fn is_degree(key: &str) -> bool {
    one_of!(
        key,
        "almost" | "again" | "also" | "twice" | "being" | "later" | "still" | "all"
    )
}

/// `X was cut off`, `X was under water`, `X was left without power`, `X lost power`.
fn is_cut_off(context: &Context<'_>, end: u32) -> bool {
    let text = context.text;
    let supply = |at: u32| {
        one_of!(
            text.key(at),
            "power" | "water" | "electricity" | "telephones" | "phones" | "gas" | "heating"
        )
    };
    let state = match text.key(end) {
        "was" | "is" | "were" | "are" | "remained" | "remains" => end + 1,
        "has" | "had" | "have" if text.has_key(end + 1, "been") => end + 2,
        "lost" => return supply(end + 1),
        "has" | "had" if text.has_key(end + 1, "no") => {
            return supply(end + 2 + u32::from(text.has_key(end + 2, "running")));
        }
        _ => return false,
    };
    let state = state + u32::from(text.has_key(state, "left") || is_degree(text.key(state)));
    match text.key(state) {
        "without" => supply(state + 1),
        "cut" => text.has_key(state + 1, "off"),
        "deserted" | "ablaze" => true,
        "in" => one_of!(text.key(state + 1), "ruins" | "flames"),
        "under" => one_of!(
            text.key(state + 1),
            "water" | "siege" | "curfew" | "lockdown" | "snow" | "shellfire" | "bombardment"
        ),
        _ => false,
    }
}

/// `X lies 40 km north of`, `X sits on the border`, `X has a population of`.
fn lies(context: &Context<'_>, end: u32) -> bool {
    let text = context.text;
    match text.key(end) {
        "," | "(" => text.has_key(end + 1, "population"),
        "erupted" => text.shape(end + 1) != Shape::Capitalised,
        "lies" | "lay" | "stands" | "sits" | "nestles" => {
            // "stands in the way", "sits on the board", "lies in hospital"
            let at_ease = one_of!(text.key(end + 1), "in" | "on" | "at")
                && text.key(end).starts_with('l')
                && one_of!(text.key(end + 2), "the" | "a");
            at_ease
                || text.shape(end + 1) == Shape::Number
                || is_direction(text.key(end + 1))
                || one_of!(
                    text.key(end + 1),
                    "just" | "some" | "near" | "between" | "close" | "along" | "beside" | "across"
                )
        }
        "has" | "had" => {
            text.has_key(end + 1, "a") && text.has_key(end + 2, "population")
                || text.shape(end + 1) == Shape::Number
                    && one_of!(text.key(end + 2), "inhabitants" | "residents")
        }
        "is" if one_of!(text.key(end + 1), "farther" | "further") => {
            is_direction(text.key(end + 2))
        }
        "is" | "was" => {
            text.shape(end + 1) == Shape::Number
                && one_of!(
                    text.key(end + 2),
                    "miles" | "km" | "kilometres" | "kilometers"
                )
        }
        _ => false,
    }
}

/// `X is a town of 4,000`, `X was the largest city`.
fn is_settlement(context: &Context<'_>, end: u32) -> bool {
    let text = context.text;
    one_of!(text.key(end), "is" | "was" | "became")
        && one_of!(text.key(end + 1), "a" | "an" | "the" | "one")
        && (end + 2..end + 6)
            .take_while(|&at| text.shape(at) == Shape::Lower)
            .find(|&at| among_at(&SETTLEMENT, text, at))
            .is_some_and(|noun| {
                one_of!(
                    text.key(noun + 1),
                    "of" | "in" | "on" | "near" | "with" | "where" | "and" | "," | "."
                )
            })
}

/// `the X peaked at`, `the X burst its banks`, `the X was forecast to reach 77.8 metres`.
fn is_high_water(context: &Context<'_>, end: u32) -> bool {
    let text = context.text;
    (end..end + 6)
        .take_while(|&at| context.same_sentence(end, at) && text.shape(at) != Shape::Mark)
        .any(|at| match text.key(at) {
            "peak" | "peaked" | "peaks" | "crest" | "crested" | "crests" | "overflowed" => true,
            "burst" | "broke" | "over" | "overtopped" => {
                text.has_key(at + 1, "its") && text.has_key(at + 2, "banks")
            }
            "reach" | "reached" | "rose" | "rise" => (at + 1..at + 5).any(|at| {
                one_of!(
                    text.key(at),
                    "metre" | "metres" | "meter" | "meters" | "foot" | "feet" | "flood"
                )
            }),
            "in" => text.has_key(at + 1, "flood"),
            _ => false,
        })
}
