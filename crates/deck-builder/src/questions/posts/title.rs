//! What the words of a title alone tell: that it is one, that it is held for a time, that it goes without "a".

use crate::one_of::one_of;
use crate::questions::wording;

/// Whether words are no more than a title that is held by whoever is called so: `general manager`, `mayor`.
pub(super) fn is_title(words: &str) -> bool {
    const ALONE: &str = "mayor;governor;premier;sheriff;bishop;archbishop;chancellor;ambassador;imam;rabbi;councillor;lawmaker";
    const HEADS: &str = "manager;chief;executive;minister;commander;president;chairman;chair;director;priest;secretary;leader;\
        governor;mayor;coach;captain;editor;treasurer;principal;headmaster;headteacher;coroner;registrar;superintendent;head";
    let lower = crate::letters::lower_text(words);
    let last = lower.rsplit(' ').next().unwrap_or_default();
    if !lower.contains(' ') {
        return wording::is_one_of(ALONE, &lower);
    }
    let is_plain = !words.contains(['\'', '’', ','])
        && lower.split(' ').all(|word| {
            !one_of!(
                word,
                "of" | "and"
                    | "to"
                    | "for"
                    | "in"
                    | "at"
                    | "his"
                    | "her"
                    | "its"
                    | "their"
                    | "former"
                    | "then"
                    | "one"
                    | "rebel"
                    | "local"
            )
        });
    is_plain && wording::is_one_of(HEADS, last) && lower.split(' ').count() < 4
}

/// Whether a title says that it is held for the time being.
pub(super) fn for_a_time(title: &str) -> bool {
    let lower = crate::letters::lower_text(title);
    ["acting", "interim", "caretaker"]
        .iter()
        .any(|word| lower.contains(word))
}

/// `Premier`, `Fire Service Commissioner`: a title with capitals that names an office without "a". Of deputy prime ministers there may be several.
pub(super) fn is_office(words: &str) -> bool {
    let title = words.split(" of ").next().unwrap_or_default();
    let last = title.rsplit(' ').next().unwrap_or_default();
    title
        .split(' ')
        .all(|word| word.starts_with(crate::letters::is_upper))
        && one_of!(
            last,
            "Commissioner" | "Secretary" | "Premier" | "Minister" | "Chief" | "Mayor" | "Governor"
        )
        && !words.contains("Assistant")
        && !words.contains("Deputy Prime")
        && !words.contains("County")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offices_go_without_an_article() {
        for (words, is_so) in [
            ("Deputy Premier", true),
            ("Secretary of State", true),
            ("Minister of State for the Armed Forces", true),
            ("Provincial Commissioner of Tonbury", true),
            ("Harbour Service Commissioner", true),
            ("Labor backbencher", false),
            ("army spokesperson", false),
            ("Deputy Assistant Secretary of State", false),
        ] {
            assert_eq!(is_office(words), is_so, "{words}");
        }
    }

    #[test]
    fn titles_alone_are_seen() {
        for (words, is_so) in [
            ("general manager", true),
            ("Mayor", true),
            ("head of the port's fire service", false),
            ("rebel commander", false),
            ("chairman", false),
            ("its chief executive", false),
        ] {
            assert_eq!(is_title(words), is_so, "{words}");
        }
    }

    #[test]
    fn titles_that_say_for_how_long_are_seen() {
        for (title, is_so) in [
            ("interim leader", true),
            ("Caretaker Foreign Minister", true),
            ("Foreign Minister", false),
        ] {
            assert_eq!(for_a_time(title), is_so, "{title}");
        }
    }
}
