//! Undo: what was done last is found in the log, and taken back by entries more.

use deck_study::stats::{fold, fold_replay};
use deck_study::{Action, CardId, Entry, Graded};

use super::{Desk, Seen};
use crate::study::store::{Change, Log, Refused, Store, number};

/// Cards whose logs are looked through at first for what was done last.
const BATCH: usize = 8;

/// What was done last, and what takes it back.
pub(in crate::study) struct Undone {
    pub(in crate::study) card: CardId,
    /// The id of the entry.
    pub(in crate::study) entry: String,
    pub(in crate::study) graded: Option<Graded>,
    pub(in crate::study) changes: Vec<Change>,
}

impl Desk {
    /// The changes that take back what was done last; to which card that was, and what answer if it was one.
    pub(in crate::study) async fn undo(&self, store: &Store) -> Result<Option<Undone>, Refused> {
        let last = self.last_in_force(store).await?;
        let Some(first) = last.first() else {
            return Ok(None);
        };
        let graded = match &first.action {
            Action::Grade(graded) => Some(graded.clone()),
            _ => None,
        };
        let (card, entry) = (first.card.clone(), first.id.clone());
        let (now, batch) = (self.now(), self.page.new_id());
        let cards: Vec<CardId> = last.iter().map(|undone| undone.card.clone()).collect();
        let mut changes = Vec::new();
        for (undone, log) in last.into_iter().zip(store.logs_of(&cards).await?) {
            // Logs are in the order in which they grew: what was restored may be older than what stands before it.
            let latest = log.1.iter().map(|entry| entry.at).max();
            let (card, undo) = (undone.card, Action::Undo { of: undone.id });
            let entry = self.entry(&batch, changes.len(), &card, latest, now, undo);
            changes.push(self.with_more(card, log, entry));
        }
        Ok(Some(Undone {
            card,
            entry,
            graded,
            changes,
        }))
    }

    /// A card's log with an entry more, wherever that stands.
    fn with_more(&self, card: CardId, (expected, mut log): Log, entry: Entry) -> Change {
        let schedule = self.schedule();
        let lost = fold(&schedule, &card, &log);
        let lines = entry.to_line();
        log.push(entry);
        let (mut after, gained) = fold_replay(&schedule, &card, &log);
        after.entries = expected + 1;
        Change {
            card,
            lines,
            more: 1,
            expected,
            after,
            gained,
            lost,
        }
    }

    /// The entries that were made together last and that no undo has taken back.
    async fn last_in_force(&self, store: &Store) -> Result<Vec<Entry>, Refused> {
        let mut limit = BATCH;
        loop {
            let (entries, is_all) = self.latest(store, limit).await?;
            let (found, is_whole) = in_force(entries);
            // Where all of them were taken back, or all were made together, more lie further back.
            if is_all || is_whole {
                return Ok(found);
            }
            limit = limit.saturating_mul(4);
        }
    }

    /// The last entries, the latest first: all those of so many cards that were changed last that no entry of another card can
    /// stand between. Also says whether there are no more.
    async fn latest(&self, store: &Store, cards: usize) -> Result<(Vec<Entry>, bool), Refused> {
        let mut all = self.seen()?;
        all.retain(|(_, state)| state.latest.is_some());
        let latest = |(_, state): &Seen| {
            let latest = state.latest.as_ref();
            latest.map_or(i64::MIN, |(at, id)| place(*at, id))
        };
        let mut from = i64::MAX;
        for _ in 0..cards {
            let earlier = all.iter().map(latest).filter(|at| *at < from);
            let Some(at) = earlier.max() else {
                break;
            };
            from = at;
        }
        let seen = all.iter().filter(|seen| latest(seen) >= from);
        let seen: Vec<CardId> = seen.map(|(card, _)| card.clone()).collect();
        let mut entries: Vec<Entry> = Vec::new();
        for (_, mut log) in store.logs_of(&seen).await? {
            entries.append(&mut log);
        }
        let is_all = seen.len() == all.len();
        let mut entries = latest_first(entries);
        entries.retain(|entry| entry.at >= from || is_all);
        Ok((entries, is_all))
    }
}

/// Where an entry stands among all: its id begins with that. Those that do not say so are older, and go by their time.
fn place(at: i64, id: &str) -> i64 {
    id.split('-').next().and_then(number).unwrap_or(at)
}

/// Entries in the order in which they were made, the last one first, with their places as their times.
fn latest_first(mut entries: Vec<Entry>) -> Vec<Entry> {
    for entry in &mut entries {
        entry.at = place(entry.at, &entry.id);
    }
    let mut entries = deck_study::merge(entries, Vec::new());
    entries.reverse();
    entries
}

/// The first of entries that no undo among them has taken back, with those that were made together with it, and
/// whether no more of these can follow. The latest come first.
fn in_force(entries: Vec<Entry>) -> (Vec<Entry>, bool) {
    let batch = |entry: &Entry| entry.id.split('-').next().unwrap_or_default().to_owned();
    let mut undone: Vec<String> = Vec::new();
    let mut found: Vec<Entry> = Vec::new();
    for entry in entries {
        // What takes back was made after what it takes back, and so comes first here.
        if undone.contains(&entry.id) {
            continue;
        }
        match entry.action {
            Action::Undo { of } => undone.push(of),
            _ if found
                .first()
                .is_none_or(|first| batch(first) == batch(&entry)) =>
            {
                found.push(entry);
            }
            _ => return (found, true),
        }
    }
    (found, false)
}

#[cfg(test)]
mod tests {
    use deck_study::{CardId, Direction};

    use super::*;

    fn entry(id: &str, action: Action) -> Entry {
        Entry {
            at: 0,
            id: id.into(),
            offset: 0,
            card: CardId::new("bank", "question", Direction::Forward),
            action,
        }
    }

    fn undo(id: &str, of: &str) -> Entry {
        entry(id, Action::Undo { of: of.into() })
    }

    fn ids(entries: Vec<Entry>) -> (Vec<String>, bool) {
        let (found, is_whole) = in_force(entries);
        (found.into_iter().map(|entry| entry.id).collect(), is_whole)
    }

    proptest::proptest! {
        #[test]
        fn whatever_the_clock_does_the_last_entry_is_taken_back_first(
            clock in proptest::collection::vec((-1_000_000_i64..1_000_000, 0_usize..3), 1..40),
            older in proptest::collection::vec(0..1_000_000_i64, 0..5),
        ) {
            let mut older: Vec<Entry> = older.into_iter().enumerate().map(|(number, at)| Entry {
                at,
                ..entry(&format!("f{number:031x}-0"), Action::Suspend)
            }).collect();
            let mut made = older.clone();
            let mut latest = [None; 3];
            let mut given = Vec::new();
            for (number, (at, card)) in clock.into_iter().enumerate() {
                let at = deck_study::stamp(at, latest[card]);
                latest[card] = Some(at);
                given.push(format!("{}-{number:032x}-0", 1_000_000 + number));
                made.push(Entry { at, ..entry(&given[number], Action::Suspend) });
            }
            older.sort();
            let mut wanted: Vec<String> = older.into_iter().map(|entry| entry.id).collect();
            wanted.extend(given);
            made.sort();
            let found = latest_first(made).into_iter().rev().map(|entry| entry.id);
            proptest::prop_assert_eq!(found.collect::<Vec<_>>(), wanted);
        }
    }

    #[test]
    fn what_was_done_together_is_taken_back_together() {
        let log = vec![
            entry("b-1", Action::Suspend),
            entry("b-0", Action::Suspend),
            entry("a-0", Action::Flag(1)),
        ];
        assert_eq!(ids(log), (vec!["b-1".into(), "b-0".into()], true));
    }

    #[test]
    fn what_was_taken_back_is_passed_over_and_a_redone_undo_is_not_heard() {
        let done = |id: &str| entry(id, Action::Suspend);
        let log = vec![undo("u-0", "c-0"), done("c-0"), done("b-0"), done("a-0")];
        assert_eq!(ids(log), (vec!["b-0".into()], true));
        let log = vec![
            undo("v-0", "u-0"),
            undo("u-0", "c-0"),
            done("c-0"),
            done("b-0"),
        ];
        assert_eq!(ids(log), (vec!["c-0".into()], true));
        let log = vec![undo("u-0", "c-0"), done("c-0")];
        assert_eq!(ids(log), (vec![], false), "more has to be looked through");
    }
}
