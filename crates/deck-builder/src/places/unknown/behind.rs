//! What stands behind an unknown place: `X, a town of 4,000`, `X, south of Y`, `X residents`.

mod predicate;

pub(in crate::places) use predicate::{is_passive, is_struck};

use super::Sign;
use super::name::{closes, ends_like_town, has_civic};
use crate::mention::Span;
use crate::one_of::one_of;
use crate::places::context::Context;
use crate::places::words::{BEFORE, BEFORE_MAYOR, PEOPLE_AND_PARTS, among_at, is_given_name};
use crate::token::Shape;

/// The rule by which the words behind a name make it a place wherever it stands.
pub(super) fn judge(context: &Context<'_>, span: Span) -> Option<(&'static str, u8)> {
    if is_before_mayor(context, span) {
        return Some(("mayor-of", 86));
    }
    if !closes(context, span) {
        return None;
    }
    if context.is_called_settlement(span.end) || context.lies_beside(span.end) {
        return Some(("described-town", 88));
    }
    if has_civic(context, span) {
        return Some(("civic", 80));
    }
    if names_disaster(context, span) {
        return Some(("disaster-of", 78));
    }
    if is_inhabited(context, span) {
        return Some(("inhabited", 84));
    }
    predicate::judge(context, span)
}

/// What the words behind a name say of it with less force: `Norbeck police` at the start, `X, where`.
pub(super) fn likely(context: &Context<'_>, span: Span) -> Sign {
    let text = context.text;
    if !closes(context, span) || span.len() > 2 || context.is_sport() {
        return Sign::None;
    }
    if text.starts_sentence(span.first) {
        let inhabited = text.shape(span.end) == Shape::Lower
            && among_at(&PEOPLE_AND_PARTS, text, span.end)
            && !among_at(&BEFORE, text, span.first);
        return match inhabited {
            true if ends_like_town(text.key(span.first)) => Sign::Sure("inhabited", 78),
            true => Sign::Opening,
            false => Sign::None,
        };
    }
    if span.len() == 1 && text.has_key(span.end, ",") && text.has_key(span.end + 1, "where") {
        Sign::Likely
    } else {
        Sign::None
    }
}

/// `Masinloc Mayor Ada Lim`, `the Bomet governor`.
fn is_before_mayor(context: &Context<'_>, span: Span) -> bool {
    let text = context.text;
    let key = text.key(span.end);
    let post =
        one_of!(key, "mayor" | "governor") || text.has_keys(span.end, &["county", "governor"]);
    let led = context
        .before(span.first)
        .is_none_or(|before| !one_of!(text.key(before), "'s" | "former" | "then"));
    post && led
        && span.len() < 4
        && !among_at(&BEFORE_MAYOR, text, span.first)
        && !is_given_name(text.key(span.first))
}

/// `the Ramsell fire`: fires and floods bear the name of where they were.
fn names_disaster(context: &Context<'_>, span: Span) -> bool {
    let text = context.text;
    let article = context
        .before(span.first)
        .is_some_and(|before| text.has_key(before, "the"));
    article
        && span.len() <= 2
        && text.shape(span.end) == Shape::Lower
        && one_of!(
            text.key(span.end),
            "fire"
                | "fires"
                | "wildfire"
                | "blaze"
                | "massacre"
                | "earthquake"
                | "quake"
                | "floods"
                | "landslide"
                | "derailment"
        )
}

/// `Quillan residents`, `the Cranebrook area`, `Norbeck police`.
fn is_inhabited(context: &Context<'_>, span: Span) -> bool {
    let text = context.text;
    text.shape(span.end) == Shape::Lower
        && among_at(&PEOPLE_AND_PARTS, text, span.end)
        && span.len() <= 3
        && !text.starts_sentence(span.first)
        && context.before(span.first).is_some_and(|before| {
            !context.is_capitalised(before) || among_at(&BEFORE, text, before)
        })
}
