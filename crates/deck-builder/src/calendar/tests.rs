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
