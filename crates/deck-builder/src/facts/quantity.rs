//! Counts in noun phrases: `ten CL-415s`, `640,000 passengers`, `two of the five crew members`.

use crate::facts::grammar::{self, Class};
use crate::facts::scene::Scene;
use crate::one_of::one_of;
use crate::token::Shape;

/// Number words from one on.
const WORDS: [&str; 20] = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];

/// Whether a word is a number.
pub(crate) fn is_word(key: &str) -> bool {
    WORDS.contains(&key)
}

/// The whole number at a token; nothing for a year, a sum of money, a share or what is only near.
pub(crate) fn number(scene: &Scene<'_>, at: u32) -> Option<u64> {
    let value = value(scene, at)?;
    let before = scene.key(at.wrapping_sub(1));
    let unsure = grammar::is(before, Class::Approximate)
        || one_of!(
            before,
            "$" | "£" | "€" | "¥" | "#" | "no" | "than" | "or" | "to" | "age" | "aged"
        );
    (!unsure).then_some(value)
}

/// How exactly something is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exactly {
    /// `ten`
    Yes,
    /// `at least ten`
    AtLeast,
    /// `more than ten`, `over ten`
    MoreThan,
    /// `about ten`, `some ten`
    About,
}

/// A count with how exact it is, and the token after it: `ten`, `at least ten`, `about 40`.
pub(crate) fn count(scene: &Scene<'_>, at: u32) -> Option<(u64, Exactly, u32)> {
    if let Some(value) = number(scene, at) {
        return Some((value, Exactly::Yes, at + 1));
    }
    let (exactly, number) = if scene.has_keys(at, &["at", "least"]) {
        (Exactly::AtLeast, at + 2)
    } else if scene.has_keys(at, &["more", "than"]) {
        (Exactly::MoreThan, at + 2)
    } else if scene.has_key(at, "over") && !is_period(scene, at) {
        (Exactly::MoreThan, at + 1)
    } else if one_of!(
        scene.key(at),
        "about" | "around" | "some" | "roughly" | "approximately" | "nearly" | "almost"
    ) {
        (Exactly::About, at + 1)
    } else {
        return None;
    };
    Some((value(scene, number)?, exactly, number + 1))
}

/// `was built over eight years`: in what time it was done, and no count; `spent over eight years` counts.
pub(crate) fn is_period(scene: &Scene<'_>, over: u32) -> bool {
    one_of!(
        scene.key(over + 2),
        "years" | "months" | "weeks" | "days" | "hours" | "decades"
    ) && !one_of!(
        scene.key(over.wrapping_sub(1)),
        "spent" | "took" | "takes" | "lasted" | "for" | "of" | "after"
    )
}

fn value(scene: &Scene<'_>, at: u32) -> Option<u64> {
    let value = written(scene, at)?;
    let measures = one_of!(
        scene.key(at + 1),
        "%" | "percent"
            | "per"
            | "million"
            | "billion"
            | "trillion"
            | "thousand"
            | "hundred"
            | "dozen"
            | "or"
            | "to"
            | "-"
            | "and"
            | ","
    );
    (!measures).then_some(value)
}

/// The number that a token itself is, in words or digits.
fn written(scene: &Scene<'_>, at: u32) -> Option<u64> {
    let key = scene.key(at);
    if let Some(index) = WORDS.iter().position(|word| *word == key) {
        return u64::try_from(index + 1).ok();
    }
    if scene.shape(at) != Shape::Number || key.contains('.') {
        return None;
    }
    let value: u64 = key.replace(',', "").parse().ok()?;
    let is_year = (1900..2100).contains(&value) && !key.contains(',');
    (value > 0 && !is_year).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::tests::with_scene;

    #[test]
    fn counts_say_how_exact_they_are() {
        for (body, counted) in [
            ("He saw over ten geese.", Some((10, Exactly::MoreThan))),
            (
                "He spent over ten years there.",
                Some((10, Exactly::MoreThan)),
            ),
            ("It was built over ten years.", None),
            ("He saw geese.", None),
        ] {
            with_scene(body, "2024-05-01", |scene| {
                let found = (0..scene.len()).find_map(|at| count(scene, at));
                let found = found.map(|(value, exactly, _)| (value, exactly));
                assert_eq!(found, counted, "{body}");
            });
        }
    }

    #[test]
    fn only_exact_whole_numbers_count() {
        for (body, value) in [
            ("He saw ten geese.", Some(10)),
            ("He saw 640,000 geese.", Some(640_000)),
            ("He saw about 640 geese.", None),
            ("He saw 2019 geese.", None),
            ("He saw 5 per cent.", None),
            ("He saw 3.5 geese.", None),
            ("He saw two or three geese.", None),
        ] {
            with_scene(body, "2024-05-01", |scene| {
                let found = (0..scene.len()).find_map(|at| number(scene, at));
                assert_eq!(found, value, "{body}");
            });
        }
    }
}
