//! The right answer of any question, in a line of words or as HTML, and the reader's own.

use deck_engine::{Answer, Body, ModelAnswer, NumberAnswer, Place, Question, Spot, fill, plain};

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
            m.foreign();
            for (text, filled) in spans {
                if filled {
                    m.line("mark", "", text);
                } else {
                    m.text(text);
                }
            }
        }),
        ModelAnswer::Sequence(items) => m.element("ol", "sequence", |m| {
            m.foreign();
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
            m.foreign();
            for text in texts {
                m.line("li", "", text);
            }
        }),
        answer => m.element("p", "", |m| {
            // These are in the deck's words, not the bank's.
            if !matches!(answer, ModelAnswer::Truth(_) | ModelAnswer::Date(_)) {
                m.foreign();
            }
            m.text(&line(&m.words(), question));
        }),
    }
}

/// What the reader answered, in one line.
pub(crate) fn given(words: &Words, question: &Question, answer: &Answer) -> String {
    let choices = |indexes: &[usize]| {
        let texts = indexes.iter().filter_map(|index| match &question.body {
            Body::Choice(choices) | Body::Multi(choices) => {
                choices.get(*index).map(|choice| choice.text.as_str())
            }
            Body::Order(items) => items.get(*index).map(|item| item.text.as_str()),
            _ => None,
        });
        words.list(&texts.collect::<Vec<_>>())
    };
    match answer {
        Answer::Choice(index) => choices(&[*index]),
        Answer::Choices(indexes) | Answer::Order(indexes) => choices(indexes),
        Answer::Truth(truth) => words.truth(*truth).to_owned(),
        Answer::Text(text) => match &question.body {
            // What was chosen on a slider has no unit of its own.
            Body::Number(NumberAnswer {
                slider: Some(_),
                unit: Some(unit),
                ..
            }) => words.with(Word::WithUnit, &[text, unit]),
            _ => text.clone(),
        },
        Answer::Blanks(texts) => words.list(&texts.iter().map(String::as_str).collect::<Vec<_>>()),
        Answer::Match(chosen) => {
            let Body::Match(matching) = &question.body else {
                return String::new();
            };
            let options: Vec<&str> = matching.options().collect();
            let mut pairs = Vec::new();
            for (pair, chosen) in matching.pairs.iter().zip(chosen) {
                let right = chosen.and_then(|index| options.get(index));
                let right = right.copied().unwrap_or_default();
                pairs.push(words.with(Word::Pair, &[&pair.left, right]));
            }
            words.list(&pairs.iter().map(String::as_str).collect::<Vec<_>>())
        }
        Answer::Spot {
            latitude,
            longitude,
        } => {
            let name = match &question.body {
                Body::Place(place) => named(place, *latitude, *longitude),
                _ => None,
            };
            match name {
                Some(name) => name.to_owned(),
                None => fill("%, %", &[&plain(*latitude), &plain(*longitude)]),
            }
        }
    }
}

/// The name of the place that was chosen from the list; none for a pin anywhere else.
pub(crate) fn named(place: &Place, latitude: f64, longitude: f64) -> Option<&str> {
    let at = |spot: &&Spot| (spot.latitude, spot.longitude) == (latitude, longitude);
    Some(place.candidates.iter().find(at)?.name.as_str())
}

/// An item of a timeline with its date. The direction is its list's, on whose side the numbers stand.
pub(crate) fn item<A: 'static>(m: &mut Markup<A>, text: &str, when: Option<&str>) {
    m.element("li", "", |m| {
        m.text(text);
        if let Some(when) = when {
            m.text(" ");
            let aside = m.words().with(Word::Aside, &[when]);
            m.line("span", "when", &aside);
        }
    });
}
