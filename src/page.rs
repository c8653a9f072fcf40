//! The element's script as the player sees it. None of its functions throws: an exception that
//! passes through Wasm would leave the deck in the middle of what it did.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// One deck's element on the page.
    #[derive(Clone)]
    pub type Page;

    /// Fires the event `news-deck-{name}`; false where a listener prevented what follows.
    #[wasm_bindgen(method)]
    pub(crate) fn emit(this: &Page, name: &str, detail: &JsValue) -> bool;

    /// A number from the browser's source of randomness, as a seed for a draw that nobody fixed.
    #[wasm_bindgen(method, js_name = newSeed)]
    pub(crate) fn new_seed(this: &Page) -> u32;

    /// Writes values in the language of the deck's own words: a `number`; a `date` of year, month and day, where
    /// nothing is 0; a `list`; or names the `plural` form for a count.
    #[wasm_bindgen(method)]
    pub(crate) fn format(this: &Page, what: &str, values: &js_sys::Array) -> String;

    /// Kind and category of each question, one line for each. To bring ten thousand questions over one
    /// by one would take longer than all else before the first is shown.
    #[wasm_bindgen(method)]
    pub(crate) fn list(this: &Page, questions: &js_sys::Array) -> String;

    /// What [`save`](Page::save) last kept under the element's present attributes, or `undefined`.
    #[wasm_bindgen(method)]
    pub(crate) fn load(this: &Page) -> JsValue;

    /// Keeps a session or a run, or leaves the store as it was where it is full or blocked.
    #[wasm_bindgen(method)]
    pub(crate) fn save(this: &Page, session: &JsValue);

    /// Asks the module that grades typed answers. The script has loaded it if the bank has any.
    #[wasm_bindgen(method)]
    pub(crate) fn judge(this: &Page, task: &str, input: &str) -> String;

    /// Tells the page's developers of a mistake that does not stop the deck.
    #[wasm_bindgen(method)]
    pub(crate) fn warn(this: &Page, message: &str);

    /// Puts the fallback back and says why: the deck cannot go on.
    #[wasm_bindgen(method)]
    pub(crate) fn fail(this: &Page, error: JsValue);

    /// Whether the article on the page has this sentence, found by its words or by their hash; an empty text is none.
    #[wasm_bindgen(method)]
    pub(crate) fn find(this: &Page, quote: &str, fingerprint: &str) -> bool;

    /// Leads the reader to that sentence, and back when they have read it.
    #[wasm_bindgen(method)]
    pub(crate) fn show(this: &Page, quote: &str, fingerprint: &str);

    /// Hands on the report of a mistake in the question of this id.
    #[wasm_bindgen(method)]
    pub(crate) fn report(this: &Page, question: &str);

    /// Shares a result and a challenge code. It must be called within the reader's click, which is
    /// what allows a page to open the browser's dialog or to write to the clipboard. The script calls
    /// `MountedDeck.shared` where the reader is to be told how it went.
    #[wasm_bindgen(method)]
    pub(crate) fn share(this: &Page, text: &str, code: &str);
}
