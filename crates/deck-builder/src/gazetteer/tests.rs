use super::*;

fn one(name: &str) -> &'static Known {
    Gazetteer::get()
        .named(name)
        .max_by_key(|known| (known.famous, known.kind != PlaceKind::City, known.size))
        .unwrap_or_else(|| panic!("{name} is in no table"))
}

#[test]
fn the_tables_are_whole() {
    let gazetteer = Gazetteer::get();
    assert!(gazetteer.countries().len() > 230);
    assert!(gazetteer.places.len() > 3_900, "{}", gazetteer.places.len());
    let cities = || {
        gazetteer
            .places
            .iter()
            .filter(|place| place.kind == PlaceKind::City)
    };
    assert!(cities().filter(|city| city.spot.is_some()).count() > 1_900);
    for city in cities() {
        if let Some(spot) = city.spot {
            assert!(
                (-900..=900).contains(&spot.north) && (-1800..=1800).contains(&spot.east),
                "{city:?}"
            );
        }
        let known = gazetteer.country(city.country).is_some() || city.country == "SJ";
        assert!(known, "{city:?}");
    }
}

#[test]
fn every_capital_is_a_city() {
    for country in Gazetteer::get().countries() {
        let capital = country.capital;
        let found = Gazetteer::get()
            .named(capital)
            .any(|known| known.country == country.code);
        assert!(
            capital.is_empty() || found,
            "{} of {}",
            capital,
            country.name
        );
    }
}

#[test]
fn names_are_found_in_any_spelling() {
    for (name, canonical) in [
        ("Kiev", "Kyiv"),
        ("KYIV", "Kyiv"),
        ("Bombay", "Mumbai"),
        ("Rangoon", "Yangon"),
        ("Zürich", "Zurich"),
        ("ROK", "South Korea"),
        ("Burma", "Myanmar"),
        ("Calif.", "California"),
        ("Khabarovsk Krai", "Khabarovsk Krai"),
        ("Khabarovsky Krai", "Khabarovsk Krai"),
        ("Xi’an", "Xi'an"),
        ("Côte d'Ivoire", "Ivory Coast"),
    ] {
        assert_eq!(one(name).name, canonical, "{name}");
    }
    assert_eq!(Gazetteer::get().named("Grimbleswick").count(), 0);
}

#[test]
fn coordinates_are_where_the_towns_are() {
    for (name, north, east) in [
        ("Vladivostok", 431, 1319),
        ("Paris", 489, 23),
        ("Canberra", -353, 1491),
    ] {
        let spot = one(name).spot.expect("a town has a spot");
        let near = |one: i16, other: i16| one.abs_diff(other) < 2;
        assert!(near(spot.north, north) && near(spot.east, east), "{name}");
    }
}

#[test]
fn places_lie_in_their_countries_and_states() {
    let gazetteer = Gazetteer::get();
    for (inner, outer, expected) in [
        ("Lyon", "France", Some(true)),
        ("Lyon", "Germany", Some(false)),
        ("Houston", "Texas", Some(true)),
        ("Houston", "Ohio", Some(false)),
        ("Houston", "United States", Some(true)),
        ("Texas", "United States", Some(true)),
        ("Crimea", "Europe", None),
        ("Lyon", "Lille", Some(false)),
        ("France", "France", Some(true)),
        ("Sahel", "Mali", None),
    ] {
        assert_eq!(
            gazetteer.lies_in(one(inner), one(outer)),
            expected,
            "{inner} in {outer}"
        );
    }
}

#[test]
fn countries_border_their_neighbours() {
    let gazetteer = Gazetteer::get();
    let borders = |one: &str, other: &str| {
        gazetteer
            .country(one)
            .zip(gazetteer.country(other))
            .is_some_and(|(one, other)| one.borders(other))
    };
    assert!(borders("FR", "ES") && borders("RU", "KP"));
    assert!(!borders("FR", "PT") && !borders("JP", "KR"));
}

#[test]
fn demonyms_name_their_country() {
    let country = |key: &str| {
        Gazetteer::get()
            .country_of_demonym(key)
            .map(|country| country.name)
    };
    assert_eq!(country("french"), Some("France"));
    assert_eq!(country("filipinos"), Some("Philippines"));
    assert_eq!(country("norse"), None);
}

#[test]
fn places_alike_are_near_and_of_the_kind() {
    let alike = Gazetteer::get().alike(one("Vladivostok"), 4);
    assert_eq!(alike.len(), 4);
    for other in alike {
        assert_eq!((other.kind, other.country), (PlaceKind::City, "RU"));
    }
    let alike = Gazetteer::get().alike(one("Spain"), 9);
    assert!(alike.iter().any(|other| other.name == "Portugal"));
    assert!(alike.iter().all(|other| other.kind == PlaceKind::Country));
}
