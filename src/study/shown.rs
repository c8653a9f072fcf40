//! The card that the learner sees.

use std::rc::Rc;

use deck_engine::{Answer, Bank, Body, Judge, Question, Typed, grade};
use deck_study::{
    Card, CardId, CardOptions, CardState, Direction, Grade, Graded, LONGEST_TAKEN_MS, Moment,
    Outcome, Schedule, cards,
};

/// A card, its question, and how far the learner is with it.
#[derive(Clone)]
pub(super) struct Shown {
    pub(super) card: CardId,
    /// A bank of nothing but its question.
    bank: Rc<Bank>,
    pub(super) state: CardState,
    /// The revision of its question when it was last graded.
    pub(super) seen: Option<u32>,
    /// When it was shown, which tells it from the same card another time.
    pub(super) since: Moment,
    pub(super) typed: String,
    pub(super) back: Option<Back>,
}

/// What turning it over has brought.
#[derive(Clone)]
pub(super) struct Back {
    /// What each grade does to it.
    pub(super) outcomes: [Outcome; 4],
    /// Milliseconds until then.
    taken: u32,
    /// What was typed, if anything was.
    pub(super) verdict: Option<Verdict>,
}

/// What is said of what was typed.
#[derive(Clone)]
pub(super) struct Verdict {
    pub(super) is_right: bool,
    /// In what way it missed.
    pub(super) near: Option<deck_engine::NearMiss>,
}

impl Shown {
    /// The front of a card; `None` where the bank does not have its question.
    pub(super) fn new(
        bank: &Bank,
        card: CardId,
        state: CardState,
        seen: Option<u32>,
        now: Moment,
    ) -> Option<Shown> {
        let question = bank
            .questions
            .iter()
            .find(|one| one.id == card.question())?;
        Some(Shown {
            card,
            bank: Rc::new(Bank {
                about: bank.about.clone(),
                questions: vec![question.clone()],
            }),
            state,
            seen,
            since: now,
            typed: String::new(),
            back: None,
        })
    }

    pub(super) fn bank(&self) -> &Bank {
        &self.bank
    }

    pub(super) fn question(&self) -> Option<&Question> {
        self.bank.questions.first()
    }

    /// Its two faces.
    pub(super) fn faces(&self) -> Option<Card<'_>> {
        let all = cards(&self.bank, &CardOptions { both_ways: true });
        all.into_iter().find(|card| card.id == self.card)
    }

    /// What may be typed on it, as a question that can be graded; `None` where nothing is.
    pub(super) fn asked(&self) -> Option<Question> {
        let question = self.question()?;
        let body = match (self.card.direction(), &question.body) {
            (Direction::Forward, Body::Text(_) | Body::Number(_) | Body::Date(_)) => {
                question.body.clone()
            }
            (Direction::Cloze(number), Body::Cloze(cloze)) => {
                let blank: &Typed = cloze.blanks.get(usize::from(number).checked_sub(1)?)?;
                Body::Text(blank.clone())
            }
            _ => return None,
        };
        Some(Question {
            body,
            ..question.clone()
        })
    }

    /// The card with its answer.
    pub(super) fn turned(&self, schedule: &Schedule, judge: &Judge, now: Moment) -> Shown {
        let taken = now.at.saturating_sub(self.since.at);
        let typed = Some(self.typed.trim()).filter(|typed| !typed.is_empty());
        let verdict = typed.and_then(|typed| {
            let graded = grade(&self.asked()?, &Answer::Text(typed.to_owned()), judge)?;
            Some(Verdict {
                is_right: graded.credit.is_full(),
                near: graded.parts.into_iter().next().and_then(|part| part.near),
            })
        });
        let back = Back {
            outcomes: schedule.preview(&self.state, &self.card, now),
            taken: u32::try_from(taken.max(0))
                .map_or(LONGEST_TAKEN_MS, |ms| ms.min(LONGEST_TAKEN_MS)),
            verdict,
        };
        Shown {
            back: Some(back),
            ..self.clone()
        }
    }

    /// What is kept of a grade of it.
    pub(super) fn graded(&self, grade: Grade) -> Graded {
        let back = self.back.as_ref();
        let is_typed = back.is_some_and(|back| back.verdict.is_some());
        let question = self.question();
        Graded {
            grade,
            asked: question.filter(|_| is_typed).map(Question::kind),
            typed: is_typed.then(|| self.typed.trim().to_owned()),
            taken: back.map_or(0, |back| back.taken),
            revision: question.map(|question| question.revision),
        }
    }

    /// The grade that Space and Enter give: Good, unless what was typed is wrong.
    pub(super) fn usual(&self) -> Grade {
        let verdict = self.back.as_ref().and_then(|back| back.verdict.as_ref());
        Grade::of_answer(verdict.is_none_or(|verdict| verdict.is_right))
    }
}
