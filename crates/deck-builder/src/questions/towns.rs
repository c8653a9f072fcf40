//! Questions on where towns lie.

use deck_engine::{Body, Category};

use crate::PlaceKind;
use crate::facts::located::{Located, Relation};
use crate::gazetteer::{Gazetteer, Known};
use crate::lexicon::Set;
use crate::mention::{Confidence, Value};
use crate::one_of::one_of;
use crate::places::Usage;
use crate::questions::options::{Wrong, choices, is_state, proofs};
use crate::questions::wording::is_one_of;
use crate::questions::{Candidate, MOST_ASKED, Workshop, id, wording};
use crate::sentence::Role;

/// The template of towns of which the article says where they lie.
pub(crate) const TOLD: &str = "which-country";
/// The template of towns of which only the gazetteer says where they lie.
pub(crate) const OF_GAZETTEER: &str = "town-of-country";

pub(crate) fn make(workshop: &mut Workshop<'_>) {
    let towns = workshop.facts.located.iter();
    for located in towns
        .filter(|located| located.relation == Relation::Town)
        .take(MOST_ASKED)
    {
        match which_country(workshop, located) {
            Ok(candidate) => workshop.made.push(candidate),
            Err(reason) => workshop.drop(TOLD, located.evidence, reason),
        }
    }
    for located in named_towns(workshop).into_iter().take(MOST_ASKED) {
        if let Ok(candidate) = which_country(workshop, &located) {
            let town = workshop.place_name(located.inner);
            let land = answer(&candidate);
            workshop.made.push(Candidate {
                explanation: format!("{town} is in {}.", wording::with_article(land)),
                rule: "town-of-gazetteer",
                template: OF_GAZETTEER,
                ..candidate
            });
        }
    }
}

fn answer(candidate: &Candidate) -> &str {
    match &candidate.body {
        Body::Choice(choices) => choices
            .iter()
            .find(|choice| choice.correct)
            .map_or("", |choice| choice.text.as_str()),
        _ => "",
    }
}

/// Towns of the article's prose of which the article names the country or US state, but does not say that they lie in
/// it. The name must be of one town only, so that it is the one that the gazetteer knows. It is sure only if one sentence
/// names both, so that a reader who is shown it sees the answer.
fn named_towns(workshop: &Workshop<'_>) -> Vec<Located> {
    let (scene, facts) = (workshop.scene, workshop.facts);
    let placed: Set<u32> = facts.located.iter().map(|located| located.inner).collect();
    let lands: Vec<(u32, &Known)> = (0..)
        .zip(scene.entities)
        .filter_map(|(index, _)| match workshop.place(index)? {
            (Some(known), PlaceKind::Country | PlaceKind::Region) => Some((index, known)),
            _ => None,
        })
        .collect();
    let mut found: Vec<Located> = Vec::new();
    for (index, mention) in (0..).zip(scene.mentions) {
        let Value::Place(place) = &mention.value else {
            continue;
        };
        let (Some(town), Some(inner)) = (place.known, scene.entity_of(index)) else {
            continue;
        };
        let at = mention.span.first;
        let told = scene.role_of(at) == Role::Prose && !scene.is_quoted(at);
        let clear = told && place.usage == Usage::Location && mention.confidence >= SURE;
        if clear
            && is_little_known(town)
            && let Some(outer) = land_of(town, &lands)
            && !placed.contains(&inner)
        {
            let is_shown = names_land(workshop, at, outer);
            let located = Located {
                relation: Relation::Town,
                inner,
                outer,
                evidence: mention.span,
                confidence: if is_shown { SURE } else { UNSHOWN },
            };
            match found.iter_mut().find(|other| other.inner == inner) {
                Some(other) if other.confidence < located.confidence => *other = located,
                Some(_) => {}
                None => found.push(located),
            }
        }
    }
    found
}

/// How sure a town must be named, and how sure it is then that it is the town of the gazetteer.
const SURE: Confidence = Confidence::percent(90);

/// How sure a question is whose sentence names the town alone.
const UNSHOWN: Confidence = Confidence::percent(80);

/// Whether the sentence of a token names a country or state, or speaks of its people.
fn names_land(workshop: &Workshop<'_>, at: u32, land: u32) -> bool {
    let scene = workshop.scene;
    let sentence = scene.sentence_span(at);
    let mut named = scene.mentions_in(sentence);
    let name = scene.entity(land).map_or("", |entity| entity.name.as_str());
    named.any(|(index, _)| scene.entity_of(index) == Some(land))
        || (sentence.first..sentence.end).any(|at| {
            let country = Gazetteer::get().demonym(scene.hash(at));
            country.is_some_and(|country| country.name == name)
        })
}

/// Towns of which states do not agree in which country they lie.
const DISPUTED: &str = "Gilgit;Skardu;Mirpur;Kargil;Baramulla;Anantnag;Melitopol;Berdyansk;Jerusalem;East Jerusalem;Simferopol;\
    Sevastopol;Kerch;Yalta;Feodosia;Donetsk;Luhansk;Mariupol;Pristina;Mitrovica;Srinagar;Muzaffarabad;Leh;\
    Jammu;Laayoune;Stepanakert;Sukhumi;Tskhinvali;Tiraspol;Hargeisa;Kyrenia;Famagusta;Belfast;Londonderry";

/// Everybody knows where a capital lies.
fn is_capital(town: &Known) -> bool {
    Gazetteer::get()
        .country(town.country)
        .is_some_and(|country| country.capital == town.name)
}

/// Whether it may be asked in which country a town lies.
fn is_undisputed(town: &Known) -> bool {
    !is_one_of(DISPUTED, town.name) && !one_of!(town.country, "PS" | "EH" | "XK" | "TW")
}

/// A town, alone of its name, that is worth asking for.
fn is_little_known(town: &Known) -> bool {
    let is_alone = || Gazetteer::get().named(town.name).all(|other| other == town);
    // Small towns of the United States share their names with others that no table has.
    let large_enough = town.country != "US" || town.size >= 2;
    town.kind == PlaceKind::City
        && town.size < if town.country == "US" { 5 } else { 6 }
        && large_enough
        && !town.ambiguous
        && !is_capital(town)
        && is_undisputed(town)
        && is_alone()
}

/// The country of a town, or its US state, if the article names it.
fn land_of(town: &Known, lands: &[(u32, &Known)]) -> Option<u32> {
    let gazetteer = Gazetteer::get();
    let wanted = |land: &Known| {
        let is_state = gazetteer.state_code(land.name).is_some();
        match land.kind {
            PlaceKind::Country => town.country != "US" && !town.name.contains(land.name),
            _ => town.country == "US" && is_state && land.country == "US",
        }
    };
    lands
        .iter()
        .find(|(_, land)| wanted(land) && gazetteer.lies_in(town, land) == Some(true))
        .map(|(index, _)| *index)
}

fn which_country(workshop: &Workshop<'_>, located: &Located) -> Result<Candidate, String> {
    let town = workshop.place_name(located.inner);
    let (known, kind) = workshop.place(located.outer).ok_or("no place")?;
    let known = known.ok_or("no table has it")?;
    if kind == PlaceKind::Country && !is_state(known, workshop.day) {
        return Err("not all call it a country".into());
    }
    let inner = workshop.place(located.inner).and_then(|(known, _)| known);
    if !inner.is_none_or(is_undisputed) {
        return Err("states do not agree where it lies".into());
    }
    let excluded = workshop.named_in(workshop.scene.sentence_span(located.evidence.first));
    let (noun, wrong) = if kind == PlaceKind::Country {
        (
            "country",
            workshop.other_places(located.outer, &excluded, 3),
        )
    } else {
        (
            "US state",
            other_states(workshop, &town, located.outer, &excluded),
        )
    };
    // Two towns of one name are told apart by more than the country.
    if Gazetteer::get()
        .named(&town)
        .filter(|other| other.kind == PlaceKind::City && other.famous)
        .count()
        > 1
    {
        return Err("there is another town of that name".into());
    }
    if wrong.len() < 2 {
        return Err("too few others to choose from".into());
    }
    let mut proof = vec![format!("the gazetteer has {town} in {}", known.name)];
    proof.extend(proofs(&wrong));
    Ok(Candidate {
        id: id(&["which-country", &town]),
        category: Category::Location,
        difficulty: 2,
        prompt: format!("In which {noun} is {town}?"),
        explanation: format!(
            "The article places {town} in {}.",
            wording::with_article(known.name)
        ),
        body: Body::Choice(choices(known.name.to_owned(), None, wrong)),
        evidence: vec![workshop.sentence(located.evidence.first)],
        confidence: located.confidence,
        rule: "town-in-country",
        template: TOLD,
        proof,
        topic: town,
    })
}

/// US states of the article and then others, none of them named in the sentence.
pub(super) fn other_states(
    workshop: &Workshop<'_>,
    town: &str,
    answer: u32,
    excluded: &Set<u32>,
) -> Vec<Wrong> {
    let gazetteer = Gazetteer::get();
    let mut wrong: Vec<Wrong> = Vec::new();
    let of_article = (0..)
        .zip(workshop.scene.entities)
        .filter(|(index, _)| *index != answer && !excluded.contains(index));
    for (index, _) in of_article {
        if let Some((Some(known), PlaceKind::Region)) = workshop.place(index)
            && gazetteer.state_code(known.name).is_some()
            && wrong.iter().all(|other| other.text != known.name)
        {
            wrong.push(Wrong {
                text: known.name.to_owned(),
                why: workshop.who_serves(index),
                proof: "the gazetteer has the town in another state".into(),
            });
        }
    }
    wrong.truncate(3);
    let known = workshop.place(answer).and_then(|(known, _)| known);
    let named: Set<&str> = excluded
        .iter()
        .filter_map(|&index| Some(workshop.scene.entity(index)?.name.as_str()))
        .collect();
    // The gazetteer gives regions by name; which of them are offered differs from town to town.
    let others = known.map_or(Vec::new(), |known| gazetteer.alike(known, usize::MAX));
    let turn = crate::phrase::stable([town]) % 64;
    let first = usize::try_from(turn).unwrap_or(0) % others.len().max(1);
    for other in others.iter().cycle().skip(first).take(others.len()) {
        let fresh = wrong.iter().all(|wrong| wrong.text != other.name);
        if wrong.len() < 3
            && fresh
            && gazetteer.state_code(other.name).is_some()
            && !named.contains(other.name)
        {
            wrong.push(Wrong {
                text: other.name.to_owned(),
                why: None,
                proof: "the gazetteer has the town in another state".into(),
            });
        }
    }
    wrong
}
