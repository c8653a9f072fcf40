//! What type of aircraft something was: `McCain's plane, a Boeing 737-400, …`.

use deck_engine::{Body, Category};

use super::{Asked, Made};
use crate::facts::grammar::{self, Class, Verbs};
use crate::facts::subject::SubjectKind;
use crate::lexicon::Set;
use crate::mention::{Confidence, Kind, Span};
use crate::one_of::one_of;
use crate::questions::options::{choices, proofs};
use crate::questions::{Candidate, wording};

/// `What type of aircraft was Ann Lee's plane?`
pub(super) fn which_type(asked: &Asked<'_, '_>) -> Option<Made> {
    let scene = asked.workshop.scene;
    let subject = &asked.clause.subject;
    let comma = subject.span.end;
    let article = scene.has_key(comma, ",") && one_of!(scene.key(comma + 1), "a" | "an");
    // "A second airplane" is no name to ask by.
    let article = article && !one_of!(scene.key(subject.span.first), "a" | "an");
    if !article || subject.kind == SubjectKind::Person || subject.plural {
        return None;
    }
    // "A converted Boeing 747SP": words of its state may stand before the type.
    let (index, mention) = scene
        .mentions_in(Span::new(comma + 2, subject.end))
        .next()
        .filter(|(_, mention)| {
            mention.kind() == Kind::Aircraft && mention.span.first <= comma + 4
        })?;
    let ends = one_of!(scene.key(mention.span.end), ",")
        || grammar::is(scene.key(mention.span.end), Class::Preposition)
        || Verbs::get()
            .participle(scene.key(mention.span.end))
            .is_some();
    let entity = scene.entity_of(index).filter(|_| ends)?;
    Some(made(asked, entity, mention.confidence))
}

fn made(asked: &Asked<'_, '_>, entity: u32, confidence: Confidence) -> Made {
    let (workshop, clause) = (asked.workshop, asked.clause);
    let scene = workshop.scene;
    let subject = asked.subject().ok_or("the subject has no full name")?;
    let sentence = scene.sentence_span(clause.span.first);
    let excluded: Set<u32> = workshop.named_in(sentence);
    let wrong = workshop.other_aircraft(entity, &excluded, 3);
    if wrong.len() < 2 {
        return Err("too few other aircraft to choose from".into());
    }
    let name = scene
        .entity(entity)
        .map(|entity| entity.name.clone())
        .unwrap_or_default();
    let prompt = format!("What type of aircraft was {subject}?");
    let explanation = format!(
        "{} was {} {name}.",
        wording::upper_first(&subject),
        wording::indefinite(&name)
    );
    let mut proof = vec!["the article puts the type behind the name".to_owned()];
    proof.extend(proofs(&wrong));
    let body = Body::Choice(choices(name, None, wrong));
    let candidate = asked.candidate("type", Category::Aircraft, 2, prompt, body, proof);
    Ok(Candidate {
        explanation,
        confidence: clause.subject.confidence.min(confidence),
        ..candidate
    })
}
