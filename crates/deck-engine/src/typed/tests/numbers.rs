//! Numbers, in digits and in words, with units.

use super::{check, number, word};
use crate::{Compare, NumberAnswer, grade_number};

#[test]
fn numbers() {
    let km = number(6200.0, 0.0, Some("km"));
    let loose = number(6200.0, 50.0, Some("kilometres"));
    let plain = number(12.0, 0.0, None);
    let decimal = number(6.2, 0.0, None);
    let below = number(-5.0, 0.0, Some("degrees"));
    let money = number(5e6, 0.0, Some("dollars"));
    let one = number(1.0, 0.0, None);
    let mast = number(1.5, 0.0, Some("metres"));
    let rows: &[(&NumberAnswer, &str, &str)] = &[
        (&km, "6200", "right"),
        (&km, "6,200", "right"),
        (&km, "6 200", "right"),
        (&km, "6\u{a0}200", "right"),
        (&km, "6\u{202f}200", "right"),
        (&km, "6'200", "right"),
        (&km, "6.200", "right"),
        (&km, "6,200 km", "right"),
        (&km, "6200km", "right"),
        (&km, "6200 kilometers", "right"),
        (&km, "about 6200", "right"),
        (&km, "six thousand two hundred", "right"),
        (&km, "six thousand, two hundred kilometres", "right"),
        (&km, "6.2 thousand", "right"),
        (&km, "6,2 thousand", "right"),
        (&km, "6.2k", "right"),
        (&km, "6 thousand 200", "right"),
        (&km, "sixty-two hundred", "right"),
        (&km, "６２００", "right"),
        (&km, "6200.0", "right"),
        (&km, "6,200.00", "right"),
        (&km, "6.200,00", "right"),
        (&km, "6200 miles", "other-unit"),
        (&km, "6200 people", "right"),
        (&km, "3,853 miles", "other-unit"),
        (&km, "6200000 m", "other-unit"),
        (&km, "6200 kg", "other-unit"),
        (&km, "17 miles", "wrong"),
        (&km, "6.2", "magnitude"),
        (&km, "62000", "magnitude"),
        (&km, "6100", "close"),
        (&km, "6201", "close"),
        (&km, "9000", "wrong"),
        (&km, "-6200", "wrong"),
        (&km, "6200-6300", "wrong"),
        (&km, "6200 to 6300", "wrong"),
        (&km, "6200 or 9000", "wrong"),
        (&km, "6 2 0 0", "wrong"),
        (&km, "62 00", "wrong"),
        (&km, "km", "wrong"),
        (&km, "", "wrong"),
        (&km, "many", "wrong"),
        (&loose, "6250", "right"),
        (&loose, "6150 km", "right"),
        (&loose, "6251", "close"),
        (&plain, "12", "right"),
        (&plain, "twelve", "right"),
        (&plain, "a dozen", "right"),
        (&plain, "12 aircraft", "right"),
        (&plain, "12 aircraft a day", "right"),
        (&plain, "A-12", "wrong"),
        (&plain, "12.0", "right"),
        (&plain, "twelve thousand", "magnitude"),
        (&plain, "13", "wrong"),
        (&plain, "1.2", "wrong"),
        (&decimal, "6.2", "right"),
        (&decimal, "6,2", "right"),
        (&decimal, "6.20", "right"),
        (&decimal, "6.200", "right"),
        (&decimal, "6,200", "magnitude"),
        (&below, "-5", "right"),
        (&below, "−5", "right"),
        (&below, "minus five", "right"),
        (&below, "5", "wrong"),
        (&money, "$5m", "right"),
        (&money, "$5 million", "right"),
        (&money, "5,000,000", "right"),
        (&money, "five million dollars", "right"),
        (&money, "€5 million", "other-unit"),
        (&money, "5 billion", "magnitude"),
        (&mast, "1½ m", "right"),
        (&mast, "1.5 m", "right"),
        (&mast, ".5", "wrong"),
        (&mast, "1", "wrong"),
        (&one, "1½", "wrong"),
        (&one, "1¼", "wrong"),
        (&mast, "150 cm", "other-unit"),
        (&km, "6,200 kilometers (3,900 miles)", "right"),
        (&km, "3,900 miles (6,200 km)", "right"),
        (&km, "6,200 km (approx)", "right"),
        (&km, "6,200 km (9,000 miles)", "wrong"),
        (&km, "6200 (9000)", "wrong"),
        (&km, "9000 km (3,900 miles)", "wrong"),
        (&km, "km 6200", "right"),
        (&money, "US$5 million", "right"),
        (&money, "USD 5m", "right"),
        (&money, "EUR 5m", "other-unit"),
        (&money, "5 mil", "right"),
        (&below, "negative 5", "right"),
        (&below, "negative five degrees", "right"),
        (&decimal, "6.2 mil", "magnitude"),
    ];
    let failures: Vec<String> = rows
        .iter()
        .filter(|(answer, input, expected)| word(&grade_number(answer, input)) != *expected)
        .map(|(answer, input, expected)| {
            format!(
                "{answer:?} <- {input:?}: {} not {expected}",
                word(&grade_number(answer, input))
            )
        })
        .collect();
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
    check(
        Compare::Number,
        &[
            ("6200", "", "6,200", "right"),
            ("6200 km", "", "6200 miles", "other-unit"),
            ("two", "", "2", "right"),
            ("two", "", "3", "wrong"),
            ("several", "", "several", "right"),
            ("6200", "6000", "six thousand", "listed"),
        ],
    );
}
