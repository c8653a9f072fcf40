//! Controls that many screens have.

use deck_engine::count;

use crate::markup::{Markup, On, value_of};
use crate::words::Key;

/// A button that acts by itself.
pub(crate) fn button<A: Clone + 'static>(
    m: &mut Markup<A>,
    class: &'static str,
    word: impl Key,
    action: A,
) {
    labelled(m, class, m.words().say(word), action);
}

/// The same with a label that has details in it.
pub(crate) fn labelled<A: Clone + 'static>(
    m: &mut Markup<A>,
    class: &'static str,
    label: &str,
    action: A,
) {
    m.element("button", class, |m| {
        m.attribute("type", "button");
        on_click(m, action);
        m.text(label);
    });
}

/// What a click on the open element does.
pub(crate) fn on_click<A: Clone + 'static>(m: &mut Markup<A>, action: A) {
    m.on(On::Click, move |_| action.clone());
}

/// A button that submits the form around it, with the id of what is to be read out before it is pressed.
pub(crate) fn submit<A: 'static>(
    m: &mut Markup<A>,
    class: &'static str,
    word: impl Key,
    described_by: &str,
) {
    m.element("button", class, |m| {
        m.attribute("type", "submit");
        if !described_by.is_empty() {
            m.attribute("aria-describedby", described_by);
        }
        m.say(word);
    });
}

/// What sets a field for typed text apart.
#[derive(Default)]
pub(crate) struct Field<'a> {
    pub(crate) value: &'a str,
    pub(crate) label: &'a str,
    pub(crate) described_by: Option<&'static str>,
    pub(crate) numeric: bool,
    pub(crate) size: Option<usize>,
    pub(crate) disabled: bool,
}

/// A field that hands on what it holds. The browser's own guesses are switched off: they would
/// give answers away or change them.
pub(crate) fn field<A: 'static>(
    m: &mut Markup<A>,
    field: Field,
    act: impl Fn(String) -> A + 'static,
) {
    m.element("input", "", |m| {
        let Field {
            value,
            label,
            described_by,
            numeric,
            size,
            disabled,
        } = field;
        m.value(value);
        for (name, value) in [
            ("type", "text"),
            ("inputmode", if numeric { "decimal" } else { "text" }),
            ("aria-label", label),
            ("placeholder", " "),
            ("autocomplete", "off"),
            ("autocapitalize", "off"),
            ("spellcheck", "false"),
        ] {
            m.attribute(name, value);
        }
        m.foreign();
        if let Some(id) = described_by {
            m.attribute("aria-describedby", id);
        }
        if let Some(size) = size {
            m.attribute("size", &count(size));
        }
        m.flag("disabled", disabled);
        m.on(On::Input, move |event| act(value_of(event)));
    });
}
