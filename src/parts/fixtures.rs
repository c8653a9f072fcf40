//! A small session for the tests of these views.

use std::rc::Rc;

use deck_engine::{Bank, Deck, DrawOptions, Event, Json, Session};

/// A session that asks its only question.
pub(crate) fn session() -> Session {
    let document: Json = serde_json::from_str(
        r#"{
        "format": "news-deck/1", "id": "tiny", "revision": 1, "title": "Tiny", "language": "en",
        "articles": [{ "id": "a", "headline": "Mast", "publisher": "The Paper",
                       "published": "2024-02-29", "url": "a.html", "licence": "CC0-1.0" }],
        "questions": [{ "id": "mast", "revision": 1, "kind": "true_false", "category": "number",
            "difficulty": 1, "prompt": "The mast is 90 metres high.", "answer": true,
            "explanation": "It was raised in spring.", "as_of": "2024-02-29",
            "evidence": [{ "article": "a", "quote": "The mast is 90 metres high." }] }]
    }"#,
    )
    .unwrap();
    let bank = Bank::parse(&document).unwrap();
    Session::new(Rc::new(Deck::draw(&bank, &DrawOptions::default(), 1))).apply(Event::Start)
}
