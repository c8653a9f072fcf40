//! The browser's side of exports of what was learned: rows of the log in, a table out.
//!
//! It is in a module of its own, since cards need no schedule: the study page fetches it when a learner asks.

use deck_formats::ReviewTable;
use wasm_bindgen::JsValue;

use super::export::file;
use super::settings::Settings;
use super::store::{card, entries, logs};
use crate::host_events::object;
use crate::json::to_js;

/// The grades of a log as a table for spreadsheets, made while the log is read.
pub struct Grades(ReviewTable);

impl Grades {
    /// A table without a row. How cards stood follows from the weights and `settings` of the learner, which are as they are kept.
    /// `None` only if the weights have a fault.
    #[must_use]
    pub fn new(weights: &str, settings: &str) -> Option<Grades> {
        let schedule = Settings::from_text(settings).schedule(weights)?;
        Some(Grades(ReviewTable::new(schedule)))
    }

    /// Takes the text of a row of logs, and gives the next piece of the file; `None` if the row is damaged. Entries that cannot be
    /// read are of a later version.
    pub fn add(&mut self, row: &str) -> Option<String> {
        for (word, log) in logs(row)? {
            if let Some(card) = card(word) {
                self.0.add(&card, &entries(log.lines));
            }
        }
        Some(self.0.take())
    }

    /// The last piece of the file as `text`, with `rows` and `losses` of all of it, as [`export_cards`](super::export_cards) gives them.
    #[must_use]
    pub fn end(self) -> JsValue {
        to_js(&object(file(&self.0.finish())))
    }
}
