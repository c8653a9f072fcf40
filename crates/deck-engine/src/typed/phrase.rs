//! Comparison of phrases: words after folding, without regard to spacing and hyphens.

use super::fold::{self, joined, one_letter_off, transliterated};
use super::{Level, NearMiss, numerals};

/// Shorter keys are too near to each other for a slip of one letter to be recognised as one.
const SHORTEST_MISSPELT: usize = 6;

/// The words of a phrase without its article, with initials merged and number words as digits.
fn phrase_words(text: &str) -> Vec<String> {
    let mut words = fold::words(text);
    let article = match words.as_slice() {
        [first, next, ..] => {
            // "A-50", "an 124": what looks like an article may be the first part of a designation.
            let before_a_word = next.spaced && !next.text.starts_with(|c: char| c.is_ascii_digit());
            first.text == "the" || (before_a_word && matches!(first.text.as_str(), "a" | "an"))
        }
        _ => false,
    };
    if article {
        words.remove(0);
    }
    if words.iter().any(|word| word.text != "the") {
        words.retain(|word| word.text != "the");
    }
    let texts: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
    with_digits(&merge_initials(&texts))
}

/// "U.S." and "U S" read as "us".
fn merge_initials(words: &[&str]) -> Vec<String> {
    let is_initial =
        |word: &str| word.len() == 1 && word.starts_with(|c: char| c.is_ascii_alphabetic());
    let mut merged: Vec<String> = Vec::with_capacity(words.len());
    let mut open = false;
    for word in words {
        match merged.last_mut() {
            Some(last) if open && is_initial(word) => last.push_str(word),
            _ => merged.push((*word).to_owned()),
        }
        open = is_initial(word);
    }
    merged
}

/// Replaces numbers in words by digits.
fn with_digits(words: &[String]) -> Vec<String> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let mut out = Vec::with_capacity(words.len());
    let mut rest = words.as_slice();
    while let Some((&first, after)) = rest.split_first() {
        if let Some((value, used)) = numerals::leading(rest, true) {
            let (taken, after) = rest.split_at_checked(used).unwrap_or((rest, &[]));
            let digits_alone = used == 1 && numerals::decimal(first).is_some();
            match whole(value).filter(|_| !digits_alone) {
                Some(value) => out.push(value.to_string()),
                None => out.extend(taken.iter().map(|word| (*word).to_owned())),
            }
            rest = after;
        } else if let Some(ordinal) = numerals::ordinal(first) {
            out.push(format!("{ordinal}th"));
            rest = after;
        } else {
            out.push(first.to_owned());
            rest = after;
        }
    }
    out
}

/// The value as a whole number, if it is one; "1.1 million" may be off by the last bit.
fn whole(value: f64) -> Option<u64> {
    let rounded = value.round();
    ((value - rounded).abs() < 1e-6 && rounded < 1e15).then_some(rounded as u64)
}

fn key(text: &str) -> String {
    joined(phrase_words(text).iter().map(String::as_str))
}

fn transliterated_key(text: &str) -> String {
    let words: Vec<String> = phrase_words(text)
        .iter()
        .map(|word| transliterated(word))
        .collect();
    joined(words.iter().map(String::as_str))
}

/// Whether two texts have the same words after folding.
pub(super) fn same_folded(form: &str, input: &str) -> bool {
    fold::spellings(form).iter().any(|form| {
        let form = key(form);
        !form.is_empty()
            && fold::spellings(input)
                .iter()
                .any(|input| key(input) == form)
    })
}

pub(super) fn matches(level: Level, form: &str, input: &str) -> bool {
    let form = transliterated_key(form);
    if form.is_empty() {
        return false;
    }
    if form == transliterated_key(input) {
        return true;
    }
    // "in Vladivostok", "at the plant": a preposition that answers "where" adds nothing.
    level == Level::Fits
        && ["in ", "at ", "on "].iter().any(|preposition| {
            let start = input.trim_start();
            start
                .get(..preposition.len())
                .is_some_and(|head| head.eq_ignore_ascii_case(preposition))
                && start
                    .get(preposition.len()..)
                    .is_some_and(|rest| transliterated_key(rest) == form)
        })
}

pub(super) fn near(form: &str, input: &str) -> Option<NearMiss> {
    let (form, input) = (phrase_words(form), phrase_words(input));
    let (form_key, input_key) = (
        joined(form.iter().map(String::as_str)),
        joined(input.iter().map(String::as_str)),
    );
    if form_key.chars().count() >= SHORTEST_MISSPELT && one_letter_off(&form_key, &input_key) {
        return Some(NearMiss::Spelling);
    }
    if holds(&form, &input) && input_key.chars().count() >= 4 {
        return Some(NearMiss::Incomplete);
    }
    (holds(&input, &form) && form_key.chars().count() >= 2).then_some(NearMiss::Extra)
}

fn holds(whole: &[String], part: &[String]) -> bool {
    !part.is_empty()
        && part.len() < whole.len()
        && whole.windows(part.len()).any(|window| window == part)
}
