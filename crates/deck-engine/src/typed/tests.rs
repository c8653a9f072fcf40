//! Pairs that must and must not match, and what holds for every input.

#[cfg(not(target_arch = "wasm32"))]
mod always;
mod dates;
mod designators;
mod names;
mod numbers;
mod phrases;

use super::{
    Compare, NearMiss, NumberAnswer, Refused, Typed, TypedVerdict, grade_number, grade_typed,
};

fn typed(compare: Compare, accept: &[&str], refuse: &[&str]) -> Typed {
    let refused = |text: &&str| Refused {
        text: (*text).into(),
        why: format!("not {text}"),
    };
    Typed {
        accept: accept.iter().map(|form| (*form).into()).collect(),
        refuse: refuse.iter().map(refused).collect(),
        compare,
    }
}

/// `right`, `wrong`, or the code of a near miss.
fn word(verdict: &TypedVerdict) -> &'static str {
    match verdict {
        TypedVerdict::Right => "right",
        TypedVerdict::Wrong => "wrong",
        TypedVerdict::NearMiss(near) => near.code(),
    }
}

/// Each row: accepted forms, refused forms (both parted by `;`), input, verdict.
fn check(compare: Compare, rows: &[(&str, &str, &str, &str)]) {
    let list = |text: &'static str| {
        text.split(';')
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
    };
    let mut failures = Vec::new();
    for &(accept, refuse, input, expected) in rows {
        let accept: &'static str = Box::leak(accept.to_owned().into_boxed_str());
        let refuse: &'static str = Box::leak(refuse.to_owned().into_boxed_str());
        let verdict = grade_typed(&typed(compare, &list(accept), &list(refuse)), input);
        if word(&verdict) != expected {
            failures.push(format!(
                "{accept:?} / {refuse:?} <- {input:?}: {} not {expected}",
                word(&verdict)
            ));
        }
    }
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

fn number(value: f64, tolerance: f64, unit: Option<&str>) -> NumberAnswer {
    NumberAnswer {
        value,
        tolerance,
        unit: unit.map(Into::into),
        slider: None,
    }
}

#[test]
fn messages_carry_what_they_need() {
    let kim = typed(Compare::Name, &["Kim Jong-un"], &["Kim Jong-il"]);
    let why = TypedVerdict::NearMiss(NearMiss::Listed("not Kim Jong-il".into()));
    assert_eq!(grade_typed(&kim, "Kim Jong Il"), why);
    let unit = TypedVerdict::NearMiss(NearMiss::OtherUnit(Some("km".into())));
    assert_eq!(
        grade_number(&number(6200.0, 0.0, Some("km")), "6200 miles"),
        unit
    );
    assert_eq!(kim.model(), Some("Kim Jong-un"));
    for compare in [
        Compare::Phrase,
        Compare::Name,
        Compare::Designator,
        Compare::Number,
        Compare::Date,
    ] {
        assert_eq!(Compare::from_name(compare.name()), Some(compare));
    }
}
