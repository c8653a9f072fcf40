//! Grades as optimisers of FSRS take them, in a table for other programs.

use std::collections::BTreeMap;

use deck_study::{Action, CardId, Entry, Phase, Schedule, replay_steps};

use crate::export::{Export, Loss};

/// The grades of a log as a CSV file in the schema of fsrs-optimizer: `card_id`, `review_time` in milliseconds since
/// 1970 UTC, `review_rating` 1 to 4, `review_state` before it (0 new, 1 learning, 2 review, 3 relearning) and
/// `review_duration` in milliseconds; in the order of time.
///
/// That program also asks for a time zone and the hour at which a day begins, which is four.
#[must_use]
pub fn review_log(schedule: &Schedule, log: &[Entry]) -> Export {
    let mut rows = Vec::new();
    let (mut forgotten, mut ways) = (0, 0);
    for (card, entries) in by_card(log) {
        replay_steps(schedule, card, &entries, |step| match &step.entry.action {
            Action::Grade(graded) => {
                ways += usize::from(graded.asked.is_some() || graded.typed.is_some());
                let (at, id) = (step.entry.at, step.entry.id.clone());
                let row = format!(
                    "{card},{at},{},{},{}\n",
                    graded.grade.number(),
                    state(&step.before.phase),
                    graded.taken
                );
                rows.push((at, id, row));
            }
            Action::Forget => forgotten += usize::from(step.before.phase != Phase::New),
            _ => {}
        });
    }
    rows.sort();
    let is_grade = |entry: &&Entry| matches!(entry.action, Action::Grade(_));
    let is_told = |entry: &&Entry| {
        matches!(
            entry.action,
            Action::Grade(_) | Action::Undo { .. } | Action::Forget
        )
    };
    let grades = log.iter().filter(is_grade).count();
    let mut losses = vec![
        Loss::Undone(grades - rows.len().min(grades)),
        Loss::Forgotten(forgotten),
        Loss::Ways(ways),
        Loss::OtherEntries(log.len() - log.iter().filter(is_told).count()),
    ];
    losses.retain(|loss| loss.happened());
    let mut text = String::from("card_id,review_time,review_rating,review_state,review_duration\n");
    rows.iter().for_each(|(_, _, row)| text.push_str(row));
    Export {
        text,
        rows: rows.len(),
        losses,
    }
}

/// The entries of a log, card by card.
pub(crate) fn by_card(log: &[Entry]) -> BTreeMap<&CardId, Vec<Entry>> {
    let mut cards: BTreeMap<&CardId, Vec<Entry>> = BTreeMap::new();
    for entry in log {
        cards.entry(&entry.card).or_default().push(entry.clone());
    }
    cards
}

fn state(phase: &Phase) -> u8 {
    match phase {
        Phase::New => 0,
        Phase::Learning { .. } => 1,
        Phase::Review { .. } => 2,
        Phase::Relearning { .. } => 3,
    }
}
