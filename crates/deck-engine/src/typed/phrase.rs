//! Comparison of phrases: words after folding, without regard to spacing and hyphens.

use super::Fit;
use super::keys::{joined, letters, one_letter_off, transliterated};
use super::numerals::numeral;
use super::terms::{Term, listed, term};
use super::words::Word;

/// Shorter keys are too near to each other for a slip of one letter to be recognised as one.
const SHORTEST_MISSPELT: usize = 6;

/// The words of a phrase without its articles and those listed, with numbers and ordinals in words as digits.
#[inline(never)]
fn pieces(words: &[Word], left_out: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    let adds_nothing = |word: &Word| word.text == "the" || listed(left_out, &word.text);
    let nothing_else = words.iter().all(adds_nothing);
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let rest = words.get(at..).unwrap_or_default();
        let text = word.text.as_str();
        // "A-50", "an 124": what looks like an article may be the first part of a designation.
        let article = at == 0
            && listed("a an", text)
            && words
                .get(1)
                .is_some_and(|next| next.spaced && next.mark == 0 && !next.digits);
        let mut piece = String::new();
        if word.digits && (word.mark == b'.' || word.mark == b'-' && at == 0) {
            piece.push(char::from(word.mark));
        }
        let mut used = 1;
        if let Some((value, words)) = whole(rest) {
            push_digits(&mut piece, value);
            used = words;
        } else if let Term::Ordinal(ordinal) = term(text) {
            push_digits(&mut piece, u64::from(ordinal));
            piece.push_str("th");
        } else if article || !nothing_else && adds_nothing(word) {
            at += 1;
            continue;
        } else if at > 0 && word.is_glued() && term(text) == Term::Ending {
            piece.push_str("th");
        } else {
            let next = rest.get(1).map_or("", |next| next.text.as_str());
            let korea = next.starts_with("korea");
            piece.push_str(match text {
                // "World War I"
                "i" if at > 0 && next.is_empty() && word.mark != b'*' => "1",
                // "S. Korea"
                "s" if korea => "south",
                "n" if korea => "north",
                _ => text,
            });
        }
        pieces.push(piece);
        at += used;
    }
    pieces
}

/// The whole number that the words begin with, and how many words it takes.
fn whole(words: &[Word]) -> Option<(u64, usize)> {
    let number = numeral(words, false)?;
    let rounded = (number.value + 0.5) as u64;
    // "1.1 million" may be off by the last bit.
    let off = number.value - rounded as f64;
    (off.abs() < 1e-6).then_some((rounded, number.used))
}

#[inline(never)]
pub(super) fn push_digits(out: &mut String, value: u64) {
    if value >= 10 {
        push_digits(out, value / 10);
    }
    out.push(char::from(b'0' + (value % 10) as u8));
}

/// How an input fits a phrase, in which the listed words add nothing.
#[inline(never)]
pub(super) fn compare(form: &[Word], input: &[Word], left_out: &str) -> Fit {
    let (form, input) = (pieces(form, left_out), pieces(input, left_out));
    let (key, input_key) = (joined(&form), joined(&input));
    if key.is_empty() {
        return Fit::Apart;
    }
    if key == input_key {
        return Fit::Folded;
    }
    let latin_key = joined(&transliterated(&form));
    if latin_key == joined(&transliterated(&input)) {
        return Fit::Same;
    }
    // "in Vladivostok", "at the plant", "the city of Vladivostok": what answers "where" adds nothing.
    let mut place = input.as_slice();
    while let [first, rest @ ..] = place
        && listed("in at on city of", first)
    {
        place = rest;
        if joined(&transliterated(place)) == latin_key {
            return Fit::Fits;
        }
    }
    if letters(&key) >= SHORTEST_MISSPELT && one_letter_off(&key, &input_key) {
        Fit::Spelling
    } else if holds(&form, &input) && letters(&input_key) >= 4 {
        Fit::Incomplete
    } else if holds(&input, &form) && letters(&key) >= 2 {
        Fit::Extra
    } else {
        Fit::Apart
    }
}

/// Whether the words of a part are in the whole, one after the other.
fn holds(whole: &[String], part: &[String]) -> bool {
    let mut rest = whole;
    while let [_, after @ ..] = rest {
        if rest.starts_with(part) {
            return !part.is_empty();
        }
        rest = after;
    }
    false
}
