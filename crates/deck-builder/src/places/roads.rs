//! Roads by their numbers: `the M62`, `Interstate 95`, `U.S. Highway 98`, `Route 66`.

use super::context::Context;
use super::{Candidate, Usage};
use crate::gazetteer::PlaceKind;
use crate::mention::Span;
use crate::one_of::one_of;
use crate::token::Shape;

/// Finds numbered roads.
pub(super) fn find(context: &Context<'_>) -> Vec<Candidate> {
    (0..context.text.len())
        .filter_map(|at| numbered(context, at).or_else(|| lettered(context, at)))
        .collect()
}

/// `Interstate 95`, `Highway 101`, `Route J20`.
fn numbered(context: &Context<'_>, at: u32) -> Option<Candidate> {
    let text = context.text;
    let is_road = context.is_capitalised(at)
        && one_of!(
            text.key(at),
            "interstate" | "highway" | "route" | "autoroute" | "berth" | "pier" | "terminal"
        );
    let number = matches!(text.shape(at + 1), Shape::Number | Shape::Alphanumeric)
        && text.word(at + 1).len() <= 4;
    if !is_road || !number || !context.same_sentence(at, at + 1) {
        return None;
    }
    let first = context
        .before(at)
        .filter(|&before| {
            one_of!(text.key(before), "us" | "state" | "pacific") && context.is_capitalised(before)
        })
        .unwrap_or(at);
    Some(made(context, first, at + 2, 90))
}

/// `the M62`, `I-95`: a letter and a number on which one travels.
fn lettered(context: &Context<'_>, at: u32) -> Option<Candidate> {
    let text = context.text;
    if text.shape(at) != Shape::Alphanumeric {
        return None;
    }
    let key = text.key(at);
    let interstate = key.strip_prefix("i-").is_some_and(is_number);
    let letter = key.strip_prefix(['m', 'a', 'n']).is_some_and(is_number);
    if !(interstate || letter) {
        return None;
    }
    let before = context.before(at)?;
    let travelled = |at: u32| {
        one_of!(
            text.key(at),
            "on" | "along"
                | "off"
                | "down"
                | "up"
                | "onto"
                | "of"
                | "near"
                | "closed"
                | "joins"
                | "between"
        )
    };
    let on_it = text.has_key(before, "the") && context.before(before).is_some_and(travelled)
        || interstate && travelled(before);
    let sentence = text.sentence_span(at);
    let traffic = (sentence.first..sentence.end).any(|other| {
        one_of!(
            text.key(other),
            "junction"
                | "junctions"
                | "motorway"
                | "carriageway"
                | "traffic"
                | "road"
                | "roads"
                | "lorry"
                | "driver"
                | "journey"
                | "journeys"
                | "drivers"
                | "closed"
                | "reopen"
                | "crash"
                | "crashed"
                | "overturned"
                | "collided"
                | "coach"
                | "van"
                | "car"
                | "cars"
                | "queue"
                | "police"
                | "single-track"
                | "lorries"
                | "northbound"
                | "southbound"
                | "eastbound"
                | "westbound"
                | "lane"
                | "lanes"
                | "autoroute"
                | "highway"
                | "between"
        )
    });
    let along = text.has_key(before, "the")
        && context.before(before).is_some_and(|at| {
            one_of!(
                text.key(at),
                "along" | "down" | "beside" | "joins" | "joining" | "alongside"
            )
        });
    // Longer numbers are aircraft as well: "the A320 near".
    let lies = text.has_key(before, "the")
        && key.len() < 4
        && one_of!(text.key(at + 1), "near" | "at" | "between" | "outside")
        && context.is_capitalised(at + 2);
    (along
        || lies
        || on_it && traffic
        || text.has_key(before, "the")
            && traffic
            && one_of!(
                text.key(at + 1),
                "motorway" | "was" | "between" | "near" | "at" | "in" | "will" | "would"
            ))
    .then(|| made(context, at, at + 1, 86))
    .or_else(|| {
        let described = one_of!(
            text.key(before),
            "autoroute" | "single-track" | "a" | "busy" | "main"
        );
        (traffic && key.len() >= 3 && letter && described).then(|| made(context, at, at + 1, 80))
    })
}

fn is_number(digits: &str) -> bool {
    (1..=4).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

fn made(context: &Context<'_>, first: u32, end: u32, confidence: u8) -> Candidate {
    let span = Span::new(first, end);
    Candidate {
        span,
        known: None,
        kind: PlaceKind::Road,
        name: context.text.words(span).to_owned(),
        usage: Usage::Location,
        rule: "numbered-road",
        confidence,
        evidence: span,
    }
}
