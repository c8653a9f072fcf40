use super::*;
use crate::{Action, Direction, Entry, Grade, Graded, Schedule, Settings, replay};

/// Noon of 22 November 2026, UTC.
const NOON: Moment = Moment {
    at: 1_795_348_800_000,
    offset: 0,
};

fn today() -> Day {
    NOON.day()
}

fn id(question: &str) -> CardId {
    CardId::new("bank", question, Direction::Forward)
}

fn review(due: Day) -> CardState {
    CardState {
        phase: Phase::Review { interval: 3, due },
        last: Some(Moment {
            at: NOON.at - 3 * 86_400_000,
            offset: 0,
        }),
        ..CardState::new()
    }
}

fn step(at: i64) -> CardState {
    CardState {
        phase: Phase::Learning {
            left: 1,
            due: Due::At(at),
        },
        last: Some(NOON),
        ..CardState::new()
    }
}

fn day(days: i32) -> Day {
    Day(today().0 + days)
}

/// The question of the card that comes next, with the limits left as they are by default.
fn shows(cards: &[(CardId, CardState)], last: Option<&CardId>) -> String {
    let counts = Counts {
        new: 20,
        learning: 9,
        reviews: 200,
    };
    let today = Today {
        counts,
        shown: Shown::default(),
    };
    match next(
        cards.iter().map(|(id, state)| (id, state)),
        NOON,
        today,
        last,
        |_| 0,
    ) {
        Next::Card(id) => id.question().to_owned(),
        Next::Wait(_, at) => format!("wait {}", at - NOON.at),
        Next::Done => "done".to_owned(),
    }
}

#[test]
fn steps_that_are_due_come_first_and_steps_of_the_next_minutes_last() {
    let minute = 60_000;
    let mut cards = vec![
        (id("later"), step(NOON.at + 21 * minute)),
        (id("soon"), step(NOON.at + 5 * minute)),
        (id("new"), CardState::new()),
        (id("due"), review(day(-1))),
        (id("step"), step(NOON.at - minute)),
    ];
    for expected in ["step", "due", "new", "soon", "wait 1260000", "done"] {
        assert_eq!(shows(&cards, None), expected);
        cards.retain(|(id, _)| id.question() != expected);
        if expected.starts_with("wait") {
            cards.clear();
        }
    }
}

#[test]
fn a_sibling_of_the_card_shown_last_waits_for_others_too() {
    let card = |question: &str, direction| CardId::new("bank", question, direction);
    let shown = card("a", Direction::Forward);
    let sibling = card("a", Direction::Back);
    for state in [review(day(-1)), CardState::new(), step(NOON.at - 1)] {
        let mut cards = vec![(sibling.clone(), state)];
        assert_eq!(shows(&cards, Some(&shown)), "a", "nothing else waits");
        cards.push((card("ab", Direction::Forward), review(day(0))));
        assert_eq!(shows(&cards, Some(&shown)), "ab");
    }
}

#[test]
fn the_card_shown_last_waits_for_others() {
    let cards = vec![(id("a"), step(NOON.at - 5)), (id("b"), step(NOON.at + 5))];
    assert_eq!(shows(&cards, None), "a");
    assert_eq!(shows(&cards, Some(&id("a"))), "b");
    assert_eq!(shows(&cards[..1], Some(&id("a"))), "a");
}

#[test]
fn what_is_set_aside_or_not_due_is_not_shown() {
    let suspended = CardState {
        suspended: true,
        ..CardState::new()
    };
    let buried = CardState {
        buried: Some(day(1)),
        ..CardState::new()
    };
    let cards = vec![
        (id("a"), suspended),
        (id("b"), buried),
        (id("c"), review(day(1))),
    ];
    assert_eq!(shows(&cards, None), "done");
    let back = CardState {
        buried: Some(day(0)),
        ..CardState::new()
    };
    assert_eq!(shows(&[(id("d"), back)], None), "d");
}

#[test]
fn a_buried_card_waits_on_the_shelf_of_the_day_it_is_back() {
    let bury = |state: CardState| CardState {
        buried: Some(day(2)),
        ..state
    };
    let place = |day: Day| i64::from(day.0);
    assert_eq!(bury(review(day(0))).shelf(), (Shelf::Days, place(day(2))));
    assert_eq!(bury(review(day(5))).shelf(), (Shelf::Days, place(day(5))));
    assert_eq!(bury(CardState::new()).shelf(), (Shelf::New, place(day(2))));
    assert_eq!(bury(step(NOON.at)).shelf(), (Shelf::Days, place(day(2))));
    let past = CardState {
        buried: Some(day(0)),
        ..step(NOON.at)
    };
    assert_eq!(past.shelf(), (Shelf::Learning, NOON.at));
}

#[test]
fn limits_hold_back_reviews_and_new_cards_but_no_steps() {
    let of_day = CardState {
        phase: Phase::Relearning {
            left: 1,
            due: Due::On(day(0)),
        },
        ..review(day(0))
    };
    let none = Today::default();
    let cards = [
        (id("review"), review(day(-9))),
        (id("new"), CardState::new()),
        (id("step"), of_day),
    ];
    let shown = next(
        cards.iter().map(|(id, state)| (id, state)),
        NOON,
        none,
        None,
        |_| 0,
    );
    assert_eq!(shown, Next::Card(&id("step")));
    let counts = Counts {
        new: 30,
        learning: 4,
        reviews: 190,
    };
    let shown = Shown { new: 5, reviews: 8 };
    let within = counts.within(Limits::default(), shown);
    assert_eq!(
        within,
        Counts {
            new: 2,
            learning: 4,
            reviews: 190
        }
    );
    assert_eq!(within.total(), 196);
    let shown = Shown {
        new: 25,
        reviews: 300,
    };
    let within = counts.within(Limits::default(), shown);
    assert_eq!(
        within,
        Counts {
            new: 0,
            learning: 4,
            reviews: 0
        }
    );
}

#[test]
fn new_cards_are_spread_over_the_reviews() {
    let mut today = Today {
        counts: Counts {
            new: 3,
            learning: 0,
            reviews: 12,
        },
        shown: Shown::default(),
    };
    let mut shown = String::new();
    while today.counts.total() > 0 {
        let mut cards = vec![];
        if today.counts.new > 0 {
            cards.push((id("n"), CardState::new()));
        }
        if today.counts.reviews > 0 {
            cards.push((id("r"), review(day(0))));
        }
        let Next::Card(card) = next(
            cards.iter().map(|(id, s)| (id, s)),
            NOON,
            today,
            None,
            |_| 0,
        ) else {
            panic!("nothing comes after {shown}");
        };
        if card.question() == "n" {
            today.counts.new -= 1;
            today.shown.new += 1;
        } else {
            today.counts.reviews -= 1;
            today.shown.reviews += 1;
        }
        shown += card.question();
    }
    assert_eq!(shown, "rnrrrrnrrrrnrrr");
}

fn grade(at: i64, name: &str, card: &CardId, grade: Grade) -> Entry {
    Entry {
        at,
        id: name.into(),
        offset: 0,
        card: card.clone(),
        action: Action::Grade(Graded::new(grade)),
    }
}

#[test]
fn missed_today_are_those_failed_today_and_not_undone() {
    let card = id("card");
    let entry = |after: i64, name: &str, given| grade(NOON.at + after, name, &card, given);
    let undo = Entry {
        action: Action::Undo { of: "1".into() },
        ..entry(9, "2", Grade::Good)
    };
    let again = entry(0, "1", Grade::Again);
    for (log, is_missed) in [
        (vec![again.clone(), entry(1, "2", Grade::Good)], true),
        (vec![again, undo], false),
        (vec![entry(0, "1", Grade::Good)], false),
        (vec![entry(-86_400_000, "1", Grade::Again)], false),
    ] {
        assert_eq!(missed(&log, today()), is_missed, "{log:?}");
    }
}

#[test]
fn cramming_begins_with_what_is_remembered_least() {
    let schedule = Schedule::new(Settings::default()).unwrap();
    let early = NOON.at - 10 * 86_400_000;
    let states = [
        ("hard", Grade::Hard),
        ("easy", Grade::Easy),
        ("good", Grade::Good),
    ]
    .map(|(name, given)| {
        let card = id(name);
        let state = replay(&schedule, &card, &[grade(early, name, &card, given)]);
        (card, state)
    });
    let mut cards = vec![(id("new"), CardState::new())];
    cards.extend(states);
    let mut order = Vec::new();
    while let Some(next) = weakest(&schedule, cards.iter().map(|(id, state)| (id, state)), NOON) {
        let next = next.clone();
        cards.retain(|(id, _)| *id != next);
        order.push(next.question().to_owned());
    }
    assert_eq!(order, ["hard", "good", "easy", "new"]);
}

#[test]
fn ahead_are_the_days_from_tomorrow_on() {
    let due = |days| ahead(&review(day(days)), today(), 3);
    assert_eq!([-1, 0, 1, 3, 4].map(due), [false, false, true, true, false]);
}
