//! Noun phrases that name a post: `the mayor of Oslo`, `a former Labour minister`, `its new head of research`.

use crate::officials::name;
use crate::officials::office::{Office, Use};
use crate::officials::title::{self, Title};
use crate::officials::words::{Class, Words};
use crate::officials::{Currency, Post};
use crate::one_of::one_of;
use crate::token::Shape;

/// The post that a noun phrase names, and the index after it; no post for a trade; `None` if its head is no title.
pub(super) fn noun_phrase(text: &Words<'_>, first: u32) -> Option<(Option<Post>, u32)> {
    // `one of the party's deputy leaders`.
    let is_one = text.has_keys(first, &["one", "of"]);
    let first = first + 2 * u32::from(is_one);
    let mut unknown = 0;
    for at in first..first + 16 {
        if !text.same_sentence(first, at) {
            return None;
        }
        if let Some(title) = title::title_from(text, first, at)
            && text.shape(title.span.end) != Shape::Possessive
        {
            match ending(text, &title, is_one) {
                Ending::Head => return Some(post(text, &title)),
                Ending::Goes => continue,
                Ending::Other => return None,
            }
        }
        unknown += u32::from(text.shape(at) == Shape::Lower && !text.is(at, Class::Title));
        if !continues(text, first, at, unknown) {
            return None;
        }
    }
    None
}

/// What follows a title inside a noun phrase.
enum Ending {
    /// Nothing that belongs to the phrase: the title is its head.
    Head,
    /// Another noun: the title belongs to it.
    Goes,
    /// Something that makes it another phrase: a name.
    Other,
}

fn ending(text: &Words<'_>, title: &Title, is_one: bool) -> Ending {
    let end = title.span.end;
    let key = text.key(end);
    let is_name = text.shape(end) == Shape::Capitalised
        && text.same_sentence(end, end - 1)
        && name::name_at(text, end).is_some();
    // `chief Brexit negotiator`: not a name, but part of a longer title.
    let is_modifier =
        is_name && text.shape(end + 1) == Shape::Lower && text.head(end + 1).is_some();
    let is_noun = text.shape(end) == Shape::Lower
        && !text.is(end, Class::Function)
        && !key.ends_with("ing")
        && !key.ends_with("ed");
    match () {
        () if is_modifier => Ending::Goes,
        () if is_name || title.head.plural && !is_one => Ending::Other,
        () if !is_noun => Ending::Head,
        () if text.is(end, Class::Title) => Ending::Goes,
        () => Ending::Other,
    }
}

/// Whether a token may stand before the head of a noun phrase.
fn continues(text: &Words<'_>, first: u32, at: u32, unknown: u32) -> bool {
    let key = text.key(at);
    match text.shape(at) {
        Shape::Capitalised
        | Shape::Upper
        | Shape::Alphanumeric
        | Shape::Possessive
        | Shape::Mixed
        | Shape::Number => true,
        Shape::Lower if text.is(at, Class::Title) => true,
        Shape::Lower => {
            let leads = one_of!(
                key,
                "the"
                    | "a"
                    | "an"
                    | "its"
                    | "two"
                    | "three"
                    | "four"
                    | "several"
                    | "his"
                    | "her"
                    | "their"
                    | "our"
                    | "whose"
                    | "new"
                    | "next"
                    | "last"
                    | "first"
                    | "now"
                    | "currently"
                    | "also"
                    | "previously"
                    | "formerly"
                    | "once"
                    | "long"
                    | "one"
                    | "another"
            );
            let joins = match key {
                "of" | "for" | "on" => {
                    text.is_capital(at - 1)
                        && (text.is_capital(at + 1) || text.has_key(at + 1, "the"))
                }
                "and" => {
                    text.is(at - 1, Class::Title)
                        || text.head(at - 1).is_some()
                        || text.is_capital(at - 1)
                }
                _ => false,
            };
            leads && (at < first + 2 || one_of!(key, "the" | "new"))
                || at > first && joins
                || !text.is(at, Class::Function) && unknown <= 4
        }
        Shape::Mark => matches!(key, "&" | "-" | "\""),
        Shape::Numbers | Shape::Outside => false,
    }
}

/// The post of a title with its tail, and the index after it; no post if the title names no office here.
fn post(text: &Words<'_>, title: &Title) -> (Option<Post>, u32) {
    // `her predecessor as mayor`.
    let before = title.span.end - 1;
    let is_past = text.has_key(before, "predecessor");
    if (is_past || one_of!(text.key(before), "successor" | "replacement"))
        && text.has_key(title.span.end, "as")
        && let Some((Some(mut post), end)) = noun_phrase(text, title.span.end + 1)
    {
        if is_past {
            post.currency = Currency::Former;
        }
        return (Some(post), end);
    }
    let tail = title::tail_at(text, title.span.end);
    let end = tail.as_ref().map_or(title.span.end, |tail| tail.span.end);
    let says_of_what = title.is_qualified || tail.is_some();
    let is_enough = matches!(title.head.usage, Use::Bare | Use::Rank) || says_of_what;
    let is_office = title.head.office != Office::None
        && is_enough
        && title
            .head
            .admits(title.keys(text, tail.as_ref()).into_iter());
    (is_office.then(|| title.post(text, tail.as_ref())), end)
}
