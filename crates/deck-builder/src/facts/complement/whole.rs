//! Whether the parts of a clause are whole, and what may be left out of them.

use super::Part;
use crate::facts::grammar::{self, Class, Verbs};
use crate::facts::quantity;
use crate::facts::scene::Scene;
use crate::facts::subject;
use crate::mention::{Confidence, Kind, Span};
use crate::one_of::one_of;
use crate::token::Shape;

/// Takes what was added last and cannot be understood alone away: the rest is as true without it.
pub(super) fn drop_unclear(scene: &Scene<'_>, parts: &mut Vec<Part>) {
    // "Offered to take part in the force": it belongs to what was offered.
    let infinitive = parts
        .iter()
        .any(|part| scene.has_key(part.first, "to") && part.kind.is_none());
    while parts.len() > 1 {
        let last = (1..parts.len()).rev().find(|&index| {
            parts
                .get(index)
                .is_some_and(|part| part.kind != Some(Kind::Date))
        });
        let unclear = last.filter(|&last| {
            parts.get(last).is_some_and(|part| {
                // A time or a number in it tells more than the rest.
                let plain = (part.first..part.head.end).all(|at| {
                    let is_date = scene
                        .mention_at(at)
                        .and_then(|index| scene.mention(index))
                        .is_some_and(|mention| mention.kind() == Kind::Date);
                    !is_date && quantity::count(scene, at).is_none()
                });
                plain
                    && !infinitive
                    && part.has_preposition()
                    && !is_of_noun(scene, part)
                    && part.kind.is_none()
                    && part.confidence.get() < 90
            })
        });
        let left = parts.iter().filter(|part| part.kind != Some(Kind::Date));
        let Some(last) = unclear.filter(|_| left.count() > 1) else {
            break;
        };
        parts.remove(last);
    }
}

/// "Defended his pick for mayor": what tells which thing is meant says nothing of the verb.
pub(crate) fn is_of_noun(scene: &Scene<'_>, part: &Part) -> bool {
    let before = part.first.wrapping_sub(1);
    one_of!(scene.key(part.first), "for" | "between" | "of")
        && scene.mention_at(before).is_none()
        && scene.shape(before) == Shape::Lower
}

/// Whether words do not break off: behind "and", "the" or "Lee's" something is missing.
pub(super) fn is_whole(scene: &Scene<'_>, head: Span) -> bool {
    let Some(last) = head.end.checked_sub(1).filter(|&last| last >= head.first) else {
        return false;
    };
    scene.mention_at(last).is_some() && scene.shape(last) != Shape::Possessive
        || scene.shape(last) != Shape::Possessive
            && !grammar::is_any_at(
                scene,
                last,
                &[
                    Class::Determiner,
                    Class::Conjunction,
                    Class::Possessive,
                    Class::Subordinator,
                ],
            )
            && !lacks_object(scene, head, last)
            && (head.len() == 1 || !grammar::is_at(scene, last, Class::Preposition))
}

/// `$2 million and seeking`, `the right to ramp`: the last verb goes on with what was cut off.
fn lacks_object(scene: &Scene<'_>, head: Span, last: u32) -> bool {
    let (key, before) = (scene.key(last), scene.key(last.wrapping_sub(1)));
    if last == head.first || scene.shape(last) != Shape::Lower {
        return false;
    }
    key.ends_with("ing") && one_of!(before, "and" | "or")
        || before == "to"
            && Verbs::get()
                .base(key)
                .is_some_and(|verb| verb.needs_object())
}

/// A list that goes on behind the comma is not known as a whole.
pub(super) fn mark_open_list(scene: &Scene<'_>, comma: u32, parts: &mut [Part]) {
    let Some(last) = parts.last_mut() else {
        return;
    };
    if last.kind == Some(Kind::Date) {
        // "In 1960, in 1978 and once in the '90s".
        let head = comma + 1 + u32::from(grammar::is_at(scene, comma + 1, Class::Preposition));
        let next = scene.starting(head);
        if next.is_some_and(|(_, mention)| mention.kind() == Kind::Date) {
            last.confidence = last.confidence.and(Confidence::percent(60));
        }
        return;
    }
    // "Citizens of Oman, Qatar and Yemen", "in schools, churches and a shed".
    let ends_with = scene
        .mention_at(comma.wrapping_sub(1))
        .and_then(|index| scene.mention(index));
    let goes_on = scene.starting(comma + 1);
    let is_list = match (ends_with, goes_on) {
        (Some(one), Some((_, next))) => one.kind() == next.kind(),
        (None, None) => is_list_of_nouns(scene, comma),
        _ => false,
    };
    if is_list {
        last.confidence = last.confidence.and(Confidence::percent(60));
        return;
    }
    let next = scene.mentions_in(Span::new(comma + 1, comma + 8)).next();
    if next.is_some_and(|(_, mention)| Some(mention.kind()) == last.kind) {
        last.confidence = last.confidence.and(Confidence::percent(70));
    }
}

/// Whether a comma stands between nouns: `schools, churches and a shed`, `schools, churches, sheds`.
fn is_list_of_nouns(scene: &Scene<'_>, comma: u32) -> bool {
    let is_noun = |at: u32| {
        scene.shape(at) == Shape::Lower
            && (scene.key(at).ends_with('s') || !subject::is_verb(scene, at))
            && Verbs::get().participle(scene.key(at)).is_none()
            && !scene.key(at).ends_with("ing")
            && !scene.key(at).ends_with("ly")
            && !grammar::is_any_at(
                scene,
                at,
                &[
                    Class::Determiner,
                    Class::Preposition,
                    Class::Conjunction,
                    Class::Subordinator,
                    Class::Pronoun,
                    Class::Pointer,
                    Class::Possessive,
                    Class::Adverb,
                    Class::Auxiliary,
                    Class::Connective,
                ],
            )
    };
    if !is_noun(comma + 1) {
        return false;
    }
    let end = comma + 2 + u32::from(is_noun(comma + 2));
    let joint = scene.key(end);
    let behind = end + 1 + u32::from(grammar::is_at(scene, end + 1, Class::Determiner));
    // "Officials and witnesses said": who told it.
    let told = (behind..behind + 3).any(|at| {
        Verbs::get()
            .finite(scene, at)
            .is_some_and(|verb| verb.is_speech())
    });
    (one_of!(joint, "and" | "or") || joint == "," && is_noun(behind)) && !told
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::tests::with_scene;

    #[test]
    fn nouns_in_a_list_are_seen() {
        for (body, is_list) in [
            (
                "It has nine tanks in barns, sheds and a disused mill.",
                true,
            ),
            (
                "It has nine tanks in barns, officials and witnesses said.",
                false,
            ),
            ("It has nine tanks in barns, raising the price.", false),
            ("It has nine tanks in barns, which are full.", false),
        ] {
            with_scene(body, "2024-05-15", |scene| {
                let comma = (0..scene.len()).find(|&at| scene.has_key(at, ","));
                let found = comma.map(|comma| is_list_of_nouns(scene, comma));
                assert_eq!(found, Some(is_list), "{body}");
            });
        }
    }
}
