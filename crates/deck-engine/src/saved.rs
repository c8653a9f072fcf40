//! A session as it is kept between page loads.
//!
//! Answers are kept, grades are not: they follow from the answers. Each question is kept with
//! its content hash, so that an edited bank costs only the answers that the edit touched.

mod wire;

use std::rc::Rc;

use crate::Json;
use crate::draw::Deck;
use crate::session::{Outcome, Phase, Session, Turn};

/// What is kept of a session.
#[derive(Clone, Debug, PartialEq)]
pub struct Saved {
    bank: String,
    seed: u32,
    round: u32,
    at: usize,
    phase: Phase,
    /// The deck, in its order.
    questions: Vec<SavedQuestion>,
    /// This round.
    turns: Vec<Turn>,
}

#[derive(Clone, Debug, PartialEq)]
struct SavedQuestion {
    id: String,
    hash: u64,
}

/// A session that was read back.
#[derive(Clone, Debug, PartialEq)]
pub struct Restored {
    /// As it was, as far as the bank still allows.
    pub session: Session,
    /// Answers that were given to questions which have changed or gone since.
    pub lost: usize,
}

impl Saved {
    /// What is to be kept of a session.
    #[must_use]
    pub fn of(session: &Session) -> Saved {
        let questions = session.deck.questions.iter();
        Saved {
            bank: session.deck.about.id.clone(),
            seed: session.deck.seed,
            round: session.round,
            at: session.at,
            phase: session.phase.clone(),
            questions: questions
                .map(|question| SavedQuestion {
                    id: question.id.clone(),
                    hash: question.hash,
                })
                .collect(),
            turns: session.turns.clone(),
        }
    }

    /// As JSON, for a store that keeps text.
    #[must_use]
    pub fn to_json(&self) -> Json {
        wire::write(self)
    }

    /// From JSON; `None` where this version did not write it.
    #[must_use]
    pub fn from_json(json: &Json) -> Option<Saved> {
        wire::read(json)
    }

    /// The bank's id.
    #[must_use]
    pub fn bank(&self) -> &str {
        &self.bank
    }

    /// The seed of the saved deck.
    #[must_use]
    pub fn seed(&self) -> u32 {
        self.seed
    }

    /// The ids of the saved deck's questions, in its order.
    pub fn question_ids(&self) -> impl Iterator<Item = &str> {
        self.questions.iter().map(|question| question.id.as_str())
    }

    /// The session again, over those of the saved questions that the bank still has.
    ///
    /// `deck` holds them in their saved order. `None` where nothing of the round is left.
    #[must_use]
    pub fn restore(&self, deck: Rc<Deck>) -> Option<Restored> {
        let mut lost = 0;
        let mut turns = Vec::new();
        // Where the session was, if that question was not edited.
        let mut at_turn = None;
        for (index, turn) in self.turns.iter().enumerate() {
            let saved = self.questions.get(turn.question)?;
            let place = deck
                .questions
                .iter()
                .position(|candidate| candidate.id == saved.id);
            let same = place
                .and_then(|place| deck.questions.get(place))
                .is_some_and(|candidate| candidate.hash == saved.hash);
            let outcome = turn.outcome.clone().filter(|_| same);
            if outcome.is_none() && matches!(turn.outcome, Some(Outcome::Answered(_))) {
                lost += 1;
            }
            let Some(question) = place else { continue };
            if index == self.at && same {
                at_turn = Some(turns.len());
            }
            turns.push(Turn { question, outcome });
        }
        if turns.is_empty() {
            return None;
        }
        let open = turns.iter().position(|turn| turn.outcome.is_none());
        let mut session = Session {
            deck,
            round: self.round,
            turns,
            at: 0,
            phase: Phase::Intro,
        };
        match (&self.phase, at_turn) {
            (Phase::Intro, _) => {}
            (Phase::Finished, _) if lost == 0 => session.finish(),
            (Phase::Revealed, Some(at)) | (Phase::Asking(Some(_)), Some(at)) => {
                session.at = at;
                session.phase = self.phase.clone();
            }
            _ => session.ask(open.unwrap_or(usize::MAX)),
        }
        Some(Restored { session, lost })
    }
}

#[cfg(test)]
mod tests;
