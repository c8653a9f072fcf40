//! Units of measurement, as far as they are told apart.

/// What is measured.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Quantity {
    Length,
    Mass,
    Area,
    Speed,
    Time,
    Share,
    Money(&'static str),
}

/// A unit that is known: what it measures and how much of the first unit of its kind it is.
pub(super) type Unit = (Quantity, f64);

const SECONDS_A_DAY: f64 = 86_400.0;

use Quantity::{Area, Length, Mass, Money, Share, Speed, Time};

/// Names in the singular, what the unit measures, and its size. A table is smaller in a page than a `match`.
const UNITS: [(&str, Quantity, f64); 37] = [
    ("mm;millimetre;millimeter", Length, 0.001),
    ("cm;centimetre;centimeter", Length, 0.01),
    ("m;metre;meter", Length, 1.0),
    ("km;kilometre;kilometer", Length, 1000.0),
    ("in;inch;inche", Length, 0.0254),
    ("ft;foot;feet", Length, 0.3048),
    ("yd;yard", Length, 0.9144),
    ("mi;mile", Length, 1609.344),
    ("nmi;nautical mile", Length, 1852.0),
    ("g;gram;gramme", Mass, 0.001),
    ("kg;kilo;kilogram;kilogramme", Mass, 1.0),
    ("t;tonne;metric ton", Mass, 1000.0),
    ("ton", Mass, 1000.0),
    ("lb;pound", Mass, 0.453_592_37),
    ("m2;sq m;square metre;square meter", Area, 1.0),
    ("ha;hectare", Area, 1e4),
    ("acre", Area, 4046.856),
    ("km2;sq km;square kilometre;square kilometer", Area, 1e6),
    ("sq mi;square mile", Area, 2_589_988.0),
    (
        "km/h;kmh;kph;kilometres per hour;kilometers per hour",
        Speed,
        1.0,
    ),
    ("mph;miles per hour", Speed, 1.609_344),
    ("kn;kt;knot", Speed, 1.852),
    ("second;sec", Time, 1.0),
    ("minute;min", Time, 60.0),
    ("hour;h;hr", Time, 3600.0),
    ("day", Time, SECONDS_A_DAY),
    ("week", Time, 7.0 * SECONDS_A_DAY),
    ("month", Time, 30.44 * SECONDS_A_DAY),
    ("year", Time, 365.25 * SECONDS_A_DAY),
    ("%;percent;per cent", Share, 1.0),
    ("$;dollar;usd;us dollar", Money("usd"), 1.0),
    ("€;euro;eur", Money("eur"), 1.0),
    ("£;gbp", Money("gbp"), 1.0),
    ("₽;rouble;ruble;rub", Money("rub"), 1.0),
    ("¥;yuan;renminbi;cny", Money("cny"), 1.0),
    ("₩;won;krw", Money("krw"), 1.0),
    ("yen;jpy", Money("jpy"), 1.0),
];

fn unit(word: &str) -> Option<Unit> {
    let named = |names: &str| names.split(';').any(|name| name == word);
    let (_, quantity, size) = UNITS.iter().find(|(names, _, _)| named(names))?;
    Some((*quantity, *size))
}

pub(super) fn known_unit(words: &str) -> Option<Unit> {
    unit(words).or_else(|| unit(words.strip_suffix('s')?))
}
