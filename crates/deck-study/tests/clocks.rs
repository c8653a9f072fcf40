//! Clocks that are set back, journeys, and the two nights a year on which clocks change.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a panic is how a test fails, and its helpers are part of it"
)]

use deck_study::{
    Action, CardId, CardState, Direction, Entry, Grade, Graded, Moment, Phase, Schedule, Settings,
    replay, stamp,
};

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// 2026-03-29 01:00 UTC: in Berlin clocks go from 2 to 3.
const TO_SUMMER: i64 = 1_774_746_000_000;

/// 2026-10-25 01:00 UTC: in Berlin clocks go from 3 to 2.
const TO_WINTER: i64 = 1_792_890_000_000;

fn card() -> CardId {
    CardId::new("bank", "question", Direction::Forward)
}

fn schedule() -> Schedule {
    Schedule::new(Settings::default()).unwrap()
}

fn grade(id: &str, at: i64, offset: i16, grade: Grade) -> Entry {
    Entry {
        at,
        id: id.into(),
        offset,
        card: card(),
        action: Action::Grade(Graded::new(grade)),
    }
}

/// Easy at the first moment, Good at the second: the stability then, and whether it was the formula of one day.
fn twice(first: (i64, i16), second: (i64, i16)) -> (f32, bool) {
    let log = [
        grade("1", first.0, first.1, Grade::Easy),
        grade("2", second.0, second.1, Grade::Good),
    ];
    let stability = |log: &[Entry]| replay(&schedule(), &card(), log).memory.unwrap().stability;
    let same_day = stability(&[
        grade("1", 0, 0, Grade::Easy),
        grade("2", MINUTE, 0, Grade::Good),
    ]);
    let found = stability(&log);
    (found, found == same_day)
}

#[test]
fn midnight_begins_no_new_day_and_four_o_clock_does() {
    let evening = (20 * DAY + 23 * HOUR + 30 * MINUTE, 0);
    let at = |hours: i64, minutes: i64| (21 * DAY + hours * HOUR + minutes * MINUTE, 0);
    assert!(twice(evening, at(0, 30)).1);
    assert!(twice(evening, at(3, 59)).1);
    assert!(!twice(evening, at(4, 0)).1);
    // Whole days count, not hours: five hours over four o'clock are as good as twenty-eight.
    assert_eq!(
        twice(evening, at(4, 0)),
        twice((evening.0 - 19 * HOUR, 0), at(4, 0))
    );
}

#[test]
fn a_day_of_23_or_25_hours_is_one_day() {
    for (change, before, after) in [(TO_SUMMER, 60, 120), (TO_WINTER, 120, 60)] {
        let noon_before = (change - 14 * HOUR, before);
        // At noon by the clock on the wall, 23 or 25 hours later.
        let noon_after = (
            change + 10 * HOUR + i64::from(before - after) * MINUTE,
            after,
        );
        let plain = twice((14 * HOUR, 0), (14 * HOUR + DAY, 0));
        assert_eq!(twice(noon_before, noon_after), plain, "{change}");
        // A review that was due on that day is due from four o'clock on the wall.
        let state = replay(
            &schedule(),
            &card(),
            &[grade("1", noon_before.0 - 7 * DAY, before, Grade::Easy)],
        );
        let four = change + 3 * HOUR - i64::from(after) * MINUTE;
        let is_due = |at| state.is_due(Moment { at, offset: after });
        assert_eq!((is_due(four - 1), is_due(four)), (false, true), "{change}");
    }
}

#[test]
fn a_journey_moves_no_review_that_was_made() {
    let tokyo = grade("1", 100 * DAY, 540, Grade::Easy);
    let home = replay(&schedule(), &card(), std::slice::from_ref(&tokyo));
    let Phase::Review { interval: 8, due } = home.phase else {
        panic!("{home:?}");
    };
    assert_eq!(due, tokyo.moment().day().after(8));
    // In Honolulu, nineteen hours behind, the same local day comes later.
    let at = 100 * DAY + 8 * DAY;
    assert!(home.is_due(Moment { at, offset: 540 }));
    assert!(!home.is_due(Moment { at, offset: -600 }));
    // Reviewed there on the day before by the calendar, no days have passed, and none less.
    let there = grade("2", 100 * DAY + HOUR, -600, Grade::Good);
    assert!(there.moment().day() < tokyo.moment().day());
    let state = replay(&schedule(), &card(), &[tokyo, there]);
    assert_eq!(state.reps, 2);
    assert!(twice((100 * DAY, 540), (100 * DAY + HOUR, -600)).1);
}

#[test]
fn a_clock_set_back_loses_no_grade_and_keeps_their_order() {
    let schedule = schedule();
    let mut state = CardState::new();
    let mut log = Vec::new();
    // The clock is a year ahead for two grades, then it is set right.
    for (id, clock, given) in [
        ("b", 400 * DAY, Grade::Good),
        ("a", 400 * DAY + 10 * MINUTE, Grade::Good),
        ("0", 35 * DAY, Grade::Again),
    ] {
        let latest = state.latest.as_ref().map(|(at, _)| *at);
        let entry = grade(id, stamp(clock, latest), 0, given);
        state = state.apply(&schedule, &entry).unwrap();
        log.push(entry);
    }
    assert_eq!(state, replay(&schedule, &card(), &log));
    assert_eq!((state.reps, state.lapses), (3, 1));
    assert_eq!(
        log.last().map(|entry| entry.at),
        Some(400 * DAY + 10 * MINUTE + 1)
    );
    // It is the last grade that counts, and its ten minutes end after it.
    assert!(matches!(state.phase, Phase::Relearning { left: 1, .. }));
    // An undo after it still stands after what it undoes.
    let undo = Entry {
        at: stamp(35 * DAY, state.latest.as_ref().map(|(at, _)| *at)),
        action: Action::Undo { of: "0".into() },
        ..grade("c", 0, 0, Grade::Good)
    };
    assert!(state.apply(&schedule, &undo).is_err());
    log.push(undo);
    assert_eq!(replay(&schedule, &card(), &log).lapses, 0);
}

#[test]
fn a_clock_set_back_between_devices_takes_no_days_away() {
    // Merged from a device whose clock is three days late: the entry stands first, whatever was meant.
    let log = [
        grade("1", 50 * DAY, 0, Grade::Good),
        grade("2", 47 * DAY, 0, Grade::Easy),
    ];
    let state = replay(&schedule(), &card(), &log);
    assert_eq!(
        state.elapsed_days(Moment {
            at: 40 * DAY,
            offset: 0
        }),
        0
    );
    assert_eq!(state.reps, 2);
    assert_eq!(
        state.introduced,
        Some(
            Moment {
                at: 47 * DAY,
                offset: 0
            }
            .day()
        )
    );
}
