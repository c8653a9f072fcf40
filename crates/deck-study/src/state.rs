//! What is known of one card after its log: where it stands, what is remembered of it, and when it is due.

mod text;

use crate::{Day, Moment};

/// How well a card is remembered, in the terms of FSRS.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Memory {
    /// Days after which the card is recalled with a probability of 0.9.
    pub stability: f32,
    /// 1 (easy) to 10 (hard).
    pub difficulty: f32,
}

/// When a card comes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// At a moment of the same study day, in milliseconds since 1970 UTC.
    At(i64),
    /// On a study day, at any time.
    On(Day),
}

/// Where a card stands in its learning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// It was never graded.
    New,
    /// It goes through the steps of its first learning.
    Learning {
        /// Steps still to be passed, this one included.
        left: u8,
        /// When it comes back.
        due: Due,
    },
    /// It is repeated after days.
    Review {
        /// Days from the last grade to the due day.
        interval: u32,
        /// The day on which it is due.
        due: Day,
    },
    /// It was forgotten and goes through the steps of learning again.
    Relearning {
        /// Steps still to be passed, this one included.
        left: u8,
        /// When it comes back.
        due: Due,
    },
}

/// A card after its log. It is a cache: [`replay`](crate::replay) makes it anew at any time.
#[derive(Clone, Debug, PartialEq)]
pub struct CardState {
    /// Where it stands.
    pub phase: Phase,
    /// What is remembered of it, once it was graded.
    pub memory: Option<Memory>,
    /// When it was last graded.
    pub last: Option<Moment>,
    /// The day of its first grade.
    pub introduced: Option<Day>,
    /// Grades that count, since it was last forgotten on purpose.
    pub reps: u32,
    /// How often it was failed in review.
    pub lapses: u32,
    /// Failed so often that it was marked. It stays marked until it is forgotten on purpose.
    pub leech: bool,
    /// Set aside until it is taken back.
    pub suspended: bool,
    /// Set aside until this day.
    pub buried: Option<Day>,
    /// 1 to 7, or 0 for none.
    pub flag: u8,
    /// The learner's own words about it.
    pub note: String,
    /// Entries of its log, undone ones included: a cache that holds another number than the log is stale.
    pub entries: u32,
    /// Time and id of its last entry.
    pub latest: Option<(i64, String)>,
}

impl CardState {
    /// A card without a log.
    #[must_use]
    pub fn new() -> CardState {
        CardState {
            phase: Phase::New,
            memory: None,
            last: None,
            introduced: None,
            reps: 0,
            lapses: 0,
            leech: false,
            suspended: false,
            buried: None,
            flag: 0,
            note: String::new(),
            entries: 0,
            latest: None,
        }
    }

    /// When it comes back by its phase alone; `None` while it is new.
    #[must_use]
    pub fn due(&self) -> Option<Due> {
        match self.phase {
            Phase::New => None,
            Phase::Learning { due, .. } | Phase::Relearning { due, .. } => Some(due),
            Phase::Review { due, .. } => Some(Due::On(due)),
        }
    }

    /// Whether it may be shown now: it is neither suspended nor buried, and new or due.
    #[must_use]
    pub fn is_due(&self, now: Moment) -> bool {
        let is_aside = self.suspended || self.buried.is_some_and(|until| now.day() < until);
        let is_due = match self.due() {
            None => true,
            Some(Due::At(at)) => at <= now.at,
            Some(Due::On(day)) => day <= now.day(),
        };
        is_due && !is_aside
    }

    /// Whole study days since the last grade; none before the first, and none if the clock was set back.
    #[must_use]
    pub fn elapsed_days(&self, now: Moment) -> u32 {
        self.last.map_or(0, |last| now.day().since(last.day()))
    }
}

impl Default for CardState {
    fn default() -> Self {
        CardState::new()
    }
}
