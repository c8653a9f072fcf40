//! A run through flashcards as it is kept between page loads.

use std::rc::Rc;

use super::{Cards, Side};
use crate::Json;
use crate::draw::Deck;
use crate::hash::Fnv;
use crate::text::halves;

/// What is kept of a run: positions in a deck that its seed draws again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedCards {
    seed: u32,
    /// Of all the deck's questions: a run is not taken up over other ones.
    hash: u32,
    at: usize,
    run: Vec<usize>,
    missed: Vec<usize>,
}

impl SavedCards {
    /// What is to be kept of a run.
    #[must_use]
    pub fn of(cards: &Cards) -> SavedCards {
        SavedCards {
            seed: cards.deck.seed,
            hash: hash(&cards.deck),
            at: cards.at,
            run: cards.run.clone(),
            missed: cards.missed.clone(),
        }
    }

    /// As JSON, for a store that keeps text.
    #[must_use]
    pub fn to_json(&self) -> Json {
        let number = |number: u32| Json::Number(number.into());
        Json::Array(vec![
            number(self.seed),
            number(self.hash),
            Json::Number(self.at as f64),
            positions(&self.run),
            positions(&self.missed),
        ])
    }

    /// From JSON; `None` where this version did not write it.
    #[must_use]
    pub fn from_json(json: &Json) -> Option<SavedCards> {
        let [seed, hash, at, run, missed] = json.as_list()? else {
            return None;
        };
        Some(SavedCards {
            seed: position(seed)? as u32,
            hash: position(hash)? as u32,
            at: position(at)?,
            run: read_positions(run)?,
            missed: read_positions(missed)?,
        })
    }

    /// The seed of the saved deck.
    #[must_use]
    pub fn seed(&self) -> u32 {
        self.seed
    }

    /// The run again. `None` where the deck is another one, or what was kept makes no sense.
    #[must_use]
    pub fn restore(&self, deck: Rc<Deck>) -> Option<Cards> {
        let of = deck.questions.len();
        let known = |position: &usize| *position < of;
        let makes_sense = self.run.iter().all(known) && self.missed.iter().all(known);
        if hash(&deck) != self.hash || !makes_sense || self.at > self.run.len() {
            return None;
        }
        let mut cards = Cards {
            deck,
            run: self.run.clone(),
            at: 0,
            side: Side::Front,
            missed: self.missed.clone(),
        };
        cards.show(self.at);
        Some(cards)
    }
}

fn hash(deck: &Deck) -> u32 {
    let mut hash = Fnv::new();
    for question in &deck.questions {
        for half in halves(question.hash) {
            hash = hash.number(half);
        }
    }
    hash.finish() as u32
}

fn positions(positions: &[usize]) -> Json {
    Json::Array(
        positions
            .iter()
            .map(|at| Json::Number(*at as f64))
            .collect(),
    )
}

fn read_positions(json: &Json) -> Option<Vec<usize>> {
    json.as_list()?.iter().map(position).collect()
}

/// A whole number that is not negative.
fn position(json: &Json) -> Option<usize> {
    match json {
        Json::Number(number) if *number >= 0.0 && number.fract() == 0.0 => Some(*number as usize),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::CardEvent;
    use crate::fixtures;

    fn played() -> Cards {
        let mut cards = Cards::new(fixtures::deck());
        for event in [
            CardEvent::Flip,
            CardEvent::Again,
            CardEvent::Flip,
            CardEvent::Good,
        ] {
            cards = cards.apply(event);
        }
        cards
    }

    #[test]
    fn a_run_goes_on_where_it_was_left_and_can_still_be_undone() {
        let cards = played();
        let saved = SavedCards::from_json(&SavedCards::of(&cards).to_json()).unwrap();
        let restored = saved.restore(Rc::clone(cards.deck())).unwrap();
        assert_eq!(restored, cards);
        assert_eq!(
            restored.apply(CardEvent::Undo),
            cards.apply(CardEvent::Undo)
        );
    }

    #[test]
    fn the_end_of_a_run_is_kept_too() {
        let mut cards = played();
        while cards.left() > 0 {
            cards = cards.apply(CardEvent::Flip).apply(CardEvent::Again);
        }
        let restored = SavedCards::of(&cards).restore(Rc::clone(cards.deck()));
        assert_eq!(restored, Some(cards));
    }

    #[test]
    fn another_deck_or_nonsense_is_not_taken_up() {
        let cards = played();
        let saved = SavedCards::of(&cards);
        let mut edited = (**cards.deck()).clone();
        edited.questions.pop();
        assert_eq!(saved.restore(Rc::new(edited)), None);
        let far = SavedCards {
            run: vec![10_000],
            ..saved
        };
        assert_eq!(far.restore(Rc::clone(cards.deck())), None);
        assert_eq!(SavedCards::from_json(&Json::Array(Vec::new())), None);
    }
}
