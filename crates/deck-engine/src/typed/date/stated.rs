//! What a question says itself of the date that it asks for.

use super::super::terms::{Term, listed, term};
use super::super::words::{Word, words};
use super::DateSpan;

/// Words between a month and the word that ties it to the day that is asked for.
const BETWEEN: &str = "the early mid late";
/// Words of questions that ask for the year as well, in languages that a bank may be in.
const YEARS: &str = "year jahr annee ano год году года";
/// Half a year. Within it, news says a day without its year.
const NEAR: u32 = 182;

/// Which parts of the date that it asks for a question states. An answer may leave them out, and still names one date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stated {
    pub(super) year: bool,
    pub(super) month: bool,
}

impl Stated {
    /// An answer has all its parts.
    pub const NOTHING: Self = Self {
        year: false,
        month: false,
    };

    /// What a prompt states of the answer, whose article is true as of a day.
    ///
    /// The year is stated where the prompt names it and no other one. Where it names none and does not ask for one, a
    /// day near the article's is in no other year. The month is stated where the prompt asks for a day in it and names
    /// no other one.
    #[must_use]
    pub fn by(prompt: &str, answer: &DateSpan, as_of: &DateSpan) -> Self {
        let (asked, end) = (answer.start, answer.end);
        let words = words(prompt, false);
        let (mut same_year, mut other_year, mut asks_year) = (false, false, false);
        let (mut same_month, mut other_month) = (false, false);
        for (at, word) in words.iter().enumerate() {
            let text = word.text.as_str();
            if word.digits && text.len() == 4 {
                let year = word.small_value();
                *(if year == asked.year {
                    &mut same_year
                } else {
                    &mut other_year
                }) = true;
            } else if listed(YEARS, text) {
                asks_year = true;
            } else if let Term::Month(month) = term(text)
                && !word.small
            {
                let same = month == asked.month && asks_for_day_in(&words, at);
                *(if same {
                    &mut same_month
                } else {
                    &mut other_month
                }) = true;
            }
        }
        let one_year = asked.day > 0 && end.day > 0 && asked.year == end.year;
        let near = near(answer, as_of) && !asks_year;
        Self {
            year: asked.month > 0
                && asked.year == end.year
                && !other_year
                && (same_year || one_year && near),
            month: one_year && asked.month == end.month && same_month && !other_month,
        }
    }
}

/// Whether the month at this place is one that a day is asked in, as in "on which day in early May", and no part of
/// another date.
fn asks_for_day_in(words: &[Word], at: usize) -> bool {
    let (before, after) = words.split_at(at);
    if after
        .get(1)
        .is_some_and(|next| next.digits && next.text.len() < 3)
    {
        return false;
    }
    let mut before = before.iter().rev().map(|word| word.text.as_str());
    match before.find(|word| !listed(BETWEEN, word)) {
        Some("in") => true,
        Some("of") => matches!(before.next(), Some("day" | "date")),
        _ => false,
    }
}

fn near(answer: &DateSpan, as_of: &DateSpan) -> bool {
    let ((from, to), (first, last)) = (answer.days(), as_of.days());
    from.abs_diff(last) <= NEAR && to.abs_diff(first) <= NEAR && from.abs_diff(first) <= NEAR
}
