//! The same buttons as in Anki: phases, steps, intervals, labels and memories, in `anki/anki.json`.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a panic is how a test fails, and its helpers are part of it"
)]

use deck_engine::Json;
use deck_study::{
    CardId, CardState, Direction, Due, Memory, Moment, Phase, Schedule, Settings, Wait,
};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// Any rollover at four in the morning, from which the rows count back.
const ROLLOVER: i64 = 1_795_320_000_000;

fn numbers(json: &Json) -> Vec<f64> {
    let items = json.as_list().unwrap().iter();
    items.map(number).collect()
}

fn number(json: &Json) -> f64 {
    match json {
        Json::Number(number) => *number,
        other => panic!("{other:?} is no number"),
    }
}

fn of<'a>(json: &'a Json, name: &str) -> &'a Json {
    json.get(name).unwrap_or_else(|| panic!("no {name}"))
}

fn schedule(group: &Json) -> Schedule {
    let weights: Vec<_> = numbers(of(group, "weights"))
        .into_iter()
        .map(|weight| weight as f32)
        .collect();
    let steps = |name| {
        let steps = numbers(of(group, name)).into_iter();
        steps.map(|seconds| seconds as u32).collect()
    };
    Schedule::new(Settings {
        retention: number(of(group, "retention")) as f32,
        weights: weights.try_into().unwrap(),
        learning: steps("learning"),
        relearning: steps("relearning"),
        maximum_days: number(of(group, "maximum")) as u32,
        ..Settings::default()
    })
    .unwrap()
}

/// The card of a row, and the moment at which Anki was asked.
fn card(row: &Json) -> (CardState, Moment) {
    let now = Moment {
        at: ROLLOVER - 1000 * number(of(row, "until")) as i64,
        offset: 0,
    };
    let mut card = CardState::new();
    let state = numbers(of(row, "state"));
    let left = state[1] as u8;
    let due = Due::At(now.at);
    card.phase = match state[0] as u8 {
        0 => return (card, now),
        1 => Phase::Learning { left, due },
        2 => Phase::Review {
            interval: state[2] as u32,
            due: now.day(),
        },
        _ => Phase::Relearning { left, due },
    };
    let memory = numbers(of(row, "memory"));
    card.memory = Some(Memory {
        stability: memory[0] as f32,
        difficulty: memory[1] as f32,
    });
    let days = number(of(row, "days")) as i64;
    card.last = Some(Moment {
        at: now.at - 60_000 - days * 86_400_000,
        offset: 0,
    });
    (card, now)
}

fn near(a: f32, b: f64) -> bool {
    (f64::from(a) - b).abs() <= 1e-5 * b.abs().max(0.1)
}

#[test]
fn the_buttons_do_and_say_what_ankis_do() {
    let groups: Json = serde_json::from_str(include_str!("anki/anki.json")).unwrap();
    let id = CardId::new("bank", "question", Direction::Forward);
    let mut rows = 0;
    for group in groups.as_list().unwrap() {
        let schedule = schedule(group);
        for row in of(group, "rows").as_list().unwrap() {
            rows += 1;
            let (card, now) = card(row);
            let outcomes = schedule.preview(&card, &id, now);
            let labels = outcomes.map(|outcome| outcome.wait.label().to_string());
            assert_eq!(
                labels.join(" "),
                of(row, "labels").as_text().unwrap(),
                "{row:?}"
            );
            let expected = of(row, "next").as_list().unwrap();
            for (outcome, expected) in outcomes.iter().zip(expected) {
                let expected = numbers(expected);
                let (phase, left) = match outcome.phase {
                    Phase::New => (0, 0),
                    Phase::Learning { left, .. } => (1, left),
                    Phase::Review { .. } => (2, 0),
                    Phase::Relearning { left, .. } => (3, left),
                };
                assert_eq!(
                    [phase, left],
                    [expected[0] as u8, expected[1] as u8],
                    "{row:?}"
                );
                match outcome.wait {
                    Wait::Seconds(seconds) => {
                        assert_eq!(f64::from(seconds), expected[2], "{row:?}")
                    }
                    Wait::Days(days) if phase == 2 => {
                        assert_eq!(f64::from(days), expected[2], "{row:?}");
                    }
                    // A step beyond the end of the day: Anki keeps the seconds, and its label the days.
                    Wait::Days(_) => assert!(expected[2] >= number(of(row, "until")), "{row:?}"),
                }
                let Memory {
                    stability,
                    difficulty,
                } = outcome.memory;
                assert!(near(stability, expected[3]), "{stability} in {row:?}");
                assert!(near(difficulty, expected[4]), "{difficulty} in {row:?}");
            }
        }
    }
    assert_eq!(rows, 360);
}
