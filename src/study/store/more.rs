//! New cards that a learner wants beyond the limit of a day: noted for each bank, so that all tabs and lists count the same.

use deck_engine::{digits, fill};
use deck_study::Day;

use super::number;
use super::tables::{Read, Table};

/// The note of a bank: a day, and how many more.
pub(super) fn note(bank: &str) -> Read {
    Read::Row(Table::Notes, name(bank))
}

/// Under what name it is kept.
pub(in crate::study) fn name(bank: &str) -> String {
    ["more/", bank].concat()
}

/// How many more it allows on a day; what was wanted on another one is over.
pub(super) fn on(note: &str, day: Day) -> u32 {
    let (of, more) = note.split_once(' ').unwrap_or_default();
    let more = number(more).filter(|_| of == digits(day.0.into()));
    more.map_or(0, |more| more as u32)
}

/// What the note says after so many more are wanted on a day than it says now.
pub(in crate::study) fn after(note: &str, day: Day, more: u32) -> String {
    let more = on(note, day) + more;
    fill("% %", &[&digits(day.0.into()), &digits(more.into())])
}
