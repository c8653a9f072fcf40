use proptest::prelude::*;

use super::*;
use crate::calendar::{Day, Weekday};

/// Invented sentences with their dates.
const CASES: &str = include_str!("cases.txt");

fn dates(body: &str, published: &str) -> Vec<(String, When)> {
    let text = Text::of(body, published);
    recognise(&text)
        .into_iter()
        .filter_map(|mention| match mention.value {
            Value::Date(when) => Some((text.words(mention.span).to_owned(), when)),
            _ => None,
        })
        .collect()
}

/// The resolved dates of a text, as cases write them.
fn spans(body: &str, published: &str) -> String {
    let spans: Vec<String> = dates(body, published)
        .iter()
        .filter_map(|(_, when)| when.span.map(|span| span.to_string()))
        .collect();
    if spans.is_empty() {
        "-".into()
    } else {
        spans.join(" | ")
    }
}

#[test]
fn sentences_give_their_dates() {
    let mut published = "";
    let mut wrong = Vec::new();
    for line in CASES
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
    {
        if let Some(day) = line.strip_prefix("@ ") {
            published = day;
            continue;
        }
        let (body, expected) = line.split_once(" => ").expect("a sentence and its dates");
        let found = spans(body, published);
        if found != expected {
            wrong.push(format!(
                "{published} {body}\n    is  {found}\n    not {expected}"
            ));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn dates_keep_their_words_parts_and_bounds() {
    let at = |body: &str| dates(body, "2023-09-15").remove(0);
    for (body, words, part, bound) in [
        (
            "He left on Friday morning.",
            "Friday morning",
            Some(DayPart::Morning),
            Bound::At,
        ),
        ("He left late Thursday.", "late Thursday", None, Bound::At),
        (
            "He left last night.",
            "last night",
            Some(DayPart::Night),
            Bound::At,
        ),
        (
            "He has led it since last year.",
            "last year",
            None,
            Bound::Since,
        ),
        (
            "He must leave by Sept. 20, 2023.",
            "Sept. 20, 2023",
            None,
            Bound::Until,
        ),
        ("He left before 1990.", "1990", None, Bound::Before),
        ("He left after Monday's vote.", "Monday", None, Bound::After),
        (
            "He left earlier this week.",
            "earlier this week",
            None,
            Bound::At,
        ),
        (
            "He left on Friday, Sept. 1, 2023.",
            "Friday, Sept. 1, 2023",
            None,
            Bound::At,
        ),
    ] {
        let (found, when) = at(body);
        assert_eq!(
            (found.as_str(), when.part, when.bound),
            (words, part, bound),
            "{body}"
        );
    }
}

#[test]
fn vague_times_are_kept_without_a_date() {
    for body in [
        "They met recently.",
        "Soon they left.",
        "It grew in recent years.",
        "It fell decades ago.",
    ] {
        let found = dates(body, "2023-09-15");
        assert!(found.iter().any(|(_, when)| when.span.is_none()), "{body}");
    }
}

#[test]
fn without_a_day_of_publication_only_whole_dates_are_resolved() {
    let body =
        "On Friday, May 3, 2019, she said that last year and on Tuesday and in May it rained.";
    assert_eq!(spans(body, ""), "2019-05-03");
}

#[test]
fn an_endless_sentence_takes_no_endless_time() {
    let body = "Friday 2019 in May a week ago ".repeat(5_000);
    let found = dates(&body, "2023-09-15");
    assert!(found.len() > 14_500, "{}", found.len());
}

proptest! {
    #[test]
    fn no_text_panics(body in "\\PC{0,200}", published in "[0-9]{4}-[01][0-9]-[0-3][0-9]") {
        dates(&body, &published);
    }

    #[test]
    fn no_mix_of_time_words_panics(
        words in proptest::collection::vec(
            prop::sample::select(&[
                "last", "next", "this", "the", "a", "two", "May", "Sept.", "Friday", "Fri", "day", "days", "week",
                "year", "years", "later", "ago", "before", "after", "and", "to", "from", "between", "-", ",", ".", "of",
                "1990s", "'90s", "1950-53", "3", "31", "2023", "13th", "first", "century", "quarter", "Q3", "weekend",
                "night", "tomorrow", "Easter", "Sunday", "summer", "following", "same", "that", "will", "said", "'s",
                "9999", "0001-01-01", "9999-12-31", "on", "in", "by", "Christmas", "Eve", "2-3", "mid-March", "65535",
            ][..]),
            0..40,
        ),
        published in prop::sample::select(&["0001-01-01", "2024-02-29", "9999-12-31", ""][..]),
    ) {
        dates(&words.join(" "), published);
    }

    #[test]
    fn a_weekday_is_within_a_week_of_publication(
        days in 0i32..20_000,
        weekday in prop::sample::select(&Weekday::ALL[..]),
        sentence in prop::sample::select(&["He left on WEEKDAY.", "He will leave on WEEKDAY."][..]),
    ) {
        let published = Day::new(1990, 1, 1).and_then(|day| day.plus(days)).expect("a day");
        let body = sentence.replace("WEEKDAY", weekday.name());
        let found = dates(&body, &published.to_string());
        let (day, _) = Day::bounds(&found[0].1.span.expect("a date")).expect("days");
        prop_assert_eq!(day.weekday(), weekday);
        prop_assert!(day.days_since(published).abs() < 7);
    }
}
