//! What a file cannot carry is said, and only that.

#![allow(
    clippy::unwrap_used,
    reason = "a panic is how a test fails, and its helpers are part of it"
)]

mod fixture;

use deck_formats::{AnkiOptions, Loss, Options, anki_file, cards_table};
use deck_study::CardOptions;

use fixture::{ALL_KINDS, bank};

fn losses(text: &str, options: &Options, anki: &AnkiOptions) -> Vec<Loss> {
    anki_file(&bank(text), options, anki).losses
}

#[test]
fn each_kind_leaves_its_own_behind() {
    let losses = losses(ALL_KINDS, &Options::default(), &AnkiOptions::default());
    assert_eq!(
        losses,
        [
            Loss::Schedule,
            Loss::Withdrawals,
            Loss::Tags,
            Loss::Choices(2),
            Loss::Spellings(4),
            Loss::Maps(1),
            Loss::Sentences(1),
            Loss::Siblings(4),
        ]
    );
}

#[test]
fn pictures_hints_and_addresses_count_where_there_are_some() {
    let text = ALL_KINDS
        .replace("https://paper.example/harbour", "/harbour")
        .replace(
            r#""prompt": "Who is the mayor?""#,
            r#""hint": "She speaks.", "media": { "src": "a.jpg", "alt": "A town hall", "credit": "B" },
            "prompt": "Who is the mayor?""#,
        );
    let anki = AnkiOptions::default();
    let all = losses(&text, &Options::default(), &anki);
    for loss in [Loss::Pictures(1), Loss::Hints(1), Loss::Addresses(1)] {
        assert!(all.contains(&loss), "{loss}");
    }
    let based = Options {
        base: Some("https://paper.example/quiz/"),
        ..Options::default()
    };
    assert!(!losses(&text, &based, &anki).contains(&Loss::Addresses(1)));
    let file = anki_file(&bank(&text), &based, &anki).text;
    assert!(file.contains(r#"<a href=""https://paper.example/harbour"">"#));
}

#[test]
fn what_is_left_out_on_purpose_loses_nothing() {
    let options = Options {
        cards: CardOptions { both_ways: false },
        ..Options::default()
    };
    let anki = AnkiOptions {
        tags: false,
        ..AnkiOptions::default()
    };
    let losses = losses(ALL_KINDS, &options, &anki);
    assert!(!losses.contains(&Loss::Tags));
    assert!(!losses.iter().any(|loss| matches!(loss, Loss::Siblings(_))));
}

#[test]
fn each_loss_is_said_in_words() {
    let bank = bank(ALL_KINDS);
    let anki = anki_file(&bank, &Options::default(), &AnkiOptions::default());
    let table = cards_table(&bank, &Options::default(), None);
    for loss in anki.losses.iter().chain(&table.losses) {
        let words = loss.to_string();
        assert!(
            words.len() > 15 && !words.contains("1 questions"),
            "{words}"
        );
    }
}
