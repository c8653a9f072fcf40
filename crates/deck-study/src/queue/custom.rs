//! Studying beside the schedule: what is due in the next days, what was missed today, what is remembered least.
//!
//! Grades given there count like all others. FSRS takes a review before its day for what it is: one that was easier
//! to pass.

use std::collections::BTreeSet;

use crate::log::{in_force, sorted};
use crate::{Action, CardId, CardState, Day, Entry, Grade, Moment, Phase, Schedule, Shelf};

/// Whether a card becomes due within so many days from tomorrow on.
#[must_use]
pub fn ahead(state: &CardState, today: Day, days: u32) -> bool {
    let days = i64::from(today.0) + 1..=i64::from(today.after(days).0);
    matches!(state.shelf(), (Shelf::Days, day) if days.contains(&day))
}

/// The cards that were failed on this study day at least once, of the entries of that day.
#[must_use]
pub fn missed(entries: &[Entry], today: Day) -> BTreeSet<CardId> {
    let mut missed = BTreeSet::new();
    for entry in in_force(&sorted(entries.iter())) {
        if let Action::Grade(graded) = &entry.action
            && graded.grade == Grade::Again
            && entry.moment().day() == today
        {
            missed.insert(entry.card.clone());
        }
    }
    missed
}

/// Cards in the order in which they should be crammed: those that are remembered least first, and new ones last.
/// Suspended cards are left out.
#[must_use]
pub fn weakest<'a>(
    schedule: &Schedule,
    cards: impl IntoIterator<Item = (&'a CardId, &'a CardState)>,
    now: Moment,
) -> Vec<&'a CardId> {
    let mut ranked = Vec::new();
    for (id, state) in cards {
        if state.suspended {
            continue;
        }
        let recall = match (state.phase, state.memory) {
            (Phase::New, _) | (_, None) => f32::INFINITY,
            (_, Some(memory)) => schedule.retrievability(memory, state.elapsed_days(now) as f32),
        };
        ranked.push((recall, id));
    }
    ranked.sort_unstable_by(|(a, a_id), (b, b_id)| a.total_cmp(b).then_with(|| a_id.cmp(b_id)));
    ranked.into_iter().map(|(_, id)| id).collect()
}
