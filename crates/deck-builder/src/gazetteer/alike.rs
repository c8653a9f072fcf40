//! Places that a reader might take for another: what wrong choices are made of.

use super::{Country, Gazetteer, Known, PlaceKind, Tenths};

/// How much stranger a place of another country is than any of the same.
const ABROAD: i64 = 1_000_000;

/// How far two towns are from each other that readers take for neighbours, and two capitals, as [`distance`] gives it.
const APART: i64 = 60 * 60;
const SEATS_APART: i64 = 120 * 120;

/// The square of how many tenths of a degree of latitude, about 11 km, lie between two spots.
pub(crate) fn distance(here: Tenths, there: Tenths) -> i64 {
    let north = i64::from(here.north) - i64::from(there.north);
    // Degrees of longitude grow narrow towards the poles: at 60 degrees to a half.
    let width = 1200 - i64::from(here.north).abs();
    let east = (i64::from(here.east) - i64::from(there.east)) * width / 1200;
    north * north + east * east
}

impl Gazetteer {
    /// Places of the same kind that a reader might take for this one: countries that border it or are near, cities of its
    /// country, nearest first, at most `count`. None of them contains it.
    #[must_use]
    pub fn alike(&self, place: &Known, count: usize) -> Vec<&Known> {
        // The best so far, nearest first. A name that several places have stands for the nearest.
        let mut alike: Vec<(i64, &Known)> = Vec::new();
        for other in self.famous(place.kind) {
            let Some(strangeness) = self.strangeness(place, other) else {
                continue;
            };
            let key = |&(strangeness, other): &(i64, &Known)| (strangeness, other.name);
            let candidate = (strangeness, other);
            if alike.len() >= count
                && alike
                    .last()
                    .is_some_and(|last| key(last) <= key(&candidate))
                || other.name == place.name
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

    /// Whether somebody who does not know where it was might think of the one as of the other: countries with a common
    /// border or neighbour or with capitals less than some 1,300 km apart, towns of one country or less than some 600 km
    /// apart. Of other kinds all may be.
    #[must_use]
    pub fn is_near(&self, place: &Known, other: &Known) -> bool {
        match place.kind {
            PlaceKind::Country => {
                let countries = self.country(place.country).zip(self.country(other.country));
                self.strangeness(place, other).is_some()
                    || countries.is_none_or(|(here, there)| {
                        here.code == there.code
                            || (self.countries.iter())
                                .any(|between| here.borders(between) && there.borders(between))
                    })
            }
            PlaceKind::City if place.country != other.country => {
                let strangeness = self.strangeness(place, other);
                strangeness.is_some_and(|strange| strange - ABROAD <= APART)
            }
            _ => true,
        }
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
            if here.borders(there) {
                return Some(0);
            }
            let seat = |country: &Country| {
                let mut towns = self.named(country.capital);
                towns.find_map(|town| town.spot.filter(|_| town.country == country.code))
            };
            let far = distance(seat(here)?, seat(there)?);
            return (far <= SEATS_APART).then_some(far);
        }
        let abroad = if place.country == other.country {
            0
        } else {
            ABROAD
        };
        match (place.spot, other.spot) {
            (Some(here), Some(there)) => Some(abroad + distance(here, there)),
            (None, None) if abroad == 0 => Some(0),
            _ => None,
        }
    }
}
