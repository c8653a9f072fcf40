//! Posts: who holds or held which, of all the mentions of a person.

mod amend;
mod owner;

pub(crate) use amend::is_country;

use crate::dates::Bound;
use crate::facts::scene::Scene;
use crate::gazetteer::Gazetteer;
use crate::lexicon::Set;
use crate::mention::{Confidence, Kind, Mention, Span, Value};
use crate::officials::{Currency, Post};
use crate::one_of::one_of;
use crate::sentence::Role;
use crate::sort::Sort;
use crate::token::Shape;

/// Somebody's post.
#[derive(Clone, Debug)]
pub(crate) struct Holding {
    /// The entity who holds it.
    pub(crate) person: u32,
    pub(crate) post: Post,
    /// The words that say so.
    pub(crate) evidence: Span,
    /// Where its body is named, if that is in another sentence.
    pub(crate) body_at: Option<u32>,
    pub(crate) rule: &'static str,
    pub(crate) confidence: Confidence,
}

/// The posts of all persons, the one that says most first for each.
pub(crate) fn read(scene: &Scene<'_>) -> Vec<Holding> {
    let mut holdings: Vec<Holding> = Vec::new();
    for (person, entity) in (0..).zip(scene.entities) {
        if entity.kind != Kind::Person {
            continue;
        }
        let first = holdings.len();
        for mention in scene.mentions_of(person) {
            let Value::Person(named) = &mention.value else {
                continue;
            };
            let Some(post) = &named.post else { continue };
            let mut post = inside_a_sentence(scene, mention.evidence.first, post);
            let body_at = amend::amend(scene, mention, &mut post);
            // A headline cuts its words, and a caption is no sentence to show.
            if scene.role_of(mention.span.first) != Role::Prose {
                continue;
            }
            let known = holdings
                .iter()
                .skip(first)
                .any(|holding| same_title(&holding.post, &post));
            if known {
                continue;
            }
            if is_of_the_dead(scene, mention.evidence.first) {
                post.currency = Currency::Late;
            }
            if scene.has_key(mention.evidence.end, "until")
                || is_over(scene, mention.evidence.end.max(mention.span.end))
                || is_of_the_past(scene, mention.evidence.first)
                || is_driven_out(scene, mention.evidence)
            {
                post.currency = Currency::Former;
            }
            // "Director until May": which May.
            let is_open = scene.has_key(mention.evidence.end, "until")
                && scene.shape(mention.evidence.end + 1) != Shape::Number;
            let confidence = if is_open
                || is_left(scene, mention.span.end)
                || lasted(&post)
                || is_borrowed(scene, mention.evidence)
            {
                UNSURE
            } else {
                mention.confidence
            };
            holdings.push(Holding {
                person,
                post,
                evidence: mention.evidence,
                body_at,
                rule: mention.rule,
                confidence,
            });
        }
        let mut of_person = holdings.split_off(first);
        of_person.order_by_key(|holding| std::cmp::Reverse(holding.post.weight()));
        holdings.append(&mut of_person);
    }
    doubt_shared(&mut holdings);
    for holding in &mut holdings {
        if holding.post.currency == Currency::Current && is_of_history(scene, holding.person) {
            holding.confidence = holding.confidence.min(UNSURE);
        }
    }
    holdings
}

/// How sure it is that a post is held that the same sentence ends or that somebody else may hold.
const UNSURE: Confidence = Confidence::percent(60);

/// How many years ago something is told as history.
const HISTORY: u16 = 5;

/// Whether somebody did something years ago, so that the post may have been held then.
fn is_of_history(scene: &Scene<'_>, person: u32) -> bool {
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
fn is_over(scene: &Scene<'_>, end: u32) -> bool {
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
fn is_of_the_past(scene: &Scene<'_>, first: u32) -> bool {
    let times = ["days", "time", "times", "era", "reign", "tenure"];
    first > 1 && scene.has_key(first - 1, "of") && times.contains(&scene.key(first - 2))
}

/// `the mausoleum of President Ann Lee`.
fn is_of_the_dead(scene: &Scene<'_>, first: u32) -> bool {
    scene.has_key(first.wrapping_sub(1), "of")
        && one_of!(
            scene.key(first.wrapping_sub(2)),
            "mausoleum" | "tomb" | "grave" | "statue" | "memory" | "funeral" | "death"
        )
}

/// `the exiled Danish king Ann Lee`, `Ann Lee, the ousted president`, `a king in exile`: whoever was driven out holds
/// nothing now.
fn is_driven_out(scene: &Scene<'_>, evidence: Span) -> bool {
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
fn is_left(scene: &Scene<'_>, end: u32) -> bool {
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

/// Whether a title is that of somebody else, `his Peruvian counterpart, Ann Lee`, or has a firm's last word, `Lee and
/// Co chairman Bo Carr`.
fn is_borrowed(scene: &Scene<'_>, evidence: Span) -> bool {
    scene.has_key(evidence.first, "co")
        || (evidence.first..evidence.end).any(|at| {
            one_of!(
                scene.key(at),
                "counterpart" | "counterparts" | "colleague" | "successor" | "predecessor"
            )
        })
}

/// "Chief Minister for nine years": how long is no part of a post.
fn lasted(post: &Post) -> bool {
    [" years", " months", " weeks"]
        .iter()
        .any(|time| post.title.contains(time))
}

/// "In the town of Ann Lee, the mayor, Bo Carr": one title between two names is the second one's.
fn doubt_shared(holdings: &mut [Holding]) {
    let behind: Set<u32> = (holdings.iter())
        .filter(|holding| holding.rule.starts_with("title"))
        .map(|holding| holding.evidence.first)
        .collect();
    for holding in holdings {
        let inside = holding.evidence.first + 1..holding.evidence.end;
        if holding.rule == "name-comma-title" && inside.into_iter().any(|at| behind.contains(&at)) {
            holding.confidence = UNSURE;
        }
    }
}

/// A post whose first capital is only that of the sentence's start has it taken away: "Floods minister".
fn inside_a_sentence(scene: &Scene<'_>, first: u32, post: &Post) -> Post {
    let mut words = post.title.split(' ');
    let opens = words.next().is_some_and(|word| word == scene.word(first));
    let rest_is_small = words.clone().next().is_some()
        && words.all(|word| !word.starts_with(crate::letters::is_upper));
    let mut post = post.clone();
    // "Sailors' leader": whoever they are, the capital is that of the sentence.
    if scene.starts_sentence(first)
        && post.of == scene.word(first)
        && post.of.ends_with('s')
        && matches!(scene.key(first + 1), "'" | "’")
        && !is_name(scene, first)
    {
        post.of.clear();
    }
    if opens && rest_is_small && scene.starts_sentence(first) && !is_name(scene, first) {
        let mut chars = post.title.chars();
        if let Some(first) = chars.next() {
            post.title = std::iter::once(crate::letters::lower(first))
                .chain(chars)
                .collect();
        }
    }
    post
}

/// Whether a word at the start of a sentence is a name, a people's adjective or an abbreviation.
fn is_name(scene: &Scene<'_>, at: u32) -> bool {
    let word = scene.word(at);
    scene.mention_at(at).is_some()
        || scene.shape(at) != Shape::Capitalised
        || word.chars().skip(1).any(crate::letters::is_upper)
        || Gazetteer::get().country_of_demonym(scene.key(at)).is_some()
}

fn same_title(a: &Post, b: &Post) -> bool {
    a.title.eq_ignore_ascii_case(&b.title) && (a.of == b.of || b.of.is_empty())
}

impl Holding {
    /// Whether the post was held on the day of the article.
    pub(crate) fn is_current(&self) -> bool {
        matches!(self.post.currency, Currency::Current | Currency::Acting)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
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

    #[test]
    fn borrowed_titles_are_unsure() {
        for (body, is_sure) in [
            ("Danish minister Ann Lee met harbour chief Eva Falk.", true),
            (
                "Danish minister Ann Lee met Peruvian counterpart Eva Falk.",
                false,
            ),
            ("Berg & Co chairman Eva Falk left.", false),
        ] {
            with_scene(body, "2024-05-15", |scene| {
                let last = read(scene).pop();
                let sure = last.map(|holding| holding.confidence > UNSURE);
                assert_eq!(sure, Some(is_sure), "{body}");
            });
        }
    }
}
