//! Which key does what: those that hands know from Anki. They act only while the focus is in the deck.

use std::rc::Rc;

use deck_study::Grade;
use wasm_bindgen::JsValue;
use yew::Callback;
use yew::virtual_dom::{Listener, ListenerKind};

use super::app::{Action, Panel, Scope};
use crate::json::get;

/// What was pressed, and where.
#[derive(Clone, Debug, Default)]
struct Press {
    /// What hands mean by it, as [`meant`] tells.
    key: String,
    control: bool,
    /// Another key that changes what it means to the browser.
    held: bool,
    /// In what is typed into; there, keys are letters.
    writing: bool,
    /// On what a key presses by itself.
    pressing: bool,
}

/// What keys may do to what is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    /// Nothing is due.
    Rest,
    /// Statistics, above what else is there.
    Statistics,
    /// The front of a card.
    Front {
        /// Whether it has a field for the answer: what is written beside that is meant for it, and is no command.
        asked: bool,
    },
    /// Its back, with the grade that is usual.
    Back {
        usual: Grade,
        /// Whether there are also Hard and Easy.
        four: bool,
    },
}

/// What a press does.
fn action(press: &Press, stage: Stage) -> Option<Action> {
    let Press {
        key,
        control,
        held,
        writing,
        pressing,
    } = press;
    if *held || *writing {
        return None;
    }
    if stage == Stage::Statistics {
        let is_back = !*control && (key == "t" || key == "escape");
        return is_back.then_some(Action::Statistics);
    }
    if *control {
        return match digit(key) {
            Some(flag @ 1..=7) if stage != Stage::Rest => Some(Action::Flag(flag)),
            _ => (key == "z").then_some(Action::Undo),
        };
    }
    if matches!(stage, Stage::Front { asked: true }) && key.len() == 1 {
        return None;
    }
    match key.as_str() {
        "u" => return Some(Action::Undo),
        "m" => return Some(Action::Open(Panel::More)),
        "o" => return Some(Action::Open(Panel::Options)),
        "c" => return Some(Action::Open(Panel::Beside)),
        "t" => return Some(Action::Statistics),
        "?" => return Some(Action::Open(Panel::Keys)),
        "escape" => return Some(Action::Close),
        _ => {}
    }
    if stage == Stage::Rest {
        return None;
    }
    match key.as_str() {
        " " | "enter" if !pressing => Some(match stage {
            Stage::Back { usual, .. } => Action::Grade(usual),
            _ => Action::Turn,
        }),
        "i" => Some(Action::Open(Panel::Info)),
        "e" => Some(Action::Open(Panel::Note)),
        "-" => Some(Action::Bury(Scope::Card)),
        "=" => Some(Action::Bury(Scope::Question)),
        "@" => Some(Action::Suspend(Scope::Card)),
        "!" => Some(Action::Suspend(Scope::Question)),
        // Anki's mark.
        "*" => Some(Action::Flag(1)),
        key => match stage {
            Stage::Back { four, .. } => grade(key, four).map(Action::Grade),
            _ => None,
        },
    }
}

fn digit(key: &str) -> Option<u8> {
    match key.as_bytes() {
        [digit @ b'0'..=b'9'] => Some(digit - b'0'),
        _ => None,
    }
}

/// With two grades, Good is both the second and where hands expect it among four.
fn grade(key: &str, four: bool) -> Option<Grade> {
    match digit(key)? {
        2 | 3 if !four => Some(Grade::Good),
        4 if !four => None,
        number => Grade::from_number(number),
    }
}

/// What hands mean by a key: letters are small, as with Caps Lock off. Where a layout has no Latin letter, as in Russian, or no digit
/// without Shift, as in French, the place of the key counts, which is its `code`.
fn meant(mut key: String, code: &str, shift: bool) -> String {
    match code.as_bytes() {
        [b'K', b'e', b'y', place] if key.len() > 1 => key = char::from(*place).into(),
        // Signs that are commands by themselves stand there without Shift, too.
        [b'D', b'i', .., place] if !shift && !matches!(key.as_bytes(), [b'-' | b'!' | b'@']) => {
            key = char::from(*place).into();
        }
        _ => {}
    }
    key.make_ascii_lowercase();
    key
}

/// A listener for all keys of a deck.
pub(super) struct Keys {
    pub(super) stage: Stage,
    pub(super) act: Callback<Action>,
}

impl Keys {
    pub(super) fn listener(self) -> Rc<dyn Listener> {
        Rc::new(self)
    }
}

impl Listener for Keys {
    fn kind(&self) -> ListenerKind {
        ListenerKind::onkeydown
    }

    fn handle(&self, event: web_sys::Event) {
        if let Some(action) = action(&read(&event), self.stage) {
            event.prevent_default();
            self.act.emit(action);
        }
    }

    fn passive(&self) -> bool {
        false
    }
}

fn read(event: &web_sys::Event) -> Press {
    let is = |name: &str| get(event, name).as_bool().unwrap_or_default();
    let target: JsValue = event.target().map(Into::into).unwrap_or_default();
    let text = |of: &JsValue, name: &str| get(of, name).as_string().unwrap_or_default();
    let key = meant(text(event, "key"), &text(event, "code"), is("shiftKey"));
    // Some layouts need it for `@`, and of these some browsers tell as if Control were held with it.
    let alt = is("altKey");
    let control = !alt && (is("ctrlKey") || is("metaKey"));
    let (tag, kind) = (text(&target, "localName"), text(&target, "type"));
    let writing = match tag.as_str() {
        "select" => true,
        // It writes nothing.
        _ if key == "escape" => false,
        // Of what nothing is written in, nothing can be taken back but what was done before.
        _ if control && key == "z" && text(&target, "value").is_empty() => false,
        "textarea" => true,
        "input" => kind != "checkbox" && kind != "file",
        _ => false,
    };
    Press {
        held: alt && key != "@" || is("isComposing") || is("repeat"),
        key,
        control,
        writing,
        pressing: matches!(tag.as_str(), "button" | "a" | "summary" | "input"),
    }
}

#[cfg(test)]
mod tests;
