//! The gazetteer: places that news name, what each is, where it lies and what it lies in.
//!
//! The tables are plain text in `data/`; its README names their sources. They are read once, at the first look-up.

mod alike;
mod search;
mod spots;
mod table;

pub(crate) use alike::distance;
pub(crate) use search::Found;

use std::sync::LazyLock;

use crate::lexicon::Map;
use crate::phrase;

use table::Name;

/// What kind of place it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlaceKind {
    /// Africa, Europe …
    Continent,
    /// A country or territory, gone ones included.
    Country,
    /// A part of a country (state, province, county, district) or of the world (Middle East, Sahel).
    Region,
    /// A city, town, village or a quarter of one.
    City,
    /// An island or a group of islands.
    Island,
    /// An ocean, sea, strait, bay, lake or canal.
    Water,
    /// A river.
    River,
    /// A mountain or a range.
    Mountain,
    /// A desert.
    Desert,
    /// Something built: an airport, base, plant, palace, bridge, square.
    Facility,
    /// A road or street.
    Road,
}

/// Degrees north and east, in tenths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Tenths {
    /// Tenths of a degree north of the equator.
    pub north: i16,
    /// Tenths of a degree east of Greenwich.
    pub east: i16,
}

/// A place of the gazetteer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    /// Its usual name in the news: `Kyiv`.
    pub name: &'static str,
    /// What it is.
    pub kind: PlaceKind,
    /// ISO 3166-1 code of the country that it is or lies in; empty if it lies in none or in several.
    pub country: &'static str,
    /// Postal code of the US state that it lies in; empty elsewhere.
    pub state: &'static str,
    /// Where it lies; cities only.
    pub spot: Option<Tenths>,
    /// Population class of a city: 0 below 15,000, then 50,000, 100,000, 250,000, 500,000, 1 million, 5 million, 7 above.
    pub size: u8,
    /// News name it without saying where it is.
    pub famous: bool,
    /// The name has other uses, so that the text must say that a place is meant.
    pub ambiguous: bool,
}

/// A country of the gazetteer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Country {
    /// ISO 3166-1 code; empty for states that are gone or not generally recognised.
    pub code: &'static str,
    /// Its usual name in the news.
    pub name: &'static str,
    /// Adjectives and words for its people, semicolons between them: `French;Frenchman`.
    pub demonyms: &'static str,
    /// Its capital; empty if it has none of its own.
    pub capital: &'static str,
    /// Codes of its neighbours on land, two letters each, a space between them.
    pub neighbours: &'static str,
}

impl Country {
    /// Whether two countries have a border on land.
    #[must_use]
    pub fn borders(&self, other: &Self) -> bool {
        let code = other.code.as_bytes().first_chunk::<2>();
        let mut neighbours = self.neighbours.as_bytes().chunks(3);
        code.is_some() && neighbours.any(|neighbour| neighbour.first_chunk() == code)
    }
}

/// All places, and the index of their names.
#[derive(Debug)]
pub struct Gazetteer {
    places: Vec<Known>,
    countries: Vec<Country>,
    /// The country of each pair of letters; none where the index is beyond the countries.
    codes: Vec<u16>,
    names: Vec<Name>,
    /// Where the names of a hash stand among the names.
    index: Map<u64, (u32, u32)>,
    /// How many tokens the longest name has that a hash starts.
    starts: Map<u64, u8>,
    /// By their last 15 bits, which hashes start a name: most words of an article do not.
    opens: Vec<u64>,
    /// The index of a country by the hash of its demonyms' keys.
    demonyms: Map<u64, u16>,
    /// US states by name, with their postal codes.
    states: Map<&'static str, &'static str>,
    /// The places that news name without saying where they are, by kind.
    famous: Vec<u16>,
}

impl Gazetteer {
    /// The one gazetteer.
    #[must_use]
    pub fn get() -> &'static Self {
        static GAZETTEER: LazyLock<Gazetteer> = LazyLock::new(table::read);
        &GAZETTEER
    }

    /// The places of a name, written in any case: there are a Paris in France and one in Texas.
    pub fn named<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a Known> + use<'a> {
        self.of_phrase(phrase::of_name(name))
    }

    /// The places of a name, by the hash of its tokens.
    pub(crate) fn of_phrase(&self, phrase: u64) -> impl Iterator<Item = &Known> + use<'_> {
        self.known(self.range(phrase))
    }

    /// The countries and territories.
    #[must_use]
    pub fn countries(&self) -> &[Country] {
        &self.countries
    }

    /// The country of an ISO 3166-1 code.
    #[must_use]
    pub fn country(&self, code: &str) -> Option<&Country> {
        let &at = self.codes.get(code_place(code)?)?;
        self.countries.get(usize::from(at))
    }

    /// The country of an adjective or of a word for its people, by its tokens' keys: `french`, `north koreans`.
    #[must_use]
    pub fn country_of_demonym(&self, key: &str) -> Option<&Country> {
        self.demonym(phrase::phrase(key.split(' ')))
    }

    /// The same, by the hash of the tokens.
    pub(crate) fn demonym(&self, phrase: u64) -> Option<&Country> {
        let country = self.demonyms.get(&phrase)?;
        self.countries.get(usize::from(*country))
    }

    /// Whether a word, by the hash of its key, is an adjective of a country or a word for its people.
    pub(crate) fn is_demonym(&self, word: u64) -> bool {
        self.demonyms.contains_key(&word)
    }

    /// The postal code of a US state.
    #[must_use]
    pub fn state_code(&self, name: &str) -> Option<&'static str> {
        self.states.get(name).copied()
    }

    /// Whether a known place lies in another or is its capital's country; `None` where the tables do not say.
    #[must_use]
    pub fn lies_in(&self, inner: &Known, outer: &Known) -> Option<bool> {
        if inner == outer {
            return Some(true);
        }
        match outer.kind {
            PlaceKind::Country if !inner.country.is_empty() => Some(inner.country == outer.country),
            PlaceKind::Country => None,
            PlaceKind::Region if outer.country == "US" && !inner.state.is_empty() => {
                Some(self.state_code(outer.name)? == inner.state)
            }
            PlaceKind::City if inner.kind == PlaceKind::City => Some(false),
            _ if !inner.country.is_empty()
                && !outer.country.is_empty()
                && inner.country != outer.country =>
            {
                Some(false)
            }
            _ => None,
        }
    }

    /// The places of a found name.
    pub(crate) fn places(&self, found: Found) -> impl Iterator<Item = &Known> + use<'_> {
        self.known(found.names)
    }

    fn known(&self, (first, end): (usize, usize)) -> impl Iterator<Item = &Known> + use<'_> {
        self.names
            .get(first..end)
            .unwrap_or_default()
            .iter()
            .filter_map(|name| self.places.get(usize::from(name.place)))
    }

    fn range(&self, hash: u64) -> (usize, usize) {
        let (first, end) = self.index.get(&hash).copied().unwrap_or_default();
        (first as usize, end as usize)
    }
}

/// The place of a code of two capitals among all that there can be.
fn code_place(code: &str) -> Option<usize> {
    let &[first, second] = code.as_bytes() else {
        return None;
    };
    let letter = |byte: u8| byte.is_ascii_uppercase().then(|| usize::from(byte - b'A'));
    Some(letter(first)? * 26 + letter(second)?)
}

#[cfg(test)]
mod tests;
