//! Whether what somebody said can be understood where only the question stands.

use crate::facts::complement::is_known;
use crate::facts::grammar::{self, Class, Verbs};
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
pub(crate) fn is_clear_alone(told: &str) -> bool {
    const LONG: usize = 8;
    let names = wording::names_something(told);
    let mut words = told.split(' ');
    let (first, second) = (
        words.next().unwrap_or_default(),
        words.next().unwrap_or_default(),
    );
    // "Most had been sold": of what is only said before.
    let is_part = is_one_of("all;both;few;many;most;none;several;some", first)
        && is_one_of("had;have;has;was;were;are;will;would;could;did;do", second);
    // "Says that estimate is low".
    (names || told.split(' ').count() >= LONG)
        && !is_part
        && !is_one_of(ONE_OF_MANY, first)
        && !dangles(told, names)
}

/// Whether "the" stands in words before a noun that only the article explains; where they begin with it, any noun.
pub(crate) fn dangles(told: &str, names: bool) -> bool {
    const ENDS: &str = "was;were;is;are;had;has;have;would;will;could;should;may;might;must;and;or;before;after;when;as;until;into;from";
    const TIMES: &str = "in;on;by;at;since";
    let words: Vec<&str> = told.split(' ').collect();
    let word = |index: usize| words.get(index).copied().unwrap_or_default();
    let is_date = |index: usize| {
        is_one_of(TIMES, word(index))
            && (index + 1..index + 5)
                .any(|at| word(at).len() == 4 && word(at).bytes().all(|byte| byte.is_ascii_digit()))
    };
    let dangles = |index: usize| {
        // "On that date", "in that case".
        if word(index + 1) == "that" && is_one_of("on;at;in;by", word(index)) {
            return true;
        }
        // "The quay there", "the local school".
        if word(index) == "there" && is_one_of(";and;or;to;in", word(index + 1))
            || word(index) == "the" && word(index + 1) == "local"
        {
            return true;
        }
        // "Talks over a plan".
        let bare = word(index + 1).trim_end_matches('?');
        if one_of!(word(index), "a" | "an")
            && word(index + 2).is_empty()
            && is_one_of(ONE_OF_MANY, bare)
        {
            return true;
        }
        if word(index) != "the" {
            return false;
        }
        // "The town's 20 hotels", "the south bank to the last".
        let owner = word(index + 1).strip_suffix("'s");
        if owner.is_some_and(|owner| is_one_of(OF_WHICH, owner))
            || is_one_of("north;south;east;west;left;right", word(index + 1))
                && word(index + 2).trim_end_matches('?') == "bank"
                && word(index + 3) != "of"
        {
            return true;
        }
        let noun = |at: usize| {
            let bare = word(at).trim_end_matches([',', '?']);
            // "The exercise, called Harbour Wind".
            let ends = bare.len() < word(at).len()
                && !is_one_of("called;known;named;dubbed", word(at + 1))
                || word(at + 1).is_empty()
                || is_one_of(ENDS, word(at + 1))
                // "Found at the site pointed to it".
                || is_one_of(OF_WHICH, bare)
                    && Verbs::get().past(word(at + 1)).is_some_and(|verb| !verb.needs_object())
                // "The visits average".
                || index == 0 && bare.ends_with('s') && Verbs::get().base(word(at + 1)).is_some()
                || is_date(at + 1)
                // "The town of 16,000".
                || word(at + 1) == "of" && word(at + 2).starts_with(|c: char| c.is_ascii_digit());
            let is_unknown = ends
                && bare.starts_with(crate::letters::is_lower)
                && !is_known(bare)
                && !is_one_of(KNOWN, bare);
            is_unknown.then_some(bare)
        };
        let is_told = |bare: &str| names && index > 0 && !is_one_of(OF_WHICH, bare);
        // "The strike action had": a noun before another says little more.
        let first = word(index + 1);
        // "The first session", "the Oslo-born dissident", "the 20-month-old boy".
        let points = is_one_of(POINTING, first)
            || ["-born", "-old", "-based"]
                .iter()
                .any(|end| first.ends_with(end));
        let is_pair = first.starts_with(crate::letters::is_lower) && !is_one_of(WHOLE, first);
        noun(index + 1).is_some_and(|bare| !is_told(bare))
            || points && noun(index + 2).is_some()
            || is_pair
                && noun(index + 2).is_some_and(|bare| !bare.ends_with("ly") && !is_told(bare))
    };
    (0..words.len()).any(dangles)
}

/// Nouns that go with "a" or "the", so that "that" before them points at one.
const ONE_OF_MANY: &str = "estimate;figure;decision;claim;report;move;plan;proposal;offer;deal;case;man;woman;bill;result;period;date;\
    process;option;law;approach;statement;attack;agreement;amount;number;meeting";

/// Words behind "the" that only what was said before explains.
const POINTING: &str =
    "first;second;third;same;other;latest;previous;next;last;latter;former;two;three;four";

/// Places and bodies of which the article alone says which one.
const OF_WHICH: &str = "ministry;company;firm;town;village;city;fjord;island;agency;department;club;region;district;province;site;bus;\
    results;hospital;school;airline;union;committee;commission;court;board;council;bill;deal;strike;plan;proposal;offer;\
    report;inquiry;trial;case;match;game;tour;team;man;woman;boy;girl;child;offender;suspect;driver;couple;family;meeting;\
    estimate;project;scheme;boat;ship;vessel;house;building;road;bridge;dispute;session;policy;document;group;event;change;rule;rules;measure;\
    resolution;diocese;port;airport;base;plant;factory;mine;park;river;valley;lake;extension;decision;order;study;month;week;\
    weekend;stadium;hotel;prison;camp;operation;dead;wounded;injured;crash;accident;incident;collision;line;cable;pipeline;\
    post;job;flight;plane;aircraft;jet;helicopter;storm;fire;flood;floods;earthquake;attack;attacks;raid;raids;contract;agreement;\
    treaty;pact;talks;crew;pilots;pilot;victims;captain;minister;mayor;governor;runway;wreck;wreckage;tower;fund;money;\
    award;merger;takeover;launch;mission;satellite;engine;engines;search;rescue;vote;motion;referendum;region;tender;headquarters";

/// First words of names of things of which a country has one: "the prime minister", "the death toll".
const WHOLE: &str = "prime;central;death;finance;foreign;defence;defense;interior;health;armed;global;national;international;\
    federal;state;public;economic;supreme;high;labour;labor;stock;housing;energy;oil;trade;air;security;justice;education;\
    transport;climate;interest;exchange;unemployment;world";

/// What "the" alone tells of in any news.
const KNOWN: &str = "government;police;army;navy;war;future;past;year;end;time;winter;summer;spring;autumn;\
        morning;evening;night;day;state;people;election;elections;market;markets;opposition;church;constitution;truth;\
        pandemic;epidemic;military;planet;climate;weather;budget";

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
            ("estimate did not count the ice of Norway", false),
            ("the profit of the first session would be Denmark's", false),
            ("the Oslo-born actor was ill with fever in May", false),
            ("Norway would pay if it lost on that date", false),
            ("Norway would mend the quay there and pave the yard", false),
            ("Norway would close the local school in Bergen", false),
            ("there were 40 boats in Bergen", true),
            ("dogs no longer crossed the fjord in June 2012", false),
            ("dogs no longer crossed the fjord in Norway", true),
            ("the visits bring 40 euros to Norway", false),
            ("Norway would mend it by the end of the month", false),
            ("Norway would go on with talks over a plan", false),
            ("Norway led the rescue operation from Bergen", false),
            ("three cooks of Bergen were among the dead", false),
            ("complaints rose 40 percent in 2019", false),
            ("most had been pulled out of ponds near Bergen", false),
            ("most boats had been pulled out of ponds near Bergen", true),
            ("the town's 40 boats were in Norway", false),
            ("Norway cut the flow at the south bank to 40 tons", false),
            ("Norway cut the flow at the south bank of the Elbe", true),
            ("Norway filled the post", false),
            ("complaints in Bergen rose 40 percent in 2019", true),
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
