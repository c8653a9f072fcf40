//! A bank with a question of every kind, for the tests of this crate.

use std::rc::Rc;

use crate::{Answer, Bank, Body, Deck, DrawOptions, Json, Question};

pub(crate) const ALL_KINDS: &str = include_str!("../tests/fixtures/all-kinds.json");

pub(crate) fn document() -> Json {
    serde_json::from_str(ALL_KINDS).unwrap()
}

pub(crate) fn bank() -> Bank {
    Bank::parse(&document()).unwrap()
}

pub(crate) fn question(id: &str) -> Question {
    bank()
        .questions
        .into_iter()
        .find(|question| question.id == id)
        .unwrap()
}

thread_local! {
    static DECK: Rc<Deck> = Rc::new(Deck::draw(&bank(), &DrawOptions::default(), 1));
}

/// The whole bank, in the order in which seed 1 asks it. Always the same one within a test, since
/// sessions of two decks are never equal.
pub(crate) fn deck() -> Rc<Deck> {
    DECK.with(Rc::clone)
}

/// A fully right answer.
pub(crate) fn right(question: &Question) -> Answer {
    match &question.body {
        Body::Choice(choices) => Answer::Choice(choices.iter().position(|c| c.correct).unwrap()),
        Body::Multi(choices) => Answer::Choices(
            (0..choices.len())
                .filter(|index| choices[*index].correct)
                .collect(),
        ),
        Body::TrueFalse(truth) => Answer::Truth(*truth),
        Body::Text(typed) => Answer::Text(typed.accept[0].clone()),
        Body::Number(number) => Answer::Text(number.value.to_string()),
        Body::Date(date) => Answer::Text(date.to_string()),
        Body::Cloze(cloze) => Answer::Blanks(
            cloze
                .blanks
                .iter()
                .map(|blank| blank.accept[0].clone())
                .collect(),
        ),
        Body::Order(items) => Answer::Order((0..items.len()).collect()),
        Body::Match(matching) => Answer::Match((0..matching.pairs.len()).map(Some).collect()),
        Body::Place(place) => Answer::Spot {
            latitude: place.spot.latitude,
            longitude: place.spot.longitude,
        },
    }
}

/// A complete answer that is not fully right.
pub(crate) fn wrong(question: &Question) -> Answer {
    match &question.body {
        Body::Choice(choices) => Answer::Choice(choices.iter().position(|c| !c.correct).unwrap()),
        Body::Multi(choices) => Answer::Choices(
            (0..choices.len())
                .filter(|index| !choices[*index].correct)
                .collect(),
        ),
        Body::TrueFalse(truth) => Answer::Truth(!truth),
        Body::Text(_) | Body::Number(_) | Body::Date(_) => Answer::Text("nothing of it".into()),
        Body::Cloze(cloze) => Answer::Blanks(vec!["nothing of it".into(); cloze.blanks.len()]),
        Body::Order(items) => Answer::Order((0..items.len()).rev().collect()),
        Body::Match(matching) => {
            let count = matching.pairs.len();
            Answer::Match((0..count).map(|left| Some((left + 1) % count)).collect())
        }
        Body::Place(_) => Answer::Spot {
            latitude: -40.0,
            longitude: 170.0,
        },
    }
}
