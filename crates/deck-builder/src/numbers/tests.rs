use proptest::prelude::*;

use super::*;

/// The quantities of a text, each as `words = value measure of`, with the exactness if it is not exact.
fn quantities(body: &str) -> Vec<String> {
    let text = Text::of(body, "2023-09-15");
    recognise(&text)
        .iter()
        .filter_map(|mention| match &mention.value {
            Value::Number(quantity) => {
                let exactness = match quantity.exactness {
                    Exactness::Exact => String::new(),
                    other => format!(" {other:?}"),
                };
                Some(format!(
                    "{} = {} {:?} {}{exactness}",
                    text.words(mention.span),
                    quantity.value,
                    quantity.measure,
                    quantity.of
                ))
            }
            _ => None,
        })
        .collect()
}

#[test]
fn sentences_give_their_quantities() {
    let mut wrong = Vec::new();
    for line in include_str!("cases.txt").lines() {
        let Some((body, expected)) = line.split_once(" => ") else {
            continue;
        };
        let found = quantities(body);
        let found = if found.is_empty() {
            "-".into()
        } else {
            found.join(" | ")
        };
        if found != expected {
            wrong.push(format!("{body}\n    is  {found}\n    not {expected}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

proptest! {
    #[test]
    fn no_text_panics(body in "\\PC{0,200}") {
        quantities(&body);
    }

    #[test]
    fn no_mix_of_numbers_panics(
        words in proptest::collection::vec(
            prop::sample::select(&[
                "a", "half", "million", "two", "hundred", "and", "six", "$", "£", "3bn", "40m", "25-mile", "two-year",
                "45-year-old", "99999999999999999999", "1,000", "3.5", "%", "per", "cent", "people", "of", "tons", ",",
                "Ann", "aged", "years", "old", "third", "60th", "No.", "more", "than", "-", "dozen", "points", "square",
            ][..]),
            0..30,
        ),
    ) {
        let body = words.join(" ");
        let text = Text::of(&body, "2023-09-15");
        for mention in recognise(&text) {
            prop_assert!(!mention.span.is_empty());
            let Value::Number(quantity) = mention.value else {
                return Err(TestCaseError::fail("no number"));
            };
            prop_assert!(quantity.value.is_finite() && quantity.value >= 0.0);
        }
    }
}
