//! People as subjects, by name, by title and name, or by "he" and "she".

use super::{Subject, SubjectKind, apposition, is_verb};
use crate::facts::grammar::{self, Class, Verbs};
use crate::facts::scene::Scene;
use crate::mention::{Confidence, Kind, Mention, Span, Value};
use crate::one_of::{is_one_of, one_of};
use crate::token::Shape;

/// The person whom a sentence begins with: who "he" or "she" of the next one is, if nobody else is named.
pub(crate) fn leader(scene: &Scene<'_>, sentence: Span, before: Option<u32>) -> Option<u32> {
    let mut people = scene.mentions_in(sentence).filter_map(|(index, mention)| {
        (mention.kind() == Kind::Person).then(|| scene.entity_of(index))?
    });
    let Some(first) = people.next() else {
        // Somebody who is "he" throughout a sentence leads the next one too, as in "We are late," he said.
        let is_pronoun = |at: u32| one_of!(scene.key(at), "he" | "she");
        let says = scene.is_quoted(sentence.first)
            && (sentence.first..sentence.end).any(|at| is_pronoun(at) && !scene.is_quoted(at));
        return before.filter(|_| says || is_pronoun(sentence.first));
    };
    let alone = people.all(|other| other == first);
    let subject =
        person(scene, sentence.first, sentence).is_some_and(|subject| subject.entities == [first]);
    (alone && subject).then_some(first)
}

pub(super) fn pronoun(scene: &Scene<'_>, at: u32, leader: Option<u32>) -> Option<Subject> {
    let leader = leader
        .filter(|&leader| one_of!(scene.key(at), "he" | "she") && !is_another(scene, at, leader))?;
    Some(Subject {
        kind: SubjectKind::Person,
        entities: vec![leader],
        span: Span::new(at, at + 1),
        end: at + 1,
        plural: false,
        rule: "pronoun-of-leader",
        confidence: Confidence::percent(94),
    })
}

/// Whether "she" may be somebody else than who leads: a woman shortly before by her form of address, where the leader has
/// none, and so of "he".
pub(crate) fn is_another(scene: &Scene<'_>, at: u32, leader: u32) -> bool {
    /// As many words back as the sentences have that readers keep in mind.
    const BACK: u32 = 80;
    let forms = if scene.has_key(at, "she") {
        "ms;mrs;miss;madame;lady;dame"
    } else {
        "mr;sir;lord"
    };
    let is_form = |at: u32| scene.is_capital(at) && is_one_of(forms, scene.key(at));
    let is_leader =
        |at: u32| (scene.mention_at(at)).and_then(|index| scene.entity_of(index)) == Some(leader);
    let is_own = || {
        scene.mentions_of(leader).any(|mention| {
            let first = mention.span.first;
            is_form(first) || is_form(first.wrapping_sub(1))
        })
    };
    // What few sentences have is looked for first: the person may be named in all of them.
    (at.saturating_sub(BACK)..at).any(|at| is_form(at) && !is_leader(at + 1)) && !is_own()
}

pub(super) fn person(scene: &Scene<'_>, at: u32, sentence: Span) -> Option<Subject> {
    let (index, mention) = titled(scene, at, sentence)?;
    let mut entities = vec![scene.entity_of(index)?];
    let mut confidence = sure_of(scene, index, mention);
    let mut span = mention.span;
    let mut end = mention.span.end;
    let mut rule = "named-person";
    // "Mayor Ann Lee of Bergen".
    let home = end + 1 + u32::from(scene.has_key(end + 1, "the"));
    if scene.has_key(end, "of")
        && let Some((_, mention)) = scene.starting(home)
        && matches!(mention.kind(), Kind::Place | Kind::Organisation)
    {
        end = mention.span.end;
    }
    end = apposition(scene, end, sentence.end).unwrap_or(end);
    if scene.has_key(end, "and") && !is_verb(scene, end) {
        let (index, other) = titled(scene, end + 1, sentence)?;
        entities.push(scene.entity_of(index)?);
        confidence = confidence.and(other.confidence);
        span = span.with(other.span);
        end = apposition(scene, other.span.end, sentence.end).unwrap_or(other.span.end);
        rule = "two-people";
    }
    Some(Subject {
        kind: SubjectKind::Person,
        plural: entities.len() > 1,
        entities,
        span,
        end,
        rule,
        confidence,
    })
}

/// Whether the article gives somebody a full name whose surname nobody else bears.
pub(crate) fn is_named_surely(scene: &Scene<'_>, entity: u32) -> bool {
    let surname = scene
        .mentions_of(entity)
        .find_map(|mention| match &mention.value {
            Value::Person(person) => Some(person.surname.as_str()),
            _ => None,
        });
    let full = scene
        .entity(entity)
        .is_some_and(|entity| entity.name.contains(' '));
    full && surname.is_some_and(|surname| scene.bearers(surname) == 1)
}

/// How sure it is who is meant: a surname that only one person of the article bears is as sure as the full name.
pub(crate) fn sure_of(scene: &Scene<'_>, index: u32, mention: &Mention) -> Confidence {
    let Value::Person(person) = &mention.value else {
        return mention.confidence;
    };
    match scene.entity_of(index) {
        Some(entity) if scene.bearers(&person.surname) == 1 => scene.surest(entity),
        _ => mention.confidence,
    }
}

/// The person whose name or title begins at a token.
fn titled<'a>(scene: &Scene<'a>, at: u32, sentence: Span) -> Option<(u32, &'a Mention)> {
    let rest = Span::new(at, sentence.end.min(at + 14));
    let (index, mention) = scene
        .mentions_in(rest)
        .find(|(_, mention)| mention.kind() == Kind::Person)?;
    let first = mention.span.first;
    // "Norway's leader, Ann Lee": a place may own the title.
    let owned = (at..mention.evidence.first.min(first)).all(|at| {
        scene.mention_at(at).is_some()
            || scene.shape(at) == Shape::Possessive
            || scene.has_key(at, "the")
    });
    let begins = first == at
        || owned && mention.evidence.first < first
        || mention.evidence.first <= at + u32::from(scene.has_key(at, "the"))
        || first == at + 1 && is_honorific(scene.key(at));
    let plain = (at..first).all(|at| {
        let key = scene.key(at);
        // "The governor, Ann Lee, said": a comma may part the title from the name.
        (key != "," || at + 1 == first)
            && !grammar::is_any(
                key,
                &[Class::Pronoun, Class::Auxiliary, Class::Subordinator],
            )
            && Verbs::get().past(key).is_none()
    });
    (begins && plain).then_some((index, mention))
}

/// Whether a word stands before a name alone: "Mr".
pub(crate) fn is_honorific(key: &str) -> bool {
    one_of!(
        key,
        "mr" | "mrs" | "ms" | "miss" | "dr" | "sir" | "dame" | "lord" | "lady" | "prof"
    )
}
