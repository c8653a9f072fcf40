//! Choices as native radios or checkboxes; after the answer they stay, with marks in words.

use deck_engine::{Answer, Body, Choice, Question, Session};
use yew::prelude::*;

use crate::deck_app::{Action, View};
use crate::strings;

/// One row.
struct Row<'a> {
    text: &'a str,
    chosen: bool,
    correct: bool,
    answer: Answer,
}

/// The rows of a `choice`, `multi` or `true_false` question; none for other kinds.
pub(crate) fn view(view: &View, question: &Question, revealed: bool) -> Html {
    let several = matches!(question.body, Body::Multi(_));
    let rows = rows(view.session, question);
    let rows = rows
        .into_iter()
        .map(|row| row_view(view.act, question, row, several, revealed));
    html! { <div class="choices">{ for rows }</div> }
}

fn rows<'a>(session: &Session, question: &'a Question) -> Vec<Row<'a>> {
    let answer = session.answer();
    let arranged = |choices: &'a [Choice]| {
        let order = session.arrangement(question).into_iter();
        order.filter_map(|index| Some((index, choices.get(index)?)))
    };
    match &question.body {
        Body::Choice(choices) => arranged(choices)
            .map(|(index, choice)| Row {
                text: &choice.text,
                chosen: answer == Some(&Answer::Choice(index)),
                correct: choice.correct,
                answer: Answer::Choice(index),
            })
            .collect(),
        Body::Multi(choices) => {
            let chosen: &[usize] = match answer {
                Some(Answer::Choices(chosen)) => chosen,
                _ => &[],
            };
            arranged(choices)
                .map(|(index, choice)| Row {
                    text: &choice.text,
                    chosen: chosen.contains(&index),
                    correct: choice.correct,
                    answer: Answer::Choices(toggled(chosen, index)),
                })
                .collect()
        }
        Body::TrueFalse(truth) => [true, false]
            .map(|value| Row {
                text: strings::truth(value),
                chosen: answer == Some(&Answer::Truth(value)),
                correct: value == *truth,
                answer: Answer::Truth(value),
            })
            .into(),
        _ => Vec::new(),
    }
}

/// The choices after a click on one of them, in the document's order.
fn toggled(chosen: &[usize], index: usize) -> Vec<usize> {
    let mut next: Vec<usize> = chosen
        .iter()
        .copied()
        .filter(|other| *other != index)
        .collect();
    if next.len() == chosen.len() {
        let place = next.iter().filter(|other| **other < index).count();
        next.insert(place, index);
    }
    next
}

fn row_view(
    act: &Callback<Action>,
    question: &Question,
    row: Row,
    several: bool,
    revealed: bool,
) -> Html {
    let Row {
        text,
        chosen,
        correct,
        answer,
    } = row;
    let (class, mark) = match (revealed, correct, chosen) {
        (true, true, true) => ("right", strings::MARK_YOURS_RIGHT),
        (true, true, false) => ("right", strings::MARK_RIGHT),
        (true, false, true) => ("wrong", strings::MARK_YOURS_WRONG),
        _ => ("", ""),
    };
    let onchange = act.reform(move |_: Event| Action::Answer(answer.clone()));
    html! {
        <label class={classes!("choice", class)}>
            <input
                type={if several { "checkbox" } else { "radio" }}
                name={question.id.clone()}
                checked={chosen}
                disabled={revealed}
                {onchange}
            />
            <span class="text" dir="auto">{ text }</span>
            <span class="mark">{ mark }</span>
        </label>
    }
}
