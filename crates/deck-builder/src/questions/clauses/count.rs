//! How many there were.

use crate::reason::{proof, reason};
use deck_engine::{Body, Category, NumberAnswer};

use super::{Asked, Made};
use crate::facts::complement::Part;
use crate::facts::quantity::{self, Exactly};
use crate::facts::subject::SubjectKind;
use crate::lexicon::Set;
use crate::mention::{Kind, Span};
use crate::one_of::one_of;
use crate::questions::options::{choices, greater_numbers, other_numbers, proofs};
use crate::questions::{Candidate, wording};
use crate::sentence::Role;
use crate::token::Shape;

/// `How many survivors were taken to a hospital?`
pub(super) fn how_many(asked: &Asked<'_, '_>) -> Option<Made> {
    let clause = asked.clause;
    let span = clause.subject.span;
    let (value, exactly, rest) = quantity::count(asked.workshop.scene, span.first)?;
    // "75 Squadron" is a name.
    let is_name = asked.workshop.scene.is_capital(rest)
        && !asked.workshop.scene.key(span.end - 1).ends_with('s');
    (clause.subject.kind == SubjectKind::Things && rest < span.end && !is_name).then(|| {
        let scene = asked.workshop.scene;
        let things = wording::render(scene, Span::new(rest, span.end))
            .ok_or("what is counted cannot be named alone")?;
        let tail = asked.tail(None)?;
        let of = (span.first..span.end).any(|at| scene.has_key(at, "of"));
        if asked.substance(None) == 0
            && !of
            && !clause
                .parts
                .iter()
                .any(|part| part.kind == Some(Kind::Date))
        {
            return Err("too little is told to ask how many".into());
        }
        let mut plural = clause.clone();
        plural.subject.plural = true;
        let prompt = asked.prompt(&format!(
            "{} {things} {}{tail}?",
            how_many_words(exactly),
            wording::verb_group(scene, &plural)
        ));
        number_made(asked, "count", (value, exactly), prompt)
    })
}

/// `How many flights did Tonbury Air cancel?`
pub(super) fn how_many_did(asked: &Asked<'_, '_>) -> Option<Made> {
    let clause = asked.clause;
    let scene = asked.workshop.scene;
    let (index, part) = clause.parts.iter().enumerate().find(|(_, part)| {
        !part.has_preposition() && part.first >= clause.group.end && !part.is_particle(scene)
    })?;
    let (value, exactly, rest) = quantity::count(scene, part.head.first)?;
    let joined = (part.head.first..part.head.end)
        .any(|at| one_of!(scene.key(at), "and" | "or") && scene.mention_at(at).is_none());
    // "Have handed over 640 weapons" is no more than 640.
    let is_over = scene.has_key(part.head.first, "over")
        && scene.shape(part.first.wrapping_sub(1)) == Shape::Lower
        && part.first == clause.group.end
        && one_of!(
            clause.verb.base,
            "hand" | "take" | "turn" | "give" | "sign" | "carry" | "bring" | "win"
        );
    if is_over {
        return None;
    }
    let owns = clause.verb.base == "have" && clause.subject.kind == SubjectKind::Person;
    if owns || rest >= part.head.end || joined || !is_noun(asked, part.head) {
        return None;
    }
    Some((|| {
        // "Six rockets with nuclear warheads": what they have belongs to them.
        let next = clause.parts.get(index + 1).filter(|next| {
            next.first == part.head.end && scene.has_key(next.first, "with") && next.kind.is_none()
        });
        let end = next.map_or(part.head.end, |next| next.head.end);
        let things = wording::render(scene, Span::new(rest, end))
            .ok_or("what is counted cannot be named alone")?;
        let mut clause = clause.clone();
        if next.is_some() {
            clause.parts.remove(index + 1);
        }
        let clause = &clause;
        let asked = &Asked { clause, ..*asked };
        let subject = asked.subject().ok_or("the subject has no full name")?;
        let tail = asked.tail(Some(index))?;
        // "Rose five cents to 31.5 cents": by how much, and not what.
        let is_step = one_of!(
            scene.key(end - 1),
            "cents" | "pence" | "points" | "dollars" | "dlrs" | "degrees"
        );
        if is_step && tail.starts_with(" to ") {
            return Err("it is by how much something changed".into());
        }
        let prompt = asked.prompt(&format!(
            "{} {things} {}{tail}?",
            how_many_words(exactly),
            wording::inverted(scene, clause, &subject)
        ));
        number_made(asked, "count", (value, exactly), prompt)
    })())
}

/// Whether a counted phrase ends with a plural noun.
fn is_noun(asked: &Asked<'_, '_>, head: Span) -> bool {
    let scene = asked.workshop.scene;
    let last = scene.key(head.end - 1);
    let plural = last.ends_with('s') && !last.ends_with("ss")
        || one_of!(
            last,
            "people" | "men" | "women" | "children" | "aircraft" | "tonnes" | "tons" | "troops"
        );
    let of = (head.first..head.end).any(|at| scene.has_key(at, "of"));
    (plural || of || scene.mention_at(head.end - 1).is_some())
        && scene.shape(head.end - 1) != Shape::Mark
}

/// What asks for a count: "at least ten" is asked for with "at least".
fn how_many_words(exactly: Exactly) -> &'static str {
    match exactly {
        Exactly::Yes => "How many",
        Exactly::AtLeast => "At least how many",
        Exactly::MoreThan => "More than how many",
        Exactly::About => "About how many",
    }
}

/// Of what place or time a number is that the question does not name.
fn scope_left_out<'a>(asked: &Asked<'a, '_>, prompt: &str) -> Option<&'a str> {
    let scene = asked.workshop.scene;
    let sentence = scene.sentence_span(asked.clause.span.first);
    let is_scope = |at: u32| {
        one_of!(
            scene.key(at),
            "in" | "across" | "throughout" | "during" | "over"
        ) && scene.has_key(at + 1, "the")
            && (at + 2..at + 4).any(|at| {
                one_of!(
                    scene.key(at),
                    "region"
                        | "province"
                        | "district"
                        | "area"
                        | "county"
                        | "oblast"
                        | "state"
                        | "city"
                        | "town"
                        | "period"
                        | "season"
                        | "holiday"
                        | "holidays"
                )
            })
            || scene.has_keys(at, &["so", "far"])
    };
    let at = (asked.clause.group.end..sentence.end).find(|&at| is_scope(at))?;
    let words = scene.words(Span::new(at, at + 3));
    (!prompt.contains(words)).then_some(words)
}

fn number_made(
    asked: &Asked<'_, '_>,
    slot: &str,
    (value, exactly): (u64, Exactly),
    prompt: String,
) -> Made {
    if value < 2 {
        return Err("one of something is no number to ask for".into());
    }
    if asked.rival(true) && asked.clause.subject.kind != SubjectKind::Things {
        return Err("the article tells of the same kind of event twice".into());
    }
    if exactly == Exactly::About && value <= 12 {
        return Err("others are about as many".into());
    }
    if asked.dates() > 1 {
        return Err("two times are named".into());
    }
    // "Received 64 complaints between May 5 and 9": the question cannot say when.
    let is_untold = |part: &Part| {
        part.kind == Some(Kind::Date) && wording::date_part(asked.workshop.scene, part).is_none()
    };
    if asked.clause.parts.iter().any(is_untold) {
        return Err("of which time it is cannot be told".into());
    }
    // "Did gunmen kill": when and where is not told. What an award or a list includes is no event.
    let clause = asked.clause;
    let is_short =
        clause.parts.len() < 2 && !clause.form.is_passive() || clause.verb.base == "include";
    if clause.subject.kind == SubjectKind::Things && clause.form.is_past() && is_short {
        return Err("too little is told to ask how many".into());
    }
    // "Seven people have died on the roads": since when; "killed 24 people in the region": of which region.
    let toll = one_of!(clause.verb.base, "die" | "kill" | "injure" | "wound");
    if toll && (clause.form.is_perfect() || clause.form.is_passive()) && asked.dates() == 0 {
        return Err("when or since when is not told".into());
    }
    if let Some(scope) = scope_left_out(asked, &prompt) {
        return Err(reason!("\"{scope}\" is left out"));
    }
    let workshop = asked.workshop;
    let headlines = (workshop.scene.text().sentences().iter())
        .filter(|sentence| sentence.role == Role::Headline);
    let mut told = headlines.flat_map(|sentence| sentence.first..sentence.end);
    if told.any(|at| quantity::count(workshop.scene, at).is_some_and(|(told, ..)| told == value)) {
        return Err("the headline says so".into());
    }
    let sentence = workshop.scene.sentence_span(asked.clause.span.first);
    let taken: Set<u64> = (sentence.first..sentence.end)
        .filter_map(|at| Some(quantity::count(workshop.scene, at)?.0))
        .collect();
    let wrong = match exactly {
        Exactly::AtLeast | Exactly::MoreThan => greater_numbers(value, &taken, 3),
        Exactly::Yes | Exactly::About => other_numbers(value, &taken, 3),
    };
    let mut proof = proof!("the facts have one number for this, {value}");
    let exact = exactly == Exactly::Yes;
    if !exact && wrong.len() < 2 {
        return Err("too few other numbers to choose from".into());
    }
    let typed = exact && (value < 100 && prompt.len().is_multiple_of(2) || wrong.len() < 2);
    let body = if typed {
        Body::Number(NumberAnswer {
            value: value as f64,
            tolerance: 0.0,
            unit: None,
            slider: None,
        })
    } else {
        proof.extend(proofs(&wrong));
        Body::Choice(choices(wording::number(value), None, wrong))
    };
    Ok(Candidate {
        explanation: asked.explanation(None),
        ..asked.candidate(slot, Category::Number, 2, prompt, body, proof)
    })
}
