//! What every test needs: a site that serves the built files, a browser of each engine, and a reader's hands.

mod banks;
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

pub(crate) use banks::{
    BANK, WHOLE, deck_html, file_with, html_with, name_of, whole_bank, whole_html,
};
pub(crate) use deck::Deck;
pub(crate) use engines::{Capability, Engine};
pub(crate) use evidence::folder as failures;
pub(crate) use page::Page;
pub(crate) use pointer::click;
pub(crate) use preferences::Wish;
pub(crate) use reader::{Aim, GLANCE, Hand, answer_or_skip, every_screen, shown, skip, tab_to};
pub(crate) use run::{Test, run, tests};
pub(crate) use site::{STRICT, Site, WITHOUT_WASM, dist, folders, new_port};
