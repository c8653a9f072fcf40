use deck_study::stats::fold;
use deck_study::{Action, CardId, Direction, Entry, Grade, Graded, Settings, replay};
use futures_util::FutureExt;

use super::*;
use crate::study::store::{Change, Kept};

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
        gained: fold(schedule, &card, &all),
        lost: fold(schedule, &card, &log),
        lines: entry.to_line(),
        more: 1,
        card,
    };
    now(store.commit("bank", &[change], schedule))
}

/// What is kept of cards, and of days.
type All = (Vec<(Kept, Totals)>, Vec<(Day, Totals)>);

fn kept(store: &Store) -> All {
    let mut cards = Vec::new();
    now(store.counted("bank", |kept, totals| cards.push((kept, totals())))).unwrap();
    cards.sort_by(|(one, _), (other, _)| one.card.cmp(&other.card));
    (cards, now(store.days("bank")).unwrap())
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
    let before = kept(&store);
    let days: Vec<_> = before.1.iter().map(|(day, _)| day.0).collect();
    assert_eq!(days, [0, 1, 39]);
    let counted = before.0.iter().map(|(_, totals)| totals.graded());
    assert_eq!(counted.collect::<Vec<_>>(), [2, 1]);
    now(store.remake("bank", &strict)).unwrap();
    let after = kept(&store);
    assert_ne!(after.0, before.0);
    assert_eq!(after, kept(&graded(&strict)));
    now(store.remake("bank", &usual)).unwrap();
    assert_eq!(kept(&store), before);
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
