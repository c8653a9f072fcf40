//! What is kept of a learner: the log, which only grows, and each card's state, which is a cache of it.
//!
//! In a browser that keeps nothing the same is held in memory, as long as the page is open.

mod browser;
mod memory;
mod remake;
mod rows;
mod tables;

use deck_engine::Json;
use deck_study::stats::Totals;
use deck_study::{CardId, CardState, Day, Entry, Schedule, Shelf, replay};
use yew::Callback;

use browser::Browser;
pub(super) use browser::Trouble;
use memory::Memory;
use rows::{GONE, card_row, kept, log_row, number, state_in};
use tables::{Found, Index, Part, Range, Read, Table, Tables, Write, text_in};

/// What is kept, wherever that is.
pub(super) struct Store(Tables);

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
    pub(super) entries: Vec<Entry>,
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

/// Why a card is passed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Aside {
    /// Until a day.
    Buried,
    /// Until the learner takes it back.
    Suspended,
}

/// Under what name the weights of the schedule are kept, and in which field. What fits them puts them there.
const WEIGHTS: &str = "weights";
/// How many of the first cards of a shelf are looked at.
const BATCH: u32 = 50;
/// How many cards are read at a time where all are.
const MANY: u32 = 2_000;

/// What waits of a bank: counts, and the first cards of each shelf, never all.
pub(super) struct Waiting {
    /// What was done today.
    pub(super) totals: Totals,
    /// Ids of the cards that are not new, or not today; in their order.
    pub(super) not_new: Vec<String>,
    /// Cards in steps.
    pub(super) learning: u32,
    /// Cards that are due today.
    pub(super) due: u32,
    /// Cards that are due today or tomorrow.
    pub(super) tomorrow: u32,
    pub(super) buried: u32,
    pub(super) suspended: u32,
    /// The first cards in steps.
    pub(super) steps: Vec<Kept>,
    /// The first cards that are due on a day, perhaps a later one.
    pub(super) days: Vec<Kept>,
}

impl Store {
    /// The one of the browser.
    pub(super) async fn open(trouble: Callback<Trouble>) -> Result<Store, Refused> {
        Ok(Store(Tables::Browser(Browser::open(trouble).await?)))
    }

    /// One that lasts as long as the page.
    pub(super) fn in_memory() -> Store {
        Store(Tables::Memory(Memory::default().into()))
    }

    /// Lets the browser's database go: whoever wants to change its layout need not wait for this page.
    pub(super) fn close(self) {
        if let Tables::Browser(browser) = self.0 {
            browser.close();
        }
    }

    /// Whether it outlasts the page.
    pub(super) fn lasts(&self) -> bool {
        matches!(self.0, Tables::Browser(_))
    }

    /// A card as it stands, and its log in order. Where what is kept of it does not go with its log, the log counts.
    pub(super) async fn card(
        &self,
        card: &CardId,
        schedule: &Schedule,
    ) -> Result<(CardState, Vec<Entry>), Refused> {
        let row = Read::Row(Table::Cards, card.as_str().to_owned());
        let mut found = self
            .read(&[row, Read::Rows(log_of(card), u32::MAX)])
            .await?;
        let state = state_in(&found.row());
        let log = entries(&found.rows());
        if state.entries as usize == log.len() {
            return Ok((state, log));
        }
        Ok((replay(schedule, card, &log), log))
    }

    /// The log of a card, in order.
    pub(super) async fn log_of(&self, card: &CardId) -> Result<Vec<Entry>, Refused> {
        self.entries(log_of(card), u32::MAX).await
    }

    /// The last entries of a bank, the latest first, after so many others.
    pub(super) async fn latest(&self, bank: &str, limit: u32) -> Result<Vec<Entry>, Refused> {
        let range = Range::under(Index::Bank, vec![Part::Text(bank.to_owned())]);
        self.entries(range, limit).await
    }

    /// Entries of all banks in order, from after one of them on.
    pub(super) async fn log_after(
        &self,
        after: Option<&(i64, String)>,
        limit: u32,
    ) -> Result<Vec<Entry>, Refused> {
        self.entries(later(after), limit).await
    }

    /// How many those are.
    pub(super) async fn count_after(&self, after: Option<&(i64, String)>) -> Result<u32, Refused> {
        Ok(self.read(&[Read::Count(later(after))]).await?.count())
    }

    async fn entries(&self, range: Range, limit: u32) -> Result<Vec<Entry>, Refused> {
        let mut found = self.read(&[Read::Rows(range, limit)]).await?;
        Ok(entries(&found.rows()))
    }

    async fn read(&self, asked: &[Read]) -> Result<Found, Refused> {
        Ok(Found::new(self.0.read(asked).await?))
    }

    /// What waits of a bank on a day, all at one moment.
    pub(super) async fn waiting(&self, bank: &str, day: Day) -> Result<Waiting, Refused> {
        let today = f64::from(day.0);
        let on =
            |shelf: Shelf, last: f64| places(Index::Shelf, bank, shelf.number(), f64::MIN, last);
        let aside = |aside| places(Index::Aside, bank, number(aside), today + 1.0, f64::MAX);
        let not_new = Range {
            index: Index::Shelf,
            first: shelf(bank, Shelf::New.number(), Some(today + 1.0)),
            // Cards that the bank does not have are not asked for.
            last: shelf(bank, GONE, None),
        };
        let asked = [
            Read::Row(Table::Days, rows::day_id(bank, day)),
            Read::Ids(not_new),
            Read::Count(on(Shelf::Learning, f64::MAX)),
            Read::Count(on(Shelf::Days, today)),
            Read::Count(on(Shelf::Days, today + 1.0)),
            Read::Count(aside(Aside::Buried)),
            Read::Count(aside(Aside::Suspended)),
            Read::Rows(on(Shelf::Learning, f64::MAX), BATCH),
            Read::Rows(on(Shelf::Days, f64::MAX), BATCH),
        ];
        let mut found = self.read(&asked).await?;
        let totals = rows::totals_in(&found.row());
        let ids = found.rows();
        let mut not_new: Vec<String> = ids
            .iter()
            .filter_map(Json::as_text)
            .map(str::to_owned)
            .collect();
        not_new.sort_unstable();
        let [learning, due, tomorrow, buried, suspended] = [(); 5].map(|()| found.count());
        Ok(Waiting {
            totals,
            not_new,
            learning,
            due,
            tomorrow,
            buried,
            suspended,
            steps: all_kept(&found.rows()),
            days: all_kept(&found.rows()),
        })
    }

    /// The cards of a bank that are set aside after a day.
    pub(super) async fn aside(
        &self,
        bank: &str,
        aside: Aside,
        after: Day,
    ) -> Result<Vec<Kept>, Refused> {
        let first = f64::from(after.0) + 1.0;
        let range = places(Index::Aside, bank, number(aside), first, f64::MAX);
        let mut found = self.read(&[Read::Rows(range, u32::MAX)]).await?;
        Ok(all_kept(&found.rows()))
    }

    /// Passes over the cards of a bank that it does not have (any more), until it has them (again). `known` is sorted.
    pub(super) async fn know(&self, bank: &str, known: &[&str]) -> Result<(), Refused> {
        let all = Range::under(Index::Shelf, vec![Part::Text(bank.to_owned())]);
        let gone = Range::under(Index::Shelf, shelf(bank, GONE, None));
        let mut found = self.read(&[Read::Ids(all), Read::Ids(gone)]).await?;
        let (all, gone) = (found.rows(), found.rows());
        let all = all.iter().filter_map(Json::as_text);
        let mut gone: Vec<&str> = gone.iter().filter_map(Json::as_text).collect();
        gone.sort_unstable();
        let is_known = |id: &str| known.binary_search(&id).is_ok();
        let wrong = all.filter(|id| is_known(id) == gone.binary_search(id).is_ok());
        let reads: Vec<_> = wrong.map(|id| (Table::Cards, id.to_owned())).collect();
        if reads.is_empty() {
            return Ok(());
        }
        let make = |rows: &[Json]| {
            let rows = rows.iter().filter_map(kept).map(|Kept { card, state }| {
                (
                    Table::Cards,
                    card_row(&card, &state, !is_known(card.as_str())),
                )
            });
            Ok(rows.collect())
        };
        let (checks, make) = (Vec::new(), &make);
        self.0
            .write(Write {
                checks,
                reads,
                make,
            })
            .await
    }

    /// Makes all changes, or none: if a card has another number of entries than expected, somebody else was faster.
    /// So it is if another schedule made what is kept of the bank.
    pub(super) async fn commit<'a>(
        &self,
        changes: &'a [Change],
        schedule: &Schedule,
    ) -> Result<(), Refused> {
        let fingerprint = schedule.settings().fingerprint();
        let mut banks: Vec<&str> = changes.iter().map(|change| change.card.bank()).collect();
        banks.dedup();
        let checks = changes
            .iter()
            .map(|change| (log_of(&change.card), change.expected));
        let mut days: Vec<(String, &Totals, bool)> = Vec::new();
        for change in changes {
            let bank = change.card.bank();
            let mut add = |all: &'a [(Day, Totals)], is_gain| {
                for (day, totals) in all {
                    let ids = [rows::day_id(bank, *day), rows::question_id(&change.card)];
                    days.extend(ids.map(|id| (id, totals, is_gain)));
                }
            };
            add(&change.gained, true);
            add(&change.lost, false);
        }
        // All of a day together, and what it gains first: totals do not go below nothing.
        days.sort_unstable_by(|one, other| (&one.0, other.2).cmp(&(&other.0, one.2)));
        let by_day: Vec<_> = days.chunk_by(|one, other| one.0 == other.0).collect();
        let ids = by_day
            .iter()
            .filter_map(|day| day.first())
            .map(|(id, ..)| id);
        let made = banks.iter().map(|bank| remake::row(bank));
        let reads = made.chain(ids.clone().map(|id| (Table::Days, id.clone())));
        let make = |found: &[Json]| {
            let mut found = found.iter();
            let mut made = found.by_ref().take(banks.len());
            if !made.all(|note| remake::is_made(note, &fingerprint)) {
                return Err(Refused::Changed);
            }
            let mut rows = Vec::new();
            for Change {
                card,
                entries,
                after,
                ..
            } in changes
            {
                rows.extend(entries.iter().map(|entry| (Table::Log, log_row(entry))));
                rows.push((Table::Cards, card_row(card, after, false)));
            }
            for ((day, id), row) in by_day.iter().zip(ids.clone()).zip(found) {
                let mut totals = rows::totals_in(row);
                for (_, change, is_gain) in *day {
                    if *is_gain {
                        totals.add(change);
                    } else {
                        totals.take_away(change);
                    }
                }
                rows.push((Table::Days, rows::day_row(id, &totals)));
            }
            Ok(rows)
        };
        let write = Write {
            checks: checks.collect(),
            reads: reads.collect(),
            make: &make,
        };
        self.0.write(write).await
    }

    /// What was counted of a bank: under the number of each day, and under `/` and the id of each question.
    pub(super) async fn totals(
        &self,
        bank: &str,
        mut take: impl FnMut(&str, Totals),
    ) -> Result<(), Refused> {
        let asked = [Read::Between(
            Table::Days,
            format!("{bank}/"),
            end(bank),
            u32::MAX,
        )];
        let rows = self.read(&asked).await?.rows();
        for row in &rows {
            let id = text_in(row, "id");
            if let Some((_, name)) = id.split_once('/') {
                take(name, rows::totals_in(row));
            }
        }
        Ok(())
    }

    /// The next cards of a bank in the order of their ids, those that are not before this text.
    pub(super) async fn cards(&self, bank: &str, from: &str) -> Result<Vec<Kept>, Refused> {
        let first = from.to_owned().max(format!("{bank}/"));
        let asked = [Read::Between(Table::Cards, first, end(bank), MANY)];
        Ok(all_kept(&self.read(&asked).await?.rows()))
    }

    /// What is kept under a name beside all this.
    pub(super) async fn note(&self, name: &str) -> Result<String, Refused> {
        let row = Read::Row(Table::Notes, name.to_owned());
        Ok(text_in(&self.read(&[row]).await?.row(), "text"))
    }

    /// What a learner has set: the text under a name, and the weights that were fitted, if they are in use.
    pub(super) async fn set_up(&self, name: &str) -> Result<(String, Json), Refused> {
        let asked = [name, WEIGHTS].map(|name| Read::Row(Table::Notes, name.to_owned()));
        let mut found = self.read(&asked).await?;
        let text = text_in(&found.row(), "text");
        Ok((
            text,
            found.row().get(WEIGHTS).cloned().unwrap_or(Json::Null),
        ))
    }

    /// Keeps a text under a name.
    pub(super) async fn set_note(&self, name: &str, text: &str) -> Result<(), Refused> {
        let make = |_: &[Json]| Ok(vec![(Table::Notes, rows::note_row(name, text))]);
        let write = Write {
            checks: Vec::new(),
            reads: Vec::new(),
            make: &make,
        };
        self.0.write(write).await
    }
}

/// A row that cannot be read is of a later version, and stays where it is.
fn entries(rows: &[Json]) -> Vec<Entry> {
    let entries = rows.iter().map(Entry::from_json);
    entries.filter_map(Result::ok).collect()
}

fn all_kept(rows: &[Json]) -> Vec<Kept> {
    rows.iter().filter_map(kept).collect()
}

fn log_of(card: &CardId) -> Range {
    Range::under(Index::Card, vec![Part::Text(card.as_str().to_owned())])
}

/// Behind all ids that begin with that of a bank and a stroke.
fn end(bank: &str) -> String {
    format!("{bank}/\u{7f}")
}

fn later(after: Option<&(i64, String)>) -> Range {
    let mut first = Vec::new();
    if let Some((at, id)) = after {
        first = vec![Part::Number(*at as f64), Part::Text(id.clone()), Part::End];
    }
    Range {
        index: Index::Time,
        first,
        last: vec![Part::End],
    }
}

fn shelf(bank: &str, number: u8, place: Option<f64>) -> Vec<Part> {
    let mut key = vec![Part::Text(bank.to_owned()), Part::Number(number.into())];
    key.extend(place.map(Part::Number));
    key
}

fn places(index: Index, bank: &str, number: u8, first: f64, last: f64) -> Range {
    let [first, last] = [first, last].map(|place| shelf(bank, number, Some(place)));
    Range::between(index, first, last)
}
