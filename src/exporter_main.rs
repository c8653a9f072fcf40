//! The exporter module: what the study page's script may call.

use wasm_bindgen::prelude::*;

#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {}

/// The cards of a bank for another program: see [`news_deck::study::export_cards`].
#[wasm_bindgen(js_name = exportCards)]
#[must_use]
pub fn export_cards(bank: &JsValue, to: &str, base: &str, has_tags: bool) -> JsValue {
    news_deck::study::export_cards(bank, to, base, has_tags)
}
