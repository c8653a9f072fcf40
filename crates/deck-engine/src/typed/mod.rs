//! Grading of typed answers: what is right, what is wrong, and what comes near and why.
//!
//! No edit distance ever bridges two facts. Digits, dates and designators compare as values, names by their
//! parts. What only looks like the answer is a [`NearMiss`], which says in what way it missed.

mod date;
mod designator;
mod keys;
mod letters;
mod name;
mod number;
mod numerals;
mod phrase;
mod terms;
#[cfg(test)]
mod tests;
mod words;

pub use date::{DatePoint, DateSpan, Stated, grade_date, lacks_parts};
pub use letters::fold_letter;
pub use number::{NumberAnswer, Slider, grade_number, number_in};
use words::words;

/// A typed answer: every form that is right, and the forms that are refused with a reason.
#[derive(Clone, Debug, PartialEq)]
pub struct Typed {
    /// Forms that are right. The first is the model answer, shown to the reader.
    pub accept: Vec<String>,
    /// Forms that are never right, each with the reason that the reader is told.
    pub refuse: Vec<Refused>,
    /// What kind of thing the answer is, and so how an input is compared with it.
    pub compare: Compare,
}

impl Typed {
    /// The form that is shown as the answer.
    #[must_use]
    pub fn model(&self) -> Option<&str> {
        self.accept.first().map(String::as_str)
    }
}

/// An answer that is foreseen and not accepted.
#[derive(Clone, Debug, PartialEq)]
pub struct Refused {
    /// The form that is refused.
    pub text: String,
    /// Why it is not the answer.
    pub why: String,
}

/// How an input is compared with the accepted forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compare {
    /// Words: case, accents, articles, hyphens, spacing and number words are folded.
    Phrase,
    /// A person's name: titles are dropped, parts may be reordered, a surname alone must be listed.
    Name,
    /// A model such as `Su-57`: family, number and variant are compared separately.
    Designator,
    /// A number, with or without its unit.
    Number,
    /// A day, a month, a year or a span of them.
    Date,
}

impl Compare {
    /// The comparison of that name in a bank.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "phrase" => Self::Phrase,
            "name" => Self::Name,
            "designator" => Self::Designator,
            "number" => Self::Number,
            "date" => Self::Date,
            _ => return None,
        })
    }

    /// Its name in a bank.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Phrase => "phrase",
            Self::Name => "name",
            Self::Designator => "designator",
            Self::Number => "number",
            Self::Date => "date",
        }
    }
}

/// What the grading says of one input.
#[derive(Clone, Debug, PartialEq)]
pub enum TypedVerdict {
    /// The input is the answer.
    Right,
    /// The input is not the answer.
    Wrong,
    /// The input is not the answer, but comes near it in a way that can be named.
    NearMiss(NearMiss),
}

/// How an input missed the answer. It holds no words for the reader except those that the bank's author wrote.
#[derive(Clone, Debug, PartialEq)]
pub enum NearMiss {
    /// The bank lists this input as refused, with this reason.
    Listed(String),
    /// One letter differs.
    Spelling,
    /// Only a part of the answer was given.
    Incomplete,
    /// The answer is in the input, together with something that is not in the answer.
    Extra,
    /// The surname alone, where it does not tell who is meant.
    SurnameAlone,
    /// The given name alone.
    GivenNameAlone,
    /// The same surname with another given name.
    OtherPerson,
    /// The same family with another number, or the same number in another family.
    OtherDesignator,
    /// The same model in another variant, such as `F-16C` for `F-16`.
    OtherVariant,
    /// The number fits, in another unit than the one asked for. It holds the unit that is asked for.
    OtherUnit(Option<String>),
    /// The digits are right, their magnitude is not: 6.2 for 6200.
    Magnitude,
    /// A number within a tenth of the answer, but outside its tolerance.
    Close,
    /// A month or a year, where a day or a month was asked for; or a day without its year.
    LessPrecise,
    /// A part of the span that was asked for.
    PartOfSpan,
    /// The right day and month in another year.
    OtherYear,
    /// Another day of the right month.
    OtherDay,
    /// The right date, with a weekday that it did not fall on.
    OtherWeekday,
}

impl NearMiss {
    /// All that say no more than their code.
    pub(crate) const PLAIN: [Self; 15] = [
        Self::Spelling,
        Self::Incomplete,
        Self::Extra,
        Self::SurnameAlone,
        Self::GivenNameAlone,
        Self::OtherPerson,
        Self::OtherDesignator,
        Self::OtherVariant,
        Self::Magnitude,
        Self::Close,
        Self::LessPrecise,
        Self::PartOfSpan,
        Self::OtherYear,
        Self::OtherDay,
        Self::OtherWeekday,
    ];

    /// The miss of that [`code`](Self::code), with the reason that the bank gives or the unit that is asked for.
    pub(crate) fn from_code(code: &str, detail: Option<&str>) -> Option<Self> {
        match code {
            "listed" => Some(Self::Listed(detail.unwrap_or_default().to_owned())),
            "other-unit" => Some(Self::OtherUnit(detail.map(str::to_owned))),
            _ => Self::PLAIN.into_iter().find(|near| near.code() == code),
        }
    }

    /// A stable word for the kind of miss, for tables of messages and for events.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Listed(_) => "listed",
            Self::Spelling => "spelling",
            Self::Incomplete => "incomplete",
            Self::Extra => "extra",
            Self::SurnameAlone => "surname-alone",
            Self::GivenNameAlone => "given-name-alone",
            Self::OtherPerson => "other-person",
            Self::OtherDesignator => "other-designator",
            Self::OtherVariant => "other-variant",
            Self::OtherUnit(_) => "other-unit",
            Self::Magnitude => "magnitude",
            Self::Close => "close",
            Self::LessPrecise => "less-precise",
            Self::PartOfSpan => "part-of-span",
            Self::OtherYear => "other-year",
            Self::OtherDay => "other-day",
            Self::OtherWeekday => "other-weekday",
        }
    }
}

/// How an input fits a form, the best first. What fits better is told first when several forms are accepted.
///
/// A refused form that fits comes before an accepted one that fits as well. So an accepted form that is typed as it
/// is written is right even where a refused one resembles it, and a refused one never is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// The same words after folding.
    Folded,
    /// The same value: titles, the order of a name's parts, units, ways to write a date.
    Same,
    /// It fits the answer without being the same: initials, patronymics, a day within the month asked for.
    Fits,
    OtherUnit,
    OtherWeekday,
    OtherVariant,
    Spelling,
    SurnameAlone,
    GivenNameAlone,
    OtherPerson,
    OtherYear,
    Magnitude,
    LessPrecise,
    PartOfSpan,
    OtherDesignator,
    OtherDay,
    Close,
    Incomplete,
    Extra,
    Apart,
}

impl Fit {
    /// What it means for the reader; the unit is the one that is asked for.
    #[inline(never)]
    fn verdict(self, unit: Option<String>) -> TypedVerdict {
        TypedVerdict::NearMiss(match self {
            Self::Folded | Self::Same | Self::Fits => return TypedVerdict::Right,
            Self::Apart => return TypedVerdict::Wrong,
            Self::OtherUnit => NearMiss::OtherUnit(unit),
            Self::OtherWeekday => NearMiss::OtherWeekday,
            Self::OtherVariant => NearMiss::OtherVariant,
            Self::Spelling => NearMiss::Spelling,
            Self::OtherPerson => NearMiss::OtherPerson,
            Self::OtherYear => NearMiss::OtherYear,
            Self::Magnitude => NearMiss::Magnitude,
            Self::SurnameAlone => NearMiss::SurnameAlone,
            Self::GivenNameAlone => NearMiss::GivenNameAlone,
            Self::LessPrecise => NearMiss::LessPrecise,
            Self::PartOfSpan => NearMiss::PartOfSpan,
            Self::OtherDesignator => NearMiss::OtherDesignator,
            Self::OtherDay => NearMiss::OtherDay,
            Self::Close => NearMiss::Close,
            Self::Incomplete => NearMiss::Incomplete,
            Self::Extra => NearMiss::Extra,
        })
    }
}

/// Grades an input against a typed answer. A blank input is wrong.
#[must_use]
pub fn grade_typed(answer: &Typed, input: &str) -> TypedVerdict {
    if input.trim().is_empty() {
        return TypedVerdict::Wrong;
    }
    let mut refused = (Fit::Apart, "");
    for form in &answer.refuse {
        let fit = compare(answer.compare, &form.text, input);
        if fit < refused.0 {
            refused = (fit, &form.why);
        }
    }
    let mut best = (Fit::Apart, "");
    for form in &answer.accept {
        let fit = compare(answer.compare, form, input);
        if fit < best.0 {
            best = (fit, form);
        }
    }
    let (fit, why) = refused;
    if fit <= Fit::Fits && fit <= best.0 {
        return TypedVerdict::NearMiss(NearMiss::Listed(why.to_owned()));
    }
    let (fit, form) = best;
    let unit = if fit == Fit::OtherUnit {
        number::unit_of(form)
    } else {
        None
    };
    fit.verdict(unit)
}

/// Longer texts are compared as they are written: no name, date or model is as long.
const LONGEST_READ: usize = 120;

/// How an input fits a form, in the best of the ways to write an umlaut.
#[inline(never)]
fn compare(compare: Compare, form: &str, input: &str) -> Fit {
    if form.trim() == input.trim() {
        return Fit::Folded;
    }
    let mut best = Fit::Apart;
    let long = form.len().max(input.len()) > LONGEST_READ;
    for ways in 0..4 {
        let form_words = words(form, ways & 1 > 0);
        let input_words = words(input, ways & 2 > 0);
        let phrase = phrase::compare(&form_words, &input_words, "");
        best = best.min(match compare {
            _ if phrase == Fit::Folded => phrase,
            _ if long => Fit::Apart,
            Compare::Phrase => phrase,
            Compare::Name => name::compare(&form_words, &input_words),
            Compare::Designator => designator::compare(&form_words, &input_words),
            Compare::Number => number::compare(&form_words, &input_words),
            Compare::Date => date::compare(form, &form_words, &input_words),
        });
    }
    best
}
