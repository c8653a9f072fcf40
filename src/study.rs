//! Study mode: cards that come back when they are due, in a Wasm module of its own.
//!
//! [`deck_study`] decides when; this shows the cards and keeps what was done to them. The log of all that was ever done
//! is the truth, each card's state a cache of it; both are written in one transaction, before the next card is shown.

mod app;
mod beside;
mod desk;
mod due;
mod export;
mod grades;
mod history;
mod keys;
mod mount;
mod optimiser;
mod page;
mod queue;
mod settings;
mod shown;
mod statistics;
mod store;
mod task;
mod view;
mod weights;

pub use due::{cards_of, due};
pub use export::export_cards;
pub use grades::Grades;
pub use mount::{Studied, mount};
pub use optimiser::Optimiser;
