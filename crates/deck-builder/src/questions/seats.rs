//! Questions on where something built stands and where a body has its seat, as the article says it.

use deck_engine::{Body, Category};

use crate::PlaceKind;
use crate::facts::located::{Located, Relation};
use crate::questions::options::{choices, proofs};
use crate::questions::{Candidate, MOST_ASKED, Workshop, id, wording};

pub(crate) fn make(workshop: &mut Workshop<'_>) {
    for located in workshop.facts.located.iter().take(MOST_ASKED) {
        let (template, made) = match located.relation {
            Relation::Town => continue,
            Relation::Built => ("where-built", place(workshop, located, "where-built")),
            Relation::Seat => ("where-based", place(workshop, located, "where-based")),
        };
        match made {
            Ok(candidate) => workshop.made.push(Candidate {
                template,
                ..candidate
            }),
            Err(reason) => workshop.drop(template, located.evidence, reason),
        }
    }
}

/// `In which city is Tonbury Hospital?`, `Where is Tonbury Air based?`
fn place(
    workshop: &Workshop<'_>,
    located: &Located,
    slot: &'static str,
) -> Result<Candidate, String> {
    let scene = workshop.scene;
    let inner = scene
        .entity(located.inner)
        .map(|entity| entity.name.as_str())
        .unwrap_or_default();
    let the = scene
        .mentions_of(located.inner)
        .any(|mention| mention.span.first > 0 && scene.key(mention.span.first - 1) == "the");
    let inner = if the && !inner.starts_with("The ") {
        format!("the {inner}")
    } else {
        inner.to_owned()
    };
    let (_, kind) = workshop.place(located.outer).ok_or("no place")?;
    let others = workshop.facts.located.iter();
    let twice = others
        .filter(|other| other.inner == located.inner && other.outer != located.outer)
        .count();
    if twice > 0 {
        return Err("the article has it in two places".into());
    }
    // Wherever the article speaks of it, another place may be as right.
    let mut excluded = crate::lexicon::Set::default();
    for mention in scene.mentions_of(located.inner) {
        excluded.extend(workshop.named_in(scene.sentence_span(mention.span.first)));
    }
    let wrong = workshop.other_places(located.outer, &excluded, 3);
    if wrong.len() < 2 {
        return Err("too few other places to choose from".into());
    }
    let noun = match kind {
        PlaceKind::Country => Some("country"),
        PlaceKind::City => Some("city or town"),
        PlaceKind::Island => Some("island"),
        _ => None,
    };
    let prompt = match (located.relation, noun) {
        (Relation::Seat, Some("country")) => format!("In which country is {inner} based?"),
        (Relation::Seat, _) => format!("Where is {inner} based?"),
        (_, Some("island")) => format!("On which island is {inner}?"),
        (_, Some(noun)) => format!("In which {noun} is {inner}?"),
        (_, None) => format!("Where is {inner}?"),
    };
    let right = workshop.place_name(located.outer);
    let joined = if located.relation == Relation::Seat {
        " based"
    } else {
        ""
    };
    let explanation = format!(
        "{} is{joined} in {}.",
        wording::upper_first(&inner),
        wording::with_article(&right)
    );
    let mut proof = vec![format!(
        "the article has {inner} in {right}, and nowhere else"
    )];
    proof.extend(proofs(&wrong));
    Ok(Candidate {
        id: id(&[slot, &inner]),
        category: Category::Location,
        difficulty: 2,
        prompt,
        explanation,
        body: Body::Choice(choices(right, None, wrong)),
        evidence: vec![workshop.sentence(located.evidence.first)],
        confidence: located.confidence,
        rule: if located.relation == Relation::Seat {
            "seat-of-body"
        } else {
            "built-in-place"
        },
        template: slot,
        proof,
        topic: inner,
    })
}
