//! Tabs that study one bank, each with what it knows of it.

use deck_study::stats::fold;
use deck_study::{Action, Direction, Grade, Graded, Schedule, Settings, merge, replay};
use futures_util::FutureExt;

use super::*;

const DAY_MS: i64 = 86_400_000;
const NOON_MS: i64 = DAY_MS / 2;
const NAMES: [&str; 4] = ["one", "two", "three", "four"];

pub(super) fn schedule(retention: f32) -> Schedule {
    let usual = Settings::default();
    Schedule::new(Settings { retention, ..usual }).unwrap()
}

fn card(name: &str) -> CardId {
    CardId::new("bank", name, Direction::Forward)
}

/// Memory answers at once.
pub(super) fn now<T>(future: impl Future<Output = T>) -> T {
    future.now_or_never().unwrap()
}

/// A tab, which knows what its last look has left.
#[derive(Default)]
pub(super) struct Tab(Option<Known>);

impl Tab {
    /// Looks at the bank, after changes if there are any: how its cards stand, and what was done on the day.
    fn look(
        &mut self,
        store: &Store,
        changes: &[Change],
        schedule: &Schedule,
        day: i64,
    ) -> Result<(Vec<CardState>, Totals), Refused> {
        let cards = NAMES.map(card);
        let about = About {
            bank: "bank",
            cards: &cards,
            day: Day(day as i32),
        };
        let mut sight = now(store.look(about, self.0.take(), Purpose::Keep))?;
        now(sight.change(changes, schedule))?;
        let seen = (sight.states().to_vec(), sight.totals());
        let (known, standing) = now(sight.end(cards.first(), schedule))?;
        let (state, log) = standing.unwrap();
        assert_eq!(replay(schedule, &cards[0], &log), state);
        assert_eq!(seen.0.first(), Some(&state));
        self.0 = Some(known);
        Ok(seen)
    }

    pub(super) fn grade(
        &mut self,
        store: &Store,
        schedule: &Schedule,
        name: &str,
        day: i64,
    ) -> Result<(Vec<CardState>, Totals), Refused> {
        let change = graded(store, schedule, name, day);
        self.look(store, &[change], schedule, day)
    }
}

/// The change that a grade makes to a card as it stands.
fn graded(store: &Store, schedule: &Schedule, name: &str, day: i64) -> Change {
    let card = card(name);
    let mut logs = now(store.logs_of(std::slice::from_ref(&card))).unwrap();
    let (expected, log) = logs.remove(0);
    let entry = Entry {
        at: day * DAY_MS + NOON_MS + i64::from(expected),
        id: format!("{name}-{day}-{expected}"),
        offset: 0,
        card: card.clone(),
        action: Action::Grade(Graded::new(Grade::Easy)),
    };
    let all = merge(log.clone(), vec![entry.clone()]);
    Change {
        expected,
        after: replay(schedule, &card, &all),
        gained: fold(schedule, &card, &all),
        lost: fold(schedule, &card, &log),
        lines: entry.to_line(),
        more: 1,
        card,
    }
}

/// What is kept of cards, and of days.
type All = (Vec<(Kept, Totals)>, Vec<(Day, Totals)>);

pub(super) fn kept(store: &Store) -> All {
    let mut cards = Vec::new();
    now(store.counted("bank", |kept, totals| cards.push((kept, totals())))).unwrap();
    cards.sort_by(|(one, _), (other, _)| one.card.cmp(&other.card));
    (cards, now(store.days("bank")).unwrap())
}

/// What a tab sees that knows nothing yet.
fn fresh(store: &Store, schedule: &Schedule, day: i64) -> (Vec<CardState>, Totals) {
    Tab::default().look(store, &[], schedule, day).unwrap()
}

#[test]
fn what_a_tab_knows_is_what_it_would_read() {
    let schedule = schedule(0.9);
    let store = Store::in_memory();
    now(store.remake("bank", &schedule)).unwrap();
    let mut tabs = [Tab::default(), Tab::default()];
    for turn in 0..40_usize {
        // Now the one and now the other, sometimes several times, and not always after the other has looked.
        let day = 30 + turn as i64 / 3;
        let tab = &mut tabs[turn * turn / 5 % 2];
        let name = NAMES[turn * 7 % 4];
        let seen = tab.grade(&store, &schedule, name, day).unwrap();
        assert_eq!(seen, fresh(&store, &schedule, day));
    }
    let [one, other] = &mut tabs;
    for tab in [one, other] {
        let seen = tab.look(&store, &[], &schedule, 43).unwrap();
        assert_eq!(seen, fresh(&store, &schedule, 43));
    }
    let before = kept(&store);
    now(store.remake("bank", &schedule)).unwrap();
    assert_eq!(kept(&store), before);
}

#[test]
fn a_tab_that_was_outrun_changes_nothing_and_then_sees_what_the_other_did() {
    let schedule = schedule(0.9);
    let store = Store::in_memory();
    now(store.remake("bank", &schedule)).unwrap();
    let mut tab = Tab::default();
    tab.look(&store, &[], &schedule, 1).unwrap();
    let late = graded(&store, &schedule, "one", 1);
    let other = graded(&store, &schedule, "two", 1);
    Tab::default().grade(&store, &schedule, "one", 1).unwrap();
    let before = kept(&store);
    // One of two changes is refused: neither is made.
    let refused = tab.look(&store, &[other, late], &schedule, 1);
    assert_eq!(refused.err(), Some(Refused::Changed));
    assert_eq!(kept(&store), before);
    let seen = tab.look(&store, &[], &schedule, 1).unwrap();
    assert_eq!(seen.1.graded(), 1);
}

#[test]
fn what_another_schedule_made_or_a_file_brought_is_seen() {
    let (usual, strict) = (schedule(0.9), schedule(0.97));
    let (store, elsewhere) = (Store::in_memory(), Store::in_memory());
    for (store, name) in [(&store, "one"), (&elsewhere, "two")] {
        now(store.remake("bank", &usual)).unwrap();
        Tab::default().grade(store, &usual, name, 1).unwrap();
        Tab::default().grade(store, &usual, name, 9).unwrap();
    }
    let mut tab = Tab::default();
    let before = tab.look(&store, &[], &usual, 9).unwrap();
    now(store.remake("bank", &strict)).unwrap();
    let after = tab.look(&store, &[], &strict, 9).unwrap();
    assert_ne!(after, before);
    assert_eq!(after, fresh(&store, &strict, 9));
    // As a backup does it: rows of logs, how many entries there are, and that nothing has made the cards.
    let row = |table: &str, id: &str, text: &str| {
        Json::Array(
            [table, id, text]
                .map(|text| Json::String(text.into()))
                .into(),
        )
    };
    let log = graded(&elsewhere, &usual, "two", 20);
    let id = rows::group(&log.card);
    let rows = [
        row("logs", &id, &format!("{} 1\n{}", log.card, log.lines)),
        row("notes", ENTRIES, "3"),
        row("notes", "made/bank", "-"),
    ];
    store.take(&Json::Array(rows.into()));
    now(store.remake("bank", &strict)).unwrap();
    let restored = tab.look(&store, &[], &strict, 20).unwrap();
    assert_eq!(restored, fresh(&store, &strict, 20));
    assert_eq!(restored.1.graded(), 1);
}
