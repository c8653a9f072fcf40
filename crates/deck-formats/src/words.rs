//! What an export says besides the texts of its bank, and how it writes values.

use deck_engine::{DateSpan, NumberAnswer, english, plain};
use deck_study::CardOptions;

/// What all exports of a bank take.
#[derive(Clone, Copy, Default)]
pub struct Options<'a> {
    /// The words besides the bank's own.
    pub words: Words<'a>,
    /// The address of the page or bank that relative addresses of articles belong to. Without it they are left out,
    /// since they lead nowhere from another program.
    pub base: Option<&'a str>,
    /// Which cards are made of the bank.
    pub cards: CardOptions,
}

/// Words besides the bank's own, in the bank's language, and how values are written in it.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    /// Of a statement that holds, and of one that does not.
    pub truth: [&'a str; 2],
    /// Asks which of the two a statement is.
    pub true_or_false: &'a str,
    /// Says of an answer on which day it was true; `%` stands for the day.
    pub as_of: &'a str,
    /// A date in words.
    pub date: &'a dyn Fn(&DateSpan) -> String,
    /// A number with its unit.
    pub number: &'a dyn Fn(&NumberAnswer) -> String,
}

impl Words<'static> {
    /// In English.
    pub const ENGLISH: Words<'static> = Words {
        truth: ["True", "False"],
        true_or_false: "True or false?",
        as_of: "As of %",
        date: &english::date,
        number: &english::number,
    };

    /// Signs and plain figures, for banks in a language that nobody gave words for.
    pub const SIGNS: Words<'static> = Words {
        truth: ["✓", "✗"],
        true_or_false: "✓ / ✗ ?",
        as_of: "✓ %",
        date: &DateSpan::to_string,
        number: &|answer: &NumberAnswer| match &answer.unit {
            Some(unit) => format!("{} {unit}", plain(answer.value)),
            None => plain(answer.value),
        },
    };

    /// English for a language tag that begins with `en`, signs for others.
    #[must_use]
    pub fn of_language(tag: &str) -> Words<'static> {
        let language = tag.split('-').next().unwrap_or_default();
        if language.eq_ignore_ascii_case("en") {
            Words::ENGLISH
        } else {
            Words::SIGNS
        }
    }
}

impl Default for Words<'static> {
    fn default() -> Self {
        Words::ENGLISH
    }
}
