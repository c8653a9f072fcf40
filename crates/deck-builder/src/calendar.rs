//! Civil days, months and weekdays of the Gregorian calendar, and the steps between them.
//!
//! Years run from 1 to 9999, as in [`deck_engine::DatePoint`]; a step out of them gives nothing.

use std::fmt;

use deck_engine::{DatePoint, DateSpan};

/// A day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(DatePoint);

/// A month of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(DatePoint);

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
    fn number(self) -> u32 {
        DateSpan::from(self.0).days().0
    }

    fn from_number(number: u32) -> Option<Self> {
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

    fn from_number(number: u32) -> Self {
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

/// Easter Sunday, on which other feasts depend.
///
/// The anonymous Gregorian computus, as Meeus gives it in *Astronomical Algorithms*, chapter 8.
#[must_use]
pub(crate) fn easter(year: u16) -> Option<Day> {
    let year = u32::from(year);
    let (golden, century, in_century) = (year % 19, year / 100, year % 100);
    let skipped = (century + 8) / 25;
    let moon = (century - skipped + 1) / 3;
    let epact = (19 * golden + century - century / 4 - moon + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (in_century / 4) - epact - in_century % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let position = epact + weekday + 114 - 7 * late;
    Day::new(
        u16::try_from(year).ok()?,
        u8::try_from(position / 31).ok()?,
        u8::try_from(position % 31 + 1).ok()?,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The number of 9999-12-31.
    const LAST: u32 = 3_652_058;

    fn day(text: &str) -> Day {
        Day::parse(text).expect("a day")
    }

    #[test]
    fn days_have_their_weekdays() {
        for (text, weekday) in [
            ("0001-01-01", Weekday::Monday),
            ("1912-04-15", Weekday::Monday),
            ("1969-07-20", Weekday::Sunday),
            ("2000-02-29", Weekday::Tuesday),
            ("2023-09-15", Weekday::Friday),
            ("2024-02-29", Weekday::Thursday),
            ("9999-12-31", Weekday::Friday),
        ] {
            assert_eq!(day(text).weekday(), weekday, "{text}");
            assert_eq!(day(text).to_string(), text);
        }
    }

    #[test]
    fn only_days_are_read() {
        for text in [
            "2023",
            "2023-09",
            "2023-02-29",
            "2023-09-01/2023-09-02",
            "x",
            "",
        ] {
            assert_eq!(Day::parse(text), None, "{text}");
        }
    }

    #[test]
    fn months_are_stepped_to_their_last_day() {
        for (from, months, to) in [
            ("2024-01-31", 1, "2024-02-29"),
            ("2023-01-31", 1, "2023-02-28"),
            ("2023-03-31", -13, "2022-02-28"),
            ("2023-12-15", 1, "2024-01-15"),
        ] {
            assert_eq!(
                day(from).plus_months(months),
                Some(day(to)),
                "{from} {months}"
            );
        }
    }

    #[test]
    fn the_calendar_ends() {
        assert_eq!(day("0001-01-01").plus(-1), None);
        assert_eq!(day("9999-12-31").plus(1), None);
        assert_eq!(day("9999-12-31").plus_months(1), None);
        assert_eq!(Month::new(1, 1).and_then(|month| month.plus(-1)), None);
    }

    #[test]
    fn weekdays_are_found_on_either_side() {
        let friday = day("2023-09-15");
        let found = |weekday: Weekday| {
            [weekday.on_or_before(friday), weekday.on_or_after(friday)]
                .map(|day| day.expect("in the calendar").to_string())
        };
        assert_eq!(found(Weekday::Friday), ["2023-09-15", "2023-09-15"]);
        assert_eq!(found(Weekday::Saturday), ["2023-09-09", "2023-09-16"]);
        assert_eq!(found(Weekday::Thursday), ["2023-09-14", "2023-09-21"]);
        assert_eq!(
            friday.week().map(|week| week.to_string()),
            Some("2023-09-11/2023-09-17".into())
        );
    }

    #[test]
    fn easter_is_where_the_tables_have_it() {
        for text in [
            "1818-03-22",
            "1943-04-25",
            "2000-04-23",
            "2016-03-27",
            "2019-04-21",
            "2023-04-09",
            "2024-03-31",
            "2025-04-20",
            "2038-04-25",
        ] {
            assert_eq!(easter(day(text).year()), Some(day(text)));
        }
    }

    proptest! {
        #[test]
        fn every_day_has_its_number(number in 0..=LAST) {
            prop_assert_eq!(Day::from_number(number).map(Day::number), Some(number));
        }

        #[test]
        fn a_weekday_is_within_a_week(number in 7..LAST - 7, weekday in 0u32..7) {
            let (weekday, day) = (Weekday::from_number(weekday), Day::from_number(number).expect("in the calendar"));
            for found in [weekday.on_or_before(day), weekday.on_or_after(day)] {
                let found = found.expect("in the calendar");
                prop_assert_eq!(found.weekday(), weekday);
                prop_assert!(found.days_since(day).abs() < 7);
            }
        }
    }
}
