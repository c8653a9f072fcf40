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

    /// The millisecond since 1970 UTC at which it begins where local time is so many minutes ahead of UTC.
    #[must_use]
    pub fn begin(self, offset: i16) -> i64 {
        i64::from(self.0) * DAY_MS + ROLLOVER_HOUR * 60 * MINUTE_MS - i64::from(offset) * MINUTE_MS
    }

    /// Its date by the Gregorian calendar: year, month from 1, day of the month from 1.
    ///
    /// Years are counted from 1 March here, so that the leap day is the last of its year; 400 years are 146,097 days.
    #[must_use]
    pub fn date(self) -> (i32, u8, u8) {
        let days = i64::from(self.0) + 719_468;
        let era = days.div_euclid(146_097);
        let of_era = days.rem_euclid(146_097);
        let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let from_march = (5 * of_year + 2) / 153;
        let day = of_year - (153 * from_march + 2) / 5 + 1;
        let month = if from_march < 10 {
            from_march + 3
        } else {
            from_march - 9
        };
        let year = era * 400 + year_of_era + i64::from(month <= 2);
        // A day that is counted in 32 bits lies in a year of fewer.
        (year as i32, month as u8, day as u8)
    }

    /// Its day of the week: 1 for Monday to 7 for Sunday, as in ISO 8601.
    #[must_use]
    pub fn weekday(self) -> u8 {
        // 1 January 1970 was a Thursday.
        (i64::from(self.0) + 3).rem_euclid(7) as u8 + 1
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
