//! The value of a number, in digits, in words, or in both: "10,000", "twenty-five", "2.6 billion", "$40m".

use crate::mention::Span;
use crate::numbers::word::{Kind, kind, kind_at};
use crate::one_of::one_of;
use crate::text::Text;
use crate::token::Shape;

/// A value with the tokens that it takes.
pub(super) struct Amount {
    pub(super) value: f64,
    /// After its last token.
    pub(super) end: u32,
    /// By its plural, from the sign before it.
    pub(super) currency: Option<&'static str>,
    /// What stands in the same token behind the digits: `mile` of `25-mile`.
    pub(super) tail: Option<String>,
    pub(super) in_words: bool,
    pub(super) is_ordinal: bool,
}

/// Currencies by their signs. A bare `$` may be any dollar.
const SIGNS: [(&str, &str); 6] = [
    ("$", "dollars"),
    ("£", "pounds"),
    ("€", "euros"),
    ("¥", "yen"),
    ("₹", "rupees"),
    ("₽", "rubles"),
];

/// The amount that begins with the first token of what is left of a sentence.
pub(super) fn read(text: &Text, rest: Span) -> Option<Amount> {
    let first = rest.first;
    match text.shape(first) {
        Shape::Mark => {
            let key = text.key(first);
            let (_, currency) = SIGNS.iter().find(|(sign, _)| key == *sign)?;
            let mut amount = digits(text, first + 1)?;
            // Behind a sign, `m` is never metres.
            if let Some(scale) = amount.tail.as_deref().and_then(money_scale) {
                amount.value *= scale;
                amount.tail = None;
            }
            amount.currency = Some(currency);
            Some(scaled(text, amount))
        }
        Shape::Capitalised if text.has_key(first, "rs") => {
            let mut amount = digits(text, first + 1)?;
            amount.currency = Some("rupees");
            Some(scaled(text, amount))
        }
        Shape::Number | Shape::Alphanumeric if !is_glued(text, first) => {
            digits(text, first).map(|amount| scaled(text, amount))
        }
        Shape::Lower | Shape::Capitalised | Shape::Upper => words(text, rest),
        _ => None,
    }
}

/// Whether a number hangs on a mark, as in a score, a code or a price.
fn is_glued(text: &Text, at: u32) -> bool {
    text.token(at).is_some_and(|token| !token.spaced)
        && one_of!(
            text.key(at.wrapping_sub(1)),
            "-" | "–" | "/" | "." | "$" | "£" | "€" | "#" | "+"
        )
}

fn money_scale(tail: &str) -> Option<f64> {
    match tail {
        "k" => Some(1e3),
        "m" | "mn" | "mln" => Some(1e6),
        "bn" | "b" => Some(1e9),
        "tn" => Some(1e12),
        _ => None,
    }
}

/// The value of digits, commas and at most one point. The standard library's way of reading every number there can
/// be costs the page as much as a table of towns.
pub(super) fn decimal(digits: &str) -> Option<f64> {
    let mut value = 0_u64;
    let mut divisor = None;
    for byte in digits.bytes() {
        match byte {
            b'0'..=b'9' => {
                value = value.checked_mul(10)?.checked_add(u64::from(byte - b'0'))?;
                divisor = divisor.map(|divisor: f64| divisor * 10.0);
            }
            b',' => {}
            b'.' if divisor.is_none() => divisor = Some(1.0),
            _ => return None,
        }
    }
    Some(value as f64 / divisor.unwrap_or(1.0))
}

/// "10,000", "3.5", "40m", "25-mile", "60th".
fn digits(text: &Text, at: u32) -> Option<Amount> {
    let key = text.key(at);
    let length = key
        .bytes()
        .take_while(|byte| byte.is_ascii_digit() || matches!(byte, b',' | b'.'))
        .count();
    let (number, tail) = (key.get(..length)?, key.get(length..)?);
    if number.is_empty() || number.ends_with(['.', ',']) || number.len() > 20 {
        return None;
    }
    let value = decimal(number)?;
    let tail = tail.strip_prefix('-').unwrap_or(tail);
    let is_ordinal = one_of!(tail, "st" | "nd" | "rd" | "th");
    if !tail.is_empty() && tail.starts_with(|c: char| c.is_ascii_digit())
        || one_of!(text.key(at + 1), "am" | "pm")
    {
        return None;
    }
    let mut amount = Amount {
        value,
        end: at + 1,
        currency: None,
        tail: (!tail.is_empty() && !is_ordinal).then(|| tail.to_owned()),
        in_words: false,
        is_ordinal,
    };
    // "3bn people", "1.2-million"
    if let Some(Kind::Scale(scale)) = amount.tail.as_deref().map(kind) {
        amount.value *= scale;
        amount.tail = None;
    }
    Some(amount)
}

/// Takes in what multiplies an amount: "2.6 billion".
fn scaled(text: &Text, mut amount: Amount) -> Amount {
    while let Kind::Scale(scale) = kind(text.key(amount.end))
        && amount.tail.is_none()
        && !amount.is_ordinal
    {
        amount.value *= scale;
        amount.end += 1;
    }
    amount
}

/// "twenty-five", "two hundred and six", "a dozen", "half a million", "third".
fn words(text: &Text, rest: Span) -> Option<Amount> {
    let amount = |value: f64, end: u32| Amount {
        value,
        end,
        currency: None,
        tail: None,
        in_words: true,
        is_ordinal: false,
    };
    let first = rest.first;
    let key = text.key(first);
    match kind_at(text, first) {
        Kind::Number(_) => {}
        // "a hundred", "a dozen"
        Kind::Article => {
            let Kind::Scale(scale) = kind(text.key(first + 1)) else {
                return None;
            };
            return Some(scaled(text, amount(scale, first + 2)));
        }
        // "half a million"
        Kind::Half => {
            let Kind::Scale(scale) = kind(text.key(first + 2)) else {
                return None;
            };
            return (text.has_key(first + 1, "a")).then(|| amount(scale / 2.0, first + 3));
        }
        Kind::Ordinal(value) => {
            return Some(Amount {
                is_ordinal: true,
                ..amount(value, first + 1)
            });
        }
        Kind::Other => {
            let (number, tail) = key.split_once('-')?;
            if let Kind::Number(value) = kind(number)
                && !matches!(kind(tail), Kind::Number(_))
            {
                return Some(Amount {
                    tail: Some(tail.to_owned()),
                    ..amount(value, first + 1)
                });
            }
        }
        _ => return None,
    }
    let mut total = 0.0;
    let mut current = small(key)?;
    let mut end = first + 1;
    while end < rest.end {
        let key = text.key(end);
        if let Kind::Scale(scale) = kind(key) {
            current *= scale;
            if scale >= 1000.0 {
                total += current;
                current = 0.0;
            }
        } else if let Some(value) = small(key).filter(|&value| value < 100.0 && current >= 100.0) {
            current += value;
        } else if key == "and" && current >= 100.0 && small(text.key(end + 1)).is_some() {
            // "two hundred and six"
        } else {
            break;
        }
        end += 1;
    }
    Some(amount(total + current, end))
}

/// A number below a hundred in words: "six", "twenty-five".
fn small(key: &str) -> Option<f64> {
    let value = |key: &str| match kind(key) {
        Kind::Number(value) => Some(value),
        _ => None,
    };
    match key.split_once('-') {
        Some((tens, ones)) => {
            let (tens, ones) = (value(tens)?, value(ones)?);
            (tens >= 20.0 && ones < 10.0).then_some(tens + ones)
        }
        None => value(key),
    }
}
