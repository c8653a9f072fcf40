//! What kind of aircraft a type is, which the table of types answers.

use crate::reason::{proof, reason};
use deck_engine::{Body, Category};

use crate::aircraft::AircraftType;
use crate::mention::{Confidence, Kind, Mention, Value};
use crate::one_of::one_of;
use crate::questions::options::{Wrong, choices, proofs};
use crate::questions::{Candidate, Workshop, id, wording};
use crate::sentence::Role;

/// The template of the kinds of types.
pub(crate) const TEMPLATE: &str = "kind-of-aircraft";

/// Kinds that can be asked for, each with three that none of its types is.
const KINDS: [(&str, &str, [&str; 3]); 8] = [
    (
        "helicopter",
        "Helicopter",
        ["Fighter", "Airliner", "Bomber"],
    ),
    ("fighter", "Fighter", ["Helicopter", "Airliner", "Tanker"]),
    ("drone", "Drone", ["Airliner", "Business jet", "Tanker"]),
    ("airliner", "Airliner", ["Fighter", "Helicopter", "Drone"]),
    (
        "bomber",
        "Bomber",
        ["Helicopter", "Airliner", "Business jet"],
    ),
    (
        "transport",
        "Transport aircraft",
        ["Fighter", "Helicopter", "Business jet"],
    ),
    ("tanker", "Tanker", ["Fighter", "Helicopter", "Drone"]),
    (
        "business jet",
        "Business jet",
        ["Fighter", "Helicopter", "Bomber"],
    ),
];

pub(crate) fn make(workshop: &mut Workshop<'_>) {
    workshop.make_of_each(Kind::Aircraft, which_kind);
}

/// `What kind of aircraft is the Mi-8?`
fn which_kind(workshop: &Workshop<'_>, entity: u32) -> Option<Candidate> {
    let scene = workshop.scene;
    let is_told = |mention: &&Mention| {
        let at = mention.span.first;
        mention.confidence >= SURE && scene.role_of(at) == Role::Prose && !scene.is_quoted(at)
    };
    let told = || scene.mentions_of(entity).filter(is_told);
    let is_grounded = |mention: &&Mention| says_kind(workshop, mention);
    let grounded = told().find(is_grounded);
    let mention = grounded.or_else(|| told().next())?;
    let Value::Aircraft(aircraft) = &mention.value else {
        return None;
    };
    let family = aircraft.family?;
    // Everybody knows what these two build for airlines.
    if family.kind == "airliner" && one_of!(family.maker, "Boeing" | "Airbus") {
        return None;
    }
    let (_, right, others) = KINDS.iter().find(|(kind, ..)| *kind == family.kind)?;
    // "Concorde" is no "the Concorde".
    let name = scene.entity(entity)?.name.as_str();
    if !name.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let kind = wording::lower_first(right);
    let wrong: Vec<Wrong> = others
        .iter()
        .map(|other| Wrong {
            text: (*other).to_owned(),
            why: None,
            proof: reason!("no {} is one", family.kind),
        })
        .collect();
    let mut proof = proof!(
        "the table of types has the {} as a {}",
        family.designator,
        family.kind
    );
    proof.extend(proofs(&wrong));
    Some(Candidate {
        id: id(&[TEMPLATE, name]),
        category: Category::Aircraft,
        difficulty: 2,
        prompt: format!("What kind of aircraft is the {name}?"),
        explanation: format!("The {name} is {} {kind}.", wording::indefinite(&kind)),
        body: Body::Choice(choices((*right).to_owned(), None, wrong)),
        evidence: vec![workshop.sentence(mention.span.first)],
        confidence: mention
            .confidence
            .min(Confidence::percent(if grounded.is_none() {
                80
            } else if is_plain(workshop, family) {
                85
            } else {
                92
            })),
        rule: "type-of-table",
        template: TEMPLATE,
        proof,
        topic: name.to_owned(),
    })
}

/// Whether readers know the answer before they read: what a helicopter, a tanker or a drone is, the story tells all
/// along, and so it does where it is of one kind of aircraft.
fn is_plain(workshop: &Workshop<'_>, family: &AircraftType) -> bool {
    let scene = workshop.scene;
    let is_other = |entity: u32| {
        scene
            .mentions_of(entity)
            .any(|mention| match &mention.value {
                Value::Aircraft(other) => {
                    other.family.is_some_and(|other| other.kind != family.kind)
                }
                _ => false,
            })
    };
    one_of!(family.kind, "helicopter" | "tanker" | "drone")
        || !(0..)
            .zip(scene.entities)
            .any(|(entity, _)| is_other(entity))
}

/// Whether the sentence of a mention says what kind of aircraft it is: `two Mi-8 helicopters`.
fn says_kind(workshop: &Workshop<'_>, mention: &Mention) -> bool {
    let Value::Aircraft(aircraft) = &mention.value else {
        return false;
    };
    let words: &[&str] = match aircraft.family.map_or("", |family| family.kind) {
        "helicopter" => &["helicopter", "helicopters", "chopper", "choppers"],
        "fighter" => &["fighter", "fighters"],
        "drone" => &["drone", "drones", "unmanned"],
        "airliner" => &["airliner", "airliners", "passenger", "passengers"],
        "bomber" => &["bomber", "bombers"],
        "transport" => &["transport", "transports", "cargo", "freighter"],
        "tanker" => &["tanker", "tankers", "refuelling", "refueling"],
        "business jet" => &["business", "private"],
        _ => return false,
    };
    let scene = workshop.scene;
    let sentence = scene.sentence_span(mention.span.first);
    (sentence.first..sentence.end).any(|at| words.contains(&scene.key(at)))
}

/// How sure it must be that the type is meant.
const SURE: Confidence = Confidence::percent(95);
