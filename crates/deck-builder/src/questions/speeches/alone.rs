//! Whether what somebody said can be understood where only the question stands.

use crate::facts::complement::is_known;
use crate::facts::grammar::{self, Class};
use crate::facts::quantity;
use crate::facts::scene::Scene;
use crate::facts::subject;
use crate::one_of::one_of;
use crate::questions::wording;

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
    let mut words = told.split(' ').peekable();
    let (mut before, mut first, mut index) = ("", "", 0);
    let names = wording::names_something(told);
    while let Some(word) = words.next() {
        let bare = word.trim_end_matches(',');
        let ends = match words.peek() {
            None => true,
            Some(next) => {
                bare.len() < word.len()
                    || one_of!(
                        *next,
                        "was"
                            | "were"
                            | "is"
                            | "are"
                            | "had"
                            | "has"
                            | "have"
                            | "would"
                            | "will"
                            | "could"
                            | "should"
                            | "may"
                            | "might"
                            | "must"
                            | "and"
                            | "or"
                            | "before"
                            | "after"
                            | "when"
                            | "as"
                            | "until"
                            | "into"
                    )
            }
        };
        // "The strike action had": a noun before another says little more.
        let is_pair = first == "the"
            && before.starts_with(crate::letters::is_lower)
            && bare.starts_with(crate::letters::is_lower)
            && !bare.ends_with("ly")
            && bare.len() == word.len()
            && words
                .peek()
                .is_some_and(|next| one_of!(*next, "was" | "were" | "had" | "would" | "could"))
            && !wording::is_one_of(WHOLE, before)
            && !is_known_everywhere(bare);
        if is_pair {
            return false;
        }
        if before == "the"
            && ends
            && bare.starts_with(crate::letters::is_lower)
            && !is_known_everywhere(bare)
            && (index < 2 || wording::is_one_of(OF_WHICH, bare) || !names)
        {
            return false;
        }
        index += 1;
        (first, before) = (before, word);
    }
    const LONG: usize = 8;
    names || told.split(' ').count() >= LONG
}

/// Places and bodies of which the article alone says which one.
const OF_WHICH: &str = "ministry;company;firm;town;village;city;fjord;island;agency;department;club;region;district;province;site;bus;\
    results;hospital;school;airline;union;committee;commission;court;board;council";

/// First words of names of things of which a country has one: "the prime minister", "the death toll".
const WHOLE: &str = "prime;central;death;finance;foreign;defence;defense;interior;health;armed;global;national;international;\
    federal;state;public;economic;supreme;high;labour;labor;stock;housing;energy;oil;trade;air;security;justice;education;\
    transport;climate;interest;exchange;unemployment;world";

/// What "the" alone tells of in any news.
fn is_known_everywhere(noun: &str) -> bool {
    const KNOWN: &str = "government;police;army;navy;war;future;past;year;end;time;winter;summer;spring;autumn;weekend;month;week;\
        morning;evening;night;day;state;people;election;elections;crisis;market;markets;opposition;church;constitution;truth;\
        pandemic;epidemic;military;planet;climate;weather;vote;pilots;crew;victims;attack;attacks;talks;storm;crash;fire;\
        aircraft;plane;minister;treaty;budget;nation;region";
    is_known(noun) || wording::is_one_of(KNOWN, noun)
}

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
