//! Questions on where towns lie.

use crate::reason::Reason;
use crate::reason::{proof, reason};
use deck_engine::{Body, Category};

use crate::PlaceKind;
use crate::facts::located::{Located, Relation};
use crate::gazetteer::{Gazetteer, Known};
use crate::lexicon::Set;
use crate::mention::Confidence;
use crate::one_of::one_of;
use crate::questions::options::{Wrong, choices, is_state, proofs};
use crate::questions::wording::is_one_of;
use crate::questions::{Candidate, MOST_ASKED, Workshop, id, wording};

/// The template of towns of which the article says where they lie.
pub(crate) const TOLD: &str = "which-country";

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
}

/// Towns of which states do not agree in which country they lie.
const DISPUTED: &str = "Gilgit;Skardu;Mirpur;Kargil;Baramulla;Anantnag;Melitopol;Berdyansk;Jerusalem;East Jerusalem;Simferopol;\
    Sevastopol;Kerch;Yalta;Feodosia;Donetsk;Luhansk;Mariupol;Pristina;Mitrovica;Srinagar;Muzaffarabad;Leh;\
    Jammu;Laayoune;Stepanakert;Sukhumi;Tskhinvali;Tiraspol;Hargeisa;Kyrenia;Famagusta;Belfast;Londonderry";

/// Whether it may be asked in which country a town lies.
fn is_undisputed(town: &Known) -> bool {
    !is_one_of(DISPUTED, town.name) && !one_of!(town.country, "PS" | "EH" | "XK" | "TW")
}

fn which_country(workshop: &Workshop<'_>, located: &Located) -> Result<Candidate, Reason> {
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
    let mut proof = proof!("the gazetteer has {town} in {}", known.name);
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
        // It is no test of geography: of a town of the atlas it asks nothing that the article alone tells.
        confidence: if inner.is_some_and(|town| town.spot.is_some()) {
            located.confidence.min(Confidence::percent(85))
        } else {
            workshop.unless_setting(known, located.confidence)
        },
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
                proof: reason!("the gazetteer has the town in another state"),
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
            && other.name != "District of Columbia"
            && !named.contains(other.name)
        {
            wrong.push(Wrong {
                text: other.name.to_owned(),
                why: None,
                proof: reason!("the gazetteer has the town in another state"),
            });
        }
    }
    wrong
}
