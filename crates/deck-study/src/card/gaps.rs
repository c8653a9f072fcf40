//! What the cards of a cloze are known by: where there are several, each by its id or its answer, wherever it stands in the text.

use deck_engine::{Body, Question};

use super::Direction;
use super::faces::hash;

/// By what each blank of a cloze is known, in the order of the text; nothing of other kinds.
///
/// The only blank is what its question asks for, and keeps its history when its answer is corrected. Of several, one whose answer is
/// corrected is another card, unless its id is the answer that it had. `assets/renaming.js` has the same.
#[must_use]
pub fn gaps(question: &Question) -> Vec<Direction> {
    let Body::Cloze(cloze) = &question.body else {
        return Vec::new();
    };
    if cloze.blanks.len() == 1 {
        return vec![Direction::Cloze(1)];
    }
    let mut known: Vec<&str> = Vec::new();
    let mut gaps = Vec::new();
    for (index, blank) in cloze.blanks.iter().enumerate() {
        let name = question.known(index, blank.model().unwrap_or_default());
        // Those that are known by the same are told apart by their order.
        let same = known.iter().filter(|other| **other == name).count();
        gaps.push(Direction::Gap(hash(&[name, &"\n".repeat(same)].concat())));
        known.push(name);
    }
    gaps
}
