//! Which type of aircraft it was.

use crate::reason::proof;
use deck_engine::{Body, Category};

use super::{Asked, Made};
use crate::facts::complement::Part;
use crate::facts::quantity;
use crate::mention::{Kind, Value};
use crate::one_of::one_of;
use crate::questions::options::{choices, proofs};
use crate::questions::{Candidate, wording};

/// `Which type of aircraft did Greece order from Bombardier in 1999?`
pub(super) fn aircraft(asked: &Asked<'_, '_>) -> Option<Made> {
    let (workshop, clause) = (asked.workshop, asked.clause);
    let scene = workshop.scene;
    let (index, part, mention) = clause.parts.iter().enumerate().find_map(|(index, part)| {
        let mut types = scene
            .mentions_in(part.head)
            .filter(|(_, mention)| mention.kind() == Kind::Aircraft);
        let (mention, found) = types.next()?;
        let whole = found.span.end == part.head.end && types.next().is_none();
        // "Ended the search by choosing the Saab 2000": it did not do so by a Saab, nor by "ended production of" end one.
        let bare = part.head.len() <= found.span.len() + 3
            && !(part.head.first..found.span.first).any(|at| {
                scene.key(at).ends_with("ing")
                    || scene.has_key(at, "of") && quantity::count(scene, at - 1).is_none()
            });
        (whole
            && bare
            && part.first >= clause.group.end
            && (!part.has_preposition() || one_of!(scene.key(part.first), "in" | "aboard" | "by")))
        .then_some((index, part, mention))
    })?;
    Some(aircraft_made(asked, index, part, mention))
}

fn aircraft_made(asked: &Asked<'_, '_>, index: usize, part: &Part, mention: u32) -> Made {
    let (workshop, clause) = (asked.workshop, asked.clause);
    let scene = workshop.scene;
    let subject = asked.subject().ok_or("the subject has no full name")?;
    if clause.verb.base == "have" {
        return Err("what somebody has is no event".into());
    }
    // "Which type of aircraft did Norway send": when and where is not told.
    if asked.substance(Some(index)) == 0 && asked.dates() == 0 && asked.lead.is_empty() {
        return Err("too little is told to ask for the type".into());
    }
    // "Which type did Boeing offer": its own.
    let family = scene.mention(mention).and_then(|found| match &found.value {
        Value::Aircraft(aircraft) => aircraft.family,
        _ => None,
    });
    if family.is_some_and(|family| subject.contains(family.maker)) {
        return Err("its maker tells which it is".into());
    }
    if asked.rival(true) {
        return Err("the article tells of the same kind of event twice".into());
    }
    let tail = asked.tail(Some(index))?;
    let entity = scene.entity_of(mention).ok_or("the type has no name")?;
    let excluded = workshop.named_in(scene.sentence_span(clause.span.first));
    let wrong = workshop.other_aircraft(entity, &excluded, 3);
    if wrong.len() < 2 {
        return Err("too few other aircraft to choose from".into());
    }
    let preposition = if part.has_preposition() {
        format!("{} which", wording::upper_first(scene.key(part.first)))
    } else {
        "Which".into()
    };
    let prompt = asked.prompt(&format!(
        "{preposition} type of aircraft {}{tail}?",
        wording::inverted(scene, clause, &subject)
    ));
    let name = (workshop.type_named(mention)).ok_or("the type has no name")?;
    let mut proof = proof!("the facts have one type of aircraft for this event");
    proof.extend(proofs(&wrong));
    Ok(Candidate {
        explanation: asked.explanation(None),
        ..asked.candidate(
            "aircraft",
            Category::Aircraft,
            3,
            prompt,
            Body::Choice(choices(name, None, wrong)),
            proof,
        )
    })
}
