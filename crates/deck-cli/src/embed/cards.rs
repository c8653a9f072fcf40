//! Flashcards as a list that can be read without script, and as data for search engines.

use deck_engine::{Body, Question, Span, beside_prompt};
use maud::html;
use serde_json::json;

use super::words::direction;
use super::worksheet::View;

/// Each card, front and back.
pub(super) fn list(view: &View, questions: &[Question]) -> String {
    let list = html! {
        dl {
            @for question in questions {
                @let language = question.lang.as_deref();
                @let direction = language.and_then(direction);
                dt lang=[language] dir=[direction] {
                    (front(view, question)) (view.picture(question)) (view.hint(question))
                }
                dd lang=[language] dir=[direction] { (view.answer(question)) }
            }
        }
    };
    list.into_string()
        .replace("<dt", "\n<dt")
        .replace("</dl>", "\n</dl>")
}

/// The same texts, word for word: data must say what its page shows.
pub(super) fn json_ld(view: &View, questions: &[Question]) -> String {
    let title = &view.bank.about.title;
    let cards: Vec<_> = questions
        .iter()
        .map(|question| {
            let answer = view.answer(question).words();
            json!({
                "@type": "Question",
                "eduQuestionType": "Flashcard",
                "text": front(view, question),
                "acceptedAnswer": { "@type": "Answer", "text": answer },
            })
        })
        .collect();
    let data = json!({
        "@context": "https://schema.org/",
        "@type": "Quiz",
        "name": title,
        "about": { "@type": "Thing", "name": title },
        "hasPart": cards,
    });
    // Nothing in a text ends the script.
    let data = data.to_string().replace('<', "\\u003c");
    format!("<script type=\"application/ld+json\">{data}</script>")
}

/// What stands on the front of a card.
fn front(view: &View, question: &Question) -> String {
    let words = &view.words;
    let listed = match &question.body {
        Body::Cloze(cloze) => {
            let spans = cloze.spans.iter().map(|span| match span {
                Span::Text(text) => text.as_str(),
                Span::Blank(_) => words.say("gap"),
            });
            spans.collect()
        }
        Body::TrueFalse(_) => words.say("trueOrFalse").to_owned(),
        // As the deck does, it lists what the prompt cannot be answered without.
        _ => {
            let listed = beside_prompt(question, view.seed).into_iter();
            let texts = listed.filter_map(|at| question.listed(at));
            texts.collect::<Vec<_>>().join(words.say("page/between"))
        }
    };
    if listed.is_empty() {
        return question.prompt.clone();
    }
    format!("{} {listed}", question.prompt)
}
