//! Titles and posts in words.

use super::{push, takes_article};
use crate::officials::Post;
use crate::one_of::one_of;

/// Titles in short, as tokens' keys, and in full.
pub(super) const TITLES: [(&str, &str); 35] = [
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
    ("tech", "Technical"),
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
    if post.of.is_empty() || post.title.contains(&post.of) {
        return title;
    }
    let last = crate::letters::lower_text(title.rsplit(' ').next().unwrap_or_default());
    let is_sent = one_of!(
        last.as_str(),
        "cardinal" | "senator" | "representative" | "congressman" | "congresswoman"
    );
    // "U.S. Representative" sits for a district, "U.S. senator" for a state.
    let is_of_state =
        is_sent && !title.contains(' ') || one_of!(last.as_str(), "attorney" | "judge" | "marshal");
    if is_of_state && post.of == "United States" {
        return format!("U.S. {title}");
    }
    let head = title.rsplit(' ').next().unwrap_or_default();
    let joint = if is_sent && head.starts_with(crate::letters::is_upper) {
        " from "
    } else {
        " of "
    };
    title.push_str(joint);
    if takes_article(&post.of) {
        title.push_str("the ");
    }
    title.push_str(&post.of);
    title
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
