//! A list that buttons put in order: one pointer or the keyboard is enough.

use deck_engine::{Answer, Body, OrderItem, Question};
use yew::prelude::*;

use crate::parts::answer;
use crate::quiz_app::View;
use crate::strings;

/// The items of an `order` question; none for other kinds.
pub(crate) fn items(question: &Question) -> &[OrderItem] {
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
            &order,
            place,
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

fn row(view: &View, order: &[usize], place: usize, item: &OrderItem, right: Option<bool>) -> Html {
    let button = |class: &'static str, sign: &'static str, label: String, to: Option<usize>| {
        let (controls, order) = (view.controls.clone(), order.to_vec());
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Some(to) = to {
                controls.move_item(&order, place, to);
            }
        });
        html! {
            <button type="button" {class} aria-label={label} disabled={to.is_none()} {onclick}>{ sign }</button>
        }
    };
    let below = Some(place + 1).filter(|below| *below < order.len());
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
