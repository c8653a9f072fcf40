//! What is kept of a learner: the log, which only grows, and each card's state, which is a cache of it.
//!
//! In a browser that keeps nothing the same is held in memory, as long as the page is open.

mod browser;
mod commit;
mod known;
mod look;
mod memory;
pub(super) mod more;
mod remake;
mod rows;
mod tables;

use deck_engine::Json;
use deck_study::stats::{Totals, add_to};
use deck_study::{CardId, CardState, Day, Entry};
use yew::Callback;

use browser::Browser;
pub(super) use browser::Trouble;
pub(super) use commit::Change;
pub(super) use known::Known;
use known::{Stamp, log_row};
pub(super) use look::{About, SETTINGS, Sight, Standing};
use memory::Memory;
pub(super) use rows::{card, entries, logs, number, place, places};
pub(super) use tables::Purpose;
use tables::{Read, Row, Table, Tables, text_of};

/// Under what name the number of all entries is kept.
const ENTRIES: &str = "entries";
/// Under what name it is kept how many of them are in a backup. What saves it puts that there.
const SAVED: &str = "backup";

/// What is kept, wherever that is.
pub(super) struct Store {
    tables: Tables,
}

/// Why something was not done. Then nothing of it was done, unless it says otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refused {
    /// A card is no longer as the learner saw it: another tab was faster.
    Changed,
    /// There is no room left.
    Full,
    /// What is kept could not be read. What was to be done with it may be kept.
    Unread,
    /// Something else; to load the page anew may help.
    Failed,
}

/// A card with a log, as it is kept.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Kept {
    pub(super) card: CardId,
    pub(super) state: CardState,
}

/// Whether a card is set aside until after a day.
pub(super) fn is_buried(state: &CardState, day: Day) -> bool {
    let is_later = state.buried.is_some_and(|until| until > day);
    is_later && !state.suspended
}

/// Why a card is passed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Aside {
    /// Until a day.
    Buried,
    /// Until the learner takes it back.
    Suspended,
}

/// A card's log: how many entries are kept, and those that this version can read, in the order in which they were added.
pub(super) type Log = (u32, Vec<Entry>);

impl Store {
    /// The one of the browser.
    pub(super) async fn open(trouble: Callback<Trouble>) -> Result<Store, Refused> {
        let tables = Tables::Browser(Browser::open(trouble).await?);
        Ok(Store { tables })
    }

    /// One that lasts as long as the page.
    pub(super) fn in_memory() -> Store {
        let tables = Tables::Memory(Memory::default().into());
        Store { tables }
    }

    /// Lets the browser's database go: whoever wants to change its layout need not wait for this page.
    pub(super) fn close(self) {
        if let Tables::Browser(browser) = self.tables {
            browser.close();
        }
    }

    /// Whether it outlasts the page.
    pub(super) fn lasts(&self) -> bool {
        matches!(self.tables, Tables::Browser(_))
    }

    /// Whether there may be a log of the layout before this one.
    pub(super) fn has_older(&self) -> bool {
        matches!(&self.tables, Tables::Browser(browser) if browser.has_older())
    }

    /// All rows, if they are in memory alone.
    pub(super) fn lent(&self) -> Json {
        match &self.tables {
            Tables::Browser(_) => Json::Null,
            Tables::Memory(memory) => memory.borrow().to_json(),
        }
    }

    /// Takes rows into memory that were changed elsewhere.
    pub(super) fn take(&self, rows: &Json) {
        if let Tables::Memory(memory) = &self.tables {
            memory.borrow_mut().take(rows);
        }
    }

    /// The logs of some cards.
    pub(super) async fn logs_of(&self, cards: &[CardId]) -> Result<Vec<Log>, Refused> {
        let asked: Vec<Read> = cards.iter().map(log_row).collect();
        let found = self.tables.read(&asked).await?;
        let mut known = Known::new(Stamp::default());
        known.add(asked, found, cards);
        known.logs(cards)
    }

    /// The rows of a bank in a table.
    async fn under(&self, table: Table, bank: &str) -> Result<Vec<Row>, Refused> {
        let asked = [Read::Under(table, bank.to_owned())];
        Ok(self
            .tables
            .read(&asked)
            .await?
            .into_iter()
            .flatten()
            .collect())
    }

    /// Gives all cards of a bank that have a log, and what was counted of each.
    pub(super) async fn counted(
        &self,
        bank: &str,
        mut take: impl FnMut(Kept, &dyn Fn() -> Totals),
    ) -> Result<(), Refused> {
        for row in self.under(Table::States, bank).await? {
            for (word, text) in rows::states(&row.text) {
                if let Some(kept) = rows::kept(word, text) {
                    take(kept, &|| rows::totals(Some(text)));
                }
            }
        }
        Ok(())
    }

    /// What was counted of a bank on each day, in order.
    pub(super) async fn days(&self, bank: &str) -> Result<Vec<(Day, Totals)>, Refused> {
        let mut all = Vec::new();
        for row in self.under(Table::Days, bank).await? {
            for (day, totals) in rows::days(&row.text) {
                add_to(&mut all, day, &totals);
            }
        }
        Ok(all)
    }

    /// What is kept under a name beside all this.
    pub(super) async fn note(&self, name: &str) -> Result<String, Refused> {
        let asked = [Read::Row(Table::Notes, name.to_owned())];
        let found = self.tables.read(&asked).await?;
        Ok(found.first().map_or("", |rows| text_of(rows)).to_owned())
    }

    /// Keeps a text under a name beside all this.
    pub(super) async fn keep(&self, name: &str, text: String) -> Result<(), Refused> {
        let row = Row::new(name, text);
        let transaction = self.tables.begin(Purpose::Keep)?;
        transaction.end(vec![(Table::Notes, row)], &[]).await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests;
