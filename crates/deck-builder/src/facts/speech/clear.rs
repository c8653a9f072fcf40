//! Whether a reported clause can be understood alone.

use crate::dates::Bound;
use crate::facts::complement::{self, is_known};
use crate::facts::grammar::{self, Class};
use crate::facts::scene::Scene;
use crate::facts::subject;
use crate::mention::{Kind, Span, Value};
use crate::one_of::one_of;
use crate::token::Shape;

/// Whether a clause names no person.
pub(crate) fn names_nobody(scene: &Scene<'_>, content: Span) -> bool {
    scene
        .mentions_in(content)
        .all(|(_, mention)| mention.kind() != Kind::Person)
}

/// Whether a reported clause can be understood alone, and is one.
pub(crate) fn is_clear(scene: &Scene<'_>, content: Span) -> bool {
    let begins = complement::is_approximate(scene, content.first)
        || !grammar::is_at(scene, content.first, Class::Preposition);
    begins && content.len() <= 26 && is_clear_sentence(scene, content)
}

/// The same of a sentence, which may be longer and begin with its time or place.
pub(crate) fn is_clear_sentence(scene: &Scene<'_>, content: Span) -> bool {
    let length = content.len();
    let marks = (content.first..content.end).filter(|&at| scene.has_key(at, "\""));
    let is_quoted = content.first..content.first + 2;
    if !(5..=44).contains(&length)
        || marks.count() > 2
        || is_quoted.into_iter().any(|at| scene.is_quoted(at))
    {
        return false;
    }
    let mut verbs = 0;
    let mut at = content.first;
    while at < content.end {
        if let Some((_, mention)) = scene.starting(at) {
            if let Value::Date(when) = &mention.value
                && (when.span.is_none() || when.bound == Bound::About)
            {
                return false;
            }
            at = mention.span.end.max(at + 1);
            continue;
        }
        let key = scene.key(at);
        // "Lee said his party would …": at the start it is the speaker.
        let own = at == content.first
            && one_of!(key, "he" | "she" | "his" | "her")
            && names_nobody(scene, content)
            || one_of!(key, "who" | "which" | "whose" | "that" | "one") && at > content.first
            || one_of!(key, "its" | "their") && at > content.first + 3
            || one_of!(key, "other" | "there" | "each" | "both") && at > content.first + 1;
        // Whoever it may be, and "now" when it was said.
        let anybody = one_of!(
            key,
            "anyone"
                | "anybody"
                | "everyone"
                | "everybody"
                | "someone"
                | "somebody"
                | "nobody"
                | "nothing"
                | "now"
        );
        let points =
            !anybody && grammar::is_any(key, &[Class::Pronoun, Class::Possessive, Class::Pointer]);
        let contraction = key.contains('\'')
            && key.len() > 1
            && scene.shape(at) != Shape::Possessive
            && key != "o'clock";
        if points && !own
            || contraction
            || one_of!(key, ";" | ":" | "?" | "(" | "—" | "–" | "--" | "..." | "…")
        {
            return false;
        }
        // "The site", "the company": which one is only said before.
        if at == content.first && key == "the" {
            let next = scene.key(at + 1);
            let bare = subject::is_verb(scene, at + 2);
            // "The leaders were", "the payout had": those that were told of before.
            let unknown = scene.shape(at + 1) == Shape::Lower
                && scene.mention_at(at + 1).is_none()
                && next != "government"
                && !is_known(next);
            if bare && (unknown || grammar::is(next, Class::WeakNoun)) {
                return false;
            }
        }
        verbs += u32::from(subject::is_verb(scene, at));
        at += 1;
    }
    let begins = scene.key(content.first);
    verbs > 0
        && !grammar::is_any(
            begins,
            &[Class::Conjunction, Class::Subordinator, Class::Auxiliary],
        )
        && !subject::is_verb(scene, content.first)
        && scene.shape(content.first) != Shape::Mark
}
