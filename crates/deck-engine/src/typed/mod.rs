//! Grading of typed answers: what is right, what is wrong, and what comes near and why.
//!
//! No edit distance ever bridges two facts. Digits, dates and designators compare as values, names by their
//! parts. What only looks like the answer is a [`NearMiss`], which says in what way it missed.

mod date;
mod designator;
mod fold;
mod name;
mod number;
mod numerals;
mod phrase;
#[cfg(test)]
mod tests;

pub use date::{DatePoint, DateSpan, grade_date};
pub use fold::fold_letter;
pub use number::{NumberAnswer, grade_number};

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

    /// Lower is told first when an input comes near several accepted forms.
    fn rank(&self) -> u8 {
        match self {
            Self::Listed(_) => 0,
            Self::OtherUnit(_) | Self::OtherWeekday | Self::OtherVariant => 1,
            Self::Spelling => 2,
            Self::OtherPerson | Self::OtherYear | Self::Magnitude => 3,
            Self::SurnameAlone | Self::GivenNameAlone | Self::LessPrecise | Self::PartOfSpan => 4,
            Self::OtherDesignator | Self::OtherDay | Self::Close => 5,
            Self::Incomplete => 6,
            Self::Extra => 7,
        }
    }
}

/// How much is overlooked when two answers are held to be the same.
///
/// The levels are tried in this order, refused forms before accepted ones in each. So an accepted form that is
/// typed as it is written is right even where a refused one resembles it, and a refused one never is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Level {
    /// The same words after folding.
    Folded,
    /// The same value: transliterations, titles, the order of a name's parts, units, ways to write a date.
    Same,
    /// It fits the answer without being the same: initials, patronymics, a day within the month asked for.
    Fits,
}

/// Grades an input against a typed answer. A blank input is wrong.
#[must_use]
pub fn grade_typed(answer: &Typed, input: &str) -> TypedVerdict {
    if input.trim().is_empty() {
        return TypedVerdict::Wrong;
    }
    for level in [Level::Folded, Level::Same, Level::Fits] {
        let same = |form: &str| matches(answer.compare, level, form, input);
        if let Some(refused) = answer.refuse.iter().find(|refused| same(&refused.text)) {
            return TypedVerdict::NearMiss(NearMiss::Listed(refused.why.clone()));
        }
        if answer.accept.iter().any(|form| same(form)) {
            return TypedVerdict::Right;
        }
    }
    answer
        .accept
        .iter()
        .filter_map(|form| near(answer.compare, form, input))
        .min_by_key(NearMiss::rank)
        .map_or(TypedVerdict::Wrong, TypedVerdict::NearMiss)
}

/// Longer texts are compared as they are written: no name, date or model is as long.
const LONGEST_READ: usize = 120;

fn matches(compare: Compare, level: Level, form: &str, input: &str) -> bool {
    if level == Level::Folded {
        return form.trim() == input.trim() || phrase::same_folded(form, input);
    }
    if form.len() > LONGEST_READ || input.len() > LONGEST_READ {
        return false;
    }
    fold::spellings(form).iter().any(|form| {
        fold::spellings(input).iter().any(|input| match compare {
            Compare::Phrase => phrase::matches(level, form, input),
            Compare::Name => name::matches(level, form, input),
            Compare::Designator => designator::matches(form, input),
            Compare::Number => number::matches(form, input),
            Compare::Date => date::matches(level, form, input),
        })
    })
}

fn near(compare: Compare, form: &str, input: &str) -> Option<NearMiss> {
    if form.len() > LONGEST_READ || input.len() > LONGEST_READ {
        return None;
    }
    let read = |form: &str, input: &str| match compare {
        Compare::Phrase => phrase::near(form, input),
        Compare::Name => name::near(form, input),
        Compare::Designator => designator::near(form, input),
        Compare::Number => number::near(form, input),
        Compare::Date => date::near(form, input),
    };
    let forms = fold::spellings(form);
    let inputs = fold::spellings(input);
    let misses = forms
        .iter()
        .flat_map(|form| inputs.iter().filter_map(move |input| read(form, input)));
    misses.min_by_key(NearMiss::rank)
}
