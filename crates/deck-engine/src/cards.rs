//! A run through flashcards: flip, say whether it was known, run through the missed ones.

mod saved;

use std::rc::Rc;

use crate::bank::{Body, Question, Span};
use crate::draw::Deck;
use crate::{DateSpan, NumberAnswer, Typed};

pub use saved::SavedCards;

/// Where a run stands. Like a session it never changes: events make new ones.
#[derive(Clone, Debug)]
pub struct Cards {
    deck: Rc<Deck>,
    /// Positions in the deck that this run goes through.
    run: Vec<usize>,
    at: usize,
    side: Side,
    /// Of this run, in the order in which they were missed.
    missed: Vec<usize>,
}

/// As with a session, the deck is compared by its identity.
impl PartialEq for Cards {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.deck, &other.deck)
            && self.run == other.run
            && self.at == other.at
            && self.side == other.side
            && self.missed == other.missed
    }
}

/// The side that is up, or that no card is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Front,
    Back,
    Done,
}

/// What is to be seen.
#[derive(Clone, Debug, PartialEq)]
pub enum Card<'a> {
    /// The question.
    Front(&'a Question),
    /// The question with its answer.
    Back(&'a Question),
    /// The end of the run: so many were known of so many.
    Done {
        /// Graded "good".
        known: usize,
        /// All of the run.
        of: usize,
    },
}

/// What happens to a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardEvent {
    /// Turn the card over, either way.
    Flip,
    /// It was not known.
    Again,
    /// It was known.
    Good,
    /// Take back the last grade.
    Undo,
    /// A new run through those that were not known.
    RunMissed,
    /// A new run through all.
    Restart,
}

impl Cards {
    /// A run through the whole deck.
    #[must_use]
    pub fn new(deck: Rc<Deck>) -> Cards {
        let mut cards = Cards {
            run: (0..deck.questions.len()).collect(),
            deck,
            at: 0,
            side: Side::Front,
            missed: Vec::new(),
        };
        cards.show(0);
        cards
    }

    /// The run after an event. An event that means nothing here changes nothing: a card that
    /// was not turned over cannot be graded.
    #[must_use]
    pub fn apply(&self, event: CardEvent) -> Cards {
        let mut next = self.clone();
        match (self.side, event) {
            (Side::Front, CardEvent::Flip) => next.side = Side::Back,
            (Side::Back, CardEvent::Flip) => next.side = Side::Front,
            (Side::Back, CardEvent::Good) => next.show(self.at + 1),
            (Side::Back, CardEvent::Again) => {
                next.missed.extend(self.run.get(self.at));
                next.show(self.at + 1);
            }
            (_, CardEvent::Undo) if self.at > 0 => {
                next.at = self.at - 1;
                next.side = Side::Back;
                // Each card is there once, and the one before was the last to be graded.
                if next.missed.last() == self.run.get(next.at) {
                    next.missed.pop();
                }
            }
            (Side::Done, CardEvent::RunMissed) if !self.missed.is_empty() => {
                next.run = std::mem::take(&mut next.missed);
                next.show(0);
            }
            (_, CardEvent::Restart) => next = Cards::new(Rc::clone(&self.deck)),
            _ => {}
        }
        next
    }

    /// What is to be seen.
    #[must_use]
    pub fn card(&self) -> Card<'_> {
        let question = self
            .run
            .get(self.at)
            .and_then(|index| self.deck.questions.get(*index));
        match (self.side, question) {
            (Side::Front, Some(question)) => Card::Front(question),
            (Side::Back, Some(question)) => Card::Back(question),
            _ => Card::Done {
                known: self.run.len() - self.missed.len(),
                of: self.run.len(),
            },
        }
    }

    /// The deck.
    #[must_use]
    pub fn deck(&self) -> &Rc<Deck> {
        &self.deck
    }

    /// Cards of this run that are still to be graded.
    #[must_use]
    pub fn left(&self) -> usize {
        self.run.len() - self.at
    }

    /// Cards that this run goes through.
    #[must_use]
    pub fn len(&self) -> usize {
        self.run.len()
    }

    /// Whether the options admitted no card at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.run.is_empty()
    }

    /// Cards of this run that were not known so far.
    #[must_use]
    pub fn missed(&self) -> usize {
        self.missed.len()
    }

    /// The front of card `at`, or the end where there is none.
    fn show(&mut self, at: usize) {
        self.at = at;
        self.side = if at < self.run.len() {
            Side::Front
        } else {
            Side::Done
        };
    }
}

/// The right answer of a question, in full: what the back of its card shows.
#[derive(Clone, Debug, PartialEq)]
pub enum ModelAnswer<'a> {
    /// Whether the statement holds.
    Truth(bool),
    /// A date.
    Date(&'a DateSpan),
    /// A number, perhaps with its unit.
    Number(&'a NumberAnswer),
    /// Words, or several where all of them are right.
    Words(Vec<&'a str>),
    /// A text with its blanks filled; those are marked.
    Filled(Vec<(&'a str, bool)>),
    /// Items in their right order, each perhaps with its date.
    Sequence(Vec<(&'a str, Option<&'a str>)>),
    /// Pairs.
    Pairs(Vec<(&'a str, &'a str)>),
}

impl<'a> ModelAnswer<'a> {
    /// The answer to a question of any kind.
    #[must_use]
    pub fn of(question: &'a Question) -> ModelAnswer<'a> {
        match &question.body {
            Body::Choice(choices) | Body::Multi(choices) => {
                let mut words = Vec::new();
                for choice in choices {
                    if choice.correct {
                        words.push(choice.text.as_str());
                    }
                }
                ModelAnswer::Words(words)
            }
            Body::TrueFalse(truth) => ModelAnswer::Truth(*truth),
            Body::Text(typed) => ModelAnswer::Words(typed.model().into_iter().collect()),
            Body::Number(number) => ModelAnswer::Number(number),
            Body::Date(date) => ModelAnswer::Date(date),
            Body::Cloze(cloze) => {
                let mut spans = Vec::new();
                for span in &cloze.spans {
                    spans.push(match span {
                        Span::Text(text) => (text.as_str(), false),
                        Span::Blank(index) => {
                            let model = cloze.blanks.get(*index).and_then(Typed::model);
                            (model.unwrap_or_default(), true)
                        }
                    });
                }
                ModelAnswer::Filled(spans)
            }
            Body::Order(items) => {
                let items = items
                    .iter()
                    .map(|item| (item.text.as_str(), item.when.as_deref()));
                ModelAnswer::Sequence(items.collect())
            }
            Body::Match(matching) => {
                let pairs = matching.pairs.iter();
                ModelAnswer::Pairs(
                    pairs
                        .map(|pair| (pair.left.as_str(), pair.right.as_str()))
                        .collect(),
                )
            }
            Body::Place(place) => ModelAnswer::Words(vec![place.spot.name.as_str()]),
        }
    }
}

#[cfg(test)]
mod tests;
