//! What every test needs: a site that serves the built files, a browser of each engine, and a reader's hands.

mod browser;
mod deck;
mod engines;
mod evidence;
mod page;
mod pointer;
mod preferences;
mod reader;
mod run;
mod site;
mod wire;

pub(crate) use deck::Deck;
pub(crate) use engines::{Capability, Engine};
pub(crate) use evidence::folder as failures;
pub(crate) use page::Page;
pub(crate) use pointer::click;
pub(crate) use preferences::Wish;
pub(crate) use reader::{
    Aim, BANK, GLANCE, Hand, WHOLE, answer_or_skip, every_screen, name_of, shown, skip, tab_to,
    whole_bank,
};
pub(crate) use run::{Test, run, tests};
pub(crate) use site::{STRICT, Site, WITHOUT_WASM, dist, folders, new_port};

/// A deck with the fixture bank, and a short fallback in it.
pub(crate) fn deck_html(attributes: &str) -> String {
    format!(
        "<news-deck src=all-kinds.json {attributes}><p>The questions as plain text.</p></news-deck>"
    )
}

/// The same with all that questions may have.
pub(crate) fn whole_html(attributes: &str) -> String {
    format!(
        "<news-deck src=whole.json count={WHOLE} {attributes}><p>The questions as plain text.</p></news-deck>"
    )
}
