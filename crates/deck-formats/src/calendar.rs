//! Days and times of day in figures, as other programs write them.

use deck_study::{Day, Moment};

const MINUTE_MS: i64 = 60_000;
const DAY_MS: i64 = 24 * 60 * MINUTE_MS;

/// `2026-05-04`: a day that is so many days after 1 January 1970.
pub(crate) fn date(day: Day) -> String {
    let (year, month, day) = day.date();
    format!("{year:04}-{month:02}-{day:02}")
}

/// The local date and time of day: `2026-05-04` and `23:59:07`.
pub(crate) fn local(moment: Moment) -> (String, String) {
    let local = moment
        .at
        .saturating_add(i64::from(moment.offset) * MINUTE_MS);
    let seconds = local.rem_euclid(DAY_MS) / 1000;
    let time = format!(
        "{:02}:{:02}:{:02}",
        seconds / 3600,
        seconds / 60 % 60,
        seconds % 60
    );
    (date(Day(clamped(local.div_euclid(DAY_MS)))), time)
}

/// Beyond the range lie years that no clock shows.
fn clamped(days: i64) -> i32 {
    i32::try_from(days).unwrap_or(if days < 0 { i32::MIN } else { i32::MAX })
}

#[cfg(test)]
mod tests {
    use super::*;
    use deck_engine::DateSpan;

    #[test]
    fn each_day_of_six_centuries_is_in_the_calendar_and_follows_the_one_before() {
        let first = DateSpan::parse("1700-01-01").unwrap().days().0;
        let epoch = DateSpan::parse("1970-01-01").unwrap().days().0;
        let from = i32::try_from(i64::from(first) - i64::from(epoch)).unwrap();
        for (step, day) in (from..from + 600 * 366).enumerate() {
            let text = date(Day(day));
            let days = DateSpan::parse(&text)
                .unwrap_or_else(|| panic!("{text}"))
                .days();
            assert_eq!(days.0, first + u32::try_from(step).unwrap(), "{text}");
        }
    }

    #[test]
    fn times_are_those_of_the_learners_clock() {
        let moment = |at, offset| local(Moment { at, offset });
        let text = |date: &str, time: &str| (date.to_owned(), time.to_owned());
        assert_eq!(moment(0, 0), text("1970-01-01", "00:00:00"));
        assert_eq!(moment(-1, 0), text("1969-12-31", "23:59:59"));
        // Half past eleven in the evening in London is one in the morning of the next day in Delhi, minus half an hour.
        assert_eq!(moment(1_709_249_400_000, 0), text("2024-02-29", "23:30:00"));
        assert_eq!(
            moment(1_709_249_400_000, 330),
            text("2024-03-01", "05:00:00")
        );
    }
}
