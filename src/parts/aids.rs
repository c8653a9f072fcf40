//! What stands beside a prompt, in a quiz and on cards: a picture with its credit, and a hint for who asks for it.

use deck_engine::Question;

use crate::markup::Markup;
use crate::words::Word;

pub(crate) fn picture<A: 'static>(m: &mut Markup<A>, question: &Question) {
    let Some(media) = &question.media else {
        return;
    };
    m.element("figure", "media", |m| {
        m.element("img", "", |m| {
            for (name, value) in [
                ("src", &*media.src),
                ("alt", &media.alt),
                ("loading", "lazy"),
            ] {
                m.attribute(name, value);
            }
            m.foreign();
        });
        m.quoted("figcaption", "", &media.credit);
    });
}

pub(crate) fn hint<A: 'static>(m: &mut Markup<A>, question: &Question) {
    if let Some(hint) = &question.hint {
        m.element("details", "help", |m| {
            m.word("summary", "", Word::ShowHint);
            m.quoted("p", "", hint);
        });
    }
}
