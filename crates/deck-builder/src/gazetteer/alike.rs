//! Places that a reader might take for another: what wrong choices are made of.

use super::{Gazetteer, Known, PlaceKind};

impl Gazetteer {
    /// Places of the same kind that a reader might take for this one: countries that border it, cities of its
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
}
