//! The first screen, where the page or a challenge asks for one.

use deck_engine::{Category, Event};
use yew::prelude::*;

use crate::deck_app::{Action, View};
use crate::parts::controls::button;
use crate::strings;

pub(crate) fn view(view: &View) -> Html {
    let session = view.session;
    let categories: Vec<Category> = session
        .scores_by_category()
        .iter()
        .map(|entry| entry.category)
        .collect();
    html! {
        <>
            <h3 class="title" tabindex="-1" dir="auto">{ &session.deck().about.title }</h3>
            if let Some(notice) = &view.host.notice {
                <p class="notice">{ strings::notice(notice) }</p>
            }
            <p>{ strings::invitation(session.len(), &categories) }</p>
            if let Some(challenge) = &view.host.challenge {
                <p class="challenge">{ strings::to_beat(challenge.right, challenge.of) }</p>
            }
            <div class="actions">
                { button("main start", strings::START, view.act, Action::Go(Event::Start)) }
            </div>
        </>
    }
}
