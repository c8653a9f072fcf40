//! Civil days, months and weekdays of the Gregorian calendar, and the steps between them.
//!
//! Years run from 1 to 9999, as in [`deck_engine::DatePoint`]; a step out of them gives nothing.

mod day;
mod easter;
mod month;
#[cfg(test)]
mod tests;
mod weekday;

pub use day::Day;
pub(crate) use easter::easter;
pub(crate) use month::Month;
pub use weekday::Weekday;
