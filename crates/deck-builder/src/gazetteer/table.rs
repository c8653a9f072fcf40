//! Reads the gazetteer's tables and makes the index of their names.

use super::{Country, Gazetteer, Known, PlaceKind, code_place};
use crate::columns;
use crate::gazetteer::spots::Spots;
use crate::lexicon::Map;
use crate::one_of::one_of;
use crate::phrase::{key_of, keys_of, phrase};
use crate::sort::Sort;
use crate::token::{self, Shape, Token};

/// A name of a place, by the hash of its tokens' keys.
#[derive(Clone, Copy, Debug)]
pub(super) struct Name {
    pub(super) hash: u64,
    /// Index of the place.
    pub(super) place: u16,
    /// How many tokens it has.
    pub(super) length: u8,
    /// Bit by bit, which of its tokens have a capital.
    pub(super) capitals: u16,
    /// All its letters are capitals: `US`, which `us` is not.
    pub(super) upper: bool,
    /// It ends in a period that belongs to it: `Calif.`
    pub(super) abbreviation: bool,
}

/// Names of famous towns, states and countries that are also words, given names or surnames.
const AMBIGUOUS: &str = crate::word_lists::table!("ambiguous.txt");

struct Reader {
    gazetteer: Gazetteer,
    ambiguous: Vec<u64>,
    keys: String,
    tokens: Vec<Token>,
}

/// Reads all tables.
pub(super) fn read() -> Gazetteer {
    let mut reader = Reader {
        gazetteer: Gazetteer {
            places: Vec::with_capacity(9000),
            countries: Vec::with_capacity(256),
            codes: vec![u16::MAX; 26 * 26],
            names: Vec::with_capacity(10_000),
            index: Map::default(),
            starts: Map::default(),
            opens: vec![0; 512],
            demonyms: Map::default(),
            states: lines(crate::word_lists::table!("states.txt"))
                .filter_map(|line| line.split_once(' '))
                .map(|(code, state)| (state, code))
                .collect(),
            famous: Vec::new(),
        },
        ambiguous: lines(AMBIGUOUS)
            .map(|name| phrase(name.split(' ')))
            .collect(),
        keys: String::new(),
        tokens: Vec::new(),
    };
    reader.ambiguous.order();
    reader.countries(crate::word_lists::table!("countries.tsv"));
    reader.regions(crate::word_lists::table!("regions.tsv"));
    reader.towns(crate::word_lists::table!("cities.txt"), Spots::get());
    let mut gazetteer = reader.gazetteer;
    gazetteer.names.order_by_key(|name| (name.hash, name.place));
    for (at, name) in (0..).zip(&gazetteer.names) {
        gazetteer
            .index
            .change(name.hash, (at, at), |range| range.1 = at + 1);
    }
    gazetteer.famous = (0..)
        .zip(&gazetteer.places)
        .filter(|(_, place)| place.famous)
        .map(|(at, _)| at)
        .collect();
    let places = &gazetteer.places;
    gazetteer
        .famous
        .order_by_key(|&at| places.get(usize::from(at)).map(|place| place.kind));
    for &start in gazetteer.starts.keys() {
        let (word, bit) = sieve_bit(start);
        if let Some(bits) = gazetteer.opens.get_mut(word) {
            *bits |= 1 << bit;
        }
    }
    gazetteer
}

/// Where the sieve of first words has the bit of a hash: one of 512 words, one of 64 bits.
pub(super) fn sieve_bit(hash: u64) -> (usize, u32) {
    (
        usize::try_from(hash >> 6 & 511).unwrap_or(0),
        u32::try_from(hash & 63).unwrap_or(0),
    )
}

fn lines(table: &'static str) -> impl Iterator<Item = &'static str> {
    table
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
}

impl Reader {
    fn countries(&mut self, table: &'static str) {
        for [code, name, aliases, demonyms, capital, neighbours] in columns::rows(table) {
            let country = Country {
                code: Some(code).filter(|&code| code != "-").unwrap_or_default(),
                name,
                demonyms,
                capital,
                neighbours,
            };
            let index = u16::try_from(self.gazetteer.countries.len()).unwrap_or(u16::MAX);
            if let Some(at) = code_place(country.code)
                && let Some(of_code) = self.gazetteer.codes.get_mut(at)
            {
                *of_code = index.min(*of_code);
            }
            for demonym in country.demonyms.split(';').filter(|word| !word.is_empty()) {
                let hash = keys_of(demonym, |keys| phrase(keys));
                self.gazetteer.demonyms.keep(hash, index);
            }
            self.gazetteer.countries.push(country);
            let place = Known {
                name: country.name,
                kind: PlaceKind::Country,
                country: country.code,
                state: "",
                spot: None,
                size: 0,
                famous: true,
                ambiguous: false,
            };
            self.add(place, std::iter::once(country.name).chain(split(aliases)));
        }
    }

    fn regions(&mut self, table: &'static str) {
        let (mut kind, mut country) = (PlaceKind::Region, "");
        for line in lines(table) {
            if let Some(head) = line.strip_prefix("@ ") {
                let (word, code) = head.split_once(' ').unwrap_or((head, "-"));
                kind = kind_of(word);
                country = Some(code).filter(|&code| code != "-").unwrap_or_default();
                continue;
            }
            let ambiguous = line.starts_with('?');
            let mut names = split(line.trim_start_matches('?'));
            let Some(name) = names.next() else { continue };
            let place = Known {
                name,
                kind: if kind == PlaceKind::Region {
                    guess(name)
                } else {
                    kind
                },
                country,
                state: "",
                spot: None,
                size: 0,
                famous: true,
                ambiguous,
            };
            self.add(
                place,
                std::iter::once(name).chain(names.map(|name| name.trim_start_matches('?'))),
            );
        }
    }

    fn towns(&mut self, table: &'static str, mut spots: Spots) {
        let (mut country, mut state) = ("", "");
        for line in lines(table) {
            if let Some(head) = line.strip_prefix('@') {
                (country, state) = head.split_once('-').unwrap_or((head, ""));
                continue;
            }
            let (spot, class) = spots.next().unzip();
            let class: u8 = class.unwrap_or(b'a');
            let mut names = split(line);
            let Some(name) = names.next() else { continue };
            let place = Known {
                name,
                kind: PlaceKind::City,
                country,
                state,
                spot,
                size: class.to_ascii_lowercase().saturating_sub(b'a').min(7),
                famous: class.is_ascii_uppercase(),
                ambiguous: false,
            };
            self.add(place, std::iter::once(name).chain(names));
        }
    }

    /// Adds a place under all its names.
    fn add(&mut self, place: Known, names: impl Iterator<Item = &'static str>) {
        let index = u16::try_from(self.gazetteer.places.len()).unwrap_or(u16::MAX);
        let mut ambiguous = place.ambiguous;
        for (nth, name) in names.enumerate() {
            self.keys.clear();
            self.tokens.clear();
            token::tokenise(name, (0, name.len()), &mut self.keys, &mut self.tokens);
            let hash = phrase(self.tokens.iter().map(|token| key_of(&self.keys, token)));
            if nth == 0 {
                ambiguous |= self.ambiguous.binary_search(&hash).is_ok();
            }
            let mut capitals = 0;
            for (nth, token) in self.tokens.iter().enumerate().take(16) {
                if !matches!(token.shape, Shape::Lower | Shape::Mixed | Shape::Possessive) {
                    capitals |= 1 << nth;
                }
            }
            let letters = || name.chars().filter(|&c| crate::letters::is_alphabetic(c));
            let upper = letters().all(crate::letters::is_upper);
            let length = u8::try_from(self.tokens.len()).unwrap_or(u8::MAX).min(16);
            self.gazetteer.names.push(Name {
                hash,
                place: index,
                length,
                capitals,
                upper,
                abbreviation: name.ends_with('.') && !upper && length == 1,
            });
            if let Some(first) = self.tokens.first() {
                let starts = &mut self.gazetteer.starts;
                starts.change(first.hash, length, |longest| {
                    *longest = length.max(*longest)
                });
            }
        }
        self.gazetteer.places.push(Known { ambiguous, ..place });
    }
}

fn split(cell: &'static str) -> impl Iterator<Item = &'static str> {
    cell.split(';').filter(|name| !name.is_empty())
}

fn kind_of(word: &str) -> PlaceKind {
    match word {
        "continent" => PlaceKind::Continent,
        "island" => PlaceKind::Island,
        "sea" => PlaceKind::Water,
        "river" => PlaceKind::River,
        "mountain" => PlaceKind::Mountain,
        "desert" => PlaceKind::Desert,
        "facility" => PlaceKind::Facility,
        _ => PlaceKind::Region,
    }
}

/// The kind that the last or first word of a name tells: a country's group in the table mixes regions and sights.
fn guess(name: &str) -> PlaceKind {
    let last = name.rsplit(' ').next().unwrap_or_default();
    if one_of!(
        last,
        "Airport"
            | "Base"
            | "Bridge"
            | "Building"
            | "Cathedral"
            | "Castle"
            | "Center"
            | "Colosseum"
            | "Crossing"
            | "Dam"
            | "Gate"
            | "House"
            | "Memorial"
            | "Palace"
            | "Park"
            | "Plant"
            | "Prison"
            | "Square"
            | "Stadium"
            | "Station"
            | "Theatre"
            | "Tower"
            | "Wall"
            | "Airfield"
    ) {
        PlaceKind::Facility
    } else if one_of!(last, "Island" | "Islands" | "Isles") || name.starts_with("Isle of ") {
        PlaceKind::Island
    } else if one_of!(last, "Street" | "Avenue") {
        PlaceKind::Road
    } else if one_of!(last, "Bay" | "Strait" | "Harbor" | "Lake") || name.starts_with("Lake ") {
        PlaceKind::Water
    } else {
        PlaceKind::Region
    }
}
