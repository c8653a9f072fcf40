//! The builder as a WebAssembly module, for a worker of a page: an article in, its bank out.

use deck_builder::{Article, Build, Day, print};
use wasm_bindgen::prelude::wasm_bindgen;

#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// What came of an article.
#[wasm_bindgen]
pub struct Built {
    bank: Option<String>,
    warnings: Vec<String>,
}

#[wasm_bindgen]
impl Built {
    /// The bank as JSON; nothing if no question is sure enough.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn bank(&self) -> Option<String> {
        self.bank.clone()
    }

    /// What the editor should know.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn warnings(&self) -> Vec<String> {
        self.warnings.clone()
    }
}

/// Builds the bank of an article: plain text or Markdown, with or without a front matter.
///
/// `published` is a day as `2023-09-15`, or anything else if the article's head says it. `quote` tells whether the
/// owner of the article allows its sentences to be shown.
#[wasm_bindgen]
#[must_use]
pub fn build(text: &str, published: &str, quote: bool) -> Built {
    let article = Article::new(text, Day::parse(published));
    let built = Build::undecided(&article, quote);
    Built {
        bank: built.document.as_ref().map(print),
        warnings: built.warnings,
    }
}
