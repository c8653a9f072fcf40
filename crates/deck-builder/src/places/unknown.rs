//! Places that no table has, by their surroundings: `the village of X`, `in X, France`, `in X`.

mod before;
mod behind;
mod doubt;
mod name;

use doubt::Doubts;

pub(super) use behind::{is_passive, is_struck};
pub(super) use name::{closes, may_be_place, run};

use super::context::Context;
use super::{Candidate, Usage};
use crate::gazetteer::PlaceKind;
use crate::lexicon::Set;
use crate::mention::Span;
use crate::sentence::Role;
use crate::token::Shape;

/// What the words around a name say of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    /// Only places stand so: the rule, and how sure it is.
    Sure(&'static str, u8),
    /// Places stand so more often than others.
    Likely,
    /// Places stand so, if it is a name, which the start of a sentence does not tell.
    Opening,
    /// Places and others stand so.
    Weak,
    /// Nothing.
    None,
}

impl Sign {
    fn sure_if(sure: bool, rule: &'static str, confidence: u8) -> Self {
        if sure {
            Self::Sure(rule, confidence)
        } else {
            Self::None
        }
    }

    fn or(self, other: impl FnOnce() -> Self) -> Self {
        if self == Self::None { other() } else { self }
    }
}

/// Finds unknown places beside those found so far.
pub(super) fn find(context: &Context<'_>, known: &[Candidate]) -> Vec<Candidate> {
    let text = context.text;
    let mut taken: Set<u32> = Set::default();
    for place in known {
        taken.extend(place.span.first..place.span.end);
    }
    let mut found: Vec<Candidate> = Vec::new();
    let mut doubts = Doubts::default();
    for first in 0..text.len() {
        let starts_run = context.is_capitalised(first)
            && context.before(first).is_none_or(|before| {
                !context.is_capitalised(before) || text.starts_sentence(before)
            });
        if !starts_run || taken.contains(&first) {
            continue;
        }
        let Some(span) = run(context, first) else {
            continue;
        };
        if (span.first..span.end).any(|at| taken.contains(&at)) {
            continue;
        }
        match judge(context, span) {
            Sign::Sure(rule, confidence) => found.push(made(context, span, rule, confidence)),
            sign => doubts.note(context, span, sign),
        }
    }
    doubts.settle(context, &mut found);
    found
}

fn judge(context: &Context<'_>, span: Span) -> Sign {
    let text = context.text;
    if name::is_joined_by_river(text.key(span.first)) && text.shape(span.first) != Shape::Lower {
        return Sign::Sure("town-on-river", 90);
    }
    let in_dateline = text.role_of(span.first) == Role::Dateline;
    let opens = context.opens_dateline(span.first, span.end)
        && (!in_dateline || text.sentence_span(span.first).first == span.first);
    if opens && text.has_key(span.end, ",") && context.container(span.end + 1).is_some() {
        return Sign::Sure("dateline", 93);
    }
    let parted = in_dateline || text.has_key(span.end, ".");
    if opens && parted && name::is_in_capitals(context, span) {
        return Sign::Sure("dateline", 90);
    }
    let opens = opens && text.has_key(span.end, ",");
    if !may_be_place(context, span) {
        return Sign::None;
    }
    if opens {
        return Sign::Sure("dateline", 90);
    }
    if context.is_owned_from_left(span.first) {
        return Sign::None;
    }
    match behind::judge(context, span) {
        Some((rule, confidence)) => Sign::Sure(rule, confidence),
        None => before::judge(context, span).or(|| behind::likely(context, span)),
    }
}

/// Further mentions of the unknown places found, where nothing speaks against them.
pub(super) fn repeats(context: &Context<'_>, found: &[Candidate]) -> Vec<Candidate> {
    let text = context.text;
    let names: Set<&str> = found
        .iter()
        .filter(|place| place.known.is_none() && place.kind == PlaceKind::City)
        .map(|place| place.name.as_str())
        .collect();
    if names.is_empty() {
        return Vec::new();
    }
    let taken: Set<u32> = found
        .iter()
        .flat_map(|place| place.span.first..place.span.end)
        .collect();
    (0..text.len())
        .filter(|first| context.is_capitalised(*first) && !taken.contains(first))
        .filter(|&first| {
            context
                .before(first)
                .is_none_or(|before| !context.is_capitalised(before))
        })
        .filter_map(|first| run(context, first))
        .filter(|&span| names.contains(text.words(span)) && !context.is_heading(span.first))
        .map(|span| made(context, span, "named-before", 78))
        .collect()
}

pub(super) fn made(
    context: &Context<'_>,
    span: Span,
    rule: &'static str,
    confidence: u8,
) -> Candidate {
    Candidate {
        span,
        known: None,
        kind: PlaceKind::City,
        name: context.text.words(span).to_owned(),
        usage: Usage::Location,
        rule,
        confidence,
        evidence: span,
    }
}
