//! What stands right beside a popular name: a force that owns it, a ship's prefix, a verb, a noun of something else.

use super::{List, OTHER, among, is_craft, section};
use crate::one_of::one_of;
use crate::text::Text;
use crate::token::Shape;

/// Words behind a popular name of which something else has it.
static NAMESAKES: List = List::new(|| section("namesakes"));

/// Words behind a name of an aircraft that are no noun.
static LINKS: List = List::new(|| section("links"));

/// Words of the names of forces, units and fleets.
static FORCES: List = List::new(|| section("forces"));

/// What stands before the name of a ship.
static SHIPS: List = List::new(|| section("ships"));

/// Whether the word behind a popular name says that people, animals or a product have it, or that before it an airline.
pub(in crate::aircraft) fn is_namesake(text: &Text, first: u32, end: u32) -> bool {
    among(&NAMESAKES, text.key(end))
        || text.has_key(first, "eagle") && text.has_key(first.wrapping_sub(1), "american")
}

/// Whether a word beside a popular name says that it is something else.
pub(in crate::aircraft) fn is_beside_other(text: &Text, first: u32, end: u32) -> bool {
    // "Flights between Gisborne and Wellington".
    let is_end_of_way = text.has_key(first.wrapping_sub(1), "and")
        && (3..=4).any(|back| text.has_key(first.wrapping_sub(back), "between"));
    let noun_follows = !text.key(end).ends_with("ed") && text.shape(end) == Shape::Lower;
    is_end_of_way
        || among(&OTHER, text.key(first.wrapping_sub(1)))
        || among(&OTHER, text.key(end))
        || noun_follows && !among(&LINKS, text.key(end)) && among(&OTHER, text.key(end + 1))
}

/// Whether a word closes the name before it: a mark, a verb, a word that joins or places.
pub(in crate::aircraft) fn closes_name(text: &Text, end: u32) -> bool {
    let key = text.key(end);
    match text.shape(end) {
        Shape::Outside | Shape::Mark | Shape::Possessive => true,
        Shape::Lower if key == "of" => (end + 1..end + 7).any(|at| is_force(text, at)),
        Shape::Lower => among(&LINKS, key) || key.ends_with("ed") || is_craft(key),
        _ => false,
    }
}

/// Whether a ship's prefix stands before the name: `HMS Buccaneer`.
pub(in crate::aircraft) fn is_ship(text: &Text, first: u32) -> bool {
    among(&SHIPS, text.key(first.wrapping_sub(1)))
}

/// Whether a force that flies stands before the name: `RAF Typhoon`, `Coast Guard Jayhawk`.
pub(in crate::aircraft) fn is_forces(text: &Text, first: u32) -> bool {
    let previous = text.key(first.wrapping_sub(1));
    if one_of!(previous, "navy" | "army" | "coastguard" | "nato")
        || matches!(
            (text.key(first.wrapping_sub(2)), previous),
            ("air", "force") | ("coast", "guard")
        )
    {
        return true;
    }
    (1..=2).any(|back| is_force(text, first.wrapping_sub(back)))
}

/// A word of the name of a force, unit or fleet.
fn is_force(text: &Text, at: u32) -> bool {
    among(&FORCES, text.key(at))
        && (text.shape(at) != Shape::Lower
            || text.has_key(at, "force") && text.has_key(at.wrapping_sub(1), "air"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_list_is_empty() {
        let lists = [&NAMESAKES, &LINKS, &FORCES, &SHIPS];
        assert!(lists.iter().all(|list| !list.is_empty()));
    }
}
