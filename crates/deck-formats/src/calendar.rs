//! Days and times of day in figures, as other programs write them.

use deck_study::{Day, Moment};

const MINUTE_MS: i64 = 60_000;
const DAY_MS: i64 = 24 * 60 * MINUTE_MS;

/// `2026-05-04`: a day that is so many days after 1 January 1970.
pub(crate) fn date(day: Day) -> String {
    civil(i64::from(day.0))
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
    (civil(local.div_euclid(DAY_MS)), time)
}

/// Years are counted from 1 March here, so that the leap day is the last of its year; 400 years are 146,097 days.
fn civil(days: i64) -> String {
    let days = days + 719_468;
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
    format!("{year:04}-{month:02}-{day:02}")
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
