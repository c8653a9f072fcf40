use super::*;
use crate::fixtures::{bank, question};

fn entries(counts: &[(Category, usize)]) -> Vec<Entry> {
    let of = |(category, count): &(Category, usize)| {
        vec![
            Entry {
                kind: Kind::Choice,
                category: *category,
                group: None,
            };
            *count
        ]
    };
    counts.iter().flat_map(of).collect()
}

#[test]
fn the_same_seed_draws_the_same_and_another_one_does_not() {
    let all = entries(&[(Category::Date, 40), (Category::Official, 40)]);
    let drawn = |seed| draw(&all, &DrawOptions::default(), seed);
    assert_eq!(drawn(7), drawn(7));
    assert_ne!(drawn(7), drawn(8));
}

#[test]
fn a_rare_category_gets_its_share() {
    let all = entries(&[
        (Category::Date, 60),
        (Category::Official, 5),
        (Category::Aircraft, 2),
    ]);
    for seed in 0..50 {
        let drawn = draw(&all, &DrawOptions::default(), seed);
        let of = |category| {
            drawn
                .iter()
                .filter(|index| all[**index].category == category)
                .count()
        };
        assert_eq!(
            (
                of(Category::Date),
                of(Category::Official),
                of(Category::Aircraft)
            ),
            (4, 4, 2)
        );
    }
}

#[test]
fn no_question_is_drawn_twice_and_no_more_than_there_are() {
    let all = entries(&[(Category::Date, 3), (Category::Event, 4)]);
    let mut drawn = draw(
        &all,
        &DrawOptions {
            count: 100,
            ..Default::default()
        },
        3,
    );
    drawn.sort_unstable();
    assert_eq!(drawn, (0..7).collect::<Vec<_>>());
}

#[test]
fn of_a_group_one_is_drawn_while_others_are_left() {
    let mut all = entries(&[(Category::Date, 4), (Category::Official, 4)]);
    for index in [0, 1, 4, 5] {
        all[index].group = Entry::group_named("ferry");
    }
    all[6].group = Entry::group_named("mayor");
    let of_ferry = |seed, count| {
        let options = DrawOptions {
            count,
            ..Default::default()
        };
        let mut drawn = draw(&all, &options, seed);
        drawn.sort_unstable();
        drawn.dedup();
        assert_eq!(
            drawn.len(),
            count,
            "none is drawn twice, and none is missing"
        );
        let grouped = drawn.iter().filter(|index| [0, 1, 4, 5].contains(index));
        grouped.count()
    };
    for seed in 0..100 {
        assert!(of_ferry(seed, 4) <= 1);
        assert_eq!(of_ferry(seed, 5), 1);
        assert_eq!(of_ferry(seed, 6), 2, "a quiz is not shortened");
        assert_eq!(of_ferry(seed, 8), 4);
    }
}

#[test]
fn only_admitted_categories_and_kinds_are_drawn() {
    let options = DrawOptions {
        categories: vec![Category::Location],
        kinds: vec![Kind::Multi, Kind::Text],
        ..Default::default()
    };
    let deck = Deck::draw(&bank(), &options, 1);
    let ids: Vec<&str> = deck
        .questions
        .iter()
        .map(|question| question.id.as_str())
        .collect();
    assert_eq!(ids, ["calls-at"]);
}

#[test]
fn every_order_is_drawn_about_as_often() {
    let all = entries(&[(Category::Date, 3)]);
    let mut seen = std::collections::BTreeMap::<Vec<usize>, u32>::new();
    for seed in 0..6000 {
        *seen
            .entry(draw(&all, &DrawOptions::default(), seed))
            .or_default() += 1;
    }
    assert_eq!(seen.len(), 6);
    // Six orders of 1000 each; a fair shuffle strays from it by more than 150 once in a million.
    assert!(
        seen.values().all(|count| (850..1150).contains(count)),
        "{seen:?}"
    );
}

#[test]
fn a_fixed_choice_keeps_its_place() {
    let question = question("ferry-name");
    let mut orders = Vec::new();
    for seed in 0..200 {
        let order = arrange(&question, seed);
        assert_eq!(order[3], 3);
        orders.push(order);
    }
    orders.sort();
    orders.dedup();
    assert_eq!(orders.len(), 6, "the other three take every order");
}

#[test]
fn places_beside_a_map_take_every_order() {
    let question = question("where-built");
    let orders: Vec<Vec<usize>> = (0..50).map(|seed| arrange(&question, seed)).collect();
    for order in [[0, 1], [1, 0]] {
        assert!(orders.iter().any(|other| *other == order), "{orders:?}");
    }
}

#[test]
fn items_never_start_in_their_right_order() {
    let question = question("history");
    for seed in 0..500 {
        let order = arrange(&question, seed);
        assert!(!order.is_sorted(), "seed {seed}");
    }
}

#[test]
fn a_card_lists_what_its_prompt_cannot_be_answered_without() {
    let listed = |id: &str| {
        let question = question(id);
        let listed = beside_prompt(&question, 3).into_iter();
        let listed = listed.filter_map(|at| question.listed(at));
        listed.map(str::to_owned).collect::<Vec<_>>()
    };
    let mut stops = listed("calls-at");
    assert_ne!(stops[..3], ["Northpier", "Saltmarsh", "Millbridge"]);
    stops.sort();
    assert_eq!(
        stops,
        [
            "Eastgate",
            "Millbridge",
            "Northpier",
            "Oldtown",
            "Saltmarsh"
        ]
    );
    assert_eq!(listed("history").len(), 4);
    // Of pairs one side, or the answer would stand there.
    assert_eq!(listed("who-is-who").len(), 3);
    // What can be recalled without its choices is not to be recognised among them.
    for id in ["ferry-name", "is-electric", "mayor", "where-built"] {
        assert!(listed(id).is_empty(), "{id}");
    }
}

#[test]
fn none_of_these_is_an_answer_only_beside_these() {
    let mut question = question("ferry-name");
    let Body::Choice(choices) = &mut question.body else {
        panic!("ferry-name has choices");
    };
    for choice in choices.iter_mut() {
        choice.correct = choice.fixed;
    }
    let listed = beside_prompt(&question, 1);
    assert_eq!(listed.len(), 4);
    assert_eq!(listed[3], 3);
}

#[test]
fn an_edit_of_one_question_leaves_the_others_as_they_were() {
    let (a, b) = (question("calls-at"), question("who-is-who"));
    assert_eq!(arrange(&a, 5), arrange(&a, 5));
    assert_eq!(
        arrange(&b, 5).len(),
        4,
        "three right sides and an extra one"
    );
}

#[test]
fn the_hash_sees_ids_revisions_and_order() {
    let base = [("a", 1), ("b", 1)];
    let hash =
        |bank: &str, questions: &[(&'static str, u32)]| bank_hash(bank, questions.iter().copied());
    assert_eq!(hash("x", &base), hash("x", &base));
    assert_ne!(hash("x", &base), hash("y", &base));
    assert_ne!(hash("x", &base), hash("x", &[("a", 1), ("b", 2)]));
    assert_ne!(hash("x", &base), hash("x", &[("b", 1), ("a", 1)]));
}

#[test]
fn a_seed_may_be_a_number_or_words() {
    assert_eq!(seed_from_text(" 42 "), 42);
    assert_eq!(seed_from_text("4294967295"), u32::MAX);
    assert_ne!(seed_from_text("4294967296"), seed_from_text("4294967297"));
    assert_ne!(seed_from_text("class 7b"), seed_from_text("class 7c"));
}

#[test]
fn a_seed_is_found_that_begins_with_a_question() {
    let all = entries(&[(Category::Date, 70), (Category::Official, 50)]);
    for index in [0, 69, 70, 119] {
        let seed = seed_beginning_with(&all, index, &DrawOptions::default(), 9).unwrap();
        let drawn = draw(&all, &DrawOptions::default(), seed);
        assert_eq!(drawn.first(), Some(&index));
    }
    let dates = DrawOptions {
        categories: vec![Category::Date],
        ..Default::default()
    };
    assert_eq!(
        seed_beginning_with(&all, 70, &dates, 9),
        None,
        "an official"
    );
    assert_eq!(
        seed_beginning_with(&all, 120, &dates, 9),
        None,
        "no such question"
    );
}
