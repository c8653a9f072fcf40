//! The one way in which a log grows here: entries, states and totals together, or nothing at all. Rows are made in memory first.

use deck_study::stats::{Totals, add_to};
use deck_study::{CardId, CardState, Day, to_word};

use super::known::log_row;
use super::tables::{Read, Row, Table};
use super::{Refused, rows};

/// More entries of a card's log, and the card after them.
#[derive(Clone, Debug)]
pub(in crate::study) struct Change {
    pub(in crate::study) card: CardId,
    /// The lines of the entries.
    pub(in crate::study) lines: String,
    /// How many those are.
    pub(in crate::study) more: u32,
    /// How many entries the card had, as far as the learner knows.
    pub(in crate::study) expected: u32,
    pub(in crate::study) after: CardState,
    /// What the totals of days gain by it.
    pub(in crate::study) gained: Vec<(Day, Totals)>,
    /// What they lose, since something was taken back.
    pub(in crate::study) lost: Vec<(Day, Totals)>,
}

/// The rows that a change needs beside the states of its bank.
pub(super) fn needed(bank: &str, change: &Change) -> Vec<Read> {
    let mut needed = vec![log_row(&change.card)];
    for (day, _) in change.gained.iter().chain(&change.lost) {
        needed.push(Read::Row(Table::Days, rows::days_id(bank, *day)));
    }
    needed
}

/// The rows of a card's group after a change of it. If the card has another number of entries than expected, somebody else was faster.
pub(super) fn of_card(
    change: &Change,
    log: &str,
    states: &str,
) -> Result<[(Table, Row); 2], Refused> {
    let id = rows::group(&change.card);
    let word = to_word(change.card.as_str());
    let mut logs = rows::logs(log).ok_or(Refused::Failed)?;
    let mut states = rows::states(states);
    let log = rows::of(&logs, &word).unwrap_or_default();
    if log.entries != change.expected {
        return Err(Refused::Changed);
    }
    // A log only grows.
    let lines = [log.lines, &change.lines].concat();
    let entries = log.entries + change.more;
    let mut totals = rows::totals(rows::of(&states, &word));
    // What is gained comes first: totals do not go below nothing.
    for (_, gained) in &change.gained {
        totals.add(gained);
    }
    for (_, lost) in &change.lost {
        totals.take_away(lost);
    }
    let state = rows::state_text(&change.after, &totals);
    let lines = lines.as_str();
    rows::put(&mut logs, &word, rows::Log { entries, lines });
    rows::put(&mut states, &word, &state);
    Ok([
        (Table::Logs, rows::log_row(&id, &logs)),
        (Table::States, rows::states_row(&id, &states)),
    ])
}

/// The row of a day after it has gained something, or lost it.
pub(super) fn of_day(
    id: &str,
    text: &str,
    day: Day,
    totals: &Totals,
    is_gained: bool,
) -> (Table, Row) {
    let mut days = rows::days(text);
    if is_gained {
        add_to(&mut days, day, totals);
    } else {
        for (_, own) in days.iter_mut().filter(|(own, _)| *own == day) {
            own.take_away(totals);
        }
    }
    (Table::Days, rows::days_row(id, &days))
}
