//! Names of the gazetteer, accepted or refused by what stands around them.

mod guise;
mod settle;

use guise::{is_initialism, is_ship, is_within_capitals, sided};

use super::compound;
use super::context::{Context, Cue};
use super::words::{BEFORE, among_at, is_given_name};
use super::{Candidate, Usage};
use crate::gazetteer::{Found, Known, PlaceKind};
use crate::lexicon::Set;
use crate::mention::Span;
use crate::one_of::one_of;
use crate::token::Shape;

/// The names of the gazetteer that stand for a place here.
pub(super) fn find(context: &Context<'_>) -> Vec<Candidate> {
    let text = context.text;
    let mut accepted = Vec::new();
    let mut waiting: Vec<(Span, Found)> = Vec::new();
    let mut bare: Vec<(Span, Found)> = Vec::new();
    // Keys of towns' names within longer names: surnames and firms.
    let mut parts: Set<&str> = Set::default();
    let mut at = 0;
    while at < text.len() {
        let first = at;
        at += 1;
        let Some(found) = name_at(context, first) else {
            accepted.extend(compound::find(context, first));
            continue;
        };
        at = found.end;
        match judge(context, first, found) {
            Verdict::Place(confidence, rule) => {
                let span = Span::new(first, found.end);
                let place = candidate(context, span, found, confidence, rule);
                accepted.push(sided(context, &place).unwrap_or(place));
            }
            Verdict::Bare => bare.push((Span::new(first, found.end), found)),
            Verdict::Unsaid => waiting.push((Span::new(first, found.end), found)),
            Verdict::Other => {
                parts.insert(text.key(first));
            }
        }
    }
    for (span, found) in bare {
        if parts.contains(text.key(span.first)) {
            waiting.push((span, found));
        } else {
            accepted.push(candidate(context, span, found, 72, "gazetteer-alone"));
        }
    }
    // A name that was a place once in the article is one where nothing speaks against it.
    let names: Set<&str> = accepted
        .iter()
        .filter_map(|place| Some(place.known?.name))
        .collect();
    for (span, found) in waiting {
        let known = context
            .gazetteer
            .places(found)
            .any(|place| names.contains(place.name));
        if known && !context.is_person(text.key(span.first)) {
            accepted.push(candidate(context, span, found, 85, "named-before"));
        }
    }
    settle::settle(context, &mut accepted);
    accepted
}

fn name_at(context: &Context<'_>, first: u32) -> Option<Found> {
    if matches!(
        context.text.shape(first),
        Shape::Mark | Shape::Number | Shape::Possessive
    ) {
        return None;
    }
    context.longest(first)
}

enum Verdict {
    /// A place, with the confidence and the rule.
    Place(u8, &'static str),
    /// A town whose name is nothing else, as far as the tables know; nothing says so.
    Bare,
    /// Nothing says so and nothing speaks against it.
    Unsaid,
    /// Part of another name.
    Other,
}

fn judge(context: &Context<'_>, first: u32, found: Found) -> Verdict {
    let text = context.text;
    // `US$49`.
    let is_currency = text.key(found.end).starts_with('$')
        && text.token(found.end).is_some_and(|token| !token.spaced);
    if is_currency || is_within_capitals(context, first, found.end) {
        return Verdict::Other;
    }
    if found.abbreviation {
        return Verdict::Place(96, "state-abbreviation");
    }
    if context.is_heading(first) && !is_sure_in_heading(context, first, found.end) {
        return Verdict::Unsaid;
    }
    let Some(best) = best(context, found) else {
        return Verdict::Other;
    };
    if text.has_key(found.end, "county") && context.is_capitalised(found.end) {
        return Verdict::Other;
    }
    let apart = is_followed_by_its_country(context, best, found.end);
    if context.is_owned_from_right(found.end) && !apart || context.is_owned_from_left(first) {
        return Verdict::Other;
    }
    let local =
        best.kind == PlaceKind::City || best.kind == PlaceKind::Region && best.country == "US";
    if local && context.is_team(first, found.end) {
        return Verdict::Unsaid;
    }
    let key = text.key(first);
    let single = found.end - first == 1;
    let cue = context.cue(first, found.end);
    // In sport a town without "in" or "at" is mostly a club.
    if best.kind == PlaceKind::City && context.is_sport() && cue < Cue::Strong {
        return Verdict::Unsaid;
    }
    if single && text.shape(first) == Shape::Upper && !is_initialism(best, text.word(first)) {
        // "NICE" and "CHAD" are acronyms outside a dateline.
        return if context.opens_dateline(first, found.end) {
            Verdict::Place(94, "dateline")
        } else if cue == Cue::Strong && best.famous {
            Verdict::Place(88, "gazetteer")
        } else {
            Verdict::Unsaid
        };
    }
    if single && is_ship(context, best, first) {
        return Verdict::Other;
    }
    let person = single && context.is_person(key);
    if one_of!(
        best.name,
        "White House"
            | "Kremlin"
            | "Pentagon"
            | "Capitol"
            | "Downing Street"
            | "Whitehall"
            | "Wall Street"
            | "Westminster"
    ) && cue != Cue::Strong
        && !context.preposition(first).is_some_and(|at| {
            one_of!(
                text.key(at),
                "at" | "in" | "inside" | "outside" | "near" | "to" | "from"
            )
        })
    {
        return Verdict::Other;
    }
    let is_capital = || {
        let country = context.gazetteer.country(best.country);
        country.is_some_and(|country| country.capital == best.name)
    };
    if !person && !is_given_name(key) && context.is_government(first, found.end) && is_capital() {
        return Verdict::Place(86, "government");
    }
    let needs_cue = best.ambiguous
        || person
        || best.kind == PlaceKind::City && !best.famous && (best.size < 4 || is_given_name(key));
    match cue {
        _ if !needs_cue => Verdict::Place(95, "gazetteer"),
        Cue::Strong => Verdict::Place(if person { 80 } else { 92 }, "gazetteer-and-cue"),
        Cue::Weak if !person && !is_given_name(key) => {
            Verdict::Place(84, "gazetteer-and-preposition")
        }
        _ if person => Verdict::Other,
        _ if best.ambiguous || best.size == 0 || is_given_name(key) || context.is_speaker(key) => {
            Verdict::Unsaid
        }
        // "Alma Karlstad left"
        _ if follows_name(context, first) => Verdict::Other,
        _ => Verdict::Bare,
    }
}

/// Whether a capitalised word stands before a name that opens no phrase: it may be a given name.
fn follows_name(context: &Context<'_>, first: u32) -> bool {
    context.before(first).is_some_and(|before| {
        context.is_capitalised(before) && !among_at(&BEFORE, context.text, before)
    })
}

/// "Paris France": a town with what it lies in, the comma left out.
fn is_followed_by_its_country(context: &Context<'_>, town: &Known, end: u32) -> bool {
    context.longest(end).is_some_and(|found| {
        context
            .gazetteer
            .places(found)
            .any(|outer| context.gazetteer.lies_in(town, outer) == Some(true))
    })
}

/// In headings every word may have a capital: only a country or a preposition says enough there.
fn is_sure_in_heading(context: &Context<'_>, first: u32, end: u32) -> bool {
    context.cue(first, end) == Cue::Strong
}

/// Of the places with a name, the one that news mean when they say no more: a country, a famous or a large town.
fn best(context: &Context<'_>, found: Found) -> Option<&'static Known> {
    let mut places = context.gazetteer.places(found);
    let first = places.next()?;
    let mut best = first;
    for place in places {
        let rank = |known: &Known| (known.kind != PlaceKind::City, known.famous, known.size);
        // New York and Washington are cities before they are states.
        let city_first = place.famous && one_of!(place.name, "New York City" | "Washington");
        if city_first
            || rank(place) > rank(best) && !one_of!(best.name, "New York City" | "Washington")
        {
            best = place;
        }
    }
    Some(best)
}

fn candidate(
    context: &Context<'_>,
    span: Span,
    found: Found,
    confidence: u8,
    rule: &'static str,
) -> Candidate {
    let known = best(context, found);
    let usage = if context.is_government(span.first, span.end) {
        Usage::Government
    } else {
        Usage::Location
    };
    Candidate {
        span,
        known,
        kind: known.map_or(PlaceKind::City, |known| known.kind),
        name: String::new(),
        usage,
        rule,
        confidence,
        evidence: span,
    }
}
