//! The form of a word: its shape, and the key that tables are searched with.

use super::{Shape, is_apostrophe, is_letter};
use crate::letters;

/// What a word looks like.
pub(super) fn shape_of(word: &str) -> Shape {
    // Nearly all words are small letters, the first perhaps a capital.
    if let [first, rest @ ..] = word.as_bytes()
        && first.is_ascii_alphabetic()
        && rest.iter().all(u8::is_ascii_lowercase)
    {
        return match (first.is_ascii_lowercase(), rest.is_empty()) {
            (true, _) => Shape::Lower,
            (false, true) => Shape::Upper,
            (false, false) => Shape::Capitalised,
        };
    }
    let (mut digits, mut capitals, mut small, mut joints) = (false, false, false, false);
    let mut first_is_capital = None;
    for c in word.chars() {
        if c.is_ascii_digit() {
            digits = true;
            continue;
        }
        let is_capital = letters::is_upper(c);
        if is_capital || is_letter(c) {
            first_is_capital.get_or_insert(is_capital);
            capitals |= is_capital;
            small |= !is_capital;
        } else {
            joints |= !matches!(c, '.' | ',');
        }
    }
    match (digits, first_is_capital) {
        (true, None) if joints => Shape::Numbers,
        (true, None) => Shape::Number,
        (true, Some(_)) => Shape::Alphanumeric,
        (false, Some(true)) if small => Shape::Capitalised,
        (false, Some(true)) => Shape::Upper,
        (false, _) if capitals => Shape::Mixed,
        (false, _) => Shape::Lower,
    }
}

/// The form that tables are searched with: small letters without accents, straight apostrophes and plain hyphens,
/// no period but a decimal one.
pub(super) fn push_key(word: &str, shape: Shape, keys: &mut String) {
    let keeps_period = matches!(
        shape,
        Shape::Number | Shape::Numbers | Shape::Alphanumeric | Shape::Mark
    );
    let is_kept = |byte: u8| byte.is_ascii() && (keeps_period || byte != b'.');
    if word.bytes().all(is_kept) {
        let first = keys.len();
        keys.push_str(word);
        if shape != Shape::Lower
            && let Some(key) = keys.get_mut(first..)
        {
            key.make_ascii_lowercase();
        }
        return;
    }
    for c in word.chars() {
        match c {
            '.' if !keeps_period => {}
            _ if c.is_ascii() => keys.push(c.to_ascii_lowercase()),
            _ if is_apostrophe(c) => keys.push('\''),
            '“' | '”' | '„' | '«' | '»' => keys.push('"'),
            '\u{2010}' | '\u{2011}' => keys.push('-'),
            '–' if shape != Shape::Mark => keys.push('-'),
            '…' => keys.push_str("..."),
            _ => letters::push_folded(c, keys),
        }
    }
}
