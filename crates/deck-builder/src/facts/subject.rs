//! Subjects of clauses: a named person, country or organisation, or things that are counted or described.

use crate::PlaceKind;
use crate::facts::grammar::{self, Class, Verbs};
use crate::facts::quantity;
use crate::facts::scene::Scene;
use crate::mention::{Confidence, Kind, Mention, Span, Value};
use crate::places::Usage;
use crate::token::Shape;

/// The subject of a clause.
#[derive(Clone, Debug)]
pub(crate) struct Subject {
    pub(crate) kind: SubjectKind,
    /// Entities that are the subject; more than one if they are joined by "and".
    pub(crate) entities: Vec<u32>,
    /// The name or noun phrase alone, without titles and appositions.
    pub(crate) span: Span,
    /// Index of the token after it and all that belongs to it.
    pub(crate) end: u32,
    pub(crate) plural: bool,
    pub(crate) rule: &'static str,
    pub(crate) confidence: Confidence,
}

/// What kind of thing a subject is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SubjectKind {
    /// Somebody named.
    Person,
    /// A country, or a government named by its capital.
    Country,
    /// A named body or firm.
    Organisation,
    /// Something else with a name.
    Name,
    /// `two survivors`, `a temporary bridge`, `the eruption of 1813`.
    Things,
}

/// The subject that begins at a token, if a verb follows it.
pub(crate) fn read(
    scene: &Scene<'_>,
    at: u32,
    sentence: Span,
    leader: Option<u32>,
) -> Option<Subject> {
    person(scene, at, sentence)
        .or_else(|| pronoun(scene, at, leader))
        .or_else(|| named(scene, at))
        .or_else(|| things(scene, at, sentence.end))
        .filter(|subject| is_verb(scene, after_time(scene, subject.end)))
}

/// Over the time between a subject and its verb: `Lee on Monday opened`.
pub(crate) fn after_time(scene: &Scene<'_>, at: u32) -> u32 {
    let head = at + u32::from(scene.key(at) == "on");
    match scene.starting(head) {
        Some((_, mention)) if mention.kind() == Kind::Date => mention.span.end,
        _ => at,
    }
}

/// Whether a finite verb or auxiliary stands at a token, adverbs before it left out.
pub(crate) fn is_verb(scene: &Scene<'_>, mut at: u32) -> bool {
    while grammar::is(scene.key(at), Class::Adverb) {
        at += 1;
    }
    let key = scene.key(at);
    scene.mention_at(at).is_none()
        && scene.shape(at) == Shape::Lower
        && (grammar::is(key, Class::Auxiliary)
            || Verbs::get().past(key).is_some()
            || Verbs::get().third(key).is_some())
}

/// The person whom a sentence begins with: who "he" or "she" of the next one is, if nobody else is named.
pub(crate) fn leader(scene: &Scene<'_>, sentence: Span, before: Option<u32>) -> Option<u32> {
    let mut people = scene.mentions_in(sentence).filter_map(|(index, mention)| {
        (mention.kind() == Kind::Person).then(|| scene.entity_of(index))?
    });
    let Some(first) = people.next() else {
        // Somebody who is "he" throughout a sentence leads the next one too.
        let is_pronoun = matches!(scene.key(sentence.first), "he" | "she");
        return before.filter(|_| is_pronoun);
    };
    let alone = people.all(|other| other == first);
    let subject =
        person(scene, sentence.first, sentence).is_some_and(|subject| subject.entities == [first]);
    (alone && subject).then_some(first)
}

fn pronoun(scene: &Scene<'_>, at: u32, leader: Option<u32>) -> Option<Subject> {
    let leader = leader.filter(|_| matches!(scene.key(at), "he" | "she"))?;
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

fn person(scene: &Scene<'_>, at: u32, sentence: Span) -> Option<Subject> {
    let (index, mention) = titled(scene, at, sentence)?;
    let mut entities = vec![scene.entity_of(index)?];
    let mut confidence = sure_of(scene, index, mention);
    let mut span = mention.span;
    let mut end = mention.span.end;
    let mut rule = "named-person";
    end = apposition(scene, end, sentence.end).unwrap_or(end);
    if scene.key(end) == "and" && !is_verb(scene, end) {
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

/// How sure it is who is meant: a surname that only one person of the article bears is as sure as the full name.
fn sure_of(scene: &Scene<'_>, index: u32, mention: &Mention) -> Confidence {
    let Value::Person(person) = &mention.value else {
        return mention.confidence;
    };
    let bearers = scene
        .entities
        .iter()
        .filter(|entity| entity.kind == Kind::Person)
        .filter(|entity| {
            entity
                .name
                .split([' ', '-'])
                .any(|part| part == person.surname)
        })
        .count();
    let best = scene
        .entity_of(index)
        .into_iter()
        .flat_map(|entity| scene.mentions_of(entity))
        .map(|mention| mention.confidence)
        .max();
    match best {
        Some(best) if bearers == 1 => best.max(mention.confidence),
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
    let begins = first == at
        || mention.evidence.first <= at + u32::from(scene.key(at) == "the")
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

fn is_honorific(key: &str) -> bool {
    matches!(
        key,
        "mr" | "mrs" | "ms" | "miss" | "dr" | "sir" | "dame" | "lord" | "lady" | "prof"
    )
}

/// Where an apposition between commas ends: `, 43, of Leeds,`. A verb must follow it.
fn apposition(scene: &Scene<'_>, comma: u32, end: u32) -> Option<u32> {
    if scene.key(comma) != "," {
        return None;
    }
    let limit = end.min(comma + 28);
    let mut at = comma + 1;
    while at < limit {
        let key = scene.key(at);
        if key == "," && is_verb(scene, at + 1) {
            return Some(at + 1);
        }
        // Another clause has begun.
        if grammar::is_any(key, &[Class::Pronoun])
            && !matches!(key, "who" | "whose" | "whom" | "one" | "which")
            || matches!(key, ";" | ":" | "—" | "–" | "--" | "and") && is_verb(scene, at + 1)
        {
            return None;
        }
        at += 1;
    }
    None
}

fn named(scene: &Scene<'_>, at: u32) -> Option<Subject> {
    let at = at + u32::from(scene.key(at) == "the");
    let subject = |kind, entities, end, rule, confidence| {
        let (end, span) = (
            apposition(scene, end, scene.sentence_span(at).end).unwrap_or(end),
            Span::new(at, end),
        );
        Some(Subject {
            kind,
            entities,
            span,
            end,
            plural: false,
            rule,
            confidence,
        })
    };
    if let Some((index, mention)) = scene.starting(at) {
        let kind = match &mention.value {
            Value::Place(place)
                if place.kind == PlaceKind::Country || place.usage == Usage::Government =>
            {
                SubjectKind::Country
            }
            Value::Organisation(_) => SubjectKind::Organisation,
            _ => return None,
        };
        let entity = scene.entity_of(index)?;
        return subject(
            kind,
            vec![entity],
            mention.span.end,
            "named-body",
            mention.confidence,
        );
    }
    // A name that no recogniser knows: at least two capitals in a row, or three capital letters.
    let mut end = at;
    while end < at + 6 && scene.is_capital(end) && scene.mention_at(end).is_none() {
        end += 1;
    }
    let whole = end >= at + 3 || !scene.key(end.wrapping_sub(1)).ends_with('s');
    let is_name = end >= at + 2
        && whole
        && !grammar::is_any(
            scene.key(at),
            &[
                Class::Pronoun,
                Class::Preposition,
                Class::Pointer,
                Class::Determiner,
                Class::Possessive,
                Class::Subordinator,
                Class::Negative,
            ],
        );
    if is_name {
        return subject(
            SubjectKind::Name,
            Vec::new(),
            end,
            "unknown-name",
            Confidence::percent(92),
        );
    }
    None
}

/// Things that are counted or described: `two survivors`, `a temporary bridge`, `Tonbury's ferries`.
fn things(scene: &Scene<'_>, at: u32, sentence_end: u32) -> Option<Subject> {
    const NEVER: [Class; 8] = [
        Class::Pronoun,
        Class::Pointer,
        Class::Possessive,
        Class::Subordinator,
        Class::Conjunction,
        Class::Hedge,
        Class::Negative,
        Class::Approximate,
    ];
    let key = scene.key(at);
    let counted = quantity::number(scene, at).is_some();
    let first_is_fit = scene.mention_at(at).is_some()
        || scene.shape(at) != Shape::Mark
            && !grammar::is_any(key, &NEVER)
            && !grammar::is(key, Class::Preposition)
            && !key.ends_with("ing")
            && Verbs::get().participle(key).is_none();
    let shouted = scene.shape(at) == Shape::Upper && scene.key(at).len() > 1
        || scene.shape(at + 1) == Shape::Upper && scene.key(at + 1).len() > 4;
    let vague = matches!(
        key,
        "many"
            | "some"
            | "most"
            | "several"
            | "few"
            | "all"
            | "half"
            | "much"
            | "more"
            | "less"
            | "about"
            | "nothing"
    );
    if !first_is_fit
        || vague && scene.shape(at + 1) == Shape::Lower
        || shouted && scene.mention_at(at).is_none()
    {
        return None;
    }
    let mut end = at + 1;
    let limit = sentence_end.min(at + 13);
    while end < limit && !is_verb(scene, end) {
        let key = scene.key(end);
        let inner = scene.mention_at(end).is_some();
        if scene.key(end) == "," {
            // An apposition: "the ferry, a catamaran, left".
            let after = apposition(scene, end, sentence_end)?;
            return described(scene, at, end, after, counted);
        }
        let reduced = Verbs::get().participle(key).is_some()
            && end + 1 < limit
            && grammar::is(scene.key(end + 1), Class::Preposition);
        // A verb that no table has may end in "ed"; only right behind "the" or "a" it is an adjective.
        let unknown_verb = scene.shape(end) == Shape::Lower
            && key.ends_with("ed")
            && !inner
            && !matches!(key, "united" | "red" | "armed")
            && !grammar::is_any(scene.key(end - 1), &[Class::Determiner, Class::Preposition])
            && scene.shape(end - 1) != Shape::Possessive
            && quantity::number(scene, end - 1).is_none();
        if unknown_verb
            || scene.shape(end) == Shape::Mark && !matches!(key, "&" | "$" | "£" | "€")
            || !inner && (grammar::is_any(key, &NEVER) || reduced || key == "to")
        {
            return None;
        }
        end += 1;
    }
    described(scene, at, end, end, counted)
}

fn described(scene: &Scene<'_>, at: u32, last: u32, end: u32, counted: bool) -> Option<Subject> {
    let key = scene.key(at);
    let nouns = (at..last)
        .filter(|&at| {
            scene.shape(at) != Shape::Possessive && !grammar::is(scene.key(at), Class::Determiner)
        })
        .count();
    // A date in front belongs to the verb, not to the thing.
    let dated = scene
        .starting(at)
        .is_some_and(|(_, mention)| mention.kind() == Kind::Date);
    if nouns == 0 || dated || scene.is_quoted(at) {
        return None;
    }
    let joined =
        (at..last).any(|at| matches!(scene.key(at), "of" | "in" | "from" | "at" | "between"));
    let named = scene.mentions_in(Span::new(at, last)).next().is_some();
    let definite = key == "the";
    let weak = definite && !joined && !named && nouns < 2
        || !definite
            && !counted
            && !named
            && !joined
            && nouns < 2
            && !grammar::is(key, Class::Determiner);
    let final_key = scene.key(last - 1);
    let singular = matches!(key, "one" | "1" | "a" | "an");
    let head = (at..last).find(|&at| {
        matches!(
            scene.key(at),
            "of" | "in" | "from" | "at" | "between" | "on" | "for" | "with"
        )
    });
    let head_key = head.map_or(final_key, |head| scene.key(head.wrapping_sub(1)));
    let plural = !singular
        && (counted
            || head_key.ends_with('s') && !head_key.ends_with("ss")
            || grammar::is(head_key, Class::Collective));
    Some(Subject {
        kind: SubjectKind::Things,
        entities: Vec::new(),
        span: Span::new(at, last),
        end,
        plural,
        rule: if counted {
            "counted-things"
        } else {
            "described-things"
        },
        confidence: Confidence::percent(if weak { 80 } else { 95 }),
    })
}
