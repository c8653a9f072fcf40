//! How many people or things an event struck: `…, killing three people`.

use deck_engine::{Body, Category};

use super::{Asked, Made};
use crate::facts::grammar::{self, Class, Verb, Verbs};
use crate::facts::quantity::{self, Exactly};
use crate::lexicon::Set;
use crate::mention::{Confidence, Span};
use crate::one_of::one_of;
use crate::questions::options::{choices, other_numbers, proofs};
use crate::questions::{Candidate, wording};
use crate::token::Shape;

/// What an event did to so many.
struct Toll {
    verb: Verb,
    value: u64,
    exactly: Exactly,
    /// What is counted, without the number.
    things: Span,
}

/// `How many people were killed when a ferry struck the quay in Bergen?`
pub(super) fn toll(asked: &Asked<'_, '_>) -> Option<Made> {
    let scene = asked.workshop.scene;
    let end = asked.clause.span.end;
    if !scene.has_key(end, ",") || !asked.clause.form.is_past() {
        return None;
    }
    let toll = read(asked, end + 1)?;
    Some(made(asked, &toll))
}

fn read(asked: &Asked<'_, '_>, at: u32) -> Option<Toll> {
    let scene = asked.workshop.scene;
    let verb = Verbs::get().gerund(scene.key(at))?;
    let strikes = one_of!(
        verb.base,
        "kill" | "injure" | "wound" | "hurt" | "displace" | "destroy" | "damage" | "strand"
    );
    let (value, exactly, first) = quantity::count(scene, at + 1).filter(|_| strikes)?;
    let sentence = scene.sentence_span(at);
    let last = (first..sentence.end).find(|&at| {
        scene.shape(at) == Shape::Mark
            || grammar::is_any(
                scene.key(at),
                &[Class::Preposition, Class::Conjunction, Class::Subordinator],
            )
    })?;
    let things = Span::new(first, last);
    (!things.is_empty() && things.len() <= 4).then_some(Toll {
        verb,
        value,
        exactly,
        things,
    })
}

fn made(asked: &Asked<'_, '_>, toll: &Toll) -> Made {
    let scene = asked.workshop.scene;
    let subject = asked.subject().ok_or("the subject has no full name")?;
    let tail = asked.tail(None)?;
    if asked.substance(None) == 0 {
        return Err("too little is told of the event".into());
    }
    let things =
        wording::render(scene, toll.things).ok_or("what is counted cannot be named alone")?;
    if toll.value < 2 {
        return Err("one of something is no number to ask for".into());
    }
    let how = match toll.exactly {
        Exactly::Yes => "How many",
        Exactly::AtLeast => "At least how many",
        Exactly::About => "About how many",
    };
    let prompt = asked.prompt(&format!(
        "{how} {things} were {} when {subject} {}{tail}?",
        toll.verb.participle,
        wording::verb_group(scene, asked.clause),
    ));
    let wrong = other_numbers(toll.value, &Set::default(), 3);
    if wrong.len() < 2 {
        return Err("too few other numbers to choose from".into());
    }
    let mut proof = vec![format!(
        "the facts have one number for this, {}",
        toll.value
    )];
    proof.extend(proofs(&wrong));
    let body = Body::Choice(choices(wording::number(toll.value), None, wrong));
    let candidate = asked.candidate(toll.verb.base, Category::Number, 2, prompt, body, proof);
    Ok(Candidate {
        explanation: asked.explanation(None),
        confidence: candidate.confidence.and(Confidence::percent(99)),
        ..candidate
    })
}
