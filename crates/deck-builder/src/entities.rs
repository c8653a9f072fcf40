//! Entities: the mentions that stand for one and the same thing.

mod people;

use deck_engine::DateSpan;

use crate::lexicon::Map;
use crate::mention::{Kind, Mention, Value};
use crate::text::Text;
use people::{People, Sex};

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
    let mut known: Map<(Kind, Identity<'_>), usize> = Map::default();
    let mut people = People::default();
    for (index, mention) in (0..).zip(mentions) {
        let identity = match &mention.value {
            Value::Person(person) => {
                let before = text.key(mention.span.first.wrapping_sub(1));
                Identity::Index(people.identify(person, Sex::of_address(before), index))
            }
            _ => identity(text, mention),
        };
        let name = name_of(text, mention);
        let mut at = found.len();
        known.change((mention.kind(), identity), at, |place| at = *place);
        if at == found.len() {
            found.push(Entity {
                kind: mention.kind(),
                name: name.to_owned(),
                mentions: Vec::new(),
            });
        }
        if let Some(entity) = found.get_mut(at) {
            if name.chars().count() > entity.name.chars().count() {
                name.clone_into(&mut entity.name);
            }
            entity.mentions.push(index);
        }
    }
    found
}

/// What two mentions of the same thing share.
#[derive(PartialEq, Eq, Hash)]
enum Identity<'a> {
    Name(&'a str),
    Span(DateSpan),
    Index(usize),
}

fn identity<'a>(text: &'a Text, mention: &'a Mention) -> Identity<'a> {
    match &mention.value {
        Value::Date(when) => match when.span {
            Some(span) => Identity::Span(span),
            None => Identity::Name(text.words(mention.span)),
        },
        Value::Aircraft(aircraft) => Identity::Name(&aircraft.canonical),
        Value::Place(place) => Identity::Name(&place.canonical),
        Value::Person(person) => Identity::Name(&person.name),
        Value::Organisation(organisation) => Identity::Name(&organisation.name),
        Value::Number(_) => Identity::Index(mention.span.first as usize),
    }
}

/// How a mention would name its entity.
fn name_of<'a>(text: &'a Text, mention: &'a Mention) -> &'a str {
    match &mention.value {
        // Plurals and plain numbers of a family are folded in the usual name alone.
        Value::Aircraft(aircraft) => &aircraft.canonical,
        Value::Place(place) => &place.name,
        Value::Person(person) => &person.name,
        Value::Organisation(organisation) => &organisation.name,
        _ => text.words(mention.span),
    }
}

#[cfg(test)]
mod tests;
