//! Numbers as people type them.

use super::super::fold::{is_number_space, is_silent, is_word_char, plain};
use super::super::numerals;
use super::units::{Quantity, Unit};

/// What was read: the values it may mean, and the words that follow or precede the number.
pub(super) struct Reading {
    pub(super) values: Vec<f64>,
    pub(super) unit: String,
}

/// Words before a number that leave its value as it is.
const FILLERS: [&str; 9] = [
    "about",
    "around",
    "approximately",
    "approx",
    "roughly",
    "some",
    "circa",
    "ca",
    "c",
];

/// The text as words: numbers with their separators, letters, and signs.
fn tokens(text: &str) -> Vec<String> {
    let chars: Vec<char> = text
        .chars()
        .map(plain)
        .filter(|c| matches!(c, '\'' | '’') || !is_silent(*c))
        .collect();
    let digit_at = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
    let mut tokens: Vec<String> = Vec::new();
    let mut token = String::new();
    for (at, &c) in chars.iter().enumerate() {
        let in_number = at > 0 && digit_at(at - 1) && digit_at(at + 1);
        let is_letter = |c: char| is_word_char(c) && !c.is_ascii_digit();
        let in_word = token.starts_with(is_letter);
        let digit_starts = c.is_ascii_digit() && in_word;
        let letter_starts =
            is_letter(c) && token.starts_with(|c: char| c.is_ascii_digit() || c == '-' || c == '.');
        if digit_starts && !matches!(token.as_str(), "m" | "km") || letter_starts {
            tokens.push(std::mem::take(&mut token));
        }
        let separator =
            in_number && (matches!(c, '.' | ',' | '\'' | '’' | '_') || is_number_space(c));
        let stroke = c == '/' && in_word;
        let minus = matches!(c, '-' | '−')
            && digit_at(at + 1)
            && token.is_empty()
            && (at == 0 || !digit_at(at - 1));
        let opening_point = c == '.' && token.is_empty() && digit_at(at + 1);
        match c {
            '²' => token.push('2'),
            '½' | '¼' | '¾' => {
                token.push_str(if token.is_empty() { "0" } else { "" });
                token.push_str(if c == '½' {
                    ".5"
                } else if c == '¼' {
                    ".25"
                } else {
                    ".75"
                });
            }
            _ if minus => token.push('-'),
            _ if opening_point => token.push_str("0."),
            _ if is_word_char(c) || stroke => token.push(c.to_ascii_lowercase()),
            // All spaces of numbers and quotes part thousands, and so does the low line.
            _ if separator => token.push(if matches!(c, '.' | ',') { c } else { ' ' }),
            _ => {
                if !token.is_empty() {
                    tokens.push(std::mem::take(&mut token));
                }
                if matches!(c, '%' | '$' | '€' | '£' | '₽' | '¥' | '₩' | '–' | '—') {
                    tokens.push(c.to_string());
                }
            }
        }
    }
    if !token.is_empty() {
        tokens.push(token);
    }
    tokens
}

/// The values that digits with separators may stand for.
///
/// A comma before three digits parts thousands, before any other count it is a decimal comma. A point is
/// read both ways before three digits, since half of the world writes 6.200 for six thousand two hundred.
fn values(digits: &str) -> Vec<f64> {
    let (negative, digits) = digits
        .strip_prefix('-')
        .map_or((false, digits), |rest| (true, rest));
    let marks: Vec<char> = digits.chars().filter(|c| matches!(c, '.' | ',')).collect();
    let without = |mark: char| {
        digits
            .chars()
            .filter(|c| *c != mark && *c != ' ')
            .collect::<String>()
    };
    let grouped = |mark: char| {
        let mut groups = digits.split(mark);
        let first = groups
            .next()
            .is_some_and(|group| (1..=3).contains(&group.len()) && group != "0");
        let rest: Vec<&str> = groups.collect();
        let last = rest.last().is_some_and(|group| group.len() == 3);
        first && last && rest.iter().all(|group| matches!(group.len(), 2 | 3))
    };
    let whole_groups = |text: &str, mark: char| {
        text.split_once(mark)
            .map_or(text, |(whole, _)| whole)
            .to_owned()
    };
    let plain: Vec<String> = match marks.as_slice() {
        [] => {
            let mut groups = digits.split(' ').skip(1);
            if groups.all(|group| group.len() == 3) {
                vec![without(' ')]
            } else {
                Vec::new()
            }
        }
        [','] if !grouped(',') => vec![without(' ').replace(',', ".")],
        ['.'] if grouped('.') => vec![without(' '), without('.')],
        ['.'] => vec![without(' ')],
        [mark, rest @ ..] if rest.iter().all(|other| other == mark) => {
            if grouped(*mark) {
                vec![without(*mark)]
            } else {
                Vec::new()
            }
        }
        // Both marks: the last one is the decimal mark, and the other parts thousands before it.
        [mark, rest @ ..] => match rest.split_last() {
            Some((last, between)) if last != mark && between.iter().all(|other| other == mark) => {
                let whole = whole_groups(digits, *last);
                let fits = whole.split(*mark).skip(1).all(|group| group.len() == 3);
                if fits {
                    vec![without(*mark).replace(',', ".")]
                } else {
                    Vec::new()
                }
            }
            _ => Vec::new(),
        },
    };
    let sign = if negative { -1.0 } else { 1.0 };
    plain
        .iter()
        .filter_map(|text| numerals::decimal(text))
        .map(|value| sign * value)
        .collect()
}

/// Joins digits that plain spaces part into thousands: "6 200".
fn join_groups(tokens: Vec<String>) -> Vec<String> {
    let mut joined: Vec<String> = Vec::with_capacity(tokens.len());
    for token in tokens {
        let group = token.len() == 3 && token.bytes().all(|byte| byte.is_ascii_digit());
        match joined.last_mut() {
            Some(last) if group && is_open_group(last) => {
                last.push(' ');
                last.push_str(&token);
            }
            _ => joined.push(token),
        }
    }
    joined
}

fn is_open_group(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let mut groups = digits.split(' ');
    let is_digits =
        |group: &str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
    groups
        .next()
        .is_some_and(|first| first.len() <= 3 && is_digits(first))
        && groups.all(is_digits)
}

pub(super) fn read(text: &str, expected: Option<Unit>) -> Option<Reading> {
    let all = join_groups(tokens(text));
    let mut words: Vec<&str> = all.iter().map(String::as_str).collect();
    let mut unit_words: Vec<&str> = Vec::new();
    let mut sign = 1.0;
    while let Some((&first, rest)) = words.split_first() {
        match first {
            "minus" => sign = -1.0,
            "$" | "€" | "£" | "₽" | "¥" | "₩" => unit_words.push(first),
            "a" | "an"
                if rest
                    .first()
                    .is_some_and(|next| numerals::scale(next).is_some()) => {}
            _ if FILLERS.contains(&first) => {}
            _ => break,
        }
        words.remove(0);
    }
    let first = words.first()?;
    let (mut found, mut used) = if first.starts_with(|c: char| c.is_ascii_digit() || c == '-') {
        (values(first), 1)
    } else {
        let (value, used) = numerals::leading(&words, false)?;
        (vec![value], used)
    };
    let metres = expected.is_some_and(|(quantity, _)| quantity == Quantity::Length);
    while let Some(&word) = words.get(used) {
        let factor = match word {
            "k" => Some(1e3),
            "m" if !metres => Some(1e6),
            "b" => Some(1e9),
            _ => numerals::scale(word),
        };
        let Some(factor) = factor else { break };
        found.iter_mut().for_each(|value| *value *= factor);
        used += 1;
        // "6 thousand 200", "6 thousand two hundred"
        let rest = words.get(used..).unwrap_or_default();
        let tail = numerals::leading(rest, true).filter(|(tail, _)| *tail < factor);
        if let Some((tail, more)) = tail.filter(|_| factor >= 1000.0) {
            found.iter_mut().for_each(|value| *value += tail);
            used += more;
        }
    }
    unit_words.extend(words.get(used..).unwrap_or_default());
    // A second number makes it a range or a sum, which is no answer to "how many".
    let second = unit_words
        .iter()
        .any(|word| word.starts_with(|c: char| c.is_ascii_digit() || c == '-'));
    let dashed = unit_words
        .iter()
        .any(|word| matches!(*word, "–" | "—" | "or" | "to" | "not"));
    if found.is_empty() || second || dashed {
        return None;
    }
    Some(Reading {
        values: found.into_iter().map(|value| sign * value).collect(),
        unit: unit_words.join(" "),
    })
}
