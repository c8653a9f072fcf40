//! Ranking: which questions are offered, so that no sentence, person or category takes all.

mod chosen;
pub(crate) mod told;

use std::cmp::Reverse;

use crate::reason::{Reason, reason};
use deck_engine::Body;

use crate::lint;
use crate::mention::Confidence;
use crate::questions::{Candidate, Dropped, gaps, sets};
use chosen::{Chosen, comes_late};

/// How sure the builder is of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// 0.90 and more: it may be printed.
    Sure,
    /// 0.70 to 0.90: an editor should look at it.
    CheckMe,
}

impl Status {
    /// The status of a confidence; below 0.70 there is none.
    pub(crate) fn of(confidence: Confidence) -> Option<Self> {
        match confidence.get() {
            90.. => Some(Self::Sure),
            70..90 => Some(Self::CheckMe),
            _ => None,
        }
    }
}

/// A question that is offered.
pub(crate) struct Ranked {
    pub(crate) question: Candidate,
    /// What it has in common with those that tell its answer.
    pub(crate) group: Option<String>,
}

/// A question that may be offered.
struct Waiting {
    candidate: Candidate,
    /// Whether a question that is offered tells its answer.
    is_told: bool,
}

/// The questions that are offered, best first, and why others are not.
pub(crate) fn rank(candidates: Vec<Candidate>, dropped: &mut Vec<Dropped>) -> Vec<Ranked> {
    let mut waiting: Vec<Waiting> = Vec::new();
    for candidate in candidates {
        let unfit = match Status::of(candidate.confidence) {
            None => Some(reason!(
                "its confidence is {} %",
                candidate.confidence.get()
            )),
            Some(_) => lint::flaw(&candidate),
        };
        let twin = waiting.iter().any(
            |Waiting {
                 candidate: other, ..
             }| {
                other.id == candidate.id
                    || other.prompt == candidate.prompt && !matches!(candidate.body, Body::Cloze(_))
            },
        );
        match unfit.or_else(|| twin.then(|| "it is asked already".into())) {
            Some(reason) => note(dropped, &candidate, reason),
            None => waiting.push(Waiting {
                candidate,
                is_told: false,
            }),
        }
    }
    let mut chosen = Chosen::default();
    while !waiting.is_empty() {
        // Of the surest, the one whose category has least so far.
        let best = waiting.iter().enumerate().max_by_key(|(index, waiting)| {
            let Waiting { candidate, is_told } = waiting;
            (
                Status::of(candidate.confidence) == Some(Status::Sure),
                // A sentence as it stands asks least.
                candidate.template != gaps::TEMPLATE,
                !is_told,
                // Whether it asks for too many posts again is known when those are chosen.
                !comes_late(candidate),
                Reverse(chosen.share(candidate)),
                Reverse(chosen.of_template(candidate)),
                candidate.confidence,
                Reverse(*index),
            )
        });
        let Some((index, _)) = best else { break };
        let Waiting { candidate, is_told } = waiting.remove(index);
        if let Some((limit, of)) = chosen.reached(&candidate, is_told) {
            note(
                dropped,
                &candidate,
                reason!("{limit} questions of {of} are enough"),
            );
            continue;
        }
        let leaks: Vec<usize> = (0..)
            .zip(&chosen.questions)
            .filter(|(_, other)| told::tell(&other.question, &candidate))
            .map(|(index, _)| index)
            .collect();
        if leaks.is_empty() {
            chosen.push(candidate, None);
        } else if !is_told {
            // It comes after all that are asked without telling each other's answers.
            waiting.push(Waiting {
                candidate,
                is_told: true,
            });
        } else if let Some(group) = told::join(
            &mut chosen.questions,
            &leaks,
            candidate.template == sets::MATCH_POSTS,
        ) {
            chosen.push(candidate, Some(group));
        } else {
            note(
                dropped,
                &candidate,
                "another question tells the answer".into(),
            );
        }
    }
    told::hide(&mut chosen.questions);
    chosen.questions
}

/// Notes why a question is not offered.
pub(crate) fn note(dropped: &mut Vec<Dropped>, candidate: &Candidate, reason: Reason) {
    if cfg!(target_family = "wasm") {
        return;
    }
    dropped.push(Dropped {
        template: candidate.template,
        words: candidate.prompt.clone(),
        reason: reason.told(),
    });
}
