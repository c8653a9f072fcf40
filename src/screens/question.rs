//! A question and, once it is answered, its explanation below.

use deck_engine::{Body, Event, Phase, Question, Session};
use yew::prelude::*;

use crate::deck_app::{Action, Note, View};
use crate::parts::controls::button;
use crate::parts::{choices, fields, matching, order, verdict};
use crate::strings;

pub(crate) fn view(view: &View) -> Html {
    let session = view.session;
    let Some(question) = session.question() else {
        return Html::default();
    };
    let revealed = *session.phase() == Phase::Revealed;
    let onsubmit = view.act.reform(move |event: SubmitEvent| {
        event.prevent_default();
        if revealed {
            Action::Go(Event::Next)
        } else {
            Action::Check
        }
    });
    let first = session.position() == 0 && session.round() == 0;
    html! {
        <form {onsubmit} autocomplete="off" novalidate=true key={format!("{}-{}", session.round(), session.position())}>
            if let (true, Some(notice)) = (first, &view.host.notice) {
                <p class="notice">{ strings::notice(notice) }</p>
            }
            <fieldset lang={language(session, question)}>
                <legend><h3 class="title" tabindex="-1" dir="auto">{ &question.prompt }</h3></legend>
                { media(question) }
                { body(view, question, revealed) }
            </fieldset>
            if view.note == Note::Incomplete {
                <p class="incomplete" aria-hidden="true">{ strings::incomplete(question.kind()) }</p>
            }
            if revealed {
                { verdict::view(session) }
            }
            { actions(view, revealed) }
        </form>
    }
}

/// The language of a question's texts; the deck's own words around them are English.
pub(crate) fn language(session: &Session, question: &Question) -> String {
    question
        .lang
        .clone()
        .unwrap_or_else(|| session.deck().about.language.clone())
}

fn media(question: &Question) -> Html {
    let Some(media) = &question.media else {
        return Html::default();
    };
    html! {
        <figure class="media">
            <img src={media.src.clone()} alt={media.alt.clone()} loading="lazy" />
            <figcaption dir="auto">{ &media.credit }</figcaption>
        </figure>
    }
}

fn body(view: &View, question: &Question, revealed: bool) -> Html {
    match &question.body {
        Body::Choice(_) | Body::TrueFalse(_) => choices::view(view, question, revealed),
        Body::Multi(_) => html! {
            <>
                <p class="hint">{ strings::MULTI_HINT }</p>
                { choices::view(view, question, revealed) }
            </>
        },
        Body::Text(_) | Body::Number(_) | Body::Date(_) => fields::single(view, question, revealed),
        Body::Cloze(cloze) => fields::blanks(view, cloze, revealed),
        Body::Order(items) => order::view(view, items, revealed),
        Body::Match(matching) => matching::view(view, question, matching, revealed),
        // Not drawn into a quiz: see `options::PLAYABLE`.
        Body::Place(_) => Html::default(),
    }
}

fn actions(view: &View, revealed: bool) -> Html {
    if revealed {
        let last = view.session.position() + 1 == view.session.len();
        let label = if last {
            strings::SEE_RESULT
        } else {
            strings::NEXT
        };
        return html! { <div class="actions"><button type="submit" class="main next">{ label }</button></div> };
    }
    html! {
        <div class="actions">
            <button type="submit" class="main check">{ strings::CHECK }</button>
            { button("quiet skip", strings::SKIP, view.act, Action::Go(Event::Skip)) }
        </div>
    }
}
