//! What is kept of a learner: the log, which only grows, and each card's state, which is a cache of it.
//!
//! In a browser that keeps nothing the same is held in memory, as long as the page is open.

mod browser;
mod commit;
mod look;
mod memory;
mod remake;
mod rows;
mod tables;

use deck_engine::Json;
use deck_study::stats::{Totals, add_to};
use deck_study::{CardId, CardState, Day, Entry, Schedule, replay, to_word};
use yew::Callback;

use browser::Browser;
pub(super) use browser::Trouble;
pub(super) use commit::Change;
pub(super) use look::{Sight, Waiting};
use memory::Memory;
pub(super) use rows::{entries, logs, number};
use tables::{Found, Read, Row, Table, Tables, Write, text_of};

/// Under what name the number of all entries is kept.
const ENTRIES: &str = "entries";
/// Under what name it is kept how many of them are in a backup. What saves it puts that there.
const SAVED: &str = "backup";

/// What is kept, wherever that is.
pub(super) struct Store {
    tables: Tables,
}

/// Why something was not done. Then nothing of it was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refused {
    /// A card is no longer as the learner saw it: another tab was faster.
    Changed,
    /// There is no room left.
    Full,
    /// Something else; to load the page anew may help.
    Failed,
}

/// A card with a log, as it is kept.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Kept {
    pub(super) card: CardId,
    pub(super) state: CardState,
}

impl Kept {
    /// Whether it is set aside until after a day.
    fn is_buried(&self, day: Day) -> bool {
        let is_later = self.state.buried.is_some_and(|until| until > day);
        is_later && !self.state.suspended
    }

    /// Whether it is passed over on a day.
    pub(super) fn is_aside(&self, day: Day) -> bool {
        self.is_buried(day) || self.state.suspended
    }
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

    /// A card as it stands, and its log. Where what is kept of it does not go with its log, the log counts.
    pub(super) async fn card(
        &self,
        card: &CardId,
        schedule: &Schedule,
    ) -> Result<(CardState, Vec<Entry>), Refused> {
        let id = rows::group(card);
        let asked = [Table::States, Table::Logs].map(|table| Read::Row(table, id.clone()));
        let found = self.tables.read(&asked).await?;
        let [states, log] = found.as_slice() else {
            return Err(Refused::Failed);
        };
        let word = to_word(card.as_str());
        let state = rows::state(rows::of(&rows::states(text_of(states)), &word));
        let log = rows::log(text_of(log), card).ok_or(Refused::Failed)?;
        let entries = rows::entries(log.lines);
        if state.entries == log.entries {
            return Ok((state, entries));
        }
        let mut state = replay(schedule, card, &entries);
        state.entries = log.entries;
        Ok((state, entries))
    }

    /// The log of a card.
    pub(super) async fn log_of(&self, card: &CardId) -> Result<Log, Refused> {
        let logs = self.logs_of(std::slice::from_ref(card)).await?;
        Ok(logs.into_iter().next().unwrap_or_default())
    }

    /// The logs of some cards.
    pub(super) async fn logs_of(&self, cards: &[CardId]) -> Result<Vec<Log>, Refused> {
        let asked = cards
            .iter()
            .map(|card| Read::Row(Table::Logs, rows::group(card)));
        let found = self.tables.read(&asked.collect::<Vec<_>>()).await?;
        let logs = cards.iter().zip(&found).map(|(card, rows)| {
            let log = rows::log(text_of(rows), card).ok_or(Refused::Failed)?;
            Ok((log.entries, rows::entries(log.lines)))
        });
        logs.collect()
    }

    /// The last entries of a bank, the latest first: all those of its so many cards that were changed last that no
    /// entry of another card can stand between. Also says whether the bank has no more.
    pub(super) async fn latest(
        &self,
        bank: &str,
        cards: usize,
    ) -> Result<(Vec<Entry>, bool), Refused> {
        let all = self.cards(bank).await?;
        let latest = |kept: &Kept| kept.state.latest.as_ref().map_or(i64::MIN, |(at, _)| *at);
        let mut from = i64::MAX;
        for _ in 0..cards {
            let earlier = all.iter().map(latest).filter(|at| *at < from);
            let Some(at) = earlier.max() else {
                break;
            };
            from = at;
        }
        let is_seen = |kept: &&Kept| latest(kept) >= from;
        let seen = all.iter().filter(is_seen).map(|kept| kept.card.clone());
        let seen: Vec<CardId> = seen.collect();
        let mut entries: Vec<Entry> = Vec::new();
        for (_, mut log) in self.logs_of(&seen).await? {
            entries.append(&mut log);
        }
        entries.retain(|entry| entry.at >= from || seen.len() == all.len());
        entries = deck_study::merge(entries, Vec::new());
        entries.reverse();
        Ok((entries, seen.len() == all.len()))
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

    /// All cards of a bank that have a log.
    async fn cards(&self, bank: &str) -> Result<Vec<Kept>, Refused> {
        let mut all = Vec::new();
        self.counted(bank, |kept, _| all.push(kept)).await?;
        Ok(all)
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

    /// The cards of a bank that are set aside after a day.
    pub(super) async fn aside(
        &self,
        bank: &str,
        aside: Aside,
        after: Day,
    ) -> Result<Vec<Kept>, Refused> {
        let mut cards = self.cards(bank).await?;
        cards.retain(|kept| match aside {
            Aside::Buried => kept.is_buried(after),
            Aside::Suspended => kept.state.suspended,
        });
        Ok(cards)
    }

    /// What is kept under a name beside all this.
    async fn note(&self, name: &str) -> Result<String, Refused> {
        let asked = [Read::Row(Table::Notes, name.to_owned())];
        let found = self.tables.read(&asked).await?;
        Ok(found.first().map_or("", |rows| text_of(rows)).to_owned())
    }

    /// Keeps what a learner has set.
    pub(super) async fn set(&self, settings: &str) -> Result<(), Refused> {
        let make = |_: &Found| {
            Ok(vec![(
                Table::Notes,
                Row::new(look::SETTINGS, settings.to_owned()),
            )])
        };
        let write = Write {
            reads: Vec::new(),
            make: &make,
            is_durable: true,
        };
        self.tables.write(write).await
    }
}
