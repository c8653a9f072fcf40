//! The right answer of any question, in a line of words or as HTML.

use deck_engine::{ModelAnswer, Question};

use crate::markup::Markup;
use crate::words::{Word, Words};

/// In one line.
pub(crate) fn line(words: &Words, question: &Question) -> String {
    match ModelAnswer::of(question) {
        ModelAnswer::Truth(truth) => words.truth(truth).to_owned(),
        ModelAnswer::Date(date) => words.date(date),
        ModelAnswer::Number(number) => words.number(number),
        ModelAnswer::Words(texts) => words.list(&texts),
        ModelAnswer::Filled(spans) => spans.iter().map(|(text, _)| *text).collect(),
        ModelAnswer::Sequence(items) => {
            let texts: Vec<&str> = items.iter().map(|(text, _)| *text).collect();
            words.list(&texts)
        }
        ModelAnswer::Pairs(pairs) => {
            let pairs: Vec<String> = pairs
                .iter()
                .map(|(left, right)| words.with(Word::Pair, &[left, right]))
                .collect();
            words.list(&pairs.iter().map(String::as_str).collect::<Vec<_>>())
        }
    }
}

/// As the back of a card.
pub(crate) fn view<A: 'static>(m: &mut Markup<A>, question: &Question) {
    match ModelAnswer::of(question) {
        ModelAnswer::Filled(spans) => m.element("p", "filled", |m| {
            for (text, filled) in spans {
                if filled {
                    m.line("mark", "", text);
                } else {
                    m.text(text);
                }
            }
        }),
        ModelAnswer::Sequence(items) => m.element("ol", "sequence", |m| {
            for (text, when) in items {
                item(m, text, when);
            }
        }),
        ModelAnswer::Pairs(pairs) => m.element("dl", "pairs", |m| {
            for (left, right) in pairs {
                m.element("div", "", |m| {
                    m.quoted("dt", "", left);
                    m.quoted("dd", "", right);
                });
            }
        }),
        ModelAnswer::Words(texts) if texts.len() > 1 => m.element("ul", "all", |m| {
            for text in texts {
                m.quoted("li", "", text);
            }
        }),
        _ => m.quoted("p", "", &line(&m.words(), question)),
    }
}

/// An item of a timeline with its date.
pub(crate) fn item<A: 'static>(m: &mut Markup<A>, text: &str, when: Option<&str>) {
    m.element("li", "", |m| {
        m.foreign();
        m.text(text);
        if let Some(when) = when {
            m.text(" ");
            let aside = m.words().with(Word::Aside, &[when]);
            m.line("span", "when", &aside);
        }
    });
}
