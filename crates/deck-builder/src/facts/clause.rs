//! Clauses: who did what, to whom, where and when, read from a sentence without a parser.
//!
//! Only the first clause of a sentence is read, and only if it runs straight from its subject to its verb: "The
//! mayor, Ann Lee, opened the bridge at Tonbury on Monday". What hangs on it ("after …", "which …") is cut off.

use crate::dates::Bound;
use crate::facts::complement::{self, Part};
use crate::facts::grammar::{self, Class, Verb, Verbs};
use crate::facts::scene::Scene;
use crate::facts::subject::{self, Subject};
use crate::facts::voice::{self, Voice};
use crate::mention::{Confidence, Span, Value};

/// What a clause says.
#[derive(Clone, Debug)]
pub(crate) struct Clause {
    pub(crate) subject: Subject,
    pub(crate) verb: Verb,
    pub(crate) form: Form,
    /// The verb with its auxiliaries, adverbs included.
    pub(crate) group: Span,
    /// What follows the verb, and the time or place before the subject, which comes last here.
    pub(crate) parts: Vec<Part>,
    pub(crate) voice: Voice,
    /// The whole clause.
    pub(crate) span: Span,
    pub(crate) rule: &'static str,
    pub(crate) confidence: Confidence,
}

/// The form of a verb group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// `flew`
    Past,
    /// `flies`, `fly`
    Present,
    /// `has flown`, `have flown`
    Perfect,
    /// `had flown`
    Pluperfect,
    /// `was flown`, `were flown`
    PassivePast,
    /// `is flown`, `are flown`
    PassivePresent,
    /// `has been flown`
    PassivePerfect,
    /// `had been flown`
    PassivePluperfect,
    /// `will fly`, `is to fly`, `plans to fly`: not yet done
    Future,
}

impl Form {
    /// Whether the subject is what the verb is done to.
    pub(crate) fn is_passive(self) -> bool {
        matches!(
            self,
            Self::PassivePast
                | Self::PassivePresent
                | Self::PassivePerfect
                | Self::PassivePluperfect
        )
    }

    /// Whether it tells of something done once, at some time.
    pub(crate) fn is_past(self) -> bool {
        matches!(
            self,
            Self::Past | Self::Pluperfect | Self::PassivePast | Self::PassivePluperfect
        )
    }
}

/// Reads the clauses of all prose.
pub(crate) fn read(scene: &Scene<'_>) -> Vec<Clause> {
    let mut clauses = Vec::new();
    let mut leader = None;
    for sentence in scene.text().sentences() {
        let span = Span::new(sentence.first, sentence.end);
        if sentence.role != crate::Role::Prose {
            leader = None;
            continue;
        }
        if let Some(clause) = clause(scene, span, leader) {
            clauses.push(clause);
        }
        leader = subject::leader(scene, span, leader);
    }
    clauses
}

fn clause(scene: &Scene<'_>, sentence: Span, leader: Option<u32>) -> Option<Clause> {
    let mut at = sentence.first;
    let mut intro = Vec::new();
    while let Some(part) = opening(scene, at, sentence.end) {
        at = part.0;
        intro.extend(part.1);
    }
    let subject = subject::read(scene, at, sentence, leader)?;
    let group = verb_group(scene, subject.end, sentence.end)?;
    let end = complement::end_of_clause(scene, group.span.end, sentence.end, &group.verb);
    let mut parts = complement::parts(scene, Span::new(group.span.end, end), &group.verb);
    parts.extend(intro);
    let span = Span::new(sentence.first, end);
    if scene.has_quotation(span) {
        return None;
    }
    let voice = voice::of(scene, sentence, span, group.form, &group.verb);
    let mut confidence = subject.confidence.and(group.confidence);
    for part in &parts {
        confidence = confidence.and(part.confidence);
    }
    Some(Clause {
        rule: subject.rule,
        subject,
        verb: group.verb,
        form: group.form,
        group: group.span,
        parts,
        voice,
        span,
        confidence,
    })
}

/// What stands before the subject: a connective, or a time or place with its comma. Gives where to go on.
fn opening(scene: &Scene<'_>, at: u32, end: u32) -> Option<(u32, Option<Part>)> {
    let key = scene.key(at);
    let next = at + 1;
    if grammar::is(key, Class::Connective) && next < end && scene.mention_at(at).is_none() {
        let next = if scene.key(next) == "," {
            next + 1
        } else {
            next
        };
        return Some((next, None));
    }
    let head = if grammar::is(key, Class::Preposition) {
        next
    } else {
        at
    };
    let (index, mention) = scene.starting(head)?;
    let comma = scene.key(mention.span.end) == ",";
    match &mention.value {
        Value::Date(when) if comma || head > at && when.bound == Bound::At => {
            let after = mention.span.end + u32::from(comma);
            Some((
                after,
                Some(Part::adjunct(at, head, mention.span.end, index, mention)),
            ))
        }
        Value::Place(_)
            if comma
                && head > at
                && scene.mention_at(mention.span.end + 1).is_none_or(|_| true) =>
        {
            Some((
                mention.span.end + 1,
                Some(Part::adjunct(at, head, mention.span.end, index, mention)),
            ))
        }
        _ => None,
    }
}

struct Group {
    span: Span,
    verb: Verb,
    form: Form,
    confidence: Confidence,
}

/// The verb group that begins at a token.
fn verb_group(scene: &Scene<'_>, first: u32, end: u32) -> Option<Group> {
    let verbs = Verbs::get();
    let skip = |mut at: u32| {
        while at < end && grammar::is(scene.key(at), Class::Adverb) {
            at += 1;
        }
        at
    };
    let at = skip(first);
    let found = |verb: Verb, last: u32, form: Form| {
        // A participle behind "by" or a verb behind a verb is another construction.
        let confidence = if verb.is_doubtful() { 92 } else { 98 };
        Some(Group {
            span: Span::new(first, last + 1),
            verb,
            form,
            confidence: Confidence::percent(confidence),
        })
    };
    if at >= end || scene.mention_at(at).is_some() {
        return None;
    }
    let key = scene.key(at);
    let (form, passive) = match key {
        "was" | "were" => (None, Form::PassivePast),
        "is" | "are" => (None, Form::PassivePresent),
        "has" | "have" => (Some(Form::Perfect), Form::PassivePerfect),
        "had" => (Some(Form::Pluperfect), Form::PassivePluperfect),
        "will" => {
            let last = skip(at + 1);
            return found(verbs.base(scene.key(last))?, last, Form::Future);
        }
        _ => {
            if let Some(verb) = verbs.past(key).filter(|verb| !verb.is_speech()) {
                let form = if verb.is_plan() {
                    Form::Future
                } else {
                    Form::Past
                };
                return found(verb, at, form);
            }
            let verb = verbs.third(key).filter(|verb| !verb.is_speech())?;
            let form = if verb.is_plan() {
                Form::Future
            } else {
                Form::Present
            };
            return found(verb, at, form);
        }
    };
    let mut last = skip(at + 1);
    if form.is_none() && scene.key(last) == "to" {
        return found(verbs.base(scene.key(last + 1))?, last + 1, Form::Future);
    }
    if let Some(form) = form {
        if scene.key(last) != "been" {
            return found(verbs.participle(scene.key(last))?, last, form);
        }
        last = skip(last + 1);
    }
    let verb = verbs.participle(scene.key(last))?;
    let form = if verb.is_plan() || scene.key(last + 1) == "to" && !verb.is_motion() {
        Form::Future
    } else {
        passive
    };
    found(verb, last, form)
}
