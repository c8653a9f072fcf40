//! Where it was.

mod on_map;

use crate::reason::proof;
use deck_engine::{Body, Category};

use super::{Asked, Made};
use crate::facts::clause::{Clause, Form};
use crate::facts::complement::Part;
use crate::facts::grammar::{self, Class};
use crate::facts::subject::SubjectKind;
use crate::gazetteer::PlaceKind;
use crate::lexicon::Set;
use crate::mention::Kind;
use crate::one_of::one_of;
use crate::phrase::stable;
use crate::questions::options::{choices, proofs};
use crate::questions::{Candidate, Workshop, wording};
use crate::token::Shape;

/// Wrong places to choose from.
const CHOICES: usize = 3;
/// How many are looked for, since most of the nearest are too near for the map.
const FOR_MAP: usize = 8;

/// `Where did Ann Lee fly on 12 March 2012?`
pub(super) fn place(asked: &Asked<'_, '_>) -> Option<Made> {
    let workshop = asked.workshop;
    let scene = workshop.scene;
    let (index, part) = asked.clause.parts.iter().enumerate().find(|(_, part)| {
        let preposition = scene.key(part.first);
        let wanted = one_of!(preposition, "in" | "at" | "on")
            || one_of!(preposition, "to" | "into") && asked.clause.verb.is_motion();
        wanted
            && part.has_preposition()
            && part
                .mention
                .is_some_and(|mention| workshop.is_location(mention))
    })?;
    let entity = scene.entity_of(part.mention?)?;
    Some(place_made(asked, index, part, entity))
}

fn place_made(asked: &Asked<'_, '_>, index: usize, part: &Part, entity: u32) -> Made {
    let (workshop, clause) = (asked.workshop, asked.clause);
    let scene = workshop.scene;
    let (_, kind) = workshop.place(entity).ok_or("no place")?;
    let subject = asked.subject().ok_or("the subject has no full name")?;
    if asked.rival(true) {
        return Err("the article tells of the same kind of event twice".into());
    }
    if clause.parts.iter().any(|part| part.owned) {
        return Err("the place may be of what somebody owns".into());
    }
    if clause.verb.base == "have" {
        return Err("what somebody has is no event".into());
    }
    if asked.dates() > 1 {
        return Err("two times are named".into());
    }
    if asked.substance(Some(index)) == 0
        && clause.subject.kind == SubjectKind::Things
        && !clause
            .parts
            .iter()
            .any(|part| part.kind == Some(Kind::Date))
    {
        return Err("too little is told to ask where it was".into());
    }
    if clause.form == Form::Present && asked.substance(Some(index)) == 0 {
        return Err("too little is told to ask where it is".into());
    }
    // "Threatened to close courts in England", "ruled out closing courts in England": the place is that of the second
    // verb.
    let infinitive = (clause.group.end..part.first).any(|at| {
        let gerund = scene
            .key(at)
            .strip_suffix("ing")
            .is_some_and(|stem| stem.len() > 2)
            && scene.shape(at) == Shape::Lower
            && grammar::is_any_at(scene, at + 1, &[Class::Determiner, Class::Possessive])
            || scene.key(at).ends_with("ing") && scene.mention_at(at + 1).is_some();
        gerund
            || scene.has_key(at, "to")
                && !clause
                    .parts
                    .iter()
                    .any(|part| part.first == at && part.has_preposition())
    });
    if infinitive
        || clause.verb.takes_infinitive()
            && (clause.group.end..part.first).any(|at| scene.has_key(at, "to"))
    {
        return Err("the place may belong to another verb".into());
    }
    // "Demanded a halt of talks in Lyon": where the talks are.
    let before = part.first.saturating_sub(1);
    let of = (clause.group.end..before).any(|at| scene.has_key(at, "of"));
    let is_event = one_of!(
        scene.key(before),
        "talks"
            | "negotiations"
            | "meeting"
            | "conference"
            | "summit"
            | "war"
            | "conflict"
            | "elections"
            | "operations"
    );
    let takes_place = one_of!(
        clause.verb.base,
        "hold" | "attend" | "open" | "address" | "begin" | "start" | "end" | "host" | "win"
    );
    if (of && scene.shape(before) == Shape::Lower || is_event)
        && !takes_place
        && !clause.form.is_passive()
    {
        return Err("it tells where what it is done to is".into());
    }
    // Another place in the clause may be as good an answer.
    let places = clause
        .parts
        .iter()
        .filter(|part| {
            part.mention
                .is_some_and(|mention| workshop.is_location(mention))
                && part.has_preposition()
                && !scene.has_key(part.first, "from")
        })
        .count();
    if places > 1 {
        return Err("two places are named".into());
    }
    // "To Hayuliang in Assam": where the place before it lies.
    let before = clause
        .parts
        .iter()
        .find(|before| before.head.end == part.first && before.has_preposition());
    if before.is_some_and(|before| scene.is_capital(before.head.end - 1)) {
        return Err("it tells where the place before it lies".into());
    }
    // "Warplanes struck": at several places, perhaps.
    if clause.subject.kind == SubjectKind::Things && clause.subject.plural && asked.dates() == 0 {
        return Err("it may have been at several places".into());
    }
    let mut excluded = workshop.named_in(scene.sentence_span(clause.span.first));
    excluded.extend(places_of_family(workshop, clause));
    let mut wrong = workshop.other_places(entity, &excluded, FOR_MAP);
    // Of countries, the one that the article names is the answer.
    let is_only = kind == PlaceKind::Country
        && (wrong.iter()).all(|wrong| {
            wrong
                .why
                .as_ref()
                .is_some_and(|why| why.contains(" not name "))
        });
    if wrong.len() < 2 || is_only {
        return Err("too few other places to choose from".into());
    }
    let tail = asked.tail(Some(index))?;
    let right = workshop.place_name(entity);
    let which = match kind {
        PlaceKind::Country if scene.has_key(part.first, "in") => "In which country",
        PlaceKind::Island if scene.has_key(part.first, "on") => "On which island",
        PlaceKind::City if one_of!(scene.key(part.first), "to" | "into") => "To which city or town",
        // "Where were they taken to a hospital?" would ask for two things.
        PlaceKind::City
            if clause
                .parts
                .iter()
                .any(|part| one_of!(scene.key(part.first), "to" | "into" | "at")) =>
        {
            "In which city or town"
        }
        _ => "Where",
    };
    let prompt = asked.prompt(&format!(
        "{which} {}{tail}?",
        wording::inverted(scene, clause, &subject)
    ));
    let on_map = (kind == PlaceKind::City && stable([prompt.as_str()]).is_multiple_of(2))
        .then(|| on_map::on_map(workshop, &right, &wrong))
        .flatten();
    let mut proof = proof!("the facts have one place for this event");
    let body = match on_map {
        Some(place) => {
            wrong.retain(|wrong| (place.candidates.iter()).any(|spot| spot.name == wrong.text));
            proof.extend(proofs(&wrong));
            Body::Place(place)
        }
        None => {
            wrong.truncate(CHOICES);
            proof.extend(proofs(&wrong));
            Body::Choice(choices(right, None, wrong))
        }
    };
    Ok(Candidate {
        explanation: asked.explanation(None),
        ..asked.candidate("where", Category::Location, 2, prompt, body, proof)
    })
}

/// All places of events of the same kind.
fn places_of_family(workshop: &Workshop<'_>, clause: &Clause) -> Set<u32> {
    workshop
        .facts
        .clauses
        .iter()
        .filter(|other| other.verb.family == clause.verb.family)
        .flat_map(|other| workshop.named_in(other.span))
        .collect()
}
