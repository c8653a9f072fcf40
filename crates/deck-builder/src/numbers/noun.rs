//! What a number counts: the noun phrase that follows it.

use crate::mention::Span;
use crate::numbers::word::{Kind, kind};
use crate::one_of::one_of;
use crate::text::Text;
use crate::token::Shape;

/// How many words a counted noun phrase may have: "disassembled MiG-21 jet fighters".
const LONGEST: u32 = 5;

/// A counted noun phrase.
pub(super) struct Noun {
    pub(super) words: String,
    pub(super) end: u32,
    pub(super) confidence: u8,
}

/// The phrase at the head of what is left of a sentence: up to its first plural, or its first word for a singular.
pub(super) fn phrase(text: &Text, rest: Span, plural: bool) -> Option<Noun> {
    let limit = rest.end.min(rest.first.saturating_add(LONGEST));
    for at in rest.first..limit {
        let (key, shape) = (text.key(at), text.shape(at));
        let fits = matches!(
            shape,
            Shape::Lower | Shape::Capitalised | Shape::Upper | Shape::Mixed | Shape::Alphanumeric
        );
        if !fits
            || matches!(
                kind(key),
                Kind::Stop | Kind::Number(_) | Kind::Ordinal(_) | Kind::Article | Kind::Half
            )
        {
            return None;
        }
        let is_head = if plural {
            is_plural(key, shape)
        } else {
            shape == Shape::Lower && !is_adjective(key)
        };
        if is_head {
            // "five crew members", "200 police officers"
            let next = at + 1;
            let goes_on = kind(key) == Kind::Plural
                && next < rest.end
                && text.shape(next) == Shape::Lower
                && is_plural(text.key(next), Shape::Lower);
            let end = next + u32::from(goes_on);
            let (words, end) = of(
                text,
                Span::new(end, rest.end),
                text.words(Span::new(rest.first, end)),
            );
            let distance = u8::try_from(at - rest.first).unwrap_or(0);
            return Some(Noun {
                words,
                end,
                confidence: 92 - 3 * distance,
            });
        }
    }
    None
}

/// A unit or noun with what it is of: "tons of sugar", "barrels of crude oil". Nothing is taken over a determiner:
/// "members of the board" are members.
pub(super) fn of(text: &Text, rest: Span, noun: &str) -> (String, u32) {
    let named = |at: u32| {
        at < rest.end
            && text.shape(at) == Shape::Lower
            && !matches!(
                kind(text.key(at)),
                Kind::Stop | Kind::Article | Kind::Number(_)
            )
    };
    if !text.has_key(rest.first, "of") || !named(rest.first + 1) {
        return (noun.to_owned(), rest.first);
    }
    let first = rest.first + 1;
    // "crude oil", "heroin": an adjective needs its noun.
    let end = if is_adjective(text.key(first)) && named(first + 1) {
        first + 2
    } else {
        first + 1
    };
    (
        format!("{noun} of {}", text.words(Span::new(first, end))),
        end,
    )
}

fn is_plural(key: &str, shape: Shape) -> bool {
    match kind(key) {
        Kind::Plural => true,
        Kind::Singular => false,
        _ => {
            let ends = key.ends_with('s')
                && !key.ends_with("ss")
                && !key.ends_with("us")
                && !key.ends_with("is");
            // `Russians`, `F-16s`, `Hercules`: names count too, but a name in `s` may be one.
            ends && key.len() > 2
                && (shape == Shape::Lower || shape == Shape::Alphanumeric || key.ends_with("ans"))
        }
    }
}

fn is_adjective(key: &str) -> bool {
    [
        "al", "an", "ar", "ed", "ful", "ic", "ible", "able", "ing", "ive", "less", "ous", "ese",
        "ish",
    ]
    .iter()
    .any(|ending| key.len() > ending.len() + 2 && key.ends_with(ending))
        || one_of!(
            key,
            "big"
                | "crude"
                | "fresh"
                | "heavy"
                | "high"
                | "huge"
                | "large"
                | "light"
                | "long"
                | "low"
                | "main"
                | "major"
                | "military"
                | "nuclear"
                | "old"
                | "raw"
                | "short"
                | "small"
                | "such"
                | "top"
                | "young"
                | "white"
                | "black"
                | "red"
                | "green"
                | "blue"
                | "pure"
                | "refined"
                | "straight"
        )
}
