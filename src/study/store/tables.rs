//! Tables of texts, in IndexedDB or in memory: all that the store asks of either.
//!
//! A browser's database takes its time for each row, whatever the row holds. So rows are few and hold much.

use std::cell::RefCell;

use super::Refused;
use super::browser::Browser;
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
#[derive(Clone, Debug)]
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

/// What is written in one go, if it can be.
pub(crate) struct Write<'a> {
    /// Rows that are looked at.
    pub(crate) reads: Vec<Read>,
    /// From those rows, in their order, to the rows that are put in, or to why none are.
    pub(crate) make: &'a dyn Fn(&Found) -> Result<Made, Refused>,
    /// Whether it is on the disk, and not only on its way there, once it is done.
    pub(crate) is_durable: bool,
}

/// Where the tables are.
pub(crate) enum Tables {
    Browser(Browser),
    Memory(RefCell<Memory>),
}

impl Tables {
    /// What is asked for, all as it is at one moment, in the order of the questions.
    pub(crate) async fn read(&self, asked: &[Read]) -> Result<Found, Refused> {
        match self {
            Tables::Browser(browser) => browser.read(asked).await,
            Tables::Memory(memory) => Ok(memory.borrow().read(asked)),
        }
    }

    /// Writes all of it, or nothing.
    pub(crate) async fn write(&self, write: Write<'_>) -> Result<(), Refused> {
        match self {
            Tables::Browser(browser) => browser.write(write).await,
            Tables::Memory(memory) => memory.borrow_mut().write(&write),
        }
    }
}
