//! The front of a card: what its prompt alone does not say.

use deck_engine::{Body, Question, Span, arrange};

use crate::markup::Markup;
use crate::words::Word;

pub(crate) fn view<A: 'static>(m: &mut Markup<A>, question: &Question, seed: u32) {
    match &question.body {
        Body::Cloze(cloze) => m.element("p", "cloze", |m| {
            m.foreign();
            for span in &cloze.spans {
                match span {
                    Span::Text(text) => m.text(text),
                    Span::Blank(_) => m.say(Word::Gap),
                }
            }
        }),
        Body::Match(matching) => m.element("ul", "", |m| {
            for pair in &matching.pairs {
                m.quoted("li", "", &pair.left);
            }
        }),
        Body::TrueFalse(_) => m.word("p", "hint", Word::TrueOrFalse),
        // Shuffled by the deck's seed, since their own order is the answer.
        Body::Order(items) => m.element("ul", "", |m| {
            for index in arrange(question, seed) {
                if let Some(item) = items.get(index) {
                    m.quoted("li", "", &item.text);
                }
            }
        }),
        _ => {}
    }
}
