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
        let is_back = !*control && (key == "t" || key == "Escape");
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
        "Escape" => return Some(Action::Close),
        _ => {}
    }
    if stage == Stage::Rest {
        return None;
    }
    match key.as_str() {
        " " | "Enter" if !pressing => Some(match stage {
            Stage::Back { usual, .. } => Action::Grade(usual),
            _ => Action::Turn,
        }),
        "i" => Some(Action::Open(Panel::Info)),
        "e" => Some(Action::Open(Panel::Note)),
        "-" => Some(Action::Bury(Scope::Card)),
        "=" => Some(Action::Bury(Scope::Question)),
        "@" => Some(Action::Suspend(Scope::Card)),
        "!" => Some(Action::Suspend(Scope::Question)),
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
    let target: Option<JsValue> = event.target().map(Into::into);
    let text = |name: &str| {
        let value = target.as_ref().map(|target| get(target, name));
        value
            .and_then(|value| value.as_string())
            .unwrap_or_default()
    };
    let key = get(event, "key").as_string().unwrap_or_default();
    let control = is("ctrlKey") || is("metaKey");
    let (tag, kind) = (text("localName"), text("type"));
    let writing = match tag.as_str() {
        "select" => true,
        // It writes nothing.
        _ if key == "Escape" => false,
        // Of what nothing is written in, nothing can be taken back but what was done before.
        _ if control && key == "z" && text("value").is_empty() => false,
        "textarea" => true,
        "input" => kind != "checkbox" && kind != "file",
        _ => false,
    };
    Press {
        key,
        control,
        held: is("altKey") || is("isComposing") || is("repeat"),
        writing,
        pressing: matches!(tag.as_str(), "button" | "a" | "summary" | "input"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRONT: Stage = Stage::Front { asked: false };
    const ASKED: Stage = Stage::Front { asked: true };
    const BACK: Stage = Stage::Back {
        usual: Grade::Good,
        four: false,
    };

    fn pressed(key: &str) -> Press {
        Press {
            key: key.into(),
            ..Press::default()
        }
    }

    #[test]
    fn space_turns_a_card_over_and_then_gives_the_usual_grade() {
        let press = pressed(" ");
        assert!(matches!(action(&press, FRONT), Some(Action::Turn)));
        assert!(matches!(
            action(&press, BACK),
            Some(Action::Grade(Grade::Good))
        ));
        // There the browser presses the button.
        let on_button = Press {
            pressing: true,
            ..press
        };
        assert!(action(&on_button, BACK).is_none());
    }

    #[test]
    fn what_is_written_beside_a_waiting_field_is_no_command() {
        for key in ["u", "t", "e", "o", "-", "=", "@", "!", "?", "1", " "] {
            assert!(action(&pressed(key), ASKED).is_none(), "{key}");
        }
        let enter = action(&pressed("Enter"), ASKED);
        assert!(matches!(enter, Some(Action::Turn)));
        let undo = Press {
            control: true,
            ..pressed("z")
        };
        assert!(matches!(action(&undo, ASKED), Some(Action::Undo)));
    }

    #[test]
    fn digits_grade_only_on_the_back() {
        assert!(action(&pressed("1"), FRONT).is_none());
        assert!(matches!(
            action(&pressed("1"), BACK),
            Some(Action::Grade(Grade::Again))
        ));
        let of = |digit: &str, four| grade(digit, four).map(Grade::number);
        assert_eq!(
            ["1", "2", "3", "4", "5"].map(|digit| of(digit, true)),
            [Some(1), Some(2), Some(3), Some(4), None]
        );
        assert_eq!(
            ["1", "2", "3", "4"].map(|digit| of(digit, false)),
            [Some(1), Some(3), Some(3), None]
        );
    }

    #[test]
    fn on_statistics_keys_only_lead_back() {
        let press = |key: &str| action(&pressed(key), Stage::Statistics);
        assert!(matches!(press("t"), Some(Action::Statistics)));
        assert!(matches!(press("Escape"), Some(Action::Statistics)));
        for key in ["u", "1", " ", "-", "@", "?"] {
            assert!(press(key).is_none(), "{key}");
        }
        for stage in [Stage::Rest, FRONT, BACK] {
            let action = action(&pressed("t"), stage);
            assert!(matches!(action, Some(Action::Statistics)));
        }
    }

    #[test]
    fn keys_with_others_held_and_letters_that_are_typed_do_nothing() {
        let held = Press {
            held: true,
            ..pressed("u")
        };
        let writing = Press {
            writing: true,
            ..pressed("1")
        };
        assert!(action(&held, BACK).is_none());
        assert!(action(&writing, BACK).is_none());
    }

    #[test]
    fn control_undoes_and_flags() {
        let control = |key: &str| Press {
            control: true,
            ..pressed(key)
        };
        assert!(matches!(
            action(&control("z"), Stage::Rest),
            Some(Action::Undo)
        ));
        assert!(matches!(
            action(&control("3"), FRONT),
            Some(Action::Flag(3))
        ));
        assert!(action(&control("3"), Stage::Rest).is_none());
        assert!(action(&control("c"), BACK).is_none());
    }
}
