//! What was done on a day, as sums that can be added and taken away again without a rest.

use crate::{Action, CardId, CardState, Day, Entry, Phase, Schedule, Shown, Step, replay_steps};

/// From this interval on a card is called mature, as in Anki.
pub const MATURE_DAYS: u32 = 21;

/// Sums over grades: of a day, of a category, of an article, or of all of them together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// How often each grade was given, from Again to Easy: to cards that were new, in learning, in review, and in
    /// relearning.
    pub grades: [[u32; 4]; 4],
    /// Milliseconds from question to grade.
    pub taken: u64,
    /// Cards graded for the first time.
    pub introduced: u32,
    /// Recall of cards with an interval below [`MATURE_DAYS`].
    pub young: Recall,
    /// Recall of the others.
    pub mature: Recall,
}

/// Recall of cards in review, at least a day after their last grade: what the schedule makes a promise about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Recall {
    /// Recalled.
    pub passed: u32,
    /// Not recalled.
    pub failed: u32,
    /// The sum of the predicted probabilities of recall, in millionths. Whole, so that what is taken away leaves
    /// nothing behind.
    pub predicted: u64,
}

impl Totals {
    /// Adds the sums of another.
    pub fn add(&mut self, other: &Totals) {
        self.each(other, u32::saturating_add, u64::saturating_add);
    }

    /// Takes away what was added before.
    pub fn take_away(&mut self, other: &Totals) {
        self.each(other, u32::saturating_sub, u64::saturating_sub);
    }

    fn each(
        &mut self,
        other: &Totals,
        count: impl Fn(u32, u32) -> u32,
        sum: impl Fn(u64, u64) -> u64,
    ) {
        let grades = self.grades.iter_mut().flatten();
        for (mine, theirs) in grades.zip(other.grades.iter().flatten()) {
            *mine = count(*mine, *theirs);
        }
        self.taken = sum(self.taken, other.taken);
        self.introduced = count(self.introduced, other.introduced);
        for (mine, theirs) in [
            (&mut self.young, &other.young),
            (&mut self.mature, &other.mature),
        ] {
            mine.passed = count(mine.passed, theirs.passed);
            mine.failed = count(mine.failed, theirs.failed);
            mine.predicted = sum(mine.predicted, theirs.predicted);
        }
    }

    /// Whether nothing was done, so that it need not be kept.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Totals::default()
    }

    /// Grades of any kind.
    #[must_use]
    pub fn graded(&self) -> u32 {
        let grades = self.grades.iter().flatten();
        grades.fold(0, |sum, count| sum.saturating_add(*count))
    }

    /// Grades of cards in review: what a day's limit counts.
    #[must_use]
    pub fn reviews(&self) -> u32 {
        let [_, _, review, _] = self.grades;
        review
            .iter()
            .fold(0, |sum, count| sum.saturating_add(*count))
    }

    /// What these totals, of all cards of a day, take from the limits of the day.
    #[must_use]
    pub fn shown(&self) -> Shown {
        Shown {
            new: self.introduced,
            reviews: self.reviews(),
        }
    }

    /// Recall of young and mature cards together.
    #[must_use]
    pub fn recall(&self) -> Recall {
        Recall {
            passed: self.young.passed.saturating_add(self.mature.passed),
            failed: self.young.failed.saturating_add(self.mature.failed),
            predicted: self.young.predicted.saturating_add(self.mature.predicted),
        }
    }
}

/// What one entry adds to the totals of its day; `None` if it is no grade.
#[must_use]
pub fn fold_step(schedule: &Schedule, step: &Step) -> Option<(Day, Totals)> {
    let Action::Grade(graded) = &step.entry.action else {
        return None;
    };
    let now = step.entry.moment();
    let mut totals = Totals {
        taken: u64::from(graded.taken),
        introduced: u32::from(step.before.introduced.is_none()),
        ..Totals::default()
    };
    let row = match step.before.phase {
        Phase::New => 0,
        Phase::Learning { .. } => 1,
        Phase::Review { .. } => 2,
        Phase::Relearning { .. } => 3,
    };
    let column = usize::from(graded.grade.number() - 1);
    if let Some(count) = totals
        .grades
        .get_mut(row)
        .and_then(|row| row.get_mut(column))
    {
        *count = 1;
    }
    let days = step.before.elapsed_days(now);
    if let (Phase::Review { interval, .. }, Some(memory), 1..) =
        (step.before.phase, step.before.memory, days)
    {
        let predicted = schedule.retrievability(memory, days as f32);
        let recall = Recall {
            passed: u32::from(graded.grade.is_pass()),
            failed: u32::from(!graded.grade.is_pass()),
            predicted: (f64::from(predicted) * 1e6).round() as u64,
        };
        if interval < MATURE_DAYS {
            totals.young = recall;
        } else {
            totals.mature = recall;
        }
    }
    Some((now.day(), totals))
}

/// Adds to the totals of a day, among those of days in their order.
pub fn add_to(days: &mut Vec<(Day, Totals)>, day: Day, totals: &Totals) {
    match days.binary_search_by_key(&day, |(day, _)| *day) {
        Ok(place) => {
            if let Some((_, sum)) = days.get_mut(place) {
                sum.add(totals);
            }
        }
        Err(place) => days.insert(place, (day, *totals)),
    }
}

/// The totals of one card by day, in the order of the days. After an undo, those of the log before are taken away and those of the log after
/// added.
#[must_use]
pub fn fold(schedule: &Schedule, card: &CardId, entries: &[Entry]) -> Vec<(Day, Totals)> {
    fold_replay(schedule, card, entries).1
}

/// The same with the card's state, at the cost of one [`replay`](crate::replay).
#[must_use]
pub fn fold_replay(
    schedule: &Schedule,
    card: &CardId,
    entries: &[Entry],
) -> (CardState, Vec<(Day, Totals)>) {
    let mut days = Vec::new();
    let state = replay_steps(schedule, card, entries, |step| {
        if let Some((day, totals)) = fold_step(schedule, &step) {
            add_to(&mut days, day, &totals);
        }
    });
    (state, days)
}
