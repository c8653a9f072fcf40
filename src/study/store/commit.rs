//! The one way in which a log grows here: entries, states and totals together, or nothing at all.

use deck_study::stats::{Totals, add_to};
use deck_study::{CardId, CardState, Day, Schedule, to_word};

use super::tables::{Found, Read, Row, Table, Write, text_of};
use super::{ENTRIES, Refused, Store, remake, rows};

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

impl Store {
    /// Makes all changes, of cards of one bank, or none: if a card has another number of entries than expected, somebody else was
    /// faster. So it is if another schedule made what is kept of the bank.
    pub(in crate::study) async fn commit(
        &self,
        bank: &str,
        changes: &[Change],
        schedule: &Schedule,
    ) -> Result<(), Refused> {
        let mut groups: Vec<(String, Vec<&Change>)> = Vec::new();
        let mut days: Vec<i32> = Vec::new();
        for change in changes {
            let id = rows::group(&change.card);
            match groups.iter_mut().find(|(own, _)| *own == id) {
                Some((_, of_group)) => of_group.push(change),
                None => groups.push((id, vec![change])),
            }
            for (day, _) in change.gained.iter().chain(&change.lost) {
                let number = rows::days_of(*day);
                if !days.contains(&number) {
                    days.push(number);
                }
            }
        }
        let more: u32 = changes.iter().map(|change| change.more).sum();
        let mut reads = vec![
            remake::note(bank),
            Read::Row(Table::Notes, ENTRIES.to_owned()),
        ];
        for (id, _) in &groups {
            reads.push(Read::Row(Table::Logs, id.clone()));
            reads.push(Read::Row(Table::States, id.clone()));
        }
        for number in &days {
            reads.push(Read::Row(Table::Days, rows::days_id(bank, *number)));
        }
        let make = |found: &Found| {
            let mut found = found.iter().map(|rows| text_of(rows));
            let mut next = || found.next().ok_or(Refused::Failed);
            if !remake::is_made(next()?, schedule) {
                return Err(Refused::Changed);
            }
            let entries = rows::number(next()?).unwrap_or_default() + i64::from(more);
            let mut made = vec![(Table::Notes, Row::new(ENTRIES, entries.to_string()))];
            for (id, changes) in &groups {
                let (log, states) = changed(id, changes, next()?, next()?)?;
                made.push((Table::Logs, log));
                made.push((Table::States, states));
            }
            for number in &days {
                let row = changed_days(bank, *number, changes, next()?);
                made.push((Table::Days, row));
            }
            Ok(made)
        };
        let write = Write {
            reads,
            make: &make,
            is_durable: true,
        };
        self.tables.write(write).await
    }
}

/// The rows of a group of cards after changes to some of them.
fn changed(id: &str, changes: &[&Change], log: &str, states: &str) -> Result<(Row, Row), Refused> {
    let mut logs = rows::logs(log).ok_or(Refused::Failed)?;
    let mut states = rows::states(states);
    let mut after = Vec::new();
    for change in changes {
        let word = to_word(change.card.as_str());
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
        after.push((word, entries, lines, state));
    }
    for (card, entries, lines, state) in &after {
        let entries = *entries;
        rows::put(&mut logs, card, rows::Log { entries, lines });
        rows::put(&mut states, card, state.as_str());
    }
    Ok((rows::log_row(id, &logs), rows::states_row(id, &states)))
}

/// A row of days after the changes that concern it.
fn changed_days(bank: &str, number: i32, changes: &[Change], text: &str) -> Row {
    let is_here = |(day, _): &&(Day, Totals)| rows::days_of(*day) == number;
    let mut days = rows::days(text);
    for change in changes {
        for (day, gained) in change.gained.iter().filter(is_here) {
            add_to(&mut days, *day, gained);
        }
    }
    for change in changes {
        for (lost_on, lost) in change.lost.iter().filter(is_here) {
            for (day, totals) in &mut days {
                if day == lost_on {
                    totals.take_away(lost);
                }
            }
        }
    }
    rows::days_row(&rows::days_id(bank, number), &days)
}
