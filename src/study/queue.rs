//! Which card is next, and what waits: asked anew of the store after each action, so that all tabs agree.

use deck_study::stats::Totals;
use deck_study::{
    Action, CardId, CardState, Counts, Day, Entry, Limits, Moment, Next, Shelf, Today, merge, next,
};

use super::beside::Beside;
use super::settings::Settings;
use super::store::is_buried;

/// Which card was there before, and what is studied beside the schedule.
#[derive(Clone)]
pub(super) struct Wishes {
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
    /// Cards that are new or due, and that the limits of the day hold back.
    pub(super) held_back: u32,
    pub(super) buried: u32,
    pub(super) suspended: u32,
}

/// What the learner saw of a card before, by its log.
#[derive(Clone, Debug, Default)]
pub(super) struct Before {
    /// The revision of its question when it was last graded.
    pub(super) revision: Option<u32>,
    /// What its back said then; empty if the log does not have it.
    pub(super) answer: String,
    /// What its front said.
    pub(super) front: String,
}

impl Before {
    /// By a card's log, in whatever order it was kept: what a file brought stands behind what is older or later than it.
    pub(super) fn of(log: Vec<Entry>) -> Before {
        let mut before = Before::default();
        for entry in merge(log, Vec::new()) {
            if let Action::Grade(graded) = entry.action {
                before.revision = graded.revision.or(before.revision);
                before.answer = graded.answer.unwrap_or(before.answer);
                before.front = graded.front.unwrap_or(before.front);
            }
        }
        before
    }
}

/// What is to be shown.
#[derive(Clone, Debug)]
pub(super) enum Show {
    Card(CardId, Box<(CardState, Before)>),
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

/// Whether a card may be shown as a new one. What may be known of it, such as a note, does not count here.
pub(super) fn is_fresh(state: &CardState, today: Day) -> bool {
    matches!(state.shelf(), (Shelf::New, from) if from <= i64::from(today.0))
}

/// The limits of a day, with so many more new cards than are set.
pub(super) fn limits(settings: Settings, more: u32) -> Limits {
    Limits {
        new: u32::from(settings.new) + more,
        reviews: u32::from(settings.reviews) + more,
    }
}

/// The plan for cards, which are given in their bank's order, after what was done today.
pub(super) fn plan<'a>(
    cards: impl Iterator<Item = (&'a CardId, &'a CardState)> + Clone,
    done: &Totals,
    wishes: &Wishes,
    limits: Limits,
    now: Moment,
) -> Plan {
    let today = now.day();
    let (mut all, mut rest) = (Counts::default(), Rest::default());
    let (mut fresh, mut later, mut first) = (None, None, None);
    // The last one in order whose question was asked today.
    let mut asked: Option<&CardId> = None;
    let earliest = |one: Option<i64>, other| Some(one.map_or(other, |one| one.min(other)));
    for (card, state) in cards.clone() {
        rest.suspended += u32::from(state.suspended);
        rest.buried += u32::from(is_buried(state, today));
        match state.shelf() {
            (Shelf::Learning, at) => {
                all.learning += 1;
                rest.wait = earliest(rest.wait, at);
            }
            (Shelf::Days, day) => {
                let left = day - i64::from(today.0);
                all.reviews += u32::from(left <= 0);
                rest.tomorrow += u32::from(left <= 1);
                first = earliest(first, left);
            }
            _ if is_fresh(state, today) => {
                all.new += 1;
                // What was asked today tells the others of its question, so they come after all other new ones. Cards of a question
                // stand together.
                if fresh.is_none() {
                    let is_told = asked.is_some_and(|asked| asked.note() == card.note());
                    let place = if is_told { &mut later } else { &mut fresh };
                    place.get_or_insert(card);
                }
            }
            _ => {}
        }
        if state.last.is_some_and(|last| last.day() == today) {
            asked = Some(card);
        }
    }
    let fresh = fresh.or(later);
    let shown = done.shown();
    let today = Today {
        counts: all.within(limits, shown),
        shown,
    };
    // Of new cards the bank's first is enough.
    let cards = cards.filter(|(card, state)| Some(*card) == fresh || state.shelf().0 != Shelf::New);
    let next = next(cards, now, today, wishes.last.as_ref(), |_| 0);
    Plan {
        counts: today.counts,
        next: match next {
            Next::Card(card) => Some(card.clone()),
            Next::Wait(..) | Next::Done => None,
        },
        rest: Rest {
            answered: done.graded(),
            // What today's limit holds back is due again tomorrow.
            in_days: first.map(|left| left.max(1)),
            held_back: all.total() - today.counts.total(),
            ..rest
        },
    }
}

#[cfg(test)]
mod tests {
    use deck_study::{Day, Direction, Grade, Graded, Phase};

    use super::*;

    const TODAY: Moment = Moment {
        at: 1_000 * 86_400_000,
        offset: 0,
    };

    const WISHES: Wishes = Wishes {
        last: None,
        beside: None,
    };

    fn card(name: &str) -> CardId {
        CardId::new("bank", name, Direction::Forward)
    }

    fn due(in_days: i32) -> CardState {
        let mut state = CardState::new();
        state.phase = Phase::Review {
            interval: 3,
            due: Day(TODAY.day().0 + in_days),
        };
        state
    }

    fn allowed(new: u32) -> Limits {
        Limits {
            new,
            ..Limits::default()
        }
    }

    #[test]
    fn what_was_seen_before_goes_by_the_time_and_not_by_the_place_in_the_log() {
        let graded = |at: i64, revision: u32, answer: &str| Entry {
            at,
            id: format!("{at}-0"),
            offset: 0,
            card: card("a"),
            action: Action::Grade(Graded {
                revision: Some(revision),
                answer: Some(answer.into()),
                ..Graded::new(Grade::Good)
            }),
        };
        // A file has brought what was seen before the latest.
        let before = Before::of(vec![graded(2_000, 2, "later"), graded(1_000, 1, "earlier")]);
        assert_eq!(
            (before.revision, before.answer.as_str()),
            (Some(2), "later")
        );
    }

    #[test]
    fn new_cards_come_in_the_banks_order_within_the_days_limit() {
        let cards = ["b", "a", "c"].map(card);
        let mut graded = CardState::new();
        graded.suspended = true;
        let states = [graded, CardState::new(), CardState::new()];
        let all = || cards.iter().zip(&states);
        let some = plan(all(), &Totals::default(), &WISHES, allowed(1), TODAY);
        assert_eq!((some.next, some.counts.new), (Some(card("a")), 1));
        let none = plan(all(), &Totals::default(), &WISHES, allowed(0), TODAY);
        assert_eq!((none.next, none.rest.held_back), (None, 2));
    }

    #[test]
    fn what_is_due_and_held_back_by_the_days_limit_is_counted() {
        let (cards, states) = (["a", "b", "c"].map(card), [due(0), due(-2), due(1)]);
        let all = || cards.iter().zip(&states);
        let rest = |reviews: u32| {
            let limits = Limits { new: 20, reviews };
            plan(all(), &Totals::default(), &WISHES, limits, TODAY).rest
        };
        assert_eq!([2, 1, 0].map(|reviews| rest(reviews).held_back), [0, 1, 2]);
    }

    #[test]
    fn the_other_card_of_a_question_that_was_asked_today_comes_after_other_new_ones() {
        let cards = [
            ("a", Direction::Forward),
            ("a", Direction::Back),
            ("b", Direction::Forward),
        ];
        let cards = cards.map(|(name, direction)| CardId::new("bank", name, direction));
        let next = |days_ago: i64| {
            let mut asked = due(5);
            asked.last = Some(Moment {
                at: TODAY.at - days_ago * 86_400_000,
                ..TODAY
            });
            let states = [asked, CardState::new(), CardState::new()];
            let all = cards.iter().zip(&states);
            plan(all, &Totals::default(), &WISHES, allowed(9), TODAY).next
        };
        assert_eq!(next(0), Some(cards[2].clone()));
        assert_eq!(next(1), Some(cards[1].clone()));
    }

    #[test]
    fn where_nothing_is_due_it_says_when_the_next_card_is() {
        let (cards, states) = ([card("a"), card("b")], [due(5), due(3)]);
        let all = cards.iter().zip(&states);
        let plan = plan(all, &Totals::default(), &WISHES, allowed(20), TODAY);
        assert_eq!((plan.next, plan.rest.in_days), (None, Some(3)));
    }
}
