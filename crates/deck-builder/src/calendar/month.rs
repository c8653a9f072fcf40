//! A month of a year.

use deck_engine::{DatePoint, DateSpan};

use super::Day;

/// A month of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(pub(super) DatePoint);

impl Month {
    /// A month, if the calendar has it.
    #[must_use]
    pub fn new(year: u16, month: u8) -> Option<Self> {
        DatePoint::new(year, Some(month), None).map(Self)
    }

    /// Its year.
    #[must_use]
    pub fn year(self) -> u16 {
        self.0.year()
    }

    /// Its number, from 1.
    #[must_use]
    pub fn number(self) -> u8 {
        self.0.month().unwrap_or(1)
    }

    /// One of its days.
    #[must_use]
    pub fn day(self, day: u8) -> Option<Day> {
        Day::new(self.year(), self.number(), day)
    }

    /// The month that many months later, or earlier if negative.
    #[must_use]
    pub fn plus(self, months: i32) -> Option<Self> {
        let number =
            (i32::from(self.year()) * 12 + i32::from(self.number()) - 1).checked_add(months)?;
        Self::new(
            u16::try_from(number.div_euclid(12)).ok()?,
            u8::try_from(number.rem_euclid(12) + 1).ok()?,
        )
    }
}

impl From<Month> for DatePoint {
    fn from(month: Month) -> Self {
        month.0
    }
}

impl From<Month> for DateSpan {
    fn from(month: Month) -> Self {
        month.0.into()
    }
}
