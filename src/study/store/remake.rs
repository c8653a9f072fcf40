//! What is kept of cards, days and questions follows from the log and from the schedule: where the schedule has changed, it is
//! made anew, bank by bank, when the bank is looked at.

use deck_study::stats::{Totals, add_to, fold};
use deck_study::{CardId, Day, Schedule, replay};

use super::rows::{self, GONE, card_row};
use super::tables::{Index, Part, Range, Read, Table, Write, text_in};
use super::{Refused, Store, entries, log_of};
use deck_engine::Json;

/// Cards that are made anew at a time.
const BATCH: usize = 100;
/// What made the cards of banks that nothing is noted of: the settings that there were before any could be chosen.
const FIRST: &str = "675907891";

/// Under what name it is kept which settings made the cards of a bank.
fn name(bank: &str) -> String {
    format!("made/{bank}")
}

/// Whether a row of notes says that these settings made the cards.
pub(super) fn is_made(note: &Json, fingerprint: &str) -> bool {
    let made = text_in(note, "text");
    fingerprint == if made.is_empty() { FIRST } else { &made }
}

/// Where that row is.
pub(super) fn row(bank: &str) -> (Table, String) {
    (Table::Notes, name(bank))
}

impl Store {
    /// Makes a bank's cards and days anew from their log, if another schedule made them.
    ///
    /// That it was done is noted with the last write: if the page is closed before, or another tab grades meanwhile,
    /// the next look begins again.
    pub(crate) async fn remake(&self, bank: &str, schedule: &Schedule) -> Result<(), Refused> {
        let fingerprint = schedule.settings().fingerprint();
        let of_bank = |index| Range::under(index, vec![Part::Text(bank.to_owned())]);
        let (table, id) = row(bank);
        let note = self.read(&[Read::Row(table, id)]).await?.row();
        if is_made(&note, &fingerprint) {
            return Ok(());
        }
        let asked = [
            Read::Count(of_bank(Index::Bank)),
            Read::Ids(of_bank(Index::Shelf)),
        ];
        let mut found = self.read(&asked).await?;
        let (count, ids) = (found.count(), found.rows());
        let mut ids: Vec<&str> = ids.iter().filter_map(Json::as_text).collect();
        // Cards of a question then follow each other.
        ids.sort_unstable();
        let cards: Vec<_> = ids.into_iter().filter_map(CardId::parse).collect();
        let mut batches = cards.chunks(BATCH);
        let mut sums = Sums::default();
        loop {
            let batch = batches.next();
            let (checks, rows) = match batch {
                Some(cards) => self.made_anew(cards, schedule, &mut sums).await?,
                // What another tab has graded meanwhile is in none of these days.
                None => (vec![(of_bank(Index::Bank), count)], {
                    let days = sums.days.iter();
                    let days = days.map(|(day, totals)| (rows::day_id(bank, *day), *totals));
                    let all = days.chain(std::mem::take(&mut sums.questions));
                    let rows = all.map(|(id, totals)| (Table::Days, rows::day_row(&id, &totals)));
                    let note = (Table::Notes, rows::note_row(&name(bank), &fingerprint));
                    rows.chain([note]).collect()
                }),
            };
            let make = |_: &[Json]| Ok(rows.clone());
            let write = Write {
                checks,
                reads: Vec::new(),
                make: &make,
            };
            match self.0.write(write).await {
                Ok(()) if batch.is_some() => {}
                Ok(()) | Err(Refused::Changed) => return Ok(()),
                refused => return refused,
            }
        }
    }

    /// The rows of cards as their logs make them, which must not have grown meanwhile, and what these add to sums.
    async fn made_anew(
        &self,
        cards: &[CardId],
        schedule: &Schedule,
        sums: &mut Sums,
    ) -> Result<Made, Refused> {
        let mut asked = Vec::new();
        for card in cards {
            asked.push(Read::Row(Table::Cards, card.as_str().to_owned()));
            asked.push(Read::Rows(log_of(card), u32::MAX));
        }
        let mut found = self.read(&asked).await?;
        let (mut checks, mut made) = (Vec::new(), Vec::new());
        for card in cards {
            let row = found.row();
            let is_gone = row.get("shelf") == Some(&Json::Number(GONE.into()));
            let log = entries(&found.rows());
            for (day, totals) in fold(schedule, card, &log) {
                add_to(&mut sums.days, day, &totals);
                sums.add(rows::question_id(card), &totals);
            }
            let state = replay(schedule, card, &log);
            checks.push((log_of(card), state.entries));
            made.push((Table::Cards, card_row(card, &state, is_gone)));
        }
        Ok((checks, made))
    }
}

/// What was counted of days, and of questions under the ids of their rows.
#[derive(Default)]
struct Sums {
    days: Vec<(Day, Totals)>,
    questions: Vec<(String, Totals)>,
}

impl Sums {
    /// Adds to the sums of a question; those of one question are added one after the other.
    fn add(&mut self, question: String, totals: &Totals) {
        match self.questions.last_mut() {
            Some((last, sum)) if *last == question => sum.add(totals),
            _ => self.questions.push((question, *totals)),
        }
    }
}

/// How many rows there must be, and the rows to put in.
type Made = (Vec<(Range, u32)>, Vec<(Table, Json)>);

#[cfg(test)]
mod tests {
    use deck_study::{Action, Direction, Entry, Grade, Graded, Settings};
    use futures_util::FutureExt;

    use super::*;
    use crate::study::store::Change;

    const DAY_MS: i64 = 86_400_000;

    fn schedule(retention: f32) -> Schedule {
        let usual = Settings::default();
        Schedule::new(Settings { retention, ..usual }).unwrap()
    }

    fn card(name: &str) -> CardId {
        CardId::new("bank", name, Direction::Forward)
    }

    /// Memory answers at once.
    fn now<T>(future: impl Future<Output = T>) -> T {
        future.now_or_never().unwrap()
    }

    fn grade(store: &Store, schedule: &Schedule, name: &str, day: i64) -> Result<(), Refused> {
        let card = card(name);
        let (before, log) = now(store.card(&card, schedule)).unwrap();
        let entry = Entry {
            at: day * DAY_MS,
            id: format!("{name}-{day}"),
            offset: 0,
            card: card.clone(),
            action: Action::Grade(Graded::new(Grade::Easy)),
        };
        let all = deck_study::merge(log.clone(), vec![entry.clone()]);
        let change = Change {
            expected: before.entries,
            after: replay(schedule, &card, &all),
            gained: fold(schedule, &card, &all).into_iter().collect(),
            lost: fold(schedule, &card, &log).into_iter().collect(),
            entries: vec![entry],
            card,
        };
        now(store.commit(&[change], schedule))
    }

    /// Sums by their names.
    type Sums = Vec<(String, Totals)>;

    /// What is kept of cards by shelf, of days, and of the log.
    fn kept(store: &Store, schedule: &Schedule) -> (Vec<(i64, u32)>, Sums) {
        let cards = ["one", "two"].map(|name| {
            let (state, _) = now(store.card(&card(name), schedule)).unwrap();
            (state.shelf().1, state.entries)
        });
        let mut totals = Vec::new();
        now(store.totals("bank", |name, sum| totals.push((name.to_owned(), sum)))).unwrap();
        (cards.to_vec(), totals)
    }

    fn graded(schedule: &Schedule) -> Store {
        let store = Store::in_memory();
        now(store.remake("bank", schedule)).unwrap();
        for (name, day) in [("one", 1), ("two", 2), ("one", 40)] {
            grade(&store, schedule, name, day).unwrap();
        }
        store
    }

    #[test]
    fn the_settings_of_old_collections_are_known() {
        // Should the usual settings change, this constant stays as it is, and this test goes.
        assert_eq!(Settings::default().fingerprint(), FIRST);
    }

    #[test]
    fn other_settings_make_cards_and_days_as_if_they_had_always_been() {
        let (usual, strict) = (schedule(0.9), schedule(0.97));
        let store = graded(&usual);
        let before = kept(&store, &usual);
        let named: Vec<_> = before.1.iter().map(|(id, _)| id.as_str()).collect();
        assert_eq!(named, ["/one", "/two", "0", "1", "39"]);
        assert_eq!(before.1[0].1.graded(), 2);
        now(store.remake("bank", &strict)).unwrap();
        let after = kept(&store, &strict);
        assert_ne!(after.0, before.0);
        assert_eq!(after, kept(&graded(&strict), &strict));
        now(store.remake("bank", &usual)).unwrap();
        assert_eq!(kept(&store, &usual), before);
    }

    #[test]
    fn a_tab_that_has_not_heard_of_other_settings_keeps_nothing_made_by_the_old_ones() {
        let (usual, strict) = (schedule(0.9), schedule(0.97));
        let store = graded(&usual);
        now(store.remake("bank", &strict)).unwrap();
        let refused = grade(&store, &usual, "two", 41);
        assert_eq!(refused, Err(Refused::Changed));
        assert_eq!(grade(&store, &strict, "two", 41), Ok(()));
    }
}
