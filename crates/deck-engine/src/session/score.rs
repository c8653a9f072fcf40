//! What a session's answers are worth together.

use super::Session;
use crate::bank::{Category, ResultBand};
use crate::grade::Grade;

/// A result, over one round.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Score {
    /// Questions that were fully right …
    pub right: usize,
    /// … of so many.
    pub of: usize,
    /// Points with partial credit, 0 to `of`.
    pub points: f64,
}

impl Score {
    /// Share of the points in whole percent, rounded down: 100 means that all was right.
    #[must_use]
    pub fn percent(&self) -> u8 {
        if self.of == 0 {
            return 0;
        }
        // Of at most 100, so the conversion is exact; the small sum mends binary thirds.
        (self.points / self.of as f64 * 100.0 + 1e-9)
            .floor()
            .min(100.0) as u8
    }

    pub(super) fn add(&mut self, grade: Option<&Grade>) {
        self.of += 1;
        if let Some(grade) = grade {
            self.right += usize::from(grade.credit.is_full());
            self.points += grade.credit.share();
        }
    }
}

/// A result within one category.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CategoryScore {
    /// The category.
    pub category: Category,
    /// The result of its questions.
    pub score: Score,
}

impl Session {
    /// The result of this round; what is not answered counts nothing.
    #[must_use]
    pub fn score(&self) -> Score {
        self.score_in(None)
    }

    /// The result within each category that this round asks about, in the categories' order.
    #[must_use]
    pub fn scores_by_category(&self) -> Vec<CategoryScore> {
        let mut scores = Vec::new();
        for category in Category::ALL {
            let score = self.score_in(Some(*category));
            if score.of > 0 {
                scores.push(CategoryScore {
                    category: *category,
                    score,
                });
            }
        }
        scores
    }

    /// The result, within one category or over all of them.
    fn score_in(&self, category: Option<Category>) -> Score {
        let mut score = Score::default();
        for (question, _, grade) in self.review() {
            if category.is_none_or(|category| category == question.category) {
                score.add(grade.as_ref());
            }
        }
        score
    }

    /// The bank's words for this result.
    #[must_use]
    pub fn result_band(&self) -> Option<&ResultBand> {
        let percent = self.score().percent();
        let mut best: Option<&ResultBand> = None;
        for band in &self.deck.about.results {
            if band.min <= percent && best.is_none_or(|best| best.min <= band.min) {
                best = Some(band);
            }
        }
        best
    }
}
