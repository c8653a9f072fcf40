//! Tables for spreadsheets, as RFC 4180 has them.

mod cards;
mod reviews;

pub use cards::{States, cards_table};
pub use reviews::{ReviewTable, reviews_table};

/// Marks a file as UTF-8 for spreadsheets that would guess otherwise.
const MARK: char = '\u{feff}';

/// A table that is written row by row.
struct Table {
    text: String,
    rows: usize,
    /// Cells that a spreadsheet would have calculated.
    formulas: usize,
    begun: bool,
}

/// A cell: what others wrote is made harmless, what is a number here stays one.
enum Cell {
    Text(String),
    Number(String),
}

impl Cell {
    fn text(text: impl Into<String>) -> Cell {
        Cell::Text(text.into())
    }

    fn number(number: impl Into<i64>) -> Cell {
        Cell::Number(deck_engine::digits(number.into()))
    }

    /// With at most four decimals.
    fn decimal(number: f32) -> Cell {
        Cell::Number(deck_engine::plain(f64::from(number)))
    }

    fn empty() -> Cell {
        Cell::Number(String::new())
    }
}

impl Table {
    fn new(columns: &[&str]) -> Table {
        Table {
            text: format!("{MARK}{}\r\n", columns.join(",")),
            rows: 0,
            formulas: 0,
            begun: false,
        }
    }

    fn row(&mut self, cells: impl IntoIterator<Item = Cell>) {
        self.begun = false;
        for cell in cells {
            self.cell(&cell);
        }
        self.text.push_str("\r\n");
        self.rows += 1;
    }

    fn cell(&mut self, cell: &Cell) {
        if self.begun {
            self.text.push(',');
        }
        self.begun = true;
        let mut before = "";
        let text = match cell {
            Cell::Number(text) => text,
            Cell::Text(text) => {
                if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
                    self.formulas += 1;
                    before = "'";
                }
                text
            }
        };
        if text.contains(['"', ',', '\n', '\r']) {
            self.text.push('"');
            self.text.push_str(before);
            for letter in text.chars() {
                self.text.push_str(if letter == '"' { "\"" } else { "" });
                self.text.push(letter);
            }
            self.text.push('"');
        } else {
            self.text.push_str(before);
            self.text.push_str(text);
        }
    }
}
