//! What a post is of, where it is told behind the title and not where the article has it.

use super::own::{Own, are_same, folded, plain, same, says_when};
use crate::facts::grammar::{self, Class};
use crate::facts::posts::{Holding, is_country};
use crate::facts::scene::Scene;
use crate::gazetteer::Gazetteer;
use crate::mention::Span;
use crate::officials::{Region, is_head, is_part, is_title, region_at};
use crate::one_of::one_of;
use crate::questions::wording::is_one_of;

/// `Norway's ports minister`, `Norwegian minister of ports` for `ports minister of Norway`: a whole owner before a plain
/// title is moved behind it.
pub(super) fn is_moved(scene: &Scene<'_>, own: &[Own<'_>], told: &[&str]) -> bool {
    // "The Peruvian ambassador in Oslo" is Peru's.
    let people = own.first().and_then(|(at, _)| region_at(scene.text(), *at));
    if let Some(people) = people.filter(|_| !told.contains(&"of")) {
        let land = folded(people.name);
        let behind = own.iter().position(|(at, _)| *at >= people.end);
        let land: Vec<&str> = plain(&land).collect();
        let told = told.strip_prefix(land.as_slice());
        if (told.zip(behind.and_then(|at| own.get(at..))))
            .is_some_and(|(told, own)| are_same(own, told))
        {
            return true;
        }
    }
    (1..told.len()).any(|joint| {
        let (title, of) = told.split_at(joint);
        let [first, owner @ ..] = of else {
            return false;
        };
        let Some(at) = own.len().checked_sub(title.len()) else {
            return false;
        };
        let (before, core) = own.split_at(at);
        let last = before.iter().rposition(|(_, word)| !says_when(word));
        let Some(before) = last.and_then(|last| before.get(..=last)) else {
            return false;
        };
        one_of!(*first, "of" | "from" | "for" | "in")
            && are_same(core, title)
            && is_owner(scene, before, core, owner)
    })
}

/// Titles that are told with "of" of the place that stands before them, and of a seat with "for".
const OF_PLACES: &str =
    "mayor;governor;premier;bishop;archbishop;senator;representative;mp;msp;td;mla;mlc;gov;sen;rep";

/// Whether the words before a title are its whole owner: a country, by its name or its people, or the place of a title
/// that is of places. What else owns a title stays before it.
fn is_owner(scene: &Scene<'_>, before: &[Own<'_>], core: &[Own<'_>], owner: &[&str]) -> bool {
    let (Some((first, _)), Some((last, _)), Some((_, head))) =
        (before.first(), before.last(), core.first())
    else {
        return false;
    };
    let region = region_at(scene.text(), *first).filter(|region| region.end == last + 1);
    let is_it = |region: Region| plain(&folded(region.name)).eq(owner.iter().copied());
    if region.is_some_and(|region| is_country(region.name) && is_it(region)) {
        // "Norway's consul in Lima": of what comes last would be said of Lima.
        return (core.iter()).all(|(at, word)| {
            !grammar::is_at(scene, *at, Class::Preposition)
                && *word != "of"
                && (is_head(word) || is_title(word) && !is_part(word) || !scene.is_capital(*at))
        });
    }
    let is_one = core.len() == 1 && is_one_of(OF_PLACES, head);
    // "Ohio transport commissioner", "Scotland's First Minister", and not "Ohio Airlines chief".
    let last = core.last().map_or("", |(_, word)| *word);
    let is_office = (one_of!(last, "minister")
        || region.is_some_and(|region| Gazetteer::get().state_code(region.name).is_some()))
        && (core.iter()).all(|(at, word)| is_title(word) || !scene.is_capital(*at));
    is_one && are_same(before, owner) || (is_one || is_office) && region.is_some_and(is_it)
}

/// `Ann Lee, who heads the Harbour Board`; `U.S. Sen. Ann Lee, D-Ohio`.
pub(super) fn is_led(holding: &Holding, own: &[Own<'_>], told: &[&str]) -> bool {
    let is_body = |body: &[&str]| {
        (1..own.len()).any(|at| own.get(at..).is_some_and(|own| are_same(own, body)))
    };
    if holding.rule.starts_with("name-who-h") {
        return told.get(2..).is_some_and(is_body);
    }
    let of = &holding.post.of;
    let seat = [
        "senator",
        "representative",
        "governor",
        "congressman",
        "congresswoman",
    ];
    let [title, _, state @ ..] = told else {
        return false;
    };
    Gazetteer::get().state_code(of).is_some()
        && seat.contains(title)
        && plain(&folded(of)).eq(state.iter().copied())
        && own.split_last().is_some_and(|((_, last), before)| {
            same(last, title)
                && before
                    .iter()
                    .all(|(_, word)| one_of!(*word, "u" | "us" | "state"))
        })
}

/// `Archbishop Ann Lee of Tonbury`, `Ports Minister Ann Lee of Norway`: the place stands right behind the name.
pub(super) fn is_parted(scene: &Scene<'_>, name: Span, own: &[Own<'_>], told: &[&str]) -> bool {
    let place = name.end + 1;
    let region = region_at(scene.text(), place).filter(|_| scene.has_key(name.end, "of"));
    let [title @ .., _] = told
        .split_at_checked(own.len() + 1)
        .map_or(told, |(title, _)| title)
    else {
        return false;
    };
    let of = told.get(own.len() + 1..).unwrap_or_default();
    are_same(own, title)
        && region.is_some_and(|region| {
            let words = (place..region.end).flat_map(|at| plain(scene.key(at)));
            plain(&folded(region.name)).eq(of.iter().copied()) || words.eq(of.iter().copied())
        })
}
