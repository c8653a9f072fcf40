//! Choices as native radios or checkboxes; after the answer they stay, with marks in words.

use deck_engine::{Answer, Body, Choice, Question, Session};

use crate::action::Action;
use crate::draft;
use crate::markup::{Markup, On};
use crate::words::{Word, Words};

/// One row.
struct Row<'a> {
    text: &'a str,
    chosen: bool,
    correct: bool,
    action: Action,
}

/// The rows of a `choice`, `multi` or `true_false` question, or the places beside a map; none for other kinds.
pub(crate) fn view(m: &mut Markup, session: &Session, question: &Question, revealed: bool) {
    let words = m.words();
    m.element("div", "choices", |m| {
        for row in rows(&words, session, question) {
            row_view(m, question, row, revealed);
        }
    });
}

fn rows<'a>(words: &'a Words, session: &Session, question: &'a Question) -> Vec<Row<'a>> {
    let answer = session.answer();
    let order = session.arrangement(question);
    let arranged = |choices: &'a [Choice]| {
        let order = order.iter();
        order.filter_map(|index| Some((*index, choices.get(*index)?)))
    };
    match &question.body {
        Body::Choice(choices) => arranged(choices)
            .map(|(index, choice)| Row {
                text: &choice.text,
                chosen: answer == Some(&Answer::Choice(index)),
                correct: choice.correct,
                action: Action::Answer(Answer::Choice(index)),
            })
            .collect(),
        Body::Multi(choices) => {
            let chosen = draft::choices(session);
            arranged(choices)
                .map(|(index, choice)| Row {
                    text: &choice.text,
                    chosen: chosen.contains(&index),
                    correct: choice.correct,
                    action: Action::Toggle(index),
                })
                .collect()
        }
        Body::TrueFalse(truth) => [true, false]
            .map(|value| Row {
                text: words.truth(value),
                chosen: answer == Some(&Answer::Truth(value)),
                correct: value == *truth,
                action: Action::Answer(Answer::Truth(value)),
            })
            .into(),
        Body::Place(place) => {
            let mut rows = Vec::new();
            for spot in order
                .iter()
                .filter_map(|index| place.candidates.get(*index))
            {
                let value = Answer::Spot {
                    latitude: spot.latitude,
                    longitude: spot.longitude,
                };
                rows.push(Row {
                    text: &spot.name,
                    chosen: answer == Some(&value),
                    correct: spot.name == place.spot.name,
                    action: Action::Answer(value),
                });
            }
            rows
        }
        _ => Vec::new(),
    }
}

fn row_view(m: &mut Markup, question: &Question, row: Row, revealed: bool) {
    let (class, mark) = match (revealed, row.correct, row.chosen) {
        (true, true, true) => ("choice right", Some(Word::MarkYoursRight)),
        (true, true, false) => ("choice right", Some(Word::MarkRight)),
        (true, false, true) => ("choice wrong", Some(Word::MarkYoursWrong)),
        _ => ("choice", None),
    };
    m.element("label", class, |m| {
        m.element("input", "", |m| {
            let several = matches!(question.body, Body::Multi(_));
            m.attribute("type", if several { "checkbox" } else { "radio" });
            m.attribute("name", &question.id);
            m.checked(row.chosen);
            m.flag("disabled", revealed);
            let action = row.action;
            m.on(On::Change, move |_| action.clone());
        });
        m.element("span", "text", |m| {
            // True and false are words of the deck's own.
            if !matches!(question.body, Body::TrueFalse(_)) {
                m.foreign();
            }
            m.text(row.text);
        });
        m.element("span", "mark", |m| {
            if let Some(mark) = mark {
                m.say(mark);
            }
        });
    });
}
