//! Turns an English news article into mentions, entities, facts and grounded questions, without a model.
//!
//! Each stage is a module whose result the next one takes:
//!
//! 1. [`Article`] → `clean`: blocks with their roles, what is not the article left out;
//! 2. `token`, `sentence` → [`Text`]: what every recogniser reads;
//! 3. [`mentions`]: dates, aircraft, places, people and posts, organisations, numbers, each with its rule, its
//!    confidence and its evidence;
//! 4. [`entities`]: the mentions that stand for the same thing;
//! 5. `facts`: who did, said or held what, where and when, and by whose word; towns and what they lie in;
//! 6. `questions`: one slot of a fact asked, its answer and its wrong choices proved by all facts;
//! 7. `lint`, `rank`: item-writing flaws out, no sentence, person or template too often;
//! 8. [`Decisions`]: what an editor decided on earlier builds;
//! 9. [`Build`]: the bank's document, and how every question came to be, with each sentence's [`Reading`].

mod aircraft;
mod article;
mod bank;
mod calendar;
mod clean;
mod collection;
mod columns;
mod dates;
mod decisions;
mod entities;
mod fact_sheet;
mod facts;
mod gazetteer;
mod language;
mod letters;
mod lexicon;
mod lint;
mod map;
mod mention;
mod mentions;
mod numbers;
mod officials;
mod one_of;
mod organisations;
mod phrase;
mod places;
mod questions;
mod rank;
mod reading;
mod reason;
mod sentence;
mod sort;
mod text;
mod token;
mod word_classes;
mod word_lists;

pub use aircraft::{Aircraft, AircraftType};
pub use article::Article;
pub use bank::json::print;
pub use bank::{Build, Offered, Options};
pub use calendar::{Day, Weekday};
pub use collection::{Collected, Collection};
pub use dates::{Bound, DayPart, When};
pub use decisions::{Acceptance, Added, Decision, Decisions, Grounds, Verdict};
pub use entities::{Entity, entities};
pub use fact_sheet::{FactSheet, NamedDate, NamedOfficial};
pub use facts::voice::{Source, Voice};
pub use gazetteer::{Country, Gazetteer, Known, PlaceKind, Tenths};
pub use language::reads_as_english;
pub use lint::flaw_of;
pub use mention::{Confidence, Kind, Mention, Span, Value};
pub use mentions::mentions;
pub use numbers::{Exactness, Measure, Quantity};
pub use officials::{Currency, Office, Person, Post};
pub use organisations::{Organisation, OrganisationKind};
pub use places::{Place, Usage};
pub use questions::{Candidate, Dropped};
pub use rank::Status;
pub use reading::{Found, Reading, Told};
pub use sentence::{Role, Sentence};
pub use text::Text;
pub use token::{Shape, Token};
