//! Days as a learner has them: local, whole, and from four in the morning to four in the morning.

/// Hours after midnight at which a study day begins, as in Anki: who studies at one in the morning is still in yesterday.
pub const ROLLOVER_HOUR: i64 = 4;

const MINUTE_MS: i64 = 60_000;
const DAY_MS: i64 = 24 * 60 * MINUTE_MS;

/// A study day, counted from the one that began on 1 January 1970 at four in the morning, local time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

impl Day {
    /// The day that is `days` later.
    #[must_use]
    pub fn after(self, days: u32) -> Day {
        Day(self.0.saturating_add_unsigned(days))
    }

    /// Whole days since `earlier`; none if that is not earlier, so that a clock set back takes nothing away.
    #[must_use]
    pub fn since(self, earlier: Day) -> u32 {
        u32::try_from(i64::from(self.0) - i64::from(earlier.0)).unwrap_or(0)
    }
}

/// A point in time with the local offset that was in force at it.
///
/// Both are kept with each entry of a log, so that no later change of time zone, of daylight saving or of the
/// rules for them moves a review to another day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    /// Milliseconds since 1 January 1970 UTC.
    pub at: i64,
    /// Minutes by which local time is ahead of UTC: 120 in Berlin in summer, -300 in New York in winter.
    /// JavaScript's `getTimezoneOffset` has the other sign.
    pub offset: i16,
}

impl Moment {
    /// The study day it is in.
    #[must_use]
    pub fn day(self) -> Day {
        let day = self.since_first_rollover().div_euclid(DAY_MS);
        // Beyond the range lie years that no clock shows.
        Day(i32::try_from(day).unwrap_or(if day < 0 { i32::MIN } else { i32::MAX }))
    }

    /// Milliseconds until the next study day begins, if the offset stays as it is: 1 to a whole day.
    #[must_use]
    pub fn until_next_day(self) -> i64 {
        DAY_MS - self.since_first_rollover().rem_euclid(DAY_MS)
    }

    fn since_first_rollover(self) -> i64 {
        let local = self.at.saturating_add(i64::from(self.offset) * MINUTE_MS);
        local.saturating_sub(ROLLOVER_HOUR * 60 * MINUTE_MS)
    }
}

#[cfg(test)]
mod tests;
