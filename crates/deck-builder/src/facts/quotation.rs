//! Direct speech: who is quoted with which words.

use crate::facts::grammar::{self, Class};
use crate::facts::scene::Scene;
use crate::facts::speech::{Speech, closes, said_by, speaking, surely};
use crate::facts::subject::{self, SubjectKind};
use crate::mention::{Confidence, Span};
use crate::one_of::one_of;
use crate::token::Shape;

/// Shortest and longest quotations that make a question, in tokens.
const LENGTH: std::ops::RangeInclusive<u32> = 6..=32;

/// The quotation of a sentence with its speaker: `"We won," Lee said.`, `Lee said: "We won."`
pub(crate) fn read(scene: &Scene<'_>, sentence: Span, leader: Option<u32>) -> Option<Speech> {
    let (content, behind) = match began(scene, sentence) {
        Some((content, close)) => (content, Some(close + 1)),
        None => {
            let open = (sentence.first..sentence.end).find(|&at| scene.is_quoted(at))?;
            let close = (open + 1..sentence.end)
                .find(|&at| is_mark(scene, at))
                .filter(|&at| is_mark(scene, open) && scene.is_quoted(at))?;
            // Two quotations, or one that breaks off, are not whole.
            if (close + 1..sentence.end).any(|at| scene.is_quoted(at)) {
                return None;
            }
            let content = trimmed(scene, Span::new(open + 1, close));
            (content, (open == sentence.first).then_some(close + 1))
        }
    };
    if !LENGTH.contains(&content.len()) || !scene.is_capital(content.first) {
        return None;
    }
    let (speaker, verb, confidence) = if let Some(rest) = behind {
        match speaking(scene, rest) {
            // "Told Lee": whom.
            Some(verb) if verb.base == "tell" => return None,
            Some(verb) => said_by(scene, rest + 1, sentence, verb)?,
            None => closes(scene, rest, sentence, leader)?,
        }
    } else {
        let open = content.first - 1;
        // "Lee said: …": the quotation ends the sentence.
        let subject = subject::read(scene, sentence.first, sentence, leader)?;
        let (&[speaker], SubjectKind::Person) = (subject.entities.as_slice(), subject.kind) else {
            return None;
        };
        let verb = speaking(scene, subject.end)?;
        // "Lee said on Monday night:", "Lee said in a statement,".
        let aside = Span::new(subject.end + 1, open);
        let is_mark = |at: u32| one_of!(scene.key(at), ":" | ",");
        let is_joined = aside.len() < 9
            && (aside.is_empty() || is_mark(open - 1))
            && (aside.first..aside.end)
                .all(|at| !subject::is_verb(scene, at) && (is_mark(at) == (at + 1 == open)))
            && (aside.len() < 2
                || grammar::is_at(scene, aside.first, Class::Preposition)
                || scene.mention_at(aside.first).is_some());
        if !is_joined {
            return None;
        }
        (speaker, verb, surely(scene, speaker, subject.confidence))
    };
    Some(Speech {
        speaker,
        verb,
        content,
        is_direct: true,
        rule: "quotation",
        confidence: confidence.and(Confidence::percent(98)),
    })
}

/// The first sentence of a quotation of two, and where the second ends: `"We won. It was hard," Lee said.`
fn began(scene: &Scene<'_>, sentence: Span) -> Option<(Span, u32)> {
    let before = scene.sentence_span(sentence.first.checked_sub(1)?);
    let is_second = scene.is_quoted(sentence.first)
        && !is_mark(scene, sentence.first)
        && is_mark(scene, before.first)
        && (before.first + 1..before.end).all(|at| scene.is_quoted(at) && !scene.has_key(at, "\""));
    let close = (sentence.first..sentence.end)
        .find(|&at| is_mark(scene, at))
        .filter(|_| is_second)?;
    let whole = !(close + 1..sentence.end).any(|at| scene.is_quoted(at));
    let content = trimmed(scene, Span::new(before.first + 1, before.end));
    whole.then_some((content, close))
}

fn is_mark(scene: &Scene<'_>, at: u32) -> bool {
    scene.shape(at) == Shape::Mark && matches!(scene.key(at), "\"" | "'")
}

/// Without the comma or period before the closing mark.
fn trimmed(scene: &Scene<'_>, span: Span) -> Span {
    let mut end = span.end;
    while end > span.first && one_of!(scene.key(end - 1), "," | ".") {
        end -= 1;
    }
    Span::new(span.first, end)
}
