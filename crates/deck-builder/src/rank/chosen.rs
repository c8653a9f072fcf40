//! What is chosen for a bank, and how many questions of a kind are enough.

use deck_engine::{Body, Category};

use super::{Ranked, told};
use crate::lexicon::Map;
use crate::one_of::one_of;
use crate::questions::{Candidate, ages, posts, sets, towns};

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
/// Questions on a title of which the article does not say of what it is.
const TITLES: usize = 2;
/// Questions on the rank of an officer.
const RANKS: usize = 2;
/// How many questions of other categories come before one.
const TITLES_LATE: usize = 3;
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

/// The questions that are chosen so far, best first.
#[derive(Default)]
pub(super) struct Chosen {
    pub(super) questions: Vec<Ranked>,
    of_category: Map<Category, usize>,
    of_template: Map<&'static str, usize>,
}

impl Chosen {
    pub(super) fn push(&mut self, question: Candidate, group: Option<String>) {
        (self.of_category).change(question.category, 0, |count| *count += 1);
        (self.of_template).change(question.template, 0, |count| *count += 1);
        self.questions.push(Ranked { question, group });
    }

    fn of_category(&self, category: Category) -> usize {
        self.of_category.get(&category).copied().unwrap_or(0)
    }

    /// How many are of the template of a question.
    pub(super) fn of_template(&self, candidate: &Candidate) -> usize {
        self.of_template
            .get(candidate.template)
            .copied()
            .unwrap_or(0)
    }

    /// How much a category has of its share of the bank, and a template of its category.
    pub(super) fn share(&self, candidate: &Candidate) -> usize {
        let late = if candidate.template == posts::TITLE {
            TITLES_LATE
        } else {
            0
        };
        late + self.of_category(candidate.category)
            + match candidate.category {
                Category::Official => BEFORE_OFFICIALS,
                Category::Aircraft => 0,
                // Few clauses tell of a type of aircraft.
                _ => 1,
            }
    }

    /// The limit that a question would go over, and of what; `is_told` tells whether a chosen one tells its answer.
    pub(super) fn reached(
        &self,
        candidate: &Candidate,
        is_told: bool,
    ) -> Option<(usize, &'static str)> {
        let count = |is_alike: &dyn Fn(&Candidate) -> bool| {
            let questions = self.questions.iter();
            questions.filter(|other| is_alike(&other.question)).count()
        };
        let sentence = candidate.evidence.first().copied();
        let posts = if asks_post(candidate) {
            count(&asks_post)
        } else {
            0
        };
        // Who said or did something is told of an event, too.
        let of_event = !told::asks_office(candidate) && !comes_late(candidate);
        let crowded = candidate.category == Category::Official
            && self.questions.len() >= ENOUGH
            && !of_event
            && candidate.template != sets::MATCH_POSTS
            && self.of_category(Category::Official) * 100
                >= OFFICIALS_PERCENT * (self.questions.len() + 1);
        let same_land = count(&|other| {
            is_of_town(candidate)
                && is_of_town(other)
                && right(other).is_some()
                && right(other) == right(candidate)
        });
        let limits = [
            (same_land, TOWNS_OF_A_LAND, "towns of one country"),
            (usize::from(crowded), 1, "officials beside so few others"),
            (
                posts,
                if self.questions.len() < FEW {
                    POSTS_OF_FEW
                } else {
                    POSTS
                },
                "posts",
            ),
            (
                count(&|other| {
                    candidate.evidence.len() == 1 && other.evidence.first().copied() == sentence
                }),
                if is_told && candidate.category != Category::Official {
                    PER_SENTENCE_OF_GROUP
                } else {
                    PER_SENTENCE
                },
                "its sentence",
            ),
            (
                count(&|other| other.topic == candidate.topic),
                if of_event {
                    PER_TOPIC_OF_EVENTS
                } else {
                    PER_TOPIC
                },
                "its subject",
            ),
            (
                self.of_template(candidate),
                match candidate.template {
                    ages::TEMPLATE => AGES,
                    posts::TITLE => TITLES,
                    posts::RANK => RANKS,
                    _ => PER_TEMPLATE,
                },
                "its template",
            ),
        ];
        let over = limits.iter().find(|(count, limit, _)| count >= limit);
        over.map(|&(_, limit, of)| (limit, of))
    }
}

/// Whether a question asks for one post or its holder.
pub(super) fn asks_post(candidate: &Candidate) -> bool {
    one_of!(candidate.template, "who-holds" | "which-post")
}

/// Whether a question asks in which country or US state a town lies.
fn is_of_town(candidate: &Candidate) -> bool {
    candidate.template == towns::TOLD
}

/// Whether a question comes after all others on posts: a match of posts, and a title without its body.
pub(super) fn comes_late(candidate: &Candidate) -> bool {
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
