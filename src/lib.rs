//! The News Deck element's inside: what a deck draws, and its thin edge to the browser.
//!
//! No rule of the quiz lives here: [`deck_engine`] decides, these views show. `main.rs` exports
//! what `assets/news-deck.js` calls.

mod cards_app;
mod chosen;
mod focus;
mod host;
mod host_events;
mod json;
mod new_seed;
mod parts;
mod quiz_app;
mod screens;
mod share;
mod source;
mod storage;
mod strings;

pub mod mount;

pub use cards_app::{CardsApp, CardsAppProps};
pub use host::{Host, Notice, Redraw, Remote, ShareRequest, Shared};
pub use host_events::HostEvent;
pub use quiz_app::{QuizApp, QuizAppProps};
