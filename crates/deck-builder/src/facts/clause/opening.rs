//! What may stand before a subject or between it and its verb: a connective, a time, a place.

use crate::dates::Bound;
use crate::facts::complement::Part;
use crate::facts::grammar::{self, Class};
use crate::facts::scene::Scene;
use crate::facts::subject;
use crate::mention::Value;

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
    let (index, mention) = scene.starting(head)?;
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
        _ => None,
    }
}
