//! Figures about studying, from totals of days: a log of a million grades is folded once and never held at a time.

mod groups;
mod plots;
mod retention;
mod text;
mod totals;

pub use groups::{Tallies, Tally};
pub use plots::{Bins, Forecast, Streak, forecast, level, streak};
pub use retention::{LEAST_SAMPLE, Retention, wilson};
pub use totals::{MATURE_DAYS, Recall, Totals, add_to, fold, fold_replay, fold_step};

#[cfg(test)]
mod tests;
