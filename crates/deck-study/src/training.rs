//! What an optimiser of FSRS learns from: each card's grades, with the days between them.

use std::collections::BTreeMap;

use crate::log::{in_force, sorted};
use crate::{Action, CardId, Day, Entry, Grade};

/// A grade in a card's history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Review {
    /// The grade.
    pub grade: Grade,
    /// Whole study days since the one before; 0 for the first.
    pub days: u32,
}

/// The histories of many cards, without what was undone. One begins anew where a card was made new again.
///
/// Card after card is added, so that the entries of all need not be in memory.
#[derive(Clone, Debug, Default)]
pub struct Histories(Vec<History>);

/// The reviews of one history, and when the last of each was.
#[derive(Clone, Debug, Default)]
struct History {
    reviews: Vec<Review>,
    at: Vec<i64>,
}

/// A grade of a later day than the one before, which an optimiser compares with what it predicts: the end of a part of a history.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Lesson {
    /// Milliseconds since 1970 UTC.
    pub at: i64,
    /// The number of its history.
    pub history: usize,
    /// How many reviews of the history there are up to it, itself included.
    pub length: usize,
}

impl Histories {
    /// Adds the log of one card, in whatever order its entries come.
    pub fn add<'a>(&mut self, entries: impl Iterator<Item = &'a Entry>) {
        let mut open = History::default();
        let mut last: Option<Day> = None;
        for entry in in_force(&sorted(entries)) {
            match &entry.action {
                Action::Grade(graded) => {
                    let day = entry.moment().day();
                    let days = last.replace(day).map_or(0, |last| day.since(last));
                    let grade = graded.grade;
                    open.reviews.push(Review { grade, days });
                    open.at.push(entry.at);
                }
                Action::Forget => {
                    self.close(std::mem::take(&mut open));
                    last = None;
                }
                _ => {}
            }
        }
        self.close(open);
    }

    /// One without a later day teaches nothing.
    fn close(&mut self, history: History) {
        if history.reviews.iter().any(|review| review.days > 0) {
            self.0.push(history);
        }
    }

    /// All lessons in order of time.
    #[must_use]
    pub fn lessons(&self) -> Vec<Lesson> {
        let mut lessons = Vec::new();
        for (history, past) in self.0.iter().enumerate() {
            let reviews = past.reviews.iter().zip(&past.at).enumerate();
            lessons.extend(reviews.filter(|(_, (review, _))| review.days > 0).map(
                |(before, (_, at))| Lesson {
                    at: *at,
                    history,
                    length: before + 1,
                },
            ));
        }
        lessons.sort_unstable();
        lessons
    }

    /// The reviews that a lesson ends; the last of them is the lesson.
    #[must_use]
    pub fn reviews(&self, lesson: Lesson) -> &[Review] {
        let history = self.0.get(lesson.history);
        history
            .and_then(|history| history.reviews.get(..lesson.length))
            .unwrap_or_default()
    }
}

/// What an optimiser learns from: for each grade of a later day, the card's history up to it, that grade included, in order of time.
///
/// Each is an `FSRSItem` of the crate `fsrs`, whose `rating` is the grade's number and whose `delta_t` is `days`.
#[must_use]
pub fn training(log: &[Entry]) -> Vec<Vec<Review>> {
    let mut cards: BTreeMap<&CardId, Vec<&Entry>> = BTreeMap::new();
    for entry in log {
        cards.entry(&entry.card).or_default().push(entry);
    }
    let mut histories = Histories::default();
    for entries in cards.into_values() {
        histories.add(entries.into_iter());
    }
    let lessons = histories.lessons().into_iter();
    lessons
        .map(|lesson| histories.reviews(lesson).to_vec())
        .collect()
}
