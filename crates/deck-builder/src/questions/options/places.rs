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
    !(is_one_of(TERRITORIES, country.country) || day.year() > 1991 && gone())
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
                _ => kind == PlaceKind::Facility && other_kind == PlaceKind::Facility,
            };
            if entity.kind == Kind::Place
                && index != answer
                && other_kind == kind
                && !excluded.contains(&index)
                && apart
                && (kind != PlaceKind::Country
                    || other.is_none_or(|other| is_state(other, self.day)))
            {
                wrong.push(Wrong {
                    // "The North" has a name among the others.
                    text: match other {
                        Some(other) if kind == PlaceKind::Country => other.name.to_owned(),
                        _ => self.place_name(index),
                    },
                    why: if kind == PlaceKind::Country {
                        self.who_serves(index)
                    } else {
                        self.what_of(index)
                    },
                    proof: reason!(
                        "another place of the article, that no sentence joins to what is asked"
                    ),
                });
            }
        }
        wrong.truncate(count);
        if let Some(known) = known.filter(|_| wrong.len() < count) {
            let named: Set<&str> = self
                .scene
                .entities
                .iter()
                .map(|entity| entity.name.as_str())
                .collect();
            for other in gazetteer.alike(known, count + 6) {
                let fits = kind != PlaceKind::Country || is_state(other, self.day);
                if wrong.len() < count
                    && fits
                    && !named.contains(other.name)
                    && !self.names_known(other)
                {
                    wrong.push(Wrong {
                        text: other.name.to_owned(),
                        why: Some(format!(
                            "The article does not name {}.",
                            wording::with_article(other.name)
                        )),
                        proof: reason!("a place near the answer that the article does not name"),
                    });
                }
            }
        }
        wrong
    }

    /// Countries other than one, none of them excluded: of the article, then its neighbours.
    pub(crate) fn other_lands(
        &self,
        land: &'static Known,
        excluded: &Set<u32>,
        count: usize,
    ) -> Vec<Wrong> {
        let wrong = |name: &str, why: Option<String>, proof: &str| Wrong {
            text: name.to_owned(),
            why,
            proof: reason!("{proof}"),
        };
        let mut others: Vec<Wrong> = Vec::new();
        for (index, _) in (0..).zip(self.scene.entities) {
            if let Some((Some(known), PlaceKind::Country)) = self.place(index)
                && known.country != land.country
                && is_state(known, self.day)
                && !excluded.contains(&index)
                && others.iter().all(|other| other.text != known.name)
                && others.len() < count
            {
                let proof = "another country of the article, that no sentence joins to the person";
                others.push(wrong(known.name, self.who_serves(index), proof));
            }
        }
        for other in Gazetteer::get().alike(land, count + 4) {
            if others.len() < count && !self.names_known(other) {
                let why = format!(
                    "The article does not name {}.",
                    wording::with_article(other.name)
                );
                let proof = "a neighbour that the article does not name";
                others.push(wrong(other.name, Some(why), proof));
            }
        }
        others
    }

    fn names_known(&self, other: &Known) -> bool {
        (0..).zip(self.scene.entities).any(|(index, _)| {
            self.place(index)
                .is_some_and(|(known, _)| known == Some(other))
        })
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
