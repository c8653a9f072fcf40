//! Where the focus goes after the reader's own action; a page that acts moves no focus.

use deck_engine::{count, fill};
use wasm_bindgen::JsCast;
use web_sys::{
    Element, FocusOptions, HtmlElement, HtmlTextAreaElement, ScrollBehavior, ScrollIntoViewOptions,
    ScrollLogicalPosition, ShadowRoot,
};
use yew::NodeRef;

/// What is to have the focus once the next state is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// The heading of the screen, read by screen readers as its first word.
    Title,
    /// The main button; the explanation above it stays in view.
    Main,
    /// The field or group that lacks an answer.
    Missing,
    /// The button that moves an item on in the same direction.
    Moved {
        /// Where the item was.
        from: usize,
        /// Where it is.
        to: usize,
    },
    /// The button that turns a card over.
    Flip,
    /// The text that the reader is to copy by hand, selected.
    Copy,
}

impl Target {
    /// Selectors in the order of preference: a button at the end of a list is disabled.
    fn selectors(self) -> Vec<String> {
        let button = |position: usize, name: &str| {
            fill(
                ".order li:nth-child(%) button.%:not([disabled])",
                &[&count(position + 1), name],
            )
        };
        match self {
            Target::Title => vec![".title".into()],
            Target::Main => vec!["button.main".into()],
            Target::Missing => vec![
                "fieldset :is(:placeholder-shown, [type=radio], [type=checkbox], .unset, select)"
                    .into(),
            ],
            Target::Moved { from, to } if to < from => vec![button(to, "up"), button(to, "down")],
            Target::Moved { to, .. } => vec![button(to, "down"), button(to, "up")],
            Target::Flip => vec!["button.flip".into(), "button.main".into()],
            Target::Copy => vec!["textarea".into()],
        }
    }
}

/// Moves the focus within a screen that is drawn.
pub(crate) fn settle(target: Target, screen: &NodeRef) {
    let Some(screen) = screen.cast::<Element>() else {
        return;
    };
    let selectors = target.selectors();
    let mut found = selectors
        .iter()
        .filter_map(|selector| screen.query_selector(selector).ok().flatten());
    let Some(element) = found
        .next()
        .and_then(|found| found.dyn_into::<HtmlElement>().ok())
    else {
        return;
    };
    // What is to be seen, and of that what matters most, where the window has no room for all.
    let seen = match target {
        Target::Title => Some((screen.clone(), ".head, .title")),
        Target::Main => element
            .parent_element()
            .map(|actions| (actions, ".verdict h4")),
        _ => None,
    };
    let options = FocusOptions::new();
    // A browser would put a heading into the middle of the window, with half of its question below the fold.
    options.set_prevent_scroll(seen.is_some());
    // An element that cannot take the focus leaves it where it was, which does no harm.
    let _ = element.focus_with_options(&options);
    if let Some(text) = element.dyn_ref::<HtmlTextAreaElement>() {
        text.select();
    }
    if let Some((all, most)) = seen
        && has_focus(&element)
    {
        bring_into_view(&all);
        if let Ok(Some(most)) = screen.query_selector(most) {
            bring_into_view(&most);
        }
    }
}

/// Whether it took the focus, which a deck that its page has made inert does not. `:focus` would not do: WebKit matches it
/// in an active window only.
fn has_focus(element: &Element) -> bool {
    focused(element).as_ref() == Some(element)
}

/// What has the focus in the shadow tree of an element.
fn focused(element: &Element) -> Option<Element> {
    let root = element.get_root_node().dyn_into::<ShadowRoot>();
    root.ok()?.active_element()
}

/// Scrolls no further than it takes, also where the deck is in a frame. Not gliding: two glides would cross.
fn bring_into_view(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    options.set_behavior(ScrollBehavior::Instant);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Whether the focus is in here.
pub(crate) fn is_within(screen: &NodeRef) -> bool {
    let screen = screen.cast::<Element>();
    screen.is_some_and(|screen| screen.contains(focused(&screen).as_deref()))
}

/// Lets the focus go from what is in here and goes away next. A browser lays the half-changed page out where an element is removed
/// that still has it.
pub(crate) fn leave(screen: &NodeRef) {
    let screen = screen.cast::<Element>();
    let focused = screen.and_then(|screen| focused(&screen));
    if let Some(element) = focused.and_then(|focused| focused.dyn_into::<HtmlElement>().ok()) {
        // What cannot let it go loses it when it goes.
        let _ = element.blur();
    }
}

/// Moves the focus to the first element that a selector finds.
pub(crate) fn to(selector: &str, screen: &NodeRef) {
    if let Some(Ok(element)) = first(selector, screen).map(Element::dyn_into::<HtmlElement>) {
        // As above.
        let _ = element.focus();
    }
}

/// Brings the first element that a selector finds into view.
pub(crate) fn show(selector: &str, screen: &NodeRef) {
    if let Some(element) = first(selector, screen) {
        bring_into_view(&element);
    }
}

fn first(selector: &str, screen: &NodeRef) -> Option<Element> {
    let screen = screen.cast::<Element>()?;
    screen.query_selector(selector).ok().flatten()
}
