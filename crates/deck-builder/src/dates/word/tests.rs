use super::*;
use crate::columns;

#[test]
fn every_row_is_a_word() {
    for row in columns::rows(crate::word_lists::table!("calendar-words.tsv")) {
        assert!(read_row(row).is_some(), "{row:?}");
    }
}

#[test]
fn tokens_say_what_they_say() {
    let day = Day::new(2023, 9, 13).expect("a day");
    for (token, word) in [
        ("Friday", Word::Weekday(Weekday::Friday)),
        ("friday", Word::Other),
        ("Sept.", Word::ShortMonth(9)),
        ("mid-March", Word::MidMonth(3)),
        ("mid-2022", Word::MidYear(2022)),
        ("mid-1950s", Word::Decade(1950)),
        ("January-March", Word::Months(1, 3)),
        (
            "Friday-Sunday",
            Word::Weekdays(Weekday::Friday, Weekday::Sunday),
        ),
        ("13th", Word::Ordinal(13)),
        ("30-Oct.", Word::DayToMonth(30, 10)),
        ("September-2", Word::MonthToDay(9, 2)),
        ("FY2022", Word::MidYear(2022)),
        ("2023-09-13", Word::Day(day)),
        ("2023/09/13", Word::Day(day)),
        ("13/09/2023", Word::Day(day)),
        ("09/13/2023", Word::Day(day)),
        ("13.09.2023", Word::Day(day)),
        ("03/04/2023", Word::Other),
        ("30/02/2023", Word::Other),
        ("1950-53", Word::Pair((1950, 4), (53, 2))),
        ("2–3", Word::Pair((2, 1), (3, 1))),
        ("19th-century", Word::Century(19)),
        ("1,950", Word::Other),
        ("1950", Word::Number(1950)),
        ("Q3", Word::Quarter(3)),
        ("F-16", Word::Other),
    ] {
        let text = Text::of(&format!("They saw {token} there."), "2023-09-15");
        assert_eq!(Word::of(&text, 2), word, "{token}");
    }
}
