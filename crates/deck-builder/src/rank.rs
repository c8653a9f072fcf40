//! Ranking: which questions are offered, so that no sentence, person or category takes all.

use deck_engine::{Body, Category, Pair};

use crate::lint;
use crate::mention::Confidence;
use crate::one_of::one_of;
use crate::questions::{Candidate, Dropped, ages, sets, towns, types};

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
/// Questions that may be about one person or event.
const PER_TOPIC: usize = 2;
/// Questions of one template.
const PER_TEMPLATE: usize = 8;

/// Questions on where towns lie that the article does not tell outright: its quiz is no test of geography.
const TOWNS_OF_GAZETTEER: usize = 3;
/// Questions on towns of one country or US state.
const TOWNS_OF_A_LAND: usize = 2;
/// Questions on how old people are.
const AGES: usize = 2;
/// Questions on what kind of aircraft a type is, which are easy.
const TYPES: usize = 1;
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
const OFFICIALS_PERCENT: usize = 45;
/// How many questions are enough.
const ENOUGH: usize = 12;
/// How many questions are so few that another on a type of aircraft helps.
const FEWER: usize = 9;
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
    asks_post(candidate)
        || one_of!(
            candidate.template,
            "country-served" | "body-served" | "place-served"
        )
}

/// Whether a question asks in which country or US state a town lies.
fn is_of_town(candidate: &Candidate) -> bool {
    matches!(candidate.template, towns::OF_GAZETTEER | towns::TOLD)
}

/// The right choice.
fn right(candidate: &Candidate) -> Option<&str> {
    let Body::Choice(choices) = &candidate.body else {
        return None;
    };
    let right = choices.iter().find(|choice| choice.correct)?;
    Some(&right.text)
}

/// A question that may be chosen, and how many of its category and of its template are.
struct Waiting {
    question: Candidate,
    of_category: usize,
    of_template: usize,
}

impl Waiting {
    /// How much its category has of its share of the bank, and its template of its category.
    fn share(&self) -> usize {
        let late = match (self.question.template, self.of_template) {
            (types::TEMPLATE, 0) => TYPES_LATE,
            // The second only where little else is told.
            (types::TEMPLATE, _) => usize::from(u16::MAX),
            _ => 0,
        };
        late + self.of_category
            + match self.question.category {
                Category::Official => BEFORE_OFFICIALS,
                Category::Aircraft => 0,
                // Few clauses tell of a type of aircraft.
                _ => 1,
            }
    }
}

/// The questions that are offered, best first, and why others are not.
pub(crate) fn rank(candidates: Vec<Candidate>, dropped: &mut Vec<Dropped>) -> Vec<Candidate> {
    let mut waiting: Vec<Waiting> = Vec::new();
    for candidate in candidates {
        let unfit = match Status::of(candidate.confidence) {
            None => Some(format!(
                "its confidence is {} %",
                candidate.confidence.get()
            )),
            Some(_) => lint::flaw(&candidate),
        };
        let twin = waiting.iter().any(
            |Waiting {
                 question: other, ..
             }| {
                other.id == candidate.id
                    || other.prompt == candidate.prompt && !matches!(candidate.body, Body::Cloze(_))
            },
        );
        match unfit.or_else(|| twin.then(|| "it is asked already".to_owned())) {
            Some(reason) => dropped.push(note(&candidate, reason)),
            None => waiting.push(Waiting {
                question: candidate,
                of_category: 0,
                of_template: 0,
            }),
        }
    }
    let mut chosen: Vec<Candidate> = Vec::new();
    while !waiting.is_empty() {
        // Of the surest, the one whose category has least so far.
        let best = waiting.iter().enumerate().max_by_key(|(index, waiting)| {
            let candidate = &waiting.question;
            (
                Status::of(candidate.confidence) == Some(Status::Sure),
                // Whether it asks for too many posts again is known when those are chosen.
                candidate.template != sets::MATCH_POSTS,
                std::cmp::Reverse(waiting.share()),
                std::cmp::Reverse(waiting.of_template),
                candidate.confidence,
                std::cmp::Reverse(*index),
            )
        });
        let Some((index, _)) = best else { break };
        let Waiting {
            question: candidate,
            of_category,
            of_template,
        } = waiting.remove(index);
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
        let crowded = candidate.category == Category::Official
            && chosen.len() >= ENOUGH
            && of_category * 100 >= OFFICIALS_PERCENT * (chosen.len() + 1);
        let same_land = chosen
            .iter()
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
                    towns::OF_GAZETTEER => chosen.iter().filter(|other| is_of_town(other)).count(),
                    _ => of_template,
                },
                match candidate.template {
                    towns::OF_GAZETTEER => TOWNS_OF_GAZETTEER,
                    ages::TEMPLATE => AGES,
                    types::TEMPLATE if chosen.len() < FEWER => TYPES + 1,
                    types::TEMPLATE => TYPES,
                    _ => PER_TEMPLATE,
                },
                "its template",
            ),
        ];
        let over = limits.iter().find(|(count, limit, _)| count >= limit);
        let whole =
            |candidate: &Candidate| matches!(candidate.body, Body::TrueFalse(_) | Body::Cloze(_));
        let leaks = |other: &Candidate| {
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
            let names_source = |asking: &Candidate, telling: &Candidate| {
                asking.template == "who-said"
                    && asking.evidence == telling.evidence
                    && telling.prompt.contains(asking.topic.as_str())
            };
            let sourced = names_source(other, &candidate) || names_source(&candidate, other);
            retold || same_post || sourced || lint::leak(other, &candidate)
        };
        if let Some((_, limit, of)) = over {
            dropped.push(note(
                &candidate,
                format!("{limit} questions of {of} are enough"),
            ));
        } else if chosen.iter().any(leaks) {
            dropped.push(note(&candidate, "another question tells the answer".into()));
        } else {
            for Waiting {
                question: other,
                of_category,
                of_template,
            } in &mut waiting
            {
                *of_category += usize::from(other.category == candidate.category);
                *of_template += usize::from(other.template == candidate.template);
            }
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
