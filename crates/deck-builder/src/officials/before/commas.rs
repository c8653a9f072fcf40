//! Titles with the name between commas: `the governor, Ann Doe, …`, `the mayors of Oslo and Turin, Ann Doe and Bob Roe, …`.

use super::second::skip_second_titles;
use super::{Found, name_in_sentence, next_of_list};
use crate::mention::{Confidence, Span};
use crate::officials::office::Use;
use crate::officials::region;
use crate::officials::title::{Tail, Title};
use crate::officials::words::Words;
use crate::one_of::one_of;
use crate::token::Shape;

/// `the governor, Ann Doe, …`: the title is definite, the name full and closed by a mark or a verb.
pub(super) fn between_commas(
    text: &Words<'_>,
    title: &Title,
    comma: u32,
    tail: Option<&Tail>,
    found: &mut Vec<Found>,
) -> bool {
    // `of the Farm Workers’ Union (FWU), Ann Doe,`.
    let is_abbreviated = text.has_key(comma, "(") && text.has_key(comma + 2, ")");
    let comma = comma + 3 * u32::from(is_abbreviated);
    if !text.has_key(comma, ",") {
        return false;
    }
    if title.head.plural {
        return list_between_commas(text, title, comma, found);
    }
    let determiner = text.key(title.span.first.wrapping_sub(1));
    // `As mayor, Ann Doe …`.
    let is_role = determiner == "as" && title.head.usage == Use::Bare;
    let is_definite =
        title.is_qualified || tail.is_some() || is_role || one_of!(determiner, "the" | "a" | "an");
    let Some(name) = name_in_sentence(text, title.core.first, skip_second_titles(text, comma + 1))
    else {
        return false;
    };
    let is_closed =
        text.shape(name.end) != Shape::Capitalised && text.shape(name.end) != Shape::Possessive;
    // `the Taoiseach, Mr Doe,`: with a form of address a surname is enough.
    let is_addressed = text.has_key(name.end, ",")
        && one_of!(
            text.key(name.first.wrapping_sub(1)),
            "mr" | "mrs" | "ms" | "miss" | "dr"
        );
    let is_full = is_addressed || name.len() >= 2 && !region::is_place(text, name.first, name.end);
    // `Bo Doe, a former chief, Mayor Ann Doe said`: the first title is that of who stands before it.
    let is_of_another = one_of!(determiner, "a" | "an")
        && text.has_key(title.span.first.wrapping_sub(2), ",")
        && text.head(comma + 1).is_some();
    let keys = title.keys(text, tail);
    if is_of_another
        || !is_definite
        || !is_closed
        || !is_full
        || !title.head.admits(keys.into_iter())
    {
        return false;
    }
    found.push(Found {
        name,
        post: Some(title.post(text, tail)),
        rule: "title-comma-name",
        confidence: Confidence::percent(90),
        evidence: title.span.with(name),
    });
    true
}

/// `The governor who lost the vote, Ann Doe, …`, `the mayor since May, Ann Doe, …`: a short clause between the title and the name.
pub(super) fn after_clause(text: &Words<'_>, title: &Title, found: &mut Vec<Found>) -> bool {
    let who = title.span.end;
    let goes_on = one_of!(
        text.key(who),
        "who" | "since" | "until" | "appointed" | "elected" | "representing"
    );
    let is_definite = text.has_key(title.span.first.wrapping_sub(1), "the") || title.is_qualified;
    if !goes_on || !is_definite {
        return false;
    }
    let comma = (who + 2..who + 16).find(|&at| text.shape(at) == Shape::Mark);
    let Some(comma) = comma.filter(|&at| text.same_sentence(who, at)) else {
        return false;
    };
    let is_closed = name_in_sentence(text, who, comma + 1).is_some_and(|name| {
        text.has_key(name.end, ",") && text.shape(name.end + 1) == Shape::Lower
    });
    let tail = Tail {
        span: Span::new(who, who),
        words: None,
        of: String::new(),
    };
    is_closed && between_commas(text, title, comma, Some(&tail), found)
}

/// `the mayors of Oslo and Turin, Ann Doe and Bob Roe, …`: at least two full names, closed by a comma.
fn list_between_commas(
    text: &Words<'_>,
    title: &Title,
    comma: u32,
    found: &mut Vec<Found>,
) -> bool {
    let is_definite = text.has_key(title.span.first.wrapping_sub(1), "the") || title.is_qualified;
    let first = name_in_sentence(text, title.core.first, comma + 1)
        .filter(|name| name.len() >= 2 && !region::is_place(text, name.first, name.end));
    let mut names: Vec<Span> = first.into_iter().collect();
    while let Some(next) = names.last().and_then(|last| next_of_list(text, last.end)) {
        names.push(next);
    }
    let is_closed = names.last().is_some_and(|last| text.has_key(last.end, ","));
    if !is_definite || names.len() < 2 || !is_closed {
        return false;
    }
    found.extend(names.into_iter().map(|name| Found {
        name,
        post: Some(title.post(text, None)),
        rule: "titles-comma-names",
        confidence: Confidence::percent(80),
        evidence: title.span.with(name),
    }));
    true
}
