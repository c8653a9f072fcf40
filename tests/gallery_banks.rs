//! The gallery's banks hold what the gallery is to show, and rest on the article that stands on it.
#![allow(
    clippy::expect_used,
    reason = "a test reports a broken file by failing"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use deck_engine::{Bank, Body, Json, Kind};

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).expect("a file of the gallery")
}

fn bank(name: &str) -> Bank {
    let text = read(&format!("assets/banks/{name}.json"));
    let document: Json = serde_json::from_str(&text).expect("the bank is JSON");
    Bank::parse(&document).expect("the bank is valid")
}

#[test]
fn every_kind_is_there_and_what_questions_may_have() {
    let bank = bank("gallery");
    let kinds: BTreeSet<_> = bank
        .questions
        .iter()
        .map(|question| question.kind().name())
        .collect();
    let all: BTreeSet<_> = Kind::ALL.iter().map(|kind| kind.name()).collect();
    assert_eq!(kinds, all);
    let questions = || bank.questions.iter();
    assert!(questions().any(|question| question.media.is_some()));
    assert!(questions().any(|question| question.hint.is_some()));
    assert!(questions().any(|question| {
        matches!(&question.body, Body::Number(number) if number.slider.as_ref().is_some_and(|slider| slider.by_distance))
    }));
    assert!(questions().any(
        |question| matches!(&question.body, Body::Place(place) if place.candidates.len() > 2)
    ));
    assert!(!bank.about.corrections.is_empty());
}

#[test]
fn its_sentences_stand_in_the_article_on_the_page() {
    let page = read("assets/gallery.html");
    for question in &bank("gallery").questions {
        for evidence in &question.evidence {
            let quote = evidence.quote.as_deref().expect("a sentence");
            let in_html = quote.replace('&', "&amp;");
            assert!(page.contains(&in_html), "{}: {quote}", question.id);
        }
    }
}

#[test]
fn each_language_of_the_deck_has_a_bank() {
    let page = read("assets/gallery.html");
    for language in ["ar", "de", "es", "fr", "ko", "ru"] {
        let name = format!("gallery-{language}");
        assert_eq!(bank(&name).about.language, language);
        assert!(page.contains(&format!("src=\"banks/{name}.json\"")));
    }
}
