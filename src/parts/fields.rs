//! Typed answers: one field, or the blanks of a text.

use deck_engine::{Answer, Body, Cloze, NumberAnswer, Question, Session, Slider, Span, plain};

use crate::action::Action;
use crate::draft;
use crate::markup::{Markup, On, value_of};
use crate::parts::controls::{Field, field};
use crate::parts::{head, mark};
use crate::words::Word;

/// The field of a `text`, `number` or `date` question.
pub(crate) fn single(m: &mut Markup, session: &Session, question: &Question, revealed: bool) {
    let value = match session.answer() {
        Some(Answer::Text(text)) => text,
        _ => "",
    };
    let grade = session.grade();
    let date = match &question.body {
        Body::Date(date) => Some(date),
        _ => None,
    };
    let class = match grade.as_ref().map(head::credit_class) {
        Some("right") => "typed right",
        Some("part") => "typed part",
        Some(_) => "typed wrong",
        None => "typed",
    };
    let words = m.words();
    m.element("div", class, |m| {
        let written = Field {
            value,
            label: words.say(Word::YourAnswer),
            described_by: Some("hint lacks"),
            numeric: matches!(question.body, Body::Number(_)),
            disabled: revealed,
            ..Field::default()
        };
        let number = match &question.body {
            Body::Number(number) => Some(number),
            _ => None,
        };
        match number.and_then(|number| Some((number, number.slider.as_ref()?))) {
            Some((number, slider)) => {
                let given = session.deck().judge.number_in(value);
                range(m, written, number, slider, given);
            }
            None => {
                field(m, written, |text| Action::Answer(Answer::Text(text)));
                if let Some(unit) = number.and_then(|number| number.unit.as_ref()) {
                    m.element("span", "unit", |m| {
                        m.attribute("id", "hint");
                        m.text(unit);
                    });
                }
            }
        }
        if let Some(date) = date {
            m.element("p", "hint", |m| {
                m.attribute("id", "hint");
                m.text(&words.date_hint(date));
            });
        }
    });
}

/// The slider of a question that is answered with one.
pub(crate) fn slider(question: &Question) -> Option<&Slider> {
    match &question.body {
        Body::Number(number) => number.slider.as_ref(),
        _ => None,
    }
}

/// A slider, and below it its ends and the value that it stands at. Browsers know no slider without a value: until the reader
/// has chosen one, it stands at its beginning, where no part of it is filled, its thumb is not shown, and in the place of a value it says that there is one to choose. Once it is known, the right value stands on another one, as wide; the verdict says it in words.
fn range(m: &mut Markup, field: Field, number: &NumberAnswer, slider: &Slider, given: Option<f64>) {
    let words = m.words();
    let start = plain(slider.from);
    let said = given.map(|given| words.amount(given, number.unit.as_deref()));
    let said = said.as_deref().unwrap_or(words.say(Word::Choose));
    let class = if field.value.is_empty() { "unset" } else { "" };
    m.element("input", class, |m| {
        bounds(m, slider);
        m.attribute("aria-label", field.label);
        m.attribute("aria-valuetext", said);
        m.value(if field.value.is_empty() {
            &start
        } else {
            field.value
        });
        m.flag("disabled", field.disabled);
        // Who presses it where it stands has chosen that, though nothing has changed.
        for on in [On::Input, On::Click] {
            m.on(on, |event| Action::Answer(Answer::Text(value_of(event))));
        }
    });
    let end = |m: &mut Markup, value: f64| {
        m.element("span", "unit", |m| {
            // Its role says the ends, too.
            m.attribute("aria-hidden", "true");
            m.text(&match number.unit {
                Some(_) => words.decimal(value),
                None => words.amount(value, None),
            });
        });
    };
    end(m, slider.from);
    m.line("output", "", said);
    end(m, slider.to);
    if field.disabled {
        m.element("div", "key", |m| {
            m.attribute("aria-hidden", "true");
            m.element("input", "", |m| {
                bounds(m, slider);
                m.value(&plain(number.value));
                m.flag("inert", true);
            });
            m.line("output", "", &["✓ ", &words.number(number)].concat());
        });
    }
}

fn bounds(m: &mut Markup, slider: &Slider) {
    for (name, value) in [
        ("type", "range"),
        ("min", &*plain(slider.from)),
        ("max", &plain(slider.to)),
        ("step", &plain(slider.step)),
    ] {
        m.attribute(name, value);
    }
}

/// The text of a `cloze` question, with a field for each blank.
pub(crate) fn blanks(m: &mut Markup, session: &Session, cloze: &Cloze, revealed: bool) {
    let texts = draft::blanks(session);
    let parts = session.grade().map(|grade| grade.parts);
    let parts = parts.unwrap_or_default();
    m.element("p", "cloze", |m| {
        // One sentence, in the direction of its own words: its pieces have none of their own.
        m.foreign();
        let mut bound = 0;
        for (at, span) in cloze.spans.iter().enumerate() {
            match span {
                Span::Text(text) => {
                    m.line("span", "", text.get(bound..).unwrap_or_default());
                    bound = 0;
                }
                // A line does not begin with what closes the words before it.
                Span::Blank(index) => {
                    let closed_by = match cloze.spans.get(at + 1) {
                        Some(Span::Text(text)) => {
                            bound = text.len() - text.trim_start_matches(closes).len();
                            text.get(..bound).unwrap_or_default()
                        }
                        _ => "",
                    };
                    let right = parts.get(*index).map(|part| part.right);
                    blank(m, cloze, &texts, *index, right, revealed, closed_by);
                }
            }
        }
    });
}

/// Whether a mark belongs to the word before it.
fn closes(mark: char) -> bool {
    matches!(
        mark,
        '.' | ',' | ';' | ':' | '!' | '?' | ')' | '%' | '»' | '”' | '’' | '،' | '؛' | '؟'
    )
}

fn blank(
    m: &mut Markup,
    cloze: &Cloze,
    texts: &[String],
    index: usize,
    right: Option<bool>,
    revealed: bool,
    closed_by: &str,
) {
    let model = cloze.blanks.get(index).and_then(|blank| blank.model());
    let model = model.unwrap_or_default();
    let class = match right {
        Some(true) => "blank right",
        Some(false) => "blank wrong",
        None => "blank",
    };
    let label = m.words().counts(Word::Blank, index + 1, texts.len());
    m.element("span", class, |m| {
        let written = Field {
            value: texts.get(index).map_or("", String::as_str),
            label: &label,
            // In steps, so that the width does not give the answer away.
            size: Some(model.chars().count().next_multiple_of(6) + 6),
            disabled: revealed,
            ..Field::default()
        };
        m.element("span", "bound", |m| {
            field(m, written, move |text| Action::Fill(index, text));
            m.line("span", "", closed_by);
        });
        m.when(right.is_some(), |m| {
            m.element("span", "", |m| {
                m.attribute("dir", "auto");
                mark::view(m, right, model);
            });
        });
    });
}
