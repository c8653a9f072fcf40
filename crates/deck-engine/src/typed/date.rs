//! Days, months, years and spans of them, as the calendar has them and as banks write them.

mod grade;
mod read;

use std::fmt;

pub use grade::grade_date;
pub(super) use grade::{matches, near};

/// A day, a month or a year of the Gregorian calendar, from year 1 to 9999. It exists only if it is in the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DatePoint {
    year: u16,
    month: Option<u8>,
    day: Option<u8>,
}

/// A date as precise as it is known, or the span from one to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DateSpan {
    start: DatePoint,
    end: Option<DatePoint>,
}

impl DatePoint {
    /// A date, if the calendar has it. A day needs its month.
    #[must_use]
    pub fn new(year: u16, month: Option<u8>, day: Option<u8>) -> Option<Self> {
        let exists = match (month, day) {
            (None, None) => true,
            (Some(month), None) => (1..=12).contains(&month),
            (Some(month), Some(day)) => {
                (1..=12).contains(&month) && (1..=days_in(year, month)).contains(&day)
            }
            (None, Some(_)) => false,
        };
        (exists && (1..=9999).contains(&year)).then_some(Self { year, month, day })
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month from 1, unless it is a year.
    #[must_use]
    pub fn month(self) -> Option<u8> {
        self.month
    }

    /// The day of the month, if it is a day.
    #[must_use]
    pub fn day(self) -> Option<u8> {
        self.day
    }

    fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let year = fixed_digits(parts.next()?, 4)?;
        let month = parts
            .next()
            .map(|part| fixed_digits(part, 2).and_then(|month| u8::try_from(month).ok()));
        let day = parts
            .next()
            .map(|part| fixed_digits(part, 2).and_then(|day| u8::try_from(day).ok()));
        // An unreadable part is no missing part.
        if month == Some(None) || day == Some(None) || parts.next().is_some() {
            return None;
        }
        Self::new(year, month.flatten(), day.flatten())
    }

    /// Days from the start of year 1 to its first day.
    fn first_day(self) -> u32 {
        let years = u32::from(self.year) - 1;
        let month = self.month.unwrap_or(1);
        let months: u32 = (1..month)
            .map(|month| u32::from(days_in(self.year, month)))
            .sum();
        years * 365 + years / 4 - years / 100
            + years / 400
            + months
            + u32::from(self.day.unwrap_or(1))
            - 1
    }

    fn last_day(self) -> u32 {
        match (self.month, self.day) {
            (_, Some(_)) => self.first_day(),
            (Some(month), None) => self.first_day() + u32::from(days_in(self.year, month)) - 1,
            (None, None) => self.first_day() + if is_leap(self.year) { 365 } else { 364 },
        }
    }
}

fn fixed_digits(text: &str, count: usize) -> Option<u16> {
    (text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.parse().ok())
        .flatten()
}

fn is_leap(year: u16) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

fn days_in(year: u16, month: u8) -> u8 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl DateSpan {
    /// Reads `YYYY-MM-DD`, `YYYY-MM`, `YYYY`, or two of these with a stroke between, the earlier first.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text.split_once('/') {
            None => DatePoint::parse(text).map(Self::from),
            Some((start, end)) => Self::between(DatePoint::parse(start)?, DatePoint::parse(end)?),
        }
    }

    /// The span from one date to a later one.
    #[must_use]
    pub fn between(start: DatePoint, end: DatePoint) -> Option<Self> {
        let in_order = start.first_day() < end.first_day() && start.last_day() < end.last_day();
        in_order.then_some(Self {
            start,
            end: Some(end),
        })
    }

    /// Its first date, as precise as it is given.
    #[must_use]
    pub fn start(&self) -> DatePoint {
        self.start
    }

    /// Its last date, if it is a span of two.
    #[must_use]
    pub fn end(&self) -> Option<DatePoint> {
        self.end
    }

    /// Its first and last day, counted from the first day of year 1.
    #[must_use]
    pub fn days(&self) -> (u32, u32) {
        (
            self.start.first_day(),
            self.end.unwrap_or(self.start).last_day(),
        )
    }

    fn holds(&self, other: &Self) -> bool {
        let ((start, end), (other_start, other_end)) = (self.days(), other.days());
        start <= other_start && other_end <= end
    }
}

impl From<DatePoint> for DateSpan {
    fn from(start: DatePoint) -> Self {
        Self { start, end: None }
    }
}

impl fmt::Display for DatePoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        [self.month, self.day]
            .iter()
            .flatten()
            .try_for_each(|part| write!(f, "-{part:02}"))
    }
}

impl fmt::Display for DateSpan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.start)?;
        self.end.map_or(Ok(()), |end| write!(f, "/{end}"))
    }
}
