//! Places to be pointed at in banks of articles invented for these tests.

use deck_engine::{Body, Place, Spot};

use crate::{Article, Build, Day, Options};

/// The towns of the tests as atlases have them, in degrees north and east.
const ATLAS: [(&str, f64, f64); 12] = [
    ("Paris", 48.86, 2.35),
    ("Lisbon", 38.72, -9.14),
    ("Riga", 56.95, 24.11),
    ("Dubai", 25.20, 55.27),
    ("Gdansk", 54.35, 18.65),
    ("Copenhagen", 55.68, 12.57),
    ("Oslo", 59.91, 10.75),
    ("Warsaw", 52.23, 21.01),
    ("Helsinki", 60.17, 24.94),
    ("Vienna", 48.21, 16.37),
    ("Bergen", 60.39, 5.32),
    ("Chicago", 41.88, -87.63),
];

/// The places to be pointed at that an article gives, of several whose meetings differ.
fn places(text: impl Fn(&str) -> String) -> Vec<Place> {
    let meetings = ["Ola Kern", "Ada Moss", "Eva Falk", "Jon Rask"];
    let built = meetings.into_iter().flat_map(|guest| {
        let article = Article::new(text(guest), Day::parse("2025-03-04"));
        Build::of(&article, &Options::default()).questions
    });
    built
        .filter_map(|offered| match offered.question.body {
            Body::Place(place) => Some(place),
            _ => None,
        })
        .collect()
}

fn met(town: &str) -> Vec<Place> {
    places(|guest| format!("Prime Minister Keir Stone met {guest} in {town} on 1 March 2025."))
}

/// Degrees apart from where an atlas has the town of that name, where the tests have it.
fn is_there(spot: &Spot) -> bool {
    let town = ATLAS.iter().find(|(name, ..)| *name == spot.name);
    town.is_none_or(|(_, north, east)| {
        (spot.latitude - north).abs() < 0.25 && (spot.longitude - east).abs() < 0.25
    })
}

#[test]
fn no_other_town_of_the_list_earns_anything_nor_shares_its_place() {
    let mut count = 0;
    for (town, ..) in ATLAS {
        for place in met(town) {
            count += 1;
            assert_eq!(place.spot.name, town);
            assert!((25.0..=60.0).contains(&place.radius_km), "{place:?}");
            assert!(place.candidates.len() >= 3 && place.candidates.contains(&place.spot));
            assert!(place.candidates.iter().all(is_there), "{place:?}");
            for one in &place.candidates {
                let far = place.distance_km(one.latitude, one.longitude);
                // Credit falls to nothing at five times the radius.
                let earns_nothing = far >= 5.0 * place.radius_km && far >= 140.0;
                assert!(*one == place.spot || earns_nothing, "{one:?} {place:?}");
                let from_one = Place {
                    spot: one.clone(),
                    ..place.clone()
                };
                for other in &place.candidates {
                    let apart = from_one.distance_km(other.latitude, other.longitude);
                    assert!(one == other || apart >= 140.0, "{one:?} {other:?}");
                }
            }
        }
    }
    assert!(count >= 8, "{count}");
}

#[test]
fn a_town_that_may_be_another_of_its_name_is_no_point_of_the_map() {
    for town in [
        "Plymouth",
        "Valencia",
        "Windsor, Ontario",
        "Chicago, Texas",
        "Bethlehem",
    ] {
        assert_eq!(met(town), [], "{town}");
    }
    // Nor is it one to choose from.
    let near = places(|guest| {
        format!(
            "Prime Minister Keir Stone met {guest} in Oslo on 1 March 2025. Mayor Ann Lee lives in Bergen, Texas, and \
             Mayor Cara Dahl in Plymouth."
        )
    });
    let towns = near.iter().flat_map(|place| &place.candidates);
    let is_unsure = |town: &&Spot| matches!(town.name.as_str(), "Bergen" | "Plymouth");
    assert!(!near.is_empty());
    assert_eq!(towns.filter(is_unsure).count(), 0, "{near:?}");
}
