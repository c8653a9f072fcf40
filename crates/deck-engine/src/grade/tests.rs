use super::*;
use crate::fixtures::{bank, question, right, wrong};

fn credit_of(id: &str, answer: Answer) -> Option<(u32, u32)> {
    grade(&question(id), &answer).map(|grade| (grade.credit.earned, grade.credit.of))
}

#[test]
fn a_right_answer_earns_everything_and_a_wrong_one_less_in_every_kind() {
    for question in &bank().questions {
        let full = grade(question, &right(question)).unwrap().credit;
        assert!(full.is_full(), "{}", question.id);
        let less = grade(question, &wrong(question)).unwrap().credit;
        assert!(less.is_none(), "{}", question.id);
    }
}

#[test]
fn an_answer_of_another_kind_is_no_answer() {
    let questions = bank().questions;
    for question in &questions {
        for other in &questions {
            let answer = right(other);
            let same = std::mem::discriminant(&answer) == std::mem::discriminant(&right(question));
            if !same {
                assert_eq!(
                    grade(question, &answer),
                    None,
                    "{} for {}",
                    other.id,
                    question.id
                );
            }
        }
    }
}

#[test]
fn multi_takes_wrong_choices_off_right_ones() {
    for (chosen, credit) in [
        (vec![0, 1, 2], Some((3, 3))),
        (vec![0, 1], Some((2, 3))),
        (vec![0, 1, 2, 3], Some((2, 3))),
        (vec![0, 3], Some((0, 3))),
        (vec![3, 4], Some((0, 3))),
        (vec![], None),
        (vec![9], None),
    ] {
        assert_eq!(
            credit_of("calls-at", Answer::Choices(chosen.clone())),
            credit,
            "{chosen:?}"
        );
    }
}

#[test]
fn order_counts_neighbours() {
    for (order, credit) in [
        (vec![0, 1, 2, 3], Some((3, 3))),
        (vec![1, 2, 3, 0], Some((2, 3))),
        (vec![2, 3, 0, 1], Some((2, 3))),
        (vec![3, 2, 1, 0], Some((0, 3))),
        (vec![0, 1, 2], None),
        (vec![0, 1, 2, 2], None),
        (vec![0, 1, 2, 7], None),
    ] {
        assert_eq!(
            credit_of("history", Answer::Order(order.clone())),
            credit,
            "{order:?}"
        );
    }
}

#[test]
fn match_and_cloze_count_parts() {
    assert_eq!(
        credit_of("who-is-who", Answer::Match(vec![Some(0), Some(3), Some(2)])),
        Some((2, 3))
    );
    assert_eq!(
        credit_of("who-is-who", Answer::Match(vec![Some(0), None, Some(2)])),
        None
    );
    let blanks = |a: &str, b: &str| Answer::Blanks(vec![a.into(), b.into()]);
    assert_eq!(
        credit_of("route", blanks("northpier", "Eastgate")),
        Some((1, 2))
    );
    assert_eq!(credit_of("route", blanks("Northpier", " ")), None);
}

#[test]
fn a_refused_form_says_why() {
    let grade = grade(&question("mayor"), &Answer::Text("Ole Berg".into())).unwrap();
    assert_eq!(
        grade.parts[0].near,
        Some(NearMiss::Listed("He is the harbour master.".into()))
    );
}

#[test]
fn a_place_counts_by_distance() {
    let spot = |latitude, longitude| {
        credit_of(
            "where-built",
            Answer::Spot {
                latitude,
                longitude,
            },
        )
    };
    assert_eq!(
        spot(54.6, 18.8),
        Some((100, 100)),
        "29 km away, within the radius of 50"
    );
    let (earned, _) = spot(55.7, 18.6466).unwrap();
    // 150 km to the north: 100 km beyond the radius, of 200 that take everything.
    assert!((49..=51).contains(&earned), "{earned}");
    assert_eq!(spot(60.4518, 22.2666), Some((0, 100)), "Turku");
}

#[test]
fn a_slider_scores_by_distance_where_the_bank_asks_for_it() {
    let mut question = question("passengers");
    let Body::Number(number) = &mut question.body else {
        panic!("no number")
    };
    (number.value, number.tolerance) = (60.0, 2.0);
    let earned = |question: &Question, text: &str| {
        grade(question, &Answer::Text(text.into()))
            .unwrap()
            .credit
            .share()
    };
    let slider = |by_distance| Slider {
        from: 0.0,
        to: 100.0,
        step: 1.0,
        by_distance,
    };
    number.slider = Some(slider(true));
    let near = question.clone();
    for (text, share) in [
        ("60", 1.0),
        ("58", 1.0),
        ("57.9", 0.99),
        ("32", 0.57),
        ("0", 0.03),
        ("-40", 0.0),
        ("far", 0.0),
    ] {
        assert!((earned(&near, text) - share).abs() < 1e-9, "{text}");
    }
    if let Body::Number(number) = &mut question.body {
        number.slider = Some(slider(false));
    }
    assert!(earned(&question, "57.9") < 1e-9);
}
