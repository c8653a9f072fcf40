//! Which post somebody holds.

use crate::reason::{proof, reason};
use deck_engine::{Body, Category};

use super::body::{TRIVIAL, is_world_leader};
use super::holder::{is_unsaid, neutral};
use super::vague::is_vague;
use super::words::Worded;
use super::{Asked, Made, land};
use crate::gazetteer::Gazetteer;
use crate::lexicon::Set;
use crate::mention::Confidence;
use crate::officials::Office;
use crate::phrase;
use crate::questions::options::{Wrong, choices, proofs};
use crate::questions::{MOST_ASKED, wording};
use crate::sort::Sort;

/// `Which post did Bo Carlsen hold in May 2024?`
pub(super) fn which_post(asked: &Asked<'_, '_>) -> Option<Made> {
    Some(made(asked, None))
}

/// The template of [`which_title`].
pub(crate) const TITLE: &str = "which-title";

/// `What title does the article give Bo Carlsen?`, of what is only said elsewhere: `General manager`.
pub(super) fn which_title(asked: &Asked<'_, '_>) -> Option<Made> {
    Some(made(asked, Some(asked.post.alone()?)))
}

/// Leaves out posts of countries by which a name tells what its bearer holds or does not: all beside a post that names no
/// country, and those of far countries beside one that does.
fn leave_foreign(post: &Worded<'_>, others: &mut Vec<(u8, u64, &Worded<'_>, &str)>) {
    let gazetteer = Gazetteer::get();
    let own = land(&post.holding.post);
    others.retain(|(_, _, other, _)| {
        land(&other.holding.post)
            .is_none_or(|other| own.is_some_and(|own| gazetteer.is_near(own, other)))
    });
    // "Minister of Taiwan" beside posts of bodies: the name alone tells.
    if own.is_some()
        && others
            .iter()
            .all(|(_, _, other, _)| land(&other.holding.post).is_none())
    {
        others.clear();
    }
}

/// How sure a title is of which the question does not tell whose it is.
const UNTOLD: Confidence = Confidence::percent(85);

fn made(asked: &Asked<'_, '_>, alone: Option<&str>) -> Made {
    let (workshop, post, posts, name) = (asked.workshop, asked.post, asked.posts, asked.name);
    let holding = post.holding;
    let words = alone.unwrap_or(&post.words);
    if alone.is_none() {
        post.is_sole()?;
    }
    if !holding.is_current() {
        return Err("the post is no longer held".into());
    }
    if alone.is_none() && !words.contains(' ') {
        return Err("the article does not say of what".into());
    }
    // Whoever has two posts could be asked for either.
    if asked.has_second_post() {
        return Err("the article gives two posts".into());
    }
    // "Board members Ann Lee, Bo Carr and Eva Falk".
    let is_shared = (posts.iter()).any(|other| {
        other.holding.person != holding.person && other.words.eq_ignore_ascii_case(words)
    });
    if is_shared {
        return Err("several people hold it".into());
    }
    let mut others: Vec<(u8, u64, &Worded<'_>, &str)> = Vec::new();
    let mut seen = Set::from_iter([holding.person]);
    for other in posts.iter().take(MOST_ASKED) {
        if !seen.insert(other.holding.person)
            || !other.holding.is_current()
            || other.holding.confidence.get() < 78
            || other.is_sole().is_err()
        {
            continue;
        }
        // "Mayor" says too little beside "Mayor of Tonbury".
        if !other.words.contains(' ') {
            continue;
        }
        // A "Defence Secretary" may be a secretary of state, too.
        let is_of_state = |words: &str| crate::letters::lower_text(words) == "secretary of state";
        if is_of_state(&other.words) || is_of_state(words) && other.words.ends_with("ecretary") {
            continue;
        }
        // "Chair of the board" is one of any board.
        let is_of_any = (other.words.split_once(" of the "))
            .is_some_and(|(_, of)| !of.contains(crate::letters::is_upper));
        if is_of_any {
            continue;
        }
        let Some(strange) =
            (post.kin.distance(&other.kin)).filter(|_| post.kin.may_stand_beside(&other.kin))
        else {
            continue;
        };
        // The governor of a state beside a harbour's "deputy director".
        if alone.is_some() && strange > 1 {
            continue;
        }
        if other.is_like(post) || others.iter().any(|(_, _, known, _)| known.is_like(other)) {
            continue;
        }
        if let Some(other_name) = other.holder.filter(|_| !other.names_holder) {
            others.push((
                strange,
                phrase::stable([name, other_name]),
                other,
                other_name,
            ));
        }
    }
    others.order_by_key(|(strange, turn, ..)| (*strange, *turn));
    leave_foreign(post, &mut others);
    let wrong: Vec<Wrong> = others
        .into_iter()
        .take(3)
        .map(|(_, _, other, other_name)| Wrong {
            text: wording::upper_first(&neutral(&other.words)),
            why: Some(wording::closed(format!("That was {other_name}"))),
            proof: reason!("the article gives this post to {other_name}"),
        })
        .collect();
    if wrong.len() < 2 {
        return Err("too few other posts to choose from".into());
    }
    let month = wording::month_of(workshop.day);
    let is_role = matches!(
        holding.post.office,
        Office::Corporate | Office::Institutional | Office::Spokesperson
    );
    let prompt = match (
        is_role,
        alone.is_none() && workshop.facts.is_in_office(workshop.scene, holding),
    ) {
        (true, true) => format!("What was the role of {name} in {month}?"),
        (false, true) => format!("Which post did {name} hold in {month}?"),
        (true, false) => format!("What role does the article give {name}?"),
        (false, false) => format!("What title does the article give {name}?"),
    };
    let mut proof = proof!("the article gives {name} one post");
    proof.extend(proofs(&wrong));
    let body = Body::Choice(choices(wording::upper_first(&neutral(words)), None, wrong));
    let mut candidate = asked.candidate("which-post", Category::Official, prompt, body, proof);
    if is_world_leader(&holding.post) {
        candidate.confidence = candidate.confidence.min(TRIVIAL);
    }
    // "Chief executive", "acting head": only the article tells of what.
    if alone.is_some_and(is_vague) || is_unsaid(&holding.post, words) {
        candidate.confidence = candidate.confidence.min(UNTOLD);
    }
    Ok(candidate)
}
