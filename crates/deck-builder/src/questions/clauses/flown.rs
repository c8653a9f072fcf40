//! Which type of aircraft did something.

use crate::reason::proof;
use deck_engine::{Body, Category};

use super::{Asked, Made};
use crate::facts::grammar::{self, Class};
use crate::facts::quantity;
use crate::facts::subject::SubjectKind;
use crate::mention::{Kind, Span};
use crate::one_of::one_of;
use crate::questions::options::{choices, proofs};
use crate::questions::{Candidate, wording};
use crate::token::Shape;

/// `Which type of air force aircraft struck the ground near Lyon?`
pub(super) fn which_did(asked: &Asked<'_, '_>) -> Option<Made> {
    let scene = asked.workshop.scene;
    let subject = &asked.clause.subject;
    if subject.kind != SubjectKind::Things || asked.clause.verb.base == "have" {
        return None;
    }
    let mut types = scene
        .mentions_in(subject.span)
        .filter(|(_, mention)| mention.kind() == Kind::Aircraft);
    let (index, mention) = types.next()?;
    let alone = (scene.mentions_in(asked.clause.span))
        .filter(|(_, mention)| mention.kind() == Kind::Aircraft)
        .count()
        == 1;
    if types.next().is_some() || mention.span.end != subject.span.end || !alone {
        return None;
    }
    // Whose it is may stand between the number or article and the type.
    let mut first = subject.span.first;
    if one_of!(scene.key(first), "a" | "an" | "the") {
        first += 1;
    } else if let Some((.., rest)) = quantity::count(scene, first) {
        first = rest;
    }
    // "One of the two Tonbury Air Dash 8s".
    if scene.has_keys(first, &["of", "the"]) {
        first += 2;
    }
    let whose = Span::new(first, mention.span.first.max(first));
    let plain = (whose.first..whose.end).all(|at| {
        !grammar::is_any(
            scene.key(at),
            &[
                Class::Pointer,
                Class::Possessive,
                Class::Preposition,
                Class::Conjunction,
            ],
        ) && !one_of!(
            scene.key(at),
            "," | "first" | "second" | "third" | "last" | "only"
        ) && scene.shape(at) != Shape::Possessive
    });
    let entity = scene.entity_of(index)?;
    // "Two crashes of the Kestrel": it is the crashes that did it.
    let of_other = (subject.span.first..mention.span.first).any(|at| {
        one_of!(scene.key(at), "of")
            && !scene.has_keys(at, &["of", "the", "two"])
            && quantity::count(scene, at.wrapping_sub(1)).is_none()
    });
    (plain && !of_other && whose.len() <= 5).then(|| made(asked, whose, index, entity))
}

fn made(asked: &Asked<'_, '_>, whose: Span, mention: u32, entity: u32) -> Made {
    let (workshop, clause) = (asked.workshop, asked.clause);
    let scene = workshop.scene;
    if asked.substance(None) == 0 || asked.dates() > 1 || asked.rival(false) {
        return Err("too little is told, or others did something alike".into());
    }
    let tail = asked.tail(None)?;
    let whose = if whose.is_empty() {
        String::new()
    } else {
        let words = wording::render(scene, whose).ok_or("whose it is cannot be told alone")?;
        format!("{words} ")
    };
    let mut excluded = workshop.named_in(scene.sentence_span(clause.span.first));
    excluded.insert(entity);
    let wrong = workshop.other_aircraft(entity, &excluded, 3);
    if wrong.len() < 2 {
        return Err("too few other aircraft to choose from".into());
    }
    let mut one = clause.clone();
    one.subject.plural = false;
    let prompt = asked.prompt(&format!(
        "Which type of {whose}aircraft {}{tail}?",
        wording::verb_group(scene, &one)
    ));
    let name = (workshop.type_named(mention)).ok_or("the type has no name")?;
    let mut proof = proof!("no other fact has a type of aircraft that did this");
    proof.extend(proofs(&wrong));
    Ok(Candidate {
        explanation: asked.explanation(None),
        ..asked.candidate(
            "type-did",
            Category::Aircraft,
            3,
            prompt,
            Body::Choice(choices(name, None, wrong)),
            proof,
        )
    })
}
