//! Numbers written in English words, and in digits followed by a word such as "million".

const CARDINALS: [&str; 20] = [
    "zero",
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
];
const TENS: [&str; 8] = [
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];
const ORDINALS: [&str; 20] = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
];

fn position(words: &[&str], word: &str, first: u16, step: u16) -> Option<f64> {
    let at = words.iter().position(|known| *known == word)?;
    Some(f64::from(first) + f64::from(step) * f64::from(u16::try_from(at).ok()?))
}

fn below_twenty(word: &str) -> Option<f64> {
    position(&CARDINALS, word, 0, 1)
}

fn ten(word: &str) -> Option<f64> {
    position(&TENS, if word == "fourty" { "forty" } else { word }, 20, 10)
}

/// The factor of "thousand", "million" and the like.
pub(super) fn scale(word: &str) -> Option<f64> {
    Some(match word {
        "dozen" => 12.0,
        "hundred" => 100.0,
        "thousand" | "thousands" | "tsd" => 1e3,
        "million" | "millions" | "mn" | "mln" => 1e6,
        "billion" | "billions" | "bn" | "bln" => 1e9,
        "trillion" | "trillions" | "tn" | "trn" => 1e12,
        _ => return None,
    })
}

/// An ordinal up to thirty-first, in words or as `15th`.
pub(super) fn ordinal(word: &str) -> Option<u32> {
    if let Some(at) = ORDINALS.iter().position(|known| *known == word) {
        return u32::try_from(at + 1).ok();
    }
    let written = |words: &[(&str, u32)]| {
        words
            .iter()
            .find(|(known, _)| *known == word)
            .map(|(_, value)| *value)
    };
    if let Some(value) = written(&[("thirtieth", 30), ("twentyfirst", 21), ("thirtyfirst", 31)]) {
        return Some(value);
    }
    if let Some(rest) = word.strip_prefix("twenty") {
        return ordinal(rest)
            .filter(|rest| *rest < 10)
            .map(|rest| 20 + rest);
    }
    let digits = ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|ending| word.strip_suffix(ending))?;
    decimal(digits).and_then(|_| digits.parse().ok())
}

/// A number in plain digits, with at most one decimal point.
///
/// It is read digit by digit: the standard library's reader would bring tables into the page that nothing else
/// there needs.
pub(super) fn decimal(word: &str) -> Option<f64> {
    let (whole, fraction) = word.split_once('.').unwrap_or((word, ""));
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !is_digits(whole) || !is_digits(fraction) {
        return None;
    }
    let digit = |value: f64, byte: u8| value * 10.0 + f64::from(byte.saturating_sub(b'0'));
    let all = whole.bytes().chain(fraction.bytes()).fold(0.0, digit);
    Some(all / fraction.bytes().fold(1.0, |power, _| power * 10.0))
        .filter(|value| value.is_finite())
}

/// What may follow within the same three digits: anything below a hundred, one digit, or nothing.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Room {
    Tens,
    Units,
    None,
}

/// The number that the words begin with, and how many words it takes.
///
/// Digits are read too when `digits` is set, and then only together with a scale: "6.2 million".
pub(super) fn leading(words: &[&str], digits: bool) -> Option<(f64, usize)> {
    let mut total = 0.0;
    // The part below the next scale, and by what it may still grow.
    let mut part: Option<f64> = None;
    let mut room = Room::Tens;
    let mut last_scale = f64::INFINITY;
    let mut used = 0;
    let mut at = 0;
    while let Some(&word) = words.get(at) {
        let next = words.get(at + 1).copied().unwrap_or_default();
        if let Some(value) = below_twenty(word) {
            let fits = room == Room::Tens || (room == Room::Units && value < 10.0);
            if !fits || (value == 0.0 && at > 0) {
                break;
            }
            part = Some(part.unwrap_or(0.0) + value);
            room = Room::None;
        } else if let Some(value) = ten(word) {
            if room != Room::Tens {
                break;
            }
            part = Some(part.unwrap_or(0.0) + value);
            room = Room::Units;
        } else if let Some(value) =
            decimal(word).filter(|value| digits && part.is_none() && *value < last_scale)
        {
            part = Some(value);
            room = Room::None;
        } else if word == "hundred" && part.is_none_or(|part| part < 100.0) {
            part = Some(part.unwrap_or(1.0) * 100.0);
            room = Room::Tens;
        } else if let Some(factor) =
            scale(word).filter(|factor| *factor < last_scale && *factor != 100.0)
        {
            if part.is_none() && at > 0 {
                break;
            }
            total += part.take().unwrap_or(1.0) * factor;
            last_scale = factor;
            room = Room::Tens;
        } else if word == "and" && at > 0 && (below_twenty(next).is_some() || ten(next).is_some()) {
            let after_scale = words
                .get(at - 1)
                .is_some_and(|before| scale(before).is_some());
            if !after_scale {
                break;
            }
            at += 1;
            continue;
        } else {
            break;
        }
        at += 1;
        used = at;
    }
    (used > 0).then(|| (total + part.unwrap_or(0.0), used))
}
