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

    /// Tells the site's other tabs, and other decks of this one, that something was done to a bank's cards, or if none is
    /// named to those of any bank.
    #[wasm_bindgen(method)]
    pub(super) fn tell(this: &Page, bank: &str);

    /// Calls a function with the bank that another tab or deck tells of.
    #[wasm_bindgen(method)]
    pub(super) fn listen(this: &Page, hear: &Function);

    /// Asks the browser not to delete what is stored.
    #[wasm_bindgen(method)]
    pub(super) fn keep(this: &Page);

    /// Whether the browser has promised that.
    #[wasm_bindgen(method, js_name = isKept)]
    pub(super) async fn is_kept(this: &Page) -> JsValue;

    /// Whether the page allows that anything be kept.
    #[wasm_bindgen(method)]
    pub(super) fn keeps(this: &Page) -> bool;

    /// A piece of a file, which the browser may put on the disk.
    #[wasm_bindgen(method)]
    pub(super) fn piece(this: &Page, text: &str) -> JsValue;

    /// Offers texts and pieces as a file to be saved.
    #[wasm_bindgen(method)]
    pub(super) fn download(this: &Page, name: &str, parts: js_sys::Array);

    /// Bytes of a file that the reader has chosen, from one place to another; nothing where they cannot be read.
    #[wasm_bindgen(method)]
    pub(super) async fn read(this: &Page, file: &JsValue, from: f64, to: f64) -> JsValue;

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
