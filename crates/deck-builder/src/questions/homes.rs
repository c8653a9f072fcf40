//! Where people are from: `Ann Lee, 43, of Bergen`, `Ann Lee of Bergen, who …`.

use crate::reason::proof;
use deck_engine::{Body, Category};

use crate::PlaceKind;
use crate::mention::{Kind, Mention, Value};
use crate::one_of::one_of;
use crate::questions::options::{choices, proofs};
use crate::questions::{Candidate, Workshop, id, wording};
use crate::sentence::Role;
use crate::token::Shape;

/// The template of people's homes.
pub(crate) const TEMPLATE: &str = "from-where";

pub(crate) fn make(workshop: &mut Workshop<'_>) {
    workshop.make_of_each(Kind::Person, from_where);
}

/// `From which city or town was Ann Lee?`
fn from_where(workshop: &Workshop<'_>, person: u32) -> Option<Candidate> {
    let scene = workshop.scene;
    let name = wording::full_name(scene, person)?;
    if workshop.post_of(person).is_some() {
        return None;
    }
    let (mention, home) = scene
        .mentions_of(person)
        .find_map(|mention| Some((mention, home_after(workshop, mention)?)))?;
    let full = matches!(&mention.value, Value::Person(person) if person.name == name);
    let at = mention.span.first;
    if !full || scene.is_quoted(at) || scene.role_of(at) != Role::Prose {
        return None;
    }
    let (index, place) = scene.starting(home)?;
    let entity = scene.entity_of(index)?;
    let excluded = workshop.named_in(scene.sentence_span(at));
    let wrong = workshop.other_places(entity, &excluded, 3);
    if wrong.len() < 2 {
        return None;
    }
    let right = workshop.place_name(entity);
    let mut proof = proof!("the article has {name} from one place, {right}");
    proof.extend(proofs(&wrong));
    Some(Candidate {
        id: id(&[TEMPLATE, name]),
        category: Category::Location,
        difficulty: 3,
        prompt: format!("Which city or town was {name} from?"),
        explanation: format!("According to the article, {name} was from {right}."),
        body: Body::Choice(choices(right, None, wrong)),
        evidence: vec![workshop.sentence(at)],
        confidence: mention.confidence.min(place.confidence),
        rule: "name-of-town",
        template: TEMPLATE,
        proof,
        topic: name.to_owned(),
    })
}

/// The first token of the town that somebody is of.
fn home_after(workshop: &Workshop<'_>, mention: &Mention) -> Option<u32> {
    let scene = workshop.scene;
    let end = mention.span.end;
    let aged = scene.has_key(end, ",")
        && scene.shape(end + 1) == Shape::Number
        && scene.has_key(end + 2, ",");
    let at = if aged { end + 3 } else { end };
    if !one_of!(scene.key(at), "of" | "from") {
        return None;
    }
    let (_, place) = scene.starting(at + 1)?;
    let closed = one_of!(scene.key(place.span.end), "," | ".");
    let is_town = matches!(&place.value, Value::Place(place) if place.kind == PlaceKind::City);
    (closed && is_town).then_some(at + 1)
}
