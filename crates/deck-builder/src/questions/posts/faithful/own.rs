//! The article's own words, and how they may be printed: in full letters, with titles in full.

use crate::letters::lower_text;
use crate::officials::{is_honorific, is_status, is_view};
use crate::one_of::one_of;
use crate::questions::posts::label::{BEFORE_STYLES, STYLES};
use crate::questions::wording::{self, is_one_of};

/// A word of the article with its token.
pub(super) type Own<'a> = (u32, &'a str);

/// A text in letters as keys have them.
pub(super) fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    text.chars()
        .for_each(|c| crate::letters::push_folded(c, &mut folded));
    lower_text(&folded)
}

/// Whether a word is how the holder of a post is addressed besides.
pub(super) fn is_address(word: &str) -> bool {
    is_honorific(word)
        || is_one_of(STYLES, word)
        || wording::is_short(word)
        || one_of!(word, "tan" | "sri" | "csp" | "cop")
}

/// The plain words of a text in small letters, articles and the owner's "s" left out.
pub(super) fn plain(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c| !crate::letters::is_alphanumeric(c))
        .filter(|word| !one_of!(*word, "" | "the" | "a" | "an" | "s"))
}

/// Whether a word before a title says when or how it is held, not what it is.
pub(super) fn says_when(word: &str) -> bool {
    is_status(word)
        || is_view(word)
        || one_of!(word, "center" | "centre" | "right" | "left" | "far")
        || one_of!(
            word,
            "local"
                | "now"
                | "currently"
                | "who"
                | "is"
                | "was"
                | "year"
                | "old"
                | "himself"
                | "herself"
        )
        || word.bytes().all(|b| b.is_ascii_digit())
        || ["ed", "ly", "serving", "time"]
            .iter()
            .any(|end| word.ends_with(end))
            && !is_one_of(BODIES, word)
}

/// Words of bodies' names that end as if they told when or how.
const BODIES: &str =
    "allied;armed;assembly;associated;family;federated;limited;maritime;red;supply;united";

/// Whether a word of the article may be printed as another: in full, or as that of one holder.
pub(super) fn same(own: &str, told: &str) -> bool {
    let stem = told.get(..told.len().saturating_sub(2));
    own == told
        || stem.is_some_and(|stem| {
            stem.len() > 4 && own.starts_with(stem) && own.len() < told.len() + 3
        })
        || wording::is_short_for(own, told) && own.len() < 6
        || own == "us" && told == "u"
        || one_of!(told, "spokesperson" | "chairperson")
}

pub(super) fn are_same(own: &[Own<'_>], told: &[&str]) -> bool {
    own.len() == told.len() && own.iter().zip(told).all(|((_, own), told)| same(own, told))
}

/// Whether words are no more than how the holder of a post is addressed: `Lt Col`, `Mr`.
pub(super) fn is_manner(rest: &[Own<'_>]) -> bool {
    rest.last().is_none_or(|(_, word)| is_address(word))
        && (rest.iter()).all(|(_, word)| is_address(word) || is_one_of(BEFORE_STYLES, word))
}
