//! The whole product in real browsers: built files, a static server with a strict policy, and a reader's hands.
//!
//! Every test runs in Chromium, Firefox and WebKit, as `ENGINE::MODULE::NAME`; `harness/engines.rs` has what an
//! engine lacks. Of a test that failed, a picture, the page and what it logged are in `target/browser-failures`.
//!
//! `cargo xtask test` builds the files and turns these tests on. `NEWS_DECK_DIST` names another folder of built
//! files, `NEWS_DECK_ENGINES` the engines, as in `chromium,firefox`; `CHROMEDRIVER`, `CHROME_BIN`, `GECKODRIVER`,
//! `FIREFOX_BIN`, `WEBKIT_DRIVER` and `NEWS_DECK_AXE` name other tools. `NEWS_DECK_CLOSED` is how often study is cut off.
//! With `NEWS_DECK_SHOTS` set to a folder, `shots` saves pictures of every screen there, and `readme` those of the README.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test reports by panicking"
)]

mod access;
mod api;
mod assistive;
mod attributes;
mod bad_banks;
mod bad_player;
mod beside;
mod cards;
mod corrections;
mod early;
mod errands;
mod evidence;
mod fallback;
mod figures;
mod frames;
mod gallery;
mod guest;
mod harness;
mod languages;
mod layout;
mod lazy;
mod loader;
mod loading;
mod map;
mod optimise;
mod package;
mod paper;
mod pictures;
mod play;
mod preferences;
mod readme;
mod sharing;
mod shots;
mod statistics;
mod storage;
mod study;
mod study_blocked;
mod study_days;
mod study_edits;
mod study_keys;
mod study_losses;
mod study_page;
mod study_told;
mod ways;

fn main() -> std::process::ExitCode {
    let mut lists = vec![
        access::TESTS,
        api::TESTS,
        assistive::TESTS,
        attributes::TESTS,
        bad_banks::TESTS,
        bad_player::TESTS,
        beside::TESTS,
        cards::TESTS,
        corrections::TESTS,
        early::TESTS,
        errands::TESTS,
        evidence::TESTS,
        fallback::TESTS,
        figures::TESTS,
        frames::TESTS,
        gallery::TESTS,
        guest::TESTS,
        languages::TESTS,
        layout::TESTS,
        lazy::TESTS,
        loader::TESTS,
        loading::TESTS,
        map::TESTS,
        optimise::TESTS,
        package::TESTS,
        paper::TESTS,
        pictures::TESTS,
        play::TESTS,
        preferences::TESTS,
        sharing::TESTS,
        statistics::TESTS,
        storage::TESTS,
        study::TESTS,
        study_blocked::TESTS,
        study_days::TESTS,
        study_edits::TESTS,
        study_keys::TESTS,
        study_losses::TESTS,
        study_page::TESTS,
        study_told::TESTS,
        ways::TESTS,
    ];
    if std::env::var_os(shots::FOLDER).is_some() {
        lists.extend([shots::TESTS, readme::TESTS]);
    }
    harness::run(&lists)
}
