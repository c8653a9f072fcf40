//! A list that buttons put in order: one pointer or the keyboard is enough.

use deck_engine::{Answer, Body, OrderItem, Question, Session};
use yew::prelude::*;

use crate::deck_app::{Action, View};
use crate::parts::answer;
use crate::parts::controls::on_click;
use crate::strings;

/// What is said of the item that was moved to `place`.
pub(crate) fn said(session: &Session, place: usize) -> Option<String> {
    let Some(Answer::Order(order)) = session.answer() else {
        return None;
    };
    let items = items(session.question()?);
    let item = items.get(*order.get(place)?)?;
    Some(strings::moved(&item.text, place + 1, items.len()))
}

/// The items of an `order` question; none for other kinds.
fn items(question: &Question) -> &[OrderItem] {
    match &question.body {
        Body::Order(items) => items,
        _ => &[],
    }
}

pub(crate) fn view(view: &View, items: &[OrderItem], revealed: bool) -> Html {
    let order: Vec<usize> = match view.session.answer() {
        Some(Answer::Order(order)) => order.clone(),
        _ => (0..items.len()).collect(),
    };
    let rows = order.iter().enumerate().filter_map(|(place, index)| {
        let item = items.get(*index)?;
        Some(row(
            view,
            place,
            order.len(),
            item,
            revealed.then_some(place == *index),
        ))
    });
    let all_right = order.is_sorted();
    html! {
        <>
            if !revealed {
                <p class="hint">{ strings::ORDER_HINT }</p>
            }
            <ol class="order">{ for rows }</ol>
            if revealed && !all_right {
                <p class="hint">{ strings::RIGHT_ORDER }</p>
                <ol class="sequence">
                    { for items.iter().map(|item| answer::item(&item.text, item.when.as_deref())) }
                </ol>
            }
        </>
    }
}

fn row(view: &View, place: usize, of: usize, item: &OrderItem, right: Option<bool>) -> Html {
    let button = |class: &'static str, sign: &'static str, label: String, to: Option<usize>| {
        let onclick = on_click(view.act, Action::Move(place, to.unwrap_or(place)));
        html! {
            <button type="button" {class} aria-label={label} disabled={to.is_none()} {onclick}>{ sign }</button>
        }
    };
    let below = Some(place + 1).filter(|below| *below < of);
    html! {
        <li class={right.map(|right| if right { "right" } else { "wrong" })}>
            <span class="n" aria-hidden="true">{ place + 1 }</span>
            <span class="text" dir="auto">{ &item.text }</span>
            if let Some(right) = right {
                <span class="mark">
                    if right { { strings::MARK_PLACE_RIGHT } }
                </span>
            } else {
                { button("up", "↑", strings::move_up(&item.text), place.checked_sub(1)) }
                { button("down", "↓", strings::move_down(&item.text), below) }
            }
        </li>
    }
}
