//! What is kept of a learner: the log, which only grows, and each card's state, which is a cache of it.
//!
//! In a browser that keeps nothing the same is held in memory, as long as the page is open.

mod browser;
mod memory;
mod rows;
mod tables;

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use deck_study::stats::Totals;
use deck_study::{CardId, CardState, Day, Entry, Schedule, Shelf, replay, to_word};
use yew::Callback;

use browser::Browser;
pub(super) use browser::Trouble;
use memory::Memory;
pub(super) use rows::{logs, number, parse};
use rows::{row, states_row};
pub(super) use tables::Writing;
use tables::{Found, Make, Read, Row, Table, Tables, Write, text_of};

/// The cards of a row.
type Cards = Rc<[Rc<Kept>]>;

/// What is kept, wherever that is.
pub(super) struct Store {
    tables: Tables,
    /// Rows of states as they were last read, so that only those are read anew that have changed.
    read: RefCell<Vec<(Row, Cards)>>,
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

/// More entries of a card's log, and the card after them.
#[derive(Clone, Debug)]
pub(super) struct Change {
    pub(super) card: CardId,
    /// The lines of the entries.
    pub(super) lines: String,
    /// How many those are.
    pub(super) more: u32,
    /// How many entries the card had, as far as the learner knows.
    pub(super) expected: u32,
    pub(super) after: CardState,
    /// What the totals of days gain by it.
    pub(super) gained: Vec<(Day, Totals)>,
    /// What they lose, since something was taken back.
    pub(super) lost: Vec<(Day, Totals)>,
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
}

/// Why a card is passed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Aside {
    /// Until a day.
    Buried,
    /// Until the learner takes it back.
    Suspended,
}

/// Under what name the number of all entries is kept.
const ENTRIES: &str = "entries";
/// What waits of a bank.
#[derive(Default)]
pub(super) struct Waiting {
    /// What was done today.
    pub(super) totals: Totals,
    /// Cards that are not new, or not today.
    pub(super) not_new: Vec<Rc<Kept>>,
    /// Cards that are due today.
    pub(super) due: u32,
    /// Cards that are due today or tomorrow.
    pub(super) tomorrow: u32,
    pub(super) buried: u32,
    pub(super) suspended: u32,
    /// Cards in steps.
    pub(super) steps: Vec<Rc<Kept>>,
    /// Cards that are due on a day, perhaps a later one.
    pub(super) days: Vec<Rc<Kept>>,
}

impl Store {
    fn new(tables: Tables) -> Store {
        let read = RefCell::default();
        Store { tables, read }
    }

    /// The one of the browser.
    pub(super) async fn open(trouble: Callback<Trouble>) -> Result<Store, Refused> {
        Ok(Store::new(Tables::Browser(Browser::open(trouble).await?)))
    }

    /// One that lasts as long as the page.
    pub(super) fn in_memory() -> Store {
        Store::new(Tables::Memory(Memory::default().into()))
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

    /// A card as it stands, and its log. Where what is kept of it does not go with its log, the log counts.
    pub(super) async fn card(
        &self,
        card: &CardId,
        schedule: &Schedule,
    ) -> Result<(CardState, Vec<Entry>), Refused> {
        let id = rows::group(card);
        let found = self
            .read(&[
                Read::Row(Table::Cards, id.clone()),
                Read::Row(Table::Log, id),
            ])
            .await?;
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
        Ok((replay(schedule, card, &entries), entries))
    }

    /// The log of a card, in the order in which it was added to.
    pub(super) async fn log_of(&self, card: &CardId) -> Result<Vec<Entry>, Refused> {
        let logs = self.logs_of(std::slice::from_ref(card)).await?;
        Ok(logs.into_iter().next().unwrap_or_default())
    }

    /// The logs of some cards.
    pub(super) async fn logs_of(&self, cards: &[CardId]) -> Result<Vec<Vec<Entry>>, Refused> {
        let asked = cards
            .iter()
            .map(|card| Read::Row(Table::Log, rows::group(card)));
        let found = self.read(&asked.collect::<Vec<_>>()).await?;
        let logs = cards.iter().zip(&found).map(|(card, rows)| {
            let log = rows::log(text_of(rows), card).ok_or(Refused::Failed)?;
            Ok(rows::entries(log.lines))
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
        let latest = |kept: &Rc<Kept>| kept.state.latest.as_ref().map_or(i64::MIN, |(at, _)| *at);
        let mut from = i64::MAX;
        for _ in 0..cards {
            let earlier = all.iter().map(latest).filter(|at| *at < from);
            let Some(at) = earlier.max() else {
                break;
            };
            from = at;
        }
        let is_seen = |kept: &&Rc<Kept>| latest(kept) >= from;
        let seen = all.iter().filter(is_seen).map(|kept| kept.card.clone());
        let seen: Vec<CardId> = seen.collect();
        let mut entries: Vec<Entry> = Vec::new();
        for mut log in self.logs_of(&seen).await? {
            entries.append(&mut log);
        }
        entries.retain(|entry| entry.at >= from || seen.len() == all.len());
        entries = deck_study::merge(entries, Vec::new());
        entries.reverse();
        Ok((entries, seen.len() == all.len()))
    }

    /// Some rows of logs, by their ids, from after one on.
    pub(super) async fn logs_after(&self, after: &str, rows: u32) -> Result<Vec<Row>, Refused> {
        let asked = Read::After(Table::Log, after.to_owned(), rows);
        Ok(self.read(&[asked]).await?.into_iter().flatten().collect())
    }

    /// How many entries there are.
    pub(super) async fn entries(&self) -> Result<u32, Refused> {
        Ok(rows::number(&self.note(ENTRIES).await?).unwrap_or_default() as u32)
    }

    async fn read(&self, asked: &[Read]) -> Result<Found, Refused> {
        self.tables.read(asked).await
    }

    /// All cards of a bank that have a log.
    async fn cards(&self, bank: &str) -> Result<Vec<Rc<Kept>>, Refused> {
        let asked = [Read::Under(Table::Cards, bank.to_owned())];
        let rows = self.read(&asked).await?.into_iter().flatten();
        Ok(rows.flat_map(|row| self.kept(row).to_vec()).collect())
    }

    /// The cards of a row.
    fn kept(&self, row: Row) -> Cards {
        let mut read = self.read.borrow_mut();
        let known = read.iter_mut().find(|(own, _)| own.id == row.id);
        match known {
            Some((own, cards)) if own.text == row.text => Rc::clone(cards),
            known => {
                let cards: Cards = rows::kept(&row).into_iter().map(Rc::new).collect();
                let new = (row, Rc::clone(&cards));
                match known {
                    Some(old) => *old = new,
                    None => read.push(new),
                }
                cards
            }
        }
    }

    /// What waits of a bank on a day, all at one moment. Cards that are not among the known ones are passed over: the
    /// bank no longer has them, and their logs stay for when it has them again.
    pub(super) async fn waiting(
        &self,
        bank: &str,
        day: Day,
        known: &[CardId],
    ) -> Result<Waiting, Refused> {
        let asked = [
            Read::Row(Table::Days, rows::days_id(bank, rows::days_of(day))),
            Read::Under(Table::Cards, bank.to_owned()),
        ];
        let found = self.read(&asked).await?;
        let Ok([days, cards]) = <[Vec<Row>; 2]>::try_from(found) else {
            return Err(Refused::Failed);
        };
        let mut waiting = Waiting {
            totals: rows::days(text_of(&days)).remove(&day).unwrap_or_default(),
            ..Waiting::default()
        };
        let known: BTreeSet<&str> = known.iter().map(CardId::as_str).collect();
        let today = i64::from(day.0);
        for kept in cards.into_iter().flat_map(|row| self.kept(row).to_vec()) {
            if !known.contains(kept.card.as_str()) {
                continue;
            }
            let (shelf, place) = kept.state.shelf();
            waiting.suspended += u32::from(kept.state.suspended);
            waiting.buried += u32::from(kept.is_buried(day));
            match shelf {
                Shelf::New if place <= today => continue,
                Shelf::Learning => waiting.steps.push(Rc::clone(&kept)),
                Shelf::Days => {
                    waiting.due += u32::from(place <= today);
                    waiting.tomorrow += u32::from(place <= today + 1);
                    waiting.days.push(Rc::clone(&kept));
                }
                _ => {}
            }
            waiting.not_new.push(kept);
        }
        Ok(waiting)
    }

    /// The cards of a bank that are set aside after a day.
    pub(super) async fn aside(
        &self,
        bank: &str,
        aside: Aside,
        after: Day,
    ) -> Result<Vec<Rc<Kept>>, Refused> {
        let mut cards = self.cards(bank).await?;
        cards.retain(|kept| match aside {
            Aside::Buried => kept.is_buried(after),
            Aside::Suspended => kept.state.suspended,
        });
        Ok(cards)
    }

    /// Makes all changes, or none: if a card has another number of entries than expected, somebody else was faster.
    pub(super) async fn commit(&self, changes: &[Change]) -> Result<(), Refused> {
        self.begin(changes, true).await?.done().await
    }

    /// Begins to make all changes, or none. Unless they have to be durable, a machine that fails may lose them as a whole.
    pub(super) async fn begin(
        &self,
        changes: &[Change],
        is_durable: bool,
    ) -> Result<Writing, Refused> {
        let mut groups: Vec<(String, Vec<&Change>)> = Vec::new();
        for change in changes {
            let id = rows::group(&change.card);
            match groups.iter_mut().find(|(own, _)| *own == id) {
                Some((_, of_group)) => of_group.push(change),
                None => groups.push((id, vec![change])),
            }
        }
        // What days gain comes first: totals do not go below nothing.
        let mut days: Vec<((i32, &str), DayChanges)> = Vec::new();
        for is_gain in [true, false] {
            for change in changes {
                let of_days = if is_gain {
                    &change.gained
                } else {
                    &change.lost
                };
                for day in of_days {
                    let key = (rows::days_of(day.0), change.card.bank());
                    match days.iter_mut().rfind(|(own, _)| *own == key) {
                        Some((_, of_row)) => of_row.push((day, is_gain)),
                        None => days.push((key, vec![(day, is_gain)])),
                    }
                }
            }
        }
        let more: u32 = changes.iter().map(|change| change.more).sum();
        let mut reads = vec![Read::Row(Table::Notes, ENTRIES.to_owned())];
        for (id, _) in &groups {
            reads.push(Read::Row(Table::Log, id.clone()));
            reads.push(Read::Row(Table::Cards, id.clone()));
        }
        let days_id = |(number, bank): (i32, &str)| rows::days_id(bank, number);
        reads.extend(
            days.iter()
                .map(|(key, _)| Read::Row(Table::Days, days_id(*key))),
        );
        let make = |found: &Found| {
            let mut found = found.iter().map(|rows| text_of(rows));
            let mut next = || found.next().ok_or(Refused::Failed);
            let entries = rows::number(next()?).unwrap_or_default() + i64::from(more);
            let mut made = vec![(Table::Notes, row(ENTRIES, entries.to_string()))];
            for (id, changes) in &groups {
                let (log, states) = changed(id, changes, next()?, next()?)?;
                made.push((Table::Log, log));
                made.push((Table::Cards, states));
            }
            for (key, changes) in &days {
                let mut days = rows::days(next()?);
                for ((day, totals), is_gain) in changes {
                    let of_day = days.entry(*day).or_default();
                    if *is_gain {
                        of_day.add(totals);
                    } else {
                        of_day.take_away(totals);
                    }
                }
                made.push((Table::Days, rows::days_row(&days_id(*key), &days)));
            }
            Ok(made)
        };
        let write = Write {
            reads,
            make: &make,
            is_durable,
        };
        self.tables.begin(write).await
    }

    /// What is kept under a name beside all this.
    pub(super) async fn note(&self, name: &str) -> Result<String, Refused> {
        let found = self
            .read(&[Read::Row(Table::Notes, name.to_owned())])
            .await?;
        Ok(found.first().map_or("", |rows| text_of(rows)).to_owned())
    }

    /// Keeps a text under a name.
    pub(super) async fn set_note(&self, name: &str, text: &str) -> Result<(), Refused> {
        let make: &Make = &|_| Ok(vec![(Table::Notes, row(name, text.to_owned()))]);
        let write = Write {
            reads: Vec::new(),
            make,
            is_durable: true,
        };
        self.tables.begin(write).await?.done().await
    }
}

/// Days of a row, and whether they gain what stands with them.
type DayChanges<'a> = Vec<(&'a (Day, Totals), bool)>;

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
        after.push((word, entries, lines, change.after.to_text()));
    }
    for (card, entries, lines, state) in &after {
        let entries = *entries;
        rows::put(&mut logs, card, rows::Log { entries, lines });
        rows::put(&mut states, card, state.as_str());
    }
    Ok((rows::log_row(id, &logs), states_row(id, &states)))
}
