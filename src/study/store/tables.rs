//! Tables of texts, in IndexedDB or in memory: all that the store asks of either.
//!
//! A browser's database takes its time for each row, whatever the row holds. So rows are few and hold much.

use std::cell::RefCell;

use super::Refused;
use super::browser::{Begun, Browser};
use super::memory::Memory;

/// A table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Table {
    /// The logs of some of a bank's cards.
    Logs,
    /// The states of the same cards, and what was counted of each.
    States,
    /// What was counted of a bank on some days.
    Days,
    /// Texts under names.
    Notes,
}

impl Table {
    pub(super) const ALL: [Table; 4] = [Table::Logs, Table::States, Table::Days, Table::Notes];

    pub(super) fn name(self) -> &'static str {
        match self {
            Table::Logs => "logs",
            Table::States => "states",
            Table::Days => "sums",
            Table::Notes => "notes",
        }
    }
}

/// A text and what it is found by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) id: String,
    pub(crate) text: String,
}

impl Row {
    pub(super) fn new(id: &str, text: String) -> Row {
        let id = id.to_owned();
        Row { id, text }
    }
}

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Read {
    /// The row under an id, if there is one.
    Row(Table, String),
    /// All rows with ids that begin with this and a slash.
    Under(Table, String),
}

/// The rows that were found for each thing that was asked for.
pub(crate) type Found = Vec<Vec<Row>>;

/// The text of the one row that was asked for; empty if there is none.
pub(crate) fn text_of(rows: &[Row]) -> &str {
    rows.first().map_or("", |row| &row.text)
}

/// Rows that are put in.
pub(crate) type Made = Vec<(Table, Row)>;

/// What a transaction is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// To ask.
    Read,
    /// To put rows in that can be made again.
    Make,
    /// To put rows in that are on the disk, and not only on their way there, once it has ended.
    Keep,
}

/// Where the tables are.
pub(crate) enum Tables {
    Browser(Browser),
    Memory(RefCell<Memory>),
}

impl Tables {
    pub(crate) fn begin(&self, purpose: Purpose) -> Result<Transaction<'_>, Refused> {
        Ok(match self {
            Tables::Browser(browser) => Transaction::Browser(browser.begin(purpose)?),
            Tables::Memory(memory) => Transaction::Memory(memory),
        })
    }

    /// What is asked for, all as it is at one moment, in the order of the questions.
    pub(crate) async fn read(&self, asked: &[Read]) -> Result<Found, Refused> {
        self.begin(Purpose::Read)?.ask(asked).await
    }
}

/// All answers are of one moment. Nothing is put in before the end.
pub(crate) enum Transaction<'a> {
    Browser(Begun),
    Memory(&'a RefCell<Memory>),
}

impl Transaction<'_> {
    /// What is asked for, in the order of the questions.
    pub(crate) async fn ask(&self, asked: &[Read]) -> Result<Found, Refused> {
        match self {
            Transaction::Browser(begun) => begun.ask(asked).await,
            Transaction::Memory(rows) => Ok(rows.borrow().read(asked)),
        }
    }

    /// Puts all rows in, or none, and asks some last questions.
    pub(crate) async fn end(self, made: Made, asked: &[Read]) -> Result<Found, Refused> {
        match self {
            Transaction::Browser(begun) => begun.end(made, asked).await,
            Transaction::Memory(rows) => {
                let mut rows = rows.borrow_mut();
                for (table, row) in made {
                    rows.put(table, row);
                }
                Ok(rows.read(asked))
            }
        }
    }
}
