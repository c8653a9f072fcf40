//! The line above each screen, and the bar that shows how far the quiz is.

use deck_engine::{Grade, Outcome, Phase, Session};
use yew::prelude::*;

use crate::strings;

pub(crate) fn view(session: &Session) -> Html {
    let position = session.position() + 1;
    let count = match session.phase() {
        Phase::Intro => html! { strings::questions(session.len()) },
        Phase::Asking(_) | Phase::Revealed => html! {
            <>
                <span aria-hidden="true">{ strings::count(position, session.len()) }</span>
                <span class="hidden">{ strings::count_label(position, session.len()) }</span>
            </>
        },
        Phase::Finished => html! { strings::FINISHED },
    };
    let running = matches!(session.phase(), Phase::Asking(_) | Phase::Revealed);
    let steps = session.review().enumerate().map(|(index, (_, outcome, grade))| {
        let now = running && index == session.position() && outcome.is_none();
        html! { <li class={if now { "now" } else { outcome_class(outcome, grade.as_ref()) }} /> }
    });
    html! {
        <>
            <div class="head">
                <span class="kicker">{ strings::KICKER }</span>
                <span class="count">{ count }</span>
            </div>
            <ol class="progress" aria-hidden="true">{ for steps }</ol>
        </>
    }
}

/// Right, partly right, wrong, skipped, or nothing yet.
pub(crate) fn outcome_class(outcome: Option<&Outcome>, grade: Option<&Grade>) -> &'static str {
    match (outcome, grade) {
        (_, Some(grade)) => credit_class(grade),
        (Some(Outcome::Skipped), None) => "skipped",
        _ => "",
    }
}

pub(crate) fn credit_class(grade: &Grade) -> &'static str {
    if grade.credit.is_full() {
        "right"
    } else if grade.credit.is_none() {
        "wrong"
    } else {
        "part"
    }
}
