//! Tables that last as long as the page: where the browser keeps nothing, or the page asks that nothing be kept.

use super::Refused;
use super::tables::{Found, Read, Row, Table, Write};

/// All rows in one list: what a reader does in one sitting is little.
#[derive(Default)]
pub(crate) struct Memory(Vec<(Table, Row)>);

impl Memory {
    pub(super) fn read(&self, asked: &[Read]) -> Found {
        let found = asked.iter().map(|read| match read {
            Read::Row(table, id) => self.rows(*table, |own| own == id),
            Read::Under(table, begin) => self.rows(*table, |own| {
                own.strip_prefix(begin.as_str())
                    .is_some_and(|rest| rest.starts_with('/'))
            }),
            // One is enough: who asks for rows in order asks until there are none.
            Read::After(table, after, _) => {
                let later = self.rows(*table, |own| own > after.as_str()).into_iter();
                later
                    .min_by(|one, other| one.id.cmp(&other.id))
                    .into_iter()
                    .collect()
            }
        });
        found.collect()
    }

    fn rows(&self, table: Table, fits: impl Fn(&str) -> bool) -> Vec<Row> {
        let rows = self
            .0
            .iter()
            .filter(|(own, row)| *own == table && fits(&row.id));
        rows.map(|(_, row)| row.clone()).collect()
    }

    pub(super) fn write(&mut self, write: &Write) -> Result<(), Refused> {
        for (table, row) in (write.make)(&self.read(&write.reads))? {
            self.0
                .retain(|(own, old)| *own != table || old.id != row.id);
            self.0.push((table, row));
        }
        Ok(())
    }
}
