//! A title, what it is of, and a name, without a mark between: `director of the Harbour Museum Ann Doe`, as news
//! agencies write that translate from Russian, and as scripts of radio news do.

use super::{Title, Words, goes_on, name_in_sentence};
use crate::mention::Span;
use crate::officials::office::Office;
use crate::officials::region_at;
use crate::officials::words::Class;
use crate::one_of::one_of;
use crate::organisations;
use crate::places::words::is_given_name;
use crate::token::Shape;

/// How many words may stand between the title and the name.
const MOST_WORDS: u32 = 12;

/// The words after the title, and the name that follows them: it starts with a given name, right after a noun of
/// organisations or of places.
pub(super) fn name_after(text: &Words<'_>, title: &Title) -> Option<(Span, Span)> {
    let first = title.span.end;
    if !one_of!(text.key(first), "of" | "for" | "at") {
        return None;
    }
    let is_seat = one_of!(
        text.key(first.wrapping_sub(1)),
        "mayor" | "governor" | "bishop" | "archbishop" | "prefect"
    );
    for at in first + 2..first + MOST_WORDS {
        let is_inside = text.same_sentence(first, at)
            && text.is_spaced(at)
            && match text.shape(at) {
                Shape::Capitalised | Shape::Upper => true,
                Shape::Lower => {
                    is_noun(text, at) || one_of!(text.key(at), "of" | "the" | "and" | "for")
                }
                _ => false,
            };
        let is_possessive = text.shape(at) == Shape::Possessive;
        if !is_inside && !is_possessive
            || text
                .head(at)
                .is_some_and(|head| head.office != Office::None)
        {
            return None;
        }
        let may_start = is_unknown_name(text, at)
            || is_given_name(text.key(at))
                && text.shape(at) == Shape::Capitalised
                && (is_noun(text, at - 1)
                    || is_acronym(text, at - 1)
                    || is_seat && is_town(text, at - 1));
        if may_start
            && let Some(name) = name_in_sentence(text, first, at)
            && name.len() >= 2
        {
            let is_relative = text.shape(name.end) == Shape::Lower && makes(text.key(name.end));
            let is_free = !goes_on(text, name.end) && text.shape(name.end) != Shape::Possessive;
            return (is_free && !is_relative).then(|| (Span::new(first, at), name));
        }
    }
    None
}

/// Whether words between the noun or the letters that end a body's name and a comma or "said" are a person's:
/// `University Anku Doe,`.
fn is_unknown_name(text: &Words<'_>, at: u32) -> bool {
    let end = (at..at + 4).find(|&at| !text.is_capital(at)).unwrap_or(at);
    (organisations::is_noun(text.key(at - 1)) && text.is_capital(at - 1)
        || is_acronym(text, at - 1))
        && end > at + 1
        && one_of!(text.key(end), "," | "said" | "told")
        && (at..end).all(|at| {
            text.shape(at) == Shape::Capitalised
                && !is_noun(text, at)
                && region_at(text, at).is_none()
        })
}

/// `FBI`, but no ship's `USS`.
fn is_acronym(text: &Words<'_>, at: u32) -> bool {
    text.shape(at) == Shape::Upper
        && text.key(at).len() >= 2
        && !one_of!(text.key(at), "uss" | "hms" | "hmas" | "ss" | "mv")
}

/// Whether a word may be the name of a town, or end it; a saint's given name comes next.
fn is_town(text: &Words<'_>, at: u32) -> bool {
    text.shape(at) == Shape::Capitalised
        && !one_of!(
            text.key(at),
            "saint" | "st" | "san" | "santa" | "sao" | "port" | "fort" | "lake" | "mount"
        )
}

/// Whether a word may end the name of a body or of a place.
fn is_noun(text: &Words<'_>, at: u32) -> bool {
    text.is_thing(at)
        || text.is(at, Class::Body)
        || text.is(at, Class::Title)
        || organisations::is_noun(text.key(at))
}

/// Verbs of a clause without "that": `the head of the company Ann Doe founded`.
pub(super) fn makes(key: &str) -> bool {
    one_of!(
        key,
        "founded"
            | "owns"
            | "owned"
            | "built"
            | "created"
            | "started"
            | "bought"
            | "runs"
            | "ran"
            | "leads"
            | "led"
            | "heads"
            | "headed"
            | "joined"
            | "left"
    )
}
