//! Dates: every usual way of writing them, and what the calendar has.

use super::{check, word};
use crate::{Compare, DateSpan, grade_date};

#[test]
fn dates() {
    let rows: &[(&str, &str, &str)] = &[
        ("2023-09-15", "2023-09-15", "right"),
        ("2023-09-15", "15 September 2023", "right"),
        ("2023-09-15", "September 15, 2023", "right"),
        ("2023-09-15", "Sept. 15, 2023", "right"),
        ("2023-09-15", "15 Sep 2023", "right"),
        ("2023-09-15", "15th of September 2023", "right"),
        ("2023-09-15", "the fifteenth of September, 2023", "right"),
        ("2023-09-21", "twenty-first September 2023", "right"),
        ("2023-09-15", "on 15 September 2023", "right"),
        ("2023-09-15", "2023 September 15", "right"),
        ("2023-09-15", "15.9.2023", "right"),
        ("2023-09-15", "15.09.2023", "right"),
        ("2023-09-15", "15/09/2023", "right"),
        ("2023-09-15", "9/15/2023", "right"),
        ("2023-09-15", "15-09-2023", "right"),
        ("2023-09-15", "15.9.23", "right"),
        ("2023-09-15", "2023/9/15", "right"),
        ("2023-09-15", "2023September15", "right"),
        ("2023-09-15", "9.15.2023", "wrong"),
        ("2023-09-12", "12/9/2023", "right"),
        ("2023-09-12", "9/12/2023", "right"),
        ("2023-09-12", "9.12.2023", "wrong"),
        ("2023-09-15", "Friday 15 September 2023", "right"),
        ("2023-09-15", "Fri, 15 Sep 2023", "right"),
        ("2023-09-15", "Monday 15 September 2023", "other-weekday"),
        ("2023-09-15", "15 Septmber 2023", "spelling"),
        ("2023-09-15", "September 2023", "less-precise"),
        ("2023-09-15", "2023", "less-precise"),
        ("2023-09-15", "15 September", "less-precise"),
        ("2023-09-15", "September", "less-precise"),
        ("2023-09-15", "15 September 2022", "other-year"),
        ("2023-09-15", "16 September 2023", "other-day"),
        ("2023-09-15", "15 October 2023", "wrong"),
        ("2023-09-15", "31 September 2023", "wrong"),
        ("2023-09-15", "yesterday", "wrong"),
        ("2023-09-15", "", "wrong"),
        ("2023-09-15", "15 15 September 2023", "wrong"),
        ("2023-09", "September 2023", "right"),
        ("2023-09", "Sep 2023", "right"),
        ("2023-09", "9/2023", "right"),
        ("2023-09", "09.2023", "right"),
        ("2023-09", "2023-09", "right"),
        ("2023-09", "15 September 2023", "right"),
        ("2023-09", "September 2022", "other-year"),
        ("2023-09", "October 2023", "wrong"),
        ("2023-09", "September", "less-precise"),
        ("2013", "2013", "right"),
        ("2013", "in 2013", "right"),
        ("2013", "the year 2013", "right"),
        ("2013", "1 May 2013", "right"),
        ("2013", "2013-05-01", "right"),
        ("2013", "2012", "wrong"),
        ("2013", "the 2010s", "less-precise"),
        ("2013", "2010-2015", "less-precise"),
        ("2013", "January to December 2013", "right"),
        ("1950/1959", "the 1950s", "right"),
        ("1950/1959", "1950s", "right"),
        ("1950/1959", "1955", "part-of-span"),
        ("1950/1959", "the 1960s", "wrong"),
        ("1950/1959", "the 75 1950s", "wrong"),
        ("1950/1953", "1950-53", "right"),
        ("1950/1953", "1950–1953", "right"),
        ("1950/1953", "1950 - 1953", "right"),
        ("1950/1953", "1950/1953", "right"),
        ("1950/1953", "from 1950 to 1953", "right"),
        ("1950/1953", "between 1950 and 1953", "right"),
        ("1950/1953", "1950 until 1953", "right"),
        ("1950/1953", "1950", "part-of-span"),
        ("1950/1953", "1950-54", "less-precise"),
        ("1950/1953", "1953-1950", "wrong"),
        ("2009/2012", "2009-12", "right"),
        ("2009/2012", "2009–12", "right"),
        ("2009-12", "2009-12", "right"),
        ("2023-09-12/2023-09-17", "12-17 September 2023", "right"),
        ("2023-09-12/2023-09-17", "September 12–17, 2023", "right"),
        ("2023-09-12/2023-09-17", "12 to 17 Sept 2023", "right"),
        (
            "2023-09-12/2023-09-17",
            "from 12 September to 17 September 2023",
            "right",
        ),
        ("2023-09-12/2023-09-17", "12 September 2023", "part-of-span"),
        ("2023-09-12/2023-09-17", "September 2023", "less-precise"),
        ("1950-06/1953-07", "June 1950 to July 1953", "right"),
        ("1950-06/1953-07", "1950-06/1953-07", "right"),
        ("1950-06/1953-07", "June 1950 – July 1953", "right"),
        ("2023-09-15", "15-Sep-2023", "right"),
        ("2023-09-15", "15-Sep-23", "right"),
        ("2023-09-15", "15 Sep 23", "right"),
        ("2023-09-15", "Sept. 15, 23", "right"),
        ("2023-09-15", "Fri 15/9/2023", "right"),
        ("2023-09-15", "Mon 15/9/2023", "other-weekday"),
        ("2023-09-15", "on 15/9/2023", "right"),
        ("2023-09-15", "15/9", "less-precise"),
        ("2023-09-15", "15.9.", "less-precise"),
        ("2023-09-15", "15/8", "wrong"),
        ("2023-09-15", "in", "wrong"),
        ("2023-09-15", "the", "wrong"),
        ("2023-09-15", "15", "wrong"),
        ("2023-09-15", "Friday", "wrong"),
        ("2023-09-15", "until 2023", "wrong"),
        ("2023-09-15", "Friday 15 September", "less-precise"),
        ("2023-10", "Oct 23", "right"),
        ("2023-10", "Oct 22", "less-precise"),
        ("2023-10", "15 October", "less-precise"),
        ("2023-10", "Nov 23", "wrong"),
        ("2013", "on", "wrong"),
        ("2023-09-12/2023-09-17", "2023-09-12 to 2023-09-17", "right"),
        ("2023-09-12/2023-09-17", "2023-09-12 - 2023-09-17", "right"),
        ("2023-09-12/2023-09-17", "12/9/2023-17/9/2023", "right"),
        ("2023-09-12/2023-09-17", "12/9/2023 - 17/9/2023", "right"),
        ("2023-09-12/2023-09-17", "12.9.2023 - 17.9.2023", "right"),
        ("2023-09-12/2023-09-17", "12-17.9.2023", "right"),
        ("2023-09-12/2023-09-17", "12/9-17/9/2023", "right"),
        (
            "2023-09-12/2023-09-17",
            "12-Sep-2023 to 17-Sep-2023",
            "right",
        ),
        ("2023-09-12/2023-09-17", "12-17 September", "less-precise"),
        (
            "2023-09-12/2023-09-17",
            "13-17 September 2023",
            "part-of-span",
        ),
        ("1950/1959", "the fifties", "right"),
        ("1950/1959", "'50s", "right"),
        ("1950/1959", "the 50s", "right"),
        ("1950/1959", "the sixties", "wrong"),
        ("1950/1959", "the 60s", "wrong"),
        ("1950/1959", "fifty", "wrong"),
        ("1950/1953", "25 June 1950 - 27 July 1953", "right"),
        ("1950/1953", "June 1950-July 1953", "right"),
        ("1950/1953", "1950 to July 1953", "right"),
        ("1950/1953", "June 1950 - July 1952", "part-of-span"),
        ("1950/1953", "1950/53", "right"),
        ("1950/1953", "June 1951", "part-of-span"),
    ];
    let grade = |answer: &str, input: &str| grade_date(&DateSpan::parse(answer).unwrap(), input);
    let failures: Vec<String> = rows
        .iter()
        .filter(|(answer, input, expected)| word(&grade(answer, input)) != *expected)
        .map(|(answer, input, expected)| {
            format!(
                "{answer} <- {input:?}: {} not {expected}",
                word(&grade(answer, input))
            )
        })
        .collect();
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
    check(
        Compare::Date,
        &[
            ("15 September 2023", "", "2023-09-15", "right"),
            ("2013", "", "May 2013", "right"),
            ("2023-09-12/2023-09-17", "", "12-17 September 2023", "right"),
            ("2013", "May 2013", "5/2013", "listed"),
            ("2002-05-01", "2002", "1 May 2002", "right"),
            ("2002-05-01", "2002", "2002", "listed"),
            ("the Ice Age", "", "ice age", "right"),
        ],
    );
}

#[test]
fn calendar() {
    for text in [
        "2024-02-29",
        "2000-02-29",
        "0001-01-01",
        "9999-12-31",
        "2023",
        "2023-12",
        "1950/1953",
        "2023-09-12/2023-10",
    ] {
        let span = DateSpan::parse(text).unwrap_or_else(|| panic!("{text}"));
        assert_eq!(span.to_string(), text);
    }
    for text in [
        "",
        "2023-02-29",
        "1900-02-29",
        "2023-13",
        "2023-00",
        "2023-04-31",
        "2023-09-00",
        "0000",
        "23",
        "2023-9",
        "2023-9-5",
        "2023-09-15-1",
        "20230915",
        "2023/2022",
        "2023/2023",
        "2023/",
        "/2023",
        "2023-09-1x",
        "+023",
        "2023-",
        "1/2/3",
        "２０２３",
    ] {
        assert_eq!(DateSpan::parse(text), None, "{text}");
    }
    let days = |text| DateSpan::parse(text).map(|span| span.days());
    assert_eq!(days("0001-01-01"), Some((0, 0)));
    assert_eq!(days("1970-01-01"), Some((719_162, 719_162)));
    assert_eq!(days("2024"), Some((738_885, 739_250)));
}
