//! Typed answers: one field, or the blanks of a text.

use deck_engine::{Answer, Body, Cloze, Question, Span};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::quiz_app::View;
use crate::strings;

/// The field of a `text`, `number` or `date` question.
pub(crate) fn single(view: &View, question: &Question, revealed: bool) -> Html {
    let value = match view.session.answer() {
        Some(Answer::Text(text)) => text.clone(),
        _ => String::new(),
    };
    let (inputmode, hint, unit) = match &question.body {
        Body::Number(number) => ("decimal", "", number.unit.clone().unwrap_or_default()),
        Body::Date(_) => ("text", strings::DATE_HINT, String::new()),
        _ => ("text", "", String::new()),
    };
    let controls = view.controls.clone();
    let oninput = typed(move |text| controls.answer(Answer::Text(text)));
    html! {
        <div class="typed">
            <input
                type="text"
                {inputmode}
                {value}
                {oninput}
                disabled={revealed}
                aria-label={strings::YOUR_ANSWER}
                aria-describedby={(!hint.is_empty()).then_some("hint")}
                placeholder=" "
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                dir="auto"
            />
            if !unit.is_empty() {
                <span class="unit">{ unit }</span>
            }
            if !hint.is_empty() {
                <p class="hint" id="hint">{ hint }</p>
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
        let (controls, all) = (view.controls.clone(), texts.clone());
        let oninput = typed(move |text| {
            let mut all = all.clone();
            if let Some(blank) = all.get_mut(index) {
                *blank = text;
            }
            controls.answer(Answer::Blanks(all));
        });
        let right = parts.get(index).map(|part| part.right);
        let model = cloze.blanks.get(index).and_then(|blank| blank.model()).unwrap_or_default();
        // Wide enough for the answer and a little more, so that the width does not give it away.
        let size = (model.chars().count().next_multiple_of(6) + 6).to_string();
        html! {
            <span class={classes!("blank", right.map(|right| if right { "right" } else { "wrong" }))}>
                <input
                    type="text"
                    value={texts.get(index).cloned().unwrap_or_default()}
                    {oninput}
                    {size}
                    disabled={revealed}
                    aria-label={strings::blank(index + 1, count)}
                    placeholder=" "
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    dir="auto"
                />
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

/// A listener that hands on what the field holds.
fn typed(act: impl Fn(String) + 'static) -> Callback<InputEvent> {
    Callback::from(move |event: InputEvent| {
        if let Some(field) = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
        {
            act(field.value());
        }
    })
}
