//! The table of aircraft types and its indices.

use std::sync::LazyLock;

use crate::columns::{self, Row};
use crate::lexicon::{Map, Set};
use crate::phrase;

/// A family of aircraft types, as the table has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AircraftType {
    /// Its designator or, if it has none, its name: `Su-57`, `Concorde`.
    pub designator: &'static str,
    /// Who made or makes it: `Sukhoi`. To say so is outside knowledge, where the article does not.
    pub maker: &'static str,
    /// ISO 3166-1 code of the maker's country; `EU` for several.
    pub country: &'static str,
    /// What it is: `fighter`, `airliner`, `drone`.
    pub kind: &'static str,
    /// Other designators, semicolons between them.
    aliases: &'static str,
    /// Popular names, semicolons between them; `?` before one that is also something else.
    popular: &'static str,
    /// The text must speak of aircraft close by.
    pub(super) doubtful: bool,
    /// The designator is a bare number.
    pub(super) bare_number: bool,
}

impl AircraftType {
    /// Its popular names: `Black Hawk`.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        self.popular
            .split(';')
            .map(|name| name.trim_start_matches('?'))
            .filter(|name| !name.is_empty())
    }

    /// Types of the same kind, those of the same country first, that are not this one.
    #[must_use]
    pub fn alike(&self, count: usize) -> Vec<&'static Self> {
        let others = Types::get().types.iter().filter(|other| {
            other.kind == self.kind && other.designator != self.designator && !other.bare_number
        });
        let of_country = |other: &&Self| other.country == self.country;
        let at_home = others.clone().filter(of_country);
        let abroad = others.filter(|other| !of_country(other));
        at_home.chain(abroad).take(count).collect()
    }
}

/// A popular name.
#[derive(Clone, Copy, Debug)]
pub(super) struct Popular {
    pub(super) family: usize,
    /// It is also a word, a storm or an animal.
    pub(super) doubtful: bool,
}

/// All types, by designator, by popular name, and their makers.
#[derive(Debug)]
pub(super) struct Types {
    types: Vec<AircraftType>,
    /// By designator, small letters and digits only; bare numbers apart, by maker.
    designators: Map<String, usize>,
    numbers: Map<(&'static str, &'static str), usize>,
    popular: Map<u64, Popular>,
    /// First words of popular names and of designators that are written with a space.
    openers: Set<u64>,
    /// First words of makers' names.
    maker_openers: Set<u64>,
    /// Makers, with the one under which the table has their types.
    makers: Map<u64, &'static str>,
}

/// Makers under other names than the table's.
const MAKERS: [(&str, &str); 43] = [
    ("Aerospatiale", "Airbus"),
    ("Agusta", "Leonardo"),
    ("AgustaWestland", "Leonardo"),
    ("Avions de Transport Regional", "ATR"),
    ("BAE", "BAE Systems"),
    ("Beech", "Beechcraft"),
    ("British Aerospace", "BAE Systems"),
    ("Dassault-Breguet", "Dassault"),
    ("DHC", "de Havilland Canada"),
    ("Eurocopter", "Airbus"),
    ("Airbus Helicopters", "Airbus"),
    ("Fairchild", "Fairchild Republic"),
    ("Hawker Beechcraft", "Beechcraft"),
    ("Hawker Siddeley", "Hawker"),
    ("Hindustan Aeronautics", "HAL"),
    ("Irkut", "Yakovlev"),
    ("Korea Aerospace Industries", "KAI"),
    ("LET", "Let"),
    ("Lockheed", "Lockheed Martin"),
    ("MD", "MD Helicopters"),
    ("McDonnell", "McDonnell Douglas"),
    ("Messerschmitt-Bölkow-Blohm", "MBB"),
    ("Mikoyan-Gurevich", "Mikoyan"),
    ("Northrop", "Northrop Grumman"),
    ("Republic", "Fairchild Republic"),
    ("Shorts", "Short"),
    ("Swearingen", "Fairchild Republic"),
    ("Textron", "Cessna"),
    ("Turkish Aerospace", "TAI"),
    ("Xi'an", "Xian"),
    ("AVIC", "Xian"),
    ("Bayraktar", "Baykar"),
    ("Bombardier Aerospace", "Bombardier"),
    ("United Aircraft Corporation", "Sukhoi"),
    ("BAe", "BAE Systems"),
    ("Bell Helicopter", "Bell"),
    ("Breguet", "Dassault"),
    ("Erickson", "Sikorsky"),
    ("Fairchild Dornier", "Dornier"),
    ("Boeing Vertol", "Boeing"),
    ("General Dynamics", "Lockheed Martin"),
    ("Indonesian Aerospace", "IPTN"),
    ("Viking Air", "de Havilland Canada"),
];

/// Makers behind whose name the news leave out the letters of a designator: "Tupolev 154", "Antonov-26", "Airbus 320".
const PREFIXES: [(&str, &str); 35] = [
    ("Airbus", "a"),
    ("Airbus", "c"),
    ("Airbus", "h"),
    ("Airbus", "ec"),
    ("Airbus", "as"),
    ("Antonov", "an"),
    ("BAE Systems", "bae"),
    ("Beriev", "be"),
    ("CASA", "c"),
    ("Canadair", "cl"),
    ("Comac", "c"),
    ("Dornier", "do"),
    ("Fokker", "f"),
    ("Gulfstream", "g"),
    ("Hawker", "hs"),
    ("Heinkel", "he"),
    ("Ilyushin", "il"),
    ("Junkers", "ju"),
    ("Kamov", "ka"),
    ("Leonardo", "aw"),
    ("Leonardo", "a"),
    ("Lockheed Martin", "l"),
    ("McDonnell Douglas", "md"),
    ("Messerschmitt", "bf"),
    ("Messerschmitt", "me"),
    ("Mikoyan", "mig"),
    ("Mil", "mi"),
    ("Pilatus", "pc"),
    ("Piper", "pa"),
    ("Robinson", "r"),
    ("Sikorsky", "s"),
    ("Sukhoi", "su"),
    ("Tupolev", "tu"),
    ("Vickers", "vc"),
    ("Yakovlev", "yak"),
];

impl Types {
    /// The one table.
    pub(super) fn get() -> &'static Self {
        static TYPES: LazyLock<Types> = LazyLock::new(read);
        &TYPES
    }

    pub(super) fn family(&'static self, index: usize) -> Option<&'static AircraftType> {
        self.types.get(index)
    }

    /// The family of a designator: small letters and digits only.
    pub(super) fn designator(&'static self, plain: &str) -> Option<&'static AircraftType> {
        self.family(*self.designators.get(plain)?)
    }

    /// The family of a maker's number.
    pub(super) fn number(
        &'static self,
        maker: &str,
        number: &str,
    ) -> Option<&'static AircraftType> {
        let key: (&str, &str) = (maker, number);
        self.family(*self.numbers.get(&key)?)
    }

    /// The designator, small and plain, and the family of a maker's number that leaves out the letters before it.
    pub(super) fn without_letters(
        &'static self,
        maker: &str,
        number: &str,
    ) -> Option<(String, &'static AircraftType)> {
        PREFIXES
            .iter()
            .filter(|(name, _)| name.eq_ignore_ascii_case(maker))
            .find_map(|(_, letters)| {
                let plain = format!("{letters}{number}");
                let family = self.designator(&plain)?;
                Some((plain, family))
            })
    }

    /// The popular name of some tokens.
    pub(super) fn popular(&self, phrase: u64) -> Option<Popular> {
        self.popular.get(&phrase).copied()
    }

    /// Whether a word, by its hash, opens a popular name or a designator of several words.
    pub(super) fn opens(&self, word: u64) -> bool {
        self.openers.contains(&word)
    }

    /// Whether a word, by its hash, opens the name of a maker.
    pub(super) fn opens_maker(&self, word: u64) -> bool {
        self.maker_openers.contains(&word)
    }

    /// The maker under which the table has what a maker of this name makes.
    pub(super) fn maker(&self, phrase: u64) -> Option<&'static str> {
        self.makers.get(&phrase).copied()
    }
}

/// Whether a key is a popular name, whole.
pub(crate) fn is_popular_name(key: &str) -> bool {
    let singular = key.strip_suffix('s').unwrap_or(key);
    [key, singular]
        .iter()
        .any(|key| Types::get().popular(phrase::phrase([*key])).is_some())
}

/// Whether a key is the name of a maker.
pub(crate) fn is_maker(key: &str) -> bool {
    Types::get().maker(phrase::phrase([key])).is_some()
}

fn read() -> Types {
    let mut types = Types {
        types: Vec::with_capacity(1100),
        designators: Map::default(),
        numbers: Map::default(),
        popular: Map::default(),
        openers: Set::default(),
        maker_openers: Set::default(),
        makers: Map::default(),
    };
    for row in columns::rows(crate::word_lists::table!("aircraft.tsv")) {
        types.add(row);
    }
    for (name, maker) in MAKERS {
        types.add_maker(name, maker);
    }
    types
}

impl Types {
    fn add(&mut self, [written, maker, country, kind, aliases, popular]: Row) {
        let designator = written.trim_start_matches(['#', '?']);
        let bare_number = written.starts_with('#');
        let doubtful = written.starts_with('?');
        let index = self.types.len();
        self.types.push(AircraftType {
            designator,
            maker,
            country,
            kind,
            aliases,
            popular,
            doubtful,
            bare_number,
        });
        self.add_maker(maker, maker);
        if bare_number {
            self.numbers.keep((maker, designator), index);
        }
        for name in std::iter::once(designator).chain(aliases.split(';')) {
            if name.is_empty() || bare_number && name == designator {
                continue;
            }
            if !name.bytes().any(|byte| byte.is_ascii_digit()) {
                self.add_name(name, index, doubtful);
                continue;
            }
            let plain: String = name
                .chars()
                .filter(|&c| crate::letters::is_alphanumeric(c))
                .map(crate::letters::lower)
                .collect();
            let mut folded = String::with_capacity(plain.len());
            for c in plain.chars() {
                crate::letters::push_folded(c, &mut folded);
            }
            self.designators.keep(folded, index);
            if name.contains(' ') {
                phrase::keys_of(name, |keys| self.open(&keys));
            }
        }
        for name in popular.split(';').filter(|name| !name.is_empty()) {
            let doubtful = name.starts_with('?');
            self.add_name(name.trim_start_matches('?'), index, doubtful);
        }
    }

    /// Adds the name of a maker and what the table calls it.
    fn add_maker(&mut self, name: &str, maker: &'static str) {
        phrase::keys_of(name, |keys| {
            self.maker_openers
                .extend(keys.first().map(|first| phrase::phrase([*first])));
            self.makers.keep(phrase::phrase(keys), maker);
        });
    }

    fn open(&mut self, keys: &[&str]) {
        if let Some(first) = keys.first() {
            self.openers.insert(phrase::phrase([*first]));
        }
    }

    fn add_name(&mut self, name: &str, family: usize, doubtful: bool) {
        phrase::keys_of(name, |keys| {
            self.open(&keys);
            let hash = phrase::phrase(keys);
            let popular = Popular { family, doubtful };
            self.popular
                .change(hash, popular, |known| known.doubtful &= doubtful);
        });
    }
}
