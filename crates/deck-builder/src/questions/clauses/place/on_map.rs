//! A town to be pointed at on the map, among others that lie far enough from it.

use deck_engine::{Place, Spot};

use crate::gazetteer::{Gazetteer, PlaceKind, Tenths, distance};
use crate::mention::Value;
use crate::questions::Workshop;
use crate::questions::options::Wrong;
use crate::sort::Sort;

/// The square of how many tenths of a degree of latitude lie between any two of the towns, as [`distance`] gives it:
/// some 155 km, several times what the table of spots rounds by.
const APART: i64 = 14 * 14;

/// Kilometres that are near enough to a town in a country where no other of the list is near.
const WIDEST_KM: f64 = 60.0;

/// Towns to choose from, the right one among them, and the fewest.
const MOST: usize = 4;
const FEWEST: usize = 3;

/// The right town among wrong ones; none where it is not sure where it lies, or where too few others are far from it
/// and from each other.
pub(super) fn on_map(workshop: &Workshop<'_>, right: &str, wrong: &[Wrong]) -> Option<Place> {
    let here = spot(workshop, right)?;
    let mut towns = vec![(right, here)];
    let mut nearest = i64::MAX;
    for wrong in wrong {
        if let Some(there) = spot(workshop, &wrong.text)
            && towns.len() < MOST
            && (towns.iter()).all(|&(_, other)| distance(other, there) >= APART)
        {
            nearest = nearest.min(distance(here, there));
            towns.push((&wrong.text, there));
        }
    }
    if towns.len() < FEWEST {
        return None;
    }
    let mut candidates: Vec<Spot> = (towns.iter())
        .map(|&(name, spot)| Spot {
            name: name.to_owned(),
            latitude: f64::from(spot.north) / 10.0,
            longitude: f64::from(spot.east) / 10.0,
        })
        .collect();
    let spot = candidates.first()?.clone();
    candidates.order_by(|a, b| a.name.cmp(&b.name));
    Some(Place {
        spot,
        // Who points five times as far off has nothing: no town of the list is as near, even in the far north, where a
        // degree of longitude is narrower than reckoned.
        radius_km: ((nearest as f64).sqrt() * 11.1 / 6.0)
            .floor()
            .min(WIDEST_KM),
        candidates,
    })
}

/// Where the one town of a name lies, if the article does not say in which country or state, so that it may be another:
/// `Cleveland, Tennessee`.
fn spot(workshop: &Workshop<'_>, name: &str) -> Option<Tenths> {
    let (scene, gazetteer) = (workshop.scene, Gazetteer::get());
    let mut towns = (gazetteer.named(name)).filter(|known| known.kind == PlaceKind::City);
    let town = towns.next()?;
    if towns.next().is_some() {
        return None;
    }
    let is_elsewhere = scene.mentions.iter().any(|mention| {
        matches!(&mention.value, Value::Place(place) if place.known == Some(town))
            && scene.has_key(mention.span.end, ",")
            && (scene.starting(mention.span.end + 1)).is_some_and(|(_, outer)| {
                matches!(&outer.value, Value::Place(outer) if outer.kind != PlaceKind::City)
            })
    });
    town.spot.filter(|_| !is_elsewhere)
}

#[cfg(test)]
mod tests;
