//! Flashcards as a list that can be read without script, and as data for search engines.

use deck_engine::{Body, ModelAnswer, Question, Span, arrange};
use maud::html;
use serde_json::json;

use super::Answer;

/// Each card, front and back.
pub(super) fn list(questions: &[Question], seed: u32) -> String {
    let list = html! {
        dl {
            @for question in questions {
                dt lang=[question.lang.as_deref()] { (front(question, seed)) }
                dd lang=[question.lang.as_deref()] { (Answer(ModelAnswer::of(question))) }
            }
        }
    };
    list.into_string()
        .replace("<dt", "\n<dt")
        .replace("</dl>", "\n</dl>")
}

/// The same texts, word for word: data must say what its page shows.
pub(super) fn json_ld(title: &str, questions: &[Question], seed: u32) -> String {
    let cards: Vec<_> = questions
        .iter()
        .map(|question| {
            let answer = Answer(ModelAnswer::of(question)).words();
            json!({
                "@type": "Question",
                "eduQuestionType": "Flashcard",
                "text": front(question, seed),
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
fn front(question: &Question, seed: u32) -> String {
    let listed = match &question.body {
        Body::Cloze(cloze) => {
            let spans = cloze.spans.iter().map(|span| match span {
                Span::Text(text) => text.as_str(),
                Span::Blank(_) => "____",
            });
            spans.collect()
        }
        Body::Match(matching) => {
            let lefts = matching.pairs.iter().map(|pair| pair.left.as_str());
            lefts.collect::<Vec<_>>().join("; ")
        }
        Body::TrueFalse(_) => "True or false?".to_owned(),
        Body::Order(items) => {
            let order = arrange(question, seed).into_iter();
            let texts = order.filter_map(|index| Some(items.get(index)?.text.as_str()));
            texts.collect::<Vec<_>>().join("; ")
        }
        _ => return question.prompt.clone(),
    };
    format!("{} {listed}", question.prompt)
}
