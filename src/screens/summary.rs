//! The result: how many, in which subjects, and every question with its answer.

use deck_engine::{Event, Grade, Outcome, Question, Session};
use yew::prelude::*;

use crate::deck_app::{Action, View};
use crate::host::Shared;
use crate::parts::controls::button;
use crate::parts::{answer, head};
use crate::strings;

pub(crate) fn view(view: &View) -> Html {
    let session = view.session;
    let score = session.score();
    // Binary fractions of thirds do not sum to whole numbers exactly.
    let partial = (score.points - score.right as f64) > 1e-9;
    let words = session.result_band().map(|band| band.text.clone());
    let words = words.unwrap_or_else(|| strings::verdict(score.percent()).to_owned());
    html! {
        <>
            <p class="score" aria-hidden="true">{ score.right }<small>{ strings::of_all(score.of) }</small></p>
            <h3 class="title" tabindex="-1">
                <span class="hidden">{ strings::right_of_all(score.right, score.of) }{ ". " }</span>
                <span dir="auto">{ words }</span>
            </h3>
            if partial {
                <p class="points">{ strings::points(score.points) }</p>
            }
            if let Some(challenge) = view.host.challenge.as_ref().filter(|_| session.round() == 0) {
                <p class="challenge">{ strings::beaten(score.right, challenge.right) }</p>
            }
            { bars(session) }
            { actions(view) }
            { shared(view.shared) }
            { review(session) }
            { corrections(session) }
        </>
    }
}

/// A small chart that is a table: the bars repeat what the last column says.
fn bars(session: &Session) -> Html {
    let rows = session.scores_by_category().into_iter().map(|entry| {
        let (right, of) = (entry.score.right.to_string(), entry.score.of.to_string());
        html! {
            <tr>
                <th scope="row">{ strings::category(entry.category) }</th>
                <td class="bar" aria-hidden="true"><progress value={right} max={of} /></td>
                <td class="n">{ strings::count(entry.score.right, entry.score.of) }</td>
            </tr>
        }
    });
    html! {
        <table class="bars">
            <caption class="hidden">{ strings::BY_CATEGORY }</caption>
            <tbody>{ for rows }</tbody>
        </table>
    }
}

fn actions(view: &View) -> Html {
    let missed = view.session.missed();
    let again_label = if view.host.redraw.is_some() {
        strings::NEW_QUESTIONS
    } else {
        strings::PLAY_AGAIN
    };
    let again_class = if missed == 0 {
        "main restart"
    } else {
        "quiet restart"
    };
    html! {
        <div class="actions">
            if missed > 0 {
                { button("main retry", strings::retry(missed), view.act, Action::Go(Event::RetryMissed)) }
            }
            { button("share", strings::SHARE, view.act, Action::Share) }
            { button(again_class, again_label, view.act, Action::NewQuestions) }
        </div>
    }
}

fn shared(shared: Option<&Shared>) -> Html {
    match shared {
        Some(Shared::Copied) => {
            html! { <p class="shared" aria-hidden="true">{ strings::COPIED }</p> }
        }
        Some(Shared::Show(text)) => html! {
            <label class="shared">
                { strings::SELECT_TO_COPY }
                <textarea readonly=true rows="2" value={text.clone()} />
            </label>
        },
        None => Html::default(),
    }
}

fn review(session: &Session) -> Html {
    let items = session
        .review()
        .map(|(question, outcome, grade)| review_item(question, outcome, grade.as_ref()));
    html! {
        <details class="review">
            <summary>{ strings::ALL_ANSWERS }</summary>
            <ol>{ for items }</ol>
        </details>
    }
}

fn review_item(question: &Question, outcome: Option<&Outcome>, grade: Option<&Grade>) -> Html {
    let class = head::outcome_class(outcome, grade);
    let word = match class {
        "right" => strings::OUTCOME_RIGHT,
        "part" => strings::OUTCOME_PART,
        "wrong" => strings::OUTCOME_WRONG,
        "skipped" => strings::OUTCOME_SKIPPED,
        _ => strings::OUTCOME_OPEN,
    };
    html! {
        <li class={class} lang={question.lang.clone()}>
            <p class="prompt" dir="auto">{ &question.prompt }{ " " }<span class="mark">{ word }</span></p>
            { answer::view(question) }
        </li>
    }
}

fn corrections(session: &Session) -> Html {
    let corrections = &session.deck().about.corrections;
    if corrections.is_empty() {
        return Html::default();
    }
    html! {
        <details class="corrections">
            <summary>{ strings::CORRECTIONS }</summary>
            <ul>
                { for corrections.iter().map(|correction| html! {
                    <li dir="auto">{ strings::date(&correction.date) }{ ": " }{ &correction.text }</li>
                }) }
            </ul>
        </details>
    }
}
