//! The player module: what the page's script may call.

use news_deck::Page;
use news_deck::mount::{self, Mounted};
use wasm_bindgen::prelude::*;
use web_sys::Element;

#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {}

/// A deck that is on the page.
#[wasm_bindgen]
pub struct MountedDeck(Mounted);

/// Draws a deck into `root`, a `div` without listeners or children.
///
/// `bank` is the parsed document, `options` what the element's attributes say.
///
/// # Errors
/// An `Error` with a `code` and, for an invalid bank, its `problems`.
#[wasm_bindgen]
pub fn mount(
    root: Element,
    bank: &JsValue,
    options: &JsValue,
    page: Page,
) -> Result<MountedDeck, JsValue> {
    mount::mount(root, bank, options, page).map(MountedDeck)
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

    /// Draws the screen again, with what has come to the page since, or with all questions where the page is printed.
    pub fn refresh(&self, is_printed: bool) {
        self.0.refresh(is_printed);
    }

    /// Tells the reader how sharing went: the words to select, or none where they are on the clipboard.
    pub fn shared(&self, words: Option<String>) {
        self.0.shared(words);
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
