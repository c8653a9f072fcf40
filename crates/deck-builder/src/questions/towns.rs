//! Questions on where towns lie.

use deck_engine::{Body, Category};

use crate::PlaceKind;
use crate::facts::located::Located;
use crate::gazetteer::Gazetteer;
use crate::lexicon::Set;
use crate::questions::options::{Wrong, choices, proofs};
use crate::questions::{Candidate, Workshop, id};

const TEMPLATE: &str = "which-country";

pub(crate) fn make(workshop: &mut Workshop<'_>) {
    for located in &workshop.facts.located {
        match which_country(workshop, located) {
            Ok(candidate) => workshop.made.push(candidate),
            Err(reason) => workshop.drop(TEMPLATE, located.evidence, reason),
        }
    }
}

fn which_country(workshop: &Workshop<'_>, located: &Located) -> Result<Candidate, String> {
    let town = workshop.place_name(located.inner);
    let (known, kind) = workshop.place(located.outer).ok_or("no place")?;
    let known = known.ok_or("no table has it")?;
    let excluded = workshop.named_in(workshop.scene.sentence_span(located.evidence.first));
    let (noun, wrong) = if kind == PlaceKind::Country {
        (
            "country",
            workshop.other_places(located.outer, &excluded, 3),
        )
    } else {
        ("US state", other_states(workshop, located.outer, &excluded))
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
            super::wording::with_article(known.name)
        ),
        body: Body::Choice(choices(known.name.to_owned(), None, wrong)),
        evidence: vec![workshop.sentence(located.evidence.first)],
        confidence: located.confidence,
        rule: "town-in-country",
        template: TEMPLATE,
        proof,
        topic: town,
    })
}

/// US states of the article and then others, none of them named in the sentence.
fn other_states(workshop: &Workshop<'_>, answer: u32, excluded: &Set<u32>) -> Vec<Wrong> {
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
                why: None,
                proof: "the gazetteer has the town in another state".into(),
            });
        }
    }
    wrong.truncate(3);
    wrong
}
