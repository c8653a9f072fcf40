//! Banks and logs of News Deck in the formats of other programs, each with what it cannot carry.
//!
//! [`anki_file`] is a text file that Anki imports, and imports again after an edit; [`cards_table`] and
//! [`reviews_table`] are for spreadsheets; [`review_log`] is for optimisers of FSRS. All give an [`Export`]: the text,
//! and a list of [`Loss`]es in words. Nothing here knows a clock, files or a browser.
//!
//! ```
//! use deck_engine::{Bank, Json};
//! use deck_formats::{AnkiOptions, Options, anki_file};
//!
//! let document: Json = serde_json::from_str(include_str!("../../deck-engine/tests/fixtures/all-kinds.json"))?;
//! let bank = Bank::parse(&document).map_err(|problems| format!("{problems:?}"))?;
//! let export = anki_file(&bank, &Options::default(), &AnkiOptions::default());
//! assert!(export.text.contains("#deck:News Deck::Harbour news\n"));
//! assert_eq!(export.text.lines().filter(|line| !line.starts_with('#')).count(), export.rows);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod anki;
mod calendar;
mod csv;
mod export;
mod face;
mod history;
mod source;
mod words;

pub use anki::{AnkiOptions, NoteTypes, anki_file};
pub use csv::{ReviewTable, States, cards_table, reviews_table};
pub use export::{Export, Loss};
pub use history::review_log;
pub use words::{Options, Words};
