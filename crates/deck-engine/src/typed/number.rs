//! Comparison of numbers as values, with their units.

use super::numerals::{Numeral, numeral};
use super::terms::{entry, listed};
use super::words::{Word, words};
use super::{Fit, LONGEST_READ, TypedVerdict};

/// A number as an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct NumberAnswer {
    /// The value.
    pub value: f64,
    /// How far an input may be off, in the same unit.
    pub tolerance: f64,
    /// What is counted or measured.
    pub unit: Option<String>,
    /// Set instead of being typed.
    pub slider: Option<Slider>,
}

/// A range in which a number is set.
#[derive(Clone, Debug, PartialEq)]
pub struct Slider {
    /// The least; not above the answer.
    pub from: f64,
    /// The most; not below the answer.
    pub to: f64,
    /// From one value to the next; above 0.
    pub step: f64,
    /// Whether an answer that is off earns the more the nearer it is.
    pub by_distance: bool,
}

/// Words before a number that leave its value as it is, as units do.
const FILLERS: &str = "about around approximately approx roughly some circa ca c us";

/// Words and signs between two numbers or after one, which make it another number or none.
const RANGES: &str = "or to not ¼ ¾";

/// Units in the singular. Those that convert into each other come first: lengths, then masses.
const UNITS: &str = "m metre meter,km kilometre kilometer,mi mile,ft foot feet,cm centimetre centimeter,\
    kg kilo kilogram kilogramme,t tonne ton,lb lbs pound,g gram gramme,\
    mph,kmh kph,knot kn kt,hectare ha,acre,second sec,minute min,hour h hr,day,week,month,year,percent cent,\
    $ dollar usd,€ euro eur,£ gbp,₽ rouble ruble rub,¥ yuan renminbi cny,₩ won krw,yen jpy";

/// In metres.
const LENGTHS: [f64; 5] = [1.0, 1000.0, 1609.344, 0.3048, 0.01];

/// In kilogrammes.
const MASSES: [f64; 4] = [1.0, 1000.0, 0.453_592_37, 0.001];

/// The unit that the words begin with, as a place in the list, as in "km" and "nautical miles".
#[inline(never)]
fn unit(words: &[Word]) -> Option<usize> {
    for word in words.iter().take(2) {
        let text = word.text.as_str();
        let singular = text.strip_suffix('s').unwrap_or(text);
        let found = entry(UNITS, text).or_else(|| entry(UNITS, singular));
        if found.is_some() {
            return found;
        }
    }
    None
}

/// How much of the other unit one unit is, if both measure the same.
fn converted(from: usize, to: usize) -> Option<f64> {
    let of = |sizes: &[f64], first: usize| {
        let size = |unit: usize| sizes.get(unit.wrapping_sub(first)).copied();
        Some(size(from)? / size(to)?)
    };
    of(&LENGTHS, 0).or_else(|| of(&MASSES, LENGTHS.len()))
}

/// A number as it was typed.
struct Reading {
    number: Numeral,
    /// The unit, if it is known.
    unit: Option<usize>,
    /// Where the number begins, and where it ends.
    at: usize,
    rest: usize,
}

/// Reads words as a number. An `m` after it is a million, unless a length is asked for.
#[inline(never)]
fn read(words: &[Word], expected: Option<usize>) -> Option<Reading> {
    let mut at = 0;
    let mut negative = false;
    let first = loop {
        let word = words.get(at)?;
        if listed("minus negative", &word.text) {
            negative = true;
        } else if !listed(FILLERS, &word.text) && entry(UNITS, &word.text).is_none() {
            break word;
        }
        at += 1;
    };
    // Within a word, it is a hyphen.
    negative |= first.mark == b'-' && (at == 0 || first.spaced);
    let metres = expected.is_some_and(|unit| unit < LENGTHS.len());
    let mut number = numeral(words.get(at..)?, !metres)?;
    let rest = at + number.used;
    for word in words.get(rest..)? {
        // A second number makes it a range or a sum, which is no answer to "how many".
        let power = word.is_glued() && listed("2 3", &word.text);
        let second = word.digits && !power;
        if second || listed(RANGES, &word.text) {
            return None;
        }
    }
    if negative {
        number.value = -number.value;
    }
    let unit = unit(words.get(..at)?).or_else(|| unit(words.get(rest..)?));
    Some(Reading {
        number,
        unit,
        at,
        rest,
    })
}

/// Whether the number times the factor is as near to the value as that, in one of the ways to read it.
#[inline(never)]
fn within(number: &Numeral, factor: f64, value: f64, tolerance: f64) -> bool {
    let given = number.value * factor;
    let near = |given: f64| (given - value).abs() <= tolerance;
    near(given) || number.point_may_group && near(given * 1000.0)
}

/// How an input fits a value, which may have a unit, known or not.
#[inline(never)]
fn fit(value: f64, tolerance: f64, has_unit: bool, expected: Option<usize>, input: &[Word]) -> Fit {
    // "6,200 km (3,900 miles)" is one number if both fit.
    let brackets = input.iter().skip(1).position(|word| word.mark == b'(');
    if let Some((outer, inner)) = brackets.and_then(|at| input.split_at_checked(at + 1)) {
        let outer = fit(value, tolerance, has_unit, expected, outer);
        let inner = fit(value, tolerance, has_unit, expected, inner);
        if outer.max(inner) <= Fit::OtherUnit {
            return outer.min(inner);
        }
    }
    let Some(reading) = read(input, expected) else {
        return Fit::Apart;
    };
    let number = &reading.number;
    let size = value.abs();
    let tolerance = tolerance.max(0.0) + size.max(1.0) * 1e-9;
    let right = within(number, 1.0, value, tolerance);
    if has_unit && reading.unit.is_some() && reading.unit != expected {
        let factor = reading
            .unit
            .zip(expected)
            .and_then(|(from, to)| converted(from, to));
        // A conversion is seldom exact, so a rounded one is recognised as well.
        let same =
            factor.is_some_and(|factor| within(number, factor, value, tolerance.max(size * 0.02)));
        return if right || same {
            Fit::OtherUnit
        } else {
            Fit::Apart
        };
    }
    if right {
        return Fit::Same;
    }
    if value == 0.0 || number.value == 0.0 {
        return Fit::Apart;
    }
    // Ten is not one with a slip; thousands and millions are mixed up whatever the number is.
    let factors = [1e3, 1e6, 10.0, 100.0];
    let known = if size >= 100.0 { 4 } else { 2 };
    for factor in factors.iter().take(known) {
        if within(number, *factor, value, tolerance)
            || within(number, 1.0 / factor, value, tolerance)
        {
            return Fit::Magnitude;
        }
    }
    // A count below twenty has no "close": its neighbours are other facts.
    let close = size >= 20.0 && within(number, 1.0, value, size * 0.1);
    if close { Fit::Close } else { Fit::Apart }
}

/// Grades an input against a number. The unit may be left out; another known unit is a near miss.
#[must_use]
pub fn grade_number(answer: &NumberAnswer, input: &str) -> TypedVerdict {
    if input.len() > LONGEST_READ {
        return TypedVerdict::Wrong;
    }
    let asked = answer.unit.as_deref();
    let expected = unit(&words(asked.unwrap_or_default(), false));
    let input = words(input, false);
    let fit = fit(
        answer.value,
        answer.tolerance,
        asked.is_some(),
        expected,
        &input,
    );
    fit.verdict(answer.unit.clone())
}

/// The number that an input holds, whatever it counts.
pub(crate) fn number_in(input: &str) -> Option<f64> {
    if input.len() > LONGEST_READ {
        return None;
    }
    read(&words(input, false), None).map(|reading| reading.number.value)
}

/// How an input fits an accepted form that is read as a number.
#[inline(never)]
pub(super) fn compare(form: &[Word], input: &[Word]) -> Fit {
    let Some(reading) = read(form, None) else {
        return Fit::Apart;
    };
    let has_unit = reading.unit.is_some() || reading.rest < form.len();
    fit(reading.number.value, 0.0, has_unit, reading.unit, input)
}

/// The unit of an accepted form, in its own words.
pub(super) fn unit_of(form: &str) -> Option<String> {
    let form = words(form, false);
    let reading = read(&form, None)?;
    let mut unit = String::new();
    for (at, word) in form.iter().enumerate() {
        let sign = at < reading.at && entry(UNITS, &word.text).is_some();
        if sign || at >= reading.rest {
            if !unit.is_empty() {
                unit.push(' ');
            }
            unit.push_str(&word.text);
        }
    }
    Some(unit).filter(|unit| !unit.is_empty())
}
