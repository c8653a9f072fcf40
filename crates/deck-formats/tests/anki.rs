//! The file for Anki in Anki itself: the package `anki` of PyPI, run by `anki/look.py`.

#![allow(
    clippy::indexing_slicing,
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a panic is how a test fails, and its helpers are part of it"
)]

mod fixture;

use std::path::Path;
use std::process::Command;

use deck_engine::Bank;
use deck_formats::{AnkiOptions, NoteTypes, Options, anki_file};
use deck_study::{CardId, cards};
use serde_json::Value;

use fixture::{ALL_KINDS, bank};

fn file(bank: &Bank, anki: &AnkiOptions) -> String {
    anki_file(bank, &Options::default(), anki).text
}

/// What Anki says after each file. A step is a file's text, or a change with its argument.
fn look(language: &str, steps: &[Step]) -> Vec<Value> {
    let package = std::env::var_os("NEWS_DECK_ANKI").expect(
        "NEWS_DECK_ANKI must name the folder that `pip install --target` put the package `anki` into; `cargo xtask test` sets it",
    );
    let python = std::env::var_os("NEWS_DECK_PYTHON").unwrap_or_else(|| "python3".into());
    let folder = tempfile::tempdir().unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/anki/look.py");
    let mut command = Command::new(python);
    command.env("PYTHONPATH", package).arg(script).arg(language);
    for (number, step) in steps.iter().enumerate() {
        match step {
            Step::Import(text) => {
                let path = folder.path().join(format!("{number}.txt"));
                std::fs::write(&path, text).unwrap();
                command.arg(path);
            }
            Step::Change(what, argument) => {
                command.args(["--", what, argument]);
            }
        }
    }
    let output = command.output().unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    serde_json::from_slice(&output.stdout).unwrap()
}

enum Step {
    Import(String),
    Change(&'static str, &'static str),
}

fn log(step: &Value) -> String {
    step["log"].to_string()
}

#[test]
fn anki_takes_each_card_of_each_kind() {
    let bank = bank(ALL_KINDS);
    let options = Options::default();
    let export = anki_file(&bank, &options, &AnkiOptions::default());
    let steps = look("en_US", &[Step::Import(export.text)]);
    assert_eq!(log(&steps[0]), format!("{{\"new\":{}}}", export.rows));

    let notes = steps[0]["notes"].as_object().unwrap();
    let all = cards(&bank, &options.cards);
    let in_anki: usize = notes
        .values()
        .map(|note| note["cards"].as_array().unwrap().len())
        .sum();
    assert_eq!(in_anki, all.len());
    for (id, note) in notes {
        let is_cloze = id.ends_with("/cloze");
        assert_eq!(note["type"], if is_cloze { "Cloze" } else { "Basic" });
        assert!(is_cloze || all.iter().any(|card| card.id.as_str() == id));
        for card in note["cards"].as_array().unwrap() {
            assert_eq!(card["deck"], "News Deck::Harbour news");
            let answer = card["answer"].as_str().unwrap();
            assert!(
                answer.contains("A new ferry for the harbour, The Paper"),
                "{answer}"
            );
            assert!(answer.contains("As of 29 February 2024"), "{answer}");
        }
    }

    let mayor = &notes["all-kinds/mayor/forward"];
    assert_eq!(
        mayor["tags"].to_string(),
        r#"["news-deck::article::all-kinds::harbour","news-deck::category::official","news-deck::difficulty::3","news-deck::kind::text"]"#
    );
    assert_eq!(mayor["cards"][0]["question"], "Who is the mayor?");
    let answer = mayor["cards"][0]["answer"].as_str().unwrap();
    assert!(
        answer.contains("Anna BergShe was elected in 2022.Mayor Anna Berg spoke."),
        "{answer}"
    );
    assert!(
        mayor["fields"][1]
            .as_str()
            .unwrap()
            .contains("<a href=\"https://paper.example/harbour\">A new ferry for the harbour</a>")
    );
    assert_eq!(
        notes["all-kinds/mayor/back"]["cards"][0]["question"],
        "Anna Berg"
    );

    let route = notes["all-kinds/route/cloze"]["cards"].as_array().unwrap();
    let questions: Vec<_> = route
        .iter()
        .map(|card| card["question"].as_str().unwrap())
        .collect();
    assert_eq!(
        questions,
        [
            "Complete the sentence.The ferry links [...] with Saltmarsh.",
            "Complete the sentence.The ferry links Northpier with [...].",
        ]
    );
}

#[test]
fn a_later_file_changes_what_was_edited_and_adds_what_is_new() {
    let first = bank(ALL_KINDS);
    let later = bank(
        &ALL_KINDS
            .replace("Who is the mayor?", "Who is mayor of the town?")
            .replace("It was a Wednesday.", "A Wednesday, in the rain.")
            .replace("\"id\": \"is-electric\"", "\"id\": \"is-silent\""),
    );
    let anki = AnkiOptions::default();
    let steps = look(
        "en_US",
        &[
            Step::Import(file(&first, &anki)),
            Step::Import(file(&first, &anki)),
            Step::Change("grade", "3"),
            Step::Change("move", "Mine"),
            Step::Change("earlier", "1"),
            Step::Import(file(&later, &anki)),
        ],
    );
    let count = steps[0]["notes"].as_object().unwrap().len();
    assert_eq!(log(&steps[1]), format!("{{\"duplicate\":{count}}}"));
    // The mayor's two notes and the first trip's two; `is-electric` was withdrawn, and stays.
    assert_eq!(
        log(&steps[2]),
        format!("{{\"duplicate\":{},\"new\":1,\"updated\":4}}", count - 5)
    );
    let notes = &steps[2]["notes"];
    assert_eq!(notes.as_object().unwrap().len(), count + 1);
    let mayor = &notes["all-kinds/mayor/forward"]["cards"][0];
    assert_eq!(mayor["question"], "Who is mayor of the town?");
    assert_eq!(
        mayor["deck"], "Mine",
        "a card stays where its learner moved it"
    );
    assert_eq!(mayor["reps"], 1, "and keeps its grades");
    assert_eq!(notes["all-kinds/is-silent/forward"]["cards"][0]["reps"], 0);
    assert!(notes["all-kinds/is-electric/forward"].is_object());
}

#[test]
fn tags_of_the_learners_own_stay_where_the_file_has_none() {
    let first = bank(ALL_KINDS);
    let later = bank(&ALL_KINDS.replace("Who is the mayor?", "Who is mayor?"));
    let mayor = |step: &Value| step["notes"]["all-kinds/mayor/forward"]["tags"].to_string();
    let with = AnkiOptions::default();
    let without = AnkiOptions {
        tags: false,
        ..with
    };
    for (anki, mine) in [(with, false), (without, true)] {
        let steps = look(
            "en_US",
            &[
                Step::Import(file(&first, &with)),
                Step::Change("tag", "mine"),
                Step::Import(file(&later, &anki)),
            ],
        );
        assert_eq!(mayor(&steps[1]).contains("mine"), mine);
        assert!(mayor(&steps[1]).contains("category::official"));
    }
}

#[test]
fn texts_that_look_like_markup_are_only_texts() {
    let hostile = [
        (
            "Who is the mayor?",
            r#"{{c1::Who}} <b>is</b> \"it\" & [sound:a.mp3] \\(x\\)?"#,
        ),
        ("\"Anna Berg\", \"Berg\"", r#""=Anna\t{{x}}", "Berg""#),
        ("\"Northpier\"] }", r#""North::pier}}"] }"#),
        ("Harbour news", "Harbour:: \\\"news\\\"\\t:"),
    ];
    let text = hostile
        .iter()
        .fold(ALL_KINDS.to_owned(), |text, (from, to)| {
            assert!(text.contains(from), "{from}");
            text.replace(from, to)
        });
    let export = file(&bank(&text), &AnkiOptions::default());
    let steps = look(
        "en_US",
        &[Step::Import(export.clone()), Step::Import(export)],
    );
    let count = steps[0]["notes"].as_object().unwrap().len();
    assert_eq!(log(&steps[0]), format!("{{\"new\":{count}}}"));
    assert_eq!(log(&steps[1]), format!("{{\"duplicate\":{count}}}"));
    let notes = &steps[0]["notes"];
    let card = &notes["all-kinds/mayor/forward"]["cards"][0];
    assert_eq!(card["deck"], "News Deck::Harbour: \"news\"");
    let question = card["question"].as_str().unwrap();
    assert_eq!(
        question.replace('\u{2060}', ""),
        r#"{{c1::Who}} <b>is</b> "it" & [sound:a.mp3] \(x\)?"#
    );
    let answer = card["answer"].as_str().unwrap();
    assert!(answer.contains("=Anna {{x}}"), "{answer}");
    let cloze = notes["all-kinds/route/cloze"]["cards"].as_array().unwrap();
    assert_eq!(cloze.len(), 2);
    assert!(
        cloze[0]["question"]
            .as_str()
            .unwrap()
            .contains("links [...] with")
    );
    assert!(
        cloze[0]["answer"]
            .as_str()
            .unwrap()
            .contains("links North::pier}} with")
    );
}

#[test]
fn an_anki_of_each_language_knows_the_note_types() {
    let bank = bank(ALL_KINDS);
    for (language, code) in NoteTypes::LANGUAGES.into_iter().zip([
        "ar_SA", "de_DE", "en_GB", "es_ES", "fr_FR", "ko_KR", "ru_RU",
    ]) {
        let note_types = NoteTypes::of_language(language).unwrap();
        let anki = AnkiOptions {
            note_types,
            ..AnkiOptions::default()
        };
        let steps = look(code, &[Step::Import(file(&bank, &anki))]);
        let count = anki_file(&bank, &Options::default(), &anki).rows;
        assert_eq!(log(&steps[0]), format!("{{\"new\":{count}}}"), "{language}");
    }
}

#[test]
fn ids_of_notes_are_ids_of_cards() {
    let text = file(&bank(ALL_KINDS), &AnkiOptions::default());
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let id = line.split('\t').next().unwrap();
        assert!(
            id.ends_with("/cloze") || CardId::parse(id).is_some(),
            "{id}"
        );
    }
}
