//! What a learner did, entry by entry. A log only grows; everything else follows from it.

mod json;
mod line;
mod order;

use deck_engine::Kind;

pub use json::{FORMAT, Fault};
pub(crate) use order::{in_force, sorted};
pub use order::{merge, stamp};

use crate::{CardId, Day, Moment};

/// An answer that takes longer counts as so many milliseconds, as in Anki: the learner went away.
pub const LONGEST_TAKEN_MS: u32 = 60_000;

/// One thing that was done to one card.
///
/// Entries are ordered by time and then by id; [`stamp`] keeps the time from running backwards.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// Milliseconds since 1970 UTC.
    pub at: i64,
    /// Made by the caller; no other entry anywhere has it.
    pub id: String,
    /// Minutes by which local time was ahead of UTC then.
    pub offset: i16,
    /// The card.
    pub card: CardId,
    /// What was done.
    pub action: Action,
}

impl Entry {
    /// When it was, for the learner.
    #[must_use]
    pub fn moment(&self) -> Moment {
        Moment {
            at: self.at,
            offset: self.offset,
        }
    }
}

/// What can be done to a card.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Action {
    /// It was shown and graded.
    Grade(Graded),
    /// An earlier entry of the same card does not count. An undo can be undone itself.
    Undo {
        /// The id of that entry.
        of: String,
    },
    /// It is set aside until it is taken back.
    Suspend,
    /// It is taken back.
    Unsuspend,
    /// It is set aside until a day.
    Bury {
        /// The day on which it is there again.
        until: Day,
    },
    /// It is there again before that day.
    Unbury,
    /// It is marked with a colour.
    Flag(u8),
    /// The learner's own words about it replace those before.
    Note(String),
    /// It becomes a new card again; flag and note stay.
    Forget,
}

/// A grade and how it came about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Graded {
    /// The grade.
    pub grade: Grade,
    /// The kind of its question where the answer was typed, or recognised among those on the card's front; `None` if the card was
    /// only turned over and its answer recalled.
    pub asked: Option<Kind>,
    /// What was typed.
    pub typed: Option<String>,
    /// Milliseconds from question to grade, at most [`LONGEST_TAKEN_MS`].
    pub taken: u32,
    /// The revision of the question that was shown, to tell later what has changed since.
    pub revision: Option<u32>,
    /// What its back said, in the learner's language, where the log does not have it yet: so that it can be shown what a later
    /// revision has changed.
    pub answer: Option<String>,
    /// What its front said, in the same way.
    pub front: Option<String>,
}

impl Graded {
    /// A grade of a card that was turned over, at once.
    #[must_use]
    pub fn new(grade: Grade) -> Graded {
        Graded {
            grade,
            asked: None,
            typed: None,
            taken: 0,
            revision: None,
            answer: None,
            front: None,
        }
    }
}

/// How well a card was recalled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// Not at all.
    Again,
    /// Recalled with effort. It is no failure.
    Hard,
    /// Recalled.
    Good,
    /// Recalled at once.
    Easy,
}

impl Grade {
    /// All, from worst to best.
    pub const ALL: [Grade; 4] = [Grade::Again, Grade::Hard, Grade::Good, Grade::Easy];

    /// 1 (Again) to 4 (Easy), as logs and keys have it.
    #[must_use]
    pub const fn number(self) -> u8 {
        self as u8 + 1
    }

    /// The grade of that number.
    #[must_use]
    pub fn from_number(number: u8) -> Option<Grade> {
        Grade::ALL
            .into_iter()
            .find(|grade| grade.number() == number)
    }

    /// Whether the card was recalled.
    #[must_use]
    pub fn is_pass(self) -> bool {
        self != Grade::Again
    }

    /// The grade of an answer that was checked: Again for a miss. To recognise the answer among others is easier
    /// than to recall it, so even the first choice is no more than Good.
    #[must_use]
    pub fn of_answer(is_right: bool) -> Grade {
        if is_right { Grade::Good } else { Grade::Again }
    }
}
