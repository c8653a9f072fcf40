//! Tables of texts, in IndexedDB or in memory: all that the store asks of either.
//!
//! A browser's database takes its time for each row, whatever the row holds. So rows are few and hold much.

use std::cell::RefCell;

use super::Refused;
use super::browser::{self, Browser};
use super::memory::Memory;

/// A table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Table {
    /// The logs of some of a bank's cards.
    Log,
    /// The states of the same cards.
    Cards,
    /// What was counted of a bank on some days.
    Days,
    /// Texts under names.
    Notes,
}

impl Table {
    pub(super) const ALL: [Table; 4] = [Table::Log, Table::Cards, Table::Days, Table::Notes];

    pub(super) fn name(self) -> &'static str {
        match self {
            Table::Log => "log",
            Table::Cards => "cards",
            Table::Days => "days",
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

/// What is asked for.
#[derive(Clone, Debug)]
pub(crate) enum Read {
    /// The row under an id, if there is one.
    Row(Table, String),
    /// All rows with ids that begin with this and a slash.
    Under(Table, String),
    /// At most so many rows in the order of their ids, from after one on; from the first if that is empty. None if there are
    /// no more.
    After(Table, String, u32),
}

/// The rows that were found for each thing that was asked for.
pub(crate) type Found = Vec<Vec<Row>>;

/// The text of the one row that was asked for; empty if there is none.
pub(crate) fn text_of(rows: &[Row]) -> &str {
    rows.first().map_or("", |row| &row.text)
}

/// From rows that were found to rows that are put in, or to why none are.
pub(crate) type Make<'a> = dyn Fn(&Found) -> Result<Vec<(Table, Row)>, Refused> + 'a;

/// What is written in one go, if it can be.
pub(crate) struct Write<'a> {
    /// Rows that are looked at.
    pub(crate) reads: Vec<Read>,
    /// From those rows, in their order, to the rows that are put in.
    pub(crate) make: &'a Make<'a>,
    /// Whether it is on the disk, and not only on its way there, once it is done.
    pub(crate) is_durable: bool,
}

/// Something that is being written. What is not waited for is written all the same, or not at all.
pub(crate) enum Writing {
    Browser(browser::Writing),
    Done,
}

impl Writing {
    /// Waits until all of it is written.
    pub(crate) async fn done(self) -> Result<(), Refused> {
        match self {
            Writing::Browser(writing) => writing.done().await,
            Writing::Done => Ok(()),
        }
    }
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

    /// Begins to write all of it, or nothing. What is asked for after this waits until it is written.
    pub(crate) async fn begin(&self, write: Write<'_>) -> Result<Writing, Refused> {
        match self {
            Tables::Browser(browser) => Ok(Writing::Browser(browser.write(write).await?)),
            Tables::Memory(memory) => memory.borrow_mut().write(&write).map(|()| Writing::Done),
        }
    }
}
