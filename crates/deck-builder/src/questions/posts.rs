//! Questions on posts: who holds one, and which one somebody holds.

mod words;

use words::Worded;
pub(crate) use words::{alike, overlaps};

use deck_engine::{Body, Category, Compare, Refused, Typed};

use crate::facts::posts::Holding;
use crate::lexicon::Set;
use crate::mention::{Kind, Value};
use crate::officials::{Currency, Office};
use crate::phrase;
use crate::questions::options::{Wrong, choices, post_with_time, proofs};
use crate::questions::{Candidate, MOST_ASKED, Workshop, id, wording};
use crate::sort::Sort;

pub(crate) fn make(workshop: &mut Workshop<'_>) {
    let posts: Vec<Worded<'_>> = workshop.facts.holdings.iter().map(Worded::of).collect();
    let mut seen = Set::default();
    for post in posts.iter().take(MOST_ASKED) {
        // The first post of somebody says most.
        if !seen.insert(post.holding.person) {
            continue;
        }
        let who = who_holds(workshop, post, &posts);
        let which = which_post(workshop, post, &posts);
        for (template, made) in [("who-holds", who), ("which-post", which)] {
            match made {
                Ok(candidate) => workshop.made.push(Candidate {
                    template,
                    ..candidate
                }),
                Err(reason) => workshop.drop(template, post.holding.evidence, reason),
            }
        }
    }
}

fn who_holds(
    workshop: &Workshop<'_>,
    post: &Worded<'_>,
    posts: &[Worded<'_>],
) -> Result<Candidate, String> {
    let holding = post.holding;
    let name =
        wording::full_name(workshop.scene, holding.person).ok_or("the article has no full name")?;
    let (words, sole) = (&post.words, post.is_sole()?);
    if words.contains("emeritus") || words.contains("retired") {
        return Err("the post says that it is no longer held".into());
    }
    if !words.contains(' ') {
        return Err("the article does not say of what".into());
    }
    if overlaps(name, words) {
        return Err("the post names its holder".into());
    }
    if posts
        .iter()
        .any(|other| other.holding.person != holding.person && other.is_like(post))
    {
        return Err("somebody else holds or held the same".into());
    }
    let excluded = Set::from_iter([holding.person]);
    let wrong: Vec<Wrong> = workshop
        .other_people(holding.person, &excluded, 8)
        .into_iter()
        // Who has no other post might hold this one, and so might who acts for its holder or is to follow.
        .filter(|(person, _)| {
            workshop.post_of(*person).is_some_and(|post| {
                !matches!(post.currency, Currency::Acting | Currency::Elect)
                    || !post.of.is_empty() && post.of != holding.post.of
            })
        })
        .map(|(_, wrong)| Wrong {
            proof: "the article gives this person another post".into(),
            ..wrong
        })
        .take(3)
        .collect();
    if wrong.len() < 2 {
        return Err("too few other people with posts to choose from".into());
    }
    let month = wording::month_of(workshop.day);
    let article = wording::indefinite(words);
    let prompt = match (holding.post.currency, sole) {
        (Currency::Current, true) => format!("Who was the {words} in {month}?"),
        (Currency::Current, false) => {
            format!("Which of these people was {article} {words} in {month}?")
        }
        (Currency::Acting, _) => format!(
            "Who was the acting {} in {month}?",
            words
                .trim_start_matches("acting ")
                .trim_start_matches("Acting ")
        ),
        (Currency::Elect, _) => return Err("the post was not yet held".into()),
        (Currency::Former | Currency::Late, _) => {
            format!("Who is described as a former {words}?")
        }
    };
    let mut proof = vec![format!("only {name} has the post \"{words}\"")];
    proof.extend(proofs(&wrong));
    let turn = if sole && holding.is_current() {
        phrase::stable([name]) % 5
    } else {
        0
    };
    let (prompt, body) = match (turn, wrong.first()) {
        (3, _) if name.split(' ').count() == 2 => (
            prompt,
            Body::Text(typed_name(workshop, holding.person, name)),
        ),
        (2, Some(other)) if holds_another(workshop, &other.text) => {
            let statement = format!("{} was the {words} in {month}.", other.text);
            (statement, Body::TrueFalse(false))
        }
        _ => (prompt, Body::Choice(choices(name.to_owned(), None, wrong))),
    };
    Ok(candidate(
        workshop,
        holding,
        "who-holds",
        prompt,
        body,
        proof,
    ))
}

/// Whether somebody holds a post that the article names in full, so that a false statement about them is plainly false.
fn holds_another(workshop: &Workshop<'_>, name: &str) -> bool {
    workshop.facts.holdings.iter().any(|other| {
        other.post.currency == Currency::Current
            && wording::full_name(workshop.scene, other.person) == Some(name)
            && (!other.post.of.is_empty() || other.post.title.contains(' '))
    })
}

/// The full name and the surname, unless somebody else bears it.
fn typed_name(workshop: &Workshop<'_>, person: u32, name: &str) -> Typed {
    let surname = workshop
        .scene
        .mentions_of(person)
        .find_map(|mention| match &mention.value {
            Value::Person(person) => Some(person.surname.clone()),
            _ => None,
        });
    let mut accept = vec![name.to_owned()];
    if let Some(surname) = surname.filter(|surname| surname != name) {
        let shared = workshop.scene.entities.iter().filter(|entity| {
            entity.kind == Kind::Person && entity.name.split(' ').any(|part| part == surname)
        });
        if shared.count() == 1 {
            accept.push(surname);
        }
    }
    let refuse = workshop
        .other_people(person, &Set::from_iter([person]), 3)
        .into_iter()
        .filter_map(|(_, wrong)| {
            Some(Refused {
                text: wrong.text,
                why: wrong.why?,
            })
        })
        .collect();
    Typed {
        accept,
        refuse,
        compare: Compare::Name,
    }
}

fn which_post(
    workshop: &Workshop<'_>,
    post: &Worded<'_>,
    posts: &[Worded<'_>],
) -> Result<Candidate, String> {
    let holding = post.holding;
    let name =
        wording::full_name(workshop.scene, holding.person).ok_or("the article has no full name")?;
    let words = &post.words;
    post.is_sole()?;
    if overlaps(name, words) {
        return Err("the post names its holder".into());
    }
    if !holding.is_current() {
        return Err("the post is no longer held".into());
    }
    // Whoever has two posts could be asked for either.
    let own = posts
        .iter()
        .filter(|other| other.holding.person == holding.person && !other.holding.post.is_rank);
    if own.count() > 1 {
        return Err("the article gives two posts".into());
    }
    let mut others: Vec<(bool, u64, &Worded<'_>, &str)> = Vec::new();
    let mut seen = Set::from_iter([holding.person]);
    for other in posts.iter().take(MOST_ASKED) {
        if !seen.insert(other.holding.person)
            || !other.holding.is_current()
            || other.is_sole().is_err()
        {
            continue;
        }
        if other.is_like(post) || others.iter().any(|(_, _, known, _)| known.is_like(other)) {
            continue;
        }
        if let Some(other_name) = wording::full_name(workshop.scene, other.holding.person) {
            let strange = other.holding.post.office != holding.post.office;
            others.push((
                strange,
                phrase::stable([name, other_name]),
                other,
                other_name,
            ));
        }
    }
    others.order_by_key(|(strange, turn, ..)| (*strange, *turn));
    let wrong: Vec<Wrong> = others
        .into_iter()
        .take(3)
        .map(|(_, _, other, other_name)| Wrong {
            text: wording::upper_first(&other.words),
            why: Some(format!("That is {other_name}.")),
            proof: format!("the article gives this post to {other_name}"),
        })
        .collect();
    if wrong.len() < 2 {
        return Err("too few other posts to choose from".into());
    }
    let month = wording::month_of(workshop.day);
    let prompt = if matches!(
        holding.post.office,
        Office::Corporate | Office::Institutional | Office::Spokesperson
    ) {
        format!("What was the role of {name} in {month}?")
    } else {
        format!("Which post did {name} hold in {month}?")
    };
    let mut proof = vec![format!("the article gives {name} one post")];
    proof.extend(proofs(&wrong));
    let body = Body::Choice(choices(wording::upper_first(words), None, wrong));
    Ok(candidate(
        workshop,
        holding,
        "which-post",
        prompt,
        body,
        proof,
    ))
}

fn candidate(
    workshop: &Workshop<'_>,
    holding: &Holding,
    slot: &'static str,
    prompt: String,
    body: Body,
    proof: Vec<String>,
) -> Candidate {
    let scene = workshop.scene;
    let name = scene
        .entity(holding.person)
        .map_or("", |entity| entity.name.as_str());
    let first = holding.evidence.first;
    Candidate {
        id: id(&[slot, name, &wording::post(&holding.post)]),
        category: Category::Official,
        difficulty: if slot == "which-post" { 2 } else { 1 },
        prompt,
        explanation: format!(
            "The article names {name} as {}.",
            post_with_time(&holding.post)
        ),
        body,
        evidence: vec![workshop.sentence(first)],
        confidence: holding.confidence,
        rule: holding.rule,
        template: slot,
        proof,
        topic: name.to_owned(),
    }
}
