//! The words of a post with what it is of, as the article has them: with "the" or without, the owner first or last.

use crate::facts::grammar::{self, Class};
use crate::facts::posts::{Holding, is_country};
use crate::facts::scene::Scene;
use crate::facts::subject;
use crate::mention::{Kind, Span};
use crate::officials::is_head;
use crate::token::Shape;

/// A post's words with its owner as the article names it.
pub(super) fn worded_with_owner(scene: &Scene<'_>, holding: &Holding, mut words: String) -> String {
    let of = format!(" of {}", holding.post.of);
    let the = format!(" of the {}", holding.post.of);
    if let Some(title) = words.strip_suffix(&the)
        && is_bare(scene, &holding.post.of)
    {
        words = [title, &of].concat();
    } else if let Some(title) = words.strip_suffix(&of)
        && (takes_the(scene, &holding.post.of)
            || is_owned_by_the(scene, holding)
            || scene
                .words(scene.sentence_span(holding.evidence.first))
                .contains(&the))
    {
        words = format!("{title} of the {}", holding.post.of);
    }
    owned(scene, holding).unwrap_or(words)
}

/// Whether the article has "the" before a body's name: "the Harbour League's chief executive".
fn takes_the(scene: &Scene<'_>, of: &str) -> bool {
    let bodies = (0..).zip(scene.entities).filter(|(_, entity)| {
        entity.kind == Kind::Organisation && entity.name == of && !of.starts_with("the ")
    });
    bodies
        .flat_map(|(body, _)| scene.mentions_of(body))
        .any(|mention| {
            stands_alone(scene, mention.span)
                && mention.span.first > 0
                && scene.has_key(mention.span.first - 1, "the")
        })
}

/// Whether no noun follows a body's name: "the CBA chairman" may be the chairman of CBA.
fn stands_alone(scene: &Scene<'_>, name: Span) -> bool {
    scene.shape(name.end) != Shape::Lower
        || grammar::is_at(scene, name.end, Class::Preposition)
        || subject::is_verb(scene, name.end)
}

/// Whether the article has a body's name without "the", as what does something: "Tonbury Bank said".
fn is_bare(scene: &Scene<'_>, of: &str) -> bool {
    let mut bodies = (0..).zip(scene.entities);
    let body = bodies.find(|(_, entity)| entity.kind == Kind::Organisation && entity.name == of);
    !takes_the(scene, of)
        && body.is_some_and(|(body, _)| {
            scene.mentions_of(body).any(|mention| {
                let before = mention.span.first.wrapping_sub(1);
                stands_alone(scene, mention.span)
                    && (scene.starts_sentence(mention.span.first)
                        || subject::is_verb(scene, before)
                        || scene.key(before).ends_with("ed"))
            })
        })
}

/// Whether the article has "the" before the owner of a post: "the North's harbour minister".
fn is_owned_by_the(scene: &Scene<'_>, holding: &Holding) -> bool {
    let of = holding.post.of.as_str();
    let evidence = holding.evidence;
    let mark = (evidence.first..evidence.end).find(|&at| scene.shape(at) == Shape::Possessive);
    let first = mark.and_then(|mark| {
        let mut firsts = (evidence.first.saturating_sub(1)..mark).rev();
        firsts.find(|&first| scene.words(Span::new(first, mark)) == of)
    });
    !is_country(of) && first.is_some_and(|first| first > 0 && scene.has_key(first - 1, "the"))
}

/// `Norway's minister of ports` as the article has it, not `minister of ports of Norway`.
fn owned(scene: &Scene<'_>, holding: &Holding) -> Option<String> {
    let (post, evidence) = (&holding.post, holding.evidence);
    let last = crate::letters::lower_text(post.of.rsplit(' ').next().unwrap_or_default());
    // "Chief Minister's secretary" is not "secretary of Chief Minister".
    let is_holder = is_head(&last);
    let is_long = is_holder || [" of ", " for "].iter().any(|of| post.title.contains(of));
    let opens = post.title.split(' ').next()?;
    let mark = (evidence.first..evidence.end)
        .find(|&at| scene.shape(at) == Shape::Possessive && scene.word(at + 1) == opens)?;
    let mut first = mark;
    while scene.is_capital(first.wrapping_sub(1)) {
        first -= 1;
    }
    let is_told = is_holder || first + 1 == mark || scene.has_key(first.wrapping_sub(1), "the");
    (is_long && is_told && first < mark && !post.of.is_empty())
        .then(|| [scene.words(Span::new(first, mark + 1)), " ", &post.title].concat())
}

#[cfg(test)]
mod tests {
    use crate::facts::posts::read;
    use crate::facts::tests::with_scene;
    use crate::questions::posts::Worded;

    #[test]
    fn posts_are_worded_as_the_article_has_them() {
        for (body, told) in [
            (
                "Ann Lee, Norway's minister of ports, spoke.",
                "Norway's minister of ports",
            ),
            (
                "Ann Lee, the Harbour League's director for ships, spoke.",
                "Harbour League's director for ships",
            ),
            (
                "Norway's ports minister, Ann Lee, spoke.",
                "ports minister of Norway",
            ),
            (
                "Chief Minister's adviser Ann Lee spoke.",
                "Chief Minister's adviser",
            ),
            (
                "Ann Lee, chief executive of the Tonbury Harbour Bank, spoke.",
                "chief executive of the Tonbury Harbour Bank",
            ),
        ] {
            with_scene(body, "2024-05-15", |scene| {
                let holdings = read(scene);
                let holding = holdings.first().expect("a post");
                assert_eq!(Worded::of(scene, holding).words, told, "{body}");
            });
        }
    }
}
