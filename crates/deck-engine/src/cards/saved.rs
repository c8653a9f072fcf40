//! A run through flashcards as it is kept between page loads.
//!
//! As of a session, each question is kept with its content hash: an edited bank costs only what was said of the cards that the edit
//! touched. They come again at the end of the run, and so do cards that the bank has got since.

use std::rc::Rc;

use super::{Cards, Side};
use crate::Json;
use crate::draw::Deck;
use crate::saved::{Fate, Restored, SavedQuestion, wire};

/// What is kept of a run.
#[derive(Clone, Debug, PartialEq)]
pub struct SavedCards {
    bank: String,
    seed: u32,
    at: usize,
    /// Positions in the deck, as are those that were missed.
    run: Vec<usize>,
    missed: Vec<usize>,
    /// The deck, in its order.
    questions: Vec<SavedQuestion>,
}

impl SavedCards {
    /// What is to be kept of a run.
    #[must_use]
    pub fn of(cards: &Cards) -> SavedCards {
        SavedCards {
            bank: cards.deck.about.id.clone(),
            seed: cards.deck.seed,
            at: cards.at,
            run: cards.run.clone(),
            missed: cards.missed.clone(),
            questions: SavedQuestion::all_of(&cards.deck),
        }
    }

    /// As JSON, for a store that keeps text.
    #[must_use]
    pub fn to_json(&self) -> Json {
        Json::Array(vec![
            wire::text(&self.bank),
            wire::number(self.seed),
            wire::index(self.at),
            wire::indexes(&self.run),
            wire::indexes(&self.missed),
            wire::write_questions(&self.questions),
        ])
    }

    /// From JSON; `None` where this version did not write it.
    #[must_use]
    pub fn from_json(json: &Json) -> Option<SavedCards> {
        let [bank, seed, at, run, missed, questions] = json.as_list()? else {
            return None;
        };
        Some(SavedCards {
            bank: bank.as_text()?.to_owned(),
            seed: wire::as_number(seed)?,
            at: wire::as_index(at)?,
            run: wire::as_indexes(run.as_list()?)?,
            missed: wire::as_indexes(missed.as_list()?)?,
            questions: wire::read_questions(questions)?,
        })
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

    /// The run again, over those of the saved cards that the bank still has, and those that are new.
    ///
    /// `deck` holds the former in their saved order, then the latter. `None` where no card is left, the bank is another, or what was
    /// kept makes no sense.
    #[must_use]
    pub fn restore(&self, deck: Rc<Deck>) -> Option<Restored<Cards>> {
        if deck.about.id != self.bank {
            return None;
        }
        let fates = self.questions.iter().map(|question| question.fate(&deck));
        let fates: Vec<Fate> = fates.collect();
        let (mut lost, mut corrected) = (0, Vec::new());
        let (mut at, mut run, mut missed, mut again) = (0, Vec::new(), Vec::new(), Vec::new());
        for (place, index) in self.run.iter().enumerate() {
            let fate = fates.get(*index)?;
            let is_graded = place < self.at;
            let Some(now) = fate.place else {
                corrected.extend(fate.correction.filter(|_| is_graded));
                continue;
            };
            if !is_graded {
                run.push(now);
            } else if fate.unedited {
                at += 1;
                run.push(now);
                if self.missed.contains(index) {
                    missed.push(now);
                }
            } else {
                again.push(now);
                match fate.correction {
                    Some(correction) => corrected.push(correction),
                    None => lost += 1,
                }
            }
        }
        let kept = fates.iter().filter(|fate| fate.place.is_some()).count();
        run.extend(again);
        run.extend(kept..deck.questions.len());
        if run.is_empty() {
            return None;
        }
        let mut session = Cards {
            deck,
            run,
            at: 0,
            side: Side::Front,
            missed,
        };
        session.show(at);
        Some(Restored {
            session,
            lost,
            corrected,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures;
    use crate::{CardEvent, Correction};

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
        assert_eq!((restored.lost, restored.corrected), (0, Vec::new()));
        let restored = restored.session;
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
        assert_eq!(restored.unwrap().session, cards);
    }

    /// After an edit of the bank: what is restored of a run whose first card was missed and whose second was known.
    fn after(edit: impl FnOnce(&mut Deck)) -> Restored<Cards> {
        let cards = played();
        let mut deck = (**cards.deck()).clone();
        edit(&mut deck);
        SavedCards::of(&cards).restore(Rc::new(deck)).unwrap()
    }

    /// A correction of the question at this position.
    fn corrected(deck: &mut Deck, at: usize) {
        deck.about.corrections = vec![Correction {
            date: deck.questions[at].as_of,
            question: deck.questions[at].id.clone(),
            change: None,
            text: "It was another one.".into(),
        }];
    }

    #[test]
    fn an_edited_card_that_was_graded_comes_again_at_the_end() {
        let restored = after(|deck| deck.questions[0].hash ^= 1);
        let cards = restored.session;
        assert_eq!((restored.lost, restored.corrected), (1, vec![]));
        assert_eq!((cards.len(), cards.left(), cards.missed()), (10, 9, 0));
        assert_eq!((cards.run[0], cards.run[9]), (1, 0));
    }

    #[test]
    fn an_edited_card_that_is_to_come_stays_where_it_was() {
        let restored = after(|deck| deck.questions[7].hash ^= 1);
        assert_eq!(restored.lost, 0);
        let cards = restored.session;
        assert_eq!((cards.left(), cards.missed()), (8, 1));
        assert_eq!(cards.run, played().run);
    }

    #[test]
    fn a_corrected_card_comes_again_and_is_told_of() {
        let restored = after(|deck| {
            corrected(deck, 1);
            deck.questions[1].hash ^= 1;
        });
        assert_eq!((restored.lost, restored.corrected), (0, vec![0]));
        assert_eq!((restored.session.left(), restored.session.missed()), (9, 1));
    }

    #[test]
    fn a_withdrawn_card_is_gone_and_told_of_if_it_was_met() {
        for (at, told, left) in [(0, vec![0], 8), (5, vec![], 7)] {
            let restored = after(|deck| {
                corrected(deck, at);
                deck.questions.remove(at);
            });
            assert_eq!((restored.lost, restored.corrected), (0, told));
            assert_eq!((restored.session.len(), restored.session.left()), (9, left));
        }
    }

    #[test]
    fn a_new_card_is_the_last_of_the_run() {
        let restored = after(|deck| {
            let mut new = deck.questions[0].clone();
            new.id = "new".into();
            deck.questions.push(new);
        });
        let cards = restored.session;
        assert_eq!((restored.lost, cards.left(), cards.missed()), (0, 9, 1));
        assert_eq!(cards.run[10], 10);
    }

    #[test]
    fn another_bank_or_nonsense_is_not_taken_up() {
        let cards = played();
        let saved = SavedCards::of(&cards);
        let mut other = (**cards.deck()).clone();
        other.about.id = "other".into();
        assert_eq!(saved.restore(Rc::new(other)), None);
        let mut none = (**cards.deck()).clone();
        none.questions.clear();
        assert_eq!(saved.restore(Rc::new(none)), None);
        let far = SavedCards {
            run: vec![10_000],
            ..saved
        };
        assert_eq!(far.restore(Rc::clone(cards.deck())), None);
        assert_eq!(SavedCards::from_json(&Json::Array(Vec::new())), None);
    }
}
