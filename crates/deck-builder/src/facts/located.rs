//! Where towns lie, as far as the article says so and the gazetteer agrees: `Aalborg in Denmark`, `Spokane, Wash.`

use crate::PlaceKind;
use crate::facts::scene::Scene;
use crate::gazetteer::Gazetteer;
use crate::mention::{Confidence, Span, Value};
use crate::places::Place;
use crate::sentence::Role;
use crate::token::Shape;

/// A town and what it lies in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Located {
    /// The entity of the town.
    pub(crate) inner: u32,
    /// The entity of the country or US state.
    pub(crate) outer: u32,
    /// The words that say so.
    pub(crate) evidence: Span,
    pub(crate) confidence: Confidence,
}

/// Reads them from all prose, each once.
pub(crate) fn read(scene: &Scene<'_>) -> Vec<Located> {
    let mut found: Vec<Located> = Vec::new();
    for (index, pair) in (0..).zip(scene.mentions.windows(2)) {
        let [inner, outer] = pair else { continue };
        let joint = inner.span.end;
        if outer.span.first != joint + 1 || !matches!(scene.key(joint), "," | "in") {
            continue;
        }
        let (Value::Place(town), Value::Place(land)) = (&inner.value, &outer.value) else {
            continue;
        };
        // "In Lima, Peru said" names a country that speaks.
        let closed = scene.key(joint) == "in" || scene.shape(outer.span.end) == Shape::Mark;
        if !closed
            || scene.role_of(joint) != Role::Prose
            || scene.is_quoted(joint)
            || !lies_in(town, land)
        {
            continue;
        }
        let (Some(inner_entity), Some(outer_entity)) =
            (scene.entity_of(index), scene.entity_of(index + 1))
        else {
            continue;
        };
        if found.iter().all(|located| located.inner != inner_entity) {
            found.push(Located {
                inner: inner_entity,
                outer: outer_entity,
                evidence: inner.span.with(outer.span),
                confidence: inner
                    .confidence
                    .and(outer.confidence)
                    .max(inner.confidence.min(outer.confidence)),
            });
        }
    }
    found
}

fn lies_in(town: &Place, land: &Place) -> bool {
    let gazetteer = Gazetteer::get();
    let (Some(town), Some(land)) = (town.known, land.known) else {
        return false;
    };
    let is_state = land.kind == PlaceKind::Region && gazetteer.state_code(land.name).is_some();
    // Where the great cities of the world lie is no news.
    town.kind == PlaceKind::City
        && town.size < 6
        && (land.kind == PlaceKind::Country || is_state)
        && !town.name.contains(land.name)
        && gazetteer.lies_in(town, land) == Some(true)
}
