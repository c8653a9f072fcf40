//! The player module: what the page's script may call.

use js_sys::Function;
use news_deck::mount::{self, Mounted};
use wasm_bindgen::prelude::*;
use web_sys::Element;

fn main() {
    mount::report_panics();
}

/// A deck that is on the page.
#[wasm_bindgen]
pub struct MountedDeck(Mounted);

/// Draws a deck into `root`, a `div` without listeners or children.
///
/// `bank` is the parsed document, `options` what the element's attributes say, and `emit` is
/// called with a name and a detail for each event; it returns false where the host prevented it.
///
/// # Errors
/// An `Error` with a `code` and, for an invalid bank, its `problems`.
#[wasm_bindgen]
pub fn mount(
    root: Element,
    bank: &JsValue,
    options: JsValue,
    emit: Function,
) -> Result<MountedDeck, JsValue> {
    mount::mount(root, bank, options, emit).map(MountedDeck)
}

#[wasm_bindgen]
impl MountedDeck {
    /// Leaves the start screen.
    pub fn start(&self) {
        self.0.start();
    }

    /// Begins again, with new questions unless the seed is fixed.
    pub fn restart(&self) {
        self.0.restart();
    }

    /// The score so far.
    pub fn results(&self) -> JsValue {
        self.0.results()
    }

    /// Takes the deck off the page and frees it.
    pub fn unmount(self) {
        self.0.unmount();
    }
}
