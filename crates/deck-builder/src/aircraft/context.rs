//! Words around a name that tell an aircraft from a tank, a road, a storm or an engine.

use std::sync::LazyLock;

use crate::text::Text;
use crate::token::Shape;
use crate::word_lists::{self, WordList};

/// A list, read at its first use.
type List = LazyLock<WordList>;

fn section(name: &str) -> WordList {
    word_lists::section(crate::word_lists::table!("aircraft-words.txt"), name)
}

/// Words for aircraft.
static CRAFT: List = LazyLock::new(|| section("craft"));

/// Words of flying, whose sentence speaks of aircraft.
static FLYING: List = LazyLock::new(|| section("flying"));

/// Words behind or before a designator that belongs to something else.
static OTHER: List = LazyLock::new(|| section("other"));

/// Words behind a designator whose aircraft is only spoken of as the owner of a part.
static PARTS: List = LazyLock::new(|| section("parts"));

fn among(list: &WordList, key: &str) -> bool {
    list.has(key)
}

/// Whether a key is a word for an aircraft.
pub(super) fn is_craft(key: &str) -> bool {
    among(&CRAFT, key)
}

/// Whether a word for an aircraft stands within a few words.
pub(super) fn craft_is_near(text: &Text, first: u32, end: u32) -> bool {
    near(text, first, end, (5, 4)).any(|key| among(&CRAFT, key))
}

/// Whether the sentence speaks of aircraft or of flying.
pub(super) fn sentence_flies(text: &Text, at: u32) -> bool {
    let sentence = text.sentence_span(at);
    (sentence.first..sentence.end).any(|at| {
        let key = text.key(at);
        among(&CRAFT, key) || among(&FLYING, key)
    })
}

/// Whether a word close by says that it is something else.
pub(super) fn is_other(text: &Text, first: u32, end: u32) -> bool {
    near(text, first, end, (2, 2)).any(|key| among(&OTHER, key))
}

/// Whether the sentence speaks of road traffic.
pub(super) fn is_road(text: &Text, at: u32) -> bool {
    let sentence = text.sentence_span(at);
    (sentence.first..sentence.end).any(|at| {
        matches!(
            text.key(at),
            "road"
                | "roads"
                | "motorway"
                | "carriageway"
                | "traffic"
                | "junction"
                | "lorry"
                | "lorries"
                | "motorists"
                | "drivers"
        )
    })
}

/// Whether the next word says that a part is meant: `MiG-21 engines`.
pub(super) fn is_part(text: &Text, end: u32) -> bool {
    among(&PARTS, text.key(end)) && !among(&CRAFT, text.key(end + 1))
}

/// Whether a ship's prefix stands before the name: `HMS Buccaneer`.
pub(super) fn is_ship(text: &Text, first: u32) -> bool {
    let before = text.key(first.wrapping_sub(1));
    matches!(
        before,
        "hms"
            | "uss"
            | "hmas"
            | "hmcs"
            | "hmnzs"
            | "ins"
            | "brp"
            | "usns"
            | "rfa"
            | "mv"
            | "ms"
            | "rms"
            | "ss"
            | "js"
            | "cgc"
            | "uscgc"
    )
}

/// Whether a force that flies stands before the name: `RAF Typhoon`, `Coast Guard Jayhawk`.
pub(super) fn is_forces(text: &Text, first: u32) -> bool {
    (1..=2).any(|back| {
        matches!(
            text.key(first.wrapping_sub(back)),
            "raf"
                | "force"
                | "guard"
                | "army"
                | "navy"
                | "marine"
                | "marines"
                | "luftwaffe"
                | "iaf"
                | "raaf"
                | "usaf"
                | "military"
                | "faa"
        ) && text.shape(first.wrapping_sub(back)) != Shape::Lower
    })
}

/// The keys of the same sentence from some tokens before to some tokens after.
fn near(
    text: &Text,
    first: u32,
    end: u32,
    (before, after): (u32, u32),
) -> impl Iterator<Item = &str> {
    let sentence = text.sentence_span(first);
    let from = first.saturating_sub(before).max(sentence.first);
    let to = end.saturating_add(after).min(sentence.end);
    (from..first).chain(end..to).map(|at| text.key(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_list_is_empty() {
        let lists = [&CRAFT, &FLYING, &OTHER, &PARTS];
        assert!(lists.iter().all(|list| !list.is_empty()));
    }
}
