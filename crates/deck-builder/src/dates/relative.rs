//! Dates counted from the day of publication or from the date named last: "last year", "the next day", "two weeks ago".

use crate::dates::DayPart;
use crate::dates::elapsed;
use crate::dates::phrase::{Found, Meaning, floor, part_after};
use crate::dates::scan::Scan;
use crate::dates::season;
use crate::dates::word::{Unit, Word};
use crate::one_of::one_of;
use crate::token::Shape;

/// `yesterday`, `today`, `tomorrow`, `tonight`.
pub(super) fn near(scan: &Scan, at: u32, found: &mut Vec<Found>) -> Option<u32> {
    let (offset, part) = match scan.word(at) {
        Word::Near(offset) => (offset, None),
        _ => (0, Some(DayPart::Night)),
    };
    let previous = scan.key(at.wrapping_sub(1));
    // "Russia Today", "a better tomorrow", "the aircraft of tomorrow".
    let is_name = scan.is_capital(at) && scan.is_capital(at.wrapping_sub(1));
    let is_figure = offset != 0
        && (one_of!(previous, "better" | "brighter" | "of" | "the" | "our")
            || offset > 0 && is_wished(scan, at));
    if is_name || is_figure {
        return Some(at + 1);
    }
    let (later, end) = part_after(scan, at + 1);
    let first = with_modifier(scan, at);
    let rule = if offset == 0 {
        "today"
    } else {
        "yesterday-tomorrow"
    };
    let meaning = Meaning::FromPublication(Unit::Day, i32::from(offset));
    found.push(Found {
        part: later.or(part),
        ..Found::new(first, end, meaning, rule, 92)
    });
    Some(end)
}

/// "I could use ten of them tomorrow", "We'd start tomorrow": no day is meant.
fn is_wished(scan: &Scan, at: u32) -> bool {
    (scan.span().first..at).any(|at| {
        one_of!(scan.key(at), "i'd" | "we'd")
            || one_of!(scan.key(at), "i" | "we" | "who")
                && one_of!(scan.key(at + 1), "could" | "would")
    })
}

/// "last night", "this morning", "the next morning", "that evening", "the night before".
pub(super) fn part(scan: &Scan, at: u32, part: DayPart, found: &mut Vec<Found>) -> Option<u32> {
    let previous = at.wrapping_sub(1);
    let the = scan.has_key(at.wrapping_sub(2), "the");
    let (first, end, meaning, confidence) = match scan.key(previous) {
        "last" => (
            previous,
            at + 1,
            Meaning::FromPublication(Unit::Day, -1),
            85,
        ),
        "this" => (previous, at + 1, Meaning::FromPublication(Unit::Day, 0), 85),
        "that" | "same" => (previous, at + 1, Meaning::Later(Unit::Day, 0), 75),
        "next" | "following" if the => (at - 2, at + 1, Meaning::Later(Unit::Day, 1), 85),
        "previous" if the => (at - 2, at + 1, Meaning::Later(Unit::Day, -1), 80),
        "the" if scan.has_key(at + 1, "before") && scan.ends_before(at + 2) => {
            (previous, at + 2, Meaning::Later(Unit::Day, -1), 75)
        }
        _ => return None,
    };
    let first = with_modifier(scan, first);
    if first < floor(found) {
        return None;
    }
    found.push(Found {
        part: Some(part),
        ..Found::new(first, end, meaning, "part-of-day", confidence)
    });
    Some(end)
}

/// A unit with what is before and after it.
pub(super) fn unit(scan: &Scan, at: u32, found: &mut Vec<Found>) -> Option<u32> {
    let (unit, plural) = match scan.word(at) {
        Word::Unit(unit) => (unit, false),
        Word::Units(unit) => (unit, true),
        _ => return None,
    };
    let read = match unit {
        Unit::Quarter | Unit::Half => season::period(scan, at, unit),
        Unit::Century => None,
        _ => elapsed::counted(scan, at, unit).or_else(|| {
            if plural {
                elapsed::vague(scan, at)
            } else {
                named(scan, at, unit)
            }
        }),
    }?;
    if read.span.first < floor(found) {
        return None;
    }
    let end = read.span.end;
    found.push(read);
    Some(end)
}

/// A single unit: "last year", "this week", "the following month", "the end of the year".
fn named(scan: &Scan, at: u32, unit: Unit) -> Option<Found> {
    let previous = at.wrapping_sub(1);
    let far = at.wrapping_sub(2);
    let the = scan.has_key(far, "the");
    let from_publication = |first: u32, offset: i32, rule: &'static str, confidence: u8| {
        Some(Found::new(
            with_modifier(scan, first),
            at + 1,
            Meaning::FromPublication(unit, offset),
            rule,
            confidence,
        ))
    };
    let from_anchor = |first: u32, end: u32, offset: i32, confidence: u8| {
        Some(Found::new(
            with_modifier(scan, first),
            end,
            Meaning::FromAnchor(unit, offset),
            "from-anchor",
            confidence,
        ))
    };
    // "by year end", "by year's end", "by year-end"
    let year_end = [
        &["year-end"] as &[&str],
        &["year", "end"],
        &["year", "'s", "end"],
    ]
    .into_iter()
    .find(|keys| scan.has_keys(at, keys));
    if let Some(keys) = year_end {
        let end = at + u32::try_from(keys.len()).unwrap_or(1);
        let meaning = Meaning::FromPublication(unit, 0);
        return one_of!(scan.key(previous), "by" | "before" | "until" | "at")
            .then(|| Found::new(at, end, meaning, "part-of-unit", 78));
    }
    match (scan.key(previous), unit) {
        ("last", Unit::Weekend) if the => from_publication(previous, -1, "last-unit", 80),
        ("last", Unit::Day) => None,
        ("last", _) if !the && !is_owner(scan, far) => {
            from_publication(previous, -1, "last-unit", 92)
        }
        ("past", Unit::Weekend) => from_publication(previous, -1, "last-unit", 88),
        ("past", _) if scan.has_key(far, "this") => from_publication(far, -1, "last-unit", 88),
        ("coming", Unit::Weekend) => from_publication(previous, 0, "this-unit", 80),
        ("this", Unit::Day | Unit::Decade) => None,
        ("this", _) => from_publication(previous, 0, "this-unit", 92),
        ("next", Unit::Day) if the => from_anchor(far, at + 1, 1, 88),
        ("next", _) if the && is_length(scan, far) => None,
        ("next", _) if the => from_anchor(far, at + 1, 1, 72),
        ("next", Unit::Day) => None,
        ("next", _) => from_publication(previous, 1, "next-unit", 92),
        ("following", _) if the => from_anchor(far, at + 1, 1, 85),
        ("previous" | "preceding", _) if the && !is_compared(scan, far) => {
            from_anchor(far, at + 1, -1, 80)
        }
        ("same", _) if the => from_anchor(far, at + 1, 0, 80),
        ("that", Unit::Day | Unit::Year | Unit::Month | Unit::Week | Unit::Weekend)
            if scan.ends_before(at + 1)
                || is_modifier(scan.key(far))
                || scan.has_key(far, "of") =>
        {
            from_anchor(previous, at + 1, 0, 78)
        }
        ("the", _) => after_the(scan, at, unit),
        _ => None,
    }
}

/// "the day before", "the end of the year", "over the weekend", "the day after tomorrow".
fn after_the(scan: &Scan, at: u32, unit: Unit) -> Option<Found> {
    let the = at.wrapping_sub(1);
    let anchored = |offset: i32| {
        Some(Found::new(
            the,
            at + 2,
            Meaning::FromAnchor(unit, offset),
            "from-anchor",
            75,
        ))
    };
    match (scan.key(at + 1), scan.word(at + 2)) {
        ("before", Word::Near(-1)) => {
            return Some(Found::new(
                the,
                at + 3,
                Meaning::FromPublication(Unit::Day, -2),
                "yesterday-tomorrow",
                90,
            ));
        }
        ("after", Word::Near(1)) => {
            return Some(Found::new(
                the,
                at + 3,
                Meaning::FromPublication(Unit::Day, 2),
                "yesterday-tomorrow",
                90,
            ));
        }
        ("before" | "earlier", _) if closes(scan, at + 2) => return anchored(-1),
        ("after", _) if closes(scan, at + 2) => return anchored(1),
        _ => {}
    }
    let before = scan.key(the.wrapping_sub(1));
    let far = scan.key(the.wrapping_sub(2));
    match unit {
        Unit::Weekend
            if one_of!(
                before,
                "over"
                    | "at"
                    | "on"
                    | "during"
                    | "of"
                    | "for"
                    | "through"
                    | "throughout"
                    | "until"
                    | ""
            ) =>
        {
            Some(Found::new(the, at + 1, Meaning::Weekend, "weekend", 85))
        }
        Unit::Week | Unit::Month | Unit::Year
            if matches!(
                (far, before),
                ("end" | "start" | "beginning" | "rest", "of")
                    | ("later" | "earlier" | "late" | "early", "in")
            ) =>
        {
            let meaning = Meaning::FromPublication(unit, 0);
            Some(Found::new(the - 2, at + 1, meaning, "part-of-unit", 70))
        }
        _ => None,
    }
}

/// Whether "the next year" after this is a length of time: "over the next year".
fn is_length(scan: &Scan, the: u32) -> bool {
    one_of!(
        scan.key(the.wrapping_sub(1)),
        "over" | "in" | "within" | "during" | "for" | "through" | "throughout"
    )
}

/// "from the previous year", "than the previous month": a comparison of figures, of a time that is not named.
fn is_compared(scan: &Scan, the: u32) -> bool {
    let before = scan.key(the.wrapping_sub(1));
    one_of!(before, "from" | "than" | "with" | "to" | "over" | "against") || is_scale(before)
}

/// "from $37.7 billion the previous year"
fn is_scale(key: &str) -> bool {
    one_of!(key, "million" | "billion" | "trillion" | "%" | "percent")
}

/// "his last year", "her last week": not counted from now.
fn is_owner(scan: &Scan, at: u32) -> bool {
    scan.shape(at) == Shape::Possessive
        || one_of!(
            scan.key(at),
            "his" | "her" | "my" | "our" | "their" | "its" | "your" | "a"
        )
}

fn is_modifier(key: &str) -> bool {
    one_of!(key, "earlier" | "later" | "early" | "late" | "mid")
}

/// The token before, if it says which part of the time is meant.
fn with_modifier(scan: &Scan, first: u32) -> u32 {
    let before = first.wrapping_sub(1);
    if is_modifier(scan.key(before)) {
        before
    } else {
        first
    }
}

pub(super) fn closes(scan: &Scan, at: u32) -> bool {
    matches!(scan.shape(at), Shape::Mark | Shape::Outside)
}
