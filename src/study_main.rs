//! The study module: what the page's script may call. It has the names of the player's.

use news_deck::Page;
use news_deck::study::{self, Studied};
use wasm_bindgen::prelude::*;
use web_sys::Element;

#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {}

/// A deck that is studied on the page.
#[wasm_bindgen]
pub struct MountedStudy(Studied);

/// Draws a deck to be studied into `root`, a `div` without listeners or children.
///
/// `bank` is the parsed document, `options` what the element's attributes say. The first card is there when the page
/// hears of `ready`.
///
/// # Errors
/// An `Error` with a `code` and, for an invalid bank, its `problems`.
#[wasm_bindgen]
pub fn mount(
    root: Element,
    bank: &JsValue,
    options: &JsValue,
    page: Page,
) -> Result<MountedStudy, JsValue> {
    study::mount(root, bank, options, page).map(MountedStudy)
}

/// The ids of a bank's cards, in its order, as a deck without further attributes has them. `bank` is the parsed document.
///
/// # Errors
/// An `Error` with a `code` if the bank is invalid.
#[wasm_bindgen]
pub fn cards(bank: &JsValue) -> Result<JsValue, JsValue> {
    study::cards_of(bank)
}

/// How many cards of a bank wait now, within the limits of the day: `new`, `learning` and `reviews`.
///
/// `bank` is its id, `cards` what the function of that name gives of it, and `page` has `carry` and `rename`, which take over logs of an
/// older layout and under older names.
///
/// # Errors
/// An `Error` if the browser's database cannot be read.
#[wasm_bindgen]
pub fn due(bank: String, cards: JsValue, page: Page) -> js_sys::Promise {
    study::due(bank, cards, page)
}

#[wasm_bindgen]
impl MountedStudy {
    /// Does nothing: there is no start screen to leave.
    pub fn start(&self) {}

    /// Looks anew for what is due.
    pub fn restart(&self) {
        self.0.restart();
    }

    /// Draws the screen again, with what has come to the page since.
    pub fn refresh(&self) {
        self.0.refresh();
    }

    /// Does nothing: nothing is shared.
    pub fn shared(&self, _words: Option<String>) {}

    /// What was recalled since the deck came onto the page.
    pub fn results(&self) -> JsValue {
        self.0.results()
    }

    /// Takes the deck off the page and frees it.
    pub fn unmount(self) {
        self.0.unmount();
    }
}
