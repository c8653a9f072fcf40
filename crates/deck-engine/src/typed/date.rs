//! Days, months, years and spans of them, as the calendar has them and as banks write them.

mod read;
mod stated;

use std::fmt;

use super::words::{Word, words};
use super::{Fit, LONGEST_READ, TypedVerdict};
use read::read;
pub use stated::Stated;

/// A day, a month or a year of the Gregorian calendar, from year 1 to 9999. It exists only if it is in the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DatePoint {
    year: u16,
    /// 0 if it is a year.
    month: u8,
    /// 0 if it is no day.
    day: u8,
}

/// A date as precise as it is known, or the span from one to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DateSpan {
    start: DatePoint,
    /// The start again if it is one date.
    end: DatePoint,
}

impl DatePoint {
    /// A date, if the calendar has it. A day needs its month.
    #[must_use]
    pub fn new(year: u16, month: Option<u8>, day: Option<u8>) -> Option<Self> {
        if month == Some(0) || day == Some(0) {
            return None;
        }
        let part = |part: Option<u8>| u16::from(part.unwrap_or(0));
        Self::of(year, part(month), part(day))
    }

    /// A date, if the calendar has it. Parts that are 0 are missing.
    #[inline(never)]
    fn of(year: u16, month: u16, day: u16) -> Option<Self> {
        let days = if month == 0 { 0 } else { days_in(year, month) };
        (month <= 12 && day <= days && (1..=9999).contains(&year)).then_some(Self {
            year,
            month: month as u8,
            day: day as u8,
        })
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month from 1, unless it is a year.
    #[must_use]
    pub fn month(self) -> Option<u8> {
        (self.month > 0).then_some(self.month)
    }

    /// The day of the month, if it is a day.
    #[must_use]
    pub fn day(self) -> Option<u8> {
        (self.day > 0).then_some(self.day)
    }

    fn parse(text: &str) -> Option<Self> {
        let mut parts = [0; 3];
        let mut rest = parts.iter_mut();
        let mut part = rest.next()?;
        for (at, byte) in text.bytes().enumerate() {
            if at == 4 || at == 7 {
                if byte != b'-' {
                    return None;
                }
                part = rest.next()?;
            } else if byte.is_ascii_digit() && at < 10 {
                *part = *part * 10 + u16::from(byte - b'0');
            } else {
                return None;
            }
        }
        // A part that is written as 0 is no missing part.
        let [year, month, day] = parts;
        let whole = match text.len() {
            4 => true,
            7 => month > 0,
            10 => month > 0 && day > 0,
            _ => false,
        };
        if whole {
            Self::of(year, month, day)
        } else {
            None
        }
    }

    /// Days from the start of year 1 to its first day.
    #[inline(never)]
    fn first_day(self) -> u32 {
        let years = u32::from(self.year) - 1;
        let mut days = years * 365 + years / 4 - years / 100 + years / 400;
        for month in 1..self.month {
            days += u32::from(days_in(self.year, u16::from(month)));
        }
        days + u32::from(self.day.max(1)) - 1
    }

    fn last_day(self) -> u32 {
        let after_first = match (self.month, self.day) {
            (0, _) => 364 + u16::from(is_leap(self.year)),
            (month, 0) => days_in(self.year, u16::from(month)) - 1,
            _ => 0,
        };
        self.first_day() + u32::from(after_first)
    }
}

fn is_leap(year: u16) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

#[inline(never)]
fn days_in(year: u16, month: u16) -> u16 {
    match month {
        2 => 28 + u16::from(is_leap(year)),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl DateSpan {
    /// Reads `YYYY-MM-DD`, `YYYY-MM`, `YYYY`, or two of these with a stroke between, the earlier first.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text.split_once('/') {
            None => DatePoint::parse(text).map(Self::from),
            Some((start, end)) => Self::between(DatePoint::parse(start)?, DatePoint::parse(end)?),
        }
    }

    /// The span from one date to a later one.
    #[must_use]
    pub fn between(start: DatePoint, end: DatePoint) -> Option<Self> {
        let in_order = start.first_day() < end.first_day() && start.last_day() < end.last_day();
        in_order.then_some(Self { start, end })
    }

    /// Its first date, as precise as it is given.
    #[must_use]
    pub fn start(&self) -> DatePoint {
        self.start
    }

    /// Its last date, if it is a span of two.
    #[must_use]
    pub fn end(&self) -> Option<DatePoint> {
        (self.end != self.start).then_some(self.end)
    }

    /// Its dates as numbers; each is its year, month and day in base 100, where missing parts are 0.
    pub(crate) fn numbers(&self) -> [u32; 2] {
        [self.start, self.end].map(|DatePoint { year, month, day }| {
            u32::from(year) * 10_000 + u32::from(month) * 100 + u32::from(day)
        })
    }

    /// The span of these [`numbers`](Self::numbers), if they are those of one.
    pub(crate) fn from_numbers(numbers: [u32; 2]) -> Option<Self> {
        let [start, end] = numbers.map(|number| {
            let year = u16::try_from(number / 10_000).ok()?;
            DatePoint::of(year, (number / 100 % 100) as u16, (number % 100) as u16)
        });
        let (start, end) = (start?, end?);
        if start == end {
            return Some(start.into());
        }
        Self::between(start, end)
    }

    /// Its first and last day, counted from the first day of year 1.
    #[must_use]
    pub fn days(&self) -> (u32, u32) {
        (self.start.first_day(), self.end.last_day())
    }
}

impl From<DatePoint> for DateSpan {
    fn from(start: DatePoint) -> Self {
        Self { start, end: start }
    }
}

impl fmt::Display for DatePoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        [self.month(), self.day()]
            .iter()
            .flatten()
            .try_for_each(|part| write!(f, "-{part:02}"))
    }
}

impl fmt::Display for DateSpan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.start)?;
        self.end().map_or(Ok(()), |end| write!(f, "/{end}"))
    }
}

/// How a span that was typed fits the answer.
fn fit(answer: &DateSpan, given: &DateSpan) -> Fit {
    let (asked, point) = (answer.start, given.start);
    let (asked_first, asked_last) = answer.days();
    let (first, last) = given.days();
    let within = asked_first <= first && last <= asked_last;
    let around = first <= asked_first && asked_last <= last;
    let spans = asked != answer.end;
    let single = !spans && point == given.end;
    // "25 June 1950 to 27 July 1953" for the years.
    let ends =
        point.last_day() <= asked.last_day() && answer.end.first_day() <= given.end.first_day();
    if within && (around || spans && ends) {
        Fit::Same
    } else if around {
        Fit::LessPrecise
    } else if within && single {
        // A day of the year asked for names that year; a day of a span of years does not name the span.
        Fit::Fits
    } else if within && spans {
        Fit::PartOfSpan
    } else if !single || asked.month == 0 || point.month != asked.month {
        Fit::Apart
    } else if point.day == asked.day {
        Fit::OtherYear
    } else if asked.day > 0 && point.year == asked.year {
        Fit::OtherDay
    } else {
        Fit::Apart
    }
}

/// How words fit the answer in the best way to read them, and whether each way lacks something that the answer has.
fn fit_words(answer: &DateSpan, stated: Stated, input: &[Word]) -> (Fit, bool) {
    let mut best = Fit::Apart;
    let (mut whole, mut short) = (false, false);
    read(input, answer.start, stated, &mut |span, flaw| {
        let (asked, given) = (answer.start, span.start);
        let coarse =
            given.month.min(asked.month) == 0 && asked.month > 0 || given.day == 0 && asked.day > 0;
        if coarse || flaw >= Fit::LessPrecise {
            short = true;
        } else {
            whole = true;
        }
        let fit = match (fit(answer, &span), flaw) {
            (Fit::Same | Fit::Fits, Fit::Incomplete) => Fit::LessPrecise,
            (fit @ (Fit::Same | Fit::Fits), _) => fit.max(flaw),
            // Nobody named the month that it was read with.
            (_, Fit::Incomplete) => Fit::Apart,
            (fit, _) => fit,
        };
        best = best.min(fit);
    });
    (best, short && !whole)
}

/// How an input fits an accepted form that is read as a date.
pub(super) fn compare(text: &str, form: &[Word], input: &[Word]) -> Fit {
    let mut answer = DateSpan::parse(text.trim());
    if answer.is_none()
        && let Some(this_century) = DatePoint::of(2000, 0, 0)
    {
        read(form, this_century, Stated::NOTHING, &mut |span, flaw| {
            // A date without its year is none.
            if flaw < Fit::LessPrecise {
                answer = answer.or(Some(span));
            }
        });
    }
    answer.map_or(Fit::Apart, |answer| {
        fit_words(&answer, Stated::NOTHING, input).0
    })
}

/// Grades an input against a date. What the question states may be left out.
///
/// A more precise input is right if it lies in the day, month or year asked for: what was asked is answered, and
/// what was added is not graded. A less precise one is a near miss, and so is a part of a span of two dates.
#[must_use]
pub fn grade_date(answer: &DateSpan, stated: Stated, input: &str) -> TypedVerdict {
    compare_date(answer, stated, input).0.verdict(None)
}

/// Whether an input is a date that lacks its day, month or year, where that is asked for and not stated. Of whether the
/// rest of it is right this says nothing.
#[must_use]
pub fn lacks_parts(answer: &DateSpan, stated: Stated, input: &str) -> bool {
    compare_date(answer, stated, input).1
}

fn compare_date(answer: &DateSpan, stated: Stated, input: &str) -> (Fit, bool) {
    // Banks write spans in a way that no reader does.
    if DateSpan::parse(input.trim()) == Some(*answer) {
        return (Fit::Same, false);
    }
    if input.len() > LONGEST_READ {
        return (Fit::Apart, false);
    }
    fit_words(answer, stated, &words(input, false))
}
