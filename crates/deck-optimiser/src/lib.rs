//! Fits the weights of the schedule to a learner's log, by the optimiser of the crate `fsrs`.
//!
//! A [`Learner`] takes the log card by card, so that it need not be in memory as a whole, and keeps grades and days alone.
//! What comes out are weights within their bounds that predict this learner's grades better than those before, or a
//! [`Refused`] that says why there are none.
//!
//! ```
//! use deck_optimiser::{Learner, NEEDED, Refused};
//! use deck_study::Settings;
//!
//! let refused = Learner::default().fit(&Settings::default());
//! assert_eq!(refused, Err(Refused::TooFew { reviews: 0 }));
//! assert_eq!(NEEDED, 64);
//! ```

mod fit;

use deck_study::{CardId, Entry, Histories};

pub use fit::{Error, Fitted, GOODS};

/// Reviews of a later day than the one before that it takes: with fewer, `fsrs` trains nothing but the first intervals.
pub const NEEDED: usize = 64;

/// Why there are no new weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// There are fewer than [`NEEDED`] reviews of a later day.
    TooFew {
        /// How many there are.
        reviews: usize,
    },
    /// None were found that predict better than those in use.
    NoBetter {
        /// From how many reviews.
        reviews: usize,
    },
    /// The log gives numbers that are none.
    Failed,
}

/// What is known of how a learner remembers.
#[derive(Clone, Debug, Default)]
pub struct Learner {
    histories: Histories,
    /// The entries of the card that came last: more of it may follow.
    entries: Vec<Entry>,
}

impl Learner {
    /// Takes one entry more. All of one card must come together, in whatever order.
    pub fn take(&mut self, entry: Entry) {
        let is_other = |card: &CardId| *card != entry.card;
        if self
            .entries
            .first()
            .is_some_and(|last| is_other(&last.card))
        {
            self.close();
        }
        self.entries.push(entry);
    }

    fn close(&mut self) {
        self.histories.add(self.entries.iter());
        self.entries.clear();
    }
}
