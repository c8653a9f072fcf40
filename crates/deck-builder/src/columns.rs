//! Tables with cells, which `build.rs` writes column by column.

use std::array;

/// The cells of a row; those that it has not are empty.
pub(crate) type Row = [&'static str; 6];

/// The rows of a table: a cell is a line, and a tab stands between columns.
pub(crate) fn rows(table: &'static str) -> impl Iterator<Item = Row> {
    let mut columns = table.split('\t');
    let mut columns: [_; 6] = array::from_fn(|_| columns.next().unwrap_or_default().lines());
    std::iter::from_fn(move || {
        let row = columns.each_mut().map(|column| column.next());
        row.first()?
            .is_some()
            .then(|| row.map(Option::unwrap_or_default))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_takes_a_cell_of_each_column() {
        let table: Vec<Row> = rows("a\nb\n\t1\n\n\t\ny\n").collect();
        let rest = ["", "", ""];
        for (row, cells) in table.iter().zip([["a", "1", ""], ["b", "", "y"]]) {
            assert_eq!(row.as_slice(), [cells, rest].concat());
        }
        assert_eq!(table.len(), 2);
    }
}
