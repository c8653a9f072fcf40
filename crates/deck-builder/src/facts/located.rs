//! Where things are, as far as the article says so: towns, where the gazetteer agrees, `Aalborg in Denmark`; what is
//! built, `Tonbury Hospital in Aalborg`; and the seats of bodies, `Aalborg-based Tonbury Air`.

use crate::PlaceKind;
use crate::facts::grammar::{self, Class};
use crate::facts::scene::Scene;
use crate::facts::subject::is_verb;
use crate::gazetteer::Gazetteer;
use crate::mention::{Confidence, Kind, Span, Value};
use crate::one_of::one_of;
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
}

/// Something with the place where it is.
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

/// A body with the place of its seat.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Seat {
    /// The body's name.
    pub(crate) name: Span,
    /// The entity of the place.
    pub(crate) place: u32,
    /// The words that say so.
    pub(crate) evidence: Span,
    pub(crate) confidence: Confidence,
}

/// Reads where things are from all prose, each once.
pub(crate) fn read(scene: &Scene<'_>) -> Vec<Located> {
    let mut found: Vec<Located> = Vec::new();
    for (index, pair) in (0..).zip(scene.mentions.windows(2)) {
        let [inner, outer] = pair else { continue };
        let joint = inner.span.end;
        let the = u32::from(scene.has_key(joint + 1, "the"));
        if !one_of!(scene.key(joint), "," | "in") || outer.span.first != joint + 1 + the {
            continue;
        }
        let Value::Place(wider) = &outer.value else {
            continue;
        };
        if scene.role_of(joint) != Role::Prose || scene.is_quoted(joint) {
            continue;
        }
        // "In Lima, Peru said" names a country that speaks.
        let is_in = scene.has_key(joint, "in");
        let closed = is_in || scene.shape(outer.span.end) == Shape::Mark;
        let relation = match &inner.value {
            Value::Place(place) if closed && lies_in(place, wider) => Relation::Town,
            Value::Place(place)
                if is_in && place.kind == PlaceKind::Facility && stands_in(&place.name, wider) =>
            {
                Relation::Built
            }
            // Of what country "the National Hospital" is, is only said elsewhere.
            Value::Organisation(house)
                if is_in
                    && !house.name.contains("National ")
                    && is_house(&house.name)
                    && stands_in(&house.name, wider) =>
            {
                Relation::Built
            }
            _ => continue,
        };
        let (Some(inner_entity), Some(outer_entity)) =
            (scene.entity_of(index), scene.entity_of(index + 1))
        else {
            continue;
        };
        if found.iter().all(|located| located.inner != inner_entity) {
            found.push(Located {
                relation,
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

/// Reads where bodies have their seats: `Aalborg-based Tonbury Air`, `Tonbury Air, based in Aalborg`.
pub(crate) fn seats(scene: &Scene<'_>) -> Vec<Seat> {
    let mut found: Vec<Seat> = Vec::new();
    for (index, mention) in (0..).zip(scene.mentions) {
        let Value::Place(place) = &mention.value else {
            continue;
        };
        let Span { first, end } = mention.span;
        if scene.role_of(first) != Role::Prose || scene.is_quoted(first) || place.known.is_none() {
            continue;
        }
        let name = if scene.key(end - 1).ends_with("-based") {
            name_after(scene, end)
        } else {
            name_before(scene, first)
        };
        let (Some(name), Some(entity)) = (name, scene.entity_of(index)) else {
            continue;
        };
        let is_new = found
            .iter()
            .all(|seat| scene.words(seat.name) != scene.words(name));
        if is_new {
            found.push(Seat {
                name,
                place: entity,
                evidence: mention.span.with(name),
                // The words say what the place is to the body, and the gazetteer has the place.
                confidence: Confidence::percent(93),
            });
        }
    }
    found
}

/// The name behind "Aalborg-based", small words like "carrier" left out; nothing if it is somebody's.
fn name_after(scene: &Scene<'_>, at: u32) -> Option<Span> {
    let mut first = at;
    while first < at + 3
        && scene.shape(first) == Shape::Lower
        && scene.mention_at(first).is_none()
        && !grammar::is_any_at(
            scene,
            first,
            &[Class::Preposition, Class::Conjunction, Class::Auxiliary],
        )
    {
        first += 1;
    }
    let last = (first..first + 6).find(|&at| !scene.is_capital(at))?;
    whole_name(scene, Span::new(first, last))
}

/// The name before ", based in", ", which is based in" or "is based in".
fn name_before(scene: &Scene<'_>, place: u32) -> Option<Span> {
    const JOINTS: [&[&str]; 6] = [
        &[",", "based", "at"],
        &[",", "based", "in"],
        &[",", "headquartered", "in"],
        &[",", "which", "is", "based", "in"],
        &["is", "based", "in"],
        &["is", "headquartered", "in"],
    ];
    let joint = JOINTS.iter().find_map(|keys| {
        let first = place.checked_sub(u32::try_from(keys.len()).ok()?)?;
        scene.has_keys(first, keys).then_some(first)
    })?;
    let mut first = joint;
    while first > 0 && scene.is_capital(first - 1) && first + 6 > joint {
        first -= 1;
    }
    whole_name(scene, Span::new(first, joint))
}

/// A span if it is a name and no person's.
fn whole_name(scene: &Scene<'_>, name: Span) -> Option<Span> {
    let mut inside = scene.mentions_in(name);
    let fit = inside.all(|(_, mention)| mention.kind() == Kind::Organisation);
    let cut = scene
        .mention_at(name.first)
        .is_some_and(|_| scene.starting(name.first).is_none());
    let plain = !name.is_empty() && !scene.starts_sentence(name.first) || name.len() > 1;
    let small = grammar::is_any_at(
        scene,
        name.first,
        &[Class::Determiner, Class::Pronoun, Class::Preposition],
    );
    // "London-based Swedish bankers", "Miami-based Heinl's nursery".
    let people = Gazetteer::get()
        .country_of_demonym(scene.key(name.first))
        .is_some();
    let goes_on = scene.shape(name.end) == Shape::Possessive
        || name.len() == 1 && scene.shape(name.end) == Shape::Lower && !is_verb(scene, name.end);
    (fit && !cut && !people && !goes_on && plain && !small && !name.is_empty()).then_some(name)
}

/// Whether something built, with a name of its own, may stand in a place.
fn stands_in(built: &str, place: &Place) -> bool {
    let is_land = matches!(
        place.kind,
        PlaceKind::City | PlaceKind::Country | PlaceKind::Island
    );
    let is_state = place.known.is_some_and(|place| {
        place.kind == PlaceKind::Region && Gazetteer::get().state_code(place.name).is_some()
    });
    built.contains(' ')
        && (is_land || is_state)
        // Of no country.
        && place.name != "Antarctica"
        && place.known.is_some()
        && !built.contains(place.name.as_str())
}

/// Whether a body is named by the house that it works in.
fn is_house(name: &str) -> bool {
    const HOUSES: [&str; 8] = [
        "University",
        "College",
        "Hospital",
        "Museum",
        "Academy",
        "Observatory",
        "Laboratory",
        "Institute",
    ];
    name.split(' ').any(|word| HOUSES.contains(&word))
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
