//! Dates as people type them.

use super::super::keys::one_letter_off;
use super::super::terms::{Term, listed, term};
use super::super::words::Word;
use super::{DatePoint, DateSpan};

const FILLERS: &str = "in on of the at during year ad ce from since day it was between";
const MONTHS: &str =
    "january february march april - - - august september october november december";
const JOINTS: &str = "to until till through";

/// The ways to read an input as a date.
#[derive(Default)]
pub(super) struct Dates {
    pub(super) spans: Vec<DateSpan>,
    /// Whether a weekday is named that it did not fall on.
    pub(super) other_weekday: bool,
    /// Whether one letter of a month is wrong.
    pub(super) misspelt: bool,
    /// The month and day, where the year is missing. Parts that are 0 are missing too.
    pub(super) without_year: (u16, u16),
}

impl Dates {
    fn add(&mut self, year: u16, month: u16, day: u16) {
        if let Some(point) = DatePoint::of(year, month, day) {
            self.spans.push(DateSpan::from(point));
        }
    }

    fn add_span(&mut self, start: DatePoint, end: DatePoint) {
        if start == end {
            self.spans.push(DateSpan::from(start));
        } else {
            self.spans.extend(DateSpan::between(start, end));
        }
    }

    fn add_years(&mut self, start: u16, end: u16) {
        if let (Some(start), Some(end)) = (DatePoint::of(start, 0, 0), DatePoint::of(end, 0, 0)) {
            self.add_span(start, end);
        }
    }
}

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
    /// Reads words without marks, such as "15 Sept 2023" or "the 1950s".
    #[inline(never)]
    fn read(words: &[Word]) -> Option<Self> {
        let mut parts = Self::default();
        let mut tens = 0;
        let mut after_digits = false;
        for word in words {
            let text = word.text.as_str();
            let glued = after_digits && word.is_glued();
            after_digits = word.digits;
            let (part, value) = match term(text) {
                _ if word.digits && text.len() > 2 => (&mut parts.year, word.small_value()),
                _ if word.digits => (&mut parts.day, word.small_value()),
                Term::Ordinal(day) => (&mut parts.day, u16::from(day + tens)),
                Term::Month(month) => (&mut parts.month, u16::from(month)),
                Term::Weekday(weekday) => (&mut parts.weekday, u16::from(weekday) + 1),
                Term::Ending if glued => continue,
                Term::Number(ten @ (20 | 30)) => {
                    tens = ten;
                    continue;
                }
                _ if glued && text == "s" && parts.year.is_multiple_of(10) => {
                    parts.decade = true;
                    continue;
                }
                _ if listed(FILLERS, text) => continue,
                _ => {
                    parts.misspelt = true;
                    (&mut parts.month, misspelt_month(text))
                }
            };
            // No part of a date is 0, and none is there twice.
            if *part != 0 || value == 0 {
                return None;
            }
            *part = value;
        }
        (!parts.decade || parts.month == 0 && parts.day == 0).then_some(parts)
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

/// The month that is meant, if one letter is wrong, or else 0. Short names have too many neighbours.
fn misspelt_month(text: &str) -> u16 {
    for (at, name) in MONTHS.split(' ').enumerate() {
        if one_letter_off(name, text) {
            return at as u16 + 1;
        }
    }
    0
}

/// Reads words as a date, or as several where they may be read in several ways.
#[inline(never)]
pub(super) fn read(words: &[Word]) -> Dates {
    let mut dates = Dates::default();
    if !in_figures(words, &mut dates) {
        // Where it finds no date, it has added none.
        let _ = in_words(words, &mut dates);
    }
    dates
}

/// Dates in figures: `15.9.2023`, `15/09/2023`, `2023/9/15`, `9/2023`, `1950-53`.
///
/// They are read day first and month first, unless points part them: no one writes points month first.
fn in_figures(words: &[Word], dates: &mut Dates) -> bool {
    let figure = |at: usize| {
        words
            .get(at)
            .map_or((0, 0), |word| (word.small_value(), word.text.len()))
    };
    let mark = words.get(1).map_or(0, |word| word.mark);
    for (at, word) in words.iter().enumerate() {
        if word.small_value() == 0 || at > 2 || at > 0 && word.mark != mark {
            return false;
        }
    }
    if !matches!(mark, b'.' | b'/' | b'-') {
        return false;
    }
    let ((first, first_length), (second, second_length), (third, third_length)) =
        (figure(0), figure(1), figure(2));
    match (first_length, second_length, third_length) {
        (4, 1..=2, 1..=2) => dates.add(first, second, third),
        (1..=2, 1..=2, 2 | 4) => {
            // Two digits are a year of this century, or else of the last one.
            let centuries: &[u16] = if third_length == 2 {
                &[2000, 1900]
            } else {
                &[0]
            };
            for century in centuries {
                let year = century + third;
                dates.add(year, second, first);
                if mark != b'.' {
                    dates.add(year, first, second);
                }
            }
        }
        (1..=2, 4, 0) => dates.add(second, first, 0),
        (4, 4, 0) => dates.add_years(first, second),
        (4, 1..=2, 0) => {
            // "2009-12" is a month, and also how some write the years 2009 to 2012.
            dates.add(first, second, 0);
            if second_length == 2 {
                dates.add_years(first, in_century(first, second));
            }
        }
        _ => return false,
    }
    true
}

/// Dates with words in them, and spans of two, where either side may lack what the other one says: "12 to 17
/// September 2023".
fn in_words(words: &[Word], dates: &mut Dates) -> Option<()> {
    let between = words.first()?.text == "between";
    let mut dash_at = 0;
    let mut joint = 0;
    for (at, word) in words.iter().enumerate() {
        let is_joint = listed(JOINTS, &word.text) || between && word.text == "and";
        // "twenty-first" is one day; any other hyphen is a dash.
        if is_joint || word.mark == b'-' && !matches!(term(&word.text), Term::Ordinal(_)) {
            if dash_at > 0 {
                return None;
            }
            dash_at = at;
            joint = usize::from(is_joint);
        }
    }
    let mut from = Parts::read(
        words
            .get(..dash_at)
            .filter(|side| !side.is_empty())
            .unwrap_or(words),
    )?;
    let mut to = from;
    if dash_at > 0 {
        to = Parts::read(words.get(dash_at + joint..)?)?;
    } else if from.year == 0 {
        dates.without_year = (from.month, from.day);
    }
    if from.decade != to.decade {
        return None;
    }
    if from.month == 0 && to.month == 0 && to.year == 0 {
        to = Parts {
            year: in_century(from.year, to.day),
            ..from
        };
    }
    if to.decade {
        to.year += 9;
    }
    if from.month == 0 && (from.day > 0 || to.day == 0) {
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
    dates.other_weekday = from.contradicts(start) || to.contradicts(end);
    dates.misspelt = from.misspelt || to.misspelt;
    dates.add_span(start, end);
    Some(())
}
