//! Questions that tell each other's answers, so that no draw should have both.

use deck_engine::{Body, Category};

use super::Ranked;
use super::chosen::asks_post;
use crate::lint;
use crate::one_of::one_of;
use crate::questions::{Candidate, gaps, sets};

/// Questions that tell each other's answers.
const PER_GROUP: usize = 3;
/// The same, with a match of people and posts, which tells many.
const PER_GROUP_OF_MATCH: usize = 10;

/// Whether one of two questions tells the answer of the other, by its words or by the events that it lists.
pub(super) fn tell(one: &Candidate, other: &Candidate) -> bool {
    let same_sentence = one.evidence == other.evidence;
    let is_number = |of: &Candidate| of.category == Category::Number;
    let is_whole = |of: &Candidate| {
        of.template == gaps::TEMPLATE || matches!(of.body, Body::TrueFalse(_) | Body::Cloze(_))
    };
    let is_said = |of: &Candidate| of.template == "who-said";
    let retold = same_sentence
        && (is_number(one) && is_number(other)
            || is_number(one) && is_said(other)
            || is_said(one) && is_number(other)
            || is_whole(one)
            || is_whole(other));
    let same_post = asks_office(one) && asks_office(other) && one.topic == other.topic;
    let names_source = |asking: &Candidate, telling: &Candidate| {
        is_said(asking) && same_sentence && telling.prompt.contains(asking.topic.as_str())
    };
    let sourced = names_source(one, other) || names_source(other, one);
    let aside = |telling, asking: &Candidate| {
        (asks_office(asking) || asking.template == "where-based")
            && lint::tells_people(telling, asking)
    };
    let aside = aside(one, other) || aside(other, one);
    let matched = matches_post_of(one, other) || matches_post_of(other, one);
    let shown = shows(one, other) || shows(other, one);
    shown || matched || retold || same_post || sourced || aside || lint::leak(one, other)
}

/// Whether what one question asks or lists to be put in order tells what the other asks for.
fn shows(one: &Candidate, other: &Candidate) -> bool {
    let listed = match &one.body {
        Body::Order(_) => lint::shown(&one.body),
        _ => Vec::new(),
    };
    lint::gives(&one.prompt, other) || listed.iter().any(|item| lint::gives(item, other))
}

/// Takes out of what is told after the answer of each question what tells the answers of others that a draw may have
/// with it.
pub(super) fn hide(chosen: &mut [Ranked]) {
    for index in 0..chosen.len() {
        let (before, rest) = chosen.split_at_mut(index);
        let Some((Ranked { question, group }, behind)) = rest.split_first_mut() else {
            return;
        };
        let may_follow = |other: &Ranked| group.is_none() || other.group != *group;
        let others: Vec<&Candidate> = (before.iter().chain(behind.iter()))
            .filter(|other| may_follow(other))
            .map(|other| &other.question)
            .collect();
        lint::retain_told(question, &|told| {
            !others.iter().any(|other| lint::gives(told, other))
        });
    }
}

/// Whether one question is a match that has the post that the other asks for.
fn matches_post_of(one: &Candidate, other: &Candidate) -> bool {
    match &one.body {
        Body::Match(matching) if one.template == sets::MATCH_POSTS && asks_office(other) => {
            matching.pairs.iter().any(|pair| pair.left == other.topic)
        }
        _ => false,
    }
}

/// Whether a question asks for the post, its holder, or the country or body that it is of.
pub(crate) fn asks_office(candidate: &Candidate) -> bool {
    asks_post(candidate)
        || one_of!(
            candidate.template,
            "country-served" | "body-served" | "place-served"
        )
}

/// The group of questions that one more tells the answers of, which they join; none where they are of several, or where
/// the group would be too large. A match brings all the groups together that it tells of.
pub(super) fn join(chosen: &mut [Ranked], told: &[usize], is_match: bool) -> Option<String> {
    let of = |chosen: &[Ranked], index: usize| chosen.get(index).and_then(|of| of.group.clone());
    let mut groups = told.iter().filter_map(|&index| of(chosen, index));
    let group = match groups.next() {
        Some(group) => group,
        None => chosen.get(*told.first()?)?.question.id.clone(),
    };
    let others: Vec<String> = groups.filter(|other| *other != group).collect();
    if !is_match && !others.is_empty() {
        return None;
    }
    let is_member = |index: usize, of: &Ranked| {
        told.contains(&index)
            || of
                .group
                .as_ref()
                .is_some_and(|own| *own == group || others.contains(own))
    };
    let count = (chosen.iter().enumerate()).filter(|(index, of)| is_member(*index, of));
    if count.count()
        >= if is_match {
            PER_GROUP_OF_MATCH
        } else {
            PER_GROUP
        }
    {
        return None;
    }
    for (index, of) in chosen.iter_mut().enumerate() {
        if is_member(index, of) {
            of.group = Some(group.clone());
        }
    }
    Some(group)
}
