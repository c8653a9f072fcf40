//! Entities: the mentions that stand for one and the same thing.

mod people;

use crate::lexicon::Map;
use crate::mention::{Kind, Mention, Value};
use crate::text::Text;
use people::People;

/// One thing that the article speaks of.
#[derive(Clone, Debug, PartialEq)]
pub struct Entity {
    /// What kind of thing it is.
    pub kind: Kind,
    /// Its fullest name in the article.
    pub name: String,
    /// Indices into the article's mentions, in order; at least one.
    pub mentions: Vec<u32>,
}

/// The entities behind the mentions, in the order of their first mention.
#[must_use]
pub fn entities(text: &Text, mentions: &[Mention]) -> Vec<Entity> {
    let mut found: Vec<Entity> = Vec::new();
    let mut known: Map<(Kind, String), usize> = Map::default();
    let mut people = People::default();
    for (index, mention) in (0..).zip(mentions) {
        let identity = match &mention.value {
            Value::Person(person) => people.identify(person, index).to_string(),
            _ => identity(text, mention),
        };
        let key = (mention.kind(), identity);
        let at = *known.entry(key).or_insert_with(|| {
            found.push(Entity {
                kind: mention.kind(),
                name: name_of(text, mention),
                mentions: Vec::new(),
            });
            found.len() - 1
        });
        if let Some(entity) = found.get_mut(at) {
            let name = name_of(text, mention);
            if name.chars().count() > entity.name.chars().count() {
                entity.name = name;
            }
            entity.mentions.push(index);
        }
    }
    found
}

/// What two mentions of the same thing share.
fn identity(text: &Text, mention: &Mention) -> String {
    match &mention.value {
        Value::Date(when) => match when.span {
            Some(span) => span.to_string(),
            None => text.words(mention.span).to_owned(),
        },
        Value::Aircraft(aircraft) => aircraft.canonical.clone(),
        Value::Place(place) => place.canonical.clone(),
        Value::Person(person) => person.name.clone(),
        Value::Organisation(organisation) => organisation.name.clone(),
        Value::Number(_) => mention.span.first.to_string(),
    }
}

/// How a mention would name its entity.
fn name_of(text: &Text, mention: &Mention) -> String {
    let words = text.words(mention.span);
    match &mention.value {
        // Plurals and plain numbers of a family are folded in the usual name alone.
        Value::Aircraft(aircraft) => aircraft.canonical.clone(),
        Value::Place(place) => place.name.clone(),
        Value::Person(person) => person.name.clone(),
        Value::Organisation(organisation) => organisation.name.clone(),
        _ => words.to_owned(),
    }
}

#[cfg(test)]
mod tests;
