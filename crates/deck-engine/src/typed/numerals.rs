//! Numbers in digits and in English words, and both together, such as "6.2 million".

use super::terms::{Term, factor, term};
use super::words::Word;

/// A number at the start of words.
#[derive(Clone, Copy)]
pub(super) struct Numeral {
    pub(super) value: f64,
    /// Whether it may be a thousand times as much: half of the world writes 6.200 for six thousand two hundred.
    pub(super) point_may_group: bool,
    /// How many words it takes.
    pub(super) used: usize,
}

/// Digits with marks between them.
///
/// A comma or a space before three digits parts thousands, a comma before any other count is a decimal one.
fn figures(words: &[Word]) -> Option<Numeral> {
    let first = words.first()?;
    let mut value = first.value()?;
    let mut used = 1;
    let mut power = 1.0;
    let mut mark = 0;
    let mut mark_changed = false;
    // Whether all groups so far may be thousands, and whether all but the last one may.
    let mut threes = first.text.len() <= 3 && first.text != "0";
    let mut threes_before = threes;
    while let Some(word) = words.get(used).filter(|word| word.digits) {
        let next = match word.mark {
            b'.' | b',' if !word.spaced => word.mark,
            0 if threes && word.text.len() == 3 => b' ',
            _ => break,
        };
        // Only the last mark may differ from the others: it is the decimal one.
        if mark_changed {
            return None;
        }
        mark_changed = mark != 0 && mark != next;
        mark = next;
        threes_before = threes;
        threes &= word.text.len() == 3;
        power = power_of_ten(word.text.len());
        value = value * power + word.value()?;
        used += 1;
    }
    // ".5"
    let opening_point = first.mark == b'.' && !first.spaced;
    if opening_point {
        power = power_of_ten(first.text.len());
    }
    let one_point = used == 2 && mark == b'.';
    let grouped = threes && !mark_changed && !one_point || used == 1;
    let decimal = used == 2 || threes_before && mark_changed;
    if !grouped && (!decimal || mark == b' ') || value >= 1e15 {
        return None;
    }
    if !grouped || opening_point {
        value /= power;
    }
    Some(Numeral {
        value,
        point_may_group: one_point && threes,
        used,
    })
}

fn power_of_ten(count: usize) -> f64 {
    let mut power = 1.0;
    for _ in 0..count {
        power *= 10.0;
    }
    power
}

fn is_scale(word: Option<&Word>) -> bool {
    word.is_some_and(|word| matches!(term(&word.text), Term::Scale(_)))
}

/// The number that the words begin with. An `m` after it is a million if that is what it may mean.
#[inline(never)]
pub(super) fn numeral(words: &[Word], millions: bool) -> Option<Numeral> {
    let mut total = 0.0;
    // The part below the next scale, and below what a number must be to be added to it.
    let mut part = None;
    let mut room = 100.0;
    let mut last_scale = f64::INFINITY;
    let mut point_may_group = false;
    let mut used = 0;
    while let Some(word) = words.get(used) {
        let text = word.text.as_str();
        let known = match text {
            "m" if millions && used > 0 => Term::Scale(2),
            // "a dozen"
            "a" | "an" if used == 0 && is_scale(words.get(1)) => Term::Number(1),
            _ => term(text),
        };
        match known {
            _ if word.digits => {
                let Some(found) = figures(words.get(used..)?) else {
                    break;
                };
                if part.is_some() || found.value >= last_scale {
                    break;
                }
                part = Some(found.value);
                point_may_group = found.point_may_group;
                room = 0.0;
                used += found.used - 1;
            }
            Term::Number(number) => {
                let number = f64::from(number);
                if number >= room || number == 0.0 && used > 0 {
                    break;
                }
                part = Some(part.unwrap_or(0.0) + number);
                room = if number < 20.0 { 0.0 } else { 10.0 };
            }
            Term::Scale(scale) => {
                let factor = factor(scale);
                // "million" is a number, and "k" and "bn" are none.
                if part.is_none() && used == 0 && text.len() > 3 {
                    part = Some(1.0);
                }
                let Some(times) = part.filter(|_| factor < last_scale) else {
                    break;
                };
                part = Some(times * factor);
                if factor > 100.0 {
                    total += times * factor;
                    part = None;
                    last_scale = factor;
                }
                room = 100.0;
            }
            Term::Other if text == "and" && room == 100.0 && used > 0 => {
                let next = words.get(used + 1).map(|next| term(&next.text));
                if !matches!(next, Some(Term::Number(_))) {
                    break;
                }
            }
            _ => break,
        }
        used += 1;
    }
    (used > 0).then_some(Numeral {
        value: total + part.unwrap_or(0.0),
        point_may_group,
        used,
    })
}
