//! The right answer of any question, in a line of words or as HTML.

use deck_engine::{ModelAnswer, Question};
use yew::prelude::*;

use crate::strings;

/// In one line.
pub(crate) fn line(question: &Question) -> String {
    match ModelAnswer::of(question) {
        ModelAnswer::Truth(truth) => strings::truth(truth).to_owned(),
        ModelAnswer::Date(date) => strings::date(date),
        ModelAnswer::Number(number) => strings::number(number),
        ModelAnswer::Words(words) => words.join("; "),
        ModelAnswer::Filled(spans) => spans.iter().map(|(text, _)| *text).collect(),
        ModelAnswer::Sequence(items) => items
            .iter()
            .map(|(text, _)| *text)
            .collect::<Vec<_>>()
            .join(" → "),
        ModelAnswer::Pairs(pairs) => pairs
            .iter()
            .map(|(left, right)| format!("{left}: {right}"))
            .collect::<Vec<_>>()
            .join("; "),
    }
}

/// As the back of a card.
pub(crate) fn view(question: &Question) -> Html {
    match ModelAnswer::of(question) {
        ModelAnswer::Filled(spans) => html! {
            <p class="filled">
                { for spans.iter().map(|(text, filled)| if *filled { html! { <mark>{ *text }</mark> } } else { html! { *text } }) }
            </p>
        },
        ModelAnswer::Sequence(items) => {
            html! { <ol class="sequence">{ for items.iter().map(|(text, when)| item(text, *when)) }</ol> }
        }
        ModelAnswer::Pairs(pairs) => html! {
            <dl class="pairs">
                { for pairs.iter().map(|(left, right)| html! { <div><dt dir="auto">{ *left }</dt><dd dir="auto">{ *right }</dd></div> }) }
            </dl>
        },
        ModelAnswer::Words(words) if words.len() > 1 => html! {
            <ul class="all">{ for words.iter().map(|word| html! { <li dir="auto">{ *word }</li> }) }</ul>
        },
        _ => html! { <p dir="auto">{ line(question) }</p> },
    }
}

/// An item of a timeline with its date.
pub(crate) fn item(text: &str, when: Option<&str>) -> Html {
    html! {
        <li dir="auto">
            { text }
            if let Some(when) = when {
                { " " }<span class="when">{ format!("({when})") }</span>
            }
        </li>
    }
}
