//! The dead and the hurt: nobody takes them for who spoke or acted, and no quiz asks how old they were.

use crate::facts::scene::Scene;
use crate::mention::Span;
use crate::officials::{Currency, Office, Post};
use crate::one_of::one_of;
use crate::questions::wording::is_one_of;

/// Words of what befell the dead and the hurt.
const OF_THE_DEAD: &str = "dead;died;killed;drowned;victim;victims;deceased;perished;buried;funeral;murdered;injured;wounded;\
    casualties;bodies;body;missing";

/// Whether somebody without a post, ranks apart, or who is named once or twice and says nothing, may have died or been hurt
/// in what is told.
pub(super) fn may_be_dead(
    scene: &Scene<'_>,
    person: u32,
    post: Option<&Post>,
    speaks: bool,
) -> bool {
    // "Wing Commander" is a rank too.
    let has_rank =
        |post: &Post| post.is_rank || post.office == Office::Military && post.of.is_empty();
    let is_silent = || !speaks && scene.mentions_of(person).nth(2).is_none();
    post.is_some_and(|post| post.currency == Currency::Late)
        || (post.is_none_or(has_rank) || is_silent())
            && (is_late(scene, person) || is_told_of_with_the_dead(scene, person))
}

/// `Bo Lee, the late father of`, `the late Bo Lee`.
fn is_late(scene: &Scene<'_>, person: u32) -> bool {
    scene.mentions_of(person).any(|mention| {
        let Span { first, end } = mention.span;
        scene.has_key(first.wrapping_sub(1), "late")
            || scene.has_key(end, ",") && scene.has_key(end + 2, "late")
    })
}

/// Whether a sentence that names somebody, or one that goes on about them, tells of the dead or hurt.
pub(crate) fn is_told_of_with_the_dead(scene: &Scene<'_>, person: u32) -> bool {
    scene.mentions_of(person).any(|mention| {
        let sentence = scene.sentence_span(mention.span.first);
        // "A body was found. It was that of Ann Lee."
        let first = if sentence.first > 0 && scene.has_key(sentence.first, "it") {
            scene.sentence_span(sentence.first - 1).first
        } else {
            sentence.first
        };
        let end = if one_of!(scene.key(sentence.end), "he" | "she") {
            scene.sentence_span(sentence.end).end
        } else {
            sentence.end
        };
        (first..end).any(|at| is_one_of(OF_THE_DEAD, scene.key(at)))
    })
}
