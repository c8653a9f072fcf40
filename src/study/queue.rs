//! Which card is next, and what waits: asked anew of the store after each action, so that all tabs agree.

use deck_study::{CardId, CardState, Counts, Limits, Moment, Next, Today, next};

use super::beside::Beside;
use super::settings::Settings;
use super::store::{Kept, Waiting};

/// How a day's new cards are counted out, which card was there before, and what is studied beside the schedule.
#[derive(Clone)]
pub(super) struct Wishes {
    pub(super) more_new: u32,
    pub(super) last: Option<CardId>,
    pub(super) beside: Option<Beside>,
}

/// What the learner sees when nothing is due.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Rest {
    /// Answers that were given today.
    pub(super) answered: u32,
    /// The millisecond at which a step of learning is due.
    pub(super) wait: Option<i64>,
    /// The day on which the next other card is due, in days from today.
    pub(super) in_days: Option<i64>,
    /// Cards that are due by tomorrow.
    pub(super) tomorrow: u32,
    /// New cards that today's limit holds back.
    pub(super) held_back: u32,
    pub(super) buried: u32,
    pub(super) suspended: u32,
}

/// What is to be shown.
#[derive(Clone, Debug)]
pub(super) enum Show {
    /// A card, and the revision of its question when it was last graded.
    Card(CardId, Box<CardState>, Option<u32>),
    Rest(Rest),
}

/// What the store says at one moment.
#[derive(Clone, Debug)]
pub(super) struct Look {
    pub(super) settings: Settings,
    /// Entries that are in no backup.
    pub(super) unsaved: u32,
    pub(super) counts: Counts,
    /// How many cards are left of those that are studied beside the schedule, the shown one with them.
    pub(super) beside: usize,
    pub(super) show: Show,
}

/// What follows from what waits.
pub(super) struct Plan {
    pub(super) counts: Counts,
    pub(super) next: Option<CardId>,
    /// What is told where no card is next.
    pub(super) rest: Rest,
}

/// The plan for a bank's cards, given in its order.
pub(super) fn plan(
    waiting: &Waiting,
    cards: &[CardId],
    wishes: &Wishes,
    settings: Settings,
    now: Moment,
) -> Plan {
    let is_new = |card: &&CardId| waiting.not_new.binary_search(card).is_err();
    let fresh = cards.iter().filter(is_new);
    let all = Counts {
        new: u32::try_from(fresh.clone().count()).unwrap_or(u32::MAX),
        learning: u32::try_from(waiting.steps.len()).unwrap_or(u32::MAX),
        reviews: waiting.due,
    };
    let more = wishes.more_new;
    let limits = Limits {
        new: u32::from(settings.new) + more,
        reviews: u32::from(settings.reviews) + more,
    };
    let shown = waiting.totals.shown();
    let today = Today {
        counts: all.within(limits, shown),
        shown,
    };
    // Of new cards the bank's first is enough. What may be known of it, such as a note, does not count here.
    let none = CardState::new();
    let fresh = fresh.take(1).map(|card| (card, &none));
    let known = waiting.steps.iter().chain(&waiting.days);
    let known = known.map(|kept| (&kept.card, &kept.state));
    let next = next(known.chain(fresh), now, today, wishes.last.as_ref(), |_| 0);
    let place = |kept: &[Kept]| kept.iter().map(|kept| kept.state.shelf().1).min();
    Plan {
        counts: today.counts,
        next: match next {
            Next::Card(card) => Some(card.clone()),
            Next::Wait(..) | Next::Done => None,
        },
        rest: Rest {
            answered: waiting.totals.graded(),
            wait: place(&waiting.steps),
            // What today's limit holds back is due again tomorrow.
            in_days: place(&waiting.days).map(|place| (place - i64::from(now.day().0)).max(1)),
            tomorrow: waiting.tomorrow,
            held_back: all.new - today.counts.new.min(all.new),
            buried: waiting.buried,
            suspended: waiting.suspended,
        },
    }
}

#[cfg(test)]
mod tests {
    use deck_study::{Day, Direction, Phase};

    use super::*;

    const TODAY: Moment = Moment {
        at: 1_000 * 86_400_000,
        offset: 0,
    };

    const WISHES: Wishes = Wishes {
        more_new: 0,
        last: None,
        beside: None,
    };

    fn card(name: &str) -> CardId {
        CardId::new("bank", name, Direction::Forward)
    }

    fn due(name: &str, in_days: i32) -> Kept {
        let day = Day(TODAY.day().0 + in_days);
        let mut state = CardState::new();
        state.phase = Phase::Review {
            interval: 3,
            due: day,
        };
        let card = card(name);
        Kept { card, state }
    }

    fn settings(new: u16) -> Settings {
        Settings {
            new,
            ..Settings::default()
        }
    }

    #[test]
    fn new_cards_come_in_the_banks_order_within_the_days_limit() {
        let cards = ["b", "a", "c"].map(card);
        let waiting = Waiting {
            not_new: vec![card("b")],
            ..Waiting::default()
        };
        let some = plan(&waiting, &cards, &WISHES, settings(1), TODAY);
        assert_eq!((some.next, some.counts.new), (Some(card("a")), 1));
        let none = plan(&waiting, &cards, &WISHES, settings(0), TODAY);
        assert_eq!((none.next, none.rest.held_back), (None, 2));
    }

    #[test]
    fn where_nothing_is_due_it_says_when_the_next_card_is() {
        let waiting = Waiting {
            not_new: vec![card("a")],
            days: vec![due("a", 3)],
            ..Waiting::default()
        };
        let plan = plan(&waiting, &[card("a")], &WISHES, settings(20), TODAY);
        assert_eq!((plan.next, plan.rest.in_days), (None, Some(3)));
    }
}
