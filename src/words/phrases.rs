//! Which words go with what the engine says: names of categories, misses, results.

use std::cmp::Ordering;

use deck_engine::{Category, Challenge, ChallengeError, Change, Kind, NearMiss, Question};

use super::{Key, Word, Words};
use crate::host::Notice;
use crate::parts::fields::slider;

impl Words {
    /// What a quiz is about, in a sentence.
    pub(crate) fn invitation(&self, questions: usize, categories: &[Category]) -> String {
        let names = categories
            .iter()
            .map(|category| self.say(subject(*category)));
        let names: Vec<&str> = names.collect();
        let questions = self.counted(Word::Questions, questions);
        self.with(Word::Invitation, &[&questions, &self.list(&names)])
    }

    /// How a reader did against the challenge that they took.
    pub(crate) fn against(&self, challenge: &Challenge, right: usize) -> String {
        let word = match right.cmp(&usize::from(challenge.right)) {
            Ordering::Greater => Word::Beaten,
            Ordering::Equal => Word::Level,
            Ordering::Less => Word::NotBeaten,
        };
        self.with(word, &[&self.whole(challenge.right.into())])
    }

    /// What the reader should know at the start.
    pub(crate) fn notice(&self, notice: &Notice) -> String {
        let word = match notice {
            Notice::AnswersLost(lost) => return self.counted(Word::AnswersLost, *lost),
            Notice::Corrected(change, text) => {
                let word = match change {
                    Some(Change::Withdrawn) => Word::Withdrawn,
                    Some(Change::Reworded) => Word::Reworded,
                    Some(Change::Rekeyed) | None => Word::Rekeyed,
                };
                return self.with(word, &[text]);
            }
            Notice::Challenge(ChallengeError::Outdated) => Word::ChallengeOutdated,
            Notice::Challenge(ChallengeError::OtherBank(_)) => Word::ChallengeOther,
            Notice::Challenge(_) => Word::ChallengeBroken,
        };
        self.say(word).to_owned()
    }

    /// Two counts in a template.
    pub(crate) fn counts(&self, word: impl Key, first: usize, second: usize) -> String {
        self.with(word, &[&self.whole(first), &self.whole(second)])
    }

    /// `True` or `False`, in words.
    pub(crate) fn truth(&self, truth: bool) -> &str {
        self.say(if truth { Word::True } else { Word::False })
    }

    /// In what way an answer missed; the bank's own words where it has some.
    pub(crate) fn near_miss(&self, near: &NearMiss) -> String {
        let word = match near {
            NearMiss::Listed(why) => return why.clone(),
            NearMiss::OtherUnit(Some(unit)) => return self.with(Word::NearUnit, &[unit]),
            NearMiss::OtherUnit(None) => Word::NearNoUnit,
            NearMiss::Spelling => Word::NearSpelling,
            NearMiss::Incomplete => Word::NearIncomplete,
            NearMiss::Extra => Word::NearExtra,
            NearMiss::SurnameAlone => Word::NearSurnameAlone,
            NearMiss::GivenNameAlone => Word::NearGivenNameAlone,
            NearMiss::OtherPerson => Word::NearOtherPerson,
            NearMiss::OtherDesignator => Word::NearOtherDesignator,
            NearMiss::OtherVariant => Word::NearOtherVariant,
            NearMiss::Magnitude => Word::NearMagnitude,
            NearMiss::Close => Word::NearClose,
            NearMiss::LessPrecise => Word::NearLessPrecise,
            NearMiss::PartOfSpan => Word::NearPartOfSpan,
            NearMiss::OtherYear => Word::NearOtherYear,
            NearMiss::OtherDay => Word::NearOtherDay,
            NearMiss::OtherWeekday => Word::NearOtherWeekday,
        };
        self.say(word).to_owned()
    }
}

/// A category as the summary names it.
pub(crate) fn category(category: Category) -> Word {
    match category {
        Category::Date => Word::Dates,
        Category::Aircraft => Word::Aircraft,
        Category::Location => Word::Places,
        Category::Official => Word::Officials,
        Category::Organisation => Word::Organisations,
        Category::Number => Word::Numbers,
        Category::Event => Word::Events,
    }
}

/// A category within a sentence.
fn subject(category: Category) -> Word {
    match category {
        Category::Date => Word::OfDates,
        Category::Aircraft => Word::OfAircraft,
        Category::Location => Word::OfPlaces,
        Category::Official => Word::OfOfficials,
        Category::Organisation => Word::OfOrganisations,
        Category::Number => Word::OfNumbers,
        Category::Event => Word::OfEvents,
    }
}

/// What an answer still lacks.
pub(crate) fn incomplete(question: &Question) -> Word {
    match question.kind() {
        Kind::Number if slider(question).is_some() => Word::MoveFirst,
        Kind::Choice | Kind::TrueFalse | Kind::Place => Word::ChooseFirst,
        Kind::Multi => Word::ChooseOneFirst,
        Kind::Cloze => Word::FillFirst,
        Kind::Match => Word::PairFirst,
        Kind::Text | Kind::Number | Kind::Date | Kind::Order => Word::WriteFirst,
    }
}

/// Words for a result for which the bank has none.
pub(crate) fn result(percent: u8) -> Word {
    match percent {
        100 => Word::AllRight,
        70..=99 => Word::ReadClosely,
        40..=69 => Word::GoodPart,
        _ => Word::SecondRead,
    }
}

/// What came of a question, by the class that its row has.
pub(crate) fn outcome(class: &str) -> Word {
    match class {
        "right" => Word::Right,
        "part" => Word::Part,
        "wrong" => Word::Missed,
        "skipped" => Word::Skipped,
        _ => Word::NotAsked,
    }
}
