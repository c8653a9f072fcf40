//! Studying beside the schedule: what is due in the next days, what was missed today, what is remembered least.
//!
//! Grades given there count like all others. FSRS takes a review before its day for what it is: one that was easier
//! to pass.

use crate::log::{in_force, sorted};
use crate::{Action, CardId, CardState, Day, Entry, Grade, Moment, Phase, Schedule, Shelf};

/// Whether a card becomes due within so many days from tomorrow on.
#[must_use]
pub fn ahead(state: &CardState, today: Day, days: u32) -> bool {
    let days = i64::from(today.0) + 1..=i64::from(today.after(days).0);
    matches!(state.shelf(), (Shelf::Days, day) if days.contains(&day))
}

/// Whether a card was failed on this study day at least once, by its log.
#[must_use]
pub fn missed(log: &[Entry], today: Day) -> bool {
    let is_miss = |entry: &&Entry| {
        matches!(&entry.action, Action::Grade(graded) if graded.grade == Grade::Again)
            && entry.moment().day() == today
    };
    in_force(&sorted(log.iter())).iter().any(is_miss)
}

/// The card that is remembered least; a new one only where there are no others.
#[must_use]
pub fn weakest<'a>(
    schedule: &Schedule,
    cards: impl IntoIterator<Item = (&'a CardId, &'a CardState)>,
    now: Moment,
) -> Option<&'a CardId> {
    let mut weakest = None;
    for (id, state) in cards {
        let recall = match (state.phase, state.memory) {
            (Phase::New, _) | (_, None) => f32::INFINITY,
            (_, Some(memory)) => schedule.retrievability(memory, state.elapsed_days(now) as f32),
        };
        if weakest.is_none_or(|(least, _)| recall < least) {
            weakest = Some((recall, id));
        }
    }
    weakest.map(|(_, id)| id)
}
