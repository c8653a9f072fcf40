//! Dates as people type them.

use super::super::fold::{one_letter_off, words};
use super::super::numerals;
use super::{DatePoint, DateSpan, fixed_digits};

/// A date as typed, of which parts may be missing.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct DateParts {
    pub(super) year: Option<u16>,
    pub(super) month: Option<u8>,
    pub(super) day: Option<u8>,
    /// Monday is 0.
    pub(super) weekday: Option<u8>,
    pub(super) decade: bool,
    pub(super) misspelt: bool,
}

/// One way to read an input.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Reading {
    pub(super) span: DateSpan,
    pub(super) wrong_weekday: bool,
    pub(super) misspelt: bool,
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
const WEEKDAYS: [&str; 7] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];
const FILLERS: [&str; 14] = [
    "in", "on", "of", "the", "at", "during", "year", "ad", "ce", "from", "since", "day", "it",
    "was",
];

fn abbreviated(names: &[&str], word: &str) -> Option<u8> {
    let at = names
        .iter()
        .position(|name| word.len() >= 3 && name.starts_with(word))?;
    u8::try_from(at).ok()
}

impl DateParts {
    /// Reads words without marks, such as "15 Sept 2023" or "the 1950s".
    pub(super) fn read(words: &[&str]) -> Option<Self> {
        let mut date = Self::default();
        for &word in words {
            let digits = word.bytes().all(|byte| byte.is_ascii_digit());
            let number = if digits {
                word.parse::<u16>().ok()
            } else {
                None
            };
            if let Some(year) = number.filter(|_| word.len() >= 3) {
                once(&mut date.year, year)?;
            } else if let Some(day) = number {
                once(&mut date.day, u8::try_from(day).ok()?)?;
            } else if let Some(decade) = word
                .strip_suffix('s')
                .and_then(|digits| fixed_digits(digits, 4))
            {
                date.decade = decade.is_multiple_of(10);
                once(&mut date.year, decade)?;
                if !date.decade {
                    return None;
                }
            } else if let Some(month) = abbreviated(&MONTHS, word) {
                once(&mut date.month, month + 1)?;
            } else if let Some(weekday) = abbreviated(&WEEKDAYS, word) {
                once(&mut date.weekday, weekday)?;
            } else if let Some(day) = numerals::ordinal(word).and_then(|day| u8::try_from(day).ok())
            {
                once(&mut date.day, day)?;
            } else if let Some(at) = MONTHS
                .iter()
                .position(|name| name.len() >= 5 && one_letter_off(name, word))
            {
                once(&mut date.month, u8::try_from(at).ok()? + 1)?;
                date.misspelt = true;
            } else if !FILLERS.contains(&word) {
                return None;
            }
        }
        let some = date.year.is_some() || date.month.is_some();
        let month_of_decade = date.decade && date.month.is_some();
        (some && !month_of_decade).then_some(date)
    }

    fn point(self) -> Option<DatePoint> {
        DatePoint::new(self.year?, self.month, self.day)
    }

    fn reading(self) -> Option<Reading> {
        let point = self.point()?;
        let span = if self.decade {
            decade(point)?
        } else {
            point.into()
        };
        let weekday = |point: DatePoint| u8::try_from(point.first_day() % 7).ok();
        let wrong_weekday =
            self.weekday.is_some() && (self.day.is_none() || weekday(point) != self.weekday);
        Some(Reading {
            span,
            wrong_weekday,
            misspelt: self.misspelt,
        })
    }
}

fn once<T>(slot: &mut Option<T>, value: T) -> Option<()> {
    if slot.is_some() {
        return None;
    }
    *slot = Some(value);
    Some(())
}

fn decade(first: DatePoint) -> Option<DateSpan> {
    DateSpan::between(first, DatePoint::new(first.year + 9, None, None)?)
}

/// All ways to read an input as a date.
///
/// A date in figures alone is read day first and month first, unless points part it: no one writes points month
/// first. It counts as right if either reading is the answer.
pub(super) fn readings(text: &str) -> Vec<Reading> {
    let text = text.trim();
    if let Some(span) = DateSpan::parse(text) {
        // "2009-12" is a month, and also how some write the years 2009 to 2012.
        let mut all = vec![exact(span)];
        if let (Some(month), None, None) = (span.start.month, span.start.day, span.end) {
            all.extend(short_range(span.start.year, u16::from(month)).map(exact));
        }
        return all;
    }
    let figures = in_figures(text);
    if !figures.is_empty() {
        return figures;
    }
    // "twenty-first" is one day; any other hyphen is a dash.
    let ordinals = text
        .to_ascii_lowercase()
        .replace("twenty-", "twenty ")
        .replace("thirty-", "thirty ");
    let dashed = ordinals.replace(['-', '–', '—', '‐', '‑', '−'], " to ");
    let folded = words(&dashed);
    let all: Vec<&str> = folded.iter().map(|word| word.text.as_str()).collect();
    let all: Vec<String> = with_joined_ordinals(&all);
    let mut all: Vec<&str> = all.iter().map(String::as_str).collect();
    if all.first() == Some(&"between") {
        all.remove(0);
        if let Some(and) = all.iter_mut().find(|word| **word == "and") {
            *and = "to";
        }
    }
    let mut sides = all.split(|word| matches!(*word, "to" | "until" | "till" | "through"));
    match (sides.next(), sides.next(), sides.next()) {
        (Some(one), None, None) => DateParts::read(one)
            .and_then(DateParts::reading)
            .into_iter()
            .collect(),
        (Some(start), Some(end), None) => range(start, end).into_iter().collect(),
        _ => Vec::new(),
    }
}

fn exact(span: DateSpan) -> Reading {
    Reading {
        span,
        wrong_weekday: false,
        misspelt: false,
    }
}

/// "twenty first" as one word.
fn with_joined_ordinals(words: &[&str]) -> Vec<String> {
    let mut out: Vec<String> = Vec::with_capacity(words.len());
    for &word in words {
        match out.last_mut() {
            Some(last) if matches!(last.as_str(), "twenty" | "thirty") => last.push_str(word),
            _ => out.push(word.to_owned()),
        }
    }
    out
}

/// "1950-53": the end takes the century of the start.
fn short_range(start: u16, end: u16) -> Option<DateSpan> {
    let end = start - start % 100 + end;
    DateSpan::between(
        DatePoint::new(start, None, None)?,
        DatePoint::new(end, None, None)?,
    )
}

/// Dates in figures: `15.9.2023`, `15/09/2023`, `2023/9/15`, `9/2023`, `1950-53`.
fn in_figures(text: &str) -> Vec<Reading> {
    let text = text.trim_end_matches('.');
    let marks: Vec<char> = text
        .chars()
        .filter(|c| !c.is_ascii_digit() && !c.is_whitespace())
        .collect();
    let is_mark = |c: char| matches!(c, '.' | '/' | '-' | '–' | '‐' | '‑');
    let Some(mark) = marks
        .first()
        .copied()
        .filter(|mark| is_mark(*mark) && marks.iter().all(|other| other == mark))
    else {
        return Vec::new();
    };
    let parts: Vec<&str> = text.split(mark).map(str::trim).collect();
    let number = |text: &str| {
        text.parse::<u16>()
            .ok()
            .filter(|_| text.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let Some(numbers) = parts
        .iter()
        .map(|part| number(part))
        .collect::<Option<Vec<u16>>>()
    else {
        return Vec::new();
    };
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    let day = |year: u16, month: u16, day: u16| {
        DatePoint::new(
            year,
            Some(u8::try_from(month).ok()?),
            Some(u8::try_from(day).ok()?),
        )
        .map(DateSpan::from)
    };
    let month = |year: u16, month: u16| {
        DatePoint::new(year, Some(u8::try_from(month).ok()?), None).map(DateSpan::from)
    };
    let mut spans: Vec<Option<DateSpan>> = Vec::new();
    match (numbers.as_slice(), lengths.as_slice()) {
        (&[year, second, third], [4, 1..=2, 1..=2]) => spans.push(day(year, second, third)),
        (&[first, second, year], [1..=2, 1..=2, length @ (2 | 4)]) => {
            let years = if *length == 4 {
                vec![year]
            } else {
                vec![2000 + year, 1900 + year]
            };
            for year in years {
                spans.push(day(year, second, first));
                if mark != '.' {
                    spans.push(day(year, first, second));
                }
            }
        }
        (&[first, year], [1..=2, 4]) => spans.push(month(year, first)),
        (&[year, second], [4, 1..=2]) => {
            spans.push(month(year, second));
            if lengths.get(1) == Some(&2) {
                spans.push(short_range(year, second));
            }
        }
        (&[start, end], [4, 4]) => {
            let year = |year| DatePoint::new(year, None, None);
            spans.push(
                year(start)
                    .zip(year(end))
                    .and_then(|(start, end)| DateSpan::between(start, end)),
            );
        }
        _ => {}
    }
    spans.into_iter().flatten().map(exact).collect()
}

/// A span in words, where either side may lack what the other one says: "12 to 17 September 2023".
fn range(start: &[&str], end: &[&str]) -> Option<Reading> {
    let bare = |words: &[&str]| {
        let mut numbers = words.iter().filter(|word| !FILLERS.contains(*word));
        match (numbers.next(), numbers.next()) {
            (Some(number), None) => number
                .parse::<u16>()
                .ok()
                .filter(|number| (1..=99).contains(number)),
            _ => None,
        }
    };
    let start_bare = bare(start);
    let mut from = match start_bare {
        Some(day) => DateParts {
            day: u8::try_from(day).ok(),
            ..DateParts::default()
        },
        None => DateParts::read(start)?,
    };
    if let (Some(end), Some(year), None) = (bare(end), from.year, from.month) {
        return short_range(year, end).map(exact);
    }
    let mut to = match bare(end) {
        Some(day) => DateParts {
            day: u8::try_from(day).ok(),
            ..DateParts::default()
        },
        None => DateParts::read(end)?,
    };
    if from.decade || to.decade {
        return None;
    }
    if from.day.is_some() || to.day.is_none() {
        from.month = from.month.or(to.month);
        to.month = to.month.or(from.month.filter(|_| to.day.is_some()));
    }
    from.year = from.year.or(to.year);
    to.year = to.year.or(from.year);
    let (from, to) = (from.reading()?, to.reading()?);
    Some(Reading {
        span: DateSpan::between(from.span.start, to.span.start)?,
        wrong_weekday: from.wrong_weekday || to.wrong_weekday,
        misspelt: from.misspelt || to.misspelt,
    })
}
