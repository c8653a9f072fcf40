//! The whole product in a real browser: built files, a static server with a strict policy, and a reader's hands.
//!
//! `cargo xtask test` builds the files and turns these tests on. `NEWS_DECK_DIST` names another
//! folder of built files; `CHROMEDRIVER`, `CHROME_BIN` and `NEWS_DECK_AXE` name other tools.
//! With `NEWS_DECK_SHOTS` set to a folder, `shots` saves pictures of every screen there.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test reports by panicking"
)]

mod access;
mod api;
mod attributes;
mod bad_banks;
mod bad_player;
mod cards;
mod early;
mod evidence;
mod fallback;
mod frames;
mod guest;
mod harness;
mod lazy;
mod loader;
mod loading;
mod map;
mod package;
mod play;
mod shots;
mod storage;
