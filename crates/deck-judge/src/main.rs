//! The grading of typed answers as a WebAssembly module, fetched where a bank needs it.

use wasm_bindgen::prelude::wasm_bindgen;

#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {}

/// What the player asks through its page: see [`deck_engine::judge`].
#[wasm_bindgen]
#[must_use]
pub fn judge(task: &str, input: &str) -> String {
    deck_engine::judge(task, input)
}
