//! A session as it is kept between page loads.
//!
//! Answers are kept, grades are not: they follow from the answers. Each question is kept with
//! its content hash, so that an edited bank costs only the answers that the edit touched. An
//! edit that the bank calls a correction costs none: the answer is graded by what is right now.

pub(crate) mod wire;

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

/// A question as it was when it was kept.
#[derive(Clone, Debug, PartialEq)]
pub struct SavedQuestion {
    /// Its id.
    pub id: String,
    hash: u64,
    /// See [`Question::offered`](crate::Question::offered).
    offered: u64,
}

/// What became of a question since then.
pub(crate) struct Fate {
    /// Where it stands in the deck, if the bank still has it.
    pub(crate) place: Option<usize>,
    pub(crate) unedited: bool,
    /// Whether it is answered by the same things as before.
    same_offer: bool,
    /// What the bank says of the edit: the position of its last correction.
    pub(crate) correction: Option<usize>,
}

impl SavedQuestion {
    /// The questions of a deck, in its order.
    pub(crate) fn all_of(deck: &Deck) -> Vec<SavedQuestion> {
        let questions = deck.questions.iter();
        questions
            .map(|question| SavedQuestion {
                id: question.id.clone(),
                hash: question.hash,
                offered: question.offered(),
            })
            .collect()
    }

    pub(crate) fn fate(&self, deck: &Deck) -> Fate {
        let place = deck
            .questions
            .iter()
            .position(|candidate| candidate.id == self.id);
        let now = place.and_then(|place| deck.questions.get(place));
        let unedited = now.is_some_and(|now| now.hash == self.hash);
        let mut corrections = deck.about.corrections.iter();
        let correction = corrections.rposition(|correction| correction.question == self.id);
        Fate {
            place,
            unedited,
            same_offer: now.is_some_and(|now| now.offered() == self.offered),
            correction: correction.filter(|_| !unedited),
        }
    }
}

/// What was read back: a session, or a run through cards.
#[derive(Clone, Debug, PartialEq)]
pub struct Restored<T = Session> {
    /// As it was, as far as the bank still allows.
    pub session: T,
    /// Answers that were given to questions which have changed or gone since.
    pub lost: usize,
    /// The corrections of questions that the reader has met, by their positions in the bank's list.
    pub corrected: Vec<usize>,
}

impl Saved {
    /// What is to be kept of a session.
    #[must_use]
    pub fn of(session: &Session) -> Saved {
        Saved {
            bank: session.deck.about.id.clone(),
            seed: session.deck.seed,
            round: session.round,
            at: session.at,
            phase: session.phase.clone(),
            questions: SavedQuestion::all_of(&session.deck),
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

    /// The seed of the saved deck.
    #[must_use]
    pub fn seed(&self) -> u32 {
        self.seed
    }

    /// The saved deck's questions, in its order.
    #[must_use]
    pub fn questions(&self) -> &[SavedQuestion] {
        &self.questions
    }

    /// The session again, over those of the saved questions that the bank still has.
    ///
    /// `deck` holds them in their saved order. `None` where nothing of the round is left, or the bank is another.
    #[must_use]
    pub fn restore(&self, deck: Rc<Deck>) -> Option<Restored> {
        if deck.about.id != self.bank {
            return None;
        }
        let first = self.first.as_ref();
        let first = first.and_then(|first| first.restore(Rc::clone(&deck)));
        let mut lost = 0;
        let mut corrected = Vec::new();
        let mut turns = Vec::new();
        // Where the session was, if that question was not edited.
        let mut at_turn = None;
        for (index, turn) in self.turns.iter().enumerate() {
            let Fate {
                place,
                unedited,
                same_offer,
                correction,
            } = self.questions.get(turn.question)?.fate(&deck);
            let same = unedited || correction.is_some() && same_offer;
            let outcome = turn.outcome.clone().filter(|_| same);
            match (&turn.outcome, correction) {
                (Some(_), Some(correction)) if same || place.is_none() => {
                    corrected.push(correction);
                }
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
