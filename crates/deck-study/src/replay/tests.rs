use super::*;
use crate::{Day, Direction, Due, Grade, Moment, Phase, Settings, merge};

const DAY_MS: i64 = 86_400_000;

fn card() -> CardId {
    CardId::new("bank", "question", Direction::Forward)
}

fn schedule() -> Schedule {
    Schedule::new(Settings::default()).unwrap()
}

fn entry(day: i64, id: &str, action: Action) -> Entry {
    Entry {
        at: day * DAY_MS + DAY_MS / 2,
        id: id.into(),
        offset: 0,
        card: card(),
        action,
    }
}

fn grade(day: i64, id: &str, grade: Grade) -> Entry {
    entry(day, id, Action::Grade(Graded::new(grade)))
}

fn undo(day: i64, id: &str, of: &str) -> Entry {
    entry(day, id, Action::Undo { of: of.into() })
}

fn state(log: &[Entry]) -> CardState {
    replay(&schedule(), &card(), log)
}

/// Learned easily, then failed and taken up again so many times, ten days apart.
fn failed(times: i64) -> Vec<Entry> {
    let mut log = vec![grade(0, "first", Grade::Easy)];
    for time in 1..=times {
        log.push(grade(time * 10, &format!("{time}-fail"), Grade::Again));
        log.push(grade(time * 10, &format!("{time}-pass"), Grade::Good));
    }
    log
}

#[test]
fn a_card_goes_through_its_steps_into_review_and_back() {
    let log = [
        grade(0, "1", Grade::Good),
        grade(0, "2", Grade::Good),
        grade(2, "3", Grade::Again),
        grade(2, "4", Grade::Again),
    ];
    let minutes = |count: i64| Due::At(DAY_MS / 2 + count * 60_000);
    let first = state(&log[..1]);
    assert_eq!(
        first.phase,
        Phase::Learning {
            left: 1,
            due: minutes(10)
        }
    );
    assert_eq!((first.introduced, first.reps), (Some(Day(0)), 1));
    assert_eq!(
        state(&log[..2]).phase,
        Phase::Review {
            interval: 2,
            due: Day(2)
        }
    );
    let failed = state(&log);
    assert!(matches!(failed.phase, Phase::Relearning { left: 1, .. }));
    // Failing a step of relearning again is no further lapse.
    assert_eq!((failed.lapses, failed.reps), (1, 4));
}

#[test]
fn a_leech_is_marked_and_set_aside_after_eight_lapses_and_then_every_four() {
    let lapses = |times| {
        let state = state(&failed(times));
        (state.lapses, state.leech, state.suspended)
    };
    assert_eq!(lapses(7), (7, false, false));
    assert_eq!(lapses(8), (8, true, true));
    let mut log = failed(8);
    log.push(entry(85, "back", Action::Unsuspend));
    for time in 9..=12 {
        assert!(!state(&log).suspended, "before lapse {time}");
        log.push(grade(time * 10, &format!("{time}-fail"), Grade::Again));
        log.push(grade(time * 10, &format!("{time}-pass"), Grade::Good));
    }
    assert_eq!((state(&log).lapses, state(&log).suspended), (12, true));
    // The lapse that made it a leech is undone, and so is what it did.
    log.push(undo(130, "undo", "12-fail"));
    assert!(!state(&log).suspended);
}

#[test]
fn without_a_threshold_there_are_no_leeches() {
    let settings = Settings {
        leech: 0,
        ..Settings::default()
    };
    let schedule = Schedule::new(settings).unwrap();
    let state = replay(&schedule, &card(), &failed(20));
    assert_eq!(
        (state.lapses, state.leech, state.suspended),
        (20, false, false)
    );
}

#[test]
fn a_forgotten_card_is_new_and_keeps_flag_and_note() {
    let mut log = failed(9);
    log.push(entry(99, "flag", Action::Flag(3)));
    log.push(entry(99, "note", Action::Note("ask Ines".into())));
    log.push(entry(99, "reset", Action::Forget));
    let forgotten = state(&log);
    assert_eq!(
        (forgotten.phase, forgotten.memory, forgotten.reps),
        (Phase::New, None, 0)
    );
    assert_eq!((forgotten.flag, forgotten.note.as_str()), (3, "ask Ines"));
    assert!(!forgotten.leech && forgotten.suspended);
    log.push(undo(100, "undo", "reset"));
    assert_eq!(state(&log).lapses, 9);
}

#[test]
fn an_undo_takes_back_one_thing_wherever_it_stands() {
    let log = [
        grade(0, "1", Grade::Easy),
        entry(1, "2", Action::Flag(1)),
        grade(8, "3", Grade::Again),
        entry(9, "4", Action::Suspend),
        undo(10, "5", "3"),
    ];
    let state = state(&log);
    assert_eq!(
        (state.lapses, state.reps, state.flag, state.suspended),
        (0, 1, 1, true)
    );
    assert_eq!(
        state.phase,
        Phase::Review {
            interval: 8,
            due: Day(8)
        }
    );
    assert_eq!(
        (state.entries, state.latest),
        (5, Some((10 * DAY_MS + DAY_MS / 2, "5".into())))
    );
}

#[test]
fn an_undo_that_stands_before_its_entry_does_nothing() {
    let log = [
        undo(0, "1", "2"),
        grade(1, "2", Grade::Easy),
        undo(2, "3", "unknown"),
    ];
    assert_eq!(state(&log).reps, 1);
}

#[test]
fn only_an_entry_that_stands_last_can_simply_be_added() {
    let now = state(&[grade(5, "m", Grade::Good)]);
    let add = |entry: Entry| now.apply(&schedule(), &entry).map(|state| state.reps);
    assert_eq!(add(grade(6, "a", Grade::Good)), Ok(2));
    assert_eq!(add(grade(5, "n", Grade::Good)), Ok(2));
    assert_eq!(add(grade(5, "m", Grade::Good)), Err(NeedsReplay));
    assert_eq!(add(grade(5, "a", Grade::Good)), Err(NeedsReplay));
    assert_eq!(add(undo(6, "z", "m")), Err(NeedsReplay));
}

#[test]
fn lapses_on_two_devices_are_both_kept() {
    let both = vec![grade(0, "1", Grade::Easy)];
    let mut phone = both.clone();
    phone.extend([grade(8, "p1", Grade::Again), grade(8, "p2", Grade::Good)]);
    let mut laptop = both;
    laptop.push(grade(20, "l1", Grade::Again));
    let merged = merge(phone.clone(), laptop.clone());
    assert_eq!((merged.len(), state(&merged).lapses), (4, 2));
    assert_eq!(merge(laptop, phone), merged);
}

#[test]
fn of_two_entries_with_one_id_the_later_stays() {
    let twins = [grade(3, "1", Grade::Good), grade(4, "1", Grade::Again)];
    let [early, late] = twins.clone();
    assert_eq!(
        merge(vec![early.clone()], vec![late.clone()]),
        std::slice::from_ref(&late)
    );
    assert_eq!(merge(vec![late.clone(), early], vec![]), [late]);
    assert_eq!(state(&twins).reps, 1);
}

#[test]
fn the_history_leaves_out_what_was_undone() {
    let log = [
        grade(0, "1", Grade::Easy),
        grade(8, "2", Grade::Again),
        undo(8, "3", "2"),
        grade(9, "4", Grade::Good),
    ];
    let mut shown = Vec::new();
    replay_steps(&schedule(), &card(), &log, |step| {
        shown.push((step.entry.id.clone(), step.before.reps, step.after.reps));
    });
    assert_eq!(shown, [("1".into(), 0, 1), ("4".into(), 1, 2)]);
}

#[test]
fn what_was_only_recognised_is_at_most_good() {
    assert_eq!(Grade::of_answer(true), Grade::Good);
    assert_eq!(Grade::of_answer(false), Grade::Again);
}

#[test]
fn a_step_that_would_end_in_the_night_is_due_on_the_next_day() {
    let late = Moment {
        at: 4 * 3_600_000 - 60_000,
        offset: 0,
    };
    let preview = schedule().preview(&CardState::new(), &card(), late);
    let labels = preview.map(|outcome| outcome.wait.label().to_string());
    assert_eq!(labels, ["1d", "1d", "1d", "8d"]);
    let [again, ..] = preview;
    assert_eq!(
        again.phase,
        Phase::Learning {
            left: 2,
            due: Due::On(Day(0))
        }
    );
}

#[test]
fn settings_out_of_bounds_are_refused_with_what_is_wrong() {
    let fault = |settings| Schedule::new(settings).unwrap_err().to_string();
    let base = Settings::default;
    assert_eq!(
        fault(Settings {
            retention: 1.0,
            ..base()
        }),
        "the desired retention must be from 70 to 99 percent"
    );
    assert_eq!(
        fault(Settings {
            learning: vec![0],
            ..base()
        }),
        "there may be 20 steps, each from a second to a year"
    );
    assert_eq!(
        fault(Settings {
            maximum_days: 0,
            ..base()
        }),
        "the longest interval must be from 1 to 36,500 days"
    );
    assert_eq!(
        fault(Settings {
            weights: [f32::NAN; 21],
            ..base()
        }),
        "each of the 21 weights must be a number"
    );
}
