//! New cards that a learner wants beyond the limit of a day: noted for each bank, so that all tabs and lists count the same.

use deck_engine::{digits, fill};
use deck_study::Day;

use super::tables::{Purpose, Read, Row, Table, text_of};
use super::{Refused, Store, number};

/// The note of a bank: a day, and how many more.
pub(super) fn note(bank: &str) -> Read {
    Read::Row(Table::Notes, name(bank))
}

fn name(bank: &str) -> String {
    ["more/", bank].concat()
}

/// How many more it allows on a day; what was wanted on another one is over.
pub(super) fn on(note: &str, day: Day) -> u32 {
    let (of, more) = note.split_once(' ').unwrap_or_default();
    let more = number(more).filter(|_| of == digits(day.0.into()));
    more.map_or(0, |more| more as u32)
}

impl Store {
    /// Lets so many more new cards of a bank be shown on a day.
    pub(in crate::study) async fn add_more(
        &self,
        bank: &str,
        day: Day,
        more: u32,
    ) -> Result<(), Refused> {
        let transaction = self.tables.begin(Purpose::Keep)?;
        let found = transaction.ask(&[note(bank)]).await?;
        let before = found.first().map_or(0, |rows| on(text_of(rows), day));
        let text = fill(
            "% %",
            &[&digits(day.0.into()), &digits((before + more).into())],
        );
        let row = Row::new(&name(bank), text);
        transaction.end(vec![(Table::Notes, row)], &[]).await?;
        Ok(())
    }
}
