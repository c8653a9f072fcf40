//! How much was recalled, against what was predicted, and how sure that is.

use super::Recall;

/// Below so many reviews a share says nothing: it is not shown.
pub const LEAST_SAMPLE: u32 = 30;

/// The quantile of the normal distribution that leaves 2.5 percent above it.
const Z: f64 = 1.959_963_984_540_054;

/// True retention with its 95 % interval, beside the mean of the predictions for the same reviews.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Retention {
    /// Reviews that were passed.
    pub passed: u32,
    /// All reviews.
    pub reviews: u32,
    /// The share that was passed, 0 to 1.
    pub share: f64,
    /// The bounds between which the true share lies, if all conditions hold, in 95 of 100 cases.
    pub interval: (f64, f64),
    /// The mean predicted probability, 0 to 1.
    pub predicted: f64,
}

impl Retention {
    /// Of these reviews, if they are at least [`LEAST_SAMPLE`].
    #[must_use]
    pub fn of(recall: Recall) -> Option<Retention> {
        let reviews = recall.passed.saturating_add(recall.failed);
        (reviews >= LEAST_SAMPLE).then(|| Retention {
            passed: recall.passed,
            reviews,
            share: f64::from(recall.passed) / f64::from(reviews),
            interval: wilson(recall.passed, reviews),
            predicted: recall.predicted as f64 / 1e6 / f64::from(reviews),
        })
    }

    /// Whether the prediction lies within the interval: if not, the weights do not fit the learner.
    #[must_use]
    pub fn is_as_predicted(&self) -> bool {
        (self.interval.0..=self.interval.1).contains(&self.predicted)
    }
}

/// Wilson's score interval for a share, at 95 percent; from 0 to 1 where there is nothing.
///
/// Unlike the usual one it stays within 0 and 1 and holds for shares near them, as retentions are. E. B. Wilson,
/// Journal of the American Statistical Association 22 (1927), 209-212.
#[must_use]
pub fn wilson(passed: u32, of: u32) -> (f64, f64) {
    if of == 0 {
        return (0.0, 1.0);
    }
    let n = f64::from(of);
    let share = f64::from(passed.min(of)) / n;
    let z2 = Z * Z;
    let middle = (share + z2 / (2.0 * n)) / (1.0 + z2 / n);
    let reach = Z * (share * (1.0 - share) / n + z2 / (4.0 * n * n)).sqrt() / (1.0 + z2 / n);
    ((middle - reach).max(0.0), (middle + reach).min(1.0))
}
