//! Which rank an officer has, of whom the article tells no post.

use crate::reason::{proof, reason};
use deck_engine::{Body, Category};

use super::{Asked, Made};
use crate::letters::lower_text;
use crate::questions::options::{Wrong, choices, proofs};
use crate::questions::wording;

/// The template of ranks.
pub(crate) const RANK: &str = "which-rank";

/// Ranks that readers know, of the army, the navy, the air force and the police, each with its neighbours.
const FORCES: [&str; 4] = [
    "Colonel;Major;Captain;Brigadier;General;Lieutenant General;Major General;Lieutenant Colonel",
    "Commodore;Captain;Commander;Admiral;Vice Admiral;Rear Admiral",
    "Group Captain;Wing Commander;Squadron Leader;Air Marshal;Air Vice Marshal;Air Chief Marshal",
    "Inspector;Sergeant;Superintendent;Constable;Chief Inspector;Chief Superintendent",
];

/// `What rank does the article give Bo Carlsen?`
pub(super) fn which_rank(asked: &Asked<'_, '_>) -> Option<Made> {
    let post = &asked.holding().post;
    let rank = post.is_rank.then_some(asked.post.words.as_str())?;
    let plain = lower_text(rank).replace('-', " ");
    let is_it = |one: &&str| lower_text(one) == plain;
    let force = (FORCES.iter()).find(|force| force.split(';').any(|one| is_it(&one)))?;
    Some(made(asked, rank, &plain, force))
}

fn made(asked: &Asked<'_, '_>, rank: &str, plain: &str, force: &str) -> Made {
    let holding = asked.holding();
    if !holding.is_current() || asked.has_second_post() {
        return Err("the rank is no longer held, or a post is told".into());
    }
    let others = asked.workshop.facts.holdings.iter();
    let has_two = others
        .filter(|other| other.person == holding.person)
        .any(|other| other.post.title != holding.post.title);
    if has_two {
        return Err("the article gives two ranks".into());
    }
    // "Captain" and "Group Captain" would be one choice twice.
    let mut told = plain.to_owned();
    let mut wrong: Vec<Wrong> = Vec::new();
    for one in force.split(';') {
        let lower = lower_text(one);
        if wrong.len() < 3 && !lower.split(' ').any(|word| told.contains(word)) {
            told.push_str(&lower);
            wrong.push(Wrong {
                text: one.to_owned(),
                why: None,
                proof: reason!("another rank than the article gives"),
            });
        }
    }
    if wrong.len() < 2 {
        return Err("too few other ranks to choose from".into());
    }
    let mut proof = proof!("the article gives {} one rank", asked.name);
    proof.extend(proofs(&wrong));
    let prompt = format!("What rank does the article give {}?", asked.name);
    let body = Body::Choice(choices(wording::upper_first(rank), None, wrong));
    Ok(asked.candidate("rank", Category::Official, prompt, body, proof))
}
