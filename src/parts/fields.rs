//! Typed answers: one field, or the blanks of a text.

use deck_engine::{Answer, Body, Cloze, Question, Session, Span};

use crate::deck_app::Action;
use crate::draft;
use crate::markup::Markup;
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
    let dated = matches!(question.body, Body::Date(_));
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
            described_by: dated.then_some("hint"),
            numeric: matches!(question.body, Body::Number(_)),
            disabled: revealed,
            ..Field::default()
        };
        field(m, written, |text| Action::Answer(Answer::Text(text)));
        if let Body::Number(number) = &question.body
            && let Some(unit) = &number.unit
        {
            m.line("span", "unit", unit);
        }
        if dated {
            m.element("p", "hint", |m| {
                m.attribute("id", "hint");
                m.say(Word::DateHint);
            });
        }
    });
}

/// The text of a `cloze` question, with a field for each blank.
pub(crate) fn blanks(m: &mut Markup, session: &Session, cloze: &Cloze, revealed: bool) {
    let texts = draft::blanks(session);
    let parts = session.grade().map(|grade| grade.parts);
    let parts = parts.unwrap_or_default();
    m.element("p", "cloze", |m| {
        for span in &cloze.spans {
            match span {
                Span::Text(text) => m.quoted("span", "", text),
                Span::Blank(index) => {
                    let right = parts.get(*index).map(|part| part.right);
                    blank(m, cloze, &texts, *index, right, revealed);
                }
            }
        }
    });
}

fn blank(
    m: &mut Markup,
    cloze: &Cloze,
    texts: &[String],
    index: usize,
    right: Option<bool>,
    revealed: bool,
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
        field(m, written, move |text| Action::Fill(index, text));
        mark::view(m, right, model);
    });
}
