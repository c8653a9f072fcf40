//! Turns an English news article into mentions, entities, facts and grounded questions, without a model.
//!
//! Each stage is a module whose result the next one takes:
//!
//! 1. [`Article`] → `clean`: blocks with their roles, what is not the article left out;
//! 2. `token`, `sentence` → [`Text`]: what every recogniser reads;
//! 3. [`mentions`]: dates, aircraft, places, people and posts, organisations, numbers, each with its rule, its
//!    confidence and its evidence;
//! 4. [`entities`]: the mentions that stand for the same thing.

mod aircraft;
mod article;
mod calendar;
mod clean;
mod dates;
mod entities;
mod fact_sheet;
mod gazetteer;
mod lexicon;
mod mention;
mod mentions;
mod numbers;
mod officials;
mod organisations;
mod phrase;
mod places;
mod sentence;
mod text;
mod token;
mod word_lists;

pub use aircraft::{Aircraft, AircraftType};
pub use article::Article;
pub use calendar::{Day, Weekday};
pub use dates::{Bound, DayPart, When};
pub use entities::{Entity, entities};
pub use fact_sheet::{FactSheet, NamedDate, NamedOfficial};
pub use gazetteer::{Country, Gazetteer, Known, PlaceKind, Tenths};
pub use mention::{Confidence, Kind, Mention, Span, Value};
pub use mentions::mentions;
pub use numbers::{Exactness, Measure, Quantity};
pub use officials::{Currency, Person, Post};
pub use organisations::Organisation;
pub use places::{Place, Usage};
pub use sentence::{Role, Sentence};
pub use text::Text;
pub use token::{Shape, Token};
