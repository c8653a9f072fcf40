//! The last words of places' names, and what kind of place each tells. Both lists are sorted.

use std::sync::LazyLock;

use crate::gazetteer::PlaceKind;
use crate::word_lists::WordList;

/// With a capital: `Vostochny Cosmodrome`.
const HEADS: [(&str, PlaceKind); 128] = [
    ("aerodrome", PlaceKind::Facility),
    ("afb", PlaceKind::Facility),
    ("airbase", PlaceKind::Facility),
    ("airfield", PlaceKind::Facility),
    ("airport", PlaceKind::Facility),
    ("archipelago", PlaceKind::Island),
    ("arena", PlaceKind::Facility),
    ("atoll", PlaceKind::Island),
    ("avenue", PlaceKind::Road),
    ("barracks", PlaceKind::Facility),
    ("base", PlaceKind::Facility),
    ("bay", PlaceKind::Water),
    ("beach", PlaceKind::City),
    ("borough", PlaceKind::Region),
    ("boulevard", PlaceKind::Road),
    ("bridge", PlaceKind::Facility),
    ("camp", PlaceKind::Facility),
    ("canal", PlaceKind::Water),
    ("canyon", PlaceKind::Region),
    ("castle", PlaceKind::Facility),
    ("cathedral", PlaceKind::Facility),
    ("cay", PlaceKind::Island),
    ("center", PlaceKind::Facility),
    ("centre", PlaceKind::Facility),
    ("church", PlaceKind::Facility),
    ("coast", PlaceKind::Region),
    ("corridor", PlaceKind::Region),
    ("cosmodrome", PlaceKind::Facility),
    ("county", PlaceKind::Region),
    ("creek", PlaceKind::River),
    ("cross", PlaceKind::Facility),
    ("crossing", PlaceKind::Facility),
    ("dam", PlaceKind::Facility),
    ("delta", PlaceKind::Region),
    ("desert", PlaceKind::Desert),
    ("district", PlaceKind::Region),
    ("drive", PlaceKind::Road),
    ("expressway", PlaceKind::Road),
    ("falls", PlaceKind::Water),
    ("fjord", PlaceKind::Water),
    ("forest", PlaceKind::Region),
    ("freeway", PlaceKind::Road),
    ("garden", PlaceKind::Facility),
    ("gardens", PlaceKind::Facility),
    ("gate", PlaceKind::Facility),
    ("glacier", PlaceKind::Water),
    ("governorate", PlaceKind::Region),
    ("gulf", PlaceKind::Water),
    ("hall", PlaceKind::Facility),
    ("harbor", PlaceKind::Facility),
    ("harbour", PlaceKind::Facility),
    ("heights", PlaceKind::Region),
    ("heliport", PlaceKind::Facility),
    ("highlands", PlaceKind::Region),
    ("highway", PlaceKind::Road),
    ("hill", PlaceKind::Mountain),
    ("hills", PlaceKind::Mountain),
    ("hospital", PlaceKind::Facility),
    ("hotel", PlaceKind::Facility),
    ("house", PlaceKind::Facility),
    ("infirmary", PlaceKind::Facility),
    ("inlet", PlaceKind::Water),
    ("island", PlaceKind::Island),
    ("islands", PlaceKind::Island),
    ("isles", PlaceKind::Island),
    ("krai", PlaceKind::Region),
    ("lagoon", PlaceKind::Water),
    ("lake", PlaceKind::Water),
    ("lane", PlaceKind::Road),
    ("library", PlaceKind::Facility),
    ("lighthouse", PlaceKind::Facility),
    ("mall", PlaceKind::Facility),
    ("market", PlaceKind::Facility),
    ("memorial", PlaceKind::Facility),
    ("monastery", PlaceKind::Facility),
    ("mosque", PlaceKind::Facility),
    ("motorway", PlaceKind::Road),
    ("mountain", PlaceKind::Mountain),
    ("mountains", PlaceKind::Mountain),
    ("museum", PlaceKind::Facility),
    ("oblast", PlaceKind::Region),
    ("palace", PlaceKind::Facility),
    ("park", PlaceKind::Facility),
    ("peak", PlaceKind::Mountain),
    ("peninsula", PlaceKind::Region),
    ("pier", PlaceKind::Facility),
    ("plant", PlaceKind::Facility),
    ("plateau", PlaceKind::Region),
    ("plaza", PlaceKind::Facility),
    ("prefecture", PlaceKind::Region),
    ("prison", PlaceKind::Facility),
    ("province", PlaceKind::Region),
    ("quay", PlaceKind::Facility),
    ("racecourse", PlaceKind::Facility),
    ("raion", PlaceKind::Region),
    ("reef", PlaceKind::Water),
    ("refinery", PlaceKind::Facility),
    ("reservoir", PlaceKind::Water),
    ("ridge", PlaceKind::Mountain),
    ("river", PlaceKind::River),
    ("road", PlaceKind::Road),
    ("sea", PlaceKind::Water),
    ("shipyard", PlaceKind::Facility),
    ("shoal", PlaceKind::Water),
    ("site", PlaceKind::Facility),
    ("sound", PlaceKind::Water),
    ("spaceport", PlaceKind::Facility),
    ("speedway", PlaceKind::Facility),
    ("springs", PlaceKind::City),
    ("square", PlaceKind::Facility),
    ("stadium", PlaceKind::Facility),
    ("state", PlaceKind::Region),
    ("station", PlaceKind::Facility),
    ("strait", PlaceKind::Water),
    ("street", PlaceKind::Road),
    ("temple", PlaceKind::Facility),
    ("theater", PlaceKind::Facility),
    ("theatre", PlaceKind::Facility),
    ("tower", PlaceKind::Facility),
    ("towers", PlaceKind::Facility),
    ("township", PlaceKind::Region),
    ("tunnel", PlaceKind::Facility),
    ("turnpike", PlaceKind::Road),
    ("valley", PlaceKind::Region),
    ("velodrome", PlaceKind::Facility),
    ("volcano", PlaceKind::Mountain),
    ("wharf", PlaceKind::Facility),
    ("zoo", PlaceKind::Facility),
];

/// With a small letter: `Idlib province`.
const SMALL_HEADS: [(&str, PlaceKind); 69] = [
    ("aerodrome", PlaceKind::Facility),
    ("airbase", PlaceKind::Facility),
    ("airfield", PlaceKind::Facility),
    ("airport", PlaceKind::Facility),
    ("archipelago", PlaceKind::Island),
    ("atoll", PlaceKind::Island),
    ("base", PlaceKind::Facility),
    ("borough", PlaceKind::City),
    ("bridge", PlaceKind::Facility),
    ("camp", PlaceKind::Facility),
    ("canal", PlaceKind::Water),
    ("canton", PlaceKind::Region),
    ("cathedral", PlaceKind::Facility),
    ("checkpoint", PlaceKind::Facility),
    ("church", PlaceKind::Facility),
    ("city", PlaceKind::City),
    ("cosmodrome", PlaceKind::Facility),
    ("county", PlaceKind::Region),
    ("crossing", PlaceKind::Facility),
    ("dam", PlaceKind::Facility),
    ("department", PlaceKind::Region),
    ("desert", PlaceKind::Desert),
    ("district", PlaceKind::Region),
    ("estuary", PlaceKind::Water),
    ("factory", PlaceKind::Facility),
    ("glacier", PlaceKind::Water),
    ("governorate", PlaceKind::Region),
    ("hamlet", PlaceKind::City),
    ("highway", PlaceKind::Road),
    ("hospital", PlaceKind::Facility),
    ("island", PlaceKind::Island),
    ("islands", PlaceKind::Island),
    ("jail", PlaceKind::Facility),
    ("lagoon", PlaceKind::Water),
    ("lake", PlaceKind::Water),
    ("mine", PlaceKind::Facility),
    ("monastery", PlaceKind::Facility),
    ("mosque", PlaceKind::Facility),
    ("motorway", PlaceKind::Road),
    ("mountain", PlaceKind::Mountain),
    ("mountains", PlaceKind::Mountain),
    ("neighborhood", PlaceKind::City),
    ("neighbourhood", PlaceKind::City),
    ("oblast", PlaceKind::Region),
    ("outpost", PlaceKind::Facility),
    ("peninsula", PlaceKind::Region),
    ("plant", PlaceKind::Facility),
    ("plateau", PlaceKind::Region),
    ("prefecture", PlaceKind::Region),
    ("prison", PlaceKind::Facility),
    ("province", PlaceKind::Region),
    ("raion", PlaceKind::Region),
    ("reef", PlaceKind::Water),
    ("refinery", PlaceKind::Facility),
    ("region", PlaceKind::Region),
    ("reservoir", PlaceKind::Water),
    ("river", PlaceKind::River),
    ("shipyard", PlaceKind::Facility),
    ("shoal", PlaceKind::Water),
    ("spaceport", PlaceKind::Facility),
    ("square", PlaceKind::Facility),
    ("stadium", PlaceKind::Facility),
    ("station", PlaceKind::Facility),
    ("strait", PlaceKind::Water),
    ("suburb", PlaceKind::City),
    ("town", PlaceKind::City),
    ("valley", PlaceKind::Region),
    ("village", PlaceKind::City),
    ("volcano", PlaceKind::Mountain),
];

/// First words of places: `Fort Bragg`, `Lake Placid`. Sorted.
const FIRSTS: [(&str, PlaceKind); 42] = [
    ("beit", PlaceKind::City),
    ("camp", PlaceKind::Facility),
    ("cape", PlaceKind::Region),
    ("cerro", PlaceKind::Mountain),
    ("cfb", PlaceKind::Facility),
    ("ciudad", PlaceKind::City),
    ("cordillera", PlaceKind::Region),
    ("costa", PlaceKind::Region),
    ("fort", PlaceKind::Facility),
    ("golfo", PlaceKind::Water),
    ("gunung", PlaceKind::Mountain),
    ("isla", PlaceKind::Island),
    ("jabal", PlaceKind::Mountain),
    ("jebel", PlaceKind::Mountain),
    ("kfar", PlaceKind::City),
    ("koh", PlaceKind::Island),
    ("lago", PlaceKind::Water),
    ("lake", PlaceKind::Water),
    ("loch", PlaceKind::Water),
    ("lough", PlaceKind::Water),
    ("monte", PlaceKind::Mountain),
    ("mount", PlaceKind::Mountain),
    ("mt", PlaceKind::Mountain),
    ("naval station", PlaceKind::Facility),
    ("point", PlaceKind::Region),
    ("port", PlaceKind::City),
    ("pulau", PlaceKind::Island),
    ("raaf base", PlaceKind::Facility),
    ("raf", PlaceKind::Facility),
    ("rio", PlaceKind::River),
    ("river", PlaceKind::River),
    ("saint", PlaceKind::City),
    ("sainte", PlaceKind::City),
    ("san", PlaceKind::City),
    ("sankt", PlaceKind::City),
    ("santa", PlaceKind::City),
    ("santo", PlaceKind::City),
    ("sao", PlaceKind::City),
    ("sierra", PlaceKind::Region),
    ("sta", PlaceKind::City),
    ("villa", PlaceKind::City),
    ("wadi", PlaceKind::River),
];

/// The heads of a list by word.
pub(super) struct Heads {
    words: WordList,
    kinds: &'static [(&'static str, PlaceKind)],
}

impl Heads {
    /// A sorted list of heads.
    pub(super) fn new(kinds: &'static [(&'static str, PlaceKind)]) -> Self {
        Self {
            words: WordList::new(kinds.iter().map(|&(word, _)| word)),
            kinds,
        }
    }

    /// What a word tells, if it is in the list.
    pub(super) fn kind(&self, key: &str) -> Option<PlaceKind> {
        if !self.words.has(key) {
            return None;
        }
        let at = self
            .kinds
            .binary_search_by_key(&key, |&(word, _)| word)
            .ok()?;
        self.kinds.get(at).map(|&(_, kind)| kind)
    }
}

/// Last words with a capital: `Vostochny Cosmodrome`.
pub(super) static LAST: LazyLock<Heads> = LazyLock::new(|| Heads::new(&HEADS));

/// Last words with a small letter: `Idlib province`.
pub(super) static SMALL: LazyLock<Heads> = LazyLock::new(|| Heads::new(&SMALL_HEADS));

/// First words: `Lake Placid`.
pub(super) static FIRST: LazyLock<Heads> = LazyLock::new(|| Heads::new(&FIRSTS));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        assert!(HEADS.is_sorted_by(|a, b| a.0 < b.0));
        assert!(FIRSTS.is_sorted_by(|a, b| a.0 < b.0));
        assert!(SMALL_HEADS.is_sorted_by(|a, b| a.0 < b.0));
    }
}
