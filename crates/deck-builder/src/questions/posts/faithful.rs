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
use crate::questions::wording;
use crate::reason::Reason;
use crate::token::Shape;

/// Why a post is not the article's own; nothing if it is.
pub(super) fn distortion(scene: &Scene<'_>, holding: &Holding, words: &str) -> Option<Reason> {
    if has_foreign_word(scene, holding, words) {
        return Some("a word of the post is not the article's".into());
    }
    let title = title(scene, holding)?;
    (is_cut_before(scene, holding, title.first) || is_cut_behind(scene, title.end, words))
        .then_some("the post is cut inside a phrase".into())
}

/// Whether a word is neither where the article names the post nor a usual form of one that is.
fn has_foreign_word(scene: &Scene<'_>, holding: &Holding, words: &str) -> bool {
    let mut own = lower_text(scene.words(scene.sentence_span(holding.evidence.first)));
    if let Some(at) = holding.body_at {
        own.push_str(&lower_text(scene.words(scene.sentence_span(at))));
    }
    let of = holding.post.of.as_str();
    let told = if is_told_otherwise(scene, holding, of) {
        of
    } else {
        ""
    };
    // "Who heads the board" is its head.
    let is_of_verb = holding.rule.starts_with("name-who-h");
    lower_text(words).split([' ', '\'', '’']).any(|word| {
        let is_joint = one_of!(
            word,
            "of" | "the" | "for" | "from" | "in" | "s" | "u.s." | "un" | "uk" | "eu"
        ) || is_of_verb
            && one_of!(
                word,
                "head" | "chair" | "leader" | "commander" | "minister" | "holder"
            );
        // "Ministers", "secretaries" and "spokesmen" have one each.
        let stem = word.get(..word.len().saturating_sub(2));
        let is_own = own.contains(word)
            || stem.is_some_and(|stem| stem.len() > 4 && own.contains(stem))
            || wording::is_short_for(&own, word);
        !is_joint && !is_own && !lower_text(told).contains(word)
    })
}

/// Whether the name of what a post is of may be told otherwise than the article has it beside the post: a country by its
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

/// From the first word of the title to its last, as they stand beside the name of its holder.
fn title(scene: &Scene<'_>, holding: &Holding) -> Option<Span> {
    let evidence = holding.evidence;
    let mut inside = scene.mentions_in(evidence);
    let (_, holder) = inside.find(|(index, _)| scene.entity_of(*index) == Some(holding.person))?;
    let name = holder.span;
    let mut words = holding.post.title.split([' ', '-']);
    let (opens, closes) = (words.next()?, words.next_back());
    let is = |at: u32, word: &str| scene.word(at).split('-').any(|part| part == word);
    let first = (evidence.first..evidence.end)
        .find(|&at| !(name.first..name.end).contains(&at) && is(at, opens))?;
    let bound = if first < name.first {
        name.first
    } else {
        evidence.end
    };
    let last = (first..bound)
        .rev()
        .find(|&at| is(at, closes.unwrap_or(opens)));
    Some(Span::new(first, last.unwrap_or(first) + 1))
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
    let is_time = one_of!(scene.key(end), "for" | "from")
        && matches!(scene.shape(next), Shape::Number | Shape::Numbers);
    if scene.sentence_span(end.saturating_sub(1)).end <= next || is_time {
        return false;
    }
    let is_told = words.contains(scene.word(next));
    let is_known = kind_at(scene, next).is_some_and(|kind| kind != Kind::Organisation)
        || region_at(scene.text(), next).is_some();
    // "Leader of the opposition in the Senate".
    let is_of_body = one_of!(scene.key(end), "in" | "at")
        && next > end + 1
        && kind_at(scene, next) == Some(Kind::Organisation);
    (is_of_body || one_of!(scene.key(end), "of" | "for" | "on" | "from")) && !is_told && !is_known
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
                "Ann Lee, chair of the ships department at the Tonbury Institute, spoke.",
                "chair of the ships department",
                false,
            ),
            (
                "The mayor of Tonbury, Ann Lee, spoke.",
                "mayor of Tonbury",
                true,
            ),
        ] {
            assert_eq!(told(body, words).is_none(), is_whole, "{body} {words}");
        }
    }
}
