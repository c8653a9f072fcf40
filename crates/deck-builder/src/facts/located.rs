//! Where things are, as far as the article says so: towns, where the gazetteer agrees, `Aalborg in Denmark`; what is
//! built, `Tonbury Hospital in Aalborg`; and the seats of bodies, `Aalborg-based Tonbury Air`.

use crate::PlaceKind;
use crate::facts::scene::Scene;
use crate::gazetteer::Gazetteer;
use crate::mention::{Confidence, Mention, Span, Value};
use crate::places::Place;
use crate::sentence::Role;
use crate::token::Shape;

/// How something and a place belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Relation {
    /// A town and the country or US state that it lies in.
    Town,
    /// Something built and the town or country that it stands in.
    Built,
    /// A body and the place of its seat.
    Seat,
}

/// Something and where it is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Located {
    pub(crate) relation: Relation,
    /// The entity of what is there.
    pub(crate) inner: u32,
    /// The entity of the place where it is.
    pub(crate) outer: u32,
    /// The words that say so.
    pub(crate) evidence: Span,
    pub(crate) confidence: Confidence,
}

/// Reads them from all prose, each once.
pub(crate) fn read(scene: &Scene<'_>) -> Vec<Located> {
    let mut found: Vec<Located> = Vec::new();
    for (index, pair) in (0..).zip(scene.mentions.windows(2)) {
        let [a, b] = pair else { continue };
        let told = scene.role_of(a.span.first) == Role::Prose
            && !scene.is_quoted(a.span.first)
            && !scene.is_quoted(b.span.first);
        let Some((relation, inner, outer)) = relation(scene, index, a, b).filter(|_| told) else {
            continue;
        };
        let (Some(inner), Some(outer)) = (scene.entity_of(inner), scene.entity_of(outer)) else {
            continue;
        };
        if found.iter().all(|located| located.inner != inner) {
            found.push(Located {
                relation,
                inner,
                outer,
                evidence: a.span.with(b.span),
                confidence: a.confidence.min(b.confidence),
            });
        }
    }
    found
}

/// How two mentions in a row belong together, with the inner one and the outer one.
fn relation(
    scene: &Scene<'_>,
    index: u32,
    a: &Mention,
    b: &Mention,
) -> Option<(Relation, u32, u32)> {
    let joint = a.span.end;
    match (&a.value, &b.value) {
        (Value::Place(town), Value::Place(land)) if b.span.first == joint + 1 => {
            // "In Lima, Peru said" names a country that speaks.
            let closed = scene.key(joint) == "in" || scene.shape(b.span.end) == Shape::Mark;
            let joined = matches!(scene.key(joint), "," | "in");
            (closed && joined && lies_in(town, land)).then_some((Relation::Town, index, index + 1))
        }
        (Value::Place(built), Value::Place(town)) => {
            let the = u32::from(scene.key(joint + 1) == "the");
            let joined = scene.key(joint) == "in" && b.span.first == joint + 1 + the;
            (joined && stands_in(built, town)).then_some((Relation::Built, index, index + 1))
        }
        // "Aalborg-based Tonbury Air".
        (Value::Place(_), Value::Organisation(_)) => {
            let seat = b.span.first == joint && scene.key(joint - 1).ends_with("-based");
            seat.then_some((Relation::Seat, index + 1, index))
        }
        // "Tonbury Air, based in Aalborg", "Tonbury Air of Aalborg" may be another body's branch.
        (Value::Organisation(_), Value::Place(_)) => {
            let seat = [
                &[",", "based", "in"][..],
                &[",", "which", "is", "based", "in"],
            ]
            .iter()
            .any(|words| {
                scene.has_keys(joint, words)
                    && b.span.first == joint + u32::try_from(words.len()).unwrap_or(0)
            });
            seat.then_some((Relation::Seat, index, index + 1))
        }
        _ => None,
    }
}

/// Whether something built, with a name of its own, may stand in a place.
fn stands_in(built: &Place, place: &Place) -> bool {
    let is_land = matches!(
        place.kind,
        PlaceKind::City | PlaceKind::Country | PlaceKind::Island
    );
    built.kind == PlaceKind::Facility
        && built.name.contains(' ')
        && is_land
        && place.known.is_some()
        && !built.name.contains(place.name.as_str())
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
