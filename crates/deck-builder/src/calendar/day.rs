//! A day: its number, its week, and the days some steps from it.

use std::fmt;

use deck_engine::{DatePoint, DateSpan};

use super::{Month, Weekday};

/// A day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(DatePoint);

impl Day {
    /// A day, if the calendar has it.
    #[must_use]
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        DatePoint::new(year, Some(month), Some(day)).map(Self)
    }

    /// Reads `YYYY-MM-DD`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let span = DateSpan::parse(text)?;
        (span.end().is_none() && span.start().day().is_some()).then(|| Self(span.start()))
    }

    /// The first and the last day of a date or span.
    #[must_use]
    pub fn bounds(span: &DateSpan) -> Option<(Self, Self)> {
        let (first, last) = span.days();
        Some((Self::from_number(first)?, Self::from_number(last)?))
    }

    /// Its year.
    #[must_use]
    pub fn year(self) -> u16 {
        self.0.year()
    }

    /// Its month.
    #[must_use]
    pub fn month(self) -> Month {
        let month = DatePoint::new(self.0.year(), self.0.month(), None);
        Month(month.unwrap_or(self.0))
    }

    /// Its day of the month, from 1.
    #[must_use]
    pub fn of_month(self) -> u8 {
        self.0.day().unwrap_or(1)
    }

    /// Its day of the week.
    #[must_use]
    pub fn weekday(self) -> Weekday {
        Weekday::from_number(self.number())
    }

    /// The day that many days later, or earlier if negative.
    #[must_use]
    pub fn plus(self, days: i32) -> Option<Self> {
        Self::from_number(self.number().checked_add_signed(days)?)
    }

    /// The same day of another month, or that month's last day if it is shorter.
    #[must_use]
    pub fn plus_months(self, months: i32) -> Option<Self> {
        let month = self.month().plus(months)?;
        (1..=self.of_month()).rev().find_map(|day| month.day(day))
    }

    /// Days from the other day to this one.
    #[must_use]
    pub fn days_since(self, other: Self) -> i32 {
        let [this, other] = [self, other].map(|day| i32::try_from(day.number()).unwrap_or(0));
        this - other
    }

    /// Its week from Monday to Sunday.
    #[must_use]
    pub fn week(self) -> Option<DateSpan> {
        let monday = Weekday::Monday.on_or_before(self)?;
        DateSpan::between(monday.into(), monday.plus(6)?.into())
    }

    /// Days from 0001-01-01, a Monday, as in [`DateSpan::days`].
    pub(super) fn number(self) -> u32 {
        DateSpan::from(self.0).days().0
    }

    pub(super) fn from_number(number: u32) -> Option<Self> {
        // Counted in years that begin in March, so that the leap day is the last of its year:
        // 0001-01-01 lies 306 days after 0000-03-01.
        let days = number.checked_add(306)?;
        let (era, day_of_era) = (days / 146_097, days % 146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * from_march + 2) / 5 + 1;
        let month = 1 + (from_march + 2) % 12;
        let year = era * 400 + year_of_era + u32::from(month <= 2);
        Self::new(
            u16::try_from(year).ok()?,
            u8::try_from(month).ok()?,
            u8::try_from(day).ok()?,
        )
    }
}

impl From<Day> for DatePoint {
    fn from(day: Day) -> Self {
        day.0
    }
}

impl From<Day> for DateSpan {
    fn from(day: Day) -> Self {
        day.0.into()
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
