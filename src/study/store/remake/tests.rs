use deck_engine::Json;
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

/// Puts rows in as a script does.
fn put(store: &Store, rows: &[[&str; 3]]) {
    let row = |row: &[&str; 3]| Json::Array(row.map(|text| Json::String(text.into())).into());
    store.take(&Json::Array(rows.iter().map(row).collect()));
}

#[test]
fn what_other_rules_have_made_is_made_anew_and_what_these_have_is_not() {
    let usual = schedule(0.9);
    let store = graded(&usual);
    let before = kept(&store);
    let made = now(store.note("made/bank")).unwrap();
    assert!(is_made(&made, &usual));
    // As it was noted before rules were.
    assert!(is_made(&usual.settings().fingerprint(), &usual));
    let (_, settings) = made.split_once('/').unwrap();
    let older = format!("0/{settings}");
    assert!(!is_made(&older, &usual));
    // A state that this version would not give.
    let (id, row) = rows_of(&store, Table::States).remove(0);
    let other = row.replacen(" 8 ", " 9 ", 1);
    assert_ne!(other, row);
    put(
        &store,
        &[["states", &id, &other], ["notes", "made/bank", &older]],
    );
    assert_ne!(kept(&store), before);
    let refused = grade(&store, &usual, "two", 41);
    assert_eq!(refused, Err(Refused::Changed));
    now(store.remake("bank", &usual)).unwrap();
    assert_eq!(kept(&store), before);
    assert_eq!(now(store.note("made/bank")).unwrap(), made);
}

#[test]
fn a_day_on_which_nothing_counts_any_more_is_not_left_as_it_was() {
    let usual = schedule(0.9);
    let store = graded(&usual);
    let before = kept(&store);
    let (_, row) = rows_of(&store, Table::Days).remove(0);
    let day = row.lines().next().unwrap().replacen("1 ", "400 ", 1);
    put(&store, &[["sums", "bank/12", &format!("{day}\n")]]);
    assert_ne!(kept(&store), before);
    now(store.remake("bank", &usual)).unwrap();
    assert_eq!(kept(&store), before);
}

fn rows_of(store: &Store, table: Table) -> Vec<(String, String)> {
    let rows = now(store.under(table, "bank")).unwrap().into_iter();
    rows.map(|row| (row.id, row.text)).collect()
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
