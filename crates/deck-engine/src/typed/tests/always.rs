//! What holds for every input.

use proptest::prelude::*;

use super::{number, typed};
use crate::typed::{DatePoint, Fit, compare as fit};
use crate::{
    Compare, DateSpan, Refused, Stated, Typed, TypedVerdict, grade_date, grade_number, grade_typed,
};

fn compare() -> impl Strategy<Value = Compare> {
    prop::sample::select(vec![
        Compare::Phrase,
        Compare::Name,
        Compare::Designator,
        Compare::Number,
        Compare::Date,
    ])
}

/// Anything at all, and texts near those that are typed.
fn text() -> impl Strategy<Value = String> {
    let pieces = vec![
        "Su",
        "MiG",
        "57",
        "-",
        " ",
        "Kim",
        "Jong",
        "un",
        "Vladimir",
        "V.",
        "Putin",
        "the",
        "a",
        "6,200",
        "6.2",
        "thousand",
        "two",
        "hundred",
        "and",
        "km",
        "15",
        "September",
        "2023",
        "1950s",
        "/",
        ".",
        "’",
        "ü",
        "Й",
        "и\u{306}",
        "٣",
        "s",
        "２",
        "½",
        "$",
        "minus",
        "to",
        "twenty",
        "between",
        ",",
        "\u{a0}",
        "0",
        "999999999999999999999",
        "Jr",
        "ovich",
    ];
    let near = prop::collection::vec(prop::sample::select(pieces), 0..9)
        .prop_map(|pieces| pieces.concat());
    prop_oneof![any::<String>(), near]
}

fn spaced() -> impl Strategy<Value = String> {
    prop_oneof![
        text(),
        prop::collection::vec(text(), 1..4).prop_map(|texts| texts.join(" "))
    ]
}

proptest! {
    #[test]
    fn accepted_is_right_and_refused_is_not(
        compare in compare(),
        accept in prop::collection::vec(spaced(), 1..4),
        refuse in prop::collection::vec(spaced(), 0..3),
        input in spaced(),
    ) {
        let refused = |text: &String| Refused { text: text.clone(), why: String::new() };
        let answer = Typed { accept, refuse: refuse.iter().map(refused).collect(), compare };
        let _ = grade_typed(&answer, &input);
        for form in answer.accept.iter().filter(|form| !form.trim().is_empty()) {
            let listed = refuse.iter().any(|text| fit(compare, text, form) == Fit::Folded);
            prop_assert_eq!(grade_typed(&answer, form) == TypedVerdict::Right, !listed, "{:?}", form);
        }
        for form in &refuse {
            prop_assert_ne!(grade_typed(&answer, form), TypedVerdict::Right, "{:?}", form);
        }
    }

    #[test]
    fn another_number_is_never_the_same_designator(left in 1u32..9999, right in 1u32..9999) {
        let answer = typed(Compare::Designator, &[&format!("Su-{left}")], &[]);
        let verdict = grade_typed(&answer, &format!("sukhoi su{right}"));
        prop_assert_eq!(verdict == TypedVerdict::Right, left == right);
    }

    #[test]
    fn numbers_are_read_as_they_are_written(value in -2_000_000i32..2_000_000, input in spaced()) {
        let answer = number(f64::from(value), 0.0, None);
        prop_assert_eq!(grade_number(&answer, &value.to_string()), TypedVerdict::Right);
        prop_assert_ne!(grade_number(&answer, &(value + 1).to_string()), TypedVerdict::Right);
        let _ = grade_number(&answer, &input);
    }

    #[test]
    fn dates_are_read_as_they_are_written(year in 1u16..=9999, month in 1u8..=12, day in 1u8..=31, input in spaced()) {
        if let Some(point) = DatePoint::new(year, Some(month), Some(day)) {
            let span = DateSpan::from(point);
            prop_assert_eq!(DateSpan::parse(&span.to_string()), Some(span));
            prop_assert_eq!(grade_date(&span, Stated::NOTHING, &span.to_string()), TypedVerdict::Right);
            prop_assert_eq!(grade_date(&span, Stated::NOTHING, &format!("{day}.{month}.{year:04}")), TypedVerdict::Right);
            let _ = grade_date(&span, Stated::NOTHING, &input);
        }
        let _ = DateSpan::parse(&input);
    }

    #[test]
    fn case_and_spacing_do_not_count(name in "[a-z]{2,8} [a-z]{2,8}") {
        let answer = typed(Compare::Phrase, &[&name], &[]);
        prop_assert_eq!(grade_typed(&answer, &format!("  {}\n", name.to_uppercase())), TypedVerdict::Right);
    }
}
