//! Tables that last as long as the page: where the browser keeps nothing, or the page asks that nothing be kept.

use std::cmp::Ordering;

use deck_engine::Json;

use super::Refused;
use super::tables::{Part, Range, Read, Table, Write, text_in};

/// All rows in one list: what a reader does in one sitting is little.
#[derive(Default)]
pub(crate) struct Memory(Vec<(Table, Json)>);

impl Memory {
    pub(super) fn read(&self, asked: &[Read]) -> Vec<Json> {
        let found = asked.iter().map(|read| match read {
            Read::Row(table, id) => self.get(*table, id),
            Read::Rows(range, limit) => {
                let mut rows = self.list(range);
                rows.truncate(*limit as usize);
                Json::Array(rows)
            }
            Read::Between(table, first, last, limit) => {
                let mut found = Vec::new();
                for (own, row) in &self.0 {
                    let id = text_in(row, "id");
                    if own == table && (first..=last).contains(&&id) {
                        found.push((vec![Part::Text(id)], row.clone()));
                    }
                }
                let mut rows = in_order(found);
                rows.truncate(*limit as usize);
                Json::Array(rows)
            }
            Read::Count(range) => Json::Number(self.list(range).len() as f64),
            Read::Ids(range) => {
                let rows = self.list(range).into_iter();
                Json::Array(rows.map(|row| Json::String(text_in(&row, "id"))).collect())
            }
        });
        found.collect()
    }

    fn get(&self, table: Table, id: &str) -> Json {
        let row = self
            .0
            .iter()
            .find(|(own, row)| *own == table && text_in(row, "id") == id);
        row.map_or(Json::Null, |(_, row)| row.clone())
    }

    /// The rows of a range, in order.
    fn list(&self, range: &Range) -> Vec<Json> {
        let mut found: Vec<(Vec<Part>, Json)> = Vec::new();
        for (table, row) in &self.0 {
            if *table == range.index.table()
                && let Some(key) = key(row, range)
                && compare(&key, &range.first) != Ordering::Less
                && compare(&key, &range.last) != Ordering::Greater
            {
                found.push((key, row.clone()));
            }
        }
        in_order(found)
    }

    pub(super) fn write(&mut self, write: &Write) -> Result<(), Refused> {
        let is_so = |(range, count): &(Range, u32)| self.list(range).len() == *count as usize;
        if !write.checks.iter().all(is_so) {
            return Err(Refused::Changed);
        }
        let reads = write.reads.iter();
        let rows: Vec<Json> = reads.map(|(table, id)| self.get(*table, id)).collect();
        for (table, row) in (write.make)(&rows)? {
            let id = text_in(&row, "id");
            self.0
                .retain(|(own, old)| *own != table || text_in(old, "id") != id);
            self.0.push((table, row));
        }
        Ok(())
    }
}

fn in_order(mut found: Vec<(Vec<Part>, Json)>) -> Vec<Json> {
    found.sort_unstable_by(|(one, _), (other, _)| compare(one, other));
    found.into_iter().map(|(_, row)| row).collect()
}

fn key(row: &Json, range: &Range) -> Option<Vec<Part>> {
    let parts = range
        .index
        .fields()
        .iter()
        .map(|field| match row.get(field) {
            Some(Json::Number(number)) => Some(Part::Number(*number)),
            Some(Json::String(text)) => Some(Part::Text(text.clone())),
            _ => None,
        });
    parts.collect()
}

fn compare(one: &[Part], other: &[Part]) -> Ordering {
    let unequal = one.iter().zip(other).map(|(one, other)| one.order(other));
    let unequal = unequal.into_iter().find(|order| *order != Ordering::Equal);
    unequal.unwrap_or_else(|| one.len().cmp(&other.len()))
}
