//! The words that tell a place from a person, an organisation or an event. The lists are in `data/`.

use std::sync::LazyLock;

use crate::one_of::one_of;
use crate::text::Text;
use crate::word_lists::{self, WordList};

/// A list, read at its first use.
pub(super) type List = LazyLock<WordList>;

fn section(name: &str) -> WordList {
    word_lists::section(crate::word_lists::table!("place-words.txt"), name)
}

/// Whether a list has a key.
pub(super) fn among(list: &WordList, key: &str) -> bool {
    list.has(key)
}

/// Whether a list has the word of a token.
pub(super) fn among_at(list: &WordList, text: &Text, at: u32) -> bool {
    list.has_hash(text.hash(at))
}

/// Whether a key is a common given name.
pub(crate) fn is_given_name(key: &str) -> bool {
    static NAMES: LazyLock<WordList> = LazyLock::new(|| {
        let names = crate::word_lists::table!("given-names.txt");
        WordList::new(names.lines().filter(|line| !line.starts_with('#')))
    });
    NAMES.has(key)
}

/// Weekdays and months, whole or abbreviated.
pub(super) fn is_time(key: &str) -> bool {
    one_of!(
        key,
        "monday"
            | "tuesday"
            | "wednesday"
            | "thursday"
            | "friday"
            | "saturday"
            | "sunday"
            | "yesterday"
            | "january"
            | "february"
            | "march"
            | "april"
            | "may"
            | "june"
            | "july"
            | "august"
            | "september"
            | "october"
            | "november"
            | "december"
            | "jan"
            | "feb"
            | "aug"
            | "sept"
            | "oct"
            | "nov"
            | "dec"
    )
}

/// Words of sport: an article that has many of them names teams by their towns.
pub(super) static SPORT: List = LazyLock::new(|| section("sport"));

/// Words before a team that bears the name of its town.
pub(super) static TEAM_BEFORE: List = LazyLock::new(|| section("team-before"));

/// Words behind a team that bears the name of its town.
pub(super) static TEAM_BEHIND: List = LazyLock::new(|| section("team-behind"));

/// Prepositions after which a name is nearly always where something is.
pub(super) static INSIDE: List = LazyLock::new(|| section("inside"));

/// Prepositions that places follow, and people and companies too.
pub(super) static TOWARDS: List = LazyLock::new(|| section("towards"));

/// Words between a preposition and the name.
pub(super) static FILLERS: List = LazyLock::new(|| section("fillers"));

/// More of them; apart so that a list stays readable.
pub(super) static MORE_FILLERS: List = LazyLock::new(|| section("more-fillers"));

/// Nouns that "of" joins to a place: `the village of`, `north of`, `the people of`.
pub(super) static OF_PLACE: List = LazyLock::new(|| section("of-place"));

/// Nouns that "of" joins to a place's name that the table need not know.
pub(super) static OF_SETTLEMENT: List = LazyLock::new(|| section("of-settlement"));

/// Words behind a name that make it a place: `Preston residents`, `the Amur region`.
pub(super) static AFTER_PLACE: List = LazyLock::new(|| section("after-place"));

/// Capitalised words that may follow a place without forming one name with it: titles, days, months.
pub(super) static FOLLOWERS: List = LazyLock::new(|| section("followers"));

/// Titles: a capitalised name behind one is a person's.
pub(super) static TITLES: List = LazyLock::new(|| section("titles"));

/// Capitalised words before a place that do not belong to its name.
pub(super) static BEFORE: List = LazyLock::new(|| section("before"));

/// First words of organisations, clubs, ships and prizes: the name behind them is theirs.
pub(super) static OWNERS: List = LazyLock::new(|| section("owners"));

/// Heads that own the place behind their "of": `Bank of England`, `Duke of York`, `Treaty of Lisbon`.
pub(super) static OWNERS_OF: List = LazyLock::new(|| section("owners-of"));

/// Verbs whose subject is a government, if it is a country or a capital.
pub(super) static SAYING: List = LazyLock::new(|| section("saying"));

/// Capitalised words that no unknown place's name has: bodies, companies, contests, days, faiths, media.
pub(super) static NO_PLACE: List = LazyLock::new(|| section("no-place"));

/// Words before "in": what follows is what one trusts, owns or studies, not where one is.
pub(super) static ABSTRACT_IN: List = LazyLock::new(|| section("abstract-in"));

/// Words before "at": somebody or something is there.
pub(super) static STANDING_AT: List = LazyLock::new(|| section("standing-at"));

/// Words before "to": somebody goes there.
pub(super) static GOING_TO: List = LazyLock::new(|| section("going-to"));

/// Words before "mayor" and "governor" that are no place.
pub(super) static BEFORE_MAYOR: List = LazyLock::new(|| section("before-mayor"));

/// Units behind a name that are called after a place and stand elsewhere.
pub(super) static UNITS: List = LazyLock::new(|| section("units"));

/// Last words of places that are also surnames or bodies: the place needs a preposition.
pub(super) static DOUBTFUL_HEADS: List = LazyLock::new(|| section("doubtful-heads"));

/// Words between a name and its small last word: `aircraft plant`, `nuclear power plant`.
pub(super) static BETWEEN_NAME_AND_HEAD: List = LazyLock::new(|| section("between-name-and-head"));

/// Nouns behind a name that need no table to make it a place: `Quillan residents`.
pub(super) static PEOPLE_AND_PARTS: List = LazyLock::new(|| section("people-and-parts"));

/// Nouns for where people live: what is called one in an apposition is a place.
pub(super) static SETTLEMENT: List = LazyLock::new(|| section("settlement"));

/// Verbs whose object is a place: `shelled X`.
pub(super) static TAKING: List = LazyLock::new(|| section("taking"));

/// Verbs whose object is a place or another thing: `left X`.
pub(super) static HOLDING: List = LazyLock::new(|| section("holding"));

/// Verbs with whose object somebody goes to a place: `fly beans to X`.
pub(super) static CARRYING: List = LazyLock::new(|| section("carrying"));

/// Words before "through": what sweeps through a place.
pub(super) static SWEEPING: List = LazyLock::new(|| section("sweeping"));

/// Words before "on": what falls or moves on a place.
pub(super) static LANDFALL: List = LazyLock::new(|| section("landfall"));

/// Words before "off" or "reached": ships and seekers, and what happens to them.
pub(super) static SIGHTED: List = LazyLock::new(|| section("sighted"));

/// What hits a place: `drones hit X`.
pub(super) static STRIKERS: List = LazyLock::new(|| section("strikers"));

/// Who takes and holds places: `rebels hold X`.
pub(super) static FIGHTERS: List = LazyLock::new(|| section("fighters"));

/// Words of ways and journeys: `the bus from X to Y`.
pub(super) static TRAVELLED: List = LazyLock::new(|| section("travelled"));

/// Who is from a place: `miners from X`.
pub(super) static DWELLERS: List = LazyLock::new(|| section("dwellers"));

/// Who is at a firm or school more often than at a place: `analysts at X`.
pub(super) static NO_DWELLERS: List = LazyLock::new(|| section("no-dwellers"));

/// Words before "to" and "from": what follows is who gets, gives or says something.
pub(super) static NO_GOAL: List = LazyLock::new(|| section("no-goal"));

/// What "of the" joins to a river: `on the banks of the Drava`.
pub(super) static BANKS: List = LazyLock::new(|| section("banks"));

/// What a town has, behind its 's: `Kharvat's mayor`.
pub(super) static CIVIC: List = LazyLock::new(|| section("civic"));

/// Words before "between": what follows are two parties.
pub(super) static PARTIES: List = LazyLock::new(|| section("parties"));

/// Words of trade some way before "from": what follows is a firm.
pub(super) static TRADE: List = LazyLock::new(|| section("trade"));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_names_are_found() {
        assert!(is_given_name("vladimir") && !is_given_name("komsomolsk"));
    }

    #[test]
    fn no_list_is_empty() {
        let lists = [
            &INSIDE,
            &DOUBTFUL_HEADS,
            &BETWEEN_NAME_AND_HEAD,
            &SPORT,
            &TEAM_BEFORE,
            &TEAM_BEHIND,
            &TOWARDS,
            &FILLERS,
            &MORE_FILLERS,
            &OF_PLACE,
            &OF_SETTLEMENT,
            &AFTER_PLACE,
            &FOLLOWERS,
            &TITLES,
            &BEFORE,
            &OWNERS,
            &OWNERS_OF,
            &SAYING,
            &NO_PLACE,
            &ABSTRACT_IN,
            &STANDING_AT,
            &GOING_TO,
            &BEFORE_MAYOR,
            &UNITS,
            &PEOPLE_AND_PARTS,
            &SETTLEMENT,
            &TAKING,
            &HOLDING,
            &DWELLERS,
            &CARRYING,
            &TRAVELLED,
            &SWEEPING,
            &LANDFALL,
            &SIGHTED,
            &STRIKERS,
            &FIGHTERS,
            &NO_DWELLERS,
            &NO_GOAL,
            &TRADE,
            &CIVIC,
            &PARTIES,
            &BANKS,
        ];
        assert!(lists.iter().all(|list| !list.is_empty()));
    }
}
