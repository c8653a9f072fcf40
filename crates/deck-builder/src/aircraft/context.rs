//! Words around a name that tell an aircraft from a tank, a road, a storm or an engine.

mod beside;

pub(super) use beside::{closes_name, is_beside_other, is_forces, is_namesake, is_ship};

use std::ops::Range;
use std::sync::LazyLock;

use crate::one_of::one_of;
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

/// Words that only the doings of aircraft have.
static AIRBORNE: List = LazyLock::new(|| section("airborne"));

/// Words of sport.
static SPORT: List = LazyLock::new(|| section("sport"));

/// Words that may speak of sport.
static CONTEST: List = LazyLock::new(|| section("contest"));

/// Words behind or before a designator that belongs to something else.
static OTHER: List = LazyLock::new(|| section("other"));

/// Words behind a designator whose aircraft is only spoken of as the owner of a part.
static PARTS: List = LazyLock::new(|| section("parts"));

/// The tokens of the sentence, of an endless one those around.
fn reach(text: &Text, at: u32) -> Range<u32> {
    let sentence = text.sentence_span(at);
    sentence.first.max(at.saturating_sub(100))..sentence.end.min(at.saturating_add(100))
}

fn among(list: &WordList, key: &str) -> bool {
    list.has(key)
}

/// Whether a key is a word for an aircraft.
pub(super) fn is_craft(key: &str) -> bool {
    among(&CRAFT, key)
}

/// Whether a key is a word for an aircraft of a kind. Fighters, trainers and tankers may be men and ships: those words
/// fit only a type that is one.
pub(super) fn is_craft_of(key: &str, kind: &str) -> bool {
    let is_one_of = |kinds: &[&str]| kinds.iter().any(|part| kind.contains(part));
    among(&CRAFT, key)
        && match key {
            "fighter" | "fighters" | "interceptor" | "interceptors" | "bomber" | "bombers" => {
                is_one_of(&["fighter", "bomber", "attack"])
            }
            "trainer" | "trainers" => is_one_of(&["trainer"]),
            "tanker" | "tankers" | "transports" => is_one_of(&["tanker", "transport"]),
            _ => true,
        }
}

/// A word that can be nothing but an aircraft, and no team: "the Winnipeg Jets".
fn is_plain_craft(text: &Text, at: u32) -> bool {
    (text.shape(at) == Shape::Lower || text.starts_sentence(at)) && is_craft_of(text.key(at), "")
}

/// Whether a word that can be nothing but an aircraft stands within a few words.
pub(super) fn plain_craft_is_near(text: &Text, first: u32, end: u32) -> bool {
    near_tokens(text, first, end, (5, 4)).any(|at| is_plain_craft(text, at))
}

/// Whether a word for an aircraft stands within a few words.
pub(super) fn craft_is_near(text: &Text, first: u32, end: u32) -> bool {
    near(text, first, end, (5, 4)).any(|key| among(&CRAFT, key))
}

/// Whether the sentence speaks of aircraft or of flying.
pub(super) fn sentence_flies(text: &Text, at: u32) -> bool {
    reach(text, at).any(|at| {
        let key = text.key(at);
        among(&CRAFT, key) || among(&FLYING, key) || among(&AIRBORNE, key)
    })
}

/// Whether the sentence tells what only aircraft do: "took off", "was shot down", "the runway".
pub(super) fn is_airborne(text: &Text, at: u32) -> bool {
    reach(text, at).any(|at| {
        among(&AIRBORNE, text.key(at))
            || matches!(
                (text.key(at), text.key(at + 1)),
                ("shot" | "gunned", "down")
                    | ("take" | "takes" | "took" | "taken" | "taking", "off")
                    | (
                        "air",
                        "base"
                            | "bases"
                            | "show"
                            | "force"
                            | "raid"
                            | "raids"
                            | "strike"
                            | "strikes"
                    )
                    | ("dropped" | "drop", "bombs")
                    | ("test" | "training", "flight" | "flights")
                    | ("radar", "contact")
            )
    })
}

/// How many words of flying the sentence has, at most two.
pub(super) fn flying_words(text: &Text, at: u32) -> usize {
    let mut first = "";
    let mut count = 0;
    for at in reach(text, at) {
        let key = text.key(at);
        if count < 2 && key != first && (among(&FLYING, key) || among(&AIRBORNE, key)) {
            (first, count) = (key, count + 1);
        }
    }
    count
}

/// Whether the sentence tells of a match.
pub(super) fn is_match(text: &Text, at: u32) -> bool {
    reach(text, at).any(|at| among(&SPORT, text.key(at)))
}

/// Whether the sentence may speak of sport.
pub(super) fn is_sport(text: &Text, at: u32) -> bool {
    reach(text, at).any(|at| among(&SPORT, text.key(at)) || among(&CONTEST, text.key(at)))
}

/// Whether the text speaks of aircraft more than once.
pub(super) fn text_flies(text: &Text) -> bool {
    (0..text.len())
        .filter(|&at| is_plain_craft(text, at))
        .nth(1)
        .is_some()
}

/// Whether a word close by says that it is something else.
pub(super) fn is_other(text: &Text, first: u32, end: u32) -> bool {
    near(text, first, end, (2, 2)).any(|key| among(&OTHER, key))
}

/// Whether the sentence speaks of road traffic.
pub(super) fn is_road(text: &Text, at: u32) -> bool {
    reach(text, at).any(|at| {
        one_of!(
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

/// The keys of the same sentence from some tokens before to some tokens after.
fn near(text: &Text, first: u32, end: u32, reach: (u32, u32)) -> impl Iterator<Item = &str> {
    near_tokens(text, first, end, reach).map(|at| text.key(at))
}

/// Their tokens.
fn near_tokens(
    text: &Text,
    first: u32,
    end: u32,
    (before, after): (u32, u32),
) -> impl Iterator<Item = u32> {
    let sentence = text.sentence_span(first);
    let from = first.saturating_sub(before).max(sentence.first);
    let to = end.saturating_add(after).min(sentence.end);
    (from..first).chain(end..to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_list_is_empty() {
        let lists = [&CRAFT, &FLYING, &AIRBORNE, &SPORT, &CONTEST, &OTHER, &PARTS];
        assert!(lists.iter().all(|list| !list.is_empty()));
    }
}
