//! After an answer: right or not in words, why, and where it stands.

use deck_engine::{Answer, Body, Choice, Grade, Question, Session};
use yew::prelude::*;

use crate::parts::{answer, head, source_line};
use crate::strings;

/// The verdict in a line, as it is shown and announced.
pub(crate) fn headline(session: &Session) -> Option<String> {
    let (question, grade) = (session.question()?, session.grade()?);
    Some(if grade.credit.is_full() {
        strings::CORRECT.to_owned()
    } else if !grade.credit.is_none() {
        strings::partly(grade.credit.earned, grade.credit.of)
    } else {
        match question.body {
            // The fields, rows and lists above show what is right; a line cannot.
            Body::Cloze(_) | Body::Order(_) | Body::Match(_) => strings::WRONG.to_owned(),
            _ => strings::wrong(&answer::line(question)),
        }
    })
}

pub(crate) fn view(session: &Session) -> Html {
    let (Some(question), Some(grade), Some(headline)) =
        (session.question(), session.grade(), headline(session))
    else {
        return Html::default();
    };
    html! {
        <div class={classes!("verdict", head::credit_class(&grade))}>
            <h4>{ headline }</h4>
            { for near_misses(&grade) }
            <p dir="auto">{ &question.explanation }</p>
            { whys(session, question) }
            { source_line::view(&session.deck().about, question) }
        </div>
    }
}

fn near_misses(grade: &Grade) -> impl Iterator<Item = Html> {
    let near = grade.parts.iter().filter_map(|part| part.near.as_ref());
    near.map(|near| html! { <p class="near" dir="auto">{ strings::near_miss(near) }</p> })
}

/// Why the chosen choices are right or wrong, where the bank says so.
fn whys(session: &Session, question: &Question) -> Html {
    let (Body::Choice(choices) | Body::Multi(choices)) = &question.body else {
        return Html::default();
    };
    let chosen: &[usize] = match session.answer() {
        Some(Answer::Choice(index)) => std::slice::from_ref(index),
        Some(Answer::Choices(indexes)) => indexes,
        _ => &[],
    };
    let notes: Vec<Html> = choices
        .iter()
        .enumerate()
        .filter(|(index, choice)| chosen.contains(index) || choice.correct)
        .filter_map(|(_, choice)| note(choice))
        .collect();
    if notes.is_empty() {
        return Html::default();
    }
    html! { <ul class="whys">{ for notes }</ul> }
}

fn note(choice: &Choice) -> Option<Html> {
    let why = choice.why.as_ref()?;
    Some(html! { <li dir="auto">{ strings::choice_note(&choice.text, why) }</li> })
}
