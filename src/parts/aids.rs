//! What stands beside a prompt, in a quiz and on cards: a picture with its credit, and a hint for who asks for it.

use deck_engine::Question;

use crate::markup::Markup;
use crate::parts::controls::on_click;
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

/// A hint that is folded away; to unfold it is `taken`, where that counts for anything.
pub(crate) fn hint<A: Clone + 'static>(m: &mut Markup<A>, question: &Question, taken: Option<A>) {
    if let Some(hint) = &question.hint {
        m.element("details", "help", |m| {
            m.attribute("part", "hint");
            m.element("summary", "", |m| {
                if let Some(taken) = taken {
                    on_click(m, taken);
                }
                m.say(Word::ShowHint);
            });
            m.quoted("p", "", hint);
        });
    }
}
