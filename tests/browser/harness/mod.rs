//! What every test needs: a site that serves the built files, a browser, and a reader's hands.

mod browser;
mod deck;
mod reader;
mod site;

pub(crate) use browser::{Page, in_browser, open_browser};
pub(crate) use deck::Deck;
pub(crate) use reader::{BANK, Hand, shown, tab_to};
pub(crate) use site::{Site, WITHOUT_WASM, dist, folders};

/// A deck with the fixture bank, and a short fallback in it.
pub(crate) fn deck_html(attributes: &str) -> String {
    format!(
        "<news-deck src=all-kinds.json {attributes}><p>The questions as plain text.</p></news-deck>"
    )
}

/// Runs functions of a page as tests.
macro_rules! tests {
    ($($name:ident),+ $(,)?) => {
        mod in_a_browser {
            $(
                #[tokio::test]
                async fn $name() {
                    crate::harness::in_browser(super::$name).await;
                }
            )+
        }
    };
}
pub(crate) use tests;
