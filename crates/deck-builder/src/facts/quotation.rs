//! Direct speech: who is quoted with which words.

mod part;

pub(crate) use part::{RULE as PART, part};

use crate::facts::grammar::{self, Class, Verb};
use crate::facts::scene::Scene;
use crate::facts::speech::{Speech, closes, said_by, speaking, surely};
use crate::facts::subject::{self, SubjectKind};
use crate::mention::{Confidence, Kind, Span};
use crate::one_of::one_of;
use crate::token::Shape;

/// Shortest and longest quotations that make a question, in tokens.
const LENGTH: std::ops::RangeInclusive<u32> = 4..=28;

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
            None => closes(scene, rest, sentence, leader)
                .or_else(|| goes_on(scene, rest, sentence, leader))
                .or_else(|| {
                    let (speaker, verb) = part::spoken_behind(scene, sentence, rest - 1, leader)?;
                    Some((
                        speaker,
                        verb,
                        surely(scene, speaker, Confidence::percent(94)),
                    ))
                })?,
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

/// Who "he said" behind a quotation is after a sentence: the only person that it names, if that one does or says
/// something there; whoever spoke before, if it names nobody and goes on with a quotation or with "he".
pub(super) fn voice(scene: &Scene<'_>, sentence: Span, before: Option<u32>) -> Option<u32> {
    let mut people =
        (scene.mentions_in(sentence)).filter(|(_, mention)| mention.kind() == Kind::Person);
    let Some((index, mention)) = people.next() else {
        let goes_on =
            scene.is_quoted(sentence.first) || one_of!(scene.key(sentence.first), "he" | "she");
        return before.filter(|_| goes_on);
    };
    let person = scene.entity_of(index)?;
    let is_alone = people.all(|(index, _)| scene.entity_of(index) == Some(person));
    // "He met the mayor, Ann Lee": somebody else may go on.
    let is_first = !(sentence.first..mention.span.first)
        .any(|at| one_of!(scene.key(at), "he" | "she") && !scene.is_quoted(at));
    let named = subject::read(scene, mention.span.first, sentence, None);
    // "The talks end unless Ann Lee acts": whoever told of it before may go on.
    let is_aside = grammar::is_at(
        scene,
        mention
            .evidence
            .first
            .min(mention.span.first)
            .wrapping_sub(1),
        Class::Subordinator,
    );
    let acts = !is_aside && named.is_some_and(|named| named.entities == [person]);
    // "It was late, said Ann Lee".
    let says = (mention.evidence.first.saturating_sub(2)..mention.span.first)
        .any(|at| speaking(scene, at).is_some());
    (is_alone && is_first && (acts || says)).then_some(person)
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

/// `"We won," she said, to cheers from the hall.`: a person and a verb of speech, with more behind a comma.
fn goes_on(
    scene: &Scene<'_>,
    first: u32,
    sentence: Span,
    leader: Option<u32>,
) -> Option<(u32, Verb, Confidence)> {
    let subject = subject::read(scene, first, sentence, leader)?;
    let &[speaker] = subject.entities.as_slice() else {
        return None;
    };
    let verb = speaking(scene, subject.end).filter(|verb| verb.base != "tell")?;
    let is_said = subject.kind == SubjectKind::Person && scene.has_key(subject.end + 1, ",");
    is_said.then(|| (speaker, verb, surely(scene, speaker, subject.confidence)))
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
