//! Questions on reported speech: who said it. What was said is never asked as fact.

mod alone;
mod content;
mod cut;

pub(crate) use alone::{dangles, is_clear_alone};
pub(crate) use cut::may_end;

use crate::reason::Reason;
use crate::reason::proof;
use deck_engine::Category;

use crate::facts::grammar::{self, Class};
use crate::facts::quotation::PART;
use crate::facts::speech::Speech;
use crate::mention::{Confidence, Kind, Span};
use crate::one_of::one_of;
use crate::questions::options::proofs;
use crate::questions::{Candidate, MOST_ASKED, Workshop, id, wording};
use crate::rank::Status;

const TEMPLATE: &str = "who-said";

pub(crate) fn make(workshop: &mut Workshop<'_>) {
    let mut made = Vec::new();
    for speech in workshop.facts.speeches.iter().take(MOST_ASKED) {
        let told = content::told(workshop.scene, speech, workshop.may_quote).ok_or(Reason::from(
            "it cannot be understood alone, or a name or date in it cannot be told in full",
        ));
        match told.and_then(|told| who_said(workshop, speech, told)) {
            Ok(candidate) => made.push((speech, candidate)),
            Err(reason) => workshop.drop(TEMPLATE, speech.content, reason),
        }
    }
    let asked_better: Vec<bool> = (made.iter())
        .map(|(speech, candidate)| is_asked_better(&made, speech, candidate))
        .collect();
    for ((speech, candidate), is_asked_better) in made.into_iter().zip(asked_better) {
        if is_asked_better {
            continue;
        }
        workshop.made.push(candidate);
        // Where a long quotation may not be printed.
        let short = content::beginning(workshop.scene, speech).and_then(|words| {
            let prompt = who_said_this(&words);
            let whole = who_said(workshop, speech, (words, speech.content)).ok()?;
            Some(Candidate { prompt, ..whole })
        });
        workshop.made.extend(short);
    }
}

/// Whether another question asks who said the same sentence: by all that it reports, if that is clear, or else by the
/// words in it that are quoted.
fn is_asked_better(made: &[(&Speech, Candidate)], speech: &Speech, asked: &Candidate) -> bool {
    let is_part = speech.rule == PART;
    made.iter().any(|(other, candidate)| {
        let is_sure = Status::of(candidate.confidence) == Some(Status::Sure);
        let same = candidate.evidence.first() == asked.evidence.first();
        same && match (is_part, other.rule == PART) {
            (true, false) => is_sure,
            (false, true) => Status::of(asked.confidence) != Some(Status::Sure),
            _ => false,
        }
    })
}

fn who_said_this(words: &str) -> String {
    // A question has its mark.
    if words.ends_with('?') {
        format!("Who asked this: “{words}”")
    } else {
        format!("Who said this: “{words}”?")
    }
}

fn who_said(
    workshop: &Workshop<'_>,
    speech: &Speech,
    (content, span): (String, Span),
) -> Result<Candidate, Reason> {
    let scene = workshop.scene;
    let name = wording::full_name(scene, speech.speaker).ok_or("the speaker has no full name")?;
    let sentence = scene.sentence_span(speech.content.first);
    let mut excluded = workshop.named_in(sentence);
    // Who says something alike elsewhere could be right, too.
    for other in &workshop.facts.speeches {
        if other.speaker != speech.speaker && shares_words(workshop, speech.content, other.content)
        {
            return Err("somebody else says something alike".into());
        }
    }
    excluded.insert(speech.speaker);
    // Somebody who speaks for a body may have said the same, and the body stands out among people.
    if scene
        .entity(speech.speaker)
        .is_some_and(|of| of.kind != Kind::Person)
    {
        return Err("a body says it, and only people are there to choose from".into());
    }
    let wrong = workshop.other_people(speech.speaker, &excluded, 3, &|_| true);
    let said = match speech.verb.base {
        "warn" => "warned",
        "argue" => "argued",
        "insist" => "insisted",
        "claim" => "claimed",
        "admit" | "acknowledge" => "acknowledged",
        "predict" => "predicted",
        "estimate" => "estimated",
        _ => "said",
    };
    let lead = if scene.mention_at(speech.content.first).is_some()
        || is_proper(workshop, speech.content.first)
    {
        content.clone()
    } else {
        wording::lower_first(&content)
    };
    let prompt = if speech.rule == PART {
        format!("Who used the words “{content}”?")
    } else if speech.is_direct {
        who_said_this(&content)
    } else {
        format!("Who {said} that {lead}?")
    };
    let explanation = format!("The article ascribes these words to {name}.");
    let mut proof = proof!("only {name} is said to have {said} it");
    proof.extend(proofs(&wrong));
    let official = workshop.post_of(speech.speaker).is_some();
    // Who said the first sentence of a quotation is told behind the second.
    let around = scene.sentence_span(speech.content.first);
    let goes_on = speech.is_direct
        && around.first + 1 == speech.content.first
        && speech.content.end + 1 >= around.end;
    let first = workshop.sentence(speech.content.first);
    let evidence = (first..=first + u32::from(goes_on)).collect();
    Ok(Candidate {
        id: id(&["who-said", name, scene.words(span)]),
        category: if official {
            Category::Official
        } else {
            Category::Event
        },
        difficulty: 3,
        prompt,
        explanation,
        body: workshop.who_body(speech.speaker, name, wrong),
        evidence,
        confidence: if is_clear_pronoun(workshop, speech)
            && (speech.is_direct || alone::is_clear_alone(&lead))
        {
            speech.confidence
        } else {
            speech.confidence.min(Confidence::percent(85))
        },
        rule: speech.rule,
        template: if speech.is_direct {
            "who-is-quoted"
        } else {
            TEMPLATE
        },
        proof,
        topic: name.to_owned(),
    })
}

/// Whether "he" at the start can only be who speaks: "Lee claims he took part" may be told of the man of the sentence
/// before, unless Lee is named there, too, or no sentence comes before.
fn is_clear_pronoun(workshop: &Workshop<'_>, speech: &Speech) -> bool {
    let scene = workshop.scene;
    let first = speech.content.first;
    if speech.is_direct || !one_of!(scene.key(first), "he" | "she" | "his" | "her") {
        return true;
    }
    let Some(before) = scene.sentence_span(first).first.checked_sub(1) else {
        return true;
    };
    workshop
        .named_in(scene.sentence_span(before))
        .contains(&speech.speaker)
}

/// Whether a word keeps its capital in the middle of a sentence.
fn is_proper(workshop: &Workshop<'_>, at: u32) -> bool {
    let scene = workshop.scene;
    // "A 12-year-old boy", "The Home Office": the capital is the sentence's.
    let small = grammar::is_any(scene.key(at), &[Class::Determiner, Class::Possessive]);
    scene.is_capital(at) && !small && (!scene.starts_sentence(at) || scene.is_capital(at + 1))
}

/// Whether half of the longer words of one clause stand in the other.
fn shares_words(workshop: &Workshop<'_>, a: Span, b: Span) -> bool {
    let scene = workshop.scene;
    let long = |span: Span| {
        (span.first..span.end)
            .map(|at| scene.key(at))
            .filter(|key| key.len() > 4)
    };
    let total = long(a).count();
    let shared = long(a)
        .filter(|key| long(b).any(|other| other == *key))
        .count();
    total > 0 && shared * 2 >= total
}
