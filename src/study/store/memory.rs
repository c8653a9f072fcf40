//! Tables that last as long as the page: where the browser keeps nothing, or the page asks that nothing be kept.

use deck_engine::Json;

use super::tables::{Found, Read, Row, Table};
use crate::host_events::text;

/// All rows in one list: what a reader does in one sitting is little.
#[derive(Default)]
pub(crate) struct Memory(Vec<(Table, Row)>);

impl Memory {
    pub(super) fn read(&self, asked: &[Read]) -> Found {
        let found = asked.iter().map(|read| self.rows(read).cloned().collect());
        found.collect()
    }

    fn rows(&self, read: &Read) -> impl Iterator<Item = &Row> {
        let rows = self.0.iter().filter(move |(own, row)| match read {
            Read::Row(table, id) => own == table && row.id == *id,
            Read::Under(table, begin) => {
                let rest = row.id.strip_prefix(begin.as_str());
                own == table && rest.is_some_and(|rest| rest.starts_with('/'))
            }
        });
        rows.map(|(_, row)| row)
    }

    /// The text of a row; `None` if it is not here.
    pub(super) fn text(&self, row: &Read) -> Option<&str> {
        self.rows(row).next().map(|row| row.text.as_str())
    }

    pub(super) fn put(&mut self, table: Table, row: Row) {
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
