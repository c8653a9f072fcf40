//! The right answer of any question, in a line of words or as HTML.

use deck_engine::{ModelAnswer, Question};

use crate::markup::Markup;
use crate::strings;

/// In one line.
pub(crate) fn line(question: &Question) -> String {
    match ModelAnswer::of(question) {
        ModelAnswer::Truth(truth) => strings::truth(truth).to_owned(),
        ModelAnswer::Date(date) => strings::date(date),
        ModelAnswer::Number(number) => strings::number(number),
        ModelAnswer::Words(words) => words.join("; "),
        ModelAnswer::Filled(spans) => spans.iter().map(|(text, _)| *text).collect(),
        ModelAnswer::Sequence(items) => {
            let texts: Vec<&str> = items.iter().map(|(text, _)| *text).collect();
            texts.join(" → ")
        }
        ModelAnswer::Pairs(pairs) => {
            let pairs: Vec<String> = pairs
                .iter()
                .map(|(left, right)| strings::pair(left, right))
                .collect();
            pairs.join("; ")
        }
    }
}

/// As the back of a card.
pub(crate) fn view(m: &mut Markup, question: &Question) {
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
        ModelAnswer::Words(words) if words.len() > 1 => m.element("ul", "all", |m| {
            for word in words {
                m.quoted("li", "", word);
            }
        }),
        _ => m.quoted("p", "", &line(question)),
    }
}

/// An item of a timeline with its date.
pub(crate) fn item(m: &mut Markup, text: &str, when: Option<&str>) {
    m.element("li", "", |m| {
        m.foreign();
        m.text(text);
        if let Some(when) = when {
            m.text(" ");
            m.line("span", "when", &strings::aside(when));
        }
    });
}
