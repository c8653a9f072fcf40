//! Typed answers: the field on the front, and on the back what was typed beside what is right.

use deck_engine::Body;
use deck_study::{Stretch, difference};

use super::{Html, card};
use crate::markup::On;
use crate::parts::controls::{self, Field};
use crate::study::app::Action;
use crate::study::shown::{Back, Shown};
use crate::words::{StudyWord, Word};

/// The field. Enter turns the card over, with or without an answer in it.
pub(super) fn field(m: Html, shown: &Shown) {
    let numeric = matches!(
        shown.question().map(|question| &question.body),
        Some(Body::Number(_))
    );
    m.element("form", "typed", |m| {
        m.on(On::Submit, |event| {
            event.prevent_default();
            Action::Turn
        });
        let words = m.words();
        let written = Field {
            value: &shown.typed,
            label: words.say(Word::YourAnswer),
            described_by: Some("front"),
            numeric,
            ..Field::default()
        };
        controls::field(m, written, Action::Type);
    });
}

/// What was typed, with the characters marked in which it differs; nothing if nothing was typed.
pub(super) fn compared(m: Html, shown: &Shown, back: &Back) {
    let Some(verdict) = &back.verdict else {
        return;
    };
    let words = m.words();
    let class = if verdict.right {
        "compared right"
    } else {
        "compared wrong"
    };
    m.element("div", class, |m| {
        m.attribute("id", "typed");
        if verdict.right {
            m.word("p", "mark", StudyWord::TypedRight);
        }
        // The marks are told apart by lines and shown in colour too; a screen reader hears the text as it was typed. What is right has
        // none, however it differs.
        let said = words.with(StudyWord::TypedIs, &[shown.typed.trim()]);
        m.quoted("p", if verdict.right { "" } else { "hidden" }, &said);
        m.when(!verdict.right, |m| marked(m, shown));
        if let Some(near) = &verdict.near {
            m.quoted("p", "near", &words.near_miss(near));
        }
    });
}

fn marked(m: Html, shown: &Shown) {
    let [_, wanted] = card::lines(&m.words(), shown);
    m.element("p", "difference", |m| {
        m.attribute("aria-hidden", "true");
        m.foreign();
        for stretch in difference(&shown.typed, &wanted) {
            match stretch {
                Stretch::Same(text) => m.line("span", "", &text),
                Stretch::Extra(text) => m.line("del", "", &text),
                Stretch::Missing(text) => m.line("ins", "", &text),
            }
        }
    });
}
