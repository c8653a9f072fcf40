//! Titles that announce a name: `President Doe`, `the mayor, Ann Doe,`, `Secretary of State Ann Doe`.

mod commas;
mod run_on;
mod second;
mod tails;

use super::home;
use super::office::{Office, Use};
use super::title::{self, Title};
use super::words::{Class, Words};
use super::{Found, Post, name, region};
use crate::mention::{Confidence, Span};
use crate::one_of::one_of;
use crate::token::Shape;
use commas::{after_clause, between_commas};
use second::skip_second_titles;
use tails::after_tail;

/// Adds every name that a title announces.
pub(crate) fn find(text: &Words<'_>, found: &mut Vec<Found>) {
    for at in 0..text.len() {
        if text.head(at).is_none() || text.is_for_show(at) {
            continue;
        }
        let Some(title) = title::title_at(text, at) else {
            continue;
        };
        if title.head.office == Office::None {
            continue;
        }
        let _ = right_before_name(text, at, &title, found)
            || between_commas(text, &title, title.span.end, None, found)
            || after_clause(text, &title, found)
            || including(text, &title, found)
            || after_tail(text, &title, found)
            || is_name(text, &title, found);
    }
}

/// `President Doe`, `FBI director Ann Doe of …`, `Senators Ann Doe and Bob Roe`.
fn right_before_name(text: &Words<'_>, at: u32, title: &Title, found: &mut Vec<Found>) -> bool {
    // `a spokeswoman named Ann Doe`.
    let is_named = text.has_key(title.span.end, "named")
        && one_of!(text.key(title.span.first.wrapping_sub(1)), "a" | "an");
    let next = title.span.end + u32::from(is_named);
    let Some(first) = name_in_sentence(text, at, skip_second_titles(text, next)) else {
        return false;
    };
    // `chief Brexit negotiator`: the capital belongs to the next title.
    let is_modifier = first.len() == 1 && text.shape(first.end) == Shape::Lower && text.head(first.end).is_some()
            // `Officer Commanding the base`.
            || one_of!(text.key(first.first), "commanding" | "responsible");
    // `in Prince Rupert`: a town.
    let is_town = title.head.office == Office::Royal
        && (1..text.len()).any(|at| {
            text.has_key(at - 1, "in")
                && text.has_key(at, text.key(title.core.first))
                && text.has_key(at + 1, text.key(first.first))
        });
    if !stands_before_names(text, at, title) || is_modifier || is_town || goes_on(text, first.end) {
        return false;
    }
    let post = title.post(text, None);
    let mut name = first;
    let mut rule = "title-before-name";
    loop {
        let home = home::home_after(text, name.end);
        let mut own = post.clone();
        // `Chairwoman Ann Doe (R-Ky.)`: where she sits for, not what she chairs.
        // `Vice-president Ann Doe of Peru` may be that of a body.
        let is_of_body = text.starts_sentence(title.span.first)
            && one_of!(text.word(at), "Vice-president" | "Treasurer" | "Delegate");
        let is_seat = !is_of_body
            // `Committee chair Ann Doe of the Labour Party`.
            && !text.has_key(title.core.first, "committee")
            && (text.has_key(name.end, "of") || sits_for_its_home(text, title));
        if let Some((of, _)) = &home
            && (own.of.is_empty() || title.head.plural || !text.has_key(name.end, "of"))
            && is_seat
        {
            own.of.clone_from(of);
            // `Commander Ann Doe of the Royal Navy`: nobody commands all of it.
            own.is_rank |= title.head.office == Office::Military && is_force(of);
        }
        found.push(Found {
            name,
            post: Some(own),
            rule,
            confidence: Confidence::percent(95),
            evidence: title.span.with(name),
        });
        let next = home.map_or(name.end, |(_, end)| end);
        match title
            .head
            .plural
            .then(|| next_of_list(text, next))
            .flatten()
        {
            Some(next) => name = next,
            None => return true,
        }
        rule = "titles-before-names";
    }
}

/// Whether a body is an armed force of a country: whoever serves in it has a rank.
fn is_force(body: &str) -> bool {
    [
        "Navy",
        "Army",
        "Air Force",
        "Coast Guard",
        "Marines",
        "Marine Corps",
    ]
    .iter()
    .any(|force| body.ends_with(force))
}

/// The title of somebody's own right before a name: `his predecessor, Councillor Ann Doe`.
pub(super) fn own_title(text: &Words<'_>, first: u32, name: Span) -> Option<Post> {
    let at = name.first.checked_sub(1).filter(|&at| at >= first)?;
    let title = title::title_at(text, at)?;
    let is_own = title.head.usage == Use::Bare && title.head.office != Office::None;
    is_own.then(|| title.post(text, None))
}

/// Whether a party and a state behind the name of its holder say what a post is of: `Senator Ann Doe, R-Ky.`.
fn sits_for_its_home(text: &Words<'_>, title: &Title) -> bool {
    let head = text.key(title.core.end - 1).trim_end_matches('.');
    !one_of!(
        head,
        "chair"
            | "chairman"
            | "chairwoman"
            | "chairperson"
            | "speaker"
            | "leader"
            | "whip"
            | "majority"
            | "minority"
            | "secretary"
            | "president"
    )
}

/// `senators including Ann Doe and Bob Roe`.
fn including(text: &Words<'_>, title: &Title, found: &mut Vec<Found>) -> bool {
    let at = title.span.end + u32::from(text.has_key(title.span.end, ","));
    let next = match text.key(at) {
        "including" | "like" => at + 1,
        "such" if text.has_key(at + 1, "as") => at + 2,
        _ => return false,
    };
    if !title.head.plural || title.head.usage != Use::Bare {
        return false;
    }
    let first = name_in_sentence(text, title.core.first, next)
        .filter(|name| name.len() >= 2 && !region::is_place(text, name.first, name.end));
    let names = std::iter::successors(first, |name| next_of_list(text, name.end));
    let before = found.len();
    found.extend(names.map(|name| Found {
        name,
        post: Some(title.post(text, None)),
        rule: "titles-including-names",
        confidence: Confidence::percent(80),
        evidence: title.span.with(name),
    }));
    found.len() > before
}

/// Whether a title is such that a name may follow it.
fn stands_before_names(text: &Words<'_>, at: u32, title: &Title) -> bool {
    let is_formal = text.shape(at) == Shape::Capitalised;
    // `Mirror of the Lakes director`: the words are those of a film.
    let before = title.span.first.saturating_sub(2);
    let is_work = text.has_key(at, "director")
        && text.has_keys(before, &["of", "the"])
        && text.shape(before.wrapping_sub(1)) == Shape::Capitalised
        && !text.is(before.wrapping_sub(1), Class::Body);
    if is_work {
        return false;
    }
    let keys = (title.span.first..at).map(|at| text.key(at));
    match title.head.usage {
        Use::Bare | Use::Rank => title.head.admits(keys),
        Use::Formal if is_formal => true,
        Use::Trade if is_formal && !title.is_qualified => !text.starts_sentence(at),
        Use::Formal | Use::Trade | Use::Qualified => title.is_qualified && title.head.admits(keys),
    }
}

/// The name at a token, if it is of the title's sentence.
fn name_in_sentence(text: &Words<'_>, title: u32, at: u32) -> Option<Span> {
    (text.same_sentence(title, at) && text.is_spaced(at))
        .then(|| name::name_at(text, at))
        .flatten()
}

/// Whether a noun follows that makes the name that of a thing: `President Kennedy Airport`, `General Doe airport`.
pub(super) fn goes_on(text: &Words<'_>, end: u32) -> bool {
    let is_facility = one_of!(
        text.key(end),
        "airport"
            | "barracks"
            | "bridge"
            | "hospital"
            | "hotel"
            | "school"
            | "stadium"
            | "university"
    );
    text.is_spaced(end)
        && match text.shape(end) {
            Shape::Capitalised => text.is_thing(end) && !text.is(end, Class::Function),
            Shape::Lower => is_facility,
            _ => false,
        }
}

/// The next name of `Ann Doe, Bob Roe and Cy Poe`.
fn next_of_list(text: &Words<'_>, at: u32) -> Option<Span> {
    let next = match (text.key(at), text.key(at + 1)) {
        (",", "and") => at + 2,
        ("," | "and" | "&", _) => at + 1,
        _ => return None,
    };
    let name = name::name_at(text, next)?;
    (name.len() >= 2 && !region::is_place(text, name.first, name.end)).then_some(name)
}

/// `The governor is Ann Doe.`, `its president was Ann Doe`.
fn is_name(text: &Words<'_>, title: &Title, found: &mut Vec<Found>) -> bool {
    let tail = title::tail_at(text, title.span.end);
    let verb = tail.as_ref().map_or(title.span.end, |tail| tail.span.end);
    let determiner = text.key(title.span.first.wrapping_sub(1));
    let is_definite = title.is_qualified || determiner == "the";
    if !one_of!(text.key(verb), "is" | "was") || !is_definite || title.head.plural {
        return false;
    }
    let first = skip_second_titles(text, verb + 1);
    let Some(name) = name_in_sentence(text, verb, first) else {
        return false;
    };
    let is_full = name.len() >= 2 && !region::is_place(text, name.first, name.end);
    let is_closed = matches!(text.shape(name.end), Shape::Mark | Shape::Outside);
    if !is_full
        || !is_closed
        || !title
            .head
            .admits(title.keys(text, tail.as_ref()).into_iter())
    {
        return false;
    }
    found.push(Found {
        name,
        post: Some(title.post(text, tail.as_ref())),
        rule: "title-is-name",
        confidence: Confidence::percent(82),
        evidence: title.span.with(name),
    });
    true
}
