//! Counts in noun phrases: `ten CL-415s`, `640,000 passengers`, `two of the five crew members`.

use crate::facts::grammar::{self, Class};
use crate::facts::scene::Scene;
use crate::mention::Span;
use crate::one_of::{is_one_of, one_of};
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
pub(crate) fn written(scene: &Scene<'_>, at: u32) -> Option<u64> {
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

/// What sort of amount a phrase is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Amount {
    Money,
    Percent,
}

/// Currencies that stand behind their numbers.
const CURRENCIES: &str = "dollars;euros;pounds;yen;yuan;won;rupees;rubles;roubles;francs;crowns;kronor;kroner;pesos;reais;rand;\
    shillings;riyals;dirhams;lira;zlotys;baht;ringgit;rupiah;vatu";

/// The sort and the words of what is an amount and nothing else: `$2.6 billion`, `about 640,000 euros`, `6.1 per cent`.
pub(crate) fn amount(scene: &Scene<'_>, phrase: Span) -> Option<(Amount, Span)> {
    let about = one_of!(
        scene.key(phrase.first),
        "about" | "around" | "some" | "roughly"
    );
    let first = phrase.first + u32::from(about);
    let is_signed = one_of!(scene.key(first), "$" | "£" | "€" | "¥" | "₹" | "rs");
    let number = first + u32::from(is_signed);
    let scale = number + 1;
    let unit = scale
        + u32::from(one_of!(
            scene.key(scale),
            "million" | "billion" | "trillion"
        ));
    let (amount, end) = match scene.key(unit) {
        _ if is_signed => (Amount::Money, unit),
        "%" | "percent" => (Amount::Percent, unit + 1),
        "per" if scene.has_key(unit + 1, "cent") => (Amount::Percent, unit + 2),
        key if is_one_of(CURRENCIES, key) => (Amount::Money, unit + 1),
        _ => return None,
    };
    let is_number = scene.word(number).starts_with(|c: char| c.is_ascii_digit());
    (is_number && end == phrase.end).then(|| (amount, Span::new(first, end)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::tests::with_scene;

    #[test]
    fn amounts_are_whole_phrases() {
        for (phrase, told) in [
            ("$2.6 billion", Some((Amount::Money, "$2.6 billion"))),
            ("€840m", Some((Amount::Money, "€840m"))),
            (
                "about 640,000 euros",
                Some((Amount::Money, "640,000 euros")),
            ),
            ("6.1 per cent", Some((Amount::Percent, "6.1 per cent"))),
            ("40 million tons", None),
            ("$40 a day", None),
        ] {
            with_scene(&format!("It was {phrase}."), "2024-05-01", |scene| {
                let span = Span::new(2, scene.len() - 1);
                let found = amount(scene, span).map(|(sort, span)| (sort, scene.words(span)));
                assert_eq!(found, told, "{phrase}");
            });
        }
    }

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
