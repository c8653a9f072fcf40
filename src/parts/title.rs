//! A screen's heading, which takes the focus when the screen is new.

use crate::markup::Markup;

/// A heading; the body adds what it says.
pub(crate) fn view<A: 'static>(
    m: &mut Markup<A>,
    class: &'static str,
    body: impl FnOnce(&mut Markup<A>),
) {
    m.element("h3", class, |m| {
        m.attribute("tabindex", "-1");
        body(m);
    });
}

/// A heading in words of the bank.
pub(crate) fn quoted(m: &mut Markup, text: &str) {
    view(m, "title", |m| {
        m.foreign();
        m.text(text);
    });
}
