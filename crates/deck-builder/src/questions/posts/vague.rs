//! Posts that do not say of what they are, or whose body is cut short.

use crate::facts::grammar::{self, Class};
use crate::facts::posts::Holding;
use crate::facts::scene::Scene;
use crate::one_of::one_of;
use crate::questions::wording::is_one_of;
use crate::token::Shape;

/// Heads of titles that say too little without a name beside them.
const GENERAL: &str = "head;chair;chairman;chairwoman;chairperson;chief;director;secretary;president;leader;manager;executive;\
    commander;administrator;captain;priest;prosecutor;general;representative";

/// Titles with such a head of which a country, a force or a brigade has one.
const ALONE_OF_COUNTRY: &str = "opposition leader;attorney general;solicitor general;comptroller general;surgeon general;\
    governor general;auditor general;police chief;army chief;navy chief;air force chief;fire chief;\
    vice president;foreign secretary;home secretary;defence secretary;defense secretary;health secretary;\
    treasury secretary;education secretary;transport secretary;justice secretary;environment secretary;\
    cabinet secretary;business secretary;culture secretary;press secretary;interior secretary";

/// How somebody is addressed who sits as one of many: no name of a post.
const ADDRESSES: &str = "justice;judge;magistrate;councillor;member";

/// Bodies of which every country or town has one, so that "Ministry spokesman" speaks for no known one.
const ANY_BODY: &str = "guard;ministry;department;service;force;corps;agency;authority;board;council;committee;court;hospital";

/// "Its president", "the port's chief executive": of what is only said by another word.
pub(super) fn owner_is_unsaid(scene: &Scene<'_>, holding: &Holding) -> bool {
    let before = holding.evidence.first.wrapping_sub(1);
    let owned = scene.shape(before) == Shape::Possessive
        || grammar::is(scene.key(before), Class::Possessive)
        || grammar::is(scene.key(holding.evidence.first), Class::Possessive);
    // "The service's chief executive", within what names the post.
    let inside = (holding.evidence.first..holding.evidence.end).any(|at| {
        scene.shape(at) == Shape::Possessive && scene.shape(at.wrapping_sub(1)) == Shape::Lower
    });
    // "Its Tonbury president": of what else is told before.
    let is_its = one_of!(scene.key(before), "its" | "their")
        || one_of!(scene.key(holding.evidence.first), "its" | "their");
    // "The company's manager for Peru": where, not of what.
    is_its || (owned || inside) && (holding.post.of.is_empty() || holding.post.says_of_what)
}

/// "Ann Lee, one of the leaders of the front".
pub(super) fn is_one_of_many(scene: &Scene<'_>, holding: &Holding) -> bool {
    let evidence = holding.evidence;
    (evidence.first.saturating_sub(3)..evidence.end)
        .any(|at| scene.has_key(at, "one") && scene.has_key(at + 1, "of"))
}

/// Whether the article words a post as that of one of several: `Ann Lee, an MP for Bergen East`.
pub(super) fn is_any_of_several(scene: &Scene<'_>, holding: &Holding) -> bool {
    let evidence = holding.evidence;
    (evidence.first.saturating_sub(1)..evidence.end)
        .take_while(|&at| !one_of!(scene.key(at), "of" | "for"))
        .any(|at| one_of!(scene.key(at), "a" | "an"))
}

/// `bureau head`, `deputy head`, `general secretary`: which one is only said elsewhere; there is one `prime minister`.
pub(super) fn is_vague(words: &str) -> bool {
    let acronym = words.split(' ').next().is_some_and(|word| {
        word.chars()
            .filter(|&c| crate::letters::is_upper(c))
            .count()
            > 1
    });
    let named = acronym
        || words
            .split(' ')
            .skip(1)
            .any(|word| word.starts_with(crate::letters::is_upper));
    let last = crate::letters::lower_text(words.rsplit(' ').next().unwrap_or_default());
    !named
        && words.contains(' ')
        && !words.contains(" of ")
        && is_one_of(GENERAL, &last)
        // "Shadow health secretary", "county council leader".
        && (!words.starts_with("shadow ") || words.split(' ').count() < 3)
        && !words.contains(" council ")
        && !is_one_of(ALONE_OF_COUNTRY, &crate::letters::lower_text(words))
}

/// `Lady Justice`, `board member`, `Guard spokesman`: in small letters, an address or a post of one body of many.
pub(super) fn is_one_of_any(lower: &str) -> bool {
    let (before, last) = lower.rsplit_once(' ').unwrap_or(("", lower));
    is_one_of(ADDRESSES, last) && !before.contains(' ')
        || last.starts_with("spokes") && is_one_of(ANY_BODY, before)
}

/// Whether a title says too little without a name beside it: `Chief`.
pub(crate) fn is_general(title: &str) -> bool {
    is_one_of(GENERAL, &crate::letters::lower_text(title))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn posts_of_any_body_are_seen() {
        for (words, is_so) in [
            ("lady justice", true),
            ("board member", true),
            ("guard spokesperson", true),
            ("coast guard spokesperson", false),
            ("chief of the guard", false),
        ] {
            assert_eq!(is_one_of_any(words), is_so, "{words}");
        }
    }

    #[test]
    fn posts_that_do_not_say_of_what_are_vague() {
        for (words, vague) in [
            ("bureau head", true),
            ("secretary general", true),
            ("parish priest", true),
            ("attorney general", false),
            ("prime minister", false),
            ("fire chief", false),
            ("shadow health secretary", false),
            ("shadow leader", true),
            ("county council leader", false),
            ("NYMEX president", false),
            ("Airport Director", false),
            ("head of the port", false),
        ] {
            assert_eq!(is_vague(words), vague, "{words}");
        }
    }
}
