use super::*;
use crate::fixtures::{bank, deck};
use proptest::prelude::*;

fn play(events: &[CardEvent]) -> Cards {
    events
        .iter()
        .fold(Cards::new(deck()), |cards, event| cards.apply(*event))
}

#[test]
fn a_card_is_graded_after_it_was_turned_over() {
    let cards = play(&[CardEvent::Good, CardEvent::Again]);
    assert_eq!(cards, Cards::new(deck()));
    assert_eq!(play(&[CardEvent::Flip, CardEvent::Good]).left(), 9);
}

#[test]
fn the_missed_ones_make_a_run_of_their_own() {
    let mut cards = Cards::new(deck());
    for index in 0..10 {
        let grade = if index % 3 == 0 {
            CardEvent::Again
        } else {
            CardEvent::Good
        };
        cards = cards.apply(CardEvent::Flip).apply(grade);
    }
    assert_eq!(cards.card(), Card::Done { known: 6, of: 10 });
    let mut missed = cards.apply(CardEvent::RunMissed);
    assert_eq!(missed.len(), 4);
    for _ in 0..4 {
        missed = missed.apply(CardEvent::Flip).apply(CardEvent::Good);
    }
    assert_eq!(missed.card(), Card::Done { known: 4, of: 4 });
    assert_eq!(missed.apply(CardEvent::RunMissed), missed);
    assert_eq!(missed.apply(CardEvent::Restart).len(), 10);
}

#[test]
fn undo_takes_a_grade_back() {
    let turned = play(&[CardEvent::Flip]);
    for grade in [CardEvent::Good, CardEvent::Again] {
        assert_eq!(turned.apply(grade).apply(CardEvent::Undo), turned);
    }
    assert_eq!(
        Cards::new(deck()).apply(CardEvent::Undo),
        Cards::new(deck())
    );
}

#[test]
fn every_kind_has_a_back() {
    for question in &bank().questions {
        let shown = match ModelAnswer::of(question) {
            ModelAnswer::Truth(truth) => truth.to_string(),
            ModelAnswer::Date(date) => date.to_string(),
            ModelAnswer::Number(number) => number.value.to_string(),
            ModelAnswer::Words(words) => words.join(";"),
            ModelAnswer::Filled(spans) => spans.iter().map(|(text, _)| *text).collect(),
            ModelAnswer::Sequence(items) => items.iter().map(|(text, _)| *text).collect(),
            ModelAnswer::Pairs(pairs) => pairs.iter().map(|(_, right)| *right).collect(),
        };
        let expected = match question.id.as_str() {
            "ferry-name" => "Heron",
            "calls-at" => "Northpier;Saltmarsh;Millbridge",
            "is-electric" => "true",
            "mayor" => "Anna Berg",
            "passengers" => "1200",
            "first-trip" => "2024-02-28",
            "route" => "The ferry links Northpier with Saltmarsh.",
            "history" => {
                "The Gull is builtThe pier is widenedThe mayor is electedThe Heron is launched"
            }
            "who-is-who" => "MayorHarbour masterCaptain",
            "where-built" => "Gdańsk",
            other => panic!("no expectation for {other}"),
        };
        assert_eq!(shown, expected);
    }
}

proptest! {
    #[test]
    fn any_events_keep_the_counts_consistent(events in proptest::collection::vec(0_usize..6, 0..150)) {
        const EVENTS: [CardEvent; 6] = [
            CardEvent::Flip, CardEvent::Again, CardEvent::Good, CardEvent::Undo,
            CardEvent::RunMissed, CardEvent::Restart,
        ];
        let mut cards = Cards::new(deck());
        for event in events {
            cards = cards.apply(EVENTS[event]);
            prop_assert!(cards.left() <= cards.len());
            prop_assert!(cards.missed() <= cards.len() - cards.left());
            prop_assert_eq!(matches!(cards.card(), Card::Done { .. }), cards.left() == 0);
        }
    }
}
