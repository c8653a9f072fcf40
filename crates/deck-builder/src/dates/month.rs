//! Dates around a month's name: "Sept. 13, 2023", "13 September", "Aug. 14 to 31", "in October", "last March".

use crate::dates::across;
use crate::dates::class::{Class, is};
use crate::dates::days;
use crate::dates::phrase::{
    Found, Meaning, Noun, Partial, Which, YearOf, floor, part_after, year_after,
};
use crate::dates::scan::Scan;
use crate::dates::word::Word;
use crate::dates::year::counts;
use crate::one_of::one_of;
use crate::token::Shape;

/// A month's full name.
pub(super) fn named(scan: &Scan, at: u32, month: u8, found: &mut Vec<Found>) -> Option<u32> {
    across::american(scan, at, month, found)
        .or_else(|| dated(scan, at, month, found))
        .or_else(|| alone(scan, at, month, found))
}

/// `Sept.`, `Dec`: a date only with a number or a preposition, since `Jan` and `Mar` are names too.
pub(super) fn abbreviated(scan: &Scan, at: u32, month: u8, found: &mut Vec<Found>) -> Option<u32> {
    let day = across::american(scan, at, month, found);
    day.or_else(|| dated(scan, at, month, found)).or_else(|| {
        let dated = matches!(scan.word(at + 1), Word::Number(1900..=2100));
        let placed =
            dated || is_placed(scan, at) && (scan.is_abbreviated(at) || scan.has_key(at, "sept"));
        placed.then(|| alone(scan, at, month, found)).flatten()
    })
}

/// `mid-March`.
pub(super) fn partial(scan: &Scan, at: u32, month: u8, found: &mut Vec<Found>) -> Option<u32> {
    let (year, end) = year_after(scan, at + 1).unwrap_or((YearOf::Open, at + 1));
    let meaning = Meaning::Date(Partial::month(year, month));
    found.push(Found::new(at, end, meaning, "part-of-month", 85));
    Some(end)
}

/// `January-March`.
pub(super) fn hyphenated(
    scan: &Scan,
    at: u32,
    (first, last): (u8, u8),
    found: &mut Vec<Found>,
) -> Option<u32> {
    let (year, end) = year_after(scan, at + 1).unwrap_or((YearOf::Open, at + 1));
    let meaning = Meaning::Range(
        Partial::month(YearOf::Open, first),
        Partial::month(year, last),
    );
    found.push(Found::new(at, end, meaning, "month-range", 85));
    Some(end)
}

/// "on the 13th", "Friday the 13th", without a month.
pub(super) fn ordinal(scan: &Scan, at: u32, found: &mut Vec<Found>) -> Option<u32> {
    let Word::Ordinal(day @ 1..=31) = scan.word(at) else {
        return None;
    };
    let introduced = one_of!(scan.key(at.wrapping_sub(2)), "on" | "until" | "by")
        && scan.has_key(at.wrapping_sub(1), "the");
    let closed = matches!(scan.shape(at + 1), Shape::Mark | Shape::Outside)
        && !scan.has_key(at + 1, "-")
        || scan.has_keys(at + 1, &["of", "this", "month"]);
    let in_digits = scan.shape(at) == Shape::Alphanumeric;
    if !(introduced && closed && in_digits) {
        return None;
    }
    let end = if scan.has_key(at + 1, "of") {
        at + 4
    } else {
        at + 1
    };
    let meaning = Meaning::Date(Partial {
        year: YearOf::Open,
        month: None,
        day: u8::try_from(day).ok(),
        weekday: None,
    });
    found.push(Found::new(at - 1, end, meaning, "day-of-month", 75));
    Some(end)
}

/// A month with one day or more.
fn dated(scan: &Scan, at: u32, month: u8, found: &mut Vec<Found>) -> Option<u32> {
    let british = days::before(scan, at).filter(|days| days.span.first >= floor(found));
    let days = match british {
        Some(days) => days,
        None => days::after(scan, at)?,
    };
    let after_month = days.span.end.max(at + 1);
    let (year, end) = year_after(scan, after_month).unwrap_or_else(|| {
        (
            open_year(scan, days.span.first.min(at), after_month),
            after_month,
        )
    });
    let (part, end) = part_after(scan, end);
    // Parties and armed groups are named for days.
    if one_of!(
        scan.key(end),
        "coalition" | "alliance" | "movement" | "bloc" | "group" | "forces" | "youth"
    ) {
        return Some(end);
    }
    let mut first = days.span.first.min(at);
    let mut weekday = None;
    // "Wednesday, Sept. 13": the weekday and the day are one date.
    if let Some(last) = found.last()
        && let Meaning::Weekday(named, Which::Plain | Which::Past) = last.meaning
        && (last.span.end == first
            || last.span.end + 1 == first && one_of!(scan.key(last.span.end), "," | "the" | "("))
    {
        weekday = Some(named);
        first = last.span.first;
        found.pop();
    }
    let confidence = if matches!(year, YearOf::Known(_)) {
        99
    } else {
        93
    };
    let date = |day: u8| Partial {
        weekday,
        ..Partial::day(year, month, day)
    };
    let mut push = |first: u32, end: u32, meaning: Meaning, rule: &'static str| {
        found.push(Found {
            part,
            ..Found::new(first, end, meaning, rule, confidence)
        });
    };
    match days.listed.as_slice() {
        &[(_, from), (_, to)] if days.all_between => {
            push(
                first,
                end,
                Meaning::Range(date(from), date(to)),
                "days-of-month",
            );
        }
        &[(_, day)] => push(first, end, Meaning::Date(date(day)), "day-and-month"),
        listed => {
            // The month and the year stand with one of them; each find is as long as its own words.
            for (place, &(at, day)) in listed.iter().enumerate() {
                let is_last = place + 1 == listed.len();
                let own_first = if place == 0 { first } else { at };
                let own_end = if is_last { end } else { at + 1 };
                push(
                    own_first,
                    own_end,
                    Meaning::Date(date(day)),
                    "day-and-month",
                );
            }
        }
    }
    Some(end)
}

/// The year of a date that gives none, from the noun that it stands before.
fn open_year(scan: &Scan, first: u32, end: u32) -> YearOf {
    let before = first.wrapping_sub(1);
    let determined = one_of!(
        scan.key(before),
        "the" | "a" | "an" | "his" | "her" | "its" | "their"
    ) || scan.shape(before) == Shape::Possessive;
    if !determined || scan.ends_before(end) {
        return YearOf::Open;
    }
    // "the Oct. 3 rail crash"
    let mishap = (end..end + 3).any(|at| is(scan.key(at), Class::Mishap));
    YearOf::Before(if mishap { Noun::Mishap } else { Noun::Other })
}

/// Whether a preposition or the like before a month makes it one, even where it could be a name or a verb.
fn is_placed(scan: &Scan, at: u32) -> bool {
    one_of!(
        scan.key(at.wrapping_sub(1)),
        "between"
            | "during"
            | "each"
            | "early"
            | "every"
            | "following"
            | "in"
            | "last"
            | "late"
            | "mid"
            | "next"
            | "of"
            | "previous"
            | "since"
            | "this"
            | "through"
            | "till"
            | "until"
    )
}

/// A month without a day: "in October", "October 2020", "last October".
fn alone(scan: &Scan, at: u32, month: u8, found: &mut Vec<Found>) -> Option<u32> {
    let year = year_after(scan, at + 1);
    if !scan.is_capital(at) || year.is_none() && !stands_alone(scan, at, found) {
        return None;
    }
    let previous = at.wrapping_sub(1);
    if one_of!(
        scan.key(previous),
        "every" | "each" | "following" | "previous"
    ) {
        return Some(at + 1);
    }
    let (year, first, end, rule) = match (year, scan.key(previous)) {
        (Some((year, end)), _) => (year, at, end, "month-and-year"),
        (None, "last") => (YearOf::Last, previous, at + 1, "last-month-name"),
        (None, "past") if scan.has_key(at.wrapping_sub(2), "this") => {
            (YearOf::Last, at - 2, at + 1, "last-month-name")
        }
        (None, "coming") if scan.has_key(at.wrapping_sub(2), "this") => {
            (YearOf::Next, at - 2, at + 1, "next-month-name")
        }
        (None, "next") => (YearOf::Next, previous, at + 1, "next-month-name"),
        (None, "that") => (YearOf::Anchor(0), previous, at + 1, "month"),
        (None, "this") => (YearOf::Publication(0), previous, at + 1, "this-month-name"),
        _ => (open_year(scan, at, at + 1), at, at + 1, "month"),
    };
    let before = first.wrapping_sub(1);
    let first = if one_of!(scan.key(before), "early" | "late" | "mid") {
        before
    } else {
        first
    };
    if first < floor(found) {
        return None;
    }
    let confidence = if matches!(year, YearOf::Known(_)) {
        97
    } else {
        88
    };
    let meaning = Meaning::Date(Partial::month(year, month));
    found.push(Found::new(first, end, meaning, rule, confidence));
    Some(end)
}

/// Whether a month's name without day and year is a month here.
fn stands_alone(scan: &Scan, at: u32, found: &[Found]) -> bool {
    let previous = scan.key(at.wrapping_sub(1));
    let named_next = scan.is_capital(at + 1) && !matches!(scan.word(at + 1), Word::Weekday(_));
    // "between March and May"
    let chained = found.last().is_some_and(|last| {
        last.span.end + 1 == at
            && matches!(last.meaning, Meaning::Date(Partial { month: Some(_), .. }))
    });
    let bounded = one_of!(previous, "after" | "before" | "by" | "for" | "from" | "to");
    match scan.key(at) {
        // Verbs, and names of people.
        "may" => {
            let ends =
                bounded && (scan.ends_before(at + 1) || scan.has_key(at + 1, "end")) || chained;
            let far = scan.key(at.wrapping_sub(2));
            let placed = is_placed(scan, at)
                && (previous != "of" || one_of!(far, "end" | "beginning" | "start"));
            !named_next && (placed || ends)
        }
        "march" => {
            let is_walk = one_of!(
                scan.key(at + 1),
                "for" | "on" | "against" | "of" | "through" | "past"
            );
            let placed = is_placed(scan, at) || bounded || chained;
            placed && !named_next && !(is_walk && one_of!(previous, "this" | "last" | "next"))
                || one_of!(previous, "the" | "upcoming")
                    && !is_walk
                    && !named_next
                    && !scan.ends_before(at + 1)
        }
        "april" | "june" | "august" | "jan" => {
            let the = previous == "the" && scan.starts(at.wrapping_sub(1));
            is_placed(scan, at) || !named_next && (the || !scan.is_capital(at.wrapping_sub(1)))
        }
        _ => {
            let is_title = one_of!(previous, "black" | "red")
                && scan.is_capital(at.wrapping_sub(1))
                || one_of!(
                    scan.key(at + 1),
                    "revolution" | "surprise" | "group" | "movement"
                )
                || counts(scan, at + 1) && !is_placed(scan, at);
            !is_title
        }
    }
}
