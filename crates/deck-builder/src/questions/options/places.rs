//! Places where it was not.

use super::Wrong;
use crate::calendar::Day;
use crate::gazetteer::{Gazetteer, Known, PlaceKind};
use crate::lexicon::Set;
use crate::mention::{Kind, Value};
use crate::one_of::one_of;
use crate::places::Usage;
use crate::questions::wording::is_one_of;
use crate::questions::{Workshop, wording};
use crate::reason::reason;

/// Codes of territories that are no countries of their own, or that not all call so.
const TERRITORIES: &str = "PR;GU;AS;MP;VI;MQ;GP;GF;RE;YT;NC;PF;WF;PM;BL;MF;GI;BM;KY;VG;AI;MS;TC;FK;SH;IM;JE;GG;HK;MO;GL;FO;AW;CW;PS;\
    EH;XK;TW;AQ";

/// Whether a country was one on a day, to ask for or to choose from.
pub(crate) fn is_state(country: &Known, day: Day) -> bool {
    let gone = || {
        one_of!(
            country.name,
            "Soviet Union" | "Yugoslavia" | "Czechoslovakia" | "East Germany" | "West Germany"
        )
    };
    // Parts of countries that the table has for the names of their people: "Republika Srpska".
    let is_part = country.country.is_empty() && !gone();
    let young = SINCE.split(';').any(|row| {
        let (country_of_row, year) = row.split_at_checked(2).unwrap_or((row, ""));
        country_of_row == country.country && year.parse().is_ok_and(|year: u16| day.year() < year)
    });
    !(young || is_part || is_one_of(TERRITORIES, country.country) || day.year() > 1991 && gone())
}

/// Countries that were none of their own, or had another name, before a year.
const SINCE: &str = "AM1992;AZ1992;BA1992;BY1992;CZ1993;EE1992;ER1993;GE1992;HR1992;KG1992;KZ1992;LT1992;LV1992;MD1992;\
    ME2006;MK2019;RS2006;RU1992;SI1992;SK1993;SS2011;SZ2018;TJ1992;TL2002;TM1992;UA1992;UZ1992;XK2008";

/// Countries with a king, queen, emperor, sultan or emir.
const MONARCHIES: &str = "AE;AU;BE;BH;BN;BS;BT;CA;DK;ES;GB;JM;JO;JP;KH;KW;LI;LS;LU;MA;MC;MY;NL;NO;NZ;OM;PG;QA;SA;SB;SE;\
    SZ;TH;TO;TV";

/// Countries so small that they look odd among others, but near themselves.
const TINY: &str = "AD;LI;MC;SM;VA";

/// Whether a country has an office: no kingdom has a president, and no republic a king.
fn has_office(title: &str, country: &Known) -> bool {
    let is_kingdom = is_one_of(MONARCHIES, country.country);
    match crate::letters::lower_text(title).as_str() {
        "president" | "vice president" | "vice-president" => !is_kingdom,
        "king" | "queen" | "crown prince" => is_kingdom,
        _ => true,
    }
}

/// Parts of cities that news name as if they were cities: no choice beside the city, nor among others.
const BOROUGHS: &str = "Brooklyn;Harlem;Hollywood;Manhattan;Queens;Staten Island;Wimbledon";

/// How many wrong choices a question needs.
const FEWEST: usize = 2;

/// Whether a facility is one where aircraft are: no castle is.
fn is_airfield(noun: &str) -> bool {
    is_one_of(
        "Airport;Airfield;Aerodrome;Airbase;Base;Station;Field;Airstrip;Heliport;Strip",
        noun,
    )
}

/// A place near the answer as a wrong choice.
fn not_named(other: &Known) -> Wrong {
    let name = wording::with_article(other.name);
    Wrong {
        text: other.name.to_owned(),
        why: Some(format!("The article does not name {name}.")),
        proof: reason!("a place near the answer that the article does not name"),
    }
}

/// Places of a kind, the nearest first; for large countries such as readers know, for no country tiny ones.
fn nearest(known: &'static Known, count: usize) -> Vec<&'static Known> {
    let gazetteer = Gazetteer::get();
    let mut others = gazetteer.alike(known, count + 8);
    if known.kind == PlaceKind::Country {
        others.retain(|other| !is_one_of(TINY, other.country));
        if known.country == "US" {
            let peers = ["United Kingdom", "Canada", "Australia", "France"];
            others = (peers.iter())
                .filter_map(|name| gazetteer.named(name).find(|other| other.name == *name))
                .collect();
        }
    }
    others
}

impl Workshop<'_> {
    /// Places of the answer's kind that none of the given sentences names and that neither hold it nor lie in it.
    pub(crate) fn other_places(
        &self,
        answer: u32,
        excluded: &Set<u32>,
        count: usize,
    ) -> Vec<Wrong> {
        let Some((known, kind)) = self.place(answer) else {
            return Vec::new();
        };
        let is_borough = |place: Option<&Known>| {
            place.is_some_and(|place| {
                place.kind == PlaceKind::City && is_one_of(BOROUGHS, place.name)
            })
        };
        if is_borough(known) {
            return Vec::new();
        }
        let gazetteer = Gazetteer::get();
        let mut wrong: Vec<Wrong> = Vec::new();
        for (index, entity) in (0..).zip(self.scene.entities) {
            let Some((other, other_kind)) = self.place(index) else {
                continue;
            };
            let apart = match (known, other) {
                (Some(a), Some(b)) => {
                    gazetteer.lies_in(a, b) == Some(false) && gazetteer.lies_in(b, a) != Some(true)
                }
                _ => {
                    let name = |index: u32| self.scene.entity(index).map_or("", |of| &of.name);
                    let is_field = |index| name(index).rsplit(' ').next().is_some_and(is_airfield);
                    kind == PlaceKind::Facility
                        && other_kind == PlaceKind::Facility
                        && is_field(answer) == is_field(index)
                }
            };
            if entity.kind == Kind::Place
                && index != answer
                && other_kind == kind
                && !excluded.contains(&index)
                && apart
                && !is_borough(other)
                && (kind != PlaceKind::Country
                    || other.is_none_or(|other| is_state(other, self.day)))
            {
                wrong.push(Wrong {
                    // "The North" has a name among the others.
                    text: match other {
                        Some(other) if kind == PlaceKind::Country => other.name.to_owned(),
                        _ => self.place_name(index),
                    },
                    // Who serves a country tells nothing of what was asked.
                    why: (kind != PlaceKind::Country)
                        .then(|| self.what_of(index))
                        .flatten(),
                    proof: reason!(
                        "another place of the article, that no sentence joins to what is asked"
                    ),
                });
            }
        }
        // What lies far off comes last, and only where there is too little else.
        let mut far = Vec::new();
        if let Some(known) = known {
            let is_near = |wrong: &Wrong| {
                let mut places = gazetteer
                    .named(&wrong.text)
                    .filter(|other| other.kind == kind);
                places
                    .next()
                    .is_none_or(|other| gazetteer.is_near(known, other))
            };
            (wrong, far) = wrong.into_iter().partition(is_near);
        }
        wrong.truncate(count);
        if let Some(known) = known.filter(|_| wrong.len() < count) {
            let named: Set<&str> = self
                .scene
                .entities
                .iter()
                .map(|entity| entity.name.as_str())
                .collect();
            for other in nearest(known, count) {
                let fits = kind != PlaceKind::Country || is_state(other, self.day);
                if wrong.len() < count
                    && fits
                    && gazetteer.is_near(known, other)
                    && !is_borough(Some(other))
                    && !named.contains(other.name)
                    && !self.names_known(other)
                {
                    wrong.push(not_named(other));
                }
            }
        }
        if wrong.len() < FEWEST {
            wrong.extend(far);
            wrong.truncate(count);
        }
        wrong
    }

    /// Countries other than one, none of them excluded: of the article, then its neighbours.
    pub(crate) fn other_lands(
        &self,
        land: &'static Known,
        excluded: &Set<u32>,
        count: usize,
        title: &str,
    ) -> Vec<Wrong> {
        let gazetteer = Gazetteer::get();
        let fits = |other: &Known| has_office(title, other) && is_state(other, self.day);
        let mut others: Vec<Wrong> = Vec::new();
        let mut far: Vec<Wrong> = Vec::new();
        for (index, _) in (0..).zip(self.scene.entities) {
            if let Some((Some(known), PlaceKind::Country)) = self.place(index)
                && known.country != land.country
                && fits(known)
                && !excluded.contains(&index)
                && others
                    .iter()
                    .chain(&far)
                    .all(|other| other.text != known.name)
            {
                // Who holds the same office there, and nobody else.
                let head = title.rsplit(' ').next().unwrap_or_default();
                let of = if gazetteer.is_near(land, known) {
                    &mut others
                } else {
                    &mut far
                };
                of.push(Wrong {
                    text: known.name.to_owned(),
                    why: (self.who_serves(index)).filter(|why| why.contains(head)),
                    proof: reason!(
                        "another country of the article, that no sentence joins to the person"
                    ),
                });
            }
        }
        others.truncate(count);
        for other in nearest(land, count) {
            if others.len() < count && fits(other) && !self.names_known(other) {
                others.push(not_named(other));
            }
        }
        if others.len() < FEWEST {
            others.extend(far);
            others.truncate(count);
        }
        others
    }

    /// Whether the article names a place, or the people of a country: `the Zambian president`.
    fn names_known(&self, other: &Known) -> bool {
        let land = |at| Gazetteer::get().country_of_demonym(self.scene.key(at));
        let people = |at| land(at).is_some_and(|land| land.name == other.name);
        let known = |(index, _)| (self.place(index)).is_some_and(|of| of.0 == Some(other));
        (0..self.scene.text().len()).any(people) || (0..).zip(self.scene.entities).any(known)
    }

    /// The gazetteer's entry and the kind of a place.
    pub(crate) fn place(&self, entity: u32) -> Option<(Option<&'static Known>, PlaceKind)> {
        self.scene
            .mentions_of(entity)
            .find_map(|mention| match &mention.value {
                Value::Place(place) => Some((place.known, place.kind)),
                _ => None,
            })
    }

    /// A place as a choice names it.
    pub(crate) fn place_name(&self, entity: u32) -> String {
        let name = self
            .scene
            .entity(entity)
            .map_or("", |entity| entity.name.as_str());
        let shouted = name.chars().all(|c| !crate::letters::is_lower(c));
        match self.place(entity) {
            // "US" stands among the full names of countries, "L.A." is a name of its own.
            Some((Some(known), kind))
                if shouted && (name.len() > 3 || kind == PlaceKind::Country) =>
            {
                known.name.to_owned()
            }
            _ => name.to_owned(),
        }
    }

    /// Whether a mention says where, not who.
    pub(crate) fn is_location(&self, mention: u32) -> bool {
        matches!(&self.scene.mention(mention).map(|mention| &mention.value), Some(Value::Place(place)) if place.usage == Usage::Location)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offices_and_names_fit_their_countries_and_times() {
        let land = |name| Gazetteer::get().named(name).next().expect("a country");
        for (title, name, fits) in [
            ("President", "Norway", false),
            ("President", "Finland", true),
            ("King", "Finland", false),
            ("Foreign Minister", "Norway", true),
        ] {
            assert_eq!(has_office(title, land(name)), fits, "{title} {name}");
        }
        let day = |day| Day::parse(day).expect("a day");
        assert!(!is_state(land("South Sudan"), day("2001-12-10")));
        assert!(is_state(land("South Sudan"), day("2012-12-10")));
    }
}
