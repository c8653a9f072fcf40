use deck_study::Settings;

use super::*;
use crate::study::store::tests::{Tab, kept, now, schedule};

fn grade(store: &Store, schedule: &Schedule, name: &str, day: i64) -> Result<(), Refused> {
    Tab::default().grade(store, schedule, name, day).map(|_| ())
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
    assert_eq!(days, [1, 2, 40]);
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
