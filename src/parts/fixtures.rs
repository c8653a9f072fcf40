//! A small session for the tests of these views.

use std::rc::Rc;

use deck_engine::{Bank, Deck, DrawOptions, Event, Json, Session};

/// A session that asks its only question.
pub(crate) fn session() -> Session {
    Session::new(Rc::new(deck(&["mast"]))).apply(Event::Start)
}

/// Questions of these ids, in this order; all are false but the first.
pub(crate) fn deck(ids: &[&str]) -> Deck {
    let questions = ids.iter().enumerate().map(|(at, id)| {
        let answer = at == 0;
        format!(
            r#"{{ "id": "{id}", "revision": 1, "kind": "true_false", "category": "number",
            "difficulty": 1, "prompt": "The {id} is 90 metres high.", "answer": {answer},
            "explanation": "It was raised in spring.", "as_of": "2024-02-29",
            "evidence": [{{ "article": "a", "quote": "The mast is 90 metres high." }}] }}"#
        )
    });
    let questions = questions.collect::<Vec<_>>().join(",");
    let document: Json = serde_json::from_str(&format!(
        r#"{{
        "format": "news-deck/1", "id": "tiny", "revision": 1, "title": "Tiny", "language": "en",
        "articles": [{{ "id": "a", "headline": "Mast", "publisher": "The Paper",
                       "published": "2024-02-29", "url": "a.html", "licence": "CC0-1.0" }}],
        "questions": [{questions}]
    }}"#
    ))
    .unwrap();
    let bank = Bank::parse(&document).unwrap();
    let mut deck = Deck::draw(&bank, &DrawOptions::default(), 1);
    deck.questions = bank.questions;
    deck
}
