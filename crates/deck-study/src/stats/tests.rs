use std::collections::BTreeMap;

use super::*;
use crate::{Action, CardId, Day, Direction, Entry, Grade, Graded, Schedule, Settings};

const DAY_MS: i64 = 86_400_000;

fn log(grades: &[(i64, Grade)]) -> Vec<Entry> {
    let mut log = Vec::new();
    for (number, (day, grade)) in grades.iter().enumerate() {
        let mut graded = Graded::new(*grade);
        graded.taken = 2500;
        log.push(Entry {
            at: day * DAY_MS + DAY_MS / 2 + number as i64,
            id: number.to_string(),
            offset: 0,
            card: card(),
            action: Action::Grade(graded),
        });
    }
    log
}

fn card() -> CardId {
    CardId::new("bank", "question", Direction::Forward)
}

fn schedule() -> Schedule {
    Schedule::new(Settings::default()).unwrap()
}

#[test]
fn a_day_counts_grades_by_phase_and_only_recall_after_days() {
    // Easy at once, then Good and Hard on the day it is due, Good 27 days later, Again long after.
    let log = log(&[
        (0, Grade::Easy),
        (8, Grade::Good),
        (8, Grade::Hard),
        (50, Grade::Good),
        (400, Grade::Again),
    ]);
    let days: BTreeMap<_, _> = fold(&schedule(), &card(), &log).into_iter().collect();
    let first = days[&Day(0)];
    assert_eq!(
        (first.introduced, first.graded(), first.reviews()),
        (1, 1, 0)
    );
    assert_eq!(first.grades[0], [0, 0, 0, 1]);
    assert_eq!(first.recall(), Recall::default());
    let second = days[&Day(8)];
    assert_eq!(second.grades[2], [0, 1, 1, 0]);
    assert_eq!(
        (second.introduced, second.reviews(), second.taken),
        (0, 2, 5000)
    );
    // The second grade of the day says nothing of memory. The first was given at about 0.9.
    assert_eq!((second.young.passed, second.young.failed), (1, 0));
    assert!(
        (890_000..=910_000).contains(&second.young.predicted),
        "{second:?}"
    );
    assert_eq!(
        (days[&Day(50)].mature.passed, days[&Day(400)].mature.failed),
        (1, 1)
    );
    assert_eq!(days.len(), 4);
}

#[test]
fn cards_are_mature_from_an_interval_of_21_days_on() {
    let count = |interval| {
        let before = crate::CardState {
            phase: crate::Phase::Review {
                interval,
                due: Day(30),
            },
            memory: Some(crate::Memory {
                stability: 20.0,
                difficulty: 5.0,
            }),
            last: Some(crate::Moment::default()),
            ..crate::CardState::new()
        };
        let entry = &log(&[(30, Grade::Good)])[0];
        let step = crate::Step {
            entry,
            before: &before,
            after: &before,
        };
        let (_, totals) = fold_step(&schedule(), &step).unwrap();
        (totals.young.passed, totals.mature.passed)
    };
    assert_eq!([20, 21].map(count), [(1, 0), (0, 1)]);
}

#[test]
fn what_is_taken_away_leaves_nothing_behind() {
    let before = log(&[(0, Grade::Good), (3, Grade::Good), (9, Grade::Again)]);
    let mut after = before.clone();
    after.push(Entry {
        at: 9 * DAY_MS + DAY_MS / 2 + 60,
        id: "undo".into(),
        action: Action::Undo { of: "1".into() },
        ..before[0].clone()
    });
    let other = fold(
        &schedule(),
        &card(),
        &log(&[(3, Grade::Easy), (9, Grade::Easy)]),
    );
    let mut days = other.clone();
    for (day, totals) in fold(&schedule(), &card(), &before) {
        add_to(&mut days, day, &totals);
    }
    for (day, totals) in fold(&schedule(), &card(), &before) {
        let place = days.iter().position(|(other, _)| *other == day).unwrap();
        days[place].1.take_away(&totals);
    }
    days.retain(|(_, totals)| !totals.is_empty());
    assert_eq!(days, other);
    assert_eq!(fold(&schedule(), &card(), &after).len(), 2);
}

#[test]
fn totals_read_back_as_themselves() {
    for (_, totals) in fold(
        &schedule(),
        &card(),
        &log(&[(0, Grade::Easy), (9, Grade::Again)]),
    ) {
        assert_eq!(Totals::from_text(&totals.to_text()), Some(totals));
    }
    let text = Totals::default().to_text();
    for broken in [
        "",
        "1 2 3",
        &text.replacen(' ', "-1 ", 1),
        &format!("{text} "),
    ] {
        assert_eq!(Totals::from_text(broken), None, "{broken}");
    }
}

#[test]
fn the_interval_of_a_share_is_wilsons() {
    // Values of Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
    for (passed, of, low, high) in [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ] {
        let (found_low, found_high) = wilson(passed, of);
        assert!(
            (found_low - low).abs() < 5e-5,
            "{passed} of {of}: {found_low}"
        );
        assert!(
            (found_high - high).abs() < 5e-5,
            "{passed} of {of}: {found_high}"
        );
    }
    assert_eq!(wilson(0, 0), (0.0, 1.0));
    assert_eq!(wilson(7, 7).1, 1.0);
}

#[test]
fn retention_needs_a_sample_and_is_held_against_the_prediction() {
    let recall = |passed, failed, predicted: f64| Recall {
        passed,
        failed,
        predicted: (predicted * 1e6) as u64 * u64::from(passed + failed),
    };
    assert_eq!(Retention::of(recall(29, 0, 0.9)), None);
    let fits = Retention::of(recall(180, 20, 0.92)).unwrap();
    assert_eq!((fits.share, fits.reviews), (0.9, 200));
    assert!((fits.predicted - 0.92).abs() < 1e-6 && fits.is_as_predicted());
    assert!(
        !Retention::of(recall(150, 50, 0.92))
            .unwrap()
            .is_as_predicted()
    );
}

#[test]
fn a_forecast_has_each_card_once() {
    let due = [-3, 0, 0, 1, 6, 7, 400].map(Day);
    let forecast = forecast(due, Day(0), 7);
    assert_eq!(forecast.overdue, 1);
    assert_eq!(forecast.days, [2, 1, 0, 0, 0, 0, 1]);
    assert_eq!(forecast.later, 2);
}

#[test]
fn a_streak_lasts_until_a_day_is_over() {
    let days = [1, 2, 3, 7, 8].map(Day);
    let at = |today| {
        let Streak { current, longest } = streak(days, Day(today));
        (current, longest)
    };
    assert_eq!([at(3), at(4), at(5)], [(3, 3), (3, 3), (0, 3)]);
    assert_eq!(
        [at(7), at(8), at(9), at(10)],
        [(1, 3), (2, 3), (2, 3), (0, 3)]
    );
    assert_eq!(streak([], Day(5)), Streak::default());
}

#[test]
fn a_day_of_the_calendar_is_as_dark_as_its_share_of_the_busiest() {
    let levels = [0, 1, 25, 26, 50, 75, 76, 100].map(|graded| level(graded, 100));
    assert_eq!(levels, [0, 1, 1, 2, 2, 3, 4, 4]);
}

#[test]
fn bins_hold_all_cards() {
    let mut bins = Bins::default();
    for recall in [0.0, 0.05, 0.95, 1.0, 0.5] {
        bins.add(recall);
    }
    assert_eq!(bins.counts, [2, 0, 0, 0, 0, 1, 0, 0, 0, 2]);
    assert_eq!(bins.cards(), 5);
    assert!((bins.recalled - 2.5).abs() < 1e-6);
}

fn tally(graded: u32, recall: f32) -> Tally {
    let mut tally = Tally::default();
    tally.totals.grades[2][2] = graded;
    tally.memory.add(recall);
    tally
}

#[test]
fn questions_count_to_the_category_and_to_each_article_that_the_bank_gives_them() {
    let text = include_str!("../../../deck-engine/tests/fixtures/all-kinds.json");
    let document: deck_engine::Json = serde_json::from_str(text).unwrap();
    let mut bank = deck_engine::Bank::parse(&document).unwrap();
    let second = deck_engine::Article {
        id: "second".into(),
        ..bank.about.articles[0].clone()
    };
    bank.about.articles.push(second);
    // One question cites both articles, the second of them twice.
    let more = deck_engine::Evidence {
        article: "second".into(),
        ..bank.questions[0].evidence[0].clone()
    };
    bank.questions[0].evidence.extend([more.clone(), more]);
    bank.questions[0].category = deck_engine::Category::Event;
    let mut tallies = Tallies::new(&bank);
    *tallies.of(&bank.questions[0].id).unwrap() = tally(2, 0.5);
    *tallies.of(&bank.questions[1].id).unwrap() = tally(3, 0.25);
    assert_eq!(tallies.of("gone"), None);

    let categories = tallies.by_category(&bank);
    let order: Vec<_> = categories.iter().map(|(category, _)| *category).collect();
    assert!(order.is_sorted(), "{order:?}");
    let event = categories
        .iter()
        .find(|(category, _)| *category == deck_engine::Category::Event);
    assert_eq!(event.unwrap().1.totals.graded(), 2);
    let sum: u32 = categories
        .iter()
        .map(|(_, tally)| tally.totals.graded())
        .sum();
    assert_eq!((sum, tallies.all().totals.graded()), (5, 5));
    let articles = tallies.by_article(&bank);
    let seen: Vec<_> = articles
        .iter()
        .map(|(article, tally)| {
            (
                article.id.as_str(),
                tally.totals.graded(),
                tally.memory.cards(),
            )
        })
        .collect();
    let first = bank.about.articles[0].id.as_str();
    assert_eq!(seen, [(first, 5, 2), ("second", 2, 1)]);
    assert!((articles[0].1.memory.recalled - 0.75).abs() < 1e-6);
}
