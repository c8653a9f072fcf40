//! The one order of a log, what of it counts, and the union of two.

use std::cmp::Ordering;

use super::{Action, Entry};

/// The time for a new entry: now, but always after the latest entry of the card, even if the clock was set back.
///
/// Without it an undo could stand before what it undoes, and a new grade before those that the learner saw.
#[must_use]
pub fn stamp(now: i64, latest: Option<i64>) -> i64 {
    latest.map_or(now, |latest| now.max(latest.saturating_add(1)))
}

/// The union of two logs by id, in order. It does not matter which is which, nor how often and in which order
/// several logs are merged. Of two entries with one id, which only a fault makes, the greater one stays.
#[must_use]
pub fn merge(mut entries: Vec<Entry>, mut others: Vec<Entry>) -> Vec<Entry> {
    entries.append(&mut others);
    sorted(entries.iter()).into_iter().cloned().collect()
}

/// The entries that [`merge`] keeps, in its order.
pub(crate) fn sorted<'a>(entries: impl Iterator<Item = &'a Entry>) -> Vec<&'a Entry> {
    let mut entries: Vec<_> = entries.collect();
    sort(&mut entries, |a, b| a.id.cmp(&b.id).then_with(|| b.cmp(a)));
    entries.dedup_by(|later, kept| later.id == kept.id);
    sort(&mut entries, Entry::cmp);
    entries
}

/// One sort for all orders, as each that is compiled costs a page 2 kB.
fn sort(entries: &mut [&Entry], order: fn(&Entry, &Entry) -> Ordering) {
    entries.sort_unstable_by(|a, b| order(a, b));
}

/// Those of a sorted log that count and are no undos themselves.
///
/// An undo counts if no later undo that counts is of it; only what stands before an undo is undone by it.
pub(crate) fn in_force<'a>(sorted: &[&'a Entry]) -> Vec<&'a Entry> {
    let is_undo = |entry: &&Entry| matches!(entry.action, Action::Undo { .. });
    if !sorted.iter().any(is_undo) {
        return sorted.to_vec();
    }
    // In order. A set of the library costs a page more than all else here.
    let mut undone: Vec<&str> = Vec::new();
    let mut kept = Vec::new();
    for entry in sorted.iter().rev() {
        let find = |id: &str| undone.binary_search(&id);
        if find(&entry.id).is_ok() {
            continue;
        }
        match &entry.action {
            Action::Undo { of } => {
                if let Err(place) = find(of) {
                    undone.insert(place, of);
                }
            }
            _ => kept.push(*entry),
        }
    }
    kept.reverse();
    kept
}
