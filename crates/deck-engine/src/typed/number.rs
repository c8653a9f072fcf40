//! Comparison of numbers as values, with their units.

mod read;
mod units;

use super::{LONGEST_READ, NearMiss, TypedVerdict};
use read::read;
use units::known_unit;

/// A number as an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct NumberAnswer {
    /// The value.
    pub value: f64,
    /// How far an input may be off, in the same unit.
    pub tolerance: f64,
    /// What is counted or measured.
    pub unit: Option<String>,
}

/// Grades an input against a number. The unit may be left out; another known unit is a near miss.
#[must_use]
pub fn grade_number(answer: &NumberAnswer, input: &str) -> TypedVerdict {
    if input.len() > LONGEST_READ {
        return TypedVerdict::Wrong;
    }
    let expected = answer
        .unit
        .as_deref()
        .and_then(|name| known_unit(name.trim().to_ascii_lowercase().as_str()));
    let Some(reading) = read(input, expected) else {
        return TypedVerdict::Wrong;
    };
    let tolerance = answer.tolerance.max(0.0) + answer.value.abs().max(1.0) * 1e-9;
    let within = |value: f64, tolerance: f64| (value - answer.value).abs() <= tolerance;
    let fits = reading.values.iter().any(|value| within(*value, tolerance));
    let given = known_unit(&reading.unit);
    if let (Some(given), true) = (given, answer.unit.is_some()) {
        let same = expected
            .is_some_and(|expected| expected.0 == given.0 && (expected.1 - given.1).abs() < 1e-12);
        if !same {
            let factor = expected
                .filter(|expected| expected.0 == given.0)
                .map(|expected| given.1 / expected.1);
            // A conversion is seldom exact, so a rounded one is recognised as well.
            let converted = factor.is_some_and(|factor| {
                let rounded = tolerance.max(answer.value.abs() * 0.02);
                reading
                    .values
                    .iter()
                    .any(|value| within(value * factor, rounded))
            });
            return if fits || converted {
                TypedVerdict::NearMiss(NearMiss::OtherUnit(answer.unit.clone()))
            } else {
                TypedVerdict::Wrong
            };
        }
    }
    if fits {
        return TypedVerdict::Right;
    }
    if answer.value == 0.0 {
        return TypedVerdict::Wrong;
    }
    // Ten is not one with a slip; thousands and millions are mixed up whatever the number is.
    let factors: &[f64] = if answer.value.abs() >= 100.0 {
        &[10.0, 100.0, 1e3, 1e6]
    } else {
        &[1e3, 1e6]
    };
    let power = |value: f64| {
        factors
            .iter()
            .any(|factor| within(value * factor, tolerance) || within(value / factor, tolerance))
    };
    if reading
        .values
        .iter()
        .any(|value| *value != 0.0 && power(*value))
    {
        return TypedVerdict::NearMiss(NearMiss::Magnitude);
    }
    // A count below twenty has no "close": its neighbours are other facts.
    let close = answer.value.abs() >= 20.0
        && reading
            .values
            .iter()
            .any(|value| within(*value, answer.value.abs() * 0.1));
    if close {
        TypedVerdict::NearMiss(NearMiss::Close)
    } else {
        TypedVerdict::Wrong
    }
}

/// An accepted form of a typed answer, read as a number.
fn as_answer(form: &str) -> Option<NumberAnswer> {
    let reading = read(form, None)?;
    let unit = (!reading.unit.is_empty()).then_some(reading.unit);
    Some(NumberAnswer {
        value: *reading.values.first()?,
        tolerance: 0.0,
        unit,
    })
}

pub(super) fn matches(form: &str, input: &str) -> bool {
    as_answer(form).is_some_and(|answer| grade_number(&answer, input) == TypedVerdict::Right)
}

pub(super) fn near(form: &str, input: &str) -> Option<NearMiss> {
    match grade_number(&as_answer(form)?, input) {
        TypedVerdict::NearMiss(near) => Some(near),
        _ => None,
    }
}
