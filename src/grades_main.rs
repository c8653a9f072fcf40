//! The module of grades: what the study page's script may call.

use wasm_bindgen::prelude::*;

#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {}

/// The grades of a log as a table for spreadsheets: see [`news_deck::study::Grades`].
#[wasm_bindgen]
pub struct Grades(news_deck::study::Grades);

#[wasm_bindgen]
impl Grades {
    /// A table without a row, for a learner whose weights and settings are kept as these.
    #[must_use]
    pub fn begin(weights: &str, settings: &str) -> Option<Grades> {
        news_deck::study::Grades::new(weights, settings).map(Grades)
    }

    /// Takes the text of a row of logs, and gives the next piece of the file; none if the row is damaged.
    pub fn add(&mut self, row: &str) -> Option<String> {
        self.0.add(row)
    }

    /// The last piece of the file as `text`, with `rows` and `losses` of all of it.
    #[must_use]
    pub fn end(self) -> JsValue {
        self.0.end()
    }
}
