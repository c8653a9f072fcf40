//! Pairs to be found: for each left side a list of all right sides.

use deck_engine::{Answer, Matching, Question};
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::deck_app::{Action, View};
use crate::strings;

pub(crate) fn view(view: &View, question: &Question, matching: &Matching, revealed: bool) -> Html {
    let chosen = match view.session.answer() {
        Some(Answer::Match(chosen)) => chosen.clone(),
        _ => vec![None; matching.pairs.len()],
    };
    let offered = view.session.arrangement(question);
    let options: Vec<&str> = matching.options().collect();
    let rows = matching.pairs.iter().enumerate().map(|(left, pair)| {
        let mine = chosen.get(left).copied().flatten();
        let all = chosen.clone();
        let onchange = view.act.reform(move |event: Event| {
            let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
            let mut all = all.clone();
            if let (Some(select), Some(entry)) = (select, all.get_mut(left)) {
                // The values of the options are positions; the first one, without any, is none.
                *entry = select.value().parse().ok();
            }
            Action::Answer(Answer::Match(all))
        });
        let right = revealed.then_some(mine == Some(left));
        html! {
            <label class={classes!("pair", right.map(|right| if right { "right" } else { "wrong" }))}>
                <span class="text" dir="auto">{ &pair.left }</span>
                <select disabled={revealed} {onchange}>
                    <option value="" selected={mine.is_none()}>{ strings::CHOOSE }</option>
                    { for offered.iter().filter_map(|index| Some(html! {
                        <option value={index.to_string()} selected={mine == Some(*index)}>{ *options.get(*index)? }</option>
                    })) }
                </select>
                if let Some(right) = right {
                    <span class="mark">
                        { if right { strings::MARK_PART_RIGHT.to_owned() } else { strings::answer_is(&pair.right) } }
                    </span>
                }
            </label>
        }
    });
    html! { <div class="match">{ for rows }</div> }
}
