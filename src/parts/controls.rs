//! Controls that many screens have. One function each, since every element that `html!` writes
//! out costs a page some hundred bytes.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::deck_app::Action;

/// A button that acts by itself; those that submit a form are written where the form is.
pub(crate) fn button(
    class: &'static str,
    label: impl Into<AttrValue>,
    act: &Callback<Action>,
    action: Action,
) -> Html {
    plain_button(class, label.into(), on_click(act, action))
}

/// What a click does.
pub(crate) fn on_click(act: &Callback<Action>, action: Action) -> Callback<MouseEvent> {
    act.reform(move |_| action.clone())
}

fn plain_button(class: &'static str, label: AttrValue, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" {class} {onclick}>{ label }</button> }
}

/// What sets a field for typed text apart.
#[derive(Default)]
pub(crate) struct Field {
    pub(crate) value: String,
    pub(crate) label: AttrValue,
    pub(crate) described_by: Option<&'static str>,
    pub(crate) numeric: bool,
    pub(crate) size: Option<usize>,
    pub(crate) disabled: bool,
}

/// A field that hands on what it holds. The browser's own guesses are switched off: they would
/// give answers away or change them.
pub(crate) fn field(field: Field, act: Callback<String>) -> Html {
    let oninput = Callback::from(move |event: InputEvent| {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some(input) = target {
            act.emit(input.value());
        }
    });
    html! {
        <input
            type="text"
            inputmode={if field.numeric { "decimal" } else { "text" }}
            value={field.value}
            {oninput}
            size={field.size.map(|size| size.to_string())}
            disabled={field.disabled}
            aria-label={field.label}
            aria-describedby={field.described_by}
            placeholder=" "
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            dir="auto"
        />
    }
}
