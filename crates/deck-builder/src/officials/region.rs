//! Places and peoples inside titles: what `South Korean`, `Alaska` and `Iowa` say a post belongs to.

use crate::gazetteer::{Gazetteer, PlaceKind};
use crate::mention::Span;
use crate::text::Text;
use crate::token::Shape;

/// A country or place by name or adjective, and the index after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Region {
    pub(crate) end: u32,
    pub(crate) name: &'static str,
    pub(crate) sort: Sort,
}

impl Region {
    /// How a post is told of it: a country by its usual name, whatever the adjective, and a part of one as the article
    /// has it, unless that is an abbreviation: a table may know `Tonbury` as the county of that name.
    pub(crate) fn told<'a>(&self, text: &'a Text, first: u32) -> &'a str {
        let is_short = |at| {
            text.shape(at) == Shape::Upper
                || text.word(at).ends_with('.')
                || text.key(at).contains('.')
        };
        if self.sort == Sort::Part && !(first..self.end).any(is_short) {
            text.words(Span::new(first, self.end))
        } else {
            self.name
        }
    }
}

/// How a region is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    /// By an adjective: `Russian`.
    People,
    /// As a country: `Russia`.
    Country,
    /// As a part of one, a town, a building.
    Part,
}

/// The longest country, place, nationality or people that starts at a token.
pub(crate) fn region_at(text: &Text, first: u32) -> Option<Region> {
    if matches!(
        text.shape(first),
        Shape::Lower | Shape::Mark | Shape::Outside | Shape::Possessive
    ) {
        return None;
    }
    let gazetteer = Gazetteer::get();
    let place = gazetteer.longest(text, first).and_then(|found| {
        let place = gazetteer.places(found).next()?;
        Some(Region {
            end: found.end,
            name: place.name,
            sort: if place.kind == PlaceKind::Country {
                Sort::Country
            } else {
                Sort::Part
            },
        })
    });
    let people = demonym_at(text, first);
    match (place, people) {
        (Some(place), Some(people)) if people.end > place.end => Some(people),
        (None, people) => people,
        (place, _) => place,
    }
}

/// A nationality of one or two words.
fn demonym_at(text: &Text, first: u32) -> Option<Region> {
    let gazetteer = Gazetteer::get();
    let two = format!("{} {}", text.key(first), text.key(first + 1));
    let name = |key: &str| {
        gazetteer
            .country_of_demonym(key)
            .map(|country| country.name)
    };
    if text.shape(first + 1) == Shape::Capitalised
        && let Some(name) = name(&two)
    {
        return Some(Region {
            end: first + 2,
            name,
            sort: Sort::People,
        });
    }
    let name = name(text.key(first))?;
    Some(Region {
        end: first + 1,
        name,
        sort: Sort::People,
    })
}

/// Whether a run of tokens is, as a whole, a known place.
pub(crate) fn is_place(text: &Text, first: u32, end: u32) -> bool {
    Gazetteer::get()
        .longest(text, first)
        .is_some_and(|found| found.end >= end)
}

/// The name of a state of the United States by its postal code or its abbreviation, as after a party: `R-Ky.`
pub(crate) fn state_name(code: &str) -> String {
    const STATES: &str = crate::word_lists::table!("states.txt");
    let by_code = STATES
        .lines()
        .find_map(|row| row.strip_prefix(code)?.strip_prefix(' '));
    let dotted = format!("{code}.");
    by_code
        .or_else(|| {
            Gazetteer::get()
                .named(&dotted)
                .next()
                .map(|place| place.name)
        })
        .unwrap_or(code)
        .to_owned()
}
