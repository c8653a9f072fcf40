//! The browser's side of exports: a bank in, a file for another program out.
//!
//! It is in a module of its own: the study page fetches it when a learner asks.

use deck_engine::{Bank, Json};
use deck_formats::{AnkiOptions, Export, Options, Words, anki_file, cards_table};
use wasm_bindgen::JsValue;

use crate::host_events::{object, text};
use crate::json::{from_js, to_js};

/// The cards of a bank for another program: `to` is `anki`, with or without tags, or `csv`. `base` is the bank's address, to which its articles' are
/// relative; empty if it has none.
///
/// It gives `text`, the file; `rows`, its notes or rows; and `losses`, sentences that say what is not in it. Of a document that is
/// no bank it gives `problems`.
#[must_use]
pub fn export_cards(bank: &JsValue, to: &str, base: &str, has_tags: bool) -> JsValue {
    let answer = match Bank::parse(&from_js(bank)) {
        Ok(bank) => file(cards(&bank, to, base, has_tags)),
        Err(problems) => vec![("problems", list(problems.iter()))],
    };
    to_js(&object(answer))
}

fn cards(bank: &Bank, to: &str, base: &str, has_tags: bool) -> Export {
    let options = Options {
        words: Words::of_language(&bank.about.language),
        base: Some(base).filter(|base| !base.is_empty()),
        ..Options::default()
    };
    match to {
        "anki" => {
            let anki = AnkiOptions {
                tags: has_tags,
                ..AnkiOptions::default()
            };
            anki_file(bank, &options, &anki)
        }
        _ => cards_table(bank, &options, None),
    }
}

fn file(export: Export) -> Vec<(&'static str, Json)> {
    vec![
        ("text", text(&export.text)),
        ("rows", Json::Number(export.rows as f64)),
        ("losses", list(export.losses.iter())),
    ]
}

fn list<T: std::fmt::Display>(items: impl Iterator<Item = T>) -> Json {
    Json::Array(items.map(|item| Json::String(item.to_string())).collect())
}
