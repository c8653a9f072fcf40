//! Whether a post as it is printed is the one of the article: it holds no word that the article has not where it names
//! the post, and is cut nowhere inside a name or a noun phrase. What cannot be shown to be so is not printed, neither as
//! an answer nor as a choice, a pair or a remark.

use crate::facts::grammar::{self, Class, Verbs};
use crate::facts::posts::Holding;
use crate::facts::scene::Scene;
use crate::gazetteer::{Gazetteer, PlaceKind};
use crate::letters::lower_text;
use crate::mention::{Kind, Span};
use crate::officials::{is_function_word, is_view, region_at};
use crate::one_of::one_of;
use crate::phrase;
use crate::questions::wording;
use crate::reason::Reason;
use crate::token::Shape;

/// Why a post is not the article's own; nothing if it is.
pub(super) fn distortion(scene: &Scene<'_>, holding: &Holding, words: &str) -> Option<Reason> {
    if has_foreign_word(scene, holding, words) {
        return Some("a word of the post is not the article's".into());
    }
    let title = title(scene, holding)?;
    if is_cut_before(scene, holding, title.first) {
        return Some("the post is cut at its start".into());
    }
    if is_cut_behind(scene, title.end, words) {
        return Some("the post is cut at its end".into());
    }
    // "Head of the board on May 10"; the 2024 Games have a head.
    let mut inside = scene.mentions_in(scene.sentence_span(title.first));
    let has_date = inside.any(|(_, mention)| {
        let date = scene.words(mention.span);
        mention.kind() == Kind::Date
            && ["on ", "in ", "since ", "until "]
                .iter()
                .any(|joint| words.contains(&[*joint, date].concat()))
    });
    has_date.then_some("a date is no part of a post".into())
}

/// Words that join the parts of a post, and those that stand for verbs: "who heads the board" is its head.
fn is_joint(key: &str, rule: &str) -> bool {
    one_of!(
        key,
        "of" | "the" | "for" | "from" | "in" | "at" | "to" | "on" | "and" | "'s" | "'"
    ) || rule.starts_with("name-who-h")
        && one_of!(
            key,
            "head" | "chair" | "leader" | "commander" | "minister" | "holder"
        )
}

/// Whether a word is neither where the article names the post nor a usual form of one that is.
fn has_foreign_word(scene: &Scene<'_>, holding: &Holding, words: &str) -> bool {
    let sentences = [Some(holding.evidence.first), holding.body_at]
        .into_iter()
        .flatten()
        .map(|at| scene.sentence_span(at));
    let own: Vec<&str> = sentences
        .flat_map(|sentence| sentence.first..sentence.end)
        .map(|at| scene.key(at))
        .collect();
    let is_own = |key: &str| {
        own.contains(&key)
            || own.iter().any(|own| {
                // "Ministers Ann Lee and Bo Carr", "Gen. Ann Lee".
                let is_plural = own.strip_prefix(key) == Some("s")
                    || key.ends_with('y') && own.strip_suffix("ies") == key.strip_suffix('y')
                    || key.ends_with("man") && own.strip_suffix("men") == key.strip_suffix("man");
                is_plural || wording::is_short_for(own, key)
            })
    };
    let of = &holding.post.of;
    let is_of = !of.is_empty() && is_told_otherwise(scene, holding, of);
    phrase::keys_of(words, |keys| {
        keys.iter().any(|key| {
            let is_of = || is_of && phrase::keys_of(of, |of| of.contains(key));
            let is_land = one_of!(*key, "u.s" | "us" | "uk" | "un" | "eu");
            !is_joint(key, holding.rule) && !is_own(key) && !is_of() && !is_land
        })
    })
}

/// Whether a name that a post is of may be told otherwise than the article has it beside the post: a country by its
/// usual name, a state for its abbreviation, a body by the name that the article gives it elsewhere.
fn is_told_otherwise(scene: &Scene<'_>, holding: &Holding, of: &str) -> bool {
    let gazetteer = Gazetteer::get();
    let is_land = gazetteer.named(of).any(|known| {
        known.name == of
            && (known.kind == PlaceKind::Country || gazetteer.state_code(known.name).is_some())
    });
    let first = holding.body_at.unwrap_or(holding.evidence.first);
    let mut inside = scene.mentions_in(scene.sentence_span(first));
    is_land
        || inside.any(|(index, _)| {
            let entity = scene.entity_of(index).and_then(|of| scene.entity(of));
            entity.is_some_and(|entity| entity.kind == Kind::Organisation && entity.name == of)
        })
}

/// Where the words of the title stand beside the name of its holder.
fn title(scene: &Scene<'_>, holding: &Holding) -> Option<Span> {
    let evidence = holding.evidence;
    let name = scene
        .mentions_in(evidence)
        .find(|(index, _)| scene.entity_of(*index) == Some(holding.person))
        .map(|(_, mention)| mention.span)?;
    // What opens the title may be its owner that was put before it.
    phrase::keys_of(&holding.post.title, |keys| {
        let outside = |at: &u32| !(name.first..name.end).contains(at);
        let first = (evidence.first..evidence.end)
            .filter(outside)
            .find(|&at| Some(&scene.key(at)) == keys.first())?;
        let bound = if first < name.first {
            name.first
        } else {
            evidence.end
        };
        let mut end = first;
        for key in &keys {
            if let Some(at) = (end..bound).find(|&at| scene.has_key(at, key)) {
                end = at + 1;
            }
        }
        Some(Span::new(first, end))
    })
}

/// Whether words of the noun phrase stand before a title that the post has lost.
fn is_cut_before(scene: &Scene<'_>, holding: &Holding, title: u32) -> bool {
    let sentence = scene.sentence_span(title);
    let of = lower_text(&holding.post.of);
    let mut first = title;
    while first > sentence.first {
        let before = first - 1;
        let key = scene.key(before);
        let kind = kind_at(scene, before);
        match scene.shape(before) {
            Shape::Mark | Shape::Outside | Shape::Possessive => return false,
            _ if kind == Some(Kind::Person) => return false,
            _ if one_of!(key, "and" | "&") => {
                return is_half(scene, before, first);
            }
            Shape::Lower => {
                let verbs = Verbs::get();
                let is_other = is_function_word(key)
                    || is_view(key)
                    || one_of!(key, "local" | "himself" | "herself")
                    || ["ed", "ly", "ing", "-old"]
                        .iter()
                        .any(|end| key.ends_with(end))
                    || grammar::is_any(key, &[Class::Determiner, Class::Preposition])
                    || verbs
                        .base(key)
                        .or(verbs.third(key))
                        .or(verbs.past(key))
                        .is_some();
                return !is_other;
            }
            // What the post is of may stand before its title.
            _ if !of.is_empty() && is_of(scene, before, &of) => first = before,
            _ => {
                let opens = before == sentence.first && is_function_word(key);
                return kind != Some(Kind::Date) && !opens;
            }
        }
    }
    false
}

/// Whether a token is of the name of what a post is of.
fn is_of(scene: &Scene<'_>, at: u32, of: &str) -> bool {
    let is_land = || {
        (at.saturating_sub(2)..=at).any(|first| {
            region_at(scene.text(), first)
                .is_some_and(|region| region.end > at && lower_text(region.name) == of)
        })
    };
    of.contains(scene.key(at)) || is_land()
}

/// `Fire and` of `Fire and Rescue Norway's chief`: half of a name, unless a person, a place or a people ends there.
fn is_half(scene: &Scene<'_>, and: u32, first: u32) -> bool {
    let before = and.wrapping_sub(1);
    let is_known = matches!(kind_at(scene, before), Some(Kind::Person | Kind::Place))
        || region_at(scene.text(), before).is_some();
    scene.is_capital(before) && scene.is_capital(first) && !is_known
}

/// Whether words of the noun phrase stand behind a title that the post has lost.
fn is_cut_behind(scene: &Scene<'_>, end: u32, words: &str) -> bool {
    let next = end + 1 + u32::from(one_of!(scene.key(end + 1), "the" | "its" | "a"));
    let is_time =
        scene.has_key(end, "for") && matches!(scene.shape(next), Shape::Number | Shape::Numbers);
    if scene.sentence_span(end.saturating_sub(1)).end <= next || is_time {
        return false;
    }
    let is_told = phrase::keys_of(words, |keys| keys.contains(&scene.key(next)));
    let is_known = kind_at(scene, next).is_some_and(|kind| kind != Kind::Organisation)
        || region_at(scene.text(), next).is_some();
    one_of!(scene.key(end), "of" | "for") && !is_told && !is_known
}

/// What the mention is that a token is of.
fn kind_at(scene: &Scene<'_>, at: u32) -> Option<Kind> {
    let mention = scene.mention_at(at).and_then(|index| scene.mention(index));
    mention.map(|mention| mention.kind())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::posts::read;
    use crate::facts::tests::with_scene;

    /// Why the first post of a sentence is not printed as some words.
    fn told(body: &str, words: &str) -> Option<String> {
        with_scene(body, "2024-05-15", |scene| {
            let holdings = read(scene);
            let holding = holdings.first().expect("a post");
            distortion(scene, holding, words).map(Reason::told)
        })
    }

    #[test]
    fn posts_are_printed_with_words_of_the_article_alone() {
        for (body, words, is_own) in [
            (
                "Rift Valley judge Ann Lee spoke.",
                "judge of Rift Valley",
                true,
            ),
            (
                "Rift Valley judge Ann Lee spoke.",
                "judge of Great Rift Valley",
                false,
            ),
            (
                "Danish minister Ann Lee spoke.",
                "minister of Denmark",
                true,
            ),
            (
                "Danish minister Ann Lee spoke.",
                "minister of Sweden",
                false,
            ),
            ("Gov. Ann Lee, D-Ohio, spoke.", "Governor of Ohio", true),
            ("Ministers Ann Lee and Bo Carr left.", "Minister", true),
            (
                "Ann Lee, who leads the Harbour Board, spoke.",
                "leader of the Harbour Board",
                true,
            ),
            (
                "The Harbour League met. Its chairman, Ann Lee, spoke.",
                "chairman of the Harbour League",
                true,
            ),
        ] {
            assert_eq!(told(body, words).is_none(), is_own, "{body} {words}");
        }
    }

    #[test]
    fn posts_are_cut_nowhere_inside_a_phrase() {
        for (body, words, is_whole) in [
            ("They saw ecology minister Ann Lee.", "minister", false),
            (
                "They saw the former harbour minister Ann Lee.",
                "harbour minister",
                true,
            ),
            ("On Friday President Ann Lee spoke.", "President", true),
            (
                "They met Norway minister Ann Lee.",
                "minister of Norway",
                true,
            ),
            (
                "Acme and Tonbury chief Ann Lee spoke.",
                "Tonbury chief",
                false,
            ),
            (
                "Paul Carr and Tonbury chief Ann Lee spoke.",
                "Tonbury chief",
                true,
            ),
            (
                "Peru and Norway minister Ann Lee spoke.",
                "minister of Norway",
                true,
            ),
            (
                "Ann Lee, head of the Board of Trade, spoke.",
                "head of the Board of Trade",
                true,
            ),
            ("Ann Lee, president of 20 clubs, spoke.", "president", false),
            (
                "The mayor of Tonbury, Ann Lee, spoke.",
                "mayor of Tonbury",
                true,
            ),
            (
                "On Friday Ann Lee, head of the Board of Trade, spoke.",
                "head of the Board of Trade on Friday",
                false,
            ),
        ] {
            assert_eq!(told(body, words).is_none(), is_whole, "{body} {words}");
        }
    }
}
