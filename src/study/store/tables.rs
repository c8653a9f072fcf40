//! Tables of JSON rows, in IndexedDB or in memory: all that the store asks of either.

use std::cell::RefCell;
use std::cmp::Ordering;

use deck_engine::Json;

use super::Refused;
use super::browser::Browser;
use super::memory::Memory;

/// A table. Its rows are objects, and found by the text under `id`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Table {
    /// An entry of the log under its id, as in a backup, with its bank.
    Log,
    /// The state of a card, and where it waits.
    Cards,
    /// What was counted of a bank on a day, and of a question on all days.
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

/// By which fields rows are found. A row that lacks one of them is not found that way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Index {
    /// The log of a card, in order.
    Card,
    /// The log of a bank, the latest first.
    Bank,
    /// The whole log, in order.
    Time,
    /// The cards of a bank by shelf and place.
    Shelf,
    /// The cards of a bank that are or were set aside.
    Aside,
}

impl Index {
    pub(super) const ALL: [Index; 5] = [
        Index::Card,
        Index::Bank,
        Index::Time,
        Index::Shelf,
        Index::Aside,
    ];

    pub(super) fn name(self) -> &'static str {
        match self {
            Index::Card => "card",
            Index::Bank => "bank",
            Index::Time => "time",
            Index::Shelf => "shelf",
            Index::Aside => "aside",
        }
    }

    pub(super) fn table(self) -> Table {
        match self {
            Index::Card | Index::Bank | Index::Time => Table::Log,
            Index::Shelf | Index::Aside => Table::Cards,
        }
    }

    pub(super) fn fields(self) -> &'static [&'static str] {
        match self {
            Index::Card => &["card", "at", "id"],
            Index::Bank => &["bank", "ago", "id"],
            Index::Time => &["at", "id"],
            Index::Shelf => &["bank", "shelf", "place", "id"],
            Index::Aside => &["bank", "aside", "until", "id"],
        }
    }
}

/// A piece of a key.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Part {
    Number(f64),
    Text(String),
    /// Behind every number and text.
    End,
}

impl Part {
    /// Numbers stand before texts, as in databases.
    pub(super) fn order(&self, other: &Part) -> Ordering {
        match (self, other) {
            (Part::Number(one), Part::Number(other)) => one.total_cmp(other),
            (Part::Text(one), Part::Text(other)) => one.cmp(other),
            (one, other) => one.kind().cmp(&other.kind()),
        }
    }

    fn kind(&self) -> u8 {
        match self {
            Part::Number(_) => 0,
            Part::Text(_) => 1,
            Part::End => 2,
        }
    }
}

/// Rows whose keys lie between two, both included. A key that is shorter stands before all that begin with it.
#[derive(Clone, Debug)]
pub(crate) struct Range {
    pub(crate) index: Index,
    pub(crate) first: Vec<Part>,
    pub(crate) last: Vec<Part>,
}

impl Range {
    /// All keys from those that begin with the one to those that begin with the other.
    pub(crate) fn between(index: Index, first: Vec<Part>, mut last: Vec<Part>) -> Range {
        last.push(Part::End);
        Range { index, first, last }
    }

    /// All keys that begin so.
    pub(crate) fn under(index: Index, key: Vec<Part>) -> Range {
        Range::between(index, key.clone(), key)
    }
}

/// What is asked for.
#[derive(Clone, Debug)]
pub(crate) enum Read {
    /// The row under an id; nothing if there is none.
    Row(Table, String),
    /// The first so many rows of a range, as a list.
    Rows(Range, u32),
    /// The first so many rows of a table whose ids lie between two, both included.
    Between(Table, String, String, u32),
    /// How many rows a range has.
    Count(Range),
    /// The ids of a range's rows, as a list: they are less to bring over than the rows.
    Ids(Range),
}

/// From rows that were found to rows that are put in, or to why none are.
pub(crate) type Make<'a> = dyn Fn(&[Json]) -> Result<Vec<(Table, Json)>, Refused> + 'a;

/// What is written in one go, if it can be.
pub(crate) struct Write<'a> {
    /// How many rows there must be.
    pub(crate) checks: Vec<(Range, u32)>,
    /// Rows that are looked at.
    pub(crate) reads: Vec<(Table, String)>,
    /// From those rows, in their order, to the rows that are put in. Of the log none is written over.
    pub(crate) make: &'a Make<'a>,
}

/// Where the tables are.
pub(crate) enum Tables {
    Browser(Browser),
    Memory(RefCell<Memory>),
}

impl Tables {
    /// What is asked for, all as it is at one moment, in the order of the questions.
    pub(crate) async fn read(&self, asked: &[Read]) -> Result<Vec<Json>, Refused> {
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

/// What was found of several things that were asked for, one after the other.
pub(crate) struct Found(std::vec::IntoIter<Json>);

impl Found {
    pub(crate) fn new(found: Vec<Json>) -> Found {
        Found(found.into_iter())
    }

    pub(crate) fn row(&mut self) -> Json {
        self.0.next().unwrap_or(Json::Null)
    }

    pub(crate) fn rows(&mut self) -> Vec<Json> {
        match self.row() {
            Json::Array(rows) => rows,
            _ => Vec::new(),
        }
    }

    pub(crate) fn count(&mut self) -> u32 {
        match self.row() {
            Json::Number(count) => count as u32,
            _ => 0,
        }
    }
}

/// A text of a row; empty where it has none.
pub(crate) fn text_in(row: &Json, name: &str) -> String {
    let text = row.get(name).and_then(Json::as_text);
    text.unwrap_or_default().to_owned()
}
