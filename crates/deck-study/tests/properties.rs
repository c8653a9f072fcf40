//! What holds for every log: union, order, undo, and that one entry more is the same as a replay of all.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    reason = "a panic is how a test fails, and its helpers are part of it"
)]

use std::collections::BTreeMap;

use deck_study::{
    Action, CardId, CardState, Day, Direction, Due, Entry, Grade, Graded, Memory, Moment, Phase,
    Schedule, Settings, WEIGHTS, Wait, merge, replay, replay_steps, stamp,
};
use proptest::prelude::*;
use proptest::sample::Index;

const START: i64 = 1_795_348_800_000;

fn card(number: u8) -> CardId {
    CardId::new("bank", "question", Direction::Cloze(number))
}

/// An action; an undo is of the entry that the index finds among those before.
#[derive(Clone, Debug)]
enum Act {
    Do(Action),
    Undo(Index),
}

fn act() -> impl Strategy<Value = Act> {
    let grade = proptest::sample::select(Grade::ALL.to_vec());
    let text = || proptest::option::of("[a-z]{0,3}");
    let grade = (grade, 0..=60_000_u32, text(), text());
    let grade = grade.prop_map(|(grade, taken, typed, answer)| {
        Act::Do(Action::Grade(Graded {
            typed,
            taken,
            answer,
            ..Graded::new(grade)
        }))
    });
    let days = START / 86_400_000;
    let bury = (days..days + 90).prop_map(|day| {
        Act::Do(Action::Bury {
            until: Day(day as i32),
        })
    });
    prop_oneof![
        8 => grade,
        3 => any::<Index>().prop_map(Act::Undo),
        1 => bury,
        1 => (0..=7_u8).prop_map(|flag| Act::Do(Action::Flag(flag))),
        1 => "\\PC{0,4}".prop_map(|note| Act::Do(Action::Note(note))),
        1 => proptest::sample::select(vec![
            Action::Suspend, Action::Unsuspend, Action::Unbury, Action::Forget,
        ]).prop_map(Act::Do),
    ]
}

/// Milliseconds between two entries as the clock has them: it may be set back.
fn gap() -> impl Strategy<Value = i64> {
    let minute = 60_000_i64;
    let day = 1440 * minute;
    prop_oneof![
        3 => 0..15 * minute,
        4 => 0..60 * day,
        1 => -3 * day..0,
        1 => Just(0),
    ]
}

fn offset() -> impl Strategy<Value = i16> {
    proptest::sample::select(vec![-600, -300, 0, 60, 60, 60, 120, 345, 840])
}

/// The log of three cards, as one device writes it.
fn log() -> impl Strategy<Value = Vec<Entry>> {
    proptest::collection::vec((gap(), offset(), 1..=3_u8, act()), 0..40).prop_map(|steps| {
        let mut now = START;
        let mut log: Vec<Entry> = Vec::new();
        for (number, (gap, offset, of, act)) in steps.into_iter().enumerate() {
            now += gap;
            let before: Vec<_> = log.iter().filter(|entry| entry.card == card(of)).collect();
            let action = match act {
                Act::Do(action) => action,
                Act::Undo(_) if before.is_empty() => continue,
                Act::Undo(index) => Action::Undo {
                    of: index.get(&before).id.clone(),
                },
            };
            log.push(Entry {
                at: stamp(now, before.iter().map(|entry| entry.at).max()),
                id: format!("{:x}-{number}", number * 7919 % 256),
                offset,
                card: card(of),
                action,
            });
        }
        log
    })
}

/// Entries with ids that come twice, and undos that stand before what they undo.
fn any_entries() -> impl Strategy<Value = Vec<Entry>> {
    let entry = (0..20_i64, 0..9_u8, offset(), 1..=2_u8, act(), 0..9_u8).prop_map(
        |(at, id, offset, of, act, undone)| Entry {
            at: START + at * 7_000_000,
            id: format!("{of}-{id}"),
            offset,
            card: card(of),
            action: match act {
                Act::Do(action) => action,
                Act::Undo(_) => Action::Undo {
                    of: format!("{of}-{undone}"),
                },
            },
        },
    );
    proptest::collection::vec(entry, 0..16)
}

fn weights() -> impl Strategy<Value = [f32; 21]> {
    proptest::array::uniform21(0.5..1.7_f32).prop_map(|shares| {
        let mut weights = WEIGHTS;
        for (weight, share) in weights.iter_mut().zip(shares) {
            *weight *= share;
        }
        weights
    })
}

fn settings() -> impl Strategy<Value = Settings> {
    let steps = || proptest::collection::vec(1..200_000_u32, 0..4);
    let days = prop_oneof![Just(36_500_u32), 1..400_u32];
    (
        0.7..=0.99_f32,
        weights(),
        steps(),
        steps(),
        days,
        any::<bool>(),
        0..9_u32,
    )
        .prop_map(
            |(retention, weights, learning, relearning, maximum_days, fuzz, leech)| Settings {
                retention,
                weights,
                learning,
                relearning,
                maximum_days,
                fuzz,
                leech,
            },
        )
}

fn schedule() -> Schedule {
    Schedule::new(Settings::default()).unwrap()
}

/// States without what tells how many entries made them.
fn meaning(state: &CardState) -> CardState {
    CardState {
        entries: 0,
        latest: None,
        ..state.clone()
    }
}

fn days(wait: Wait) -> f64 {
    match wait {
        Wait::Seconds(seconds) => f64::from(seconds) / 86_400.0,
        Wait::Days(days) => f64::from(days),
    }
}

proptest! {
    #[test]
    fn a_union_does_not_depend_on_order_or_repetition(
        a in any_entries(), b in any_entries(), c in any_entries(),
    ) {
        let once = |log: &Vec<Entry>| merge(log.clone(), vec![]);
        let ab = merge(a.clone(), b.clone());
        prop_assert_eq!(&ab, &merge(b.clone(), a.clone()));
        prop_assert_eq!(&once(&ab), &ab);
        prop_assert_eq!(&merge(ab.clone(), a.clone()), &ab);
        prop_assert_eq!(merge(ab, c.clone()), merge(a.clone(), merge(b, c)));
        let ids: std::collections::BTreeSet<_> = a.iter().map(|entry| &entry.id).collect();
        prop_assert_eq!(once(&a).len(), ids.len());
    }

    #[test]
    fn a_state_does_not_depend_on_the_order_in_which_entries_come(
        log in any_entries().prop_flat_map(|log| (Just(log.clone()), Just(log).prop_shuffle())),
        settings in settings(),
    ) {
        let (log, shuffled) = log;
        let schedule = Schedule::new(settings).unwrap();
        let state = replay(&schedule, &card(1), &log);
        prop_assert_eq!(&state, &replay(&schedule, &card(1), &shuffled));
        prop_assert_eq!(&state, &replay(&schedule, &card(1), &merge(log, shuffled)));
    }

    #[test]
    fn one_entry_more_is_the_same_as_a_replay_of_all(log in log(), settings in settings()) {
        let schedule = Schedule::new(settings).unwrap();
        let mut cache: BTreeMap<CardId, CardState> = BTreeMap::new();
        for (count, entry) in log.iter().enumerate() {
            let state = cache.entry(entry.card.clone()).or_default();
            let replayed = replay(&schedule, &entry.card, &log[..=count]);
            let applied = state.apply(&schedule, entry);
            // A device's own log is in order: only an undo needs a replay.
            let is_undo = matches!(entry.action, Action::Undo { .. });
            prop_assert_eq!(applied.is_err(), is_undo);
            *state = applied.unwrap_or_else(|_| replayed.clone());
            prop_assert_eq!(&*state, &replayed);
            // And so it is after a page has kept it and read it again.
            prop_assert_eq!(&CardState::from_text(&state.to_text()).unwrap(), &*state);
        }
    }

    #[test]
    fn an_undo_gives_the_state_before_and_its_undo_the_state_after(log in log()) {
        let schedule = schedule();
        let mut log: Vec<_> = log.into_iter().filter(|entry| entry.card == card(1)).collect();
        let mut before = log.clone();
        if before.pop().is_some() {
            let after = replay(&schedule, &card(1), &log);
            let mut undo = |name: &str| {
                let last = log.last().unwrap().clone();
                log.push(Entry {
                    at: stamp(0, Some(last.at)),
                    id: name.to_owned(),
                    action: Action::Undo { of: last.id },
                    ..last
                });
                replay(&schedule, &card(1), &log)
            };
            let undone = undo("undo");
            prop_assert_eq!(meaning(&undone), meaning(&replay(&schedule, &card(1), &before)));
            prop_assert_eq!(undone.entries, after.entries + 1);
            prop_assert_eq!(meaning(&undo("redo")), meaning(&after));
        }
    }

    #[test]
    fn with_everything_undone_a_card_is_new(log in log()) {
        let schedule = schedule();
        let mut all: Vec<_> = log.into_iter().filter(|entry| entry.card == card(2)).collect();
        // From the last to the first, as a learner does it who presses the button again and again.
        for (number, entry) in all.clone().into_iter().rev().enumerate() {
            if !matches!(entry.action, Action::Undo { .. }) {
                all.push(Entry {
                    at: stamp(START, all.iter().map(|entry| entry.at).max()),
                    id: format!("undo-{number}"),
                    action: Action::Undo { of: entry.id },
                    ..entry
                });
            }
        }
        // Undos of undos brought back only what is then undone by the newest.
        prop_assert_eq!(meaning(&replay(&schedule, &card(2), &all)), CardState::new());
    }

    #[test]
    fn entries_read_back_as_themselves(log in any_entries()) {
        for entry in log {
            let json = entry.to_json();
            prop_assert_eq!(Entry::from_json(&json), Ok(entry));
        }
    }

    #[test]
    fn hard_comes_back_before_good_and_good_before_easy(
        stability in 0.001..40_000_f32,
        difficulty in 1.0..=10_f32,
        interval in 1..36_500_u32,
        elapsed in 0..2_000_i64,
        settings in settings(),
        reps in 0..9_u32,
    ) {
        let schedule = Schedule::new(settings).unwrap();
        let now = Moment { at: START, offset: 60 };
        let state = CardState {
            phase: Phase::Review { interval, due: now.day() },
            memory: Some(Memory { stability, difficulty }),
            last: Some(Moment { at: START - elapsed * 86_400_000, offset: 60 }),
            reps,
            ..CardState::new()
        };
        let [_, hard, good, easy] = schedule.preview(&state, &card(1), now).map(|o| days(o.wait));
        let longest = f64::from(schedule.settings().maximum_days);
        prop_assert!(hard >= 1.0 && easy <= longest);
        prop_assert!(hard < good || good == longest, "{hard} {good}");
        prop_assert!(good < easy || easy == longest, "{good} {easy}");
    }

    #[test]
    fn nothing_is_due_in_the_past_and_memories_stay_in_bounds(
        log in any_entries(), settings in settings(),
    ) {
        let schedule = Schedule::new(settings).unwrap();
        let mut steps = 0;
        replay_steps(&schedule, &card(1), &log, |step| {
            steps += 1;
            let Action::Grade(_) = step.entry.action else { return };
            let now = step.entry.moment();
            match step.after.due().unwrap() {
                Due::At(at) => assert!(at > now.at),
                Due::On(day) => assert!(day > now.day()),
            }
            let memory = step.after.memory.unwrap();
            assert!((0.001..=36_500.0).contains(&memory.stability), "{memory:?}");
            assert!((1.0..=10.0).contains(&memory.difficulty), "{memory:?}");
            assert_eq!(step.after.reps, step.before.reps + 1);
        });
        prop_assert!(steps <= log.len());
    }
}
