//! Who did it: a person or an organisation. A country is not asked for: others do alike, and the article does not say so.

use crate::reason::proof;
use deck_engine::{Body, Category};

use super::{Asked, Made};
use crate::facts::clause::Form;
use crate::facts::grammar::{self, Class};
use crate::facts::subject::SubjectKind;
use crate::facts::voice::{Source, Voice};
use crate::mention::{Confidence, Kind};
use crate::one_of::one_of;
use crate::questions::options::{choices, is_whole, proofs};
use crate::questions::{Candidate, wording};
use crate::token::Shape;

/// `Who visited the island on 10 July 2000?`, `Which company ordered …?`
pub(super) fn who(asked: &Asked<'_, '_>) -> Option<Made> {
    let clause = asked.clause;
    let &[entity] = clause.subject.entities.as_slice() else {
        return None;
    };
    if asked.is_own_account() {
        return Some(Err("it is by the word of who did it".into()));
    }
    let scene = asked.workshop.scene;
    let says_who = |at: u32| grammar::is_at(scene, at, Class::Possessive);
    let mut owned = clause.parts.iter().filter(|part| part.owned);
    if owned.any(|part| (part.head.first..part.head.end).any(says_who)) {
        return Some(Err("\"his\" or \"its\" would say who is meant".into()));
    }
    // "Joined the pact in 2004": a body takes in many.
    let is_member = one_of!(clause.verb.base, "join" | "ratify")
        && (clause.parts.iter()).any(|part| part.kind == Some(Kind::Organisation));
    if is_member {
        return Some(Err("others may have joined it too".into()));
    }
    let made = match clause.subject.kind {
        SubjectKind::Person => who_person(asked, entity),
        SubjectKind::Organisation => which_organisation(asked, entity),
        _ => return None,
    };
    Some(made)
}

fn who_person(asked: &Asked<'_, '_>, entity: u32) -> Made {
    let (workshop, clause) = (asked.workshop, asked.clause);
    let scene = workshop.scene;
    let name = wording::full_name(scene, entity).ok_or("the article has no full name")?;
    if asked.substance(None) == 0 || clause.verb.base == "have" {
        return Err("too little is told to ask who did it".into());
    }
    // "Who left for Toronto": when and for what is not told.
    let told: u32 = clause.parts.iter().map(|part| part.span().len()).sum();
    if told < 3 && asked.dates() == 0 && asked.lead.is_empty() {
        return Err("too little is told to ask who did it".into());
    }
    // "As of 10 May 2024, who was due to leave on 14 May".
    if asked.dates() > usize::from(!asked.lead.starts_with("As of")) {
        return Err("two times are named".into());
    }
    if asked.rival(false) {
        return Err("somebody else did something alike".into());
    }
    let is_attitude = one_of!(
        clause.verb.base,
        "clash"
            | "criticise"
            | "criticize"
            | "praise"
            | "support"
            | "back"
            | "oppose"
            | "defend"
            | "attack"
            | "condemn"
            | "accuse"
            | "blame"
            | "meet"
            | "face"
            | "visit"
            | "tour"
            | "announce"
            | "convene"
            | "arrive"
            | "chair"
            | "discuss"
            | "urge"
            | "welcome"
            | "host"
            | "receive"
            | "promise"
            | "pledge"
            | "vote"
            | "give"
            | "travel"
            | "plead"
    );
    // "Visited the works with Ann Lee": that was one visit.
    let with_whom = one_of!(clause.verb.base, "visit" | "tour" | "host")
        && clause
            .parts
            .iter()
            .any(|part| scene.has_key(part.first, "with") && part.mention.is_some());
    // "In the same week" is left out of the question.
    let is_dated = clause
        .parts
        .iter()
        .any(|part| part.kind == Some(Kind::Date) && wording::date_part(scene, part).is_some());
    // "Announced 400 million dollars": nobody else has the number.
    let is_counted = one_of!(
        clause.verb.base,
        "announce" | "promise" | "pledge" | "urge" | "receive"
    ) && (clause.parts.iter()).any(|part| {
        part.kind != Some(Kind::Date)
            && (part.head.first..part.head.end).any(|at| scene.shape(at) == Shape::Number)
    });
    // "Commanded the base": whoever came before and after did, too. "Was going to Lyon": who else is not told.
    let is_of_some_time = one_of!(
        clause.verb.base,
        "command" | "lead" | "head" | "run" | "manage" | "serve" | "govern" | "rule" | "own"
    ) && clause.form.is_past()
        || clause.form == Form::Progressive;
    if is_of_some_time && !is_dated && !is_counted {
        return Err("others may have done so at another time".into());
    }
    if is_attitude && !is_dated && !with_whom && !is_counted {
        return Err("others may have done so in other words".into());
    }
    let tail = asked.tail(None)?;
    // "Made a national address", "was re-elected": many people did.
    let specific = tail.contains(|c: char| crate::letters::is_upper(c) || c.is_ascii_digit());
    if tail.split_whitespace().count() < 2 || !specific {
        return Err("too little is told to ask who did it".into());
    }
    let mut excluded = workshop.named_in(scene.sentence_span(clause.span.first));
    excluded.insert(entity);
    // Who tells it stands in the question.
    if let Voice::Attributed(Some(Source::Person(source))) = &clause.voice {
        excluded.insert(*source);
    }
    // A minister is no choice where somebody was captured or charged who holds no post.
    let alike = !clause.form.is_passive() || workshop.post_of(entity).is_some();
    let wrong = workshop.other_people(entity, &excluded, 3, &|person| {
        alike || workshop.post_of(person).is_none()
    });
    let prompt = asked.prompt(&format!(
        "Who {}{tail}?",
        wording::verb_group(scene, clause)
    ));
    let mut proof = proof!(
        "no other fact has somebody who {} in this way",
        clause.verb.past
    );
    proof.extend(proofs(&wrong));
    let category = if workshop.post_of(entity).is_some() {
        Category::Official
    } else {
        Category::Event
    };
    let body = workshop.who_body(entity, name, wrong);
    let candidate = asked.candidate("who", category, 2, prompt, body, proof);
    // Who "he" is matters most where that is asked, and may be somebody else whom the sentence names.
    let mut named = scene.mentions_in(scene.sentence_span(clause.span.first));
    let is_alone = named.all(|(_, mention)| mention.kind() != Kind::Person);
    let named = if clause.subject.rule == "pronoun-of-leader" && !is_alone {
        Confidence::percent(88)
    } else {
        Confidence::FULL
    };
    Ok(Candidate {
        explanation: asked.explanation(None),
        confidence: candidate.confidence.min(named),
        ..candidate
    })
}

fn which_organisation(asked: &Asked<'_, '_>, entity: u32) -> Made {
    let (workshop, clause) = (asked.workshop, asked.clause);
    let scene = workshop.scene;
    let (name, noun) = workshop.organisation(entity).ok_or("no organisation")?;
    if asked.substance(None) == 0
        || clause.verb.base == "have"
        || asked.rival(false)
        || asked.dates() > 1
        || !is_whole(scene, entity)
    {
        return Err("another organisation may have done something alike".into());
    }
    let tail = asked.tail(None)?;
    let excluded = workshop.named_in(scene.sentence_span(clause.span.first));
    let wrong = workshop.other_organisations(entity, &excluded, 3);
    if wrong.len() < 2 {
        return Err("too few other organisations to choose from".into());
    }
    let prompt = asked.prompt(&format!(
        "Which {noun} {}{tail}?",
        wording::verb_group(scene, clause)
    ));
    let mut proof = proof!("no other fact has an organisation that did this");
    proof.extend(proofs(&wrong));
    Ok(Candidate {
        explanation: asked.explanation(None),
        ..asked.candidate(
            "organisation",
            Category::Organisation,
            3,
            prompt,
            Body::Choice(choices(name, None, wrong)),
            proof,
        )
    })
}
