//! Dates in words.

use deck_engine::DatePoint;

use crate::calendar::{Day, Month};
use crate::dates::When;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A day, month or year in words: `12 March 2012`, `March 2012`, `2012`.
pub(crate) fn point(point: DatePoint) -> String {
    let month = point
        .month()
        .and_then(|month| MONTHS.get(usize::from(month) - 1));
    match (month, point.day()) {
        (Some(month), Some(day)) => format!("{day} {month} {}", point.year()),
        (Some(month), None) => format!("{month} {}", point.year()),
        _ => point.year().to_string(),
    }
}

/// A day with its weekday: `Monday, 12 March 2012`; months and years as they are.
pub(crate) fn point_with_weekday(date: DatePoint) -> String {
    let day = date
        .month()
        .zip(date.day())
        .and_then(|(month, day)| Day::new(date.year(), month, day));
    match day {
        Some(day) => format!("{}, {}", day.weekday().name(), point(date)),
        None => point(date),
    }
}

/// The month of a day: `March 2012`.
pub(crate) fn month_of(day: Day) -> String {
    let month: Month = day.month();
    point(month.into())
}

/// The one day, month or year that a time is, if it is one.
pub(crate) fn single(when: &When) -> Option<DatePoint> {
    let span = when.span?;
    span.end().is_none().then_some(span.start())
}

/// "on" for days, "in" for months and years.
pub(crate) fn preposition(date: DatePoint) -> &'static str {
    if date.day().is_some() { "on" } else { "in" }
}
