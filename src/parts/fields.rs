//! Typed answers: one field, or the blanks of a text.

use deck_engine::{Answer, Body, Cloze, Question, Span};
use yew::prelude::*;

use crate::deck_app::{Action, View};
use crate::parts::controls::{Field, field};
use crate::parts::head;
use crate::strings;

/// The field of a `text`, `number` or `date` question.
pub(crate) fn single(view: &View, question: &Question, revealed: bool) -> Html {
    let value = match view.session.answer() {
        Some(Answer::Text(text)) => text.clone(),
        _ => String::new(),
    };
    let unit = match &question.body {
        Body::Number(number) => number.unit.clone().unwrap_or_default(),
        _ => String::new(),
    };
    let grade = view.session.grade();
    let dated = matches!(question.body, Body::Date(_));
    let act = view.act.reform(|text| Action::Answer(Answer::Text(text)));
    let written = Field {
        value,
        label: strings::YOUR_ANSWER.into(),
        described_by: dated.then_some("hint"),
        numeric: matches!(question.body, Body::Number(_)),
        disabled: revealed,
        ..Field::default()
    };
    html! {
        <div class={classes!("typed", grade.as_ref().map(head::credit_class))}>
            { field(written, act) }
            if !unit.is_empty() {
                <span class="unit">{ unit }</span>
            }
            if dated {
                <p class="hint" id="hint">{ strings::DATE_HINT }</p>
            }
        </div>
    }
}

/// The text of a `cloze` question, with a field for each blank.
pub(crate) fn blanks(view: &View, cloze: &Cloze, revealed: bool) -> Html {
    let count = cloze.blanks.len();
    let texts = match view.session.answer() {
        Some(Answer::Blanks(texts)) => texts.clone(),
        _ => vec![String::new(); count],
    };
    let parts = view
        .session
        .grade()
        .map(|grade| grade.parts)
        .unwrap_or_default();
    let spans = cloze.spans.iter().map(|span| {
        let index = match span {
            Span::Text(text) => return html! { <span dir="auto">{ text }</span> },
            Span::Blank(index) => *index,
        };
        let all = texts.clone();
        let act = view.act.reform(move |text| {
            let mut all = all.clone();
            if let Some(blank) = all.get_mut(index) {
                *blank = text;
            }
            Action::Answer(Answer::Blanks(all))
        });
        let right = parts.get(index).map(|part| part.right);
        let model = cloze.blanks.get(index).and_then(|blank| blank.model()).unwrap_or_default();
        let written = Field {
            value: texts.get(index).cloned().unwrap_or_default(),
            label: strings::blank(index + 1, count).into(),
            // In steps, so that the width does not give the answer away.
            size: Some(model.chars().count().next_multiple_of(6) + 6),
            disabled: revealed,
            ..Field::default()
        };
        html! {
            <span class={classes!("blank", right.map(|right| if right { "right" } else { "wrong" }))}>
                { field(written, act) }
                if let Some(right) = right {
                    <span class="mark">
                        { if right { strings::MARK_PART_RIGHT.to_owned() } else { strings::answer_is(model) } }
                    </span>
                }
            </span>
        }
    });
    html! { <p class="cloze">{ for spans }</p> }
}
