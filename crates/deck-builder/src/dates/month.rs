//! Dates around a month's name: "Sept. 13, 2023", "13 September", "Aug. 14 to 31", "in October", "last March".

use crate::dates::class::{Class, is};
use crate::dates::phrase::{
    Found, Meaning, Noun, Partial, Which, YearOf, floor, part_after, year_after,
};
use crate::dates::scan::Scan;
use crate::dates::word::Word;
use crate::dates::year::counts;
use crate::mention::Span;
use crate::token::Shape;

/// Days of the month beside a month's name, with the tokens that they take.
struct Days {
    span: Span,
    first: u8,
    /// The second of two, and whether all days between them are meant too.
    second: Option<(u8, bool)>,
    /// The token between two days.
    joint: u32,
}

/// A month's full name.
pub(super) fn named(scan: &Scan, at: u32, month: u8, found: &mut Vec<Found>) -> Option<u32> {
    dated(scan, at, month, found).or_else(|| alone(scan, at, month, found))
}

/// `Sept.`, `Dec`: a date only with a number or a preposition, since `Jan` and `Mar` are names too.
pub(super) fn abbreviated(scan: &Scan, at: u32, month: u8, found: &mut Vec<Found>) -> Option<u32> {
    dated(scan, at, month, found).or_else(|| {
        let placed = is_placed(scan, at) && (scan.is_abbreviated(at) || scan.key(at) == "sept");
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
    let introduced = matches!(scan.key(at.wrapping_sub(2)), "on" | "until" | "by")
        && scan.key(at.wrapping_sub(1)) == "the";
    let closed = matches!(scan.shape(at + 1), Shape::Mark | Shape::Outside)
        && scan.key(at + 1) != "-"
        || scan.has_keys(at + 1, &["of", "this", "month"]);
    let in_digits = scan.shape(at) == Shape::Alphanumeric;
    if !(introduced && closed && in_digits) {
        return None;
    }
    let end = if scan.key(at + 1) == "of" {
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
    let british = days_before(scan, at).filter(|days| days.span.first >= floor(found));
    let days = match british {
        Some(days) => days,
        None => days_after(scan, at)?,
    };
    let after_month = days.span.end.max(at + 1);
    let (year, end) = year_after(scan, after_month)
        .unwrap_or_else(|| (open_year(scan, days.span, after_month), after_month));
    let (part, end) = part_after(scan, end);
    // Parties and armed groups are named for days.
    if matches!(
        scan.key(end),
        "coalition" | "alliance" | "movement" | "bloc" | "group" | "forces" | "youth"
    ) {
        return Some(end);
    }
    let mut first = days.span.first.min(at);
    let mut date = Partial::day(year, month, days.first);
    // "Wednesday, Sept. 13": the weekday and the day are one date.
    if let Some(last) = found.last()
        && let Meaning::Weekday(weekday, Which::Plain | Which::Past) = last.meaning
        && (last.span.end == first
            || last.span.end + 1 == first && matches!(scan.key(last.span.end), "," | "the" | "("))
    {
        date.weekday = Some(weekday);
        first = last.span.first;
        found.pop();
    }
    let confidence = if matches!(year, YearOf::Known(_)) {
        99
    } else {
        93
    };
    let mut push = |first: u32, end: u32, meaning: Meaning, rule: &'static str| {
        found.push(Found {
            part,
            ..Found::new(first, end, meaning, rule, confidence)
        });
    };
    match days.second {
        None => push(first, end, Meaning::Date(date), "day-and-month"),
        Some((second, true)) => {
            let last = Partial::day(year, month, second);
            push(first, end, Meaning::Range(date, last), "days-of-month");
        }
        Some((second, false)) => {
            push(first, days.joint, Meaning::Date(date), "day-and-month");
            let last = Partial::day(year, month, second);
            push(days.joint + 1, end, Meaning::Date(last), "day-and-month");
        }
    }
    Some(end)
}

/// The year of a date that gives none, from the noun that it stands before.
fn open_year(scan: &Scan, days: Span, end: u32) -> YearOf {
    let before = days.first.min(end.saturating_sub(2)).wrapping_sub(1);
    let determined = matches!(
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

fn day_number(scan: &Scan, at: u32) -> Option<u8> {
    let number = match scan.word(at) {
        Word::Number(number) if scan.key(at).len() <= 2 => number,
        Word::Ordinal(number) => number,
        _ => return None,
    };
    u8::try_from(number)
        .ok()
        .filter(|day| (1..=31).contains(day))
}

fn day_pair(scan: &Scan, at: u32) -> Option<(u8, u8)> {
    let Word::Pair((first, 1 | 2), (last, 1 | 2)) = scan.word(at) else {
        return None;
    };
    let (first, last) = (u8::try_from(first).ok()?, u8::try_from(last).ok()?);
    (first >= 1 && first < last && last <= 31).then_some((first, last))
}

/// Whether a token joins two days, and whether it means all days between.
fn joins_days(scan: &Scan, at: u32) -> Option<bool> {
    match scan.key(at) {
        "to" | "-" | "–" | "—" | "through" | "thru" | "until" | "till" => Some(true),
        "and" | "or" | "&" => Some(false),
        _ => None,
    }
}

/// "13 September", "the 13th of September", "3 to 5 May", "2-3 December".
fn days_before(scan: &Scan, month: u32) -> Option<Days> {
    let of = scan.key(month.wrapping_sub(1)) == "of";
    let at = month.wrapping_sub(if of { 2 } else { 1 });
    if let Some((first, last)) = day_pair(scan, at) {
        return Some(Days {
            span: Span::new(at, month),
            first,
            second: Some((last, true)),
            joint: at,
        });
    }
    let last = day_number(scan, at)?;
    let is_ordinal = matches!(scan.word(at), Word::Ordinal(_));
    // "one of 13 May babies" has no date; "the first of May" has.
    if !is_ordinal && (of || scan.key(at.wrapping_sub(1)) == "$") {
        return None;
    }
    // "the third May" counts Mays.
    if !of && is_ordinal && scan.shape(at) == Shape::Lower {
        return None;
    }
    let the = |at: u32| at - u32::from(scan.key(at.wrapping_sub(1)) == "the");
    let joint = the(at).wrapping_sub(1);
    let earlier = joint.wrapping_sub(1);
    if let (Some(all), Some(first)) = (joins_days(scan, joint), day_number(scan, earlier))
        && first < last
        && !matches!(
            scan.word(earlier.wrapping_sub(1)),
            Word::Month(_) | Word::ShortMonth(_)
        )
    {
        let between = all || scan.key(the(earlier).wrapping_sub(1)) == "between";
        return Some(Days {
            span: Span::new(the(earlier), month),
            first,
            second: Some((last, between)),
            joint,
        });
    }
    Some(Days {
        span: Span::new(the(at), month),
        first: last,
        second: None,
        joint: at,
    })
}

/// "Sept. 13", "May 3-5", "Aug. 14 to 31", "July 4 and 5", "September the 13th".
fn days_after(scan: &Scan, month: u32) -> Option<Days> {
    let at = month + 1 + u32::from(scan.key(month + 1) == "the");
    if let Some((first, last)) = day_pair(scan, at) {
        return Some(Days {
            span: Span::new(at, at + 1),
            first,
            second: Some((last, true)),
            joint: at,
        });
    }
    let first = day_number(scan, at)?;
    let in_words =
        matches!(scan.word(at), Word::Ordinal(_)) && scan.shape(at) != Shape::Alphanumeric;
    // "In March 25 people died": a day is never *in* a month like this. "July Fourth" has its capital.
    let counted = scan.key(month.wrapping_sub(1)) == "in" && !scan.ends_before(at + 1)
        || scan.key(at + 1) == "%"
        || in_words && scan.shape(at) == Shape::Lower;
    if counted {
        return None;
    }
    let after = at + 2;
    if let (Some(all), Some(second)) = (joins_days(scan, at + 1), day_number(scan, after))
        && first < second
        && !matches!(scan.word(after + 1), Word::Month(_) | Word::ShortMonth(_))
        && (all || scan.ends_before(after + 1))
    {
        let between = all || scan.key(month.wrapping_sub(1)) == "between";
        return Some(Days {
            span: Span::new(at, after + 1),
            first,
            second: Some((second, between)),
            joint: at + 1,
        });
    }
    Some(Days {
        span: Span::new(at, at + 1),
        first,
        second: None,
        joint: at,
    })
}

/// Whether a preposition or the like before a month makes it one, even where it could be a name or a verb.
fn is_placed(scan: &Scan, at: u32) -> bool {
    matches!(
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
    if matches!(
        scan.key(previous),
        "every" | "each" | "following" | "previous"
    ) {
        return Some(at + 1);
    }
    let (year, first, end, rule) = match (year, scan.key(previous)) {
        (Some((year, end)), _) => (year, at, end, "month-and-year"),
        (None, "last") => (YearOf::Last, previous, at + 1, "last-month-name"),
        (None, "past") if scan.key(at.wrapping_sub(2)) == "this" => {
            (YearOf::Last, at - 2, at + 1, "last-month-name")
        }
        (None, "coming") if scan.key(at.wrapping_sub(2)) == "this" => {
            (YearOf::Next, at - 2, at + 1, "next-month-name")
        }
        (None, "next") => (YearOf::Next, previous, at + 1, "next-month-name"),
        (None, "this") => (YearOf::Publication(0), previous, at + 1, "this-month-name"),
        _ => (
            open_year(scan, Span::new(at, at + 1), at + 1),
            at,
            at + 1,
            "month",
        ),
    };
    let before = first.wrapping_sub(1);
    let first = if matches!(scan.key(before), "early" | "late" | "mid") {
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
        86
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
    let bounded = matches!(previous, "after" | "before" | "by" | "for" | "from" | "to");
    match scan.key(at) {
        // Verbs, and names of people.
        "may" => {
            let ends = bounded && scan.ends_before(at + 1) || chained;
            !named_next && (is_placed(scan, at) && previous != "of" || ends)
        }
        "march" => {
            let is_walk = matches!(
                scan.key(at + 1),
                "for" | "on" | "against" | "of" | "through" | "past"
            );
            let placed = is_placed(scan, at) || bounded || chained;
            placed && !named_next && !(is_walk && matches!(previous, "this" | "last" | "next"))
                || previous == "the" && !is_walk && !named_next && !scan.ends_before(at + 1)
        }
        "april" | "june" | "august" | "jan" => {
            is_placed(scan, at) || !named_next && !scan.is_capital(at.wrapping_sub(1))
        }
        _ => {
            let is_title = matches!(previous, "black" | "red")
                && scan.is_capital(at.wrapping_sub(1))
                || matches!(
                    scan.key(at + 1),
                    "revolution" | "surprise" | "group" | "movement"
                )
                || counts(scan, at + 1) && !is_placed(scan, at);
            !is_title
        }
    }
}
