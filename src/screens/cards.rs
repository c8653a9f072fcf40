//! Flashcards: a front, a button that shows the back, and whether it was known.

use deck_engine::{Body, Card, CardEvent, Cards, Question, Span, arrange};
use yew::prelude::*;

use crate::deck_app::Action;
use crate::parts::controls::{button, on_click};
use crate::parts::{answer, source_line};
use crate::strings;

pub(crate) fn view(cards: &Cards, act: &Callback<Action>) -> Html {
    let card = cards.card();
    let status = match &card {
        Card::Back(question) => answer::line(question),
        _ => String::new(),
    };
    html! {
        <>
            <div class="head">
                <span class="kicker">{ strings::CARDS_KICKER }</span>
                <span class="count">{ strings::cards_left(cards.left()) }</span>
            </div>
            { progress(cards) }
            <p class="status" role="status">{ status }</p>
            { body(cards, &card, act) }
        </>
    }
}

fn body(cards: &Cards, card: &Card, act: &Callback<Action>) -> Html {
    match card {
        Card::Front(question) => face(cards, question, false, act),
        Card::Back(question) => face(cards, question, true, act),
        Card::Done { known, of } => summary(cards, *known, *of, act),
    }
}

/// One bar, since a run may go through hundreds of cards.
fn progress(cards: &Cards) -> Html {
    let done = cards.len() - cards.left();
    html! { <progress class="run" aria-hidden="true" value={done.to_string()} max={cards.len().to_string()} /> }
}

fn face(cards: &Cards, question: &Question, turned: bool, act: &Callback<Action>) -> Html {
    let label = if turned {
        strings::HIDE_ANSWER
    } else {
        strings::SHOW_ANSWER
    };
    html! {
        <div key={cards.left()}>
            <div class="card" lang={question.lang.clone()}>
                <h3 class="front title" tabindex="-1" dir="auto">{ &question.prompt }</h3>
                { front(question, cards.deck().seed) }
                <div class="back" id="back" hidden={!turned}>
                    if turned {
                        { answer::view(question) }
                        <p class="explanation" dir="auto">{ &question.explanation }</p>
                        { source_line::view(&cards.deck().about, question) }
                    }
                </div>
            </div>
            <div class="actions">
                <button type="button" class="flip" aria-expanded={turned.to_string()} aria-controls="back" onclick={on_click(act, Action::Card(CardEvent::Flip))}>
                    { label }
                </button>
                if turned {
                    { button("again", strings::AGAIN, act, Action::Card(CardEvent::Again)) }
                    { button("main good", strings::GOOD, act, Action::Card(CardEvent::Good)) }
                }
                { undo(cards, act) }
            </div>
        </div>
    }
}

/// What the prompt alone does not say.
fn front(question: &Question, seed: u32) -> Html {
    match &question.body {
        Body::Cloze(cloze) => html! {
            <p class="cloze" dir="auto">
                { for cloze.spans.iter().map(|span| match span {
                    Span::Text(text) => text.as_str(),
                    Span::Blank(_) => strings::BLANK,
                }) }
            </p>
        },
        Body::Match(matching) => html! {
            <ul>{ for matching.pairs.iter().map(|pair| html! { <li dir="auto">{ &pair.left }</li> }) }</ul>
        },
        Body::TrueFalse(_) => html! { <p class="hint">{ strings::TRUE_OR_FALSE }</p> },
        Body::Order(items) => {
            // Shuffled by the deck's seed, since their own order is the answer.
            let shown = arrange(question, seed)
                .into_iter()
                .filter_map(|index| items.get(index));
            html! { <ul>{ for shown.map(|item| html! { <li dir="auto">{ &item.text }</li> }) }</ul> }
        }
        _ => Html::default(),
    }
}

fn summary(cards: &Cards, known: usize, of: usize, act: &Callback<Action>) -> Html {
    let missed = cards.missed();
    let again = if missed == 0 {
        "main restart"
    } else {
        "quiet restart"
    };
    html! {
        <>
            <p class="score" aria-hidden="true">{ known }<small>{ strings::of_all(of) }</small></p>
            <h3 class="title" tabindex="-1">{ strings::known(known, of) }</h3>
            <div class="actions">
                if missed > 0 {
                    { button("main retry", strings::run_missed(missed), act, Action::Card(CardEvent::RunMissed)) }
                }
                { button(again, strings::ALL_AGAIN, act, Action::Card(CardEvent::Restart)) }
                { undo(cards, act) }
            </div>
        </>
    }
}

fn undo(cards: &Cards, act: &Callback<Action>) -> Html {
    if cards.left() == cards.len() {
        return Html::default();
    }
    button(
        "quiet undo",
        strings::UNDO,
        act,
        Action::Card(CardEvent::Undo),
    )
}
