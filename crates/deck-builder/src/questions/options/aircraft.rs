//! Types of aircraft that it was not.

use super::Wrong;
use crate::lexicon::Set;
use crate::lint;
use crate::mention::{Kind, Value};
use crate::questions::Workshop;
use crate::reason::reason;

impl Workshop<'_> {
    /// The type that a mention names, by its full name only if the mention says as much: "Kestrels" may be of any variant.
    pub(crate) fn type_named(&self, mention: u32) -> Option<String> {
        let found = self.scene.mention(mention)?;
        let name = self
            .scene
            .entity(self.scene.entity_of(mention)?)?
            .name
            .as_str();
        let own = self.scene.words(found.span);
        let one = own.strip_suffix('s').unwrap_or(own);
        let Value::Aircraft(aircraft) = &found.value else {
            return None;
        };
        let family = aircraft.family.map_or("", |family| family.designator);
        let is_told = says_as_much(name, own, family);
        Some(if is_told { name } else { one }.to_owned())
    }

    /// Types of aircraft that none of the given entities is: of the article, then of the same kind.
    pub(crate) fn other_aircraft(
        &self,
        answer: u32,
        excluded: &Set<u32>,
        count: usize,
    ) -> Vec<Wrong> {
        let family = |entity: u32| {
            self.scene
                .mentions_of(entity)
                .find_map(|mention| match &mention.value {
                    Value::Aircraft(aircraft) => aircraft.family,
                    _ => None,
                })
        };
        let answer_family = family(answer);
        let own = self.scene.entity(answer).map(|entity| entity.name.as_str());
        let mut wrong: Vec<Wrong> = (0..)
            .zip(self.scene.entities)
            .filter(|(index, entity)| {
                entity.kind == Kind::Aircraft
                    && *index != answer
                    && !excluded.contains(index)
                    // "New York" is no York.
                    && (self.scene.mentions_of(*index))
                        .all(|mention| !self.scene.has_key(mention.span.first.wrapping_sub(1), "new"))
                    // Two variants of one family may both be right.
                    && family(*index).is_some_and(|other| Some(other) != answer_family)
                    && own.is_none_or(|own| !overlap(own, &entity.name))
            })
            .map(|(index, entity)| Wrong {
                text: entity.name.clone(),
                why: self.what_of(index),
                proof: reason!(
                    "another type of the article, that no sentence joins to what is asked"
                ),
            })
            .take(count)
            .collect();
        let named: Vec<_> = (0..)
            .zip(self.scene.entities)
            .filter(|(_, entity)| entity.kind == Kind::Aircraft)
            .filter_map(|(index, _)| family(index))
            .collect();
        if let Some(family) = answer_family {
            for other in family.alike(count + 8) {
                if wrong.len() < count && !named.contains(&other) {
                    wrong.push(Wrong {
                        text: format!("{} {}", other.maker, other.designator),
                        why: Some("The article does not name this type.".into()),
                        proof: reason!("another {} that the article does not name", other.kind),
                    });
                }
            }
        }
        wrong
    }
}

/// Whether some words name a type as fully as its full name: by each designator, or by the name that all of its family
/// have.
fn says_as_much(name: &str, own: &str, family: &str) -> bool {
    let plain = |text: &str| -> String {
        let lower = crate::letters::lower_text(text);
        lower.chars().filter(char::is_ascii_alphanumeric).collect()
    };
    let has_digit = |word: &str| word.contains(|c: char| c.is_ascii_digit());
    let said = plain(if has_digit(own) { own } else { family });
    let mut told = name.split(' ').filter(|word| has_digit(word)).peekable();
    (told.peek().is_some() || !has_digit(own)) && told.all(|word| said.contains(&plain(word)))
}

/// Whether two names of types may be of one: "Kestrel E2" has only words of "Kestrel E190-E2".
fn overlap(a: &str, b: &str) -> bool {
    let (a, b) = (lint::hashes(a), lint::hashes(b));
    let within = |short: &[u64], long: &[u64]| short.iter().all(|word| long.contains(word));
    within(&a, &b) || within(&b, &a)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_told_as_fully_as_they_are_named() {
        for (name, own, family, is_told) in [
            ("Kestrel K-35A", "K-35s", "K-35", false),
            ("Kestrel K-35A", "K-35As", "K-35", true),
            ("Kestrel T2", "Kestrels", "Kestrel", false),
            ("Harbour K-2 Kestrel", "Kestrels", "K-2", true),
            ("Kestrel", "K-35s", "K-35", false),
            ("Kestrel", "Kestrels", "Kestrel", true),
        ] {
            assert_eq!(says_as_much(name, own, family), is_told, "{name} {own}");
        }
    }

    #[test]
    fn variants_of_one_type_overlap() {
        for (a, b, one) in [
            ("Kestrel E190-E2", "Kestrel E2", true),
            ("Kestrel 737-800", "Kestrel 737", true),
            ("Kestrel 737", "Kestrel 747", false),
        ] {
            assert_eq!(overlap(a, b), one, "{a} {b}");
        }
    }
}
