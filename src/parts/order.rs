//! A list that buttons put in order: one pointer or the keyboard is enough.

use deck_engine::{Body, OrderItem, Question, Session};

use crate::action::Action;
use crate::draft;
use crate::markup::Markup;
use crate::parts::answer;
use crate::parts::controls::on_click;
use crate::words::{Word, Words};

/// What is said of the item that was moved to `place`.
pub(crate) fn said(words: &Words, session: &Session, place: usize) -> Option<String> {
    let order = draft::order(session);
    let items = items(session.question()?);
    let item = items.get(*order.get(place)?)?;
    let (place, of) = (words.whole(place + 1), words.whole(items.len()));
    Some(words.with(Word::Moved, &[&item.text, &place, &of]))
}

/// The items of an `order` question; none for other kinds.
fn items(question: &Question) -> &[OrderItem] {
    match &question.body {
        Body::Order(items) => items,
        _ => &[],
    }
}

pub(crate) fn view(m: &mut Markup, session: &Session, items: &[OrderItem], revealed: bool) {
    let order = draft::order(session);
    m.when(!revealed, |m| m.word("p", "hint", Word::OrderHint));
    m.element("ol", "order", |m| {
        for (place, index) in order.iter().enumerate() {
            if let Some(item) = items.get(*index) {
                let right = revealed.then_some(*index);
                let class = if revealed { class(&order, place) } else { "" };
                row(m, place, order.len(), item, right, class);
            }
        }
    });
    m.when(revealed && !order.is_sorted(), |m| {
        m.word("p", "hint", Word::RightOrder);
        m.element("ol", "sequence", |m| {
            m.foreign();
            for item in items {
                answer::item(m, &item.text, item.when.as_deref());
            }
        });
    });
}

/// How right a place is. Credit is for neighbours: who stands beside one that belongs there is not all wrong.
fn class(order: &[usize], place: usize) -> &'static str {
    let item = order.get(place).copied();
    let before = place.checked_sub(1).and_then(|before| order.get(before));
    let after = order.get(place + 1);
    if item == Some(place) {
        "right"
    } else if before.is_some_and(|before| Some(before + 1) == item)
        || item.is_some_and(|item| after == Some(&(item + 1)))
    {
        "part"
    } else {
        "wrong"
    }
}

/// An item that lies at `place`; `right` is where it belongs, once that is revealed.
fn row(
    m: &mut Markup,
    place: usize,
    of: usize,
    item: &OrderItem,
    right: Option<usize>,
    class: &'static str,
) {
    let words = m.words();
    m.element("li", class, |m| {
        m.element("span", "n", |m| {
            m.attribute("aria-hidden", "true");
            m.text(&words.whole(place + 1));
        });
        m.quoted("span", "text", &item.text);
        match right {
            Some(right) if right == place => m.word("span", "mark", Word::MarkPlaceRight),
            Some(right) => {
                let mark = words.with(Word::MarkBelongs, &[&words.whole(right + 1)]);
                m.line("span", "mark", &mark);
            }
            None => {
                let below = Some(place + 1).filter(|below| *below < of);
                arrow(
                    m,
                    "up",
                    "↑",
                    &words.with(Word::MoveUp, &[&item.text]),
                    place,
                    place.checked_sub(1),
                );
                arrow(
                    m,
                    "down",
                    "↓",
                    &words.with(Word::MoveDown, &[&item.text]),
                    place,
                    below,
                );
            }
        }
    });
}

fn arrow(
    m: &mut Markup,
    class: &'static str,
    sign: &str,
    label: &str,
    from: usize,
    to: Option<usize>,
) {
    m.element("button", class, |m| {
        m.attribute("type", "button");
        m.attribute("aria-label", label);
        match to {
            Some(to) => on_click(m, Action::Move(from, to)),
            // It keeps the focus: on the other arrow, the next press would take the last one back.
            None => m.attribute("aria-disabled", "true"),
        }
        m.text(sign);
    });
}
