//! Dates: every usual way of writing them, and what the calendar has.

use super::{check, word};
use crate::{Compare, DateSpan, Stated, grade_date, lacks_parts};

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
        ("2023-09-15", "15", "less-precise"),
        ("2023-09-15", "16", "wrong"),
        ("2023-09-15", "the fifteenth", "less-precise"),
        ("2023-09-15", "Friday", "less-precise"),
        ("2023-09-15", "Thursday", "wrong"),
        ("2023-09-15", "Friday 15", "less-precise"),
        ("2023-09-12/2023-09-17", "12-17", "less-precise"),
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
    let grade = |answer: &str, input: &str| {
        grade_date(&DateSpan::parse(answer).unwrap(), Stated::NOTHING, input)
    };
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

/// A day in September, a prompt that asks for it, an article of that month, what is typed, and whether it is right.
#[test]
fn what_a_question_states_may_be_left_out() {
    const ENTRY: &str = "On what day in September 2023 did the train enter Russia?";
    const LANDING: &str = "On which day did the airship land?";
    let rows: &[(&str, &str, &str, &[&str], &str)] = &[
        (
            ENTRY,
            "2023-09-12",
            "2023-09-15",
            &[
                "12",
                "12th",
                "12.",
                "the 12th",
                "the twelfth",
                "on the 12th of September",
                "Tuesday 12",
                "Tuesday, the 12th",
                "12 September",
                "Sept 12",
                "12/9",
                "12.9.",
                "Tuesday, 12 September",
                "12 2023",
                "12 September 2023",
            ],
            "right",
        ),
        (
            ENTRY,
            "2023-09-12",
            "2023-09-15",
            &["13", "13th", "13 September", "Sept 13"],
            "other-day",
        ),
        (
            ENTRY,
            "2023-09-12",
            "2023-09-15",
            &["12 October", "12/8", "31", "twelve hundred"],
            "wrong",
        ),
        (
            ENTRY,
            "2023-09-12",
            "2023-09-15",
            &["12 September 2022", "12 2022"],
            "other-year",
        ),
        (
            ENTRY,
            "2023-09-12",
            "2023-09-15",
            &["Monday 12", "Monday, 12 September"],
            "other-weekday",
        ),
        (
            ENTRY,
            "2023-09-12",
            "2023-09-15",
            &["Tuesday", "September", "September 2023", "2023"],
            "less-precise",
        ),
        (
            ENTRY,
            "2023-09-12/2023-09-17",
            "2023-09-15",
            &["12-17", "12 to 17 September", "12 to 17"],
            "right",
        ),
        // The article's day tells the year, and nothing tells the month.
        (
            LANDING,
            "2026-05-02",
            "2026-05-03",
            &["2 May", "May 2", "2/5", "Saturday, 2 May", "02.05."],
            "right",
        ),
        (
            LANDING,
            "2026-05-02",
            "2026-05-03",
            &["2", "2nd", "Saturday"],
            "less-precise",
        ),
        (
            LANDING,
            "2026-05-02",
            "2026-05-03",
            &["3", "Friday", "2 June"],
            "wrong",
        ),
        (LANDING, "2026-05-02", "2026-05-03", &["3 May"], "other-day"),
        (
            LANDING,
            "2022-12-20",
            "2023-01-05",
            &["20 December"],
            "right",
        ),
        // Half a year on, the same day lies as near in another year.
        (
            LANDING,
            "2025-09-01",
            "2026-05-03",
            &["1 September"],
            "less-precise",
        ),
        (
            LANDING,
            "2013-07-15",
            "2026-05-03",
            &["15 July"],
            "less-precise",
        ),
        (LANDING, "2026-05-02", "2026", &["2 May"], "less-precise"),
        (
            "On which day and in which year did it land?",
            "2026-05-02",
            "2026-05-03",
            &["2 May"],
            "less-precise",
        ),
        (
            "Built in 2013, on which day did it land?",
            "2026-05-02",
            "2026-05-03",
            &["2 May"],
            "less-precise",
        ),
        (
            "On which day in 2013 was the ship stopped?",
            "2013-07-15",
            "2026-05-03",
            &["15 July"],
            "right",
        ),
        (
            "On which day in 2013 was the ship stopped?",
            "2013-07-15",
            "2026-05-03",
            &["15"],
            "less-precise",
        ),
        (
            "Of 2013 and 2014, on which day?",
            "2013-07-15",
            "2013-07-20",
            &["15 July"],
            "less-precise",
        ),
        // A month that a day is not asked in, or that is part of another date.
        (
            "On which day did Anna May land?",
            "2026-05-02",
            "2026-05-03",
            &["2"],
            "less-precise",
        ),
        (
            "On which day of May did it land?",
            "2026-05-02",
            "2026-05-03",
            &["2"],
            "right",
        ),
        (
            "On which day in early May did it land?",
            "2026-05-02",
            "2026-05-03",
            &["2"],
            "right",
        ),
        (
            "After the storm in May 1, on which day?",
            "2026-05-02",
            "2026-05-03",
            &["2"],
            "less-precise",
        ),
        (
            "Planned in April, on which day in May did it land?",
            "2026-05-02",
            "2026-05-03",
            &["2"],
            "less-precise",
        ),
        (
            "On which day in April did it not land?",
            "2026-05-02",
            "2026-05-03",
            &["2"],
            "less-precise",
        ),
        (
            "On which day in April did it not land?",
            "2026-05-02",
            "2026-05-03",
            &["2 April"],
            "wrong",
        ),
        // A month or a year that is itself asked for.
        (
            "In which month of 2023 was he expected?",
            "2023-10",
            "2023-09-15",
            &["October"],
            "right",
        ),
        (
            "In which month was he expected?",
            "2023-10",
            "2023-09-15",
            &["October"],
            "less-precise",
        ),
        (
            "In which year was it, by the report of 2023?",
            "2013",
            "2023-09-15",
            &["13"],
            "wrong",
        ),
    ];
    let mut failures = Vec::new();
    for (prompt, answer, as_of, inputs, expected) in rows {
        let (answer, as_of) = (
            DateSpan::parse(answer).unwrap(),
            DateSpan::parse(as_of).unwrap(),
        );
        let stated = Stated::by(prompt, &answer, &as_of);
        for input in *inputs {
            let found = grade_date(&answer, stated, input);
            if word(&found) != *expected {
                failures.push(format!("{prompt} {answer} <- {input:?}: {}", word(&found)));
            }
        }
    }
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

/// With the year stated, each day of two years is told from the answer however it is written.
#[test]
fn no_other_day_is_ever_right() {
    let as_of = DateSpan::parse("2023-09-15").unwrap();
    for (prompt, has_month) in [
        ("On what day was it?", false),
        ("On what day in September 2023 was it?", true),
    ] {
        let answer = DateSpan::parse("2023-09-14").unwrap();
        let stated = Stated::by(prompt, &answer, &as_of);
        let right = |input: &str| word(&grade_date(&answer, stated, input)) == "right";
        for (number, month) in [
            "January", "Feb", "March", "April", "May", "June", "July", "Aug",
        ]
        .into_iter()
        .chain(["September", "Oct", "November", "December"])
        .enumerate()
        {
            for day in 1..=31 {
                let same = number == 8 && day == 14;
                for input in [
                    format!("{day} {month}"),
                    format!("{month} {day}"),
                    format!("{day}.{}.", number + 1),
                ] {
                    assert_eq!(right(&input), same, "{prompt} {input}");
                }
                for year in [2022, 2024] {
                    assert!(
                        !right(&format!("{day} {month} {year}")),
                        "{prompt} {day} {month} {year}"
                    );
                }
            }
        }
        for day in 0..=40 {
            assert_eq!(
                right(&day.to_string()),
                has_month && day == 14,
                "{prompt} {day}"
            );
        }
    }
}

#[test]
fn a_date_without_a_part_is_told_from_a_whole_one_and_from_none() {
    let as_of = DateSpan::parse("2026-05-03").unwrap();
    for (prompt, answer, short, whole) in [
        (
            "On which day was it?",
            "2013-07-15",
            &[
                "15 July",
                "16 July",
                "15",
                "16",
                "Monday",
                "July 2013",
                "2013",
                "2011",
            ][..],
            &["15 July 2013", "16 July 2012", "soon", "", "99", "the 45th"][..],
        ),
        (
            "In which month was it?",
            "2013-07",
            &["July", "May", "2013"],
            &["July 2013", "7/2012", "15 May 2011"],
        ),
        (
            "In which year was it?",
            "2013",
            &["15 July"],
            &["2013", "2012", "July 2011"],
        ),
        (
            "From when to when?",
            "1950/1953",
            &[],
            &["1950", "1950 to 1953", "1951-52"],
        ),
        (
            "On which day in July 2013?",
            "2013-07-15",
            &["July", "Monday"],
            &["15", "16 July", "14 May"],
        ),
    ] {
        let answer = DateSpan::parse(answer).unwrap();
        let stated = Stated::by(prompt, &answer, &as_of);
        for (inputs, lacks) in [(short, true), (whole, false)] {
            for input in inputs {
                assert_eq!(
                    lacks_parts(&answer, stated, input),
                    lacks,
                    "{prompt} {input}"
                );
            }
        }
    }
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
