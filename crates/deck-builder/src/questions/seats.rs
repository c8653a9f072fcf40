//! Questions on where something built stands and where a body has its seat, as the article says it.

use crate::reason::Reason;
use crate::reason::proof;
use deck_engine::{Body, Category};

use crate::PlaceKind;
use crate::facts::located::{Located, Relation, Seat};
use crate::gazetteer::Gazetteer;
use crate::lexicon::Set;
use crate::mention::{Confidence, Span};
use crate::questions::options::{choices, proofs};
use crate::questions::{Candidate, MOST_ASKED, Workshop, id, towns, wording};

type Made = Result<Candidate, Reason>;

pub(crate) fn make(workshop: &mut Workshop<'_>) {
    let facts = workshop.facts;
    let built = facts.located.iter();
    for located in built
        .filter(|located| located.relation == Relation::Built)
        .take(MOST_ASKED)
    {
        keep(workshop, located.evidence, where_built(workshop, located));
    }
    for seat in facts.seats.iter().take(MOST_ASKED) {
        keep(workshop, seat.evidence, where_based(workshop, seat));
    }
}

fn keep(workshop: &mut Workshop<'_>, evidence: Span, made: Made) {
    match made {
        Ok(candidate) => workshop.made.push(candidate),
        Err(reason) => workshop.drop("where-is", evidence, reason),
    }
}

/// `In which city or town is Tonbury Hospital?`
fn where_built(workshop: &Workshop<'_>, located: &Located) -> Made {
    let scene = workshop.scene;
    let name = scene
        .entity(located.inner)
        .map_or("", |entity| entity.name.as_str());
    let the = scene
        .mentions_of(located.inner)
        .any(|mention| mention.span.first > 0 && scene.has_key(mention.span.first - 1, "the"));
    let name = if the && !name.starts_with("The ") {
        format!("the {name}")
    } else {
        name.to_owned()
    };
    let (_, kind) = workshop.place(located.outer).ok_or("no place")?;
    let prompt = match kind {
        PlaceKind::Country => format!("In which country is {name}?"),
        PlaceKind::City => format!("In which city or town is {name}?"),
        PlaceKind::Island => format!("On which island is {name}?"),
        _ => format!("In which US state is {name}?"),
    };
    // Wherever the article speaks of it, another place may be as right.
    let mut excluded = Set::default();
    for mention in scene.mentions_of(located.inner) {
        excluded.extend(workshop.named_in(scene.sentence_span(mention.span.first)));
    }
    place(
        workshop,
        Asked {
            name: &name,
            place: located.outer,
            evidence: located.evidence,
            confidence: located.confidence,
            excluded,
            prompt,
            joined: "",
            template: "where-built",
            rule: "built-in-place",
        },
    )
}

/// `Where is Tonbury Air based?`
fn where_based(workshop: &Workshop<'_>, seat: &Seat) -> Made {
    let scene = workshop.scene;
    let name = scene.words(seat.name);
    let others = workshop.facts.seats.iter();
    let twice = others
        .filter(|other| other.place != seat.place && scene.words(other.name) == name)
        .count();
    if twice > 0 {
        return Err("the article has it in two places".into());
    }
    place(
        workshop,
        Asked {
            name,
            place: seat.place,
            evidence: seat.evidence,
            confidence: seat.confidence,
            excluded: workshop.named_in(scene.sentence_span(seat.evidence.first)),
            prompt: format!("Where is {name} based?"),
            joined: " based",
            template: "where-based",
            rule: "seat-of-body",
        },
    )
}

/// What is asked for.
struct Asked<'a> {
    name: &'a str,
    place: u32,
    evidence: Span,
    confidence: Confidence,
    /// Entities that no choice may be.
    excluded: Set<u32>,
    prompt: String,
    /// How the explanation joins it to its place.
    joined: &'static str,
    template: &'static str,
    rule: &'static str,
}

fn place(workshop: &Workshop<'_>, asked: Asked<'_>) -> Made {
    let (known, _) = workshop.place(asked.place).ok_or("no place")?;
    let known = known.ok_or("no table has the place")?;
    let is_state = Gazetteer::get().state_code(known.name).is_some();
    if known.kind == PlaceKind::Region && !is_state {
        return Err("too few other regions to choose from".into());
    }
    // Of US states, the one that the article names is the answer.
    let names_another = |(index, _)| {
        workshop.place(index).is_some_and(|(other, _)| {
            other.is_some_and(|other| {
                other.name != known.name && Gazetteer::get().state_code(other.name).is_some()
            })
        })
    };
    if is_state && !(0..).zip(workshop.scene.entities).any(names_another) {
        return Err("the article names no other state".into());
    }
    let wrong = if known.kind == PlaceKind::Region {
        towns::other_states(workshop, asked.name, asked.place, &asked.excluded)
    } else {
        workshop.other_places(asked.place, &asked.excluded, 3)
    };
    // Osan Air Base might well be in Osan.
    let wrong: Vec<_> = wrong
        .into_iter()
        .filter(|wrong| !asked.name.contains(wrong.text.as_str()))
        .collect();
    if wrong.len() < 2 {
        return Err("too few other places to choose from".into());
    }
    let (name, right) = (asked.name, known.name);
    let explanation = format!(
        "{} is{} {} {}.",
        wording::upper_first(name),
        asked.joined,
        if known.kind == PlaceKind::Island {
            "on"
        } else {
            "in"
        },
        wording::with_article(right)
    );
    let mut proof = proof!("the article has {name} in {right}, and nowhere else");
    proof.extend(proofs(&wrong));
    Ok(Candidate {
        id: id(&[asked.template, name]),
        category: Category::Location,
        difficulty: 2,
        prompt: asked.prompt,
        explanation,
        body: Body::Choice(choices(right.to_owned(), None, wrong)),
        evidence: vec![workshop.sentence(asked.evidence.first)],
        confidence: asked.confidence,
        rule: asked.rule,
        template: asked.template,
        proof,
        topic: name.to_owned(),
    })
}
