//! Days of two months with a hyphen between them: "Sept. 30-Oct. 2", "30 September-2 October".

use crate::dates::phrase::{Found, Meaning, Partial, YearOf, floor, year_after};
use crate::dates::scan::Scan;
use crate::dates::word::Word;

/// From a month's name on, before a token such as `30-Oct`.
pub(super) fn american(scan: &Scan, at: u32, month: u8, found: &mut Vec<Found>) -> Option<u32> {
    let Word::DayToMonth(day, last_month) = scan.word(at + 1) else {
        return None;
    };
    // The period of "-Sept." stands apart.
    let last = at + 2 + u32::from(scan.has_key(at + 2, "."));
    let last_day = day_at(scan, last)?;
    push(
        scan,
        (at, last + 1),
        ((month, day), (last_month, last_day)),
        found,
    )
}

/// At a token such as `September-2`, between a day and a month.
pub(super) fn british(scan: &Scan, at: u32, found: &mut Vec<Found>) -> Option<u32> {
    let (Word::MonthToDay(month, last_day), Word::Month(last_month) | Word::ShortMonth(last_month)) =
        (scan.word(at), scan.word(at + 1))
    else {
        return None;
    };
    let first = at.wrapping_sub(1);
    let day = day_at(scan, first).filter(|_| first >= floor(found))?;
    push(
        scan,
        (first, at + 2),
        ((month, day), (last_month, last_day)),
        found,
    )
}

fn day_at(scan: &Scan, at: u32) -> Option<u8> {
    match scan.word(at) {
        Word::Number(day @ 1..=31) => u8::try_from(day).ok(),
        _ => None,
    }
}

fn push(
    scan: &Scan,
    (first, end): (u32, u32),
    (from, to): ((u8, u8), (u8, u8)),
    found: &mut Vec<Found>,
) -> Option<u32> {
    let (year, end) = year_after(scan, end).unwrap_or((YearOf::Open, end));
    let meaning = Meaning::Range(
        Partial::day(YearOf::Open, from.0, from.1),
        Partial::day(year, to.0, to.1),
    );
    found.push(Found::new(first, end, meaning, "days-across-months", 90));
    Some(end)
}
