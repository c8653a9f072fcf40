//! Posts in words, and which of them can be asked for.

use std::collections::HashSet;

use crate::facts::posts::Holding;
use crate::officials::Office;
use crate::questions::wording;

/// Heads of titles that several people hold at a time.
const SHARED: [&str; 42] = [
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
    "deputy",
    "ambassador",
    "envoy",
    "commander",
    "captain",
    "sergeant",
    "adviser",
    "advisor",
    "aide",
    "prosecutor",
    "manager",
    "director",
    "executive",
    "lawmaker",
    "delegate",
    "minister",
    "counsel",
    "trustee",
    "superintendent",
    "professor",
    "vice",
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

/// A post in words, and whether only one person can hold it at a time.
pub(super) fn post_words(holding: &Holding) -> Result<(String, bool), String> {
    let post = &holding.post;
    if post.is_rank {
        return Err("a rank is no post".into());
    }
    let words = wording::post(post);
    let alone = post.of.is_empty() && !words.contains(' ');
    if alone && !ALONE.contains(&words.to_lowercase().as_str()) {
        return Err("the article does not say of what".into());
    }
    if words
        .split(' ')
        .any(|word| matches!(word, "his" | "her" | "its" | "their" | "whose"))
    {
        return Err("\"its\" does not say of what".into());
    }
    if let Some((_, place)) = words.split_once(" the ")
        && place.starts_with(char::is_lowercase)
        && !words.contains(" of the ")
    {
        return Err("\"the\" does not say which".into());
    }
    let head = words.split(" of ").next().unwrap_or_default();
    let last = head
        .split(' ')
        .next_back()
        .unwrap_or_default()
        .to_lowercase();
    let portfolio = last == "minister"
        && (head.to_lowercase().contains("prime")
            || head.contains(' ') && !head.to_lowercase().contains("deputy"));
    let firm = matches!(
        post.office,
        Office::Corporate | Office::Institutional | Office::Spokesperson
    );
    if firm && post.of.is_empty() && !words.contains(char::is_uppercase) {
        return Err("the article does not say of what".into());
    }
    let named = post.of.is_empty() && head.contains(' ');
    let sole = (portfolio || !SHARED.contains(&last.as_str())) && (named || !post.of.is_empty());
    Ok((words, sole))
}

/// Whether a longer word of a name is in the words of a post.
pub(crate) fn overlaps(name: &str, words: &str) -> bool {
    let lower = words.to_lowercase();
    name.split([' ', '-'])
        .filter(|part| part.len() > 3)
        .any(|part| lower.contains(&part.to_lowercase()))
}

/// Whether two posts may be the same: all words of the shorter one are in the longer one.
pub(crate) fn alike(a: &str, b: &str) -> bool {
    let words = |post: &str| -> HashSet<String> {
        post.to_lowercase()
            .split([' ', '-', ','])
            .filter(|word| !matches!(*word, "of" | "the" | "a" | "and" | "for" | ""))
            .map(str::to_owned)
            .collect()
    };
    let (a, b) = (words(a), words(b));
    a.is_subset(&b) || b.is_subset(&a)
}
