//! Whether what somebody said can be understood where only the question stands.

use crate::facts::complement::is_known;
use crate::facts::grammar::{self, Class};
use crate::facts::quantity;
use crate::facts::scene::Scene;
use crate::facts::subject;
use crate::one_of::one_of;
use crate::questions::wording::{self, is_one_of};

/// "Two will go to Oslo", "five more could follow": of what is only said before.
pub(super) fn counts_nothing(scene: &Scene<'_>, first: u32) -> bool {
    let Some((.., end)) = quantity::count(scene, first) else {
        return false;
    };
    let end = end + u32::from(one_of!(scene.key(end), "more" | "others" | "other"));
    subject::is_verb(scene, end) || grammar::is_at(scene, end, Class::Auxiliary)
}

/// Whether reported words can be understood without the article: they name something, and no "the" stands before a
/// noun alone that any article may have.
pub(super) fn is_clear_alone(told: &str) -> bool {
    const ENDS: &str = "was;were;is;are;had;has;have;would;will;could;should;may;might;must;and;or;before;after;when;as;until;into";
    const LONG: usize = 8;
    let words: Vec<&str> = told.split(' ').collect();
    let names = wording::names_something(told);
    let word = |index: usize| words.get(index).copied().unwrap_or_default();
    let dangles = |index: usize| {
        if word(index) != "the" {
            return false;
        }
        let noun = |at: usize| {
            let bare = word(at).trim_end_matches(',');
            let ends = bare.len() < word(at).len()
                || word(at + 1).is_empty()
                || is_one_of(ENDS, word(at + 1));
            let is_unknown = ends
                && bare.starts_with(crate::letters::is_lower)
                && !is_known(bare)
                && !is_one_of(KNOWN, bare);
            is_unknown.then_some(bare)
        };
        let is_told = |bare: &str| names && index > 0 && !is_one_of(OF_WHICH, bare);
        // "The strike action had": a noun before another says little more.
        let first = word(index + 1);
        let is_pair = first.starts_with(crate::letters::is_lower) && !is_one_of(WHOLE, first);
        noun(index + 1).is_some_and(|bare| !is_told(bare))
            || is_pair
                && noun(index + 2).is_some_and(|bare| !bare.ends_with("ly") && !is_told(bare))
    };
    (names || words.len() >= LONG) && !(0..words.len()).any(dangles)
}

/// Places and bodies of which the article alone says which one.
const OF_WHICH: &str = "ministry;company;firm;town;village;city;fjord;island;agency;department;club;region;district;province;site;bus;\
    results;hospital;school;airline;union;committee;commission;court;board;council";

/// First words of names of things of which a country has one: "the prime minister", "the death toll".
const WHOLE: &str = "prime;central;death;finance;foreign;defence;defense;interior;health;armed;global;national;international;\
    federal;state;public;economic;supreme;high;labour;labor;stock;housing;energy;oil;trade;air;security;justice;education;\
    transport;climate;interest;exchange;unemployment;world";

/// What "the" alone tells of in any news.
const KNOWN: &str = "government;police;army;navy;war;future;past;year;end;time;winter;summer;spring;autumn;weekend;month;week;\
        morning;evening;night;day;state;people;election;elections;crisis;market;markets;opposition;church;constitution;truth;\
        pandemic;epidemic;military;planet;climate;weather;vote;pilots;crew;victims;attack;attacks;talks;storm;crash;fire;\
        aircraft;plane;minister;treaty;budget;nation;region";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::tests::with_scene;

    #[test]
    fn reports_that_need_the_article_are_seen() {
        for (told, is_clear) in [
            ("the strip at Lukla had been closed", true),
            (
                "the strike had been timed to avoid the match in Oslo",
                false,
            ),
            (
                "the strike action had been timed to avoid the match in Oslo",
                false,
            ),
            ("the death toll had passed 40 in Bergen", true),
            ("a base would bring families", false),
            ("a decision was unlikely before 2020", false),
            ("the government would close 40 schools", true),
            ("Denmark would summon the ministry", false),
        ] {
            assert_eq!(is_clear_alone(told), is_clear, "{told}");
        }
    }

    #[test]
    fn numbers_without_things_are_seen() {
        for (body, is_so) in [
            ("Two will go to Oslo.", true),
            ("Five more could follow in May.", true),
            ("Two tugs will go to Oslo.", false),
        ] {
            with_scene(body, "2024-05-15", |scene| {
                assert_eq!(counts_nothing(scene, 0), is_so, "{body}");
            });
        }
    }
}
