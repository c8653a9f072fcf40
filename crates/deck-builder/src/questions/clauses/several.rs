//! Two at once: who met, what was sent together, at which two places. The questions with several right answers.

use crate::reason::proof;
use deck_engine::{Body, Category, Choice};

use super::{Asked, Made};
use crate::facts::grammar::{self, Class};
use crate::facts::quantity;
use crate::facts::subject::SubjectKind;
use crate::mention::{Kind, Span};
use crate::one_of::one_of;
use crate::questions::{Candidate, wording};
use crate::token::Shape;

/// `Which of these people opened a tram line in Bergen on 13 May 2024?`
pub(super) fn several(asked: &Asked<'_, '_>) -> Option<Made> {
    let (workshop, clause) = (asked.workshop, asked.clause);
    let scene = workshop.scene;
    let subject = &clause.subject;
    let (kind, pair, part) = match (subject.kind, subject.entities.as_slice()) {
        (SubjectKind::Person, &[one, other]) => (Kind::Person, [one, other], None),
        _ => clause.parts.iter().enumerate().find_map(|(index, part)| {
            let (kind, pair) = pair(asked, part.head)?;
            let leads = !part.has_preposition()
                || kind == Kind::Place && one_of!(scene.key(part.first), "in" | "at");
            (leads && part.first >= clause.group.end).then_some((kind, pair, Some(index)))
        })?,
    };
    Some(made(asked, kind, pair, part))
}

/// Two things of a kind that are all that a span names: `a Super Puma and two Mi-8 helicopters`.
fn pair(asked: &Asked<'_, '_>, span: Span) -> Option<(Kind, [u32; 2])> {
    let scene = asked.workshop.scene;
    let mut inside = scene.mentions_in(span);
    let ((one, first), (other, second), None) = (inside.next()?, inside.next()?, inside.next())
    else {
        return None;
    };
    let joint = first.span.end..second.span.first;
    let and = joint.clone().find(|&at| scene.has_key(at, "and"))?;
    // What stands around them counts them or says what kind they are.
    let plain = |at: u32| {
        scene.mention_at(at).is_some()
            || at == and
            || quantity::count(scene, at).is_some()
            || grammar::is_at(scene, at, Class::Determiner)
            || at > first.span.first
                && first.kind() == Kind::Aircraft
                && scene.shape(at) == Shape::Lower
                && !grammar::is_at(scene, at, Class::Preposition)
    };
    let same =
        first.kind() == second.kind() && matches!(first.kind(), Kind::Aircraft | Kind::Place);
    // "Paris and French towns", "Lyon and Bergen in Norway".
    let closed = (span.first..span.end).all(plain) && !scene.has_key(span.end, ",");
    let is_where = |mention| first.kind() != Kind::Place || asked.workshop.is_location(mention);
    (same && closed && is_where(one) && is_where(other)).then(|| {
        Some((
            first.kind(),
            [scene.entity_of(one)?, scene.entity_of(other)?],
        ))
    })?
}

fn made(asked: &Asked<'_, '_>, kind: Kind, pair: [u32; 2], part: Option<usize>) -> Made {
    let (workshop, clause) = (asked.workshop, asked.clause);
    let scene = workshop.scene;
    if asked.substance(part) == 0 && part.is_none()
        || asked.dates() > 1
        || asked.rival(part.is_some())
    {
        return Err("too little is told, or others did something alike".into());
    }
    if clause.parts.iter().any(|part| part.owned) {
        return Err("\"his\" or \"its\" would say who is meant".into());
    }
    let mut excluded = workshop.named_in(scene.sentence_span(clause.span.first));
    excluded.extend(pair);
    let [one, _] = pair;
    let wrong = match kind {
        Kind::Person => workshop.other_people(one, &excluded, 2, &|_| true),
        Kind::Aircraft => workshop.other_aircraft(one, &excluded, 2),
        _ => workshop.other_places(one, &excluded, 2),
    };
    let name = |entity: u32| match kind {
        Kind::Person => wording::full_name(scene, entity).map(str::to_owned),
        Kind::Aircraft => scene.entity(entity).map(|entity| entity.name.clone()),
        _ => Some(workshop.place_name(entity)),
    };
    let mut right: Vec<String> = pair.into_iter().filter_map(name).collect();
    if wrong.len() < 2 || right.len() < 2 || right.first() == right.last() {
        return Err("too few others to choose from".into());
    }
    let tail = asked.tail(part)?;
    let (of, category) = match kind {
        Kind::Person => ("people", Category::Official),
        Kind::Aircraft => ("types of aircraft", Category::Aircraft),
        _ => ("places", Category::Location),
    };
    let question = match part.and_then(|part| clause.parts.get(part)) {
        None => format!(
            "Which of these {of} {}{tail}?",
            wording::verb_group(scene, clause)
        ),
        Some(part) => {
            let subject = asked.subject().ok_or("the subject has no full name")?;
            let preposition = if part.has_preposition() {
                format!("{} which", scene.key(part.first))
            } else {
                "which".into()
            };
            let inverted = wording::inverted(scene, clause, &subject);
            wording::upper_first(&format!("{preposition} of these {of} {inverted}{tail}?"))
        }
    };
    let mut proof = proof!("the clause names these two, and no other fact has more of the kind");
    proof.extend(super::proofs(&wrong));
    let mut choices: Vec<Choice> = super::choices(right.swap_remove(0), None, wrong);
    choices.extend(right.pop().map(|text| Choice {
        text,
        correct: true,
        why: None,
        fixed: false,
    }));
    Ok(Candidate {
        explanation: asked.explanation(None),
        ..asked.candidate(
            "several",
            category,
            3,
            asked.prompt(&question),
            Body::Multi(choices),
            proof,
        )
    })
}
