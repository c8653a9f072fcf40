//! Which town or US state somebody serves.

use crate::reason::{proof, reason};
use deck_engine::{Body, Category};

use super::{Asked, Made};
use crate::gazetteer::{Gazetteer, Known, PlaceKind};
use crate::lexicon::Set;
use crate::officials::Office;
use crate::questions::options::{Wrong, choices, proofs};
use crate::questions::wording::{self, is_one_of};

/// `Of which city or town was Ann Lee the mayor in May 2024?`, `Which US state did Ann Lee represent in May 2024?`
pub(super) fn place_served(asked: &Asked<'_, '_>) -> Option<Made> {
    let post = &asked.holding().post;
    let public = matches!(
        post.office,
        Office::Public | Office::Police | Office::Court | Office::Religious
    );
    let (facts, scene) = (asked.workshop.facts, asked.workshop.scene);
    if !public || post.is_rank || !facts.is_in_office(scene, asked.holding()) {
        return None;
    }
    let gazetteer = Gazetteer::get();
    let is_state = |known: &Known| {
        known.kind == PlaceKind::Region && gazetteer.state_code(known.name).is_some()
    };
    let mut named = gazetteer.named(&post.of);
    let place = named.find(|known| {
        known.name == post.of && (known.kind == PlaceKind::City || is_state(known))
    })?;
    let (head, joint) = split(&asked.post.words, place.name)?;
    // The president of a town's club, "Republican of Tonbury".
    let serves = crate::letters::lower_text(head);
    let last = serves.rsplit(' ').next().unwrap_or_default();
    let fits = if place.kind == PlaceKind::City {
        joint == " of " && is_one_of(OF_TOWNS, last)
    } else {
        is_one_of(OF_STATES, last)
    };
    if !fits {
        return None;
    }
    // "New York": the city or the state.
    if gazetteer.named(place.name).count() > 1 || post.title.contains(place.name) {
        return None;
    }
    Some(made(asked, place, head, joint))
}

/// Posts of towns.
const OF_TOWNS: &str =
    "mayor;bishop;archbishop;chief;patriarch;commissioner;councillor;rabbi;prefect";

/// Posts of US states.
const OF_STATES: &str = "governor;senator;representative;congressman;congresswoman;general;secretary;treasurer;commissioner;\
    superintendent";

/// A post without its place, and what joins them.
fn split<'a>(words: &'a str, place: &str) -> Option<(&'a str, &'static str)> {
    let head = words.strip_suffix(place)?;
    [" of ", " from "]
        .into_iter()
        .find_map(|joint| Some((head.strip_suffix(joint)?, joint)))
        .filter(|(head, _)| !head.contains(" of ") && !head.contains(','))
}

fn made(asked: &Asked<'_, '_>, place: &'static Known, head: &str, joint: &str) -> Made {
    asked.post.is_sole()?;
    if asked.has_second_post() {
        return Err("the article gives two posts".into());
    }
    let workshop = asked.workshop;
    let wrong = others(asked, place);
    if wrong.len() < 2 {
        return Err("too few other places to choose from".into());
    }
    let month = wording::month_of(workshop.day);
    let noun = if place.kind == PlaceKind::City {
        "city or town"
    } else {
        "US state"
    };
    // Whoever sits in the Senate sits there for a state.
    let prompt = if joint == " from " {
        format!("Which {noun} did {} represent in {month}?", asked.name)
    } else {
        let article = if place.kind == PlaceKind::City {
            "the"
        } else {
            asked.post.article(head)
        };
        format!(
            "Of which {noun} was {} {article} {head} in {month}?",
            asked.name
        )
    };
    let mut proof = proof!("the article gives {} posts of one place", asked.name);
    proof.extend(proofs(&wrong));
    let body = Body::Choice(choices(place.name.to_owned(), None, wrong));
    let mut candidate = asked.candidate("place-served", Category::Location, prompt, body, proof);
    candidate.confidence = workshop.unless_setting(place, candidate.confidence);
    Ok(candidate)
}

/// Places of the same kind: of the article, if no sentence joins them to the holder, then from the gazetteer.
fn others(asked: &Asked<'_, '_>, place: &'static Known) -> Vec<Wrong> {
    let workshop = asked.workshop;
    let gazetteer = Gazetteer::get();
    let met = super::body::met(asked);
    let fits = |known: &Known| {
        known.kind == place.kind
            && known.name != place.name
            && (place.kind == PlaceKind::City || gazetteer.state_code(known.name).is_some())
            && gazetteer.is_near(place, known)
    };
    let mut wrong: Vec<Wrong> = Vec::new();
    let mut named: Set<&str> = Set::default();
    for (index, _) in (0..).zip(workshop.scene.entities) {
        let Some((Some(known), _)) = workshop.place(index) else {
            continue;
        };
        let fresh = named.insert(known.name);
        if fresh && fits(known) && !met.contains(&index) && wrong.len() < 3 {
            wrong.push(Wrong {
                text: known.name.to_owned(),
                why: workshop.who_serves(index),
                proof: reason!(
                    "another place of the article, that no sentence joins to the person"
                ),
            });
        }
    }
    for known in gazetteer.alike(place, 24) {
        if wrong.len() < 3 && fits(known) && named.insert(known.name) {
            wrong.push(Wrong {
                text: known.name.to_owned(),
                why: Some(format!("The article does not name {}.", known.name)),
                proof: reason!("a place like the answer that the article does not name"),
            });
        }
    }
    wrong
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn posts_are_told_without_their_place() {
        for (words, place, told) in [
            ("mayor of Lyon", "Lyon", Some(("mayor", " of "))),
            ("Senator from Ohio", "Ohio", Some(("Senator", " from "))),
            ("head of ships of Lyon", "Lyon", None),
            ("Lyon mayor", "Lyon", None),
        ] {
            assert_eq!(split(words, place), told, "{words}");
        }
    }
}
