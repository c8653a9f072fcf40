//! Seasons, quarters, halves and feasts: "the summer of 2017", "the third quarter", "Christmas Eve", "Good Friday".

use crate::calendar::{Day, Month, Weekday, easter};
use crate::dates::phrase::{Found, Meaning, YearOf, floor, year_after};
use crate::dates::scan::Scan;
use crate::dates::word::{Unit, Word};
use crate::one_of::one_of;

/// When a feast falls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Feast {
    On(u8, u8),
    /// Days from Easter Sunday.
    Easter(i32),
    /// Month, weekday, and which of them in the month: 0 is the last.
    Nth(u8, Weekday, u8),
}

/// Feasts by the keys of their names. Only those that fall on the same day wherever they are kept.
const FEASTS: [(&[&str], Feast); 31] = [
    (&["christmas", "day"], Feast::On(12, 25)),
    (&["christmas", "eve"], Feast::On(12, 24)),
    (&["boxing", "day"], Feast::On(12, 26)),
    (&["new", "year", "'s", "day"], Feast::On(1, 1)),
    (&["new", "year", "'s", "eve"], Feast::On(12, 31)),
    (&["valentine", "'s", "day"], Feast::On(2, 14)),
    (&["st", "patrick", "'s", "day"], Feast::On(3, 17)),
    (&["saint", "patrick", "'s", "day"], Feast::On(3, 17)),
    (&["st", "george", "'s", "day"], Feast::On(4, 23)),
    (&["anzac", "day"], Feast::On(4, 25)),
    (&["juneteenth"], Feast::On(6, 19)),
    (&["bastille", "day"], Feast::On(7, 14)),
    (&["halloween"], Feast::On(10, 31)),
    (&["armistice", "day"], Feast::On(11, 11)),
    (&["veterans", "day"], Feast::On(11, 11)),
    (&["may", "day"], Feast::On(5, 1)),
    (&["australia", "day"], Feast::On(1, 26)),
    (&["canada", "day"], Feast::On(7, 1)),
    (&["remembrance", "day"], Feast::On(11, 11)),
    (&["ash", "wednesday"], Feast::Easter(-46)),
    (&["palm", "sunday"], Feast::Easter(-7)),
    (&["maundy", "thursday"], Feast::Easter(-3)),
    (&["good", "friday"], Feast::Easter(-2)),
    (&["easter", "sunday"], Feast::Easter(0)),
    (&["easter", "monday"], Feast::Easter(1)),
    (&["labor", "day"], Feast::Nth(9, Weekday::Monday, 1)),
    (&["memorial", "day"], Feast::Nth(5, Weekday::Monday, 0)),
    (
        &["thanksgiving", "day"],
        Feast::Nth(11, Weekday::Thursday, 4),
    ),
    // Alone only before a stop: "by Christmas", but "Christmas lights".
    (&["thanksgiving"], Feast::Nth(11, Weekday::Thursday, 4)),
    (&["christmas"], Feast::On(12, 25)),
    (&["easter"], Feast::Easter(0)),
];

/// A feast's first word.
pub(super) fn feast(scan: &Scan, at: u32, found: &mut Vec<Found>) -> Option<u32> {
    let (index, (keys, _)) = FEASTS
        .iter()
        .enumerate()
        .find(|(_, (keys, _))| scan.has_keys(at, keys))?;
    let after = at + u32::try_from(keys.len()).ok()?;
    let is_season = matches!(*keys, ["christmas" | "easter" | "thanksgiving"]);
    let bounds = one_of!(
        scan.key(at.wrapping_sub(1)),
        "before" | "by" | "since" | "until" | "last" | "next"
    );
    if is_season && !(bounds && scan.ends_before(after)) {
        return None;
    }
    // "the Good Friday Agreement"
    if one_of!(scan.key(after), "agreement" | "accord" | "accords" | "deal") {
        return Some(after);
    }
    // "Boxing Day sales", "the Labor Day weekend", "New Year's Eve party".
    let (first, year, end) = match (year_after(scan, after), scan.key(at.wrapping_sub(1))) {
        (Some((year, end)), _) => (at, year, end),
        (None, "last") => (at - 1, YearOf::Last, after),
        (None, "next") => (at - 1, YearOf::Next, after),
        (None, "every" | "each") => return Some(after),
        (None, "since") => (at, YearOf::Last, after),
        // "Before Christmas" is the one to come.
        _ if is_season => (at, YearOf::Next, after),
        _ => (at, YearOf::Open, after),
    };
    let meaning = Meaning::Feast(u8::try_from(index).ok()?, year);
    found.push(Found::new(first, end, meaning, "feast", 84));
    Some(end)
}

/// The day of a feast in a year, and of those that have no fixed date none but in their own way.
pub(super) fn feast_day(index: u8, year: u16) -> Option<Day> {
    match FEASTS.get(usize::from(index))?.1 {
        Feast::On(month, day) => Day::new(year, month, day),
        Feast::Easter(offset) => easter(year)?.plus(offset),
        Feast::Nth(month, weekday, 0) => {
            let next = Month::new(year, month)?.plus(1)?.day(1)?;
            weekday.on_or_before(next.plus(-1)?)
        }
        Feast::Nth(month, weekday, nth) => {
            weekday.on_or_after(Day::new(year, month, 7 * (nth - 1) + 1)?)
        }
    }
}

/// "last summer", "this spring", "the summer of 2017", "winter 2022".
pub(super) fn named(scan: &Scan, at: u32, found: &mut Vec<Found>) -> Option<u32> {
    let Word::Season(season) = scan.word(at) else {
        return None;
    };
    let previous = at.wrapping_sub(1);
    let (year, first, end) = match (year_after(scan, at + 1), scan.key(previous)) {
        (Some((year, end)), _) => (year, at, end),
        (None, "last" | "past") => (YearOf::Last, previous, at + 1),
        (None, "this") => (YearOf::Publication(0), previous, at + 1),
        (None, "next" | "coming") => (YearOf::Next, previous, at + 1),
        (None, "that") if scan.ends_before(at + 1) => (YearOf::Anchor(0), previous, at + 1),
        (None, "the")
            if one_of!(scan.key(at.wrapping_sub(2)), "since" | "until" | "in")
                && scan.ends_before(at + 1) =>
        {
            (YearOf::Open, previous, at + 1)
        }
        _ => return None,
    };
    if first < floor(found) {
        return None;
    }
    let meaning = Meaning::Months(year, 3 * (season + 1), 3);
    found.push(Found::new(first, end, meaning, "season", 70));
    Some(end)
}

/// `Q3`, `Q3 2023`.
pub(super) fn quarter(scan: &Scan, at: u32, found: &mut Vec<Found>) -> Option<u32> {
    let Word::Quarter(quarter) = scan.word(at) else {
        return None;
    };
    let (year, end) = year_after(scan, at + 1).unwrap_or((YearOf::Last, at + 1));
    let meaning = Meaning::Months(year, 3 * quarter - 2, 3);
    found.push(Found::new(at, end, meaning, "quarter", 75));
    Some(end)
}

/// "the third quarter", "the first half of 2023", "last quarter".
pub(super) fn period(scan: &Scan, at: u32, unit: Unit) -> Option<Found> {
    let previous = at.wrapping_sub(1);
    let ours = (YearOf::Publication(0), at + 4);
    let year = year_after(scan, at + 1).or_else(|| {
        scan.has_keys(at + 1, &["of", "the", "year"])
            .then_some(ours)
    });
    // Matches have quarters and halves too.
    let is_business = year.is_some()
        || scan.mentions_any(&[
            "revenue",
            "revenues",
            "profit",
            "profits",
            "sales",
            "earnings",
            "economy",
            "gdp",
            "loss",
            "losses",
            "growth",
            "orders",
            "deliveries",
            "shipments",
            "income",
            "results",
            "inflation",
            "investors",
        ]);
    let length = if unit == Unit::Quarter { 3 } else { 6 };
    let nth = match scan.word(previous) {
        Word::Ordinal(number) if number <= u16::from(12 / length) => u8::try_from(number).ok()?,
        // "the last quarter of 2016"
        _ if year.is_some() && scan.has_key(previous, "last") => 12 / length,
        _ if unit == Unit::Quarter && is_business => {
            let offset = match scan.key(previous) {
                "last" => -1,
                "this" => 0,
                "next" => 1,
                _ => return None,
            };
            let meaning = Meaning::FromPublication(unit, offset);
            return Some(Found::new(previous, at + 1, meaning, "quarter", 75));
        }
        _ => return None,
    };
    // Half a year is only one if its year is named.
    if !is_business || unit == Unit::Half && year.is_none() {
        return None;
    }
    let (year, end) = year.unwrap_or((YearOf::Open, at + 1));
    let meaning = Meaning::Months(year, (nth - 1) * length + 1, length);
    Some(Found::new(previous, end, meaning, "quarter", 75))
}
