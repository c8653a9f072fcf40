//! Dates that are one together: "from March to May 2021", "between Monday and Wednesday", "next week, on Tuesday".

use crate::dates::phrase::{Found, Meaning, Partial, Which, YearOf};
use crate::dates::scan::Scan;
use crate::dates::word::Unit;
use deck_engine::DateSpan;

use crate::one_of::one_of;

/// Joins neighbours of one sentence that are the two ends of a span.
pub(super) fn join(scan: &Scan, found: &mut Vec<Found>) {
    let mut at = 0;
    while let Some(&[first, last]) = found.get(at..at + 2) {
        if let Some(joined) = joined(scan, &first, &last) {
            found.splice(at..at + 2, [joined]);
            continue;
        }
        let shared = year_of(scan, &first, &last);
        let week = week_of(scan, &first, &last);
        if let (Some(meaning), Some(first)) = (shared, found.get_mut(at)) {
            first.meaning = meaning;
        }
        if let (Some(meaning), Some(last)) = (week, found.get_mut(at + 1)) {
            last.meaning = meaning;
        }
        at += 1;
    }
}

fn joined(scan: &Scan, first: &Found, last: &Found) -> Option<Found> {
    // "from Dec. 28, 2019, to Jan. 3, 2020"
    let comma = scan.has_key(first.span.end, ",") && first.span.end + 2 == last.span.first;
    let joint = first.span.end + u32::from(comma);
    if joint + 1 != last.span.first {
        return None;
    }
    let opener = scan.key(first.span.first.wrapping_sub(1));
    let all_between = match scan.key(joint) {
        "to" | "through" | "thru" | "until" | "till" | "-" | "–" | "—" => true,
        "and" => opener == "between",
        _ => false,
    };
    // "delayed from May to July" names two dates.
    let moved = opener == "from"
        && one_of!(
            scan.key(first.span.first.wrapping_sub(2)),
            "delayed"
                | "moved"
                | "postponed"
                | "pushed"
                | "brought"
                | "shifted"
                | "rescheduled"
                | "changed"
        );
    let meaning = if all_between && !moved {
        ends(&first.meaning, &last.meaning)?
    } else {
        return None;
    };
    let opened = one_of!(opener, "from" | "between");
    Some(Found {
        span: crate::mention::Span::new(first.span.first - u32::from(opened), last.span.end),
        meaning,
        part: None,
        rule: "range",
        confidence: first.confidence.min(last.confidence).min(92),
    })
}

fn ends(first: &Meaning, last: &Meaning) -> Option<Meaning> {
    Some(match (*first, *last) {
        (Meaning::Date(first), Meaning::Date(last)) => {
            let same_kind = |part: fn(&Partial) -> bool| part(&first) == part(&last);
            if !same_kind(|date| date.month.is_some()) || !same_kind(|date| date.day.is_some()) {
                return None;
            }
            Meaning::Range(first, last)
        }
        (Meaning::Weekday(first, Which::Plain), Meaning::Weekday(last, Which::Plain)) => {
            Meaning::Weekdays(first, last)
        }
        (Meaning::Exact(first), Meaning::Exact(last)) => {
            let end = last.end().unwrap_or(last.start());
            Meaning::Exact(DateSpan::between(first.start(), end)?)
        }
        _ => return None,
    })
}

/// "in January and February 1995": the year is that of both.
fn year_of(scan: &Scan, first: &Found, last: &Found) -> Option<Meaning> {
    let (Meaning::Date(first_date), Meaning::Date(last_date)) = (first.meaning, last.meaning)
    else {
        return None;
    };
    let lists = first.span.end + 1 == last.span.first
        && one_of!(scan.key(first.span.end), "and" | "or" | ",");
    let open = first_date.year == YearOf::Open && first_date.month.is_some();
    let given = matches!(last_date.year, YearOf::Known(_) | YearOf::Publication(_))
        && last_date.month.is_some();
    (lists && open && given).then_some(Meaning::Date(Partial {
        year: last_date.year,
        ..first_date
    }))
}

/// "next week in Geneva on Tuesday": the weekday is one of that week.
fn week_of(scan: &Scan, first: &Found, last: &Found) -> Option<Meaning> {
    let (Meaning::FromPublication(Unit::Week, week), Meaning::Weekday(weekday, Which::Plain)) =
        (first.meaning, last.meaning)
    else {
        return None;
    };
    let between = first.span.end..last.span.first;
    // Nothing between but where it is: a verb would begin another story.
    let near = between.len() <= 5
        && between.clone().all(|at| {
            scan.is_capital(at)
                || one_of!(
                    scan.key(at),
                    "on" | "in" | "at" | "the" | "and" | "early" | "late"
                )
                || at == first.span.end && scan.has_key(at, ",")
        });
    let week = i8::try_from(week).ok().filter(|&week| week != 0)?;
    near.then_some(Meaning::Weekday(weekday, Which::Week(week)))
}

/// The year of the first end, where only the last end gives one: "from March to May 2021", "Dec. 28 to Jan. 3, 2021".
pub(super) fn share_year(first: Partial, last: Partial) -> Partial {
    match (first.year, last.year) {
        (YearOf::Open | YearOf::Before(_), YearOf::Known(year)) => {
            let wraps = (first.month, first.day) > (last.month, last.day);
            Partial {
                year: YearOf::Known(year - u16::from(wraps && year > 1)),
                ..first
            }
        }
        _ => first,
    }
}
