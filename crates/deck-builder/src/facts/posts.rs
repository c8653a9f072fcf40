//! Posts: who holds or held which, of all the mentions of a person.

mod amend;
mod held;

pub(crate) use amend::is_country;
use held::{
    is_driven_out, is_left, is_of_history, is_of_the_dead, is_of_the_past, is_over, lasted,
};

use crate::facts::scene::Scene;
use crate::gazetteer::Gazetteer;
use crate::lexicon::Set;
use crate::mention::{Confidence, Kind, Span, Value};
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
            amend::amend(scene, mention, &mut post);
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
