//! A quiz as a pure state machine: every (phase, event) pair is decided here.

mod score;

use std::rc::Rc;

use crate::bank::{Body, Question};
use crate::draw::{Deck, arrange};
use crate::grade::{Answer, Grade, grade};
pub use score::{CategoryScore, Score};

/// Where a quiz stands. A session is cheap to clone and never changes: events make new ones.
#[derive(Clone, Debug)]
pub struct Session {
    pub(crate) deck: Rc<Deck>,
    /// How often the missed ones were tried again.
    pub(crate) round: u32,
    /// This round's questions; at least one unless the deck is empty.
    pub(crate) turns: Vec<Turn>,
    /// The turn that is being asked or explained; 0 before the start and after the end.
    pub(crate) at: usize,
    pub(crate) phase: Phase,
    /// How the first round ended, while the missed ones are tried again.
    pub(crate) first: Option<Rc<Session>>,
}

/// Sessions of one deck are compared, so it is compared by its identity: going through all of its
/// questions at each event would be slow, and long code.
impl PartialEq for Session {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.deck, &other.deck)
            && self.round == other.round
            && self.at == other.at
            && self.phase == other.phase
            && self.turns == other.turns
            && self.first == other.first
    }
}

/// A question of this round, and what came of it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Turn {
    /// Position in the deck.
    pub(crate) question: usize,
    pub(crate) outcome: Option<Outcome>,
    /// Whether its hint was read before it was answered.
    pub(crate) hinted: bool,
}

impl Turn {
    /// A turn that was not had yet.
    fn open(question: usize) -> Self {
        Self {
            question,
            outcome: None,
            hinted: false,
        }
    }
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
    /// The reader looks at the question's hint.
    Hint,
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

impl Session {
    /// A session that waits for [`Event::Start`].
    #[must_use]
    pub fn new(deck: Rc<Deck>) -> Session {
        Session {
            turns: all_turns(&deck),
            deck,
            round: 0,
            at: 0,
            phase: Phase::Intro,
            first: None,
        }
    }

    /// The session after an event. An event that means nothing in this phase changes nothing.
    #[must_use]
    pub fn apply(&self, event: Event) -> Session {
        let mut next = self.clone();
        match (&self.phase, event) {
            (Phase::Intro, Event::Start) => next.ask(0),
            (_, Event::Restart) => {
                next.first = None;
                next.begin_round(0, all_turns(&self.deck));
            }
            (Phase::Asking(_), Event::Answer(answer)) => next.phase = Phase::Asking(Some(answer)),
            (Phase::Asking(_), Event::Hint) => {
                if let Some(turn) = next.turns.get_mut(self.at) {
                    turn.hinted = true;
                }
            }
            (Phase::Asking(Some(answer)), Event::Check) if self.can_check() => {
                next.settle(Outcome::Answered(answer.clone()));
                next.phase = Phase::Revealed;
            }
            (Phase::Asking(_), Event::Skip) => {
                next.settle(Outcome::Skipped);
                next.ask(self.at + 1);
            }
            (Phase::Revealed, Event::Next) => next.ask(self.at + 1),
            (Phase::Asking(_) | Phase::Revealed, Event::Finish) => next.finish(),
            (Phase::Finished, Event::RetryMissed) if self.missed() > 0 => {
                let missed = self.turns.iter().filter(|turn| self.is_missed(turn));
                let turns = missed.map(|turn| Turn::open(turn.question)).collect();
                next.first = Some(Rc::new(self.first_round().clone()));
                next.begin_round(self.round + 1, turns);
            }
            _ => {}
        }
        next
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

    /// The round that asked all questions: this one, or the first where the missed ones are tried again. It is what the reader
    /// may tell others of, who are asked all of them, too.
    #[must_use]
    pub fn first_round(&self) -> &Session {
        self.first.as_deref().unwrap_or(self)
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

    /// Whether there is an answer of the reader's own: the order in which items lie at first is none.
    #[must_use]
    pub fn is_drafted(&self) -> bool {
        match (&self.phase, self.question()) {
            (Phase::Asking(answer), Some(question)) => *answer != self.first_draft(question),
            _ => self.answer().is_some(),
        }
    }

    /// Whether [`Event::Check`] would grade the answer.
    #[must_use]
    pub fn can_check(&self) -> bool {
        match (&self.phase, self.question()) {
            (Phase::Asking(Some(answer)), Some(question)) => {
                grade(question, answer, &self.deck.judge).is_some()
            }
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
        let mut turns = self.turns.iter();
        // Each turn has its question; an adaptor that could skip one would be longer code.
        std::iter::from_fn(move || {
            let turn = turns.next()?;
            let question = self.turn_question(turn)?;
            Some((question, turn.outcome.as_ref(), self.turn_grade(turn)))
        })
    }

    /// Whether the hint of the question at this position was read before it was answered.
    #[must_use]
    pub fn is_hinted(&self, position: usize) -> bool {
        self.turns.get(position).is_some_and(|turn| turn.hinted)
    }

    /// How many of this round were not fully right.
    #[must_use]
    pub fn missed(&self) -> usize {
        self.turns
            .iter()
            .filter(|turn| self.is_missed(turn))
            .count()
    }

    pub(crate) fn finish(&mut self) {
        self.at = 0;
        self.phase = Phase::Finished;
    }

    /// Asks turn `at`, or finishes where there is none.
    pub(crate) fn ask(&mut self, at: usize) {
        let Some(question) = self.turns.get(at).and_then(|turn| self.turn_question(turn)) else {
            self.finish();
            return;
        };
        let draft = self.first_draft(question);
        self.at = at;
        self.phase = Phase::Asking(draft);
    }

    /// Items to be ordered always lie in some order, so there is an answer from the start.
    fn first_draft(&self, question: &Question) -> Option<Answer> {
        match question.body {
            Body::Order(_) => Some(Answer::Order(self.arrangement(question))),
            _ => None,
        }
    }

    fn settle(&mut self, outcome: Outcome) {
        if let Some(turn) = self.turns.get_mut(self.at) {
            turn.outcome = Some(outcome);
        }
    }

    fn begin_round(&mut self, round: u32, turns: Vec<Turn>) {
        self.round = round;
        self.turns = turns;
        self.ask(0);
    }

    fn is_missed(&self, turn: &Turn) -> bool {
        self.turn_grade(turn)
            .is_none_or(|grade| !grade.credit.is_full())
    }

    fn turn_question(&self, turn: &Turn) -> Option<&Question> {
        self.deck.questions.get(turn.question)
    }

    fn turn_grade(&self, turn: &Turn) -> Option<Grade> {
        match turn.outcome.as_ref()? {
            Outcome::Answered(answer) => grade(self.turn_question(turn)?, answer, &self.deck.judge),
            Outcome::Skipped => None,
        }
    }
}

/// The first round: all questions of the deck.
fn all_turns(deck: &Deck) -> Vec<Turn> {
    (0..deck.questions.len()).map(Turn::open).collect()
}

#[cfg(test)]
mod tests;
