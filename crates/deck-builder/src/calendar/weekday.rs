//! Days of the week.

use super::Day;

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Weekday {
    /// The first day of an ISO week.
    Monday,
    /// The day after it.
    Tuesday,
    /// The third.
    Wednesday,
    /// The day whose year is that of its ISO week.
    Thursday,
    /// The fifth.
    Friday,
    /// The first of a weekend.
    Saturday,
    /// The last day of an ISO week.
    Sunday,
}

impl Weekday {
    /// From Monday on.
    pub const ALL: [Self; 7] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
        Self::Sunday,
    ];

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Monday => "Monday",
            Self::Tuesday => "Tuesday",
            Self::Wednesday => "Wednesday",
            Self::Thursday => "Thursday",
            Self::Friday => "Friday",
            Self::Saturday => "Saturday",
            Self::Sunday => "Sunday",
        }
    }

    /// The latest such day that is the given day or lies before it.
    #[must_use]
    pub fn on_or_before(self, day: Day) -> Option<Day> {
        let back = (7 + day.weekday() as i32 - self as i32) % 7;
        day.plus(-back)
    }

    /// The first such day that is the given day or lies after it.
    #[must_use]
    pub fn on_or_after(self, day: Day) -> Option<Day> {
        let ahead = (7 + self as i32 - day.weekday() as i32) % 7;
        day.plus(ahead)
    }

    pub(super) fn from_number(number: u32) -> Self {
        match number % 7 {
            0 => Self::Monday,
            1 => Self::Tuesday,
            2 => Self::Wednesday,
            3 => Self::Thursday,
            4 => Self::Friday,
            5 => Self::Saturday,
            _ => Self::Sunday,
        }
    }
}
