//! Ranking: which questions are offered, so that no sentence, person or category takes all.

use deck_engine::{Body, Category, Pair};

use crate::lexicon::Map;
use crate::lint;
use crate::mention::Confidence;
use crate::one_of::one_of;
use crate::questions::{Candidate, Dropped, ages, sets, towns};

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
const PER_SENTENCE: usize = 3;
/// Questions that may be about one person or event.
const PER_TOPIC: usize = 2;
/// Questions of one template.
const PER_TEMPLATE: usize = 8;

/// Questions on where towns lie that only the gazetteer answers: an article's quiz is no test of geography.
const TOWNS_OF_GAZETTEER: usize = 2;
/// Questions on how old people are.
const AGES: usize = 2;
/// How many questions on aircraft, and one less of each other category, come before the first on officials. Every
/// article names officials, and of questions that tell each other's answers the one on a date, a place, an aircraft or
/// a number is the rarer.
const BEFORE_OFFICIALS: usize = 4;

/// Questions that ask for one post or its holder.
const POSTS: usize = 6;
/// The same, where there are fewer questions than a quiz and its repetition need.
const POSTS_OF_FEW: usize = 9;
/// How many questions are few.
const FEW: usize = 12;
/// People of a match whose posts other questions may ask for too.
const MATCHED_AGAIN: usize = 3;

/// Whether a question asks for one post or its holder.
fn asks_post(candidate: &Candidate) -> bool {
    one_of!(candidate.template, "who-holds" | "which-post")
}

/// Whether a question asks for the post, its holder, or the country or body that it is of.
fn asks_office(candidate: &Candidate) -> bool {
    asks_post(candidate) || one_of!(candidate.template, "country-served" | "body-served")
}

/// How many questions there are of some templates.
fn of_any(of_template: &Map<&'static str, usize>, templates: &[&str]) -> usize {
    templates
        .iter()
        .filter_map(|template| of_template.get(template))
        .sum()
}

/// How much a category has of its share of the bank.
fn share(category: Category, count: usize) -> usize {
    count
        + match category {
            Category::Official => BEFORE_OFFICIALS,
            Category::Aircraft => 0,
            // Few clauses tell of a type of aircraft.
            _ => 1,
        }
}

/// The questions that are offered, best first, and why others are not.
pub(crate) fn rank(candidates: Vec<Candidate>, dropped: &mut Vec<Dropped>) -> Vec<Candidate> {
    let mut waiting: Vec<Candidate> = Vec::new();
    for candidate in candidates {
        let unfit = match Status::of(candidate.confidence) {
            None => Some(format!(
                "its confidence is {} %",
                candidate.confidence.get()
            )),
            Some(_) => lint::flaw(&candidate),
        };
        let twin = waiting.iter().any(|other| {
            other.id == candidate.id
                || other.prompt == candidate.prompt && !matches!(candidate.body, Body::Cloze(_))
        });
        match unfit.or_else(|| twin.then(|| "it is asked already".to_owned())) {
            Some(reason) => dropped.push(note(&candidate, reason)),
            None => waiting.push(candidate),
        }
    }
    let mut chosen: Vec<Candidate> = Vec::new();
    let mut of_category: Map<Category, usize> = Map::default();
    let mut of_template: Map<&'static str, usize> = Map::default();
    while !waiting.is_empty() {
        // Of the surest, the one whose category has least so far.
        let best = waiting.iter().enumerate().max_by_key(|(index, candidate)| {
            (
                Status::of(candidate.confidence) == Some(Status::Sure),
                // Whether it asks for too many posts again is known when those are chosen.
                candidate.template != sets::MATCH_POSTS,
                std::cmp::Reverse(share(
                    candidate.category,
                    of_category.get(&candidate.category).copied().unwrap_or(0),
                )),
                std::cmp::Reverse(of_template.get(candidate.template).copied().unwrap_or(0)),
                candidate.confidence,
                std::cmp::Reverse(*index),
            )
        });
        let Some((index, _)) = best else { break };
        let candidate = waiting.remove(index);
        let sentence = candidate.evidence.first().copied();
        let posts_again = match &candidate.body {
            Body::Match(matching) if candidate.template == sets::MATCH_POSTS => {
                let asked = |pair: &&Pair| {
                    let alone = |other: &Candidate| asks_post(other) && other.topic == pair.left;
                    chosen.iter().any(alone)
                };
                matching.pairs.iter().filter(asked).count()
            }
            _ => 0,
        };
        let posts = if asks_post(&candidate) {
            chosen.iter().filter(|other| asks_post(other)).count()
        } else {
            0
        };
        let limits = [
            (
                posts,
                if chosen.len() < FEW {
                    POSTS_OF_FEW
                } else {
                    POSTS
                },
                "posts",
            ),
            (posts_again, MATCHED_AGAIN + 1, "the same posts"),
            (
                chosen
                    .iter()
                    .filter(|other| {
                        candidate.evidence.len() == 1 && other.evidence.first().copied() == sentence
                    })
                    .count(),
                PER_SENTENCE,
                "its sentence",
            ),
            (
                chosen
                    .iter()
                    .filter(|other| other.topic == candidate.topic)
                    .count(),
                PER_TOPIC,
                "its subject",
            ),
            (
                match candidate.template {
                    towns::OF_GAZETTEER => {
                        of_any(&of_template, &[towns::OF_GAZETTEER, towns::TOLD])
                    }
                    template => of_any(&of_template, &[template]),
                },
                match candidate.template {
                    towns::OF_GAZETTEER => TOWNS_OF_GAZETTEER,
                    ages::TEMPLATE => AGES,
                    _ => PER_TEMPLATE,
                },
                "its template",
            ),
        ];
        let over = limits.iter().find(|(count, limit, _)| count >= limit);
        let whole =
            |candidate: &Candidate| matches!(candidate.body, Body::TrueFalse(_) | Body::Cloze(_));
        let leak = chosen.iter().any(|other| {
            let same_number = candidate.category == Category::Number
                && other.category == Category::Number
                && other.evidence == candidate.evidence;
            let counted = |of: &Candidate, by: &Candidate| {
                of.category == Category::Number
                    && by.template == "who-said"
                    && of.evidence == by.evidence
            };
            let retold = same_number
                || counted(other, &candidate)
                || counted(&candidate, other)
                || (whole(other) || whole(&candidate)) && other.evidence == candidate.evidence;
            // What is told after one is the answer of the other.
            let same_post =
                asks_office(other) && asks_office(&candidate) && other.topic == candidate.topic;
            retold || same_post || lint::leak(other, &candidate)
        });
        if let Some((_, limit, of)) = over {
            dropped.push(note(
                &candidate,
                format!("{limit} questions of {of} are enough"),
            ));
        } else if leak {
            dropped.push(note(&candidate, "another question tells the answer".into()));
        } else {
            of_category.change(candidate.category, 0, |count| *count += 1);
            of_template.change(candidate.template, 0, |count| *count += 1);
            chosen.push(candidate);
        }
    }
    chosen
}

fn note(candidate: &Candidate, reason: String) -> Dropped {
    Dropped {
        template: candidate.template,
        words: candidate.prompt.clone(),
        reason,
    }
}
