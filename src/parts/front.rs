//! The front of a card: what its prompt alone does not say.

use deck_engine::{Body, Question, Span, beside_prompt};

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
        Body::TrueFalse(_) => m.word("p", "hint", Word::TrueOrFalse),
        _ => {
            let listed = beside_prompt(question, seed);
            if !listed.is_empty() {
                m.element("ul", "", |m| {
                    for text in listed.into_iter().filter_map(|at| question.listed(at)) {
                        m.quoted("li", "", text);
                    }
                });
            }
        }
    }
}
