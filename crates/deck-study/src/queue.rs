//! What comes next: learning that is due, then reviews and new cards within a day's limits.

mod custom;

use crate::schedule::{AHEAD_SECONDS, scatter};
use crate::{CardId, CardState, Day, Due, Moment, Phase};

pub use custom::{ahead, missed, weakest};

/// Where a card waits, for an index: each shelf is ordered by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shelf {
    /// New cards, by the day from which they are not buried; the lowest number if they never were.
    New,
    /// Cards in steps of this day, by the millisecond at which they are due.
    Learning,
    /// Cards that are due on a day, by that day: reviews, and steps that ended beyond midnight.
    Days,
    /// Cards that are set aside.
    Suspended,
}

impl Shelf {
    /// A number for an index; they do not change.
    #[must_use]
    pub const fn number(self) -> u8 {
        self as u8
    }
}

impl CardState {
    /// The shelf of a card and its place on it. A buried card stands at the day on which it is there again, so that
    /// nothing has to be done when that day comes.
    #[must_use]
    pub fn shelf(&self) -> (Shelf, i64) {
        let day = |day: Day| i64::from(self.buried.map_or(day, |until| day.max(until)).0);
        match self.due() {
            _ if self.suspended => (Shelf::Suspended, 0),
            None => (Shelf::New, day(Day(i32::MIN))),
            Some(Due::On(due)) => (Shelf::Days, day(due)),
            Some(Due::At(at)) => match self.buried {
                // Its steps were of an earlier day when it comes back.
                Some(until) if until > self.last.map_or(until, Moment::day) => {
                    (Shelf::Days, i64::from(until.0))
                }
                _ => (Shelf::Learning, at),
            },
        }
    }
}

/// How much may be shown in a day, and what of it was already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// New cards a day.
    pub new: u32,
    /// Reviews a day. New cards are shown within it too, as each makes reviews.
    pub reviews: u32,
}

impl Default for Limits {
    /// As in Anki.
    fn default() -> Self {
        Limits {
            new: 20,
            reviews: 200,
        }
    }
}

/// What was shown on this study day so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// Cards graded for the first time.
    pub new: u32,
    /// Cards graded in review.
    pub reviews: u32,
}

impl Limits {
    /// What is left of the limits.
    #[must_use]
    pub fn left(self, shown: Shown) -> Limits {
        let reviews = self.reviews.saturating_sub(shown.reviews);
        Limits {
            new: self.new.saturating_sub(shown.new).min(reviews),
            reviews,
        }
    }
}

/// How many cards wait.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// New cards that today's limit admits.
    pub new: u32,
    /// Cards in steps that are due within this study day.
    pub learning: u32,
    /// Reviews that today's limit admits.
    pub reviews: u32,
}

impl Counts {
    /// Counts as an index gives them, with what today's limits leave of them.
    #[must_use]
    pub fn within(self, limits: Limits, shown: Shown) -> Counts {
        let left = limits.left(shown);
        let reviews = self.reviews.min(left.reviews);
        Counts {
            new: self.new.min(left.new).min(left.reviews - reviews),
            learning: self.learning,
            reviews,
        }
    }

    /// All of them.
    #[must_use]
    pub fn total(self) -> u32 {
        self.new
            .saturating_add(self.learning)
            .saturating_add(self.reviews)
    }
}

/// What today still asks for, and what of it was done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Today {
    /// What waits, within the limits.
    pub counts: Counts,
    /// What was shown.
    pub shown: Shown,
}

impl Today {
    /// Whether a new card is next where reviews wait too: new cards are spread evenly over the reviews of the day.
    fn is_turn_of_new(self) -> bool {
        let all = |shown: u32, waiting: u32| u64::from(shown) + u64::from(waiting);
        let new = all(self.shown.new, self.counts.new);
        let reviews = all(self.shown.reviews, self.counts.reviews);
        u64::from(self.shown.new) * reviews < u64::from(self.shown.reviews) * new
    }
}

/// What a learner is to do now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next<'a> {
    /// Show this card.
    Card(&'a CardId),
    /// Nothing is due, but this card in steps will be, at that millisecond.
    Wait(&'a CardId, i64),
    /// Nothing is left for today within the limits.
    Done,
}

/// What comes next of these cards: steps that are due, then reviews and new cards in turn, then steps that end within
/// 20 minutes.
///
/// A batch of the first few of each [`Shelf`] is enough. Reviews come by due day, and those of one day in an order of
/// their own, so that the questions of an article do not follow each other; new cards by `rank`, lowest first. The
/// card that was shown `last` comes again only if nothing else does, and so do others of its question, which it has told.
pub fn next<'a>(
    cards: impl IntoIterator<Item = (&'a CardId, &'a CardState)>,
    now: Moment,
    today: Today,
    last: Option<&CardId>,
    rank: impl Fn(&CardId) -> u32,
) -> Next<'a> {
    let day = now.day();
    let mut step = None;
    let mut review = None;
    let mut new = None;
    let last = last.map(CardId::note);
    for (id, state) in cards {
        let again = last.is_some_and(|last| is_of(id, last));
        match state.shelf() {
            (Shelf::Learning, at) => least(&mut step, (again && at <= now.at, at, id)),
            (Shelf::Days, due) if due <= i64::from(day.0) => {
                // Steps that ended beyond midnight are no reviews: no limit holds them back, and they come first.
                let is_review = matches!(state.phase, Phase::Review { .. });
                if !is_review || today.counts.reviews > 0 {
                    let place = scatter(id.as_str(), day.0.unsigned_abs());
                    least(&mut review, (again, is_review, due, place, id));
                }
            }
            (Shelf::New, from) if from <= i64::from(day.0) && today.counts.new > 0 => {
                least(&mut new, (again, rank(id), id));
            }
            _ => {}
        }
    }
    let soon = now.at.saturating_add(i64::from(AHEAD_SECONDS) * 1000);
    match (step, review, new) {
        (Some((false, at, id)), ..) if at <= now.at => Next::Card(id),
        (_, Some((false, true, .., id)), Some((false, _, new))) => {
            Next::Card(if today.is_turn_of_new() { new } else { id })
        }
        (_, Some((false, .., id)), _) | (.., Some((false, _, id))) => Next::Card(id),
        (Some((_, at, id)), ..) if at <= soon => Next::Card(id),
        (_, Some((.., id)), _) | (.., Some((.., id))) => Next::Card(id),
        (Some((_, at, id)), ..) => Next::Wait(id, at),
        (None, None, None) => Next::Done,
    }
}

/// Whether a card is of a question, without looking for where its own name ends: of thousands this is asked for each that is shown.
fn is_of(id: &CardId, note: &str) -> bool {
    let rest = id.as_str().strip_prefix(note);
    rest.is_some_and(|rest| rest.starts_with('/'))
}

fn least<T: Ord>(least: &mut Option<T>, other: T) {
    if least.as_ref().is_none_or(|least| other < *least) {
        *least = Some(other);
    }
}

#[cfg(test)]
mod tests;
