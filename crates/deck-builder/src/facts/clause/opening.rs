//! What may stand before a subject or between it and its verb: a connective, a time, a place.

use crate::dates::Bound;
use crate::facts::complement::Part;
use crate::facts::grammar::{self, Class};
use crate::facts::quantity;
use crate::facts::scene::Scene;
use crate::facts::subject;
use crate::mention::{Kind, Span, Value};
use crate::one_of::{is_one_of, one_of};
use crate::token::Shape;

/// `Lee on Monday opened …`: the time between a subject and its verb. Gives where the verb begins.
pub(super) fn time_before_verb(scene: &Scene<'_>, at: u32) -> (u32, Option<Part>) {
    let end = subject::after_time(scene, at);
    let head = at + u32::from(scene.has_key(at, "on"));
    let part = scene
        .starting(head)
        .filter(|_| end > at)
        .map(|(index, mention)| Part::adjunct(scene, at, head, index, mention));
    (end, part)
}

/// What stands before the subject: a connective, or a time or place with its comma. Gives where to go on.
pub(super) fn opening(scene: &Scene<'_>, at: u32, end: u32) -> Option<(u32, Option<Part>)> {
    let key = scene.key(at);
    let next = at + 1;
    if grammar::is(key, Class::Connective) && next < end && scene.mention_at(at).is_none() {
        let next = if scene.has_key(next, ",") {
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
    let Some((index, mention)) = scene.starting(head) else {
        return phrase_end(scene, at, end).map(|end| (end, None));
    };
    let comma = scene.has_key(mention.span.end, ",");
    match &mention.value {
        Value::Date(when) if comma || head > at && when.bound == Bound::At => {
            let after = mention.span.end + u32::from(comma);
            Some((after, Some(Part::adjunct(scene, at, head, index, mention))))
        }
        Value::Place(_) if comma && head > at => Some((
            mention.span.end + 1,
            Some(Part::adjunct(scene, at, head, index, mention)),
        )),
        _ => phrase_end(scene, at, end).map(|end| (end, None)),
    }
}

/// Words of phrases that limit what is told behind them to a time, a part or a view.
const LIMITS: &str = "half;quarter;season;period;month;months;week;weeks;year;years;day;days;hour;hours;\
    minutes;round;set;innings;time;times;view;opinion;theory;words;account;dream;film;\
    movie;novel;book;play;scenario;version;draft;simulation;event;case;exercise;future;\
    contrast";

/// Over a phrase that tells under what circumstances something was done, `On his second trip,`: what is told behind it
/// is as true without it. Not over one that limits it to a time, or to somebody's view.
fn phrase_end(scene: &Scene<'_>, at: u32, end: u32) -> Option<u32> {
    let key = scene.key(at);
    if is_circumstance(scene, at) {
        let comma = (at + 2..end.min(at + 24)).find(|&at| scene.shape(at) == Shape::Mark)?;
        return scene.has_key(comma, ",").then_some(comma + 1);
    }
    let leads = grammar::is(key, Class::Preposition)
        && !one_of!(
            key,
            "about" | "around" | "over" | "up" | "near" | "without" | "unlike" | "except" | "until"
        );
    if !leads || scene.mention_at(at).is_some() {
        return None;
    }
    let comma = (at + 1..end.min(at + 11)).find(|&at| scene.shape(at) == Shape::Mark)?;
    let plain = (at + 1..comma).all(|at| {
        let key = scene.key(at);
        scene.mention_at(at).is_some()
            || !is_one_of(LIMITS, key)
                && !subject::is_verb(scene, at)
                && !grammar::is_any(key, &[Class::Hedge, Class::Negative, Class::Subordinator])
                && quantity::number(scene, at).is_none()
    });
    (plain && scene.has_key(comma, ",") && comma > at + 1).then_some(comma + 1)
}

/// `After two delays and a quarrel over who would pay,`, `When the tide turned,`: what was so besides, and limits nothing.
fn is_circumstance(scene: &Scene<'_>, at: u32) -> bool {
    one_of!(
        scene.key(at),
        "after"
            | "despite"
            | "following"
            | "amid"
            | "when"
            | "while"
            | "although"
            | "though"
            | "because"
    ) && scene.mention_at(at).is_none()
}

/// Whether what stands before a subject names somebody or has a verb of its own, so that "he" may be of it.
pub(super) fn names_or_tells(scene: &Scene<'_>, front: Span) -> bool {
    (front.first..front.end).any(|at| subject::is_verb(scene, at))
        || (scene.mentions_in(front)).any(|(_, mention)| mention.kind() == Kind::Person)
}
