//! Whether the clause around a date looks back or ahead.
//!
//! The verb that governs a date in news English is the nearest one before it in its clause, or, where the date
//! leads, the first one after it: "said on Friday", "will vote on Friday", "On Friday, voters go to the polls".

mod near;
mod verb;

use crate::dates::class::{Class, is};
use crate::dates::scan::Scan;
use crate::dates::tense::near::closely_before;
use crate::dates::tense::verb::{present_of_be, verb};
use crate::dates::word::Word;
use crate::mention::Span;
use crate::one_of::one_of;
use crate::token::Shape;

/// What a clause says of the time of its dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    Past,
    Future,
    /// No verb tells.
    Unknown,
}

/// What the clause around a date says, and the token that says it.
pub(super) fn around(scan: &Scan, span: Span) -> (Tense, Option<u32>) {
    // "Treasurer until May and now head".
    if scan.has_keys(span.end, &["and", "now"]) {
        return (Tense::Past, Some(span.end));
    }
    // "the months of July and August"
    let listed = span.first.wrapping_sub(2);
    if scan.has_key(listed.wrapping_add(1), "and") && matches!(scan.word(listed), Word::Month(_)) {
        return around(scan, Span::new(listed, listed + 1));
    }
    if let Some(found) = closely_before(scan, span.first) {
        return found;
    }
    // "Officials said Wednesday would be the day."
    if one_of!(scan.key(span.end), "will" | "would") {
        return (Tense::Future, Some(span.end));
    }
    // A comma before the date, or the start of a clause: what follows governs it.
    // "the tie, on Tuesday, which has sold out": what follows is of the tie.
    let aside =
        scan.has_key(span.end, ",") && one_of!(scan.key(span.end + 1), "which" | "who" | "where");
    let lead = leads(scan, span.first) && !aside;
    if !lead && let Some(found) = before(scan, span.first) {
        return found;
    }
    if let Some(found) = after(scan, span.end) {
        return found;
    }
    if lead && let Some(found) = before(scan, span.first) {
        return found;
    }
    // "The road stays shut until March."
    let until = span.first.wrapping_sub(1);
    // "From Monday, masks are compulsory."
    let from = lead && one_of!(scan.key(until), "from" | "starting");
    if from || one_of!(scan.key(until), "until" | "till") {
        (Tense::Future, Some(until))
    } else {
        (Tense::Unknown, None)
    }
}

/// What is meant by a possessive date: "Friday's crash" has happened, "ahead of Friday's vote" it has not.
pub(super) fn possessive(scan: &Scan, span: Span) -> (Tense, Option<u32>) {
    // "levelled by Wednesday's quake" names no deadline.
    if !scan.has_key(span.first.wrapping_sub(1), "by")
        && let Some(found @ (Tense::Future, _)) = closely_before(scan, span.first)
    {
        return found;
    }
    // "Friday's vote will", "Friday's planned talks".
    let noun = span.end + u32::from(scan.shape(span.end) == Shape::Possessive);
    if (noun..noun + 3).any(|at| is(scan.key(at), Class::Mishap)) {
        return (Tense::Past, None);
    }
    let ahead = (noun..noun + 4).find(|&at| {
        one_of!(scan.key(at), "will" | "planned" | "scheduled")
            || scan.has_key(at, "is") && present_of_be(scan, at)
            || scan.has_key(at, "been") && is(scan.key(at + 1), Class::Postponing)
    });
    let meets = (noun..noun + 3).any(|at| is(scan.key(at), Class::Meeting));
    let cue = ahead.or_else(|| {
        // "left out for Saturday's match", "would be put right at Monday's session".
        let previous = span.first.wrapping_sub(1);
        let governed = before(scan, span.first).filter(|(tense, _)| *tense == Tense::Future);
        match scan.key(previous) {
            _ if !meets => None,
            "for" | "before" => Some(previous),
            // "In Sunday's match, they face Chelsea."
            "in" => {
                after(scan, noun)
                    .filter(|(tense, _)| *tense == Tense::Future)?
                    .1
            }
            _ => governed.and_then(|(_, cue)| cue),
        }
    });
    cue.map_or((Tense::Past, None), |cue| (Tense::Future, Some(cue)))
}

/// Whether a date leads its clause: nothing but a preposition stands before it since the clause began.
fn leads(scan: &Scan, first: u32) -> bool {
    let mut at = first.wrapping_sub(1);
    while one_of!(
        scan.key(at),
        "on" | "in"
            | "by"
            | "at"
            | "from"
            | "until"
            | "early"
            | "late"
            | "later"
            | "earlier"
            | "of"
            | "the"
            | "before"
            | "after"
            | "during"
    ) {
        at = at.wrapping_sub(1);
    }
    scan.shape(at) == Shape::Outside
        || scan.shape(at) == Shape::Mark && !scan.has_key(at, "%")
        || one_of!(scan.key(at), "and" | "or")
        || is(scan.key(at), Class::Opener)
}

/// The verb before a date.
fn before(scan: &Scan, first: u32) -> Option<(Tense, Option<u32>)> {
    let mut at = first.wrapping_sub(1);
    while scan.shape(at) != Shape::Outside {
        let key = scan.key(at);
        if matches!(key, ";" | ":" | "\"") {
            return None;
        }
        let tense = match key {
            // "The vote is on Friday", "is in Paris on Friday".
            // "is in hospital after a crash on Monday" is not.
            "is" | "are" if one_of!(scan.key(at + 1), "on" | "in" | "at" | "from") => {
                let back = (at + 2..first).any(|at| {
                    one_of!(scan.key(at), "after" | "following" | "over")
                        || is(scan.key(at), Class::Mishap)
                });
                Some(if back { Tense::Past } else { Tense::Future })
            }
            // "She is back on Monday."
            "is" | "are"
                if scan.has_key(at + 2, "on")
                    && one_of!(
                        scan.key(at + 1),
                        "back" | "out" | "off" | "midnight" | "noon" | "live"
                    ) =>
            {
                Some(Tense::Future)
            }
            // "exercises, which opened on April 22 and end on May 10"
            "end" | "finish" if scan.has_key(at.wrapping_sub(1), "and") && at + 2 == first => {
                Some(Tense::Future)
            }
            // "the second Test, beginning in Perth on Boxing Day"
            "beginning" | "starting"
                if scan.has_key(first.wrapping_sub(1), "on") && first - at <= 6 =>
            {
                Some(Tense::Future)
            }
            // "With the new bridge opening on May 4, they …"
            "opening"
                if scan.has_key(first.wrapping_sub(1), "on")
                    && first - at == 2
                    && (2..6).any(|back| scan.has_key(at.wrapping_sub(back), "with")) =>
            {
                Some(Tense::Future)
            }
            // "ahead of a summit in October", but "ahead of Kim on Sunday"
            "ahead"
                if scan.has_key(at + 1, "of")
                    && (one_of!(
                        scan.key(at + 2),
                        "a" | "an" | "his" | "her" | "its" | "their"
                    ) || (at + 2..first).any(|at| is(scan.key(at), Class::Meeting))) =>
            {
                Some(Tense::Future)
            }
            // "set up after the floods in June"
            _ if is(key, Class::Mishap)
                && at + 2 == first
                && (1..=2).any(|back| scan.has_key(at.wrapping_sub(back), "after")) =>
            {
                Some(Tense::Past)
            }
            // "is looking into a crash on Monday"
            _ if key.ends_with("ing") && (at..first).any(|at| is(scan.key(at), Class::Mishap)) => {
                verb(scan, at).map(|_| Tense::Past)
            }
            _ => verb(scan, at),
        };
        if let Some(tense) = tense {
            return Some((tense, Some(at)));
        }
        if is(key, Class::Opener) && key != "so" {
            return None;
        }
        at = at.wrapping_sub(1);
    }
    None
}

/// The verb after a date.
fn after(scan: &Scan, end: u32) -> Option<(Tense, Option<u32>)> {
    let mut at = end;
    while scan.shape(at) != Shape::Outside && !matches!(scan.key(at), ";" | ":" | "\"") {
        let tense = match scan.key(at) {
            "is" | "are" => present_of_be(scan, at).then_some(Tense::Future),
            // "April 19 has been declared a day of mourning"
            "has" | "have" if scan.has_key(at + 2, "declared") => Some(Tense::Future),
            "has" | "have" => Some(Tense::Past),
            _ => verb(scan, at),
        };
        if let Some(tense) = tense {
            return Some((tense, Some(at)));
        }
        at += 1;
    }
    None
}
