//! Posts in words, and which of them can be asked for.

use crate::facts::posts::Holding;
use crate::facts::scene::Scene;
use crate::gazetteer::Gazetteer;
use crate::mention::Kind;
use crate::officials::Office;
use crate::one_of::one_of;
use crate::phrase;
use crate::questions::wording;

/// Heads of titles that several people hold at a time.
const SHARED: [&str; 48] = [
    "member",
    "mp",
    "msp",
    "mep",
    "senator",
    "representative",
    "congressman",
    "congresswoman",
    "spokesman",
    "spokeswoman",
    "spokesperson",
    "commissioner",
    "councillor",
    "councilman",
    "councilwoman",
    "officer",
    "official",
    "judge",
    "justice",
    "detective",
    "inspector",
    "ambassador",
    "envoy",
    "sergeant",
    "adviser",
    "advisor",
    "aide",
    "prosecutor",
    "lawmaker",
    "delegate",
    "trustee",
    "superintendent",
    "supervisor",
    "alderman",
    "investigator",
    "agent",
    "analyst",
    "engineer",
    "scientist",
    "legislator",
    "assemblyman",
    "assemblywoman",
    "diplomat",
    "lawyer",
    "captain",
    "lieutenant",
    "partner",
    "negotiator",
];

/// Words before the head of a title that several people hold at a time.
const SECOND: [&str; 8] = [
    "deputy",
    "vice",
    "assistant",
    "associate",
    "senior",
    "junior",
    "special",
    "state",
];

/// Titles that name a post even where the article does not say of what.
const ALONE: [&str; 17] = [
    "president",
    "premier",
    "governor",
    "mayor",
    "senator",
    "sheriff",
    "bishop",
    "archbishop",
    "chancellor",
    "king",
    "queen",
    "taoiseach",
    "congressman",
    "congresswoman",
    "supervisor",
    "alderman",
    "ambassador",
];

/// A post in words.
pub(super) struct Worded<'a> {
    pub(super) holding: &'a Holding,
    pub(super) words: String,
    /// The hashes of the words that tell it from others.
    keys: Vec<u64>,
    /// Whether only one person can hold it at a time; or why it cannot be asked for.
    sole: Result<bool, &'static str>,
}

impl<'a> Worded<'a> {
    pub(super) fn of(holding: &'a Holding) -> Self {
        let words = wording::post(&holding.post);
        Self {
            holding,
            keys: keys(&words),
            sole: is_sole(holding, &words),
            words,
        }
    }

    /// Whether only one person can hold it at a time.
    pub(super) fn is_sole(&self) -> Result<bool, String> {
        self.sole.map_err(str::to_owned)
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

    /// Whether the two may be the same.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        are_like(&self.keys, &other.keys)
    }
}

fn is_sole(holding: &Holding, words: &str) -> Result<bool, &'static str> {
    let post = &holding.post;
    if post.is_rank {
        return Err("a rank is no post");
    }
    let lower = crate::letters::lower_text(words);
    let alone = post.of.is_empty() && !words.contains(' ');
    if alone && !ALONE.contains(&lower.as_str()) {
        return Err("the article does not say of what");
    }
    if words
        .split(' ')
        .any(|word| one_of!(word, "his" | "her" | "its" | "their" | "whose"))
    {
        return Err("\"its\" does not say of what");
    }
    // "Of the agency's service".
    let owner_unsaid = words
        .split(' ')
        .zip(words.split(' ').skip(1))
        .any(|(the, owner)| {
            the == "the"
                && owner.starts_with(crate::letters::is_lower)
                && owner.contains(['\'', '’'])
        });
    if owner_unsaid {
        return Err("\"the\" does not say which");
    }
    if let Some((_, place)) = words.split_once(" the ")
        && place.starts_with(crate::letters::is_lower)
        && !words.contains(" of the ")
    {
        return Err("\"the\" does not say which");
    }
    if post.of == "Palestine" {
        return Err("not all call it a country");
    }
    // "Secretary Wendy Sherman and Japan's minister": two titles.
    if words.contains(" and ") && words.contains(['\'', '’']) {
        return Err("two titles are joined");
    }
    let firm = matches!(
        post.office,
        Office::Corporate | Office::Institutional | Office::Spokesperson
    );
    if firm && post.of.is_empty() && !words.contains(crate::letters::is_upper) {
        return Err("the article does not say of what");
    }
    let head = [" of ", " from ", " in ", " for "]
        .iter()
        .fold(lower.as_str(), |head, joint| {
            head.split(joint).next().unwrap_or_default()
        });
    let mut in_head = head.split(' ').rev();
    let last = in_head.next().unwrap_or_default();
    // "Leader MP": two titles run together.
    if one_of!(last, "mp" | "msp" | "mep") && in_head.clone().next() == Some("leader") {
        return Err("two titles are joined");
    }
    let second = in_head.any(|word| SECOND.contains(&word)) || lower.contains(" of state");
    let chief = last == "officer" && head.contains("chief");
    let plain_minister = last == "minister" && !head.contains(' ') && !lower.contains(' ');
    let shared = SHARED.contains(&last) && !chief || second || plain_minister;
    Ok(!shared && (head.contains(' ') || lower.contains(" of ")))
}

/// Whether a longer word of a name is in the words of a post.
pub(crate) fn overlaps(name: &str, words: &str) -> bool {
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
