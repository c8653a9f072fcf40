//! Studying beside the schedule: some of a bank's cards, whether they are due or not.

use std::collections::BTreeMap;

use deck_engine::Category;
use deck_study::{CardId, CardState, Day, Entry, ahead, missed, weakest};

use super::desk::Desk;
use super::store::{Kept, Refused, Store};

/// Which cards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Topic {
    /// Those that were missed today.
    Missed,
    /// Those that become due in so many days.
    Ahead(u32),
    /// All of a subject.
    Of(Category),
}

/// A topic, from a moment on: a card that was graded since is done with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Beside {
    pub(super) topic: Topic,
    /// Milliseconds of UTC.
    pub(super) since: i64,
}

/// The cards that are left, those that are remembered least first. What is set aside is left out.
pub(super) async fn left(
    desk: &Desk,
    store: &Store,
    Beside { topic, since }: Beside,
) -> Result<Vec<CardId>, Refused> {
    let now = desk.now();
    let today = now.day();
    let kept = store.cards(desk.bank_id()).await?;
    let log = match topic {
        Topic::Missed => logs(store, &kept, today).await?,
        _ => Vec::new(),
    };
    let missed = missed(&log, today);
    let kept: BTreeMap<_, _> = kept.iter().map(|kept| (&kept.card, kept)).collect();
    let none = CardState::new();
    let is_wanted = |card: &CardId, state: &CardState| match topic {
        Topic::Missed => missed.contains(card),
        Topic::Ahead(days) => ahead(state, today, days),
        Topic::Of(category) => {
            let mut questions = desk.bank.questions.iter();
            questions.any(|one| one.id == card.question() && one.category == category)
        }
    };
    let cards = desk.cards.iter().filter_map(|card| {
        let kept = kept.get(card);
        let state = kept.map_or(&none, |kept| &kept.state);
        let is_done = state.last.is_some_and(|last| last.at >= since);
        let is_aside = kept.is_some_and(|kept| kept.is_buried(today));
        (!is_done && !is_aside && is_wanted(card, state)).then_some((card, state))
    });
    let left = weakest(&desk.schedule(), cards, now);
    Ok(left.into_iter().cloned().collect())
}

/// What was done to those cards that were graded today.
async fn logs(store: &Store, kept: &[Kept], today: Day) -> Result<Vec<Entry>, Refused> {
    let is_today = |kept: &&Kept| kept.state.last.is_some_and(|last| last.day() == today);
    let cards: Vec<CardId> = kept
        .iter()
        .filter(is_today)
        .map(|kept| kept.card.clone())
        .collect();
    let logs = store.logs_of(&cards).await?;
    Ok(logs.into_iter().flat_map(|(_, log)| log).collect())
}
