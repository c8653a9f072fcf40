//! What study asks of the page's script beyond what a quiz does. As there, none of it throws.

use js_sys::Function;
use wasm_bindgen::prelude::*;

use crate::page::Page;

#[wasm_bindgen]
extern "C" {
    /// A stretch of time in its largest unit, in short or in whole words.
    #[wasm_bindgen(method)]
    pub(super) fn wait(this: &Page, seconds: f64, is_long: bool) -> String;

    /// A point in time as it is read: the time of day alone if it is today.
    #[wasm_bindgen(method)]
    pub(super) fn moment(this: &Page, at: f64) -> String;

    /// A share of one in percent.
    #[wasm_bindgen(method)]
    pub(super) fn percent(this: &Page, share: f64) -> String;

    /// Tells the site's other tabs, and other decks of this one, that something was done to a bank's cards.
    #[wasm_bindgen(method)]
    pub(super) fn tell(this: &Page, bank: &str);

    /// Calls a function with the bank that another tab or deck tells of.
    #[wasm_bindgen(method)]
    pub(super) fn listen(this: &Page, hear: &Function);

    /// Asks the browser not to delete what is stored.
    #[wasm_bindgen(method)]
    pub(super) fn keep(this: &Page);

    /// Whether the browser has promised that; `null` in a private window.
    #[wasm_bindgen(method, js_name = isKept)]
    pub(super) async fn is_kept(this: &Page) -> JsValue;

    /// Whether the page and the browser allow that anything be kept.
    #[wasm_bindgen(method)]
    pub(super) fn keeps(this: &Page) -> bool;

    /// What the learner should know of the clock, once: 1 if it was set back since somebody studied here, 2 if it is in another time
    /// zone; 3 if the window is a private one, or else 0.
    #[wasm_bindgen(method)]
    pub(super) fn clock(this: &Page) -> u8;

    /// Draws statistics into an empty element, or says there in these words that they cannot be shown; `null` are none.
    #[wasm_bindgen(method)]
    pub(super) fn statistics(this: &Page, place: &JsValue, figures: &JsValue, failed: &str);

    /// Saves a backup, or if a file is given restores that, shows how far it is, and says what came of it. `rows` are those of
    /// the store if it is in memory; what changes of them comes back.
    #[wasm_bindgen(method)]
    pub(super) async fn backup(this: &Page, rows: &JsValue, file: &JsValue) -> JsValue;

    /// Carries the log of an older layout of the database over into this one.
    #[wasm_bindgen(method)]
    pub(super) async fn carry(this: &Page);

    /// Puts what was learned of blanks under the names that they have now; `cards` are all of the bank, in its order. `rows` are those of
    /// the store if it is in memory; what changes of them comes back.
    #[wasm_bindgen(method)]
    pub(super) async fn rename(this: &Page, rows: &JsValue, cards: &JsValue) -> JsValue;

    /// Draws what is in a panel that few learners open, once that is there.
    #[wasm_bindgen(method)]
    pub(super) fn draw(this: &Page);

    /// Comes back after so many milliseconds.
    #[wasm_bindgen(method)]
    pub(super) async fn later(this: &Page, ms: f64);

    /// A name that nothing else has.
    #[wasm_bindgen(method, js_name = newId)]
    pub(super) fn new_id(this: &Page) -> String;

    /// Ends what `listen` began.
    #[wasm_bindgen(method)]
    pub(super) fn leave(this: &Page);
}
