//! The optimiser module: what its worker's script may call.

use news_deck::study::Optimiser;
use wasm_bindgen::prelude::*;

#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {}

/// Takes a log, and fits the schedule to it.
#[wasm_bindgen]
#[derive(Default)]
pub struct Fitting(Optimiser);

#[wasm_bindgen]
impl Fitting {
    /// One that knows nothing yet.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Fitting {
        Fitting::default()
    }

    /// Takes the text of a row of logs.
    pub fn take(&mut self, row: &str) {
        self.0.take(row);
    }

    /// Looks for weights that are better than these, or than the usual ones if there are none. These and the `settings` of the
    /// learner are as they are kept.
    ///
    /// It gives `weights`, `errors`, `goods` and `reviews`; or `refused`, with `reviews` and `needed` where that says why.
    #[must_use]
    pub fn fit(self, weights: &str, settings: &str) -> JsValue {
        self.0.fit(weights, settings)
    }
}
