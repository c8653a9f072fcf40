//! The rules of News Deck, without a browser, a clock, a source of chance or any I/O.
//!
//! A document is read into a [`Bank`] once; [`draw`] chooses questions for a seed; a
//! [`Session`] or a [`Cards`] run plays them. Everything that varies is an argument.
//!
//! ```
//! use deck_engine::{Answer, Bank, Deck, DrawOptions, Event, Json, Phase, Session};
//!
//! let document: Json = serde_json::from_str(r#"{
//!   "format": "news-deck/1", "id": "demo", "revision": 1, "title": "Demo", "language": "en",
//!   "articles": [{ "id": "a", "headline": "Mast", "publisher": "The Paper",
//!                  "published": "2024-02-29", "url": "a.html", "licence": "CC0-1.0" }],
//!   "questions": [{ "id": "mast-height", "revision": 1, "kind": "number", "category": "number",
//!     "difficulty": 1, "prompt": "How many metres high is the mast?", "answer": 90,
//!     "explanation": "It was raised by ten metres in spring.", "as_of": "2024-02-29",
//!     "evidence": [{ "article": "a", "quote": "The mast is 90 metres high." }] }]
//! }"#)?;
//! let bank = Bank::parse(&document).map_err(|problems| format!("{problems:?}"))?;
//! let deck = Deck::draw(&bank, &DrawOptions::default(), 7);
//! let session = Session::new(deck.into())
//!     .apply(Event::Start)
//!     .apply(Event::Answer(Answer::Text("ninety".into())))
//!     .apply(Event::Check);
//! assert!(matches!(session.phase(), Phase::Revealed));
//! assert_eq!(session.score().right, 1);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod bank;
mod cards;
mod draw;
pub mod english;
mod grade;
mod hash;
mod json;
mod judge;
mod parse;
mod problem;
mod saved;
mod session;
mod share;
mod sphere;
mod text;
mod typed;

#[cfg(test)]
mod fixtures;

pub use bank::{
    About, Article, Bank, Blank, Body, Category, Change, Choice, Cloze, Correction, Evidence, Kind,
    Matching, Media, OrderItem, Pair, Place, Question, ResultBand, Span, Spot,
};
pub use cards::{Card, CardEvent, Cards, ModelAnswer, SavedCards};
pub use draw::{
    Deck, DrawOptions, Entry, arrange, bank_hash, beside_prompt, draw, seed_beginning_with,
    seed_from_text,
};
pub use grade::{Answer, Credit, Grade, Part, grade};
pub use json::Json;
pub use judge::{Judge, judge};
pub use problem::Problem;
pub use saved::{Restored, Saved, SavedQuestion};
pub use session::{CategoryScore, Event, Outcome, Phase, Score, Session};
pub use share::{Challenge, ChallengeError};
pub use text::{count, cut, digits, fill, from_hex, plain, to_hex};
pub use typed::{
    Compare, DatePoint, DateSpan, NearMiss, NumberAnswer, Refused, Slider, Stated, Typed,
    TypedVerdict, fold_letter, grade_date, grade_number, grade_typed, lacks_parts, number_in,
};
