//! The gazetteer: places that news name, what each is, where it lies and what it lies in.
//!
//! The tables are plain text in `data/`; its README names their sources. They are read once, at the first look-up.

mod table;

use std::sync::LazyLock;

use crate::lexicon::Map;
use crate::phrase;
use crate::text::Text;
use crate::token::Shape;

use table::{Name, Start};

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
    /// Codes of its neighbours on land, spaces between them.
    pub neighbours: &'static str,
}

impl Country {
    /// Whether two countries have a border on land.
    #[must_use]
    pub fn borders(&self, other: &Self) -> bool {
        !other.code.is_empty() && self.neighbours.split(' ').any(|code| code == other.code)
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
    starts: Vec<Start>,
    /// By their last 15 bits, which hashes start a name: most words of an article do not.
    opens: Vec<u64>,
    /// The index of a country by the hash of its demonyms' keys.
    demonyms: Map<u64, u16>,
    /// US states by name, with their postal codes.
    states: Map<&'static str, &'static str>,
    /// The places that news name without saying where they are, by kind.
    famous: Vec<u16>,
}

/// A stretch of text that is a name of the gazetteer.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Found {
    /// Index after its last token.
    pub(crate) end: u32,
    /// Where its names stand among the names.
    names: (usize, usize),
    /// The name is an abbreviation that needs its period and a town before it: `Calif.`
    pub(crate) abbreviation: bool,
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
        self.known(self.range(phrase::of_name(name)))
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
        let country = self.demonyms.get(&phrase::phrase(key.split(' ')))?;
        self.countries.get(usize::from(*country))
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

    /// Places of the same kind that a reader might take for this one: countries that border it, cities of its
    /// country, nearest first, at most `count`. None of them contains it.
    #[must_use]
    pub fn alike(&self, place: &Known, count: usize) -> Vec<&Known> {
        // The best so far, nearest first. A name that several places have stands for the nearest.
        let mut alike: Vec<(i64, &Known)> = Vec::new();
        let others = self
            .famous(place.kind)
            .filter(|other| other.name != place.name);
        for other in others {
            let Some(strangeness) = self.strangeness(place, other) else {
                continue;
            };
            let key = |&(strangeness, other): &(i64, &Known)| (strangeness, other.name);
            let candidate = (strangeness, other);
            if alike.len() >= count
                && alike
                    .last()
                    .is_some_and(|last| key(last) <= key(&candidate))
            {
                continue;
            }
            match alike.iter().position(|(_, known)| known.name == other.name) {
                Some(at) if alike.get(at).is_some_and(|known| known.0 <= strangeness) => continue,
                Some(at) => drop(alike.remove(at)),
                None => {}
            }
            let at = alike.partition_point(|known| key(known) < key(&candidate));
            alike.insert(at, candidate);
            alike.truncate(count);
        }
        alike.into_iter().map(|(_, other)| other).collect()
    }

    /// The places of a kind that news name without saying where they are.
    fn famous(&self, kind: PlaceKind) -> impl Iterator<Item = &Known> {
        let kind_of = |&at: &u16| self.places.get(usize::from(at)).map(|place| place.kind);
        let first = self.famous.partition_point(|at| kind_of(at) < Some(kind));
        let rest = self.famous.get(first..).unwrap_or_default();
        rest.iter()
            .map_while(|&at| self.places.get(usize::from(at)))
            .take_while(move |place| place.kind == kind)
    }

    /// How far another place of the kind is from being taken for this one.
    fn strangeness(&self, place: &Known, other: &Known) -> Option<i64> {
        if place.kind == PlaceKind::Country {
            let (here, there) = (self.country(place.country)?, self.country(other.country)?);
            return here.borders(there).then_some(0);
        }
        let abroad = if place.country == other.country {
            0
        } else {
            1_000_000
        };
        match (place.spot, other.spot) {
            (Some(here), Some(there)) => {
                let north = i64::from(here.north) - i64::from(there.north);
                let east = i64::from(here.east) - i64::from(there.east);
                Some(abroad + north * north + east * east)
            }
            (None, None) if abroad == 0 => Some(0),
            _ => None,
        }
    }

    /// The longest name that starts at a token; none starts with a small letter.
    pub(crate) fn longest(&self, text: &Text, first: u32) -> Option<Found> {
        if !matches!(
            text.shape(first),
            Shape::Capitalised | Shape::Upper | Shape::Mixed | Shape::Alphanumeric
        ) {
            return None;
        }
        let start = text.hash(first);
        let (word, bit) = table::sieve_bit(start);
        if self.opens.get(word)? >> bit & 1 == 0 {
            return None;
        }
        let at = self
            .starts
            .binary_search_by_key(&start, |start| start.hash)
            .ok()?;
        let longest = self.starts.get(at)?.longest;
        let sentence = text.token(first)?.sentence;
        let mut hash = phrase::EMPTY;
        let mut found = None;
        for (index, at) in (first..first + u32::from(longest)).enumerate() {
            if text
                .token(at)
                .is_none_or(|token| token.sentence != sentence)
            {
                break;
            }
            hash = phrase::join(hash, text.key(at));
            let range = self.range(hash);
            let names = self.names.get(range.0..range.1).unwrap_or_default();
            if let Some(name) = names.first()
                && names.iter().any(|name| name.is_written(text, first))
            {
                found = Some(Found {
                    end: first + u32::try_from(index).unwrap_or(0) + 1,
                    names: range,
                    abbreviation: name.abbreviation,
                });
            }
        }
        found
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
        let first = self.names.partition_point(|name| name.hash < hash);
        let count = self
            .names
            .iter()
            .skip(first)
            .take_while(|name| name.hash == hash)
            .count();
        (first, first + count)
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

impl Name {
    /// Whether the tokens from `first` on have the capitals that the name has.
    fn is_written(&self, text: &Text, first: u32) -> bool {
        if self.abbreviation {
            return text.word(first).ends_with('.') && text.key(first.wrapping_sub(1)) == ",";
        }
        (0..u32::from(self.length)).all(|index| {
            let shape = text.shape(first + index);
            if self.capitals & (1 << index) == 0 || shape == Shape::Mark {
                true
            } else if self.upper {
                shape == Shape::Upper
            } else {
                shape != Shape::Lower
            }
        })
    }
}

#[cfg(test)]
mod tests;
