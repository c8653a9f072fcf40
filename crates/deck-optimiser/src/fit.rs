//! From histories to weights, and what came of it.

use std::iter::successors;

use deck_study::{BOUNDS, Histories, Lesson, Settings};
use fsrs::{ComputeParametersInput, FSRS, FSRSItem, FSRSReview, MemoryState, compute_parameters};

use crate::{Learner, NEEDED, Refused};

/// How many reviews a history may have to be learned from: `fsrs` trains with no longer ones.
const LONGEST: usize = 256;
/// How many reviews all lessons together may repeat, at 8 bytes each; the latest lessons count.
const MOST: usize = 24_000_000;

/// How many intervals of a card that is always known are told.
pub const GOODS: usize = 5;

/// How far a schedule's predictions are from what happened.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Error {
    /// The mean log loss, later reviews counting more: 0 is perfect.
    pub log_loss: f32,
    /// The root mean square difference between predicted and true recall, over reviews that are alike.
    pub rmse: f32,
}

/// Weights that were found, and how they compare.
#[derive(Clone, Debug, PartialEq)]
pub struct Fitted {
    /// The new weights, each within its bounds.
    pub weights: [f32; 21],
    /// With the settings as they are, then with the new weights; over the same reviews.
    pub errors: [Error; 2],
    /// After how many days a card comes back that is Good each time, with the settings as they are, then with the new weights.
    pub goods: [[u32; GOODS]; 2],
    /// How many reviews that was learned from.
    pub reviews: usize,
}

impl Learner {
    /// Looks for weights that predict better than those of the settings.
    ///
    /// # Errors
    /// Why there are none.
    pub fn fit(mut self, settings: &Settings) -> Result<Fitted, Refused> {
        self.close();
        let lessons = lessons(&self.histories);
        let reviews = lessons.len();
        if reviews < NEEDED {
            return Err(Refused::TooFew { reviews });
        }
        let histories = &self.histories;
        let before = error(histories, &lessons, &settings.weights).ok_or(Refused::Failed)?;
        let found = compute_parameters(ComputeParametersInput {
            train_set: items(histories, &lessons),
            card_ids: Some(numbers(&lessons)),
            num_relearning_steps: Some(settings.relearning.len()),
            ..ComputeParametersInput::default()
        });
        let found = found.map_err(|_| Refused::Failed)?;
        let weights = within(&found).ok_or(Refused::Failed)?;
        let after = error(histories, &lessons, &weights).ok_or(Refused::Failed)?;
        if after.log_loss >= before.log_loss {
            return Err(Refused::NoBetter { reviews });
        }
        let goods = |weights| goods(weights, settings).ok_or(Refused::Failed);
        Ok(Fitted {
            weights,
            errors: [before, after],
            goods: [goods(&settings.weights)?, goods(&weights)?],
            reviews,
        })
    }
}

/// The lessons that are learned from, in order of time.
fn lessons(histories: &Histories) -> Vec<Lesson> {
    let mut lessons = histories.lessons();
    lessons.retain(|lesson| lesson.length <= LONGEST);
    let mut sum = 0;
    let kept = lessons.iter().rev().take_while(|lesson| {
        sum += lesson.length;
        sum <= MOST
    });
    let kept = kept.count();
    lessons.split_off(lessons.len() - kept)
}

/// They are made anew each time that they are wanted: `fsrs` takes them away, and they need ten times as much room as the histories.
fn items(histories: &Histories, lessons: &[Lesson]) -> Vec<FSRSItem> {
    let items = lessons.iter().map(|lesson| {
        let reviews = histories.reviews(*lesson).iter();
        let reviews = reviews.map(|review| FSRSReview {
            rating: review.grade.number().into(),
            delta_t: review.days,
        });
        FSRSItem {
            reviews: reviews.collect(),
        }
    });
    items.collect()
}

fn numbers(lessons: &[Lesson]) -> Vec<i64> {
    let numbers = lessons.iter().map(|lesson| lesson.history as i64);
    numbers.collect()
}

fn error(histories: &Histories, lessons: &[Lesson], weights: &[f32]) -> Option<Error> {
    let (items, numbers) = (items(histories, lessons), numbers(lessons));
    let error = FSRS::new(weights)
        .and_then(|fsrs| fsrs.evaluate_with_card_ids(items, numbers, |_| true))
        .ok()?;
    Some(Error {
        log_loss: error.log_loss,
        rmse: error.rmse_bins,
    })
}

/// Weights within their bounds, if they are 21 numbers.
fn within(found: &[f32]) -> Option<[f32; 21]> {
    let mut weights: [f32; 21] = found.try_into().ok()?;
    for (weight, (least, most)) in weights.iter_mut().zip(BOUNDS) {
        if !weight.is_finite() {
            return None;
        }
        *weight = weight.clamp(least, most);
    }
    Some(weights)
}

/// The intervals of a card that is Good each time it is due.
fn goods(weights: &[f32], settings: &Settings) -> Option<[u32; GOODS]> {
    let fsrs = FSRS::new(weights).ok()?;
    let next = |memory: Option<MemoryState>, days: u32| {
        let next = fsrs.next_states(memory, settings.retention, days).ok()?;
        let days = (next.good.interval.round() as u32).clamp(1, settings.maximum_days);
        Some((next.good.memory, days))
    };
    let mut goods = [0; GOODS];
    let all = successors(next(None, 0), |(memory, days)| next(Some(*memory), *days));
    for (good, (_, days)) in goods.iter_mut().zip(all) {
        *good = days;
    }
    Some(goods)
}
