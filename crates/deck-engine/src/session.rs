//! A quiz as a pure state machine: every (phase, event) pair is decided here.

use std::rc::Rc;

use crate::bank::{Body, Category, Question, ResultBand};
use crate::draw::{Deck, arrange};
use crate::grade::{Answer, Grade, grade};

/// Where a quiz stands. A session is cheap to clone and never changes: events make new ones.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    pub(crate) deck: Rc<Deck>,
    /// How often the missed ones were tried again.
    pub(crate) round: u32,
    /// This round's questions; at least one unless the deck is empty.
    pub(crate) turns: Vec<Turn>,
    /// The turn that is being asked or explained; 0 before the start and after the end.
    pub(crate) at: usize,
    pub(crate) phase: Phase,
}

/// A question of this round, and what came of it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Turn {
    /// Position in the deck.
    pub(crate) question: usize,
    pub(crate) outcome: Option<Outcome>,
}

/// What a session is doing.
#[derive(Clone, Debug, PartialEq)]
pub enum Phase {
    /// Nothing was asked yet.
    Intro,
    /// A question is shown, with what was answered so far.
    Asking(Option<Answer>),
    /// The last answer was graded and is being explained.
    Revealed,
    /// All was asked, or the reader finished early.
    Finished,
}

/// What happens to a session.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// Ask the first question.
    Start,
    /// The reader's answer so far; it may still change.
    Answer(Answer),
    /// Grade the answer. Nothing happens while it is incomplete.
    Check,
    /// From the explanation to the next question, or to the end.
    Next,
    /// Leave this question unanswered.
    Skip,
    /// End the quiz here.
    Finish,
    /// The same questions from the beginning.
    Restart,
    /// Only those that were not fully right.
    RetryMissed,
}

/// What came of a question.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// It was answered.
    Answered(Answer),
    /// It was left out.
    Skipped,
}

/// A result, over one round.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Score {
    /// Questions that were fully right …
    pub right: usize,
    /// … of so many.
    pub of: usize,
    /// Points with partial credit, 0 to `of`.
    pub points: f64,
}

impl Score {
    /// Share of the points in whole percent, rounded down: 100 means that all was right.
    #[must_use]
    pub fn percent(&self) -> u8 {
        if self.of == 0 {
            return 0;
        }
        // Of at most 100, so the conversion is exact; the small sum mends binary thirds.
        (self.points / self.of as f64 * 100.0 + 1e-9)
            .floor()
            .min(100.0) as u8
    }

    fn add(&mut self, grade: Option<&Grade>) {
        self.of += 1;
        if let Some(grade) = grade {
            self.right += usize::from(grade.credit.is_full());
            self.points += grade.credit.share();
        }
    }
}

/// A result within one category.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CategoryScore {
    /// The category.
    pub category: Category,
    /// The result of its questions.
    pub score: Score,
}

impl Session {
    /// A session that waits for [`Event::Start`].
    #[must_use]
    pub fn new(deck: Rc<Deck>) -> Session {
        let turns = turns(0..deck.questions.len());
        Session {
            deck,
            round: 0,
            turns,
            at: 0,
            phase: Phase::Intro,
        }
    }

    /// The session after an event. An event that means nothing in this phase changes nothing.
    #[must_use]
    pub fn apply(&self, event: Event) -> Session {
        match (&self.phase, event) {
            (Phase::Intro, Event::Start) => self.asking(0),
            (_, Event::Restart) => Session::new(Rc::clone(&self.deck)).asking(0),
            (Phase::Asking(_), Event::Answer(answer)) => self.in_phase(Phase::Asking(Some(answer))),
            (Phase::Asking(Some(answer)), Event::Check) => self.checked(answer),
            (Phase::Asking(_), Event::Skip) => {
                self.with_outcome(Outcome::Skipped).asking(self.at + 1)
            }
            (Phase::Revealed, Event::Next) => self.asking(self.at + 1),
            (Phase::Asking(_) | Phase::Revealed, Event::Finish) => self.finished(),
            (Phase::Finished, Event::RetryMissed) => self.retry(),
            _ => self.clone(),
        }
    }

    /// The phase.
    #[must_use]
    pub fn phase(&self) -> &Phase {
        &self.phase
    }

    /// The deck that is played.
    #[must_use]
    pub fn deck(&self) -> &Rc<Deck> {
        &self.deck
    }

    /// The question that is being asked or explained; none before the start and after the end.
    #[must_use]
    pub fn question(&self) -> Option<&Question> {
        match self.phase {
            Phase::Asking(_) | Phase::Revealed => self.turn_question(self.turns.get(self.at)?),
            Phase::Intro | Phase::Finished => None,
        }
    }

    /// Its position in this round, counted from 0.
    #[must_use]
    pub fn position(&self) -> usize {
        self.at
    }

    /// How many questions this round has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.turns.len()
    }

    /// Whether the options admitted no question at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.turns.is_empty()
    }

    /// 0 in the first round, then how often the missed ones were tried again.
    #[must_use]
    pub fn round(&self) -> u32 {
        self.round
    }

    /// The order in which the question of this round shows what it offers.
    #[must_use]
    pub fn arrangement(&self, question: &Question) -> Vec<usize> {
        arrange(question, self.deck.seed.wrapping_add(self.round))
    }

    /// The answer as far as it is given, or as it was graded.
    #[must_use]
    pub fn answer(&self) -> Option<&Answer> {
        match &self.phase {
            Phase::Asking(answer) => answer.as_ref(),
            Phase::Revealed => match self.turns.get(self.at)?.outcome.as_ref()? {
                Outcome::Answered(answer) => Some(answer),
                Outcome::Skipped => None,
            },
            Phase::Intro | Phase::Finished => None,
        }
    }

    /// Whether [`Event::Check`] would grade the answer.
    #[must_use]
    pub fn can_check(&self) -> bool {
        match (&self.phase, self.question()) {
            (Phase::Asking(Some(answer)), Some(question)) => grade(question, answer).is_some(),
            _ => false,
        }
    }

    /// The grade of the answer that is being explained.
    #[must_use]
    pub fn grade(&self) -> Option<Grade> {
        match self.phase {
            Phase::Revealed => self.turn_grade(self.turns.get(self.at)?),
            _ => None,
        }
    }

    /// This round's questions, each with its outcome and grade; both are absent for those not
    /// yet asked, the grade also for skipped ones.
    pub fn review(&self) -> impl Iterator<Item = (&Question, Option<&Outcome>, Option<Grade>)> {
        self.turns.iter().filter_map(|turn| {
            Some((
                self.turn_question(turn)?,
                turn.outcome.as_ref(),
                self.turn_grade(turn),
            ))
        })
    }

    /// The result of this round; what is not answered counts nothing.
    #[must_use]
    pub fn score(&self) -> Score {
        let mut score = Score::default();
        for turn in &self.turns {
            score.add(self.turn_grade(turn).as_ref());
        }
        score
    }

    /// The result within each category that this round asks about, in the categories' order.
    #[must_use]
    pub fn scores_by_category(&self) -> Vec<CategoryScore> {
        let scores = Category::ALL.iter().map(|category| {
            let mut score = Score::default();
            for (_, _, grade) in self
                .review()
                .filter(|(question, _, _)| question.category == *category)
            {
                score.add(grade.as_ref());
            }
            CategoryScore {
                category: *category,
                score,
            }
        });
        scores.filter(|entry| entry.score.of > 0).collect()
    }

    /// How many of this round were not fully right.
    #[must_use]
    pub fn missed(&self) -> usize {
        self.missed_questions().count()
    }

    /// The bank's words for this result.
    #[must_use]
    pub fn result_band(&self) -> Option<&ResultBand> {
        let percent = self.score().percent();
        self.deck
            .about
            .results
            .iter()
            .filter(|band| band.min <= percent)
            .max_by_key(|band| band.min)
    }

    pub(crate) fn in_phase(&self, phase: Phase) -> Session {
        Session {
            phase,
            ..self.clone()
        }
    }

    pub(crate) fn finished(&self) -> Session {
        Session {
            at: 0,
            phase: Phase::Finished,
            ..self.clone()
        }
    }

    /// The session that asks turn `at`, or is finished where there is none.
    pub(crate) fn asking(&self, at: usize) -> Session {
        let Some(question) = self.turns.get(at).and_then(|turn| self.turn_question(turn)) else {
            return self.finished();
        };
        // Items to be ordered always lie in some order, so there is an answer from the start.
        let draft = match question.body {
            Body::Order(_) => Some(Answer::Order(self.arrangement(question))),
            _ => None,
        };
        Session {
            at,
            phase: Phase::Asking(draft),
            ..self.clone()
        }
    }

    fn checked(&self, answer: &Answer) -> Session {
        if !self.can_check() {
            return self.clone();
        }
        self.with_outcome(Outcome::Answered(answer.clone()))
            .in_phase(Phase::Revealed)
    }

    fn with_outcome(&self, outcome: Outcome) -> Session {
        let mut next = self.clone();
        if let Some(turn) = next.turns.get_mut(self.at) {
            turn.outcome = Some(outcome);
        }
        next
    }

    fn retry(&self) -> Session {
        let missed = turns(self.missed_questions());
        if missed.is_empty() {
            return self.clone();
        }
        Session {
            turns: missed,
            round: self.round + 1,
            ..self.clone()
        }
        .asking(0)
    }

    fn missed_questions(&self) -> impl Iterator<Item = usize> {
        self.turns
            .iter()
            .filter(|turn| {
                self.turn_grade(turn)
                    .is_none_or(|grade| !grade.credit.is_full())
            })
            .map(|turn| turn.question)
    }

    fn turn_question(&self, turn: &Turn) -> Option<&Question> {
        self.deck.questions.get(turn.question)
    }

    fn turn_grade(&self, turn: &Turn) -> Option<Grade> {
        match turn.outcome.as_ref()? {
            Outcome::Answered(answer) => grade(self.turn_question(turn)?, answer),
            Outcome::Skipped => None,
        }
    }
}

fn turns(questions: impl Iterator<Item = usize>) -> Vec<Turn> {
    questions
        .map(|question| Turn {
            question,
            outcome: None,
        })
        .collect()
}

#[cfg(test)]
mod tests;
