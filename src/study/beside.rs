//! Studying beside the schedule: some of a bank's cards, whether they are due or not.

use deck_engine::Category;
use deck_study::{CardId, CardState, Day, Phase, ahead, missed, weakest};

use super::desk::Desk;
use super::queue::is_fresh;
use super::store::{Refused, Sight, is_buried};

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

/// How many cards are left, and the one of them that is remembered least. What is set aside is left out.
pub(super) async fn left(
    desk: &Desk,
    sight: &mut Sight<'_>,
    Beside { topic, since }: Beside,
) -> Result<(usize, Option<CardId>), Refused> {
    let now = desk.now();
    let today = now.day();
    let is_of = |card: &CardId, category: Category| {
        let mut questions = desk.bank.questions.iter();
        questions.any(|one| one.id == card.question() && one.category == category)
    };
    let missed: Vec<CardId> = match topic {
        Topic::Missed => missed_on(desk, sight, today).await?,
        _ => Vec::new(),
    };
    let is_left = |(card, state): &(&CardId, &CardState)| {
        // What was graded before the clock was set back lies ahead of it.
        let is_open = state
            .last
            .is_some_and(|last| last.at < since || last.at > now.at);
        let is_begun = is_open && state.phase != Phase::New;
        let is_aside = state.suspended || is_buried(state, today);
        match topic {
            _ if is_aside => false,
            Topic::Ahead(days) => is_begun && ahead(state, today, days),
            Topic::Missed => is_begun && missed.contains(card),
            Topic::Of(category) => (is_begun || is_fresh(state, today)) && is_of(card, category),
        }
    };
    let left = desk.cards.iter().zip(sight.states()).filter(is_left);
    let next = weakest(&desk.schedule(), left.clone(), now);
    Ok((left.count(), next.cloned()))
}

/// The cards that were missed on a day.
async fn missed_on(desk: &Desk, sight: &mut Sight<'_>, day: Day) -> Result<Vec<CardId>, Refused> {
    let all = desk.cards.iter().zip(sight.states());
    let graded = all.filter(|(_, state)| state.last.is_some_and(|last| last.day() == day));
    let mut cards: Vec<CardId> = graded.map(|(card, _)| card.clone()).collect();
    let mut logs = sight.logs(&cards).await?.into_iter();
    cards.retain(|_| logs.next().is_some_and(|(_, log)| missed(&log, day)));
    Ok(cards)
}
