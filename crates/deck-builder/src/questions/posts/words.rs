//! Posts in words, and which of them can be asked for.

use super::definite::is_definite;
use super::faithful::{own_words, runs_on};
use super::label::{fault, label, of_a_people};
use super::sole::is_sole;
use super::title::{for_a_time, is_office, is_title};
use super::vague::{is_any_of_several, is_one_of_many, owner_is_unsaid};
use crate::facts::posts::Holding;
use crate::facts::scene::Scene;
use crate::gazetteer::{Gazetteer, Known, PlaceKind};
use crate::mention::Kind;
use crate::officials::{Currency, Office};
use crate::one_of::one_of;
use crate::phrase;
use crate::questions::options::Kin;
use crate::questions::wording::{self, is_one_of};
use crate::reason::Reason;

/// A post in words.
pub(crate) struct Worded<'a> {
    pub(crate) holding: &'a Holding,
    /// The full name of its holder.
    pub(crate) holder: Option<&'a str>,
    /// Whether its words have a part of that name in them.
    pub(crate) names_holder: bool,
    pub(crate) words: String,
    /// How near it is to other posts.
    pub(crate) kin: Kin,
    /// Whether the name of its body is cut short.
    pub(crate) is_cut: bool,
    /// Whether its holder may be no person, as the name may go on from the post.
    pub(crate) is_run_on: bool,
    /// Whether the article words it as the post of one holder.
    pub(super) is_definite: bool,
    /// The hashes of the words that tell it from others.
    keys: Vec<u64>,
    /// Whether only one person can hold it at a time; or why it cannot be asked for.
    sole: Result<bool, Reason>,
}

impl<'a> Worded<'a> {
    pub(crate) fn of(scene: &Scene<'a>, holding: &'a Holding) -> Self {
        let words = label(wording::post(&holding.post));
        let (mut words, distortion) = own_words(scene, holding, words);
        if is_small(scene, holding.evidence.first, &words) {
            words = wording::lower_first(&words);
        }
        let holder = wording::full_name(scene, holding.person);
        let fault = fault(holding, &words).or(distortion);
        let is_cut = fault.is_some();
        let of_a_people = of_a_people(scene, holding);
        let sole = if let Some(fault) = fault {
            Err(fault)
        } else if of_a_people.is_some() {
            Err("a people's leader holds no post of its country".into())
        } else if owner_is_unsaid(scene, holding) {
            Err("\"its\" does not say of what".into())
        } else if is_one_of_many(scene, holding) {
            Err("several people hold it".into())
        } else {
            is_sole(holding, &words, is_cut).map(|sole| sole && !is_any_of_several(scene, holding))
        };
        let words = of_a_people.unwrap_or(words);
        Self {
            holding,
            keys: keys(&words),
            kin: Kin::of(&holding.post),
            holder,
            names_holder: holder.is_some_and(|name| overlaps(name, &words)),
            is_cut,
            is_run_on: runs_on(scene, holding),
            sole,
            is_definite: is_definite(scene, holding, &words),
            words,
        }
    }

    /// Its words with what says when it was held: `former Senator`.
    pub(crate) fn with_time(&self) -> String {
        let words = &self.words;
        match self.holding.post.currency {
            Currency::Former | Currency::Late if !words.contains("etired") => {
                format!("former {words}")
            }
            Currency::Acting if !for_a_time(words) => format!("acting {words}"),
            _ => as_one(words),
        }
    }

    /// Its title, where the article does not say of what it is and the title says enough to choose it: `general manager`.
    pub(super) fn alone(&self) -> Option<&str> {
        let holding = self.holding;
        let is_unsaid = self.sole.is_err() && holding.post.of.is_empty() && !self.is_cut;
        (is_unsaid && !holding.post.is_rank && is_title(&self.words)).then_some(&self.words)
    }

    /// "the", or "a" before a title of which there are several.
    pub(super) fn article(&self, title: &str) -> &'static str {
        if self.sole == Ok(true) || self.is_definite || is_office(title) {
            "the"
        } else {
            wording::indefinite(title)
        }
    }

    /// The country of which it is, or which its words name otherwise: `state secretary at the Danish Defence Ministry`.
    pub(super) fn land(&self) -> Option<&'static Known> {
        let gazetteer = Gazetteer::get();
        let mut words = self.words.split([' ', '\'', '’']);
        super::land(&self.holding.post).or_else(|| {
            words.find_map(|word| {
                let is_name = word.starts_with(crate::letters::is_upper);
                let lower = crate::letters::lower_text(word);
                let country = gazetteer.country_of_demonym(&lower).filter(|_| is_name)?;
                let mut named = gazetteer.named(country.name);
                named.find(|known| known.kind == PlaceKind::Country)
            })
        })
    }

    /// Whether only one person can hold it at a time.
    pub(crate) fn is_sole(&self) -> Result<bool, Reason> {
        self.sole.clone()
    }

    /// Whether its words say where or of what body it is, so that no other country or town has the same.
    pub(super) fn is_placed(&self, scene: &Scene<'_>) -> bool {
        let post = &self.holding.post;
        let firm = matches!(
            post.office,
            Office::Corporate | Office::Institutional | Office::Spokesperson
        );
        let gazetteer = Gazetteer::get();
        let names_place = |word: &str| {
            word.starts_with(crate::letters::is_upper)
                && (gazetteer.named(word).next().is_some()
                    || gazetteer
                        .country_of_demonym(&crate::letters::lower_text(word))
                        .is_some())
        };
        // Many countries have a Reserve Bank.
        if post.of.is_empty()
            && [
                "Reserve Bank",
                "Central Bank",
                "National Bank",
                "Supreme Court",
                "High Court",
                "Foreign Ministry",
            ]
            .iter()
            .any(|body| self.words.starts_with(body))
        {
            return false;
        }
        firm || !post.of.is_empty()
            || post.says_of_what
            || self.words.split(' ').any(names_place)
            // "NYMEX president".
            || self
                .words
                .split(' ')
                .any(|word| word.len() > 1 && word.chars().all(crate::letters::is_upper))
            || scene.entities.iter().any(|entity| {
                matches!(entity.kind, Kind::Place | Kind::Organisation)
                    && self.words.contains(entity.name.as_str())
            })
    }

    /// Whether nobody else can hold it while its holder does, as it is told of what it is: there is one president of a
    /// country, and a "junior defence minister" is not the "defence minister".
    pub(super) fn is_apart(&self, other: &Self, is_placed: bool) -> bool {
        let ranks = |of: &Self| {
            let lower = crate::letters::lower_text(&of.words);
            LOWER.map(|word| lower.split([' ', '-']).any(|one| one == word))
        };
        ranks(self) != ranks(other)
            || is_placed && self.sole == Ok(true) && !other.words.contains(" of ")
    }

    /// Whether the two may be the same.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        are_like(&self.keys, &other.keys)
    }
}

/// Words before a title that make it another.
const LOWER: [&str; 6] = ["deputy", "junior", "vice", "assistant", "shadow", "acting"];

/// `County council leader` at the start of a sentence: the capital is the sentence's.
fn is_small(scene: &Scene<'_>, at: u32, words: &str) -> bool {
    let (first, rest) = words.split_once(' ').unwrap_or((words, ""));
    scene.starts_sentence(at)
        && scene.word(at) == first
        && !scene.is_proper(at)
        && Gazetteer::get().country_of_demonym(scene.key(at)).is_none()
        && rest.starts_with(crate::letters::is_lower)
        && !rest.starts_with("of ")
        // "Roads and Bridges Minister".
        && !rest.split(" of ").next().unwrap_or_default().contains(crate::letters::is_upper)
}

/// Whether a longer word of a name is in the words of a post.
fn overlaps(name: &str, words: &str) -> bool {
    let lower = crate::letters::lower_text(words);
    name.split([' ', '-'])
        .filter(|part| part.len() > 3)
        .any(|part| lower.contains(&crate::letters::lower_text(part)))
}

/// Whether two posts may be the same: all words of the shorter one are in the longer one.
pub(crate) fn alike(a: &str, b: &str) -> bool {
    are_like(&keys(a), &keys(b))
}

fn are_like(a: &[u64], b: &[u64]) -> bool {
    let within = |short: &[u64], long: &[u64]| short.iter().all(|word| long.contains(word));
    within(a, b) || within(b, a)
}

/// The words of a post that tell it from others, as hashes: every post is compared with every one that is asked for.
fn keys(post: &str) -> Vec<u64> {
    crate::letters::lower_text(post)
        .split([' ', '-', ','])
        .filter(|word| !one_of!(*word, "of" | "the" | "a" | "and" | "for" | ""))
        // "Supervisors chair" and "supervisor" may be one.
        .map(|word| phrase::phrase([word.strip_suffix('s').unwrap_or(word)]))
        .collect()
}

/// `a member of the council`, `an agency official`: of these a body has many.
pub(super) fn as_one(words: &str) -> String {
    let end = [" of ", " with ", " for ", " at ", " in "]
        .iter()
        .find_map(|joint| words.find(joint));
    let head = words.get(..end.unwrap_or(words.len())).unwrap_or_default();
    let is_one = is_one_of(
        "member;official;investigator",
        head.rsplit(' ').next().unwrap_or_default(),
    );
    if !is_one || head.contains(['\'', '’']) {
        return words.to_owned();
    }
    let article = if words.starts_with(['A', 'E', 'I', 'O', 'a', 'e', 'i', 'o']) {
        "an "
    } else {
        "a "
    };
    [article, words].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn posts_that_may_be_the_same_are_alike() {
        for (a, b, same) in [
            ("mayor of Lyon", "Mayor of Lyon", true),
            ("President", "President of France", true),
            (
                "Foreign Minister of France",
                "Foreign Minister of Norway",
                false,
            ),
            ("secretary of state", "state secretary", true),
        ] {
            assert_eq!(alike(a, b), same, "{a} {b}");
        }
    }

    #[test]
    fn names_in_posts_are_seen() {
        assert!(overlaps("Queen Elizabeth", "Queen of the United Kingdom"));
        assert!(!overlaps("Ann Lee", "mayor of Leeds"));
    }
}
