//! A session as it is kept between page loads.
//!
//! Answers are kept, grades are not: they follow from the answers. Each question is kept with
//! its content hash, so that an edited bank costs only the answers that the edit touched. An
//! edit that the bank calls a correction costs none: the answer is graded by what is right now.

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
    /// The first round, where this is not it.
    first: Option<Box<Saved>>,
}

#[derive(Clone, Debug, PartialEq)]
struct SavedQuestion {
    id: String,
    hash: u64,
    /// See [`Question::offered`].
    offered: u64,
}

/// A session that was read back.
#[derive(Clone, Debug, PartialEq)]
pub struct Restored {
    /// As it was, as far as the bank still allows.
    pub session: Session,
    /// Answers that were given to questions which have changed or gone since.
    pub lost: usize,
    /// The corrections of questions that the reader has met, by their positions in the bank's list.
    pub corrected: Vec<usize>,
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
                    offered: question.offered(),
                })
                .collect(),
            turns: session.turns.clone(),
            first: session
                .first
                .as_ref()
                .map(|first| Box::new(Saved::of(first))),
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
        let first = self.first.as_ref();
        let first = first.and_then(|first| first.restore(Rc::clone(&deck)));
        let mut lost = 0;
        let mut corrected = Vec::new();
        let mut turns = Vec::new();
        // Where the session was, if that question was not edited.
        let mut at_turn = None;
        for (index, turn) in self.turns.iter().enumerate() {
            let saved = self.questions.get(turn.question)?;
            let place = deck
                .questions
                .iter()
                .position(|candidate| candidate.id == saved.id);
            let now = place.and_then(|place| deck.questions.get(place));
            let unedited = now.is_some_and(|now| now.hash == saved.hash);
            let mut corrections = deck.about.corrections.iter();
            let correction = corrections.rposition(|correction| correction.question == saved.id);
            let correction = correction.filter(|_| !unedited);
            let same = unedited
                || correction.is_some() && now.is_some_and(|now| now.offered() == saved.offered);
            let outcome = turn.outcome.clone().filter(|_| same);
            match (&turn.outcome, correction) {
                (Some(_), Some(correction)) if same || now.is_none() => corrected.push(correction),
                (Some(Outcome::Answered(_)), _) if !same => lost += 1,
                _ => {}
            }
            let Some(question) = place else { continue };
            if index == self.at && same {
                at_turn = Some(turns.len());
            }
            turns.push(Turn {
                question,
                outcome,
                hinted: turn.hinted && same,
            });
        }
        if turns.is_empty() {
            return None;
        }
        // What an edit costs of the first round is not asked again, and so is not counted.
        let first = first.map(|first| {
            for told in first.corrected {
                if !corrected.contains(&told) {
                    corrected.push(told);
                }
            }
            Rc::new(first.session)
        });
        let open = turns.iter().position(|turn| turn.outcome.is_none());
        let mut session = Session {
            deck,
            round: self.round,
            turns,
            at: 0,
            phase: Phase::Intro,
            first,
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
        Some(Restored {
            session,
            lost,
            corrected,
        })
    }
}

#[cfg(test)]
mod tests;
