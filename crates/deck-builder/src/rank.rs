//! Ranking: which questions are offered, so that no sentence, person or category takes all.

mod told;

use crate::reason::{Reason, reason};
use deck_engine::{Body, Category};

use crate::lexicon::Map;
use crate::lint;
use crate::mention::Confidence;
use crate::one_of::one_of;
use crate::questions::{Candidate, Dropped, ages, gaps, posts, sets, towns, types};

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

/// Questions that one sentence may give.
const PER_SENTENCE: usize = 4;
/// The same, for those that tell each other's answers, but for officials.
const PER_SENTENCE_OF_GROUP: usize = 6;
/// Questions that may be about one person or event.
const PER_TOPIC: usize = 2;
/// The same, for those that ask for no post: who, when and where.
const PER_TOPIC_OF_EVENTS: usize = 3;
/// Questions of one template.
const PER_TEMPLATE: usize = 8;

/// Questions on towns of one country or US state.
const TOWNS_OF_A_LAND: usize = 2;
/// Questions on how old people are.
const AGES: usize = 2;
/// Questions on what kind of aircraft a type is, which are easy, so that a draw has one of them.
const TYPES: usize = 2;
/// Questions on a title of which the article does not say of what it is.
const TITLES: usize = 2;
/// Questions on the rank of an officer.
const RANKS: usize = 2;
/// How many questions of other categories come before it.
const TYPES_LATE: usize = 3;
/// How many questions on aircraft, and one less of each other category, come before the first on officials. Every
/// article names officials, and of questions that tell each other's answers the one on a date, a place, an aircraft or
/// a number is the rarer.
const BEFORE_OFFICIALS: usize = 8;

/// Questions that ask for one post or its holder.
const POSTS: usize = 6;
/// The same, where there are fewer questions than a quiz and its repetition need.
const POSTS_OF_FEW: usize = 9;
/// How many in a hundred may be on officials, once there are enough questions.
const OFFICIALS_PERCENT: usize = 66;
/// How many questions are enough.
const ENOUGH: usize = 12;
/// How many questions are few.
const FEW: usize = 12;

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

/// Whether a question asks for one post or its holder.
fn asks_post(candidate: &Candidate) -> bool {
    one_of!(candidate.template, "who-holds" | "which-post")
}

/// Whether a question asks in which country or US state a town lies.
fn is_of_town(candidate: &Candidate) -> bool {
    candidate.template == towns::TOLD
}

/// Whether a question comes after all others on posts: a match of posts, and a title without its body.
fn comes_late(candidate: &Candidate) -> bool {
    one_of!(
        candidate.template,
        "match-posts" | "which-title" | "which-rank"
    )
}

/// The right choice.
fn right(candidate: &Candidate) -> Option<&str> {
    let Body::Choice(choices) = &candidate.body else {
        return None;
    };
    let right = choices.iter().find(|choice| choice.correct)?;
    Some(&right.text)
}

/// How much a category has of its share of the bank, and a template of its category.
fn share(candidate: &Candidate, count: usize, of_template: usize) -> usize {
    let late = match (candidate.template, of_template) {
        (types::TEMPLATE, 0) => TYPES_LATE,
        // The second only where little else is told.
        (types::TEMPLATE, _) => usize::from(u16::MAX),
        (posts::TITLE, _) => TYPES_LATE,
        _ => 0,
    };
    late + count
        + match candidate.category {
            Category::Official => BEFORE_OFFICIALS,
            Category::Aircraft => 0,
            // Few clauses tell of a type of aircraft.
            _ => 1,
        }
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
    let mut chosen: Vec<Ranked> = Vec::new();
    let mut of_category: Map<Category, usize> = Map::default();
    let mut of_template: Map<&'static str, usize> = Map::default();
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
                std::cmp::Reverse(share(
                    candidate,
                    of_category.get(&candidate.category).copied().unwrap_or(0),
                    of_template.get(candidate.template).copied().unwrap_or(0),
                )),
                std::cmp::Reverse(of_template.get(candidate.template).copied().unwrap_or(0)),
                candidate.confidence,
                std::cmp::Reverse(*index),
            )
        });
        let Some((index, _)) = best else { break };
        let Waiting { candidate, is_told } = waiting.remove(index);
        let asked = || chosen.iter().map(|ranked| &ranked.question);
        let sentence = candidate.evidence.first().copied();
        let posts = if asks_post(&candidate) {
            asked().filter(|other| asks_post(other)).count()
        } else {
            0
        };
        let officials = of_category.get(&Category::Official).copied().unwrap_or(0);
        // Who said or did something is told of an event, too.
        let of_event = !told::asks_office(&candidate) && !comes_late(&candidate);
        let crowded = candidate.category == Category::Official
            && chosen.len() >= ENOUGH
            && !of_event
            && candidate.template != sets::MATCH_POSTS
            && officials * 100 >= OFFICIALS_PERCENT * (chosen.len() + 1);
        let same_land = asked()
            .filter(|other| is_of_town(&candidate) && is_of_town(other))
            .filter(|other| right(other).is_some() && right(other) == right(&candidate))
            .count();
        let limits = [
            (same_land, TOWNS_OF_A_LAND, "towns of one country"),
            (usize::from(crowded), 1, "officials beside so few others"),
            (
                posts,
                if chosen.len() < FEW {
                    POSTS_OF_FEW
                } else {
                    POSTS
                },
                "posts",
            ),
            (
                asked()
                    .filter(|other| {
                        candidate.evidence.len() == 1 && other.evidence.first().copied() == sentence
                    })
                    .count(),
                if is_told && candidate.category != Category::Official {
                    PER_SENTENCE_OF_GROUP
                } else {
                    PER_SENTENCE
                },
                "its sentence",
            ),
            (
                asked()
                    .filter(|other| other.topic == candidate.topic)
                    .count(),
                if of_event {
                    PER_TOPIC_OF_EVENTS
                } else {
                    PER_TOPIC
                },
                "its subject",
            ),
            (
                of_template.get(candidate.template).copied().unwrap_or(0),
                match candidate.template {
                    ages::TEMPLATE => AGES,
                    types::TEMPLATE => TYPES,
                    posts::TITLE => TITLES,
                    posts::RANK => RANKS,
                    _ => PER_TEMPLATE,
                },
                "its template",
            ),
        ];
        let over = limits.iter().find(|(count, limit, _)| count >= limit);
        if let Some((_, limit, of)) = over {
            note(
                dropped,
                &candidate,
                reason!("{limit} questions of {of} are enough"),
            );
            continue;
        }
        let leaks: Vec<usize> = (0..)
            .zip(&chosen)
            .filter(|(_, other)| told::tell(&other.question, &candidate))
            .map(|(index, _)| index)
            .collect();
        let group = match leaks.first() {
            None => None,
            // It comes after all that are asked without telling each other's answers.
            Some(_) if !is_told => {
                waiting.push(Waiting {
                    candidate,
                    is_told: true,
                });
                continue;
            }
            Some(_) => {
                match told::join(&mut chosen, &leaks, candidate.template == sets::MATCH_POSTS) {
                    Some(group) => Some(group),
                    None => {
                        note(
                            dropped,
                            &candidate,
                            "another question tells the answer".into(),
                        );
                        continue;
                    }
                }
            }
        };
        of_category.change(candidate.category, 0, |count| *count += 1);
        of_template.change(candidate.template, 0, |count| *count += 1);
        chosen.push(Ranked {
            question: candidate,
            group,
        });
    }
    chosen
}

/// Notes why a question is not offered.
fn note(dropped: &mut Vec<Dropped>, candidate: &Candidate, reason: Reason) {
    if cfg!(target_family = "wasm") {
        return;
    }
    dropped.push(Dropped {
        template: candidate.template,
        words: candidate.prompt.clone(),
        reason: reason.told(),
    });
}
