use super::*;
use crate::DatePoint;
use crate::fixtures::question;

fn typed(compare: Compare, accept: &[&str], refuse: &[(&str, &str)]) -> Typed {
    Typed {
        accept: accept.iter().map(|form| (*form).to_owned()).collect(),
        refuse: refuse
            .iter()
            .map(|(text, why)| Refused {
                text: (*text).to_owned(),
                why: (*why).to_owned(),
            })
            .collect(),
        compare,
    }
}

#[test]
fn what_is_asked_through_the_door_is_graded_as_on_its_other_side() {
    let judge = Judge::linked();
    let forms = [
        typed(Compare::Phrase, &["Gull Rock", "+rock"], &[]),
        typed(Compare::Phrase, &[], &[("-", "?")]),
        typed(
            Compare::Name,
            &["Ada Lorn"],
            &[("Ida Lorn", "That is her sister.")],
        ),
        typed(Compare::Designator, &["Su-57"], &[("Su-35", "")]),
        typed(Compare::Number, &["6,200 km"], &[]),
        typed(Compare::Date, &["15 September 2023"], &[]),
    ];
    let inputs = [
        "Gull Rock",
        "gul rock",
        "rock",
        "-",
        "?",
        "Ada Lorn",
        "Ida Lorn",
        "Lorn",
        "Ada",
        "Su-57",
        "Su-35",
        "Su-57M",
        "6200",
        "6200 miles",
        "6.2",
        "2023-09-15",
        "September 2023",
        "15.9.2022",
        "",
        "\u{1f}",
    ];
    for answer in &forms {
        for input in inputs {
            assert_eq!(
                judge.typed(answer, input),
                grade_typed(answer, input),
                "{input:?} for {answer:?}"
            );
        }
    }
    for (value, tolerance, unit) in [
        (6200.0, 0.5, Some("km")),
        (-0.1, 0.0, None),
        (1e300, 1e-300, Some("")),
    ] {
        let answer = NumberAnswer {
            value,
            tolerance,
            unit: unit.map(str::to_owned),
            slider: None,
        };
        for input in ["6200", "6200 miles", "6.2", "-0.1", "far", ""] {
            assert_eq!(
                judge.number(&answer, input),
                grade_number(&answer, input),
                "{input:?} for {answer:?}"
            );
        }
    }
    for date in [
        "0001",
        "2023-09",
        "2023-09-15",
        "1950-06-25/1953",
        "9999-12-31",
    ] {
        let answer = DateSpan::parse(date).unwrap();
        let mut question = question("first-trip");
        question.body = Body::Date(answer);
        question.as_of = DateSpan::parse("2023-09-20").unwrap();
        for prompt in ["When was that?", "On which day in September 2023 was it?"] {
            question.prompt = prompt.to_owned();
            let stated = Stated::by(prompt, &answer, &question.as_of);
            for input in [
                date,
                "15 September 2023",
                "September 2023",
                "15",
                "1951",
                "soon",
            ] {
                assert_eq!(
                    judge.date(&question, &answer, input),
                    grade_date(&answer, stated, input),
                    "{input:?} for {answer:?}, {prompt}"
                );
                assert_eq!(
                    judge.lacks_parts(&question, input),
                    lacks_parts(&answer, stated, input),
                    "{input:?} for {answer:?}, {prompt}"
                );
            }
        }
    }
    for input in ["-12.5", "about 40 km", "1,000", "0.1", "none"] {
        assert_eq!(judge.number_in(input), number_in(input), "{input:?}");
    }
}

#[test]
fn a_mark_in_a_text_is_a_space() {
    let judge = Judge::linked();
    let answer = typed(
        Compare::Phrase,
        &["Gull\u{1f}Rock"],
        &[("Seal\u{1f}Rock", "Not\u{1f}that")],
    );
    assert_eq!(judge.typed(&answer, "gull rock"), TypedVerdict::Right);
    assert_eq!(
        judge.typed(&answer, "seal rock"),
        TypedVerdict::NearMiss(NearMiss::Listed("Not that".to_owned()))
    );
}

#[test]
fn every_miss_comes_back_from_its_code() {
    let detailed = [
        NearMiss::Listed("Why.".to_owned()),
        NearMiss::OtherUnit(Some("km".to_owned())),
    ];
    for near in detailed.into_iter().chain(NearMiss::PLAIN) {
        let detail = match &near {
            NearMiss::Listed(detail) | NearMiss::OtherUnit(Some(detail)) => Some(detail.as_str()),
            _ => None,
        };
        assert_eq!(NearMiss::from_code(near.code(), detail), Some(near.clone()));
    }
    assert_eq!(NearMiss::from_code("right", None), None);
}

#[test]
fn what_is_no_task_is_refused() {
    for task in [
        "",
        "poem\u{1f}+rose\u{1f}",
        "value\u{1f}1\u{1f}",
        "days\u{1f}",
    ] {
        assert_eq!(judge(task, "rose"), "", "{task:?}");
    }
    let leap = DatePoint::new(2024, Some(2), Some(29)).unwrap();
    let [number, _] = DateSpan::from(leap).numbers();
    assert_eq!(DateSpan::from_numbers([number; 2]), Some(leap.into()));
    assert_eq!(DateSpan::from_numbers([number - 10_000; 2]), None);
}
