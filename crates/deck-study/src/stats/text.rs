//! Totals as a line of numbers, for the store that a page keeps: one text is quicker to keep than many fields.

use deck_engine::digits;

use super::{Recall, Totals};
use crate::whole_number;

/// Grades, time, introduced cards, and twice the three numbers of a recall.
const NUMBERS: usize = 24;

impl Totals {
    /// The totals as whole numbers with spaces between them, none as nothing, from which [`from_text`](Self::from_text) makes equal ones.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut numbers: Vec<i64> = Vec::with_capacity(NUMBERS);
        numbers.extend(self.grades.iter().flatten().map(|count| i64::from(*count)));
        numbers.extend([self.taken as i64, self.introduced.into()]);
        for recall in [self.young, self.mature] {
            numbers.extend([
                recall.passed.into(),
                recall.failed.into(),
                recall.predicted as i64,
            ]);
        }
        let mut text = String::new();
        for (place, number) in numbers.into_iter().enumerate() {
            if place > 0 {
                text.push(' ');
            }
            // Most are none, and each card has them.
            if number > 0 {
                text.push_str(&digits(number));
            }
        }
        text
    }

    /// Reads totals; `None` if they are none, and the log then gives them anew.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Totals> {
        let numbers = text.split(' ').map(|word| match word {
            "" => Some(0),
            word => whole_number(word),
        });
        let numbers: Option<Vec<i64>> = numbers
            .map(|number| number.filter(|number| *number >= 0))
            .collect();
        let numbers: [i64; NUMBERS] = numbers?.try_into().ok()?;
        let mut numbers = numbers.into_iter();
        let mut next = || numbers.next().unwrap_or_default();
        let mut totals = Totals::default();
        for count in totals.grades.iter_mut().flatten() {
            *count = next() as u32;
        }
        totals.taken = next() as u64;
        totals.introduced = next() as u32;
        for recall in [&mut totals.young, &mut totals.mature] {
            *recall = Recall {
                passed: next() as u32,
                failed: next() as u32,
                predicted: next() as u64,
            };
        }
        Some(totals)
    }
}
