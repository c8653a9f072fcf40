//! What the members of a list are called together: `counties A and B`, `the A, B and C rivers`, `towns such as A`.

use crate::gazetteer::PlaceKind;
use crate::mention::Span;
use crate::places::context::Context;
use crate::token::Shape;

/// What the members are called together: "counties A and B", "the A, B and C rivers".
pub(super) fn kind(context: &Context<'_>, members: &[Span]) -> Option<PlaceKind> {
    let text = context.text;
    let (first, last) = (members.first()?, members.last()?);
    let before = context
        .before(first.first)
        .filter(|&before| text.shape(before) == Shape::Lower)
        .map_or("", |before| text.key(before));
    let behind = || {
        (text.shape(last.end) == Shape::Lower && context.same_sentence(first.first, last.end))
            .then(|| text.key(last.end))
    };
    // "in counties such as A and B", "in towns including A and B"
    let example = context.before(first.first).and_then(|at| {
        let as_well = text.has_key(at, "as") && text.has_key(at.wrapping_sub(1), "such");
        let noun = match text.key(at) {
            "as" if as_well => at.checked_sub(2)?,
            "including" | "like" => at.checked_sub(1)?,
            _ => return None,
        };
        let comma = u32::from(text.has_key(noun, ","));
        kind_of_many(text.key(noun.checked_sub(comma)?))
    });
    example
        .or_else(|| kind_of_many(before))
        .or_else(|| kind_of_many(behind()?))
}

/// Whether a word is a plural of places: `towns`.
pub(in crate::places) fn is_plural(key: &str) -> bool {
    kind_of_many(key).is_some()
}

/// What a plural before or behind a list of names makes of them.
fn kind_of_many(key: &str) -> Option<PlaceKind> {
    Some(match key {
        "rivers" => PlaceKind::River,
        "towns" | "villages" | "suburbs" | "cities" | "townships" | "settlements" | "hamlets"
        | "places" => PlaceKind::City,
        "counties" | "districts" | "provinces" | "regions" | "oblasts" | "prefectures" => {
            PlaceKind::Region
        }
        "islands" => PlaceKind::Island,
        "mountains" => PlaceKind::Mountain,
        "lakes" => PlaceKind::Water,
        "mines" | "camps" | "ports" | "airports" | "stations" | "markets" => PlaceKind::Facility,
        "roads" | "lines" => PlaceKind::Road,
        _ => return None,
    })
}
