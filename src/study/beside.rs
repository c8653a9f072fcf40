//! Studying beside the schedule: some of a bank's cards, whether they are due or not.

use deck_engine::Category;
use deck_study::{CardId, CardState, Phase, ahead, missed, weakest};

use super::desk::Desk;
use super::store::{Kept, Refused, Sight, Store};

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
    store: &Store,
    sight: &Sight,
    not_new: &[CardId],
    Beside { topic, since }: Beside,
) -> Result<(usize, Option<CardId>), Refused> {
    let now = desk.now();
    let today = now.day();
    let is_of = |card: &CardId, category: Category| {
        let mut questions = desk.bank.questions.iter();
        questions.any(|one| one.id == card.question() && one.category == category)
    };
    let mut left = sight.cards(&desk.cards);
    left.retain(|kept| {
        let is_open = kept.state.last.is_some_and(|last| last.at < since);
        is_open && kept.state.phase != Phase::New && !kept.is_aside(today)
    });
    match topic {
        Topic::Ahead(days) => left.retain(|kept| ahead(&kept.state, today, days)),
        Topic::Missed => {
            left.retain(|kept| kept.state.last.is_some_and(|last| last.day() == today));
            let cards: Vec<CardId> = left.iter().map(|kept| kept.card.clone()).collect();
            let mut logs = store.logs_of(&cards).await?.into_iter();
            left.retain(|_| logs.next().is_some_and(|(_, log)| missed(&log, today)));
        }
        Topic::Of(category) => {
            let new = desk.cards.iter();
            let new = new.filter(|card| not_new.binary_search(card).is_err());
            left.extend(new.map(|card| Kept {
                card: card.clone(),
                state: CardState::new(),
            }));
            left.retain(|kept| is_of(&kept.card, category));
        }
    }
    let cards = left.iter().map(|kept| (&kept.card, &kept.state));
    let next = weakest(&desk.schedule(), cards, now);
    Ok((left.len(), next.cloned()))
}
