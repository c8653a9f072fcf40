//! What was done to a card, entry by entry, for those who want to know why it comes when it does.

use deck_study::{Action, CardId, Entry, Moment, Outcome, Schedule, Wait, replay_steps};

/// A line of a card's history.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Row {
    pub(super) at: i64,
    pub(super) action: Action,
    /// How long the card then stayed away, after a grade.
    pub(super) wait: Option<Wait>,
    /// How likely it was that the learner still knew it.
    pub(super) chance: Option<f32>,
    /// An undo has taken it back.
    pub(super) is_undone: bool,
}

/// All entries of a card, the latest first; undos show in what they took back.
pub(super) fn rows(schedule: &Schedule, card: &CardId, log: &[Entry]) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut in_force = Vec::new();
    replay_steps(schedule, card, log, |step| {
        let now: Moment = step.entry.moment();
        let mut row = Row {
            at: step.entry.at,
            action: step.entry.action.clone(),
            wait: None,
            chance: None,
            is_undone: false,
        };
        if let Action::Grade(graded) = &step.entry.action {
            let Outcome { wait, .. } = schedule.outcome(step.before, card, now, graded.grade);
            row.wait = Some(wait);
            let days = step.before.elapsed_days(now) as f32;
            let memory = step.before.memory;
            row.chance = memory.map(|memory| schedule.retrievability(memory, days));
        }
        in_force.push(step.entry.id.clone());
        rows.push(row);
    });
    for entry in log {
        let is_undo = matches!(entry.action, Action::Undo { .. });
        if !is_undo && !in_force.contains(&entry.id) {
            rows.push(Row {
                at: entry.at,
                action: entry.action.clone(),
                wait: None,
                chance: None,
                is_undone: true,
            });
        }
    }
    rows.sort_unstable_by_key(|row| std::cmp::Reverse(row.at));
    rows
}

#[cfg(test)]
mod tests {
    use deck_study::{Direction, Grade, Graded, Settings};

    use super::*;

    #[test]
    fn an_answer_that_was_taken_back_stays_in_the_history() {
        let schedule = Schedule::new(Settings::default()).unwrap();
        let card = CardId::new("bank", "question", Direction::Forward);
        let entry = |id: &str, at, action| Entry {
            at,
            id: id.into(),
            offset: 0,
            card: card.clone(),
            action,
        };
        let log = [
            entry("a", 1_000, Action::Grade(Graded::new(Grade::Again))),
            entry("b", 2_000, Action::Undo { of: "a".into() }),
            entry("c", 3_000, Action::Grade(Graded::new(Grade::Good))),
        ];
        let rows = rows(&schedule, &card, &log);
        let seen: Vec<_> = rows
            .iter()
            .map(|row| (row.at, row.is_undone, row.wait))
            .collect();
        assert_eq!(
            seen,
            [
                (3_000, false, Some(Wait::Seconds(600))),
                (1_000, true, None)
            ]
        );
    }
}
