//! The fact sheet: which dates, aircraft, places and officials an article names, one entry for each.

use crate::article::Article;
use crate::entities::entities;
use crate::mention::{Kind, Mention, Value};
use crate::mentions::of_sheet;
use crate::text::Text;

/// What an article names, in the order of first mention.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FactSheet {
    /// Days, months, years and spans; vague times are left out.
    pub dates: Vec<NamedDate>,
    /// Types of aircraft, by their usual names.
    pub aircraft: Vec<String>,
    /// Places, in the fullest form of the article.
    pub locations: Vec<String>,
    /// Holders of posts; who has none is left out.
    pub officials: Vec<NamedOfficial>,
}

/// A date and the words that name it first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedDate {
    /// The words of the article.
    pub text: String,
    /// ISO 8601: a day, month, year, or two of these with a stroke between.
    pub iso: String,
}

/// Somebody who holds or held a post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedOfficial {
    /// The fullest name in the article.
    pub name: String,
    /// The post with what it belongs to: `Foreign Minister of Russia`.
    pub post: String,
}

impl FactSheet {
    /// Reads an article.
    #[must_use]
    pub fn of(article: &Article) -> Self {
        let text = Text::read(article);
        let mentions = of_sheet(&text);
        let mut sheet = Self::default();
        for entity in entities(&text, &mentions) {
            let of_entity = || {
                entity
                    .mentions
                    .iter()
                    .filter_map(|&index| mentions.get(index as usize))
            };
            match entity.kind {
                Kind::Date => sheet.dates.extend(
                    of_entity()
                        .next()
                        .and_then(|mention| named_date(&text, mention)),
                ),
                Kind::Aircraft => sheet.aircraft.push(entity.name),
                Kind::Place => sheet.locations.push(entity.name),
                Kind::Person => {
                    // Of posts that say the same much, the first counts.
                    let post = of_entity()
                        .filter_map(|mention| match &mention.value {
                            Value::Person(person) => person.post.as_ref(),
                            _ => None,
                        })
                        .reduce(|best, post| {
                            if post.weight() > best.weight() {
                                post
                            } else {
                                best
                            }
                        });
                    if let Some(post) = post {
                        sheet.officials.push(NamedOfficial {
                            name: entity.name,
                            post: post.to_string(),
                        });
                    }
                }
                Kind::Organisation | Kind::Number => {}
            }
        }
        sheet
    }
}

fn named_date(text: &Text, mention: &Mention) -> Option<NamedDate> {
    let Value::Date(when) = &mention.value else {
        return None;
    };
    Some(NamedDate {
        text: text.words(mention.span).to_owned(),
        iso: when.span?.to_string(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Day;

    #[test]
    fn a_sheet_has_one_entry_for_each_thing() {
        let body = "OSLO, Norway (AP) — Peruvian President Ana Quispe flew to Oslo in a Boeing 737 on Friday.\n\n\
            Quispe met Paul Stone, an analyst, on Friday. Boeing 737s are common in Norway.";
        let sheet = FactSheet::of(&Article::new(body, Day::parse("2024-05-05")));
        let dates: Vec<_> = sheet.dates.iter().map(|date| date.iso.as_str()).collect();
        let officials: Vec<_> = sheet
            .officials
            .iter()
            .map(|official| (official.name.as_str(), official.post.as_str()))
            .collect();
        assert_eq!(dates, ["2024-05-03"]);
        assert_eq!(sheet.aircraft.len(), 1);
        assert_eq!(officials, [("Ana Quispe", "President of Peru")]);
        let mut locations = sheet.locations.clone();
        locations.sort();
        locations.dedup();
        assert_eq!(locations.len(), sheet.locations.len());
    }

    #[cfg(not(target_arch = "wasm32"))]
    mod properties {
        use proptest::prelude::*;

        use super::*;

        /// Words that the rules look at, in any order, with any marks between.
        const WORDS: &str = "(President|Ann|Doe|Kim|the|of|for|and|minister|Gen\\.|U\\.S\\.|R-Ky\\.|Peru’s|chief|who|is|was|as|named|\
            Board|Secretary|State|general|Prince|O’Brien|al-Assad|bin|van|[A-Z]\\.|Jr\\.|54|1st|class|,|\\.|\\(|\\)|“|”|—|-|\n)";

        proptest! {
            #[test]
            fn no_input_makes_it_panic(body in "(?s).{0,120}", words in proptest::collection::vec(WORDS, 0..60)) {
                let body = format!("{body} {}", words.join(" "));
                let sheet = FactSheet::of(&Article::new(body, Day::parse("2024-05-05")));
                for official in &sheet.officials {
                    prop_assert!(!official.name.is_empty() && !official.post.is_empty());
                }
            }
        }
    }
}
