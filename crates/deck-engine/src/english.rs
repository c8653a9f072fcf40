//! Values of a bank in English words, for the player and for plain HTML: lists, numbers, dates.

use crate::text::{digits, fill};
use crate::{DatePoint, DateSpan, NumberAnswer};

/// A list in a sentence.
#[must_use]
pub fn list(items: &[&str]) -> String {
    match items {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [one, two] => fill("% and %", &[one, two]),
        [most @ .., last] => fill("% and %", &[&most.join(", "), last]),
    }
}

/// A number as it is read: 10,000 or 6,200 km. Without a unit, four digits may be a year.
#[must_use]
pub fn number(answer: &NumberAnswer) -> String {
    match &answer.unit {
        Some(unit) => fill("% %", &[&quantity(answer.value), unit]),
        None => decimal(answer.value),
    }
}

/// Thousands with commas from five digits on, at most two decimals: years and their like stand without.
#[must_use]
pub fn decimal(value: f64) -> String {
    grouped(value, 5)
}

/// The same with commas from four digits on, for what is counted or measured.
#[must_use]
pub fn quantity(value: f64) -> String {
    grouped(value, 4)
}

/// In whole hundredths, since printing binary fractions would cost a page 11 kB.
fn grouped(value: f64, from: usize) -> String {
    let hundredths = (value * 100.0).round() as i64;
    let whole = digits((hundredths / 100).abs());
    let mut text = if hundredths < 0 {
        "-".to_owned()
    } else {
        String::new()
    };
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && whole.len() >= from && (whole.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    match (hundredths % 100).abs() {
        0 => text,
        tenths if tenths % 10 == 0 => fill("%.%", &[&text, &digits(tenths / 10)]),
        rest if rest < 10 => fill("%.0%", &[&text, &digits(rest)]),
        rest => fill("%.%", &[&text, &digits(rest)]),
    }
}

/// A date in words: 15 September 2023, September 2023, 2023, 1950 to 1953.
#[must_use]
pub fn date(span: &DateSpan) -> String {
    let start = point(span.start());
    match span.end() {
        Some(end) => fill("% to %", &[&start, &point(end)]),
        None => start,
    }
}

/// A day, month or year in words: 15 September 2023, September 2023, 2023.
#[must_use]
pub fn point(point: DatePoint) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let year = digits(point.year().into());
    let month = point.month().map(|month| usize::from(month) - 1);
    let month = month.and_then(|month| MONTHS.get(month));
    match (point.day(), month) {
        (Some(day), Some(month)) => fill("% % %", &[&digits(day.into()), month, &year]),
        (None, Some(month)) => fill("% %", &[month, &year]),
        _ => year,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_words() {
        for (iso, words) in [
            ("2023-09-05", "5 September 2023"),
            ("2023-10", "October 2023"),
            ("2002", "2002"),
            ("1950/1953", "1950 to 1953"),
        ] {
            let span = DateSpan::parse(iso).unwrap();
            assert_eq!(date(&span), words);
        }
    }

    #[test]
    fn numbers_are_grouped_from_five_digits() {
        for (value, words) in [
            (6200.0, "6200"),
            (10_000.0, "10,000"),
            (-1_234_567.5, "-1,234,567.5"),
            (2.666_666, "2.67"),
        ] {
            assert_eq!(decimal(value), words);
        }
        assert_eq!(quantity(6200.0), "6,200");
        assert_eq!(quantity(620.0), "620");
    }

    #[test]
    fn four_digits_with_a_unit_are_no_year() {
        let mut answer = NumberAnswer {
            value: 6200.0,
            tolerance: 0.0,
            unit: None,
            slider: None,
        };
        assert_eq!(number(&answer), "6200");
        answer.unit = Some("km".to_owned());
        assert_eq!(number(&answer), "6,200 km");
    }

    #[test]
    fn lists_read_as_sentences() {
        assert_eq!(list(&["dates"]), "dates");
        assert_eq!(list(&["dates", "places"]), "dates and places");
        assert_eq!(
            list(&["dates", "places", "officials"]),
            "dates, places and officials"
        );
    }
}
