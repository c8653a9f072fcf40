//! Dates in words.

use deck_engine::DatePoint;
pub(crate) use deck_engine::english::point;

use crate::calendar::{Day, Month};
use crate::dates::When;

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
