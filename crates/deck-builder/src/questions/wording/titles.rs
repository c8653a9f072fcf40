//! Titles and posts in words.

use super::{push, takes_article};
use crate::gazetteer::{Gazetteer, PlaceKind};
use crate::officials::Post;
use crate::one_of::one_of;
use crate::organisations;

/// Titles in short, as tokens' keys, and in full.
pub(super) const TITLES: [(&str, &str); 34] = [
    ("adm", "Admiral"),
    ("brig", "Brigadier"),
    ("capt", "Captain"),
    ("cmdr", "Commander"),
    ("col", "Colonel"),
    ("cpl", "Corporal"),
    ("coun", "Councillor"),
    ("cllr", "Councillor"),
    ("det", "Detective"),
    ("dr", "Dr"),
    ("flt", "Flight"),
    ("gen", "General"),
    ("gov", "Governor"),
    ("insp", "Inspector"),
    ("ldr", "Leader"),
    ("lt", "Lieutenant"),
    ("maj", "Major"),
    ("maj-gen", "Major General"),
    ("lt-gen", "Lieutenant General"),
    ("lt-col", "Lieutenant Colonel"),
    ("pres", "President"),
    ("prof", "Professor"),
    ("rep", "Representative"),
    ("reps", "Representatives"),
    ("rev", "Reverend"),
    ("sec", "Secretary"),
    ("sen", "Senator"),
    ("sens", "Senators"),
    ("sgt", "Sergeant"),
    ("sqn", "Squadron"),
    ("supt", "Superintendent"),
    ("wg", "Wing"),
    ("gens", "Generals"),
    ("vice-adm", "Vice Admiral"),
];

/// Whether a key is a title in short.
pub(crate) fn is_short(key: &str) -> bool {
    TITLES.iter().any(|(short, _)| *short == key)
}

/// Whether some words have the short form of a title with a word in it: `gen` for `general`; all in small letters.
pub(crate) fn is_short_for(words: &str, long: &str) -> bool {
    TITLES.iter().any(|(short, title)| {
        crate::letters::lower_text(title).contains(long) && words.contains(short)
    })
}

/// A post in the middle of a sentence: titles in full, and nothing that says when it was held.
pub(crate) fn post(post: &Post) -> String {
    let mut title = String::with_capacity(post.title.len() + post.of.len() + 16);
    for word in post.title.split(' ') {
        let plain = word.trim_end_matches('.');
        let is_capital = word.starts_with(crate::letters::is_upper);
        let long = TITLES
            .iter()
            .find(|(short, _)| is_capital && short.eq_ignore_ascii_case(plain));
        push(&mut title, long.map_or(word, |(_, long)| long), true);
    }
    // "U.S. District Judge", "the Opposition's spokesman": the owner stands first.
    let of_courts = post.of == "United States"
        && [
            "District Judge",
            "Circuit Judge",
            "Magistrate Judge",
            "Attorney",
            "Marshal",
        ]
        .iter()
        .any(|court| title.starts_with(court));
    // "U.S. Representative" sits for a district, "U.S. senator" for a state.
    let of_congress = post.of == "United States"
        && (one_of!(
            title.as_str(),
            "Representative" | "Senator" | "senator" | "Congressman" | "congressman"
        ) || one_of!(title.as_str(), "Congresswoman" | "congresswoman"));
    if of_courts || of_congress {
        return format!("U.S. {title}");
    }
    if post.of == "Opposition" {
        return format!("{} {title}", post.of);
    }
    if names_country(&title, &post.of) {
        return title;
    }
    // "The Northern Ireland Secretary" is of the government in London.
    if title == "Secretary" && post.of.starts_with(crate::letters::is_upper) {
        return format!("{} {title}", post.of);
    }
    // "Tonbury police superintendent".
    if title.starts_with("police ") && !post.of.is_empty() && !takes_article(&post.of) {
        return format!("{} {title}", post.of);
    }
    // "NHA deputy administrator for fisheries".
    if is_acronym(&post.of) && post.of.len() > 1 && title.contains(" for ") {
        return format!("{} {title}", post.of);
    }
    // "Tajikistan's ambassador to Moscow".
    let envoy = title.ends_with("envoy");
    let is_abroad = envoy
        || [" to ", " on ", " with ", "mbassador in ", "onsul in "]
            .iter()
            .any(|joint| title.contains(joint));
    if is_abroad && !post.of.is_empty() {
        let owner = match post.of.as_str() {
            "United States" => Some("U.S."),
            "United Nations" => Some("UN"),
            "United Kingdom" => Some("UK"),
            "European Union" => Some("EU"),
            _ => None,
        };
        if let Some(owner) = owner {
            return format!("{owner} {title}");
        }
        if !envoy && !takes_article(&post.of) {
            return format!("{}'s {title}", post.of);
        }
    }
    if !post.of.is_empty() && !post.title.contains(&post.of) {
        let last = crate::letters::lower_text(title.rsplit(' ').next().unwrap_or_default());
        let joint = match last.as_str() {
            "representative" if !title.ends_with("Representative") || is_acronym(&post.of) => {
                " of "
            }
            "cardinal" | "senator" | "representative" | "congressman" | "congresswoman"
            | "legislator" | "assemblyman" | "assemblywoman" => " from ",
            "judge" if !post.of.contains("Court") => " in ",
            _ => " of ",
        };
        title.push_str(joint);
        let lower = post.of.starts_with(crate::letters::is_lower);
        let last = post
            .of
            .split(" of ")
            .next()
            .and_then(|name| name.split(' ').next_back())
            .unwrap_or_default();
        let is_body = organisations::is_body(&crate::letters::lower_text(last))
            || one_of!(
                last,
                "Office"
                    | "Group"
                    | "House"
                    | "Cabinet"
                    | "Company"
                    | "Nation"
                    | "Program"
                    | "Programme"
                    | "Fund"
            );
        // "The Danish embassy".
        let is_house = post.of.contains(' ')
            && post
                .of
                .rsplit(' ')
                .next()
                .is_some_and(|last| last.starts_with(crate::letters::is_lower));
        if !lower
            && (is_house
                || post.of.starts_with(|c: char| c.is_ascii_digit())
                || takes_article(&post.of)
                || joint != " from " && is_body && post.of.contains(' '))
            && !post.of.starts_with("the ")
        {
            title.push_str("the ");
        }
        title.push_str(&post.of);
    }
    title
}

/// `WFP`.
pub(crate) fn is_acronym(name: &str) -> bool {
    name.chars().all(crate::letters::is_upper)
}

/// Whether a title names its country by a short form or an adjective: `chief of U.S. Central Command`.
pub(crate) fn names_country(title: &str, country: &str) -> bool {
    let gazetteer = Gazetteer::get();
    title
        .split(' ')
        .filter(|word| word.starts_with(crate::letters::is_upper))
        .any(|word| {
            let named = gazetteer
                .named(word)
                .any(|known| known.kind == PlaceKind::Country && known.name == country);
            let adjective = gazetteer
                .country_of_demonym(&crate::letters::lower_text(word))
                .is_some_and(|known| known.name == country);
            named || adjective
        })
}

/// "a" or "an".
pub(crate) fn indefinite(words: &str) -> &'static str {
    let lower = crate::letters::lower_text(words);
    let first = words.split([' ', '-', '.', '\'', '’']).next();
    let first = first.unwrap_or_default();
    if lower.starts_with("u.") {
        return "a";
    }
    // Initials are spelled: an FBI agent, an NHS manager, a US senator.
    if first.len() > 1 && first.chars().all(crate::letters::is_upper) {
        return if first.starts_with(['A', 'E', 'F', 'H', 'I', 'L', 'M', 'N', 'O', 'R', 'S', 'X']) {
            "an"
        } else {
            "a"
        };
    }
    let y_sound = ["uni", "use", "eu", "one", "uk", "ukrain"]
        .iter()
        .any(|start| lower.starts_with(start))
        && !lower.starts_with("unin")
        && !lower.starts_with("unim");
    let silent = ["hour", "honour", "honor", "heir"]
        .iter()
        .any(|start| lower.starts_with(start));
    if silent || lower.starts_with(['a', 'e', 'i', 'o', 'u']) && !y_sound {
        "an"
    } else {
        "a"
    }
}
