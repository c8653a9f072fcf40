//! The News Deck element's inside: what a deck draws, and its thin edge to the browser.
//!
//! No rule of the quiz lives here: [`deck_engine`] decides, these views show. `main.rs` exports
//! what `assets/element.js` calls, `study_main.rs` the same for decks that are studied.

mod action;
mod deck_app;
mod draft;
mod early;
mod focus;
mod host;
mod host_events;
mod json;
mod markup;
mod opening;
mod options;
mod page;
mod parts;
mod results;
mod screens;
mod source;
mod status;
mod view;
mod words;

pub mod mount;
pub mod study;

pub use action::Action;
pub use deck_app::{DeckApp, DeckProps, Play};
pub use early::Early;
pub use host::{Host, Notice, Redraw, ShareRequest, Shared};
pub use host_events::HostEvent;
pub use page::Page;
pub use words::Words;
