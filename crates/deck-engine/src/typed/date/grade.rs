//! Grading of dates.

use super::super::fold::words;
use super::super::{LONGEST_READ, Level, NearMiss, TypedVerdict};
use super::read::{DateParts, Reading, readings};
use super::{DatePoint, DateSpan};

fn verdict(answer: &DateSpan, input: &str) -> (Option<Level>, Option<NearMiss>) {
    if input.len() > LONGEST_READ {
        return (None, None);
    }
    let readings = readings(input);
    let same = |reading: &Reading| reading.span.days() == answer.days();
    // A day of the year asked for names that year; a day of a span of years does not name the span.
    let fits = |reading: &Reading| {
        answer.end.is_none() && answer.holds(&reading.span) && reading.span.end.is_none()
    };
    for (level, test) in [
        (Level::Same, &same as &dyn Fn(&Reading) -> bool),
        (Level::Fits, &fits),
    ] {
        let hits: Vec<&Reading> = readings.iter().filter(|reading| test(reading)).collect();
        if hits.iter().any(|hit| !hit.wrong_weekday && !hit.misspelt) {
            return (Some(level), None);
        }
        if let Some(hit) = hits.first() {
            let near = if hit.wrong_weekday {
                NearMiss::OtherWeekday
            } else {
                NearMiss::Spelling
            };
            return (None, Some(near));
        }
    }
    (
        None,
        near_readings(answer, &readings).or_else(|| without_year(answer, input)),
    )
}

fn near_readings(answer: &DateSpan, readings: &[Reading]) -> Option<NearMiss> {
    let spans = || readings.iter().map(|reading| &reading.span);
    if spans().any(|span| span.holds(answer)) {
        return Some(NearMiss::LessPrecise);
    }
    if answer.end.is_some() && spans().any(|span| answer.holds(span)) {
        return Some(NearMiss::PartOfSpan);
    }
    let single = || {
        spans()
            .filter(|span| span.end.is_none() && answer.end.is_none())
            .map(|span| span.start)
    };
    let asked = answer.start;
    if asked.month.is_some()
        && single().any(|given| (given.month, given.day) == (asked.month, asked.day))
    {
        return Some(NearMiss::OtherYear);
    }
    let same_month = |given: DatePoint| (given.year, given.month) == (asked.year, asked.month);
    (asked.day.is_some() && single().any(same_month)).then_some(NearMiss::OtherDay)
}

/// "15 September" for a day, "September" for a month.
fn without_year(answer: &DateSpan, input: &str) -> Option<NearMiss> {
    let folded = words(input);
    let all: Vec<&str> = folded.iter().map(|word| word.text.as_str()).collect();
    let typed =
        DateParts::read(&all).filter(|typed| typed.year.is_none() && answer.end.is_none())?;
    let same_month = typed.month == answer.start.month;
    let same_day = typed.day.is_none() || typed.day == answer.start.day;
    (same_month && same_day).then_some(NearMiss::LessPrecise)
}

/// Grades an input against a date.
///
/// A more precise input is right if it lies in the day, month or year asked for: what was asked is answered, and
/// what was added is not graded. A less precise one is a near miss, and so is a part of a span of two dates.
#[must_use]
pub fn grade_date(answer: &DateSpan, input: &str) -> TypedVerdict {
    match verdict(answer, input) {
        (Some(_), _) => TypedVerdict::Right,
        (None, Some(near)) => TypedVerdict::NearMiss(near),
        (None, None) => TypedVerdict::Wrong,
    }
}

/// An accepted form of a typed answer, read as a date.
fn as_answer(form: &str) -> Option<DateSpan> {
    readings(form).first().map(|reading| reading.span)
}

pub(in super::super) fn matches(level: Level, form: &str, input: &str) -> bool {
    as_answer(form).is_some_and(|answer| match verdict(&answer, input).0 {
        Some(Level::Fits) => level == Level::Fits,
        found => found.is_some(),
    })
}

pub(in super::super) fn near(form: &str, input: &str) -> Option<NearMiss> {
    verdict(&as_answer(form)?, input).1
}
