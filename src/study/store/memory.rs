//! Tables that last as long as the page: where the browser keeps nothing, or the page asks that nothing be kept.

use deck_engine::Json;

use super::Refused;
use super::tables::{Found, Read, Row, Table, Write};
use crate::host_events::text;

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
            self.put(table, row);
        }
        Ok(())
    }

    fn put(&mut self, table: Table, row: Row) {
        let is_it = |(own, old): &(Table, Row)| *own == table && old.id == row.id;
        self.0.retain(|old| !is_it(old));
        self.0.push((table, row));
    }

    /// All rows, each as the names of its table and of itself, and its text.
    pub(super) fn to_json(&self) -> Json {
        let rows = self
            .0
            .iter()
            .map(|(table, row)| Json::Array([table.name(), &row.id, &row.text].map(text).into()));
        Json::Array(rows.collect())
    }

    /// Takes such rows in the place of those with the same names.
    pub(super) fn take(&mut self, rows: &Json) {
        let Json::Array(rows) = rows else {
            return;
        };
        for row in rows {
            if let Json::Array(row) = row
                && let [Json::String(name), Json::String(id), Json::String(text)] = row.as_slice()
                && let Some(table) = Table::ALL.iter().find(|table| table.name() == name)
            {
                self.put(*table, Row::new(id, text.clone()));
            }
        }
    }
}
