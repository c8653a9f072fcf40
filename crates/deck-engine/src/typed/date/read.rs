//! Dates as people type them.

use super::super::Fit;
use super::super::keys::near;
use super::super::terms::{Term, listed, term};
use super::super::words::Word;
use super::{DatePoint, DateSpan, Stated};

const FILLERS: &str = "in on of the at during year ad ce from since day it was between";
const MONTHS: &str =
    "january,february,march,april,-,-,-,august,september,october,november,december";
const JOINTS: &str = "to until till through and";

/// "1950-53": the end takes the century of the start.
fn in_century(start: u16, end: u16) -> u16 {
    start - start % 100 + end
}

/// A date as typed. Parts that are 0 are missing.
#[derive(Clone, Copy, Default)]
struct Parts {
    year: u16,
    month: u16,
    day: u16,
    /// From 1 for Monday.
    weekday: u16,
    decade: bool,
    misspelt: bool,
}

impl Parts {
    /// Reads words without regard to marks, such as "15 Sept 2023" or "the 1950s". Two digits may be a year of the
    /// century that is asked for.
    #[inline(never)]
    fn read(words: &[Word], century: u16) -> Option<Self> {
        let mut parts = Self::default();
        let mut tens = 0;
        let mut after_digits = false;
        for word in words {
            let text = word.text.as_str();
            let glued = after_digits && word.is_glued();
            after_digits = word.digits;
            let value = word.small_value();
            let (part, value) = match term(text) {
                _ if word.digits && text.len() > 2 => (&mut parts.year, value),
                // "15 Sep 23"
                _ if word.digits && text.len() == 2 && parts.month > 0 && parts.day > 0 => {
                    (&mut parts.year, in_century(century, value))
                }
                _ if word.digits => (&mut parts.day, value),
                Term::Ordinal(day) => (&mut parts.day, u16::from(day + tens)),
                Term::Month(month) => (&mut parts.month, u16::from(month)),
                Term::Weekday(weekday) => (&mut parts.weekday, u16::from(weekday) + 1),
                Term::Ending if glued => continue,
                // "the fifties"
                Term::Number(ten) if text.ends_with('s') => {
                    parts.decade = true;
                    (&mut parts.year, in_century(century, ten.into()))
                }
                Term::Number(ten @ (20 | 30)) => {
                    tens = ten;
                    continue;
                }
                // "the 1950s", "the 50s"
                _ if glued && text == "s" => {
                    parts.decade = true;
                    if parts.year == 0 {
                        parts.year = in_century(century, parts.day);
                        parts.day = 0;
                    }
                    continue;
                }
                _ if listed(FILLERS, text) => continue,
                _ => {
                    parts.misspelt = true;
                    let month = near(MONTHS, text).map_or(0, |at| at as u16 + 1);
                    (&mut parts.month, month)
                }
            };
            // No part of a date is 0, and none is there twice.
            if *part != 0 || value == 0 {
                return None;
            }
            *part = value;
        }
        let decade = parts.month == 0 && parts.day == 0 && parts.year.is_multiple_of(10);
        (!parts.decade || decade).then_some(parts)
    }

    fn point(&self) -> Option<DatePoint> {
        DatePoint::of(self.year, self.month, self.day)
    }

    /// Whether it names another weekday than the one that the date fell on.
    fn contradicts(&self, point: DatePoint) -> bool {
        let fell_on = point.first_day() % 7 + 1;
        self.weekday > 0 && (self.day == 0 || u32::from(self.weekday) != fell_on)
    }
}

/// Reads figures: `15.9.2023`, `15/09/2023`, `2023/9/15`, `9/2023`, `15/9`, with words before them as in "Fri 15/9/2023".
fn in_figures(words: &[Word], century: u16, month_first: bool) -> Option<Parts> {
    let (before, words) = words.split_at_checked(words.iter().position(|word| word.digits)?)?;
    let mut parts = Parts::read(before, century)?;
    let mark = words.get(1)?.mark;
    let mut figures = [(0, 0); 3];
    for (at, word) in words.iter().enumerate() {
        let value = word.small_value();
        if value == 0 || at > 0 && word.mark != mark {
            return None;
        }
        *figures.get_mut(at)? = (value, word.text.len());
    }
    if !matches!(mark, b'.' | b'/' | b'-') || parts.month > 0 {
        return None;
    }
    let [
        (first, first_length),
        (second, second_length),
        (third, third_length),
    ] = figures;
    (parts.year, parts.month, parts.day) = match (first_length, second_length, third_length) {
        (4, 1..=2, 0..=2) => (first, second, third),
        (1..=2, 4, 0) => (second, first, 0),
        (1..=2, 1..=2, 2) => (in_century(century, third), second, first),
        (1..=2, 1..=2, 0 | 4) => (third, second, first),
        _ => return None,
    };
    // No one writes points or the year before the day and month first.
    if month_first && mark != b'.' && first_length < 3 && second_length < 3 {
        (parts.month, parts.day) = (parts.day, parts.month);
    }
    Some(parts)
}

/// Reads words as one date.
#[inline(never)]
fn single(words: &[Word], century: u16, month_first: bool) -> Option<Parts> {
    in_figures(words, century, month_first).or_else(|| Parts::read(words, century))
}

/// The span from one date to another, where either may lack what the other one says: "12 to 17 September 2023". What
/// is wrong with it otherwise is how it fits at best. What both lack is taken from the date that is asked for, which is
/// a flaw unless it is stated; where that is more than the year, nothing but that date may come of it.
fn span(
    mut from: Parts,
    mut to: Parts,
    asked: DatePoint,
    stated: Stated,
) -> Option<(DateSpan, Fit)> {
    let mut flaw = Fit::Same;
    let days = from.day.min(to.day);
    let weekday_alone = from.year | from.month | from.day == 0 && from.weekday.min(to.weekday) > 0;
    if asked.day > 0 && from.month | to.month == 0 && (days > 0 || weekday_alone) {
        to.month = asked.month.into();
        if weekday_alone {
            from.day = asked.day.into();
            to.day = from.day;
        }
        if weekday_alone || !stated.month {
            flaw = Fit::Incomplete;
        }
    }
    if from.year == 0 && to.year == 0 {
        if to.month == 0 {
            return None;
        }
        to.year = asked.year;
        // "Oct 23" is a month if a month of that year is asked for.
        if !stated.year && (asked.day > 0 || to.day != asked.year % 100) {
            flaw = flaw.max(Fit::LessPrecise);
        }
    }
    if from.year | from.month | from.day == 0 || from.decade != to.decade {
        return None;
    }
    if from.month == 0 && to.month == 0 && to.year == 0 {
        to.year = in_century(from.year, to.day);
        to.day = 0;
    }
    if to.decade {
        to.year += 9;
    }
    if from.month == 0 && from.day > 0 {
        from.month = to.month;
    }
    if to.month == 0 && to.day > 0 {
        to.month = from.month;
    }
    if from.year == 0 {
        from.year = to.year;
    }
    if to.year == 0 {
        to.year = from.year;
    }
    let (start, end) = (from.point()?, to.point()?);
    if from.misspelt || to.misspelt {
        flaw = flaw.max(Fit::Spelling);
    } else if from.contradicts(start) || to.contradicts(end) {
        flaw = if weekday_alone {
            Fit::Apart
        } else {
            flaw.max(Fit::OtherWeekday)
        };
    }
    let span = if start == end {
        DateSpan::from(start)
    } else {
        DateSpan::between(start, end)?
    };
    Some((span, flaw))
}

/// Tells each way to read words as a date or a span, with how it fits at best. The date that is asked for tells the
/// century of years in two digits, and what is left out.
#[inline(never)]
pub(super) fn read(
    words: &[Word],
    asked: DatePoint,
    stated: Stated,
    found: &mut dyn FnMut(DateSpan, Fit),
) {
    for (at, word) in words.iter().enumerate() {
        let joint = usize::from(listed(JOINTS, &word.text));
        let (mut from, mut to) = words.split_at(at);
        if at == 0 {
            from = to;
        } else if joint > 0 || matches!(word.mark, b'-' | b'/') {
            to = to.get(joint..).unwrap_or_default();
        } else {
            continue;
        }
        for month_first in [false, true] {
            let single = |words| single(words, asked.year, month_first);
            if let Some((from, to)) = single(from).zip(single(to))
                && let Some((span, flaw)) = span(from, to, asked, stated)
            {
                found(span, flaw);
            }
        }
    }
}
