//! A log of grades as optimisers of FSRS read it: what they make of the table is what the schedule counted.

#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a panic is how a test fails, and its helpers are part of it"
)]

use std::collections::BTreeMap;

use deck_formats::review_log;
use deck_study::{
    Action, CardId, Direction, Entry, Grade, Graded, Review, Schedule, Settings, training,
};

const DAY_MS: i64 = 86_400_000;
/// Nine in the morning of 4 May 2026, two hours east of Greenwich.
const START: i64 = 1_777_878_000_000;
const OFFSET: i16 = 120;

fn card(number: u32) -> CardId {
    CardId::new("bank", &format!("question-{number}"), Direction::Forward)
}

/// The histories that another program makes of the table, by the rules that it is told: days begin at four.
fn read(table: &str) -> Vec<Vec<Review>> {
    let mut items = Vec::new();
    let mut cards: BTreeMap<String, (i64, Vec<Review>)> = BTreeMap::new();
    for line in table.lines().skip(1) {
        let [card, time, rating, state, _] =
            line.split(',').collect::<Vec<_>>().try_into().unwrap();
        let day = (time.parse::<i64>().unwrap() + i64::from(OFFSET) * 60_000 - 4 * 3_600_000)
            .div_euclid(DAY_MS);
        let history = cards.entry(card.to_owned()).or_default();
        if state == "0" {
            *history = (day, Vec::new());
        }
        let days = u32::try_from(day - history.0).unwrap();
        history.0 = day;
        let grade = Grade::ALL[rating.parse::<usize>().unwrap() - 1];
        history.1.push(Review { grade, days });
        if days > 0 {
            items.push(history.1.clone());
        }
    }
    items
}

#[test]
fn what_was_undone_or_forgotten_on_purpose_is_no_history() {
    let schedule = Schedule::new(Settings::default()).unwrap();
    let entry = |number: i64, days: i64, action| Entry {
        at: START + days * DAY_MS + number,
        id: number.to_string(),
        offset: OFFSET,
        card: card(1),
        action,
    };
    let grade = |grade| Action::Grade(Graded::new(grade));
    let log = [
        entry(1, 0, grade(Grade::Good)),
        entry(2, 0, grade(Grade::Good)),
        entry(3, 2, grade(Grade::Again)),
        entry(4, 2, Action::Undo { of: "3".to_owned() }),
        entry(5, 2, grade(Grade::Good)),
        entry(6, 3, Action::Flag(1)),
        entry(7, 9, Action::Forget),
        entry(8, 20, grade(Grade::Easy)),
        entry(9, 25, grade(Grade::Hard)),
    ];
    let review = |grade, days| Review { grade, days };
    assert_eq!(
        training(&log),
        [
            vec![
                review(Grade::Good, 0),
                review(Grade::Good, 0),
                review(Grade::Good, 2)
            ],
            vec![review(Grade::Easy, 0), review(Grade::Hard, 5)],
        ]
    );
    let export = review_log(&schedule, &log);
    assert_eq!(read(&export.text), training(&log));
    assert_eq!(
        export.text.lines().nth(1),
        Some("bank/question-1/forward,1777878000001,3,0,0")
    );
    let losses: Vec<_> = export.losses.iter().map(ToString::to_string).collect();
    assert_eq!(
        losses,
        [
            "1 undone grade",
            "that a card was made new again, 1 time: its history goes on with state 0",
            "1 other change: what was suspended, buried, flagged or noted",
        ]
    );
}
