//! Whether a post is held on the day of the article, by the words around it.

use crate::dates::Bound;
use crate::facts::scene::Scene;
use crate::mention::{Kind, Mention, Span, Value};
use crate::officials::Post;
use crate::one_of::one_of;
use crate::sentence::Role;
use crate::token::Shape;

/// How many years ago something is told as history.
const HISTORY: u16 = 5;

/// Whether somebody did something years ago, so that the post may have been held then.
pub(super) fn is_of_history(scene: &Scene<'_>, person: u32) -> bool {
    let Some(published) = scene.text().published() else {
        return false;
    };
    let is_old = |mention: &Mention| match &mention.value {
        // A year alone may be when a career began; a day is when something happened.
        Value::Date(when) if when.bound == Bound::At => when.span.is_some_and(|span| {
            span.start().day().is_some() && span.start().year() + HISTORY <= published.year()
        }),
        _ => false,
    };
    scene
        .mentions_of(person)
        .filter(|mention| scene.role_of(mention.span.first) == Role::Prose)
        .any(|mention| {
            let sentence = scene.sentence_span(mention.span.first);
            scene.mentions_in(sentence).any(|(_, other)| is_old(other))
        })
}

/// `the mayor from 1990 to 1999`, `between 2001 and 2004`, `in the 1970s`, `General Ann Lee (rtd)`.
pub(super) fn is_over(scene: &Scene<'_>, end: u32) -> bool {
    let is_year = |at: u32| scene.shape(at) == Shape::Number;
    let is_span = one_of!(scene.key(end), "from" | "between")
        && is_year(end + 1)
        && one_of!(scene.key(end + 2), "to" | "and" | "until")
        && is_year(end + 3);
    let is_decade = scene.has_keys(end, &["in", "the"])
        && scene
            .starting(end + 2)
            .is_some_and(|(_, mention)| mention.kind() == Kind::Date);
    let is_retired = scene.has_key(end, "(") && one_of!(scene.key(end + 1), "rtd" | "retd" | "ret");
    is_span || is_decade || is_retired
}

/// `the days of Governor Ann Lee`.
pub(super) fn is_of_the_past(scene: &Scene<'_>, first: u32) -> bool {
    let times = ["days", "time", "times", "era", "reign", "tenure"];
    first > 1 && scene.has_key(first - 1, "of") && times.contains(&scene.key(first - 2))
}

/// `the mausoleum of President Ann Lee`.
pub(super) fn is_of_the_dead(scene: &Scene<'_>, first: u32) -> bool {
    scene.has_key(first.wrapping_sub(1), "of")
        && one_of!(
            scene.key(first.wrapping_sub(2)),
            "mausoleum" | "tomb" | "grave" | "statue" | "memory" | "funeral" | "death"
        )
}

/// `the exiled Danish king Ann Lee`, `Ann Lee, the ousted president`, `a king in exile`: whoever was driven out holds
/// nothing now.
pub(super) fn is_driven_out(scene: &Scene<'_>, evidence: Span) -> bool {
    let driven = |at: u32| {
        one_of!(
            scene.key(at),
            "exiled"
                | "ousted"
                | "deposed"
                | "toppled"
                | "overthrown"
                | "dethroned"
                | "self-exiled"
        )
    };
    (evidence.first.saturating_sub(1)..evidence.end).any(driven)
        || (evidence.first..=evidence.end).any(|at| scene.has_keys(at, &["in", "exile"]))
}

/// Whether its holder is told to have left the post: `Minister Ann Lee resigned`, `Ann Lee, who died`.
pub(super) fn is_left(scene: &Scene<'_>, end: u32) -> bool {
    // "Ann Lee of Denmark".
    let of = scene.has_key(end, "of");
    let home = of.then(|| scene.starting(end + 1)).flatten();
    let end = home.map_or(end, |(_, home)| home.span.end);
    let at = end + u32::from(scene.has_key(end, ","));
    let at = at + u32::from(scene.has_key(at, "who"));
    let at = at + u32::from(one_of!(scene.key(at), "has" | "had" | "was"));
    let left = [
        "resigned",
        "quit",
        "died",
        "retired",
        "sacked",
        "dismissed",
        "ousted",
        "fired",
    ];
    left.contains(&scene.key(at)) || scene.has_keys(at, &["stepped", "down"])
}

/// "Chief Minister for nine years": how long is no part of a post.
pub(super) fn lasted(post: &Post) -> bool {
    [" years", " months", " weeks"]
        .iter()
        .any(|time| post.title.contains(time))
}

#[cfg(test)]
mod tests {
    use crate::facts::posts::{Holding, read};
    use crate::facts::tests::with_scene;

    #[test]
    fn who_was_driven_out_holds_nothing_now() {
        for (body, is_current) in [
            ("The Danish king Harald Lee met Eva Falk.", true),
            ("The exiled Danish king Harald Lee met Eva Falk.", false),
            ("They saw the tomb of Danish king Harald Lee.", false),
            (
                "Harald Lee, the ousted Danish president, met Eva Falk.",
                false,
            ),
        ] {
            with_scene(body, "2024-05-15", |scene| {
                let holds = read(scene).first().map(Holding::is_current);
                assert_eq!(holds, Some(is_current), "{body}");
            });
        }
    }

    #[test]
    fn posts_that_are_told_with_their_years_are_over() {
        for (body, is_current) in [
            ("Eva Falk, mayor of Lyon from 1990 to 1999, spoke.", false),
            (
                "Eva Falk, mayor of Lyon between 2001 and 2004, spoke.",
                false,
            ),
            (
                "Eva Falk, a priest of the parish in the 1970s, spoke.",
                false,
            ),
            ("General Eva Falk (rtd) spoke.", false),
            (
                "Eva Falk, mayor of Lyon from the harbour party, spoke.",
                true,
            ),
            ("Eva Falk, mayor of Lyon, spoke.", true),
        ] {
            with_scene(body, "2024-05-15", |scene| {
                let holds = read(scene).first().map(Holding::is_current);
                assert_eq!(holds, Some(is_current), "{body}");
            });
        }
    }
}
