//! Small operations on text. The library's are made for long texts and any alphabet, and cost a
//! page several kB where these cost a few hundred bytes.

use std::slice;

/// What stands before and after the first `mark`; `None` where there is none.
#[must_use]
pub fn cut<'a>(text: &'a str, mark: &str) -> Option<(&'a str, &'a str)> {
    let mut windows = text.as_bytes().windows(mark.len());
    let at = windows.position(|window| window == mark.as_bytes())?;
    Some((text.get(..at)?, text.get(at + mark.len()..)?))
}

/// A template with each `%` replaced by the next detail. Formatting as the library does it costs a page
/// more than all the words that are formatted.
#[must_use]
pub fn fill(template: &str, details: &[&str]) -> String {
    filled(template, &mut details.iter())
}

/// The same, where one row of details serves several templates.
pub(crate) fn filled(template: &str, details: &mut slice::Iter<&str>) -> String {
    let mut text = String::new();
    let mut rest = template;
    while let Some((before, after)) = cut(rest, "%") {
        text.push_str(before);
        text.push_str(details.next().copied().unwrap_or_default());
        rest = after;
    }
    text.push_str(rest);
    text
}

/// A whole number in digits. Numbers here count questions, letters, years: all far below 2^63.
#[must_use]
pub fn digits(number: i64) -> String {
    let mut text = String::new();
    if number < 0 {
        text.push('-');
    }
    push_digits(&mut text, number.unsigned_abs());
    text
}

fn push_digits(text: &mut String, number: u64) {
    if number > 9 {
        push_digits(text, number / 10);
    }
    text.push(char::from(b'0' + (number % 10) as u8));
}

/// A number as attributes have it: without thousands apart, and with at most four decimals.
#[must_use]
pub fn plain(number: f64) -> String {
    const PARTS: i64 = 10_000;
    let parts = (number * PARTS as f64).round() as i64;
    let mut text = digits(parts / PARTS);
    if parts < 0 && parts > -PARTS {
        text.insert(0, '-');
    }
    let mut rest = parts.abs() % PARTS;
    if rest > 0 {
        text.push('.');
    }
    while rest > 0 {
        text.push_str(&digits(rest * 10 / PARTS));
        rest = rest * 10 % PARTS;
    }
    text
}

/// The same of a count.
#[must_use]
pub fn count(number: usize) -> String {
    digits(number as i64)
}

/// Names in a row, with commas.
pub(crate) fn listed(names: &[&str]) -> String {
    let mut list = String::new();
    for name in names {
        if !list.is_empty() {
            list.push_str(", ");
        }
        list.push_str(name);
    }
    list
}

/// A whole number below 2^32 from its digits.
pub(crate) fn number(digits: &str) -> Option<u32> {
    in_base(10, digits)
}

/// 64 bits as two numbers, the high one first: neither a number of JavaScript nor eight digits hold them.
pub(crate) fn halves(bits: u64) -> [u32; 2] {
    [(bits >> 32) as u32, bits as u32]
}

/// The bits that these are the [`halves`] of.
pub(crate) fn joined([high, low]: [u32; 2]) -> u64 {
    u64::from(high) << 32 | u64::from(low)
}

/// A number from exactly eight hexadecimal digits.
#[must_use]
pub fn from_hex(digits: &str) -> Option<u32> {
    (digits.len() == 8).then(|| in_base(16, digits))?
}

/// A number as eight hexadecimal digits.
#[must_use]
pub fn to_hex(number: u32) -> String {
    let digit = |place: u32| char::from_digit(number >> (4 * place) & 0xf, 16);
    (0..8).rev().filter_map(digit).collect()
}

fn in_base(base: u32, digits: &str) -> Option<u32> {
    let mut number: u32 = 0;
    for digit in digits.chars() {
        number = number
            .checked_mul(base)?
            .checked_add(digit.to_digit(base)?)?;
    }
    (!digits.is_empty()).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_at_the_first_mark() {
        assert_eq!(cut("a, b, c", ", "), Some(("a", "b, c")));
        assert_eq!(cut("žluťoučký", "ť"), Some(("žlu", "oučký")));
        assert_eq!(cut("abc", "d"), None);
        assert_eq!(cut("a", "abc"), None);
    }

    #[test]
    fn attributes_get_plain_numbers() {
        for (number, text) in [
            (54.352, "54.352"),
            (-0.05, "-0.05"),
            (-33.99999, "-34"),
            (12_000.0, "12000"),
            (0.0001, "0.0001"),
        ] {
            assert_eq!(plain(number), text);
        }
    }

    #[test]
    fn details_fill_a_template_in_turn() {
        let filled = |template, details: &[&str]| filled(template, &mut details.iter());
        assert_eq!(filled("% of %…", &["1", "100 %"]), "1 of 100 %…");
        assert_eq!(filled("no more than %", &[]), "no more than ");
        assert_eq!(listed(&["one", "two"]), "one, two");
    }

    #[test]
    fn numbers_are_digits_and_nothing_else() {
        for value in [0, 7, 10, 4_294_967_295, -90, i64::MIN, i64::MAX] {
            assert_eq!(digits(value), value.to_string());
        }
        assert_eq!(number("4294967295"), Some(u32::MAX));
        for text in ["", "4294967296", "-1", "+1", "1.0", " 1", "1e3", "١"] {
            assert_eq!(number(text), None, "{text}");
        }
        for value in [0, 0x00ab_cdef, u32::MAX] {
            assert_eq!(from_hex(&to_hex(value)), Some(value));
        }
        assert_eq!(from_hex("abc"), None);
    }
}
