//! Memories and intervals equal those of two reference implementations of FSRS-6.
//!
//! `README.md` says how the files were made. With `FSRS_VECTORS` set to a folder that holds `fsrs6-py.json` and
//! `fsrs6-ts.json`, the whole of these is compared too.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a panic is how a test fails, and its helpers are part of it"
)]

use std::{env, fs, path::Path};

use deck_engine::Json;
use deck_study::{
    CardId, CardState, Day, Direction, Grade, Memory, Moment, Phase, Schedule, Settings, WEIGHTS,
};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// The largest share by which a memory may differ: the references calculate with more digits.
const NEAR: f64 = 1e-5;

/// One review: days since the one before, grade, then what the reference says.
struct Review {
    days: i64,
    grade: Grade,
    stability: f64,
    difficulty: f64,
    /// Days, rounded or not.
    interval: f64,
}

#[derive(Debug, Default)]
struct Compared {
    reviews: usize,
    worst_stability: f64,
    worst_difficulty: f64,
    other_intervals: usize,
}

impl Compared {
    fn with(
        mut self,
        schedule: &Schedule,
        sequences: impl IntoIterator<Item = Vec<Review>>,
    ) -> Self {
        let id = CardId::new("bank", "question", Direction::Forward);
        for sequence in sequences {
            let mut card = CardState::new();
            let mut now = Moment::default();
            for review in sequence {
                now.at += review.days * 86_400_000;
                let Memory {
                    stability,
                    difficulty,
                } = schedule.outcome(&card, &id, now, review.grade).memory;
                card.memory = Some(Memory {
                    stability,
                    difficulty,
                });
                card.last = Some(now);
                card.phase = Phase::Review {
                    interval: 1,
                    due: Day(0),
                };
                let off = |ours: f32, theirs: f64| (f64::from(ours) - theirs).abs() / theirs;
                self.worst_stability = self.worst_stability.max(off(stability, review.stability));
                self.worst_difficulty = self
                    .worst_difficulty
                    .max(off(difficulty, review.difficulty));
                let days = f64::from(schedule.interval(Memory {
                    stability,
                    difficulty,
                }));
                // Close to a half, the last digits decide.
                let is_half = ((days.fract() - 0.5) / days.max(1.0)).abs() < NEAR;
                let theirs = review.interval.round().clamp(1.0, 36_500.0);
                self.other_intervals +=
                    usize::from(!is_half && days.round().clamp(1.0, 36_500.0) != theirs);
                self.reviews += 1;
            }
        }
        self
    }

    fn assert_equal(&self, reviews: usize) {
        println!("{self:?}");
        assert_eq!(self.reviews, reviews);
        assert!(self.worst_stability < NEAR, "{self:?}");
        assert!(self.worst_difficulty < NEAR, "{self:?}");
        assert_eq!(self.other_intervals, 0, "{self:?}");
    }
}

fn number(json: &Json) -> f64 {
    match json {
        Json::Number(number) => *number,
        other => panic!("{other:?} is no number"),
    }
}

fn grade(json: &Json) -> Grade {
    Grade::from_number(number(json) as u8).unwrap()
}

fn schedule(weights: [f32; 21], retention: f32) -> Schedule {
    Schedule::new(Settings {
        retention,
        weights,
        ..Settings::default()
    })
    .unwrap()
}

/// A file of this folder: groups with their own weights and retentions.
fn compare_groups(text: &str) {
    let groups: Json = serde_json::from_str(text).unwrap();
    let mut compared = Compared::default();
    for group in groups.as_list().unwrap() {
        let list = |name| group.get(name).unwrap().as_list().unwrap().iter();
        let weights: Vec<_> = list("weights")
            .map(|weight| number(weight) as f32)
            .collect();
        let retention = number(group.get("retention").unwrap()) as f32;
        let schedule = schedule(weights.try_into().unwrap(), retention);
        let sequences = list("sequences").map(|sequence| {
            let reviews = sequence.as_list().unwrap().iter().map(|review| {
                let [days, graded, stability, difficulty, interval] = review.as_list().unwrap()
                else {
                    panic!("{review:?} is no review");
                };
                Review {
                    days: number(days) as i64,
                    grade: grade(graded),
                    stability: number(stability),
                    difficulty: number(difficulty),
                    interval: number(interval),
                }
            });
            reviews.collect()
        });
        compared = compared.with(&schedule, sequences);
    }
    compared.assert_equal(REVIEWS);
}

#[test]
fn memories_equal_those_of_the_reference_in_python() {
    compare_groups(include_str!("fsrs/python.json"));
}

#[test]
fn memories_equal_those_of_the_reference_in_javascript() {
    compare_groups(include_str!("fsrs/javascript.json"));
}

/// Of both files of this folder, which hold the same reviews.
const REVIEWS: usize = 1492;

#[test]
fn memories_equal_those_of_the_long_files_where_they_are_at_hand() {
    let Some(folder) = env::var_os("FSRS_VECTORS") else {
        println!("FSRS_VECTORS names no folder: nothing was compared");
        return;
    };
    for file in ["fsrs6-py.json", "fsrs6-ts.json"] {
        let text = fs::read_to_string(Path::new(&folder).join(file)).unwrap();
        let sequences: Json = serde_json::from_str(&text).unwrap();
        let sequences = sequences.as_list().unwrap().iter().map(|sequence| {
            let reviews = sequence.as_list().unwrap().iter().map(|review| {
                let of = |name| number(review.get(name).unwrap());
                Review {
                    days: of("t") as i64,
                    grade: grade(review.get("g").unwrap()),
                    stability: of("s"),
                    difficulty: of("d"),
                    interval: of("i"),
                }
            });
            reviews.collect()
        });
        Compared::default()
            .with(&schedule(WEIGHTS, 0.9), sequences)
            .assert_equal(5767);
    }
}
