//! Numbers: quantities with their unit, or with what is counted: "6,200 kilometres", "$2.6 billion", "15 engines".
//!
//! A number that says nothing of what it counts is left out: it may be a score, a clock, a model or a house.

mod amount;
mod noun;
#[cfg(test)]
mod tests;
mod word;

use crate::mention::{Confidence, Mention, Span, Value};
use crate::numbers::amount::Amount;
use crate::numbers::word::{Kind, kind};
use crate::one_of::one_of;
use crate::text::Text;
use crate::token::Shape;

/// A quantity.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// Its value; of an ordinal its place, of a share its percentage.
    pub value: f64,
    /// What sort of number it is.
    pub measure: Measure,
    /// What is counted, or the unit, as a plural: `shipping containers`, `tons of sugar`, `kilometres`, `dollars`.
    pub of: String,
    /// How exact the text says it is.
    pub exactness: Exactness,
}

/// What sort of number a quantity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// Things or people are counted.
    Count,
    /// A length, mass, speed or the like, in a unit.
    Unit,
    /// A sum of money.
    Money,
    /// A share, in percent or percentage points.
    Percent,
    /// A length of time.
    Duration,
    /// Somebody's years.
    Age,
    /// A place in an order: "the 60th anniversary".
    Ordinal,
}

/// How exact a text says that a number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Exactness {
    /// As it stands.
    Exact,
    /// "about", "nearly".
    About,
    /// "at least", "more than".
    AtLeast,
    /// "up to", "fewer than".
    AtMost,
}

/// A quantity with the tokens that it takes.
struct Found {
    /// After the number and its unit.
    end: u32,
    /// After what is counted.
    evidence_end: u32,
    measure: Measure,
    of: String,
    rule: &'static str,
    confidence: u8,
}

impl Found {
    fn new(end: u32, measure: Measure, of: impl Into<String>, rule: &'static str) -> Self {
        Self {
            end,
            evidence_end: end,
            measure,
            of: of.into(),
            rule,
            confidence: 92,
        }
    }

    fn sure(self, confidence: u8) -> Self {
        Self { confidence, ..self }
    }
}

/// The numbers of a text.
pub(crate) fn recognise(text: &Text) -> Vec<Mention> {
    let mut mentions = Vec::new();
    for sentence in text.sentences() {
        let mut at = sentence.first;
        while at < sentence.end {
            at = match read(text, Span::new(at, sentence.end)) {
                Some(mention) => {
                    let end = mention.span.end;
                    mentions.push(mention);
                    end
                }
                None => at + 1,
            };
        }
    }
    mentions
}

/// The quantity that begins with a token, in what is left of its sentence.
fn read(text: &Text, rest: Span) -> Option<Mention> {
    let first = rest.first;
    let amount = amount::read(text, rest)?;
    let found = money(text, rest, &amount)
        .or_else(|| attached(&amount))
        .or_else(|| ordinal(text, rest, &amount))
        .or_else(|| age(text, rest, &amount))
        .or_else(|| unit(text, rest, &amount))
        .or_else(|| count(text, rest, &amount))?;
    let (exactness, evidence) = exactness(text, first);
    let span = Span::new(first, found.end.min(rest.end));
    let confidence = if amount.in_words && amount.value == 1.0 {
        // "one" is as often a pronoun.
        found.confidence.min(70)
    } else {
        found.confidence
    };
    Some(Mention {
        span,
        value: Value::Number(Quantity {
            value: amount.value,
            measure: found.measure,
            of: found.of,
            exactness,
        }),
        rule: found.rule,
        confidence: Confidence::percent(confidence),
        evidence: Span::new(evidence, found.evidence_end.max(span.end)),
    })
}

/// "$2.6 billion", "40 million euros".
fn money(text: &Text, rest: Span, amount: &Amount) -> Option<Found> {
    if let Some(currency) = amount.currency {
        return Some(Found::new(amount.end, Measure::Money, currency, "money").sure(95));
    }
    // "40 million Swiss francs", "300 US dollars"
    (0..2).find_map(|skipped| {
        let at = amount.end + skipped;
        let Kind::Money(currency) = kind(text.key(at)) else {
            return None;
        };
        let named =
            skipped == 0 || matches!(text.shape(amount.end), Shape::Capitalised | Shape::Upper);
        (named && at < rest.end).then(|| Found::new(at + 1, Measure::Money, currency, "money"))
    })
}

/// "40m", "25-mile", "45-year-old": the unit is part of the token.
fn attached(amount: &Amount) -> Option<Found> {
    let tail = amount.tail.as_deref()?;
    if tail.starts_with("year-old") {
        return Some(Found::new(amount.end, Measure::Age, "years", "age").sure(95));
    }
    let found = match kind(tail) {
        Kind::Measure(unit) => Found::new(amount.end, Measure::Unit, unit, "unit"),
        Kind::Duration(unit) => Found::new(amount.end, Measure::Duration, unit, "duration"),
        _ if tail == "m" => Found::new(amount.end, Measure::Unit, "metres", "unit").sure(75),
        _ => return None,
    };
    Some(found)
}

/// "the 60th anniversary", "a third term".
fn ordinal(text: &Text, rest: Span, amount: &Amount) -> Option<Found> {
    // "every second banker" counts bankers.
    if !amount.is_ordinal || text.key(rest.first.wrapping_sub(1)) == "every" {
        return None;
    }
    let noun = noun::phrase(text, Span::new(amount.end, rest.end), false)?;
    Some(Found::new(amount.end, Measure::Ordinal, noun.words, "ordinal").sure(75))
}

/// "Ann Marsh, 62, said", "aged 81", "81 years old".
fn age(text: &Text, rest: Span, amount: &Amount) -> Option<Found> {
    let is_age = amount.value >= 1.0 && amount.value <= 119.0 && amount.value.fract() == 0.0;
    if !is_age {
        return None;
    }
    let first = rest.first;
    let previous = |steps: u32| first.wrapping_sub(steps);
    if text.has_keys(amount.end, &["years", "old"])
        || text.has_keys(amount.end, &["years", "of", "age"])
    {
        let end = amount.end + 2 + u32::from(text.key(amount.end + 1) == "of");
        return Some(Found::new(end, Measure::Age, "years", "age"));
    }
    if one_of!(text.key(previous(1)), "aged" | "age") {
        return Some(Found::new(amount.end, Measure::Age, "years", "age"));
    }
    let named = text.key(previous(1)) == ","
        && matches!(
            text.shape(previous(2)),
            Shape::Capitalised | Shape::Upper | Shape::Mixed
        )
        && !amount.in_words
        && amount.value >= 4.0;
    // "Marsh, 62, said"; a list of numbers has no name before it.
    (named && one_of!(text.key(amount.end), "," | "."))
        .then(|| Found::new(amount.end, Measure::Age, "years", "age").sure(85))
}

/// "6,200 kilometres", "two months", "12 percent", "10,000 tons of sugar".
fn unit(text: &Text, rest: Span, amount: &Amount) -> Option<Found> {
    let at = amount.end;
    if at >= rest.end {
        return None;
    }
    let key = text.key(at);
    if key == "%" || text.has_keys(at, &["per", "cent"]) {
        let end = at + if key == "%" { 1 } else { 2 };
        return Some(Found::new(end, Measure::Percent, "percent", "percent").sure(96));
    }
    if one_of!(key, "percentage" | "basis") && one_of!(text.key(at + 1), "point" | "points") {
        let of = format!("{key} points");
        return Some(Found::new(at + 2, Measure::Percent, of, "percent"));
    }
    if one_of!(key, "square" | "cubic" | "nautical" | "metric")
        && let Kind::Measure(unit) = kind(text.key(at + 1))
    {
        return Some(Found::new(
            at + 2,
            Measure::Unit,
            format!("{key} {unit}"),
            "unit",
        ));
    }
    match kind(key) {
        Kind::Percent => Some(Found::new(at + 1, Measure::Percent, "percent", "percent").sure(96)),
        Kind::Measure(unit) => {
            let (of, end) = noun::of(text, Span::new(at + 1, rest.end), unit);
            Some(Found::new(end, Measure::Unit, of, "unit"))
        }
        Kind::Duration(unit) => {
            Some(Found::new(at + 1, Measure::Duration, unit, "duration").sure(88))
        }
        _ => None,
    }
}

/// "25 shipping containers", "three national security advisers", "15 MiG-21 engines".
fn count(text: &Text, rest: Span, amount: &Amount) -> Option<Found> {
    let before = rest.first.wrapping_sub(1);
    let is_name = kind(text.key(before)) == Kind::Name
        && !(text.starts_sentence(before) && one_of!(text.key(before), "no" | "us"));
    // "$300", "21-14", "No. 10": what is not counted is no count.
    if is_name || amount.tail.is_some() || amount.value < 1.0 {
        return None;
    }
    let plural = amount.value != 1.0;
    let noun = noun::phrase(text, Span::new(amount.end, rest.end), plural)?;
    let joined = one_of!(text.key(before), "to" | "or" | "-" | "–")
        && text.shape(before.wrapping_sub(1)) == Shape::Number;
    let confidence = if joined { 50 } else { noun.confidence };
    // What is counted may be a mention of its own, an aircraft say, so the number stands alone.
    Some(Found {
        evidence_end: noun.end,
        ..Found::new(amount.end, Measure::Count, noun.words, "count").sure(confidence)
    })
}

/// What the words before a number say of it, and the first of them.
fn exactness(text: &Text, first: u32) -> (Exactness, u32) {
    let (near, far) = (first.wrapping_sub(1), first.wrapping_sub(2));
    match (text.key(far), text.key(near)) {
        ("more" | "greater" | "higher", "than") | ("at", "least") | ("upwards", "of") => {
            (Exactness::AtLeast, far)
        }
        ("less" | "fewer" | "lower", "than")
        | ("up", "to")
        | ("at", "most")
        | ("as", "many" | "much") => (Exactness::AtMost, far),
        (_, "over" | "above") => (Exactness::AtLeast, near),
        (_, "under" | "below") => (Exactness::AtMost, near),
        (
            _,
            "about" | "around" | "nearly" | "almost" | "roughly" | "some" | "approximately"
            | "estimated" | "circa" | "approx",
        ) => (Exactness::About, near),
        _ => (Exactness::Exact, first),
    }
}
