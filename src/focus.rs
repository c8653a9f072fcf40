//! Where the focus goes after the reader's own action; a page that acts moves no focus.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};
use yew::prelude::*;

/// What is to have the focus once the next state is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// The heading of the screen, read by screen readers as its first word.
    Title,
    /// The main button; the explanation above it stays in view.
    Main,
    /// The field or group that lacks an answer.
    Missing,
    /// A button that moves the item at this position up …
    MoveUp(usize),
    /// … or down.
    MoveDown(usize),
    /// The button that turns a card over.
    Flip,
}

impl Target {
    /// Selectors in the order of preference: a button at the end of a list is disabled.
    fn selectors(self) -> Vec<String> {
        let button = |position: usize, name: &str| {
            format!(
                ".order li:nth-child({}) button.{name}:not([disabled])",
                position + 1
            )
        };
        match self {
            Target::Title => vec![".title".into()],
            Target::Main => vec!["button.main".into()],
            Target::Missing => vec![
                "fieldset input:placeholder-shown, fieldset input[type=radio], fieldset input[type=checkbox], fieldset select".into(),
            ],
            Target::MoveUp(at) => vec![button(at, "up"), button(at, "down")],
            Target::MoveDown(at) => vec![button(at, "down"), button(at, "up")],
            Target::Flip => vec!["button.flip".into(), "button.main".into()],
        }
    }
}

/// Remembers a target until the screen is drawn.
#[derive(Clone, Default)]
pub(crate) struct Focus(Rc<Cell<Option<Target>>>);

impl Focus {
    pub(crate) fn request(&self, target: Target) {
        self.0.set(Some(target));
    }

    fn settle(&self, screen: &NodeRef) {
        let Some(target) = self.0.take() else { return };
        let Some(screen) = screen.cast::<Element>() else {
            return;
        };
        let found = target.selectors().iter().find_map(|selector| {
            screen
                .query_selector(selector)
                .ok()
                .flatten()?
                .dyn_into::<HtmlElement>()
                .ok()
        });
        let Some(element) = found else { return };
        let options = FocusOptions::new();
        options.set_prevent_scroll(target == Target::Main);
        // An element that cannot take the focus leaves it where it was, which does no harm.
        let _ = element.focus_with_options(&options);
    }
}

/// A focus that is settled after each drawing of `screen`.
#[hook]
pub(crate) fn use_focus(screen: &NodeRef) -> Focus {
    let focus = (*use_memo((), |()| Focus::default())).clone();
    let (settle, screen) = (focus.clone(), screen.clone());
    use_effect(move || settle.settle(&screen));
    focus
}
