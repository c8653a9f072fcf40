//! How old people are: `Ann Lee, 43, of Bergen`.

use deck_engine::{Body, Category, NumberAnswer};

use crate::lexicon::Set;
use crate::mention::{Kind, Value};
use crate::one_of::one_of;
use crate::questions::options::{choices, other_numbers, proofs};
use crate::questions::{Candidate, MOST_ASKED, Workshop, id, wording};
use crate::sentence::Role;

/// The template of people's ages.
pub(crate) const TEMPLATE: &str = "how-old";

pub(crate) fn make(workshop: &mut Workshop<'_>) {
    let people = (0..)
        .zip(workshop.scene.entities)
        .filter(|(_, entity)| entity.kind == Kind::Person)
        .take(MOST_ASKED);
    let made: Vec<Candidate> = people
        .filter_map(|(person, _)| how_old(workshop, person))
        .collect();
    workshop.made.extend(made);
}

/// `How old was Ann Lee in May 2024?`
fn how_old(workshop: &Workshop<'_>, person: u32) -> Option<Candidate> {
    let scene = workshop.scene;
    let name = wording::full_name(scene, person)?;
    let (mention, age) = scene.mentions_of(person).find_map(|mention| {
        let at = mention.span.end;
        let closed = one_of!(scene.key(at + 2), "," | ".");
        let told = scene.has_key(at, ",") && closed && scene.role_of(at) == Role::Prose;
        let digits = scene.key(at + 1);
        let age: u64 = digits.parse().ok().filter(|_| told && digits.len() == 2)?;
        Some((mention, age))
    })?;
    let full = matches!(&mention.value, Value::Person(person) if person.name == name);
    if !full || scene.is_quoted(mention.span.first) || age < 16 {
        return None;
    }
    let month = wording::month_of(workshop.day);
    let wrong = other_numbers(age, &Set::default(), 3);
    let mut proof = vec![format!("the article gives {name} one age, {age}")];
    // Years of age lie closer together than other numbers.
    let typed = age.is_multiple_of(2) || wrong.len() < 2;
    let body = if typed {
        Body::Number(NumberAnswer {
            value: age as f64,
            tolerance: 0.0,
            unit: None,
        })
    } else {
        proof.extend(proofs(&wrong));
        Body::Choice(choices(age.to_string(), None, wrong))
    };
    Some(Candidate {
        id: id(&[TEMPLATE, name]),
        category: Category::Number,
        difficulty: if typed { 4 } else { 2 },
        prompt: format!("How old was {name} in {month}?"),
        explanation: format!("The article gives {name}\u{2019}s age as {age}."),
        body,
        evidence: vec![workshop.sentence(mention.span.first)],
        confidence: mention.confidence,
        rule: "name-and-age",
        template: TEMPLATE,
        proof,
        topic: name.to_owned(),
    })
}
