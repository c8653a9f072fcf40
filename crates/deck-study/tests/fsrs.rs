//! Memories and intervals equal those of two reference implementations of FSRS-6.
//!
//! `README.md` says how the files were made.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a panic is how a test fails, and its helpers are part of it"
)]

use std::io::Read;

use deck_engine::Json;
use deck_study::{
    CardId, CardState, Day, Direction, Grade, Memory, Moment, Phase, Schedule, Settings, WEIGHTS,
};
use flate2::read::GzDecoder;
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

/// Sequences and reviews of the long file.
const LONG: (usize, usize) = (500, 5767);

/// The sequences of the long file by one of its references, which stand side by side.
fn long(reference: usize) -> Vec<Vec<Review>> {
    let mut text = String::new();
    let packed = include_bytes!("fsrs/long.tsv.gz");
    GzDecoder::new(&packed[..])
        .read_to_string(&mut text)
        .unwrap();
    let review = |line: &str| {
        let numbers: Vec<f64> = line.split('\t').map(|word| word.parse().unwrap()).collect();
        let [stability, difficulty] = [2, 3].map(|place| numbers[place + 2 * reference]);
        Review {
            days: numbers[0] as i64,
            grade: Grade::from_number(numbers[1] as u8).unwrap(),
            stability,
            difficulty,
            // That is what a retention of 0.9 means.
            interval: stability,
        }
    };
    let sequences = text.split("\n\n");
    sequences
        .map(|sequence| sequence.trim().lines().map(review).collect())
        .collect()
}

#[test]
fn memories_equal_those_of_both_references_after_many_reviews() {
    for reference in [0, 1] {
        let sequences = long(reference);
        assert_eq!(sequences.len(), LONG.0);
        Compared::default()
            .with(&schedule(WEIGHTS, 0.9), sequences)
            .assert_equal(LONG.1);
    }
}
