//! How old people are: `Ann Lee, 43, of Bergen`.

use crate::reason::{proof, reason};
use deck_engine::{Body, Category, NumberAnswer};

use crate::mention::{Kind, Span, Value};
use crate::one_of::one_of;
use crate::questions::options::{Wrong, choices, is_told_of_with_the_dead, proofs};
use crate::questions::{Candidate, Workshop, id, wording};
use crate::sentence::Role;

/// The template of people's ages.
pub(crate) const TEMPLATE: &str = "how-old";

pub(crate) fn make(workshop: &mut Workshop<'_>) {
    workshop.make_of_each(Kind::Person, how_old);
}

/// `How old was Ann Lee in May 2024?`
fn how_old(workshop: &Workshop<'_>, person: u32) -> Option<Candidate> {
    let scene = workshop.scene;
    let name = wording::full_name(scene, person)?;
    let (mention, age) = scene.mentions_of(person).find_map(|mention| {
        let at = mention.span.end;
        // "Ann Lee, 43, of Bergen", "Ann Lee (43), from Bergen".
        let closed = match scene.key(at) {
            "," => one_of!(scene.key(at + 2), "," | "."),
            "(" => scene.has_key(at + 2, ")"),
            _ => false,
        };
        let told = closed && scene.role_of(at) == Role::Prose;
        let digits = scene.key(at + 1);
        let age: u64 = digits.parse().ok().filter(|_| told && digits.len() == 2)?;
        Some((mention, age))
    })?;
    let full = matches!(&mention.value, Value::Person(person) if person.name == name);
    // "In 1985 Ann Lee, 43, was shot": how old she was then.
    let first = mention.span.first;
    let before = Span::new(scene.sentence_span(first).first, first);
    let is_past = workshop.facts.is_past(scene, first)
        && scene
            .mentions_in(before)
            .any(|(_, mention)| mention.kind() == Kind::Date);
    let is_out =
        scene.is_quoted(mention.span.first) || age < 16 || is_told_of_with_the_dead(scene, person);
    if !full || is_past || is_out {
        return None;
    }
    let month = wording::month_of(workshop.day);
    let wrong = other_ages(age);
    let mut proof = proof!("the article gives {name} one age, {age}");
    let typed = age.is_multiple_of(2);
    let body = if typed {
        Body::Number(NumberAnswer {
            value: age as f64,
            tolerance: 0.0,
            unit: None,
            slider: None,
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

/// Ages that could be taken for one.
fn other_ages(age: u64) -> Vec<Wrong> {
    const STEPS: [[i64; 3]; 4] = [[-9, -4, 6], [-5, 4, 11], [5, 9, 14], [-13, -8, -4]];
    let turn = usize::try_from(age / 2 % 4).unwrap_or(0);
    let steps = STEPS.get(turn).into_iter().flatten();
    steps
        .filter_map(|&step| {
            // Who is grown up is not taken for a child.
            let child = age >= 18 && age.saturating_add_signed(step) < 18;
            age.checked_add_signed(if child { -step } else { step })
        })
        .map(|other| Wrong {
            text: other.to_string(),
            why: None,
            proof: reason!("{other} is not {age}"),
        })
        .collect()
}
