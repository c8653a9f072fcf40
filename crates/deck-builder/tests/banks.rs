//! Banks of the invented articles: valid, grounded, and not empty.

#![allow(
    clippy::expect_used,
    reason = "a panic is how a test fails, and its helpers are part of it"
)]

use std::fs;
use std::path::PathBuf;

use deck_builder::{Article, Build, Day, Options, Status};
use deck_engine::{Bank, Body};

/// Each invented article with its name and its day of publication.
fn articles() -> Vec<(String, String, Day)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
    let entries = fs::read_dir(folder).expect("the folder of the articles");
    let mut articles = Vec::new();
    for entry in entries {
        let path = entry.expect("a file").path();
        if path.extension().is_none_or(|extension| extension != "txt") {
            continue;
        }
        let gold = fs::read_to_string(path.with_extension("gold.json")).expect("the gold");
        let (_, after) = gold.split_once("\"published\": \"").expect("a day");
        let day = Day::parse(after.get(..10).expect("a day")).expect("a day");
        let name = path
            .file_stem()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        articles.push((name, fs::read_to_string(&path).expect("the text"), day));
    }
    articles.sort();
    articles
}

fn build(body: &str, day: Day, quote: bool) -> Build {
    let options = Options {
        quote,
        ..Options::default()
    };
    Build::of(&Article::new(body, Some(day)), &options)
}

#[test]
fn every_article_gives_a_valid_bank() {
    let articles = articles();
    assert!(articles.len() >= 10);
    for (name, body, day) in articles {
        let build = build(&body, day, true);
        let bank = Bank::parse(build.document.as_ref().expect("a bank")).expect("valid");
        assert!(
            bank.questions.len() >= 4,
            "{name}: {} questions",
            bank.questions.len()
        );
        let sure = build
            .questions
            .iter()
            .filter(|offered| offered.status == Status::Sure);
        assert_eq!(
            bank.questions.len(),
            sure.count(),
            "{name}: only sure questions are printed"
        );
    }
}

#[test]
fn every_question_keeps_its_source_its_proof_and_its_choices() {
    for (name, body, day) in articles() {
        for offered in build(&body, day, true).questions {
            let question = &offered.question;
            assert!(!question.proof.is_empty(), "{name}: {}", question.prompt);
            assert!(
                offered.sentences.iter().all(|sentence| sentence.len() > 3),
                "{name}: {}",
                question.prompt
            );
            if let Body::Choice(choices) = &question.body {
                assert!(
                    (3..=5).contains(&choices.len()),
                    "{name}: {}",
                    question.prompt
                );
            }
        }
    }
}

#[test]
fn a_build_is_the_same_every_time() {
    for (name, body, day) in articles() {
        assert!(
            build(&body, day, false) == build(&body, day, false),
            "{name}"
        );
    }
}
