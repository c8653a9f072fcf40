//! What is known of a bank, so that not all of it is read again after each card: it counts as long as nobody else has changed it.

use deck_study::{CardId, CardState};

use super::commit::{Change, of_card, of_day};
use super::memory::Memory;
use super::tables::{Found, Made, Read, Row, Table};
use super::{Log, Refused, rows};

/// What tells whether the rows of a bank are still the same: whoever changes one of them adds to the number of all entries, or
/// notes another schedule.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Stamp {
    /// How many entries there are in all.
    pub(super) entries: i64,
    /// What has made the bank's cards.
    pub(super) made: String,
}

/// Rows of a bank under a stamp, and the states that stand in them.
pub(in crate::study) struct Known {
    pub(super) stamp: Stamp,
    /// All rows of states, and others as they were needed. One that does not exist is here as an empty one.
    rows: Memory,
    /// Of the bank's cards, in its order. Those without a log are new.
    states: Vec<CardState>,
    /// Some of them have a log under an older name.
    pub(super) has_older: bool,
}

impl Known {
    pub(super) fn new(stamp: Stamp) -> Known {
        Known {
            stamp,
            rows: Memory::default(),
            states: Vec::new(),
            has_older: false,
        }
    }

    /// How the bank's cards stand, in its order.
    pub(in crate::study) fn states(&self) -> &[CardState] {
        &self.states
    }

    /// The text of a row; empty if there is none.
    pub(super) fn text(&self, row: &Read) -> &str {
        self.rows.text(row).unwrap_or_default()
    }

    /// The logs of some cards, whose rows are here.
    pub(super) fn logs(&self, cards: &[CardId]) -> Result<Vec<Log>, Refused> {
        let mut logs = Vec::new();
        for card in cards {
            let log = rows::log(self.text(&log_row(card)), card).ok_or(Refused::Unread)?;
            logs.push((log.entries, rows::entries(log.lines)));
        }
        Ok(logs)
    }

    /// Those of some rows that are not here.
    pub(super) fn missing(&self, mut rows: Vec<Read>) -> Vec<Read> {
        rows.retain(|row| self.rows.text(row).is_none());
        rows
    }

    /// Takes in what was found, of cards of the bank.
    pub(super) fn add(&mut self, asked: Vec<Read>, found: Found, cards: &[CardId]) {
        for (read, mut found) in asked.into_iter().zip(found) {
            match read {
                Read::Under(table, _) => {
                    (self.states, self.has_older) = rows::states_of(&found, cards);
                    for row in found {
                        self.rows.put(table, row);
                    }
                }
                Read::Row(table, id) => {
                    let row = found.pop().unwrap_or_else(|| Row::new(&id, String::new()));
                    self.rows.put(table, row);
                }
            }
        }
    }

    /// Makes a change of a card in rows that are here, and adds to what is to be put in. After one that is refused this counts no more.
    pub(super) fn change(
        &mut self,
        bank: &str,
        cards: &[CardId],
        change: &Change,
        made: &mut Made,
    ) -> Result<(), Refused> {
        let log = self.text(&log_row(&change.card));
        let states = Read::Row(Table::States, rows::group(&change.card));
        for (table, row) in of_card(change, log, self.text(&states))? {
            self.rows.put(table, row.clone());
            made.push((table, row));
        }
        let gained = change.gained.iter().map(|one| (one, true));
        let lost = change.lost.iter().map(|one| (one, false));
        for ((day, totals), is_gained) in gained.chain(lost) {
            let id = rows::days_id(bank, *day);
            let text = self.text(&Read::Row(Table::Days, id.clone()));
            let (table, row) = of_day(&id, text, *day, totals, is_gained);
            self.rows.put(table, row.clone());
            made.push((table, row));
        }
        self.stamp.entries += i64::from(change.more);
        let place = cards.iter().position(|card| *card == change.card);
        if let Some(state) = place.and_then(|place| self.states.get_mut(place)) {
            state.clone_from(&change.after);
        }
        Ok(())
    }
}

pub(super) fn log_row(card: &CardId) -> Read {
    Read::Row(Table::Logs, rows::group(card))
}
