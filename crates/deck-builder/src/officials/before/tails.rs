//! Names behind a title and what it is of: `Secretary of State Ann Doe`, `the head of the agency's office, Ann Doe,`.

use super::commas::between_commas;
use super::second::skip_second_titles;
use super::{goes_on, name_in_sentence, run_on};
use crate::mention::Confidence;
use crate::officials::office::Use;
use crate::officials::title::{self, Tail, Title};
use crate::officials::words::{Class, Words};
use crate::officials::{Found, name};
use crate::one_of::one_of;
use crate::token::Shape;

/// `Secretary of State Ann Doe`, `governor of the region of Tomsk Ann Doe`, `the head of the agency, Ann Doe,`.
pub(super) fn after_tail(text: &Words<'_>, title: &Title, found: &mut Vec<Found>) -> bool {
    let at = title.span.end;
    if let Some(mut tail) = title::tail_at(text, at) {
        if between_commas(text, title, tail.span.end, Some(&tail), found) {
            return true;
        }
        // `The head of the agency's office in Tonbury, Ann Doe, …`.
        if let Some(end) = place_end(text, tail.span.end) {
            tail.span.end = end;
            tail.words = Some(text.words(tail.span).to_owned());
            if between_commas(text, title, end, Some(&tail), found) {
                return true;
            }
        }
    }
    short_tail(text, title, found) || long_tail(text, title, found)
}

/// The index after where a post is held, if a comma follows: `in Tonbury`, `from the area`.
fn place_end(text: &Words<'_>, at: u32) -> Option<u32> {
    let first = at + 1 + u32::from(text.has_key(at + 1, "the"));
    let comma = (first + 1..first + 5).find(|&at| text.has_key(at, ","))?;
    let is_place =
        |at| text.is_capital(at) || text.shape(at) == Shape::Lower && !text.is(at, Class::Function);
    (one_of!(text.key(at), "in" | "at" | "from") && (first..comma).all(is_place)).then_some(comma)
}

/// `director of the Harbour Museum Ann Doe`.
fn long_tail(text: &Words<'_>, title: &Title, found: &mut Vec<Found>) -> bool {
    let Some((words, name)) = run_on::name_after(text, title) else {
        return false;
    };
    let tail = Tail {
        span: words,
        words: Some(text.words(words).to_owned()),
        of: String::new(),
    };
    let keys = title.keys(text, Some(&tail));
    if title.head.plural || !title.head.admits(keys.into_iter()) {
        return false;
    }
    found.push(Found {
        name,
        post: Some(title.post(text, Some(&tail))),
        rule: "title-of-body-name",
        confidence: Confidence::percent(80),
        evidence: title.span.with(name),
    });
    true
}

/// `Secretary of State Ann Doe`.
fn short_tail(text: &Words<'_>, title: &Title, found: &mut Vec<Found>) -> bool {
    let at = title.span.end;
    // `Ann Doe, grand chief of Peru Harbour Nations, said`: the title is hers.
    let before = title.span.first.wrapping_sub(1);
    let hers = text
        .has_key(before, ",")
        .then(|| name::name_at(text, text.sentence_span(at).first));
    if hers
        .flatten()
        .is_some_and(|name| name.end == before && name.len() > 1)
    {
        return false;
    }
    let Some(tail) = title::short_tail_at(text, at) else {
        return false;
    };
    let first = skip_second_titles(text, tail.span.end);
    let Some(name) = name_in_sentence(text, at, first) else {
        return false;
    };
    // `adviser to President Ann Doe` says whom Doe has for an adviser.
    let is_of_another =
        (tail.span.end..first).any(|at| text.head(at).is_some_and(|head| head.usage != Use::Rank));
    // `director of the Bureau of Coal Industry`: the words are the body's to their end.
    let is_open = one_of!(
        text.key(name.first.wrapping_sub(1)),
        "of" | "for" | "and" | "&"
    );
    if is_of_another
        || is_open
        || name.len() < 2 && first == tail.span.end
        || goes_on(text, name.end)
        || run_on::makes(text.key(name.end))
    {
        return false;
    }
    let is_department = first == at + 2
        && text.has_key(at, "of")
        && one_of!(
            text.key(at + 1),
            "state"
                | "defense"
                | "defence"
                | "staff"
                | "justice"
                | "energy"
                | "labor"
                | "labour"
                | "commerce"
                | "education"
                | "agriculture"
                | "transportation"
                | "police"
                | "parliament"
        );
    found.push(Found {
        name,
        post: Some(title.post(text, Some(&tail))),
        rule: "title-of-name",
        // "Secretary of State Ann Doe": a department's name ends the title.
        confidence: Confidence::percent(if is_department { 95 } else { 88 }),
        evidence: title.span.with(name),
    });
    true
}
