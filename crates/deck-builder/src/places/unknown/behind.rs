//! What stands behind an unknown place: `X, a town of 4,000`, `X, south of Y`, `X residents`.

use super::name::closes;
use crate::mention::Span;
use crate::one_of::one_of;
use crate::places::context::Context;
use crate::places::words::{BEFORE, BEFORE_MAYOR, PEOPLE_AND_PARTS, TAKING, among, is_given_name};
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
    if is_passive(context, span.end) && !context.text.starts_sentence(span.first) {
        return Some(("taken", 80));
    }
    is_inhabited(context, span).then_some(("inhabited", 84))
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
        && span.len() == 1
        && !among(&BEFORE_MAYOR, text.key(span.first))
        && !is_given_name(text.key(span.first))
}

/// `X was shelled`, `X and Y were evacuated`.
pub(in crate::places) fn is_passive(context: &Context<'_>, end: u32) -> bool {
    let text = context.text;
    let verb = match text.key(end) {
        "was" | "were" | "is" | "are" => end + 1,
        "has" | "have" | "had" if text.has_key(end + 1, "been") => end + 2,
        _ => return false,
    };
    let key = text.key(verb);
    among(&TAKING, key)
        && key.ends_with("ed")
        && !one_of!(key, "visited" | "toured" | "captured" | "seized")
}

/// `Quillan residents`, `the Cranebrook area`, `Norbeck police`.
fn is_inhabited(context: &Context<'_>, span: Span) -> bool {
    let text = context.text;
    text.shape(span.end) == Shape::Lower
        && among(&PEOPLE_AND_PARTS, text.key(span.end))
        && span.len() <= 3
        && !text.starts_sentence(span.first)
        && context.before(span.first).is_some_and(|before| {
            !context.is_capitalised(before) || among(&BEFORE, text.key(before))
        })
}
