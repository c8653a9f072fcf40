//! Types of aircraft that it was not.

use super::Wrong;
use crate::lexicon::Set;
use crate::lint;
use crate::mention::{Kind, Value};
use crate::questions::Workshop;
use crate::reason::reason;

impl Workshop<'_> {
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
