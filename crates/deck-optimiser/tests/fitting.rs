//! What a fitted schedule promises: it predicts better, stays within its bounds, and comes from enough answers or not at all.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a panic is how a test fails, and its helpers are part of it"
)]

use deck_optimiser::{Fitted, Learner, NEEDED, Refused};
use deck_study::{
    Action, BOUNDS, CardId, CardState, Direction, Due, Entry, Grade, Graded, Moment, Schedule,
    Settings, WEIGHTS,
};
use proptest::prelude::*;

const DAY_MS: i64 = 86_400_000;
/// Noon of 1 January 2026.
const START: i64 = 1_767_268_800_000;

/// Numbers from 0 to 1 that look drawn, and are the same each time.
struct Draw(u64);

impl Draw {
    fn next(&mut self) -> f32 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 40) as f32 / (1_u64 << 24) as f32
    }
}

fn entry(card: usize, number: usize, at: i64, action: Action) -> Entry {
    Entry {
        at,
        id: format!("{card}-{number}"),
        offset: 0,
        card: CardId::new("bank", &format!("question-{card}"), Direction::Forward),
        action,
    }
}

fn grade(grade: Grade) -> Action {
    Action::Grade(Graded::new(grade))
}

fn with(weights: [f32; 21]) -> Settings {
    Settings {
        weights,
        ..Settings::default()
    }
}

/// The log of a learner who forgets as these weights say and is asked when the usual ones say.
fn log(cards: usize, reviews: usize, truth: [f32; 21]) -> Vec<Entry> {
    let asking = Schedule::new(Settings::default()).unwrap();
    let truth = Schedule::new(with(truth)).unwrap();
    let mut draw = Draw(11);
    let mut log = Vec::new();
    for card in 0..cards {
        let (mut asked, mut known) = (CardState::new(), CardState::new());
        let mut at = START + DAY_MS * (card % 90) as i64 + card as i64;
        for number in 0..reviews {
            let now = Moment { at, offset: 0 };
            let recall = known.memory.map_or(0.6, |memory| {
                truth.retrievability(memory, known.elapsed_days(now) as f32)
            });
            let given = match (draw.next() < recall, draw.next()) {
                (false, _) => Grade::Again,
                (true, luck) if luck < 0.1 => Grade::Hard,
                (true, luck) if luck > 0.9 => Grade::Easy,
                (true, _) => Grade::Good,
            };
            let entry = entry(card, number, at, grade(given));
            asked = asked.apply(&asking, &entry).unwrap();
            known = known.apply(&truth, &entry).unwrap();
            log.push(entry);
            at = match asked.due().unwrap() {
                Due::At(due) => due,
                Due::On(day) => at + DAY_MS * i64::from(day.since(now.day())),
            };
        }
    }
    log
}

fn fit(log: Vec<Entry>, settings: &Settings) -> Result<Fitted, Refused> {
    let mut learner = Learner::default();
    log.into_iter().for_each(|entry| learner.take(entry));
    learner.fit(settings)
}

/// New things are kept for half as long, and what is known well for longer, than by others.
fn unusual() -> [f32; 21] {
    let mut weights = WEIGHTS;
    weights[..4].iter_mut().for_each(|weight| *weight *= 0.5);
    weights[8] = 2.4;
    weights
}

fn assert_sound(fitted: &Fitted) {
    for (weight, (least, most)) in fitted.weights.iter().zip(BOUNDS) {
        assert!((least..=most).contains(weight), "{:?}", fitted.weights);
    }
    let [before, after] = fitted.errors;
    assert!(after.log_loss < before.log_loss, "{:?}", fitted.errors);
    for error in fitted.errors {
        assert!(error.log_loss >= 0.0 && error.rmse >= 0.0, "{error:?}");
    }
    assert!(fitted.reviews >= NEEDED);
}

#[test]
fn weights_of_an_unusual_learner_predict_better_than_the_usual_ones() {
    let log = log(400, 9, unusual());
    let fitted = fit(log.clone(), &Settings::default()).unwrap();
    assert_sound(&fitted);
    let [before, after] = fitted.errors;
    assert!(after.rmse < 0.7 * before.rmse, "{:?}", fitted.errors);
    let good = fitted.weights[2] / WEIGHTS[2];
    assert!((0.3..0.75).contains(&good), "Good: {good}");
    // What was found is no worse than the truth itself, within what luck does.
    let true_fit = fit(log, &with(unusual()));
    if let Ok(fitted) = true_fit {
        let [truth, found] = fitted.errors;
        assert!(
            truth.log_loss - found.log_loss < 0.01,
            "{:?}",
            fitted.errors
        );
    }
    // And the words about it are those of the schedule.
    let schedule = Schedule::new(with(fitted.weights)).unwrap();
    let easy = Moment {
        at: START,
        offset: 0,
    };
    let card = CardId::new("bank", "new", Direction::Forward);
    let outcome = schedule.outcome(&CardState::new(), &card, easy, Grade::Good);
    let days = schedule.interval(outcome.memory).round() as u32;
    assert_eq!(fitted.goods[1][0], days.max(1));
    assert!(
        fitted.goods[1][0] < fitted.goods[0][0],
        "{:?}",
        fitted.goods
    );
}

#[test]
fn what_was_fitted_once_is_not_offered_again() {
    let log = log(400, 9, unusual());
    let fitted = fit(log.clone(), &Settings::default()).unwrap();
    let again = fit(log, &with(fitted.weights));
    assert_eq!(
        again,
        Err(Refused::NoBetter {
            reviews: fitted.reviews
        })
    );
}

#[test]
fn too_few_answers_are_refused_with_their_number() {
    let pair = |card: usize| {
        let at = START + card as i64 * 1000;
        let later = at + 3 * DAY_MS;
        [
            entry(card, 0, at, grade(Grade::Good)),
            entry(card, 1, later, grade(Grade::Good)),
            // The same day teaches nothing.
            entry(card, 2, later + 60_000, grade(Grade::Good)),
        ]
    };
    let few = (0..NEEDED - 1).flat_map(pair).collect();
    assert_eq!(
        fit(few, &Settings::default()),
        Err(Refused::TooFew {
            reviews: NEEDED - 1
        })
    );
    let enough = (0..NEEDED).flat_map(pair).collect();
    let fitted = fit(enough, &Settings::default()).unwrap();
    assert_eq!(fitted.reviews, NEEDED);
}

#[test]
fn what_was_undone_teaches_nothing() {
    let mut log = log(200, 9, unusual());
    log.sort_by(|one, other| one.card.cmp(&other.card));
    let fitted = fit(log.clone(), &Settings::default()).unwrap();
    let taken_back: Vec<Entry> = (0..200)
        .flat_map(|card| {
            let at = START + 9_000 * DAY_MS;
            let wrong = entry(card, 90, at, grade(Grade::Again));
            let undo = Action::Undo {
                of: wrong.id.clone(),
            };
            [wrong, entry(card, 91, at + 1, undo)]
        })
        .collect();
    log.extend(taken_back);
    log.sort_by(|one, other| one.card.cmp(&other.card));
    let same = fit(log, &Settings::default()).unwrap();
    assert_eq!(
        (same.weights, same.reviews),
        (fitted.weights, fitted.reviews)
    );
}

/// A card's answers: hours since the one before, and what was done.
fn card() -> impl Strategy<Value = Vec<(i64, Action)>> {
    let hours = prop_oneof![3 => 0..30_i64, 5 => 24..24 * 90_i64, 1 => 0..24 * 40_000_i64, 1 => -100..0_i64];
    let act = prop_oneof![
        20 => proptest::sample::select(Grade::ALL.to_vec()).prop_map(grade),
        1 => Just(Action::Forget),
        1 => (0..9_usize).prop_map(|of| Action::Undo { of: of.to_string() }),
    ];
    proptest::collection::vec((hours, act), 1..12)
}

fn arbitrary() -> impl Strategy<Value = Vec<Entry>> {
    // Whole logs of one grade alone are among them.
    let only = proptest::option::weighted(0.2, proptest::sample::select(Grade::ALL.to_vec()));
    let cards = proptest::collection::vec(card(), 0..60);
    (cards, only).prop_map(|(cards, only)| {
        let mut log = Vec::new();
        for (card, acts) in cards.into_iter().enumerate() {
            let mut at = START;
            for (number, (hours, act)) in acts.into_iter().enumerate() {
                at += hours * 3_600_000;
                let action = match (act, only) {
                    (Action::Grade(_), Some(only)) => grade(only),
                    (Action::Undo { of }, _) => Action::Undo {
                        of: format!("{card}-{of}"),
                    },
                    (action, _) => action,
                };
                log.push(entry(card, number, at, action));
            }
        }
        log
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_the_log_weights_are_sound(log in arbitrary()) {
        match fit(log, &Settings::default()) {
            Ok(fitted) => assert_sound(&fitted),
            Err(Refused::TooFew { reviews }) => prop_assert!(reviews < NEEDED),
            Err(Refused::NoBetter { .. } | Refused::Failed) => {}
        }
    }
}
