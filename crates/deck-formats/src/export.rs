//! What an export gives: its text, and what of the bank or log is not in it.

use std::fmt;

use deck_engine::{Bank, Body, Question, count, fill};

/// A file, and what it leaves behind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// The whole file, UTF-8.
    pub text: String,
    /// Its notes or rows, without headers.
    pub rows: usize,
    /// What it cannot carry; empty if it carries all.
    pub losses: Vec<Loss>,
}

/// Something that a format cannot carry. Displayed, it is a sentence in English.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loss {
    /// Cards come without what the learner did with them.
    Schedule,
    /// A later file takes nothing away that an earlier one brought.
    Withdrawals,
    /// A learner's own tags of a note go when the file is imported again.
    Tags,
    /// Wrong choices, with what is wrong about them, of so many questions.
    Choices(usize),
    /// Other accepted forms, refused ones and tolerances of so many typed answers.
    Spellings(usize),
    /// The map of so many questions of places.
    Maps(usize),
    /// The pictures of so many questions.
    Pictures(usize),
    /// The hints of so many questions.
    Hints(usize),
    /// The sentences that prove so many questions, which may not be quoted.
    Sentences(usize),
    /// The addresses of so many articles, which are relative to a page that is not given.
    Addresses(usize),
    /// That cards of one question belong together, for so many questions.
    Siblings(usize),
    /// So many cells that a spreadsheet would calculate have an apostrophe before them.
    Formulas(usize),
    /// So many grades that were undone.
    Undone(usize),
    /// So many entries that are no grades: suspended, buried, flagged, notes.
    OtherEntries(usize),
    /// So many times a card was made new again, which the format has no word for.
    Forgotten(usize),
    /// How so many answers were given, with what was typed.
    Ways(usize),
}

impl Loss {
    /// Its name, under which a page may have words for it in the reader's language.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Loss::Schedule => "schedule",
            Loss::Withdrawals => "withdrawals",
            Loss::Tags => "tags",
            Loss::Choices(_) => "choices",
            Loss::Spellings(_) => "spellings",
            Loss::Maps(_) => "maps",
            Loss::Pictures(_) => "pictures",
            Loss::Hints(_) => "hints",
            Loss::Sentences(_) => "sentences",
            Loss::Addresses(_) => "addresses",
            Loss::Siblings(_) => "siblings",
            Loss::Formulas(_) => "formulas",
            Loss::Undone(_) => "undone",
            Loss::OtherEntries(_) => "otherEntries",
            Loss::Forgotten(_) => "forgotten",
            Loss::Ways(_) => "ways",
        }
    }

    /// How many questions, cells or entries it is about; `None` if it is about all.
    #[must_use]
    pub fn count(self) -> Option<usize> {
        match self {
            Loss::Schedule | Loss::Withdrawals | Loss::Tags => None,
            Loss::Choices(count)
            | Loss::Spellings(count)
            | Loss::Maps(count)
            | Loss::Pictures(count)
            | Loss::Hints(count)
            | Loss::Sentences(count)
            | Loss::Addresses(count)
            | Loss::Siblings(count)
            | Loss::Formulas(count)
            | Loss::Undone(count)
            | Loss::OtherEntries(count)
            | Loss::Forgotten(count)
            | Loss::Ways(count) => Some(count),
        }
    }

    /// Of each loss that counts something, whether it counts anything.
    pub(crate) fn happened(self) -> bool {
        self.count().is_none_or(|count| count > 0)
    }
}

/// What of its questions no card has room for.
pub(crate) fn of_questions(bank: &Bank) -> [Loss; 5] {
    let number = |is: fn(&Question) -> bool| {
        bank.questions
            .iter()
            .filter(|question| is(question))
            .count()
    };
    [
        Loss::Choices(number(|question| {
            matches!(question.body, Body::Choice(_) | Body::Multi(_))
        })),
        Loss::Spellings(number(|question| question.kind().is_typed())),
        Loss::Maps(number(|question| matches!(question.body, Body::Place(_)))),
        Loss::Pictures(number(|question| question.media.is_some())),
        Loss::Hints(number(|question| question.hint.is_some())),
    ]
}

/// "1 question" or "3 questions".
fn counted(number: usize, what: &str) -> String {
    let ending = if number == 1 { "" } else { "s" };
    fill("% %%", &[&count(number), what, ending])
}

impl fmt::Display for Loss {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (template, number, what) = match *self {
            Loss::Schedule => (
                "grades and intervals stay behind: every card begins as a new one",
                0,
                "",
            ),
            Loss::Withdrawals => (
                "a question that the bank withdraws later stays where the file was imported: delete it there",
                0,
                "",
            ),
            Loss::Tags => (
                "an import over earlier notes replaces their tags, your own included: leave tags out to keep those",
                0,
                "",
            ),
            Loss::Choices(number) => (
                "wrong choices, and what is wrong about them, of %",
                number,
                "question",
            ),
            Loss::Spellings(number) => (
                "other accepted forms, near misses and tolerances of %: nothing judges what is typed",
                number,
                "typed answer",
            ),
            Loss::Maps(number) => (
                "the map of %: the place has its name only",
                number,
                "question",
            ),
            Loss::Pictures(number) => ("the picture of %", number, "question"),
            Loss::Hints(number) => ("the hint of %", number, "question"),
            Loss::Sentences(number) => (
                "the sentence that proves %: it may not be quoted, so the article is named alone",
                number,
                "question",
            ),
            Loss::Addresses(number) => (
                "the address of %: it is relative, and no base is given",
                number,
                "article",
            ),
            Loss::Siblings(number) => (
                "that the cards of % belong together: they may be shown on one day",
                number,
                "question",
            ),
            Loss::Formulas(number) => (
                "% would be calculated by a spreadsheet, so an apostrophe stands first",
                number,
                "cell",
            ),
            Loss::Undone(number) => ("%", number, "undone grade"),
            Loss::OtherEntries(number) => (
                "%: what was suspended, buried, flagged or noted",
                number,
                "other change",
            ),
            Loss::Forgotten(number) => (
                "that a card was made new again, %: its history goes on with state 0",
                number,
                "time",
            ),
            Loss::Ways(number) => (
                "the kind of question, and what was typed, of %",
                number,
                "grade",
            ),
        };
        f.write_str(&fill(template, &[&counted(number, what)]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_and_many_read_as_sentences() {
        for (loss, words) in [
            (Loss::Hints(1), "the hint of 1 question"),
            (Loss::Pictures(2), "the picture of 2 questions"),
            (Loss::Undone(3), "3 undone grades"),
        ] {
            assert_eq!(loss.to_string(), words);
        }
    }

    #[test]
    fn what_did_not_happen_is_no_loss() {
        assert!(!Loss::Hints(0).happened());
        assert!(Loss::Hints(1).happened() && Loss::Schedule.happened());
    }
}
