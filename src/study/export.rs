//! The browser's side of exports: a bank in, a file for another program out.
//!
//! It is in a module of its own: the study page fetches it when a learner asks.

use deck_engine::{Bank, Json};
use deck_formats::{AnkiOptions, Export, Loss, Options, Words, anki_file, cards_table};
use wasm_bindgen::JsValue;

use crate::host_events::{object, text};
use crate::json::{from_js, to_js};

/// The cards of a bank for another program: `to` is `anki`, with or without tags, or `csv`. `base` is the bank's address, to which its articles' are
/// relative; empty if it has none.
///
/// It gives `text`, the file; `rows`, its notes or rows; and `losses`, what is not in it: of each its `name`, and its `count` if
/// it has one. Of a document that is no bank it gives `problems`.
#[must_use]
pub fn export_cards(bank: &JsValue, to: &str, base: &str, has_tags: bool) -> JsValue {
    let answer = match Bank::parse(&from_js(bank)) {
        Ok(bank) => file(&cards(&bank, to, base, has_tags)),
        Err(problems) => {
            let problems = problems.iter().map(|problem| text(&problem.to_string()));
            vec![("problems", Json::Array(problems.collect()))]
        }
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

/// What a script is told of a file.
pub(super) fn file(export: &Export) -> Vec<(&'static str, Json)> {
    let losses = export.losses.iter().map(|loss| named(*loss));
    vec![
        ("text", text(&export.text)),
        ("rows", Json::Number(export.rows as f64)),
        ("losses", Json::Array(losses.collect())),
    ]
}

fn named(loss: Loss) -> Json {
    let mut fields = vec![("name", text(loss.name()))];
    fields.extend(
        loss.count()
            .map(|count| ("count", Json::Number(count as f64))),
    );
    object(fields)
}
