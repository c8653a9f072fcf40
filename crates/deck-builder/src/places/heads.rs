//! The first and last words of places' names, and what kind of place each tells.

use std::sync::LazyLock;

use crate::gazetteer::PlaceKind;
use crate::text::Text;
use crate::word_lists::{self, WordList};

/// What the lists of a position are called in `place-words.txt`, by the kind that their words tell.
const KINDS: [(&str, PlaceKind); 9] = [
    ("city", PlaceKind::City),
    ("desert", PlaceKind::Desert),
    ("facility", PlaceKind::Facility),
    ("island", PlaceKind::Island),
    ("mountain", PlaceKind::Mountain),
    ("region", PlaceKind::Region),
    ("river", PlaceKind::River),
    ("road", PlaceKind::Road),
    ("water", PlaceKind::Water),
];

/// The words of a position.
pub(super) struct Heads {
    all: WordList,
    kinds: Vec<(PlaceKind, WordList)>,
}

impl Heads {
    fn new(position: &str) -> Self {
        let file = crate::word_lists::table!("place-words.txt");
        let name = |kind: &str| format!("{position}-{kind}");
        let words = KINDS
            .iter()
            .flat_map(|(kind, _)| word_lists::words(file, &name(kind)).collect::<Vec<_>>());
        Self {
            all: WordList::new(words),
            kinds: KINDS
                .iter()
                .map(|&(word, kind)| (kind, word_lists::section(file, &name(word))))
                .collect(),
        }
    }

    /// What the word of a token tells, if it is in the list.
    pub(super) fn kind(&self, text: &Text, at: u32) -> Option<PlaceKind> {
        self.kind_of(text.hash(at))
    }

    fn kind_of(&self, word: u64) -> Option<PlaceKind> {
        if !self.all.has_hash(word) {
            return None;
        }
        self.kinds
            .iter()
            .find(|(_, words)| words.has_hash(word))
            .map(|&(kind, _)| kind)
    }
}

/// Last words with a capital: `Vostochny Cosmodrome`.
pub(super) static LAST: LazyLock<Heads> = LazyLock::new(|| Heads::new("last"));

/// Last words with a small letter: `Idlib province`.
pub(super) static SMALL: LazyLock<Heads> = LazyLock::new(|| Heads::new("small-last"));

/// First words: `Lake Placid`.
pub(super) static FIRST: LazyLock<Heads> = LazyLock::new(|| Heads::new("first"));

#[cfg(test)]
mod tests {
    use super::*;
    use crate::phrase;

    #[test]
    fn words_tell_kinds() {
        for (heads, word, kind) in [
            (&LAST, "cosmodrome", Some(PlaceKind::Facility)),
            (&LAST, "strait", Some(PlaceKind::Water)),
            (&LAST, "cosmonaut", None),
            (&SMALL, "province", Some(PlaceKind::Region)),
            (&FIRST, "lake", Some(PlaceKind::Water)),
            (&FIRST, "ras", Some(PlaceKind::Region)),
        ] {
            assert_eq!(heads.kind_of(phrase::phrase([word])), kind, "{word}");
        }
    }
}
