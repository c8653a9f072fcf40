//! From a card's log to its state: all of it at once, or one entry more.

use crate::log::{in_force, sorted};
use crate::{Action, CardId, CardState, Entry, Graded, Phase, Schedule};

/// The rules by which a log gives a state. It rises when the same log and settings give another one than before, as after a change of
/// the steps or with another version of `fsrs`: what is kept of cards is then made anew.
pub const RULES: i64 = 1;

/// One entry may not simply be added: it stands before entries that are there, or takes one of them back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NeedsReplay;

/// One entry that counts, with the card before and after it.
#[derive(Clone, Copy, Debug)]
pub struct Step<'a> {
    /// The entry.
    pub entry: &'a Entry,
    /// The card before it.
    pub before: &'a CardState,
    /// The card after it.
    pub after: &'a CardState,
}

/// The state of a card after the entries that are of it, in whatever order they come. Others are passed over.
#[must_use]
pub fn replay(schedule: &Schedule, card: &CardId, entries: &[Entry]) -> CardState {
    let all = of_card(card, entries);
    let mut state = CardState::new();
    for entry in in_force(&all) {
        state.take(schedule, entry);
    }
    state.after(&all)
}

/// As [`replay`], and shows each entry that counts on the way: the card's history, without what was undone.
pub fn replay_steps(
    schedule: &Schedule,
    card: &CardId,
    entries: &[Entry],
    mut show: impl FnMut(Step),
) -> CardState {
    let all = of_card(card, entries);
    let mut state = CardState::new();
    for entry in in_force(&all) {
        let before = state.clone();
        state.take(schedule, entry);
        show(Step {
            entry,
            before: &before,
            after: &state,
        });
    }
    state.after(&all)
}

fn of_card<'a>(card: &CardId, entries: &'a [Entry]) -> Vec<&'a Entry> {
    sorted(entries.iter().filter(|entry| entry.card == *card))
}

impl CardState {
    /// The card after one more entry of it: the same as a [`replay`] of its whole log with that entry.
    ///
    /// # Errors
    /// If only a replay can tell: for an undo, and for an entry that does not stand last.
    pub fn apply(&self, schedule: &Schedule, entry: &Entry) -> Result<CardState, NeedsReplay> {
        let is_last = self
            .latest
            .as_ref()
            .is_none_or(|(at, id)| (*at, id) < (entry.at, &entry.id));
        if !is_last || matches!(entry.action, Action::Undo { .. }) {
            return Err(NeedsReplay);
        }
        let mut next = self.clone();
        next.take(schedule, entry);
        next.entries = self.entries.saturating_add(1);
        next.latest = Some((entry.at, entry.id.clone()));
        Ok(next)
    }

    /// With the count and the last of all entries, undone ones included.
    fn after(mut self, all: &[&Entry]) -> CardState {
        self.entries = u32::try_from(all.len()).unwrap_or(u32::MAX);
        self.latest = all.last().map(|entry| (entry.at, entry.id.clone()));
        self
    }

    fn take(&mut self, schedule: &Schedule, entry: &Entry) {
        match &entry.action {
            Action::Grade(graded) => self.grade(schedule, entry, graded),
            // What it undoes was left out already.
            Action::Undo { .. } => {}
            Action::Suspend => self.suspended = true,
            Action::Unsuspend => self.suspended = false,
            Action::Bury { until } => self.buried = Some(*until),
            Action::Unbury => self.buried = None,
            Action::Flag(flag) => self.flag = *flag,
            Action::Note(note) => self.note.clone_from(note),
            Action::Forget => {
                *self = CardState {
                    suspended: self.suspended,
                    buried: self.buried,
                    flag: self.flag,
                    note: std::mem::take(&mut self.note),
                    ..CardState::new()
                };
            }
        }
    }

    fn grade(&mut self, schedule: &Schedule, entry: &Entry, graded: &Graded) {
        let now = entry.moment();
        let outcome = schedule.outcome(self, &entry.card, now, graded.grade);
        if matches!(self.phase, Phase::Review { .. }) && !graded.grade.is_pass() {
            self.lapses += 1;
            if is_leech(self.lapses, schedule.settings().leech) {
                self.leech = true;
                self.suspended = true;
            }
        }
        self.phase = outcome.phase;
        self.memory = Some(outcome.memory);
        self.last = Some(now);
        self.introduced.get_or_insert(now.day());
        self.reps += 1;
    }
}

/// At the threshold, and then each half as many lapses more.
fn is_leech(lapses: u32, threshold: u32) -> bool {
    let again = threshold.div_ceil(2).max(1);
    threshold > 0 && lapses >= threshold && (lapses - threshold).is_multiple_of(again)
}

#[cfg(test)]
mod tests;
