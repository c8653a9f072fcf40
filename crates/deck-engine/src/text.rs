//! Small operations on text. The library's are made for long texts and any alphabet, and cost a
//! page several kB where these cost a few hundred bytes.

use std::slice;

/// What stands before and after the first `mark`.
pub(crate) fn cut<'a>(text: &'a str, mark: &str) -> Option<(&'a str, &'a str)> {
    let mut windows = text.as_bytes().windows(mark.len());
    let at = windows.position(|window| window == mark.as_bytes())?;
    Some((text.get(..at)?, text.get(at + mark.len()..)?))
}

/// The template with each `%` replaced by the next detail.
pub(crate) fn filled(template: &str, details: &mut slice::Iter<&str>) -> String {
    let mut text = String::new();
    for c in template.chars() {
        match c {
            '%' => text.push_str(details.next().copied().unwrap_or_default()),
            c => text.push(c),
        }
    }
    text
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

/// A number from exactly eight hexadecimal digits.
pub(crate) fn from_hex(digits: &str) -> Option<u32> {
    (digits.len() == 8).then(|| in_base(16, digits))?
}

/// A number as eight hexadecimal digits.
pub(crate) fn to_hex(number: u32) -> String {
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
