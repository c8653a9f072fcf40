//! People without a title before them: by what follows their name, by a form of address, by a given name, and by the
//! surname of somebody named before.

use super::words::{Class, Words};
use super::{Found, after, before, name, region};
use crate::lexicon::{Map, Set};
use crate::mention::{Confidence, Span};
use crate::one_of::one_of;
use crate::places::words::is_given_name;
use crate::sort::Sort;
use crate::token::Shape;

/// Adds the people whom no title announces, and what follows the names of the others.
pub(crate) fn find(text: &Words<'_>, found: &mut Vec<Found>) {
    let titled: Map<u32, Span> = found
        .iter()
        .map(|found| (found.name.first, found.name))
        .collect();
    let mut at = 0;
    while at < text.len() {
        let known = titled.get(&at).copied();
        let Some(name) = known.or_else(|| untitled_name(text, at)) else {
            at += 1;
            continue;
        };
        // `archbishop of Sydney George Doe`: the title has said where the name begins.
        let titled_within = (name.first + 1..name.end).find(|at| titled.contains_key(at));
        if let Some(start) = titled_within.filter(|_| known.is_none()) {
            at = start;
            continue;
        }
        at = name.end;
        found.extend(untitled(text, name, known.is_some()));
    }
    surnames(text, found);
}

/// What is found about a name without, or besides, a title before it.
fn untitled(text: &Words<'_>, name: Span, is_known: bool) -> Option<Found> {
    // `Mr Doe, the harbour master,` and `Sheikh Hamad, the emir,` have one name.
    let before = name.first.wrapping_sub(1);
    let is_addressed =
        text.is(before, Class::Honorific) && text.shape(before) == Shape::Capitalised;
    if !is_known && (name.len() < 2 && !is_addressed || is_thing(text, name)) {
        return None;
    }
    if let Some(after) = after::after_name(text, name) {
        return Some(Found {
            name,
            post: after.post,
            rule: after.rule,
            confidence: Confidence::percent(after.percent),
            evidence: Span::new(name.first, after.end),
        });
    }
    if !is_known && let Some(post) = after::led_by(text, name) {
        return Some(Found {
            name,
            post: Some(post),
            rule: "led-by-name",
            confidence: Confidence::percent(78),
            evidence: name,
        });
    }
    let (rule, percent) = (!is_known && name.len() >= 2)
        .then(|| is_person(text, name))
        .flatten()?;
    Some(Found {
        name,
        post: None,
        rule,
        confidence: Confidence::percent(percent),
        evidence: name,
    })
}

/// A name that may start at a token, where no capital stands before it.
fn untitled_name(text: &Words<'_>, at: u32) -> Option<Span> {
    let may_start = matches!(
        text.shape(at),
        Shape::Capitalised | Shape::Upper | Shape::Mixed
    );
    if !may_start || text.is_for_show(at) {
        return None;
    }
    let before = at.wrapping_sub(1);
    let is_start = !matches!(text.shape(before), Shape::Capitalised | Shape::Upper)
        || !text.same_sentence(before, at)
        || text.is_never_a_name(before)
        || text.is(before, Class::Honorific)
        || text.head(before).is_some();
    is_start.then(|| name::name_at(text, at)).flatten()
}

/// Whether a capitalised run is the name of a place or of something else than a person.
fn is_thing(text: &Words<'_>, name: Span) -> bool {
    let follows_in = one_of!(
        text.key(name.first.wrapping_sub(1)),
        "in" | "at" | "near" | "outside" | "across" | "into" | "through"
    );
    // `confidence in Lord Doe, the chancellor,`: what is closed by a mark may still be a person, but not at the start
    // of a sentence: `At Fort Doe, the president, …`.
    let may_be_in = is_given_name(text.key(name.first))
        || text.has_key(name.end, ",") && !text.starts_sentence(name.first.wrapping_sub(1));
    // `Las Vegas Sands`: a place of several words only starts the name of a body.
    let starts_with_place =
        region::region_at(text, name.first).is_some_and(|region| region.end - name.first >= 2);
    starts_with_place
        || region::is_place(text, name.first, name.end)
        || follows_in && !may_be_in
        || before::goes_on(text, name.end)
}

/// Why an untitled name is a person's, and how sure that is in percent.
fn is_person(text: &Words<'_>, name: Span) -> Option<(&'static str, u8)> {
    let is_age = text.shape(name.end + 1) == Shape::Number && text.key(name.end + 1).len() <= 2;
    let before = name.first.wrapping_sub(1);
    if text.is(before, Class::Honorific) && text.shape(before) == Shape::Capitalised {
        Some(("form-of-address", 90))
    } else if text.has_key(name.end, ",") && is_age && one_of!(text.key(name.end + 2), "," | ".") {
        Some(("name-and-age", 92))
    } else if is_given_name(text.key(name.first)) {
        Some(("given-name", 85))
    } else if text.is(name.first, Class::Family) && name::surname(text, name) == name.first {
        Some(("family-name-first", 80))
    } else {
        None
    }
}

/// Adds mentions by surname alone: `Kim`, `Mr. Doe`.
fn surnames(text: &Words<'_>, found: &mut Vec<Found>) {
    let mut taken: Vec<Span> = found.iter().map(|found| found.name).collect();
    taken.order();
    let known: Set<&str> = found
        .iter()
        .filter(|found| found.name.len() >= 2 || found.post.is_some())
        .map(|found| text.key(name::surname(text, found.name)))
        .collect();
    let mut taken = taken.into_iter().peekable();
    let mut at = 0;
    while at < text.len() {
        while taken.peek().is_some_and(|span| span.end <= at) {
            taken.next();
        }
        if let Some(span) = taken.peek()
            && span.first <= at
        {
            at = span.end;
            continue;
        }
        let may_be_name = matches!(text.shape(at), Shape::Capitalised | Shape::Mixed);
        if may_be_name && known.contains(text.key(at)) && stands_alone(text, at) {
            let name = Span::new(at, at + 1);
            // `Doe, the mayor, …` may be said of somebody who was named without a post.
            let after = after::after_name(text, name);
            found.push(Found {
                name,
                rule: after.as_ref().map_or("surname", |after| after.rule),
                confidence: Confidence::percent(after.as_ref().map_or(88, |after| after.percent)),
                evidence: Span::new(at, after.as_ref().map_or(at + 1, |after| after.end)),
                post: after.and_then(|after| after.post),
            });
        }
        at += 1;
    }
}

/// Whether no other capital belongs to a surname: not `Trump Tower`, not `North Kim`.
fn stands_alone(text: &Words<'_>, at: u32) -> bool {
    let is_free = |other: u32| {
        !text.is_capital(other) || !text.same_sentence(at, other) || text.is(other, Class::Function)
    };
    let before = at.wrapping_sub(1);
    let is_announced = text.is(before, Class::Honorific) || text.head(before).is_some();
    (is_free(before) || is_announced) && is_free(at + 1)
}
