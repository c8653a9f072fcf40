//! Spaced repetition for News Deck, without a browser, a clock, a source of chance or any I/O.
//!
//! [`cards`] turns a bank into cards. What a learner does with them is a log of [`Entry`]s, which only grows and is
//! the truth: [`replay`] makes each card's [`CardState`] of it, [`Schedule`] says when the card comes back, and
//! [`merge`] joins the logs of two devices. Days are a learner's own ([`Moment::day`]); every time, offset and id is
//! an argument.
//!
//! ```
//! use deck_study::{
//!     Action, CardId, CardState, Direction, Entry, Grade, Graded, Moment, Schedule, Settings, replay,
//! };
//!
//! let schedule = Schedule::new(Settings::default()).map_err(|fault| fault.to_string())?;
//! let card = CardId::new("demo", "mast-height", Direction::Forward);
//! let now = Moment { at: 1_795_305_600_000, offset: 60 };
//! let labels = schedule
//!     .preview(&CardState::new(), &card, now)
//!     .map(|outcome| outcome.wait.label().to_string());
//! assert_eq!(labels, ["<1m", "<6m", "<10m", "8d"]);
//!
//! let action = Action::Grade(Graded::new(Grade::Easy));
//! let entry = Entry { at: now.at, id: "first".into(), offset: now.offset, card: card.clone(), action };
//! let state = replay(&schedule, &card, &[entry]);
//! assert!(!state.is_due(now));
//! assert!(state.is_due(Moment { at: now.at + 8 * 86_400_000, ..now }));
//! # Ok::<(), String>(())
//! ```

mod card;
mod day;
mod difference;
mod log;
mod queue;
mod replay;
mod schedule;
mod state;
pub mod stats;
mod training;
mod word;

pub use card::{Card, CardId, CardOptions, Direction, Face, Piece, card, cards, gaps};
pub use day::{Day, Moment, ROLLOVER_HOUR};
pub use difference::{Stretch, difference};
pub use log::{Action, Entry, FORMAT, Fault, Grade, Graded, LONGEST_TAKEN_MS, merge, stamp};
pub use queue::{Counts, Limits, Next, Shelf, Shown, Today, ahead, missed, next, weakest};
pub use replay::{NeedsReplay, RULES, Step, replay, replay_steps};
pub use schedule::{
    BOUNDS, Label, MAXIMUM_DAYS, Outcome, Schedule, Settings, SettingsFault, Unit, WEIGHTS, Wait,
};
pub use state::{CardState, Due, Memory, Phase};
pub use training::{Histories, Lesson, Review, training};
pub use word::{from_word, to_word, whole_number};
