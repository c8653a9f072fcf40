//! What the cards of a cloze are known by: where there are several, each by its answer, wherever it stands in the text.

use deck_engine::{Cloze, Typed};

use super::Direction;
use super::faces::hash;

/// By what each blank of a cloze is known, in the order of the text.
///
/// The only blank is what its question asks for, and keeps its history when its answer is corrected. Of several, one whose answer is
/// corrected is another card. `assets/renaming.js` has the same.
#[must_use]
pub fn gaps(cloze: &Cloze) -> Vec<Direction> {
    if cloze.blanks.len() == 1 {
        return vec![Direction::Cloze(1)];
    }
    let model = |blank| Typed::model(blank).unwrap_or_default();
    let blanks = cloze.blanks.iter().enumerate();
    let known = blanks.map(|(index, blank)| {
        let before = cloze.blanks.iter().take(index);
        let same = before.filter(|other| model(other) == model(blank)).count();
        gap(model(blank), same)
    });
    known.collect()
}

/// The blank with this answer that has so many of the same before it.
fn gap(answer: &str, same: usize) -> Direction {
    Direction::Gap(hash(&[answer, &"\n".repeat(same)].concat()))
}
