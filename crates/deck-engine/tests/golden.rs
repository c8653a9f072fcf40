//! Golden vectors: what a seed draws, natively and in Wasm. A change here breaks every link that
//! readers have shared, so it needs a new version of the challenge code.

#![allow(clippy::unwrap_used, reason = "a failed step is a failed test")]

use deck_engine::{
    Answer, Bank, Deck, DrawOptions, Json, Judge, arrange, bank_hash, grade, seed_from_text,
};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn bank() -> Bank {
    let json: Json = serde_json::from_str(include_str!("fixtures/all-kinds.json")).unwrap();
    Bank::parse(&json).unwrap()
}

fn drawn(seed: u32, count: usize) -> String {
    let deck = Deck::draw(
        &bank(),
        &DrawOptions {
            count,
            ..DrawOptions::default()
        },
        seed,
    );
    deck.questions
        .iter()
        .map(|question| question.id.as_str())
        .collect::<Vec<_>>()
        .join(" ")
}

fn arranged(id: &str, seed: u32) -> Vec<usize> {
    arrange(
        bank()
            .questions
            .iter()
            .find(|question| question.id == id)
            .unwrap(),
        seed,
    )
}

#[test]
fn draws() {
    assert_eq!(drawn(0, 4), "calls-at is-electric mayor passengers");
    assert_eq!(
        drawn(1, 10),
        "where-built ferry-name route passengers who-is-who history calls-at first-trip is-electric mayor"
    );
    assert_eq!(
        drawn(u32::MAX, 5),
        "first-trip passengers calls-at is-electric who-is-who"
    );
}

#[test]
fn arrangements() {
    assert_eq!(arranged("ferry-name", 1), [1, 2, 0, 3]);
    assert_eq!(arranged("calls-at", 1), [1, 0, 3, 2, 4]);
    assert_eq!(arranged("history", 7), [1, 2, 3, 0]);
    assert_eq!(arranged("who-is-who", 42), [2, 3, 1, 0]);
    assert_eq!(arranged("where-built", 5), [0, 1]);
    assert_eq!(arranged("where-built", 6), [1, 0]);
}

#[test]
fn hashes_and_seeds() {
    let bank = bank();
    let questions = bank
        .questions
        .iter()
        .map(|question| (question.id.as_str(), question.revision));
    assert_eq!(bank_hash(&bank.about.id, questions), 3921792697);
    assert_eq!(seed_from_text("class 7b"), 3659381870);
    assert_eq!(bank.questions[0].hash, 9256502998747173141);
}

/// What a typed answer earns, and how it missed.
fn typed(id: &str, input: &str) -> String {
    let bank = bank();
    let question = bank.questions.iter().find(|question| question.id == id);
    let answer = Answer::Text(input.to_owned());
    let grade = grade(question.unwrap(), &answer, &Judge::linked()).unwrap();
    match grade.parts.first().and_then(|part| part.near.as_ref()) {
        Some(near) => near.code().to_owned(),
        None => grade.credit.is_full().to_string(),
    }
}

#[test]
fn typed_answers() {
    let said = |id, inputs: &[&str]| {
        let said = inputs.iter().map(|input| typed(id, input));
        said.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(
        said(
            "mayor",
            &["anna berg", "Berg, Anna", "Ole Berg", "Ola Berg", "A. Borg"]
        ),
        "true true listed other-person false"
    );
    assert_eq!(
        said(
            "passengers",
            &["1,200", "twelve hundred", "1249.5", "1260", "12", "1200 km"]
        ),
        "true true true close magnitude other-unit"
    );
    assert_eq!(
        said(
            "first-trip",
            &[
                "28 Feb 2024",
                "2024-02-28",
                "28.2.2023",
                "February 2024",
                "29 February 2024"
            ]
        ),
        "true true other-year less-precise other-day"
    );
}
