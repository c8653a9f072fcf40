//! A log of grades in the optimiser of FSRS: what it reads is what the schedule counted, and it learns from it.

#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a panic is how a test fails, and its helpers are part of it"
)]

use deck_formats::review_log;
use deck_study::{
    Action, BOUNDS, CardId, CardState, Direction, Entry, Grade, Graded, Moment, Review, Schedule,
    Settings, WEIGHTS, training,
};
use fsrs::{ComputeParametersInput, FSRS, FSRSItem, FSRSReview, compute_parameters};

const DAY_MS: i64 = 86_400_000;
/// Nine in the morning of 4 May 2026, two hours east of Greenwich.
const START: i64 = 1_777_878_000_000;
const OFFSET: i16 = 120;

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

fn card(number: u32) -> CardId {
    CardId::new("bank", &format!("question-{number}"), Direction::Forward)
}

/// The log of a learner who forgets as `truth` says and is asked when `schedule` says.
fn log(cards: u32, schedule: &Schedule, truth: &Schedule) -> Vec<Entry> {
    let mut draw = Draw(7);
    let mut log = Vec::new();
    for number in 0..cards {
        let card = card(number);
        let (mut asked, mut known) = (CardState::new(), CardState::new());
        let mut at = START + DAY_MS * i64::from(number % 60) + i64::from(number) * 1000;
        for review in 0..9 {
            let now = Moment { at, offset: OFFSET };
            let recall = known.memory.map_or(0.5, |memory| {
                truth.retrievability(memory, known.elapsed_days(now) as f32)
            });
            let grade = match (draw.next() < recall, draw.next()) {
                (false, _) => Grade::Again,
                (true, luck) if luck < 0.15 => Grade::Hard,
                (true, luck) if luck > 0.9 => Grade::Easy,
                (true, _) => Grade::Good,
            };
            let entry = Entry {
                at,
                id: format!("{number}-{review}"),
                offset: OFFSET,
                card: card.clone(),
                action: Action::Grade(Graded::new(grade)),
            };
            asked = asked.apply(schedule, &entry).unwrap();
            known = known.apply(truth, &entry).unwrap();
            log.push(entry);
            at = match asked.due().unwrap() {
                deck_study::Due::At(due) => due,
                deck_study::Due::On(day) => at + DAY_MS * i64::from(day.since(now.day())),
            };
        }
    }
    log
}

fn items(training: &[Vec<Review>]) -> Vec<FSRSItem> {
    let item = |history: &Vec<Review>| FSRSItem {
        reviews: history
            .iter()
            .map(|review| FSRSReview {
                rating: review.grade.number().into(),
                delta_t: review.days,
            })
            .collect(),
    };
    training.iter().map(item).collect()
}

/// The histories that another program makes of the table, by the rules that it is told: days begin at four.
fn read(table: &str) -> Vec<FSRSItem> {
    let mut items = Vec::new();
    let mut cards: std::collections::BTreeMap<String, (i64, Vec<FSRSReview>)> = Default::default();
    for line in table.lines().skip(1) {
        let [card, time, rating, state, _] =
            line.split(',').collect::<Vec<_>>().try_into().unwrap();
        let day = (time.parse::<i64>().unwrap() + i64::from(OFFSET) * 60_000 - 4 * 3_600_000)
            .div_euclid(DAY_MS);
        let history = cards.entry(card.to_owned()).or_default();
        if state == "0" {
            *history = (day, Vec::new());
        }
        let delta_t = u32::try_from(day - history.0).unwrap();
        history.0 = day;
        let rating = rating.parse().unwrap();
        history.1.push(FSRSReview { rating, delta_t });
        if delta_t > 0 {
            items.push(FSRSItem {
                reviews: history.1.clone(),
            });
        }
    }
    items
}

fn sorted(mut items: Vec<FSRSItem>) -> Vec<FSRSItem> {
    items.sort_by_key(|item| {
        let reviews = item.reviews.iter();
        reviews
            .map(|review| (review.rating, review.delta_t))
            .collect::<Vec<_>>()
    });
    items
}

/// A learner who keeps new things for half as long as others do.
fn forgetful() -> Schedule {
    let mut weights = WEIGHTS;
    weights.iter_mut().take(4).for_each(|weight| *weight *= 0.5);
    Schedule::new(Settings {
        weights,
        ..Settings::default()
    })
    .unwrap()
}

#[test]
fn the_optimiser_learns_how_a_learner_forgets() {
    let schedule = Schedule::new(Settings::default()).unwrap();
    let log = log(600, &schedule, &forgetful());
    let export = review_log(&schedule, &log);
    assert_eq!(
        (export.rows, export.losses.as_slice()),
        (log.len(), [].as_slice())
    );
    let train_set = items(&training(&log));
    assert!(train_set.len() > 2000, "{}", train_set.len());
    assert_eq!(sorted(read(&export.text)), sorted(train_set.clone()));

    let weights = compute_parameters(ComputeParametersInput {
        train_set: train_set.clone(),
        ..ComputeParametersInput::default()
    })
    .unwrap();
    let weights: [f32; 21] = weights.try_into().unwrap();
    for (weight, (least, most)) in weights.iter().zip(BOUNDS) {
        assert!((least..=most).contains(weight), "{weight} in {weights:?}");
    }
    let loss = |weights: &[f32; 21]| {
        let model = FSRS::new(weights).unwrap();
        model
            .evaluate(train_set.clone(), |_| true)
            .unwrap()
            .log_loss
    };
    let (before, after) = (loss(&WEIGHTS), loss(&weights));
    assert!(after < before, "{after} is no better than {before}");
    assert!(
        weights[2] < 0.75 * WEIGHTS[2],
        "Good: {} of {}",
        weights[2],
        WEIGHTS[2]
    );

    // The learned weights are settings like others.
    let learned = Settings {
        weights,
        ..Settings::default()
    };
    assert!(Schedule::new(learned).is_ok());
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
    assert_eq!(sorted(read(&export.text)), sorted(items(&training(&log))));
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
