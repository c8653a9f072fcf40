//! Verb groups: a verb with its auxiliaries and adverbs.

use super::Form;
use crate::facts::complement::is_infinitive;
use crate::facts::grammar::{self, Class, Verb, Verbs};
use crate::facts::quantity;
use crate::facts::scene::Scene;
use crate::mention::{Confidence, Kind, Span};
use crate::one_of::one_of;
use crate::token::Shape;

/// The verb of something to come: `fly`, `be flown`, from the token behind "will" or "to" on.
fn future(scene: &Scene<'_>, first: u32, at: u32) -> Option<Group> {
    let (verb, last, form) = if scene.has_key(at, "be") {
        (
            Verbs::get().participle(scene.key(at + 1))?,
            at + 1,
            Form::PassiveFuture,
        )
    } else {
        (Verbs::get().base(scene.key(at))?, at, Form::Future)
    };
    Some(Group {
        span: Span::new(first, last + 1),
        verb,
        form,
        confidence: Confidence::percent(98),
    })
}

pub(super) struct Group {
    pub(super) span: Span,
    pub(super) verb: Verb,
    pub(super) form: Form,
    pub(super) confidence: Confidence,
}

/// The verb group that begins at a token.
pub(super) fn verb_group(scene: &Scene<'_>, first: u32, end: u32) -> Option<Group> {
    let verbs = Verbs::get();
    let skip = |mut at: u32| {
        while at < end {
            at += match scene.starting(at) {
                // "Has today endorsed the plan".
                Some((_, mention)) if mention.kind() == Kind::Date && at > first => {
                    mention.span.len()
                }
                _ if grammar::is_at(scene, at, Class::Adverb) => 1,
                _ if scene.has_keys(at, &["so", "far"]) => 2,
                _ => break,
            };
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
            return future(scene, first, last);
        }
        // "Did not provide": told as not so.
        "did" | "does" | "do" => {
            let last = skip(at + 1);
            let not = scene.has_key(last, "not");
            let verb = verbs.base(scene.key(last + 1)).filter(|_| not)?;
            return found(verb, last + 1, Form::Past);
        }
        _ => {
            if let Some(verb) = verbs.past(key).filter(|verb| !verb.is_speech()) {
                let form = if verb.is_plan() {
                    Form::Intent
                } else {
                    Form::Past
                };
                return found(verb, at, form);
            }
            let verb = verbs.third(key).filter(|verb| !verb.is_speech())?;
            let form = if verb.is_plan() {
                Form::Intent
            } else {
                Form::Present
            };
            return found(verb, at, form);
        }
    };
    let mut last = skip(at + 1);
    if form.is_none() && scene.has_key(last, "to") {
        return future(scene, first, last + 1);
    }
    let planned = one_of!(
        scene.key(last),
        "due" | "expected" | "scheduled" | "set" | "planned"
    );
    if planned && matches!(form, None | Some(Form::Perfect)) && scene.has_key(last + 1, "to") {
        return future(scene, first, last + 2);
    }
    if let Some(form) = form {
        if !scene.has_key(last, "been") {
            if let Some(verb) = verbs.participle(scene.key(last)) {
                return found(verb, last, form);
            }
            let form = if key == "had" {
                Form::Past
            } else {
                Form::Present
            };
            // "has struggled", "had to go": a verb that no table has, or a duty.
            let next = scene.key(last);
            if next == "to" || next.ends_with("ed") || next.ends_with("en") || next.ends_with("ing")
            {
                return None;
            }
            let has_object = scene.mention_at(at + 1).is_some()
                || scene.is_capital(at + 1)
                || matches!(scene.shape(at + 1), Shape::Number)
                || quantity::is_word(scene.key(at + 1))
                || grammar::is_any_at(scene, at + 1, &[Class::Determiner, Class::Possessive]);
            return found(verbs.base("have").filter(|_| has_object)?, at, form);
        }
        last = skip(last + 1);
    }
    if form.is_none()
        && let Some(verb) = verbs.gerund(scene.key(last))
    {
        let present = one_of!(key, "is" | "are");
        let form = if present {
            Form::PresentProgressive
        } else {
            Form::Progressive
        };
        return found(verb, last, form);
    }
    let verb = verbs.participle(scene.key(last))?;
    let form = if verb.is_plan() || scene.has_key(last + 1, "to") && is_infinitive(scene, last + 2)
    {
        Form::Intent
    } else {
        passive
    };
    found(verb, last, form)
}
