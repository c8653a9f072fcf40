use deck_engine::{Body, Json};

use super::*;
use crate::bank::UNQUOTED;
use crate::bank::tests::{build, quoting};
use crate::{Article, Offered, Options, print};

#[test]
fn decisions_apply_or_are_reported() {
    let before = build(&quoting());
    let ids: Vec<&str> = before
        .questions
        .iter()
        .map(|offered| offered.question.id.as_str())
        .collect();
    let [first, second, third, ..] = ids.as_slice() else {
        panic!("{ids:?}");
    };
    let mut decisions = Decisions::default();
    decisions.decide(
        *first,
        Decision::Reject {
            reason: "dull".into(),
        },
    );
    decisions.decide(*second, Decision::Accept);
    decisions.decide(
        *third,
        Decision::Reword {
            version: before.questions[2].question.version(),
            prompt: "Who spoke?".into(),
            explanation: String::new(),
        },
    );
    decisions.decide("gone", Decision::Accept);
    let after = build(&Options {
        decisions,
        ..quoting()
    });
    let verdicts: Vec<Verdict> = after
        .questions
        .iter()
        .take(3)
        .map(|offered| offered.verdict)
        .collect();
    assert_eq!(
        verdicts,
        [Verdict::Rejected, Verdict::Accepted, Verdict::Changed]
    );
    assert_eq!(
        after
            .questions
            .get(2)
            .map(|offered| offered.question.prompt.as_str()),
        Some("Who spoke?")
    );
    assert_eq!(
        after.warnings,
        ["the decision on \"gone\" applies to no question any more"]
    );
    let counts = after.acceptance();
    assert!(counts.is_sorted_by_key(|count| count.template));
    let sum = |of: fn(&Acceptance) -> usize| counts.iter().map(of).sum::<usize>();
    assert_eq!(
        (
            sum(|count| count.accepted),
            sum(|count| count.changed),
            sum(|count| count.rejected)
        ),
        (1, 1, 1)
    );
    assert_eq!(sum(|count| count.offered), after.questions.len());
    let printed = print(&after.document.expect("a bank"));
    assert!(!printed.contains(&format!("\"id\": \"{first}\"")));
}

#[test]
fn decisions_that_say_nothing_or_contradict_each_other_are_reported() {
    let first = &build(&quoting()).questions[0].question;
    let id = &first.id;
    let reject = || Decision::Reject {
        reason: String::new(),
    };
    let reword = |prompt: &str| Decision::Reword {
        version: first.version(),
        prompt: prompt.into(),
        explanation: " ".into(),
    };
    let both = format!(
        "\"{id}\" is rejected and also accepted or changed; it is left out until one of these decisions is taken back"
    );
    let empty =
        format!("the decision on \"{id}\" says nothing; give it other words or take it out");
    for (taken, verdict, warnings) in [
        (
            vec![Decision::Accept, reject()],
            Verdict::Rejected,
            vec![&both],
        ),
        (
            vec![reject(), reword("Who?")],
            Verdict::Rejected,
            vec![&both],
        ),
        (
            vec![Decision::Accept, reword("Who?")],
            Verdict::Changed,
            vec![],
        ),
        (vec![reword("")], Verdict::None, vec![&empty]),
    ] {
        let mut decisions = Decisions::default();
        for decision in taken {
            decisions.decide(id.clone(), decision);
        }
        let after = build(&Options {
            decisions,
            ..quoting()
        });
        assert_eq!(after.questions[0].verdict, verdict);
        assert_eq!(after.warnings.iter().collect::<Vec<_>>(), warnings);
    }
}

/// What becomes of the first question with a body that `is_wanted`, if this is decided on it.
fn decided(is_wanted: fn(&Body) -> bool, decision: Decision) -> (Offered, Vec<String>) {
    let before = build(&quoting());
    let wanted = (before.questions.iter()).find(|offered| is_wanted(&offered.question.body));
    let id = &wanted.expect("a question of this kind").question.id;
    let mut decisions = Decisions::default();
    decisions.decide(id.clone(), decision);
    let after = build(&Options {
        decisions,
        ..quoting()
    });
    let mut questions = after.questions.into_iter();
    let found = questions.find(|offered| offered.question.id == *id);
    (found.expect("the same question"), after.warnings)
}

#[test]
fn another_answer_is_one_that_the_kind_of_question_has() {
    let rekey = |answer: &str, explanation: &str| Decision::Rekey {
        answer: answer.into(),
        explanation: explanation.into(),
    };
    let is_choice = |body: &Body| matches!(body, Body::Choice(_));
    let is_date = |body: &Body| matches!(body, Body::Date(_));
    let before = build(&quoting());
    let wrong = before.questions.iter().find_map(|offered| {
        let Body::Choice(choices) = &offered.question.body else {
            return None;
        };
        Some(choices.iter().find(|choice| !choice.correct)?.text.clone())
    });
    let wrong = wrong.expect("a choice");
    for (is_wanted, answer, is_taken) in [
        (is_choice as fn(&Body) -> bool, wrong.as_str(), true),
        (is_choice, "Nobody", false),
        (is_date, "2018", true),
        (is_date, "last year", false),
    ] {
        let (found, warnings) = decided(is_wanted, rekey(answer, ""));
        let verdict = if is_taken {
            Verdict::Changed
        } else {
            Verdict::Rejected
        };
        assert_eq!(
            (found.verdict, warnings.len()),
            (verdict, usize::from(!is_taken)),
            "{answer}"
        );
    }
    // What was told of the former answer is told no more.
    let (bare, _) = decided(is_choice, rekey(&wrong, ""));
    assert_eq!(bare.question.explanation, UNQUOTED);
    let (told, _) = decided(is_choice, rekey(&wrong, "It was so."));
    assert_eq!(told.question.explanation, "It was so.");
}

#[test]
fn new_words_are_for_what_is_asked_and_answered_now() {
    let any = |_: &Body| true;
    let version = build(&quoting()).questions[0].question.version();
    let reword = |version: &str| Decision::Reword {
        version: version.into(),
        prompt: "Who spoke?".into(),
        explanation: String::new(),
    };
    let (same, warnings) = decided(any, reword(&version));
    assert_eq!((same.verdict, warnings), (Verdict::Changed, vec![]));
    for (given, verdict, words) in [
        (
            "",
            Verdict::Changed,
            "are printed whatever the article comes to say",
        ),
        (
            "00000000",
            Verdict::Rejected,
            "asks or answers something else than when it was reworded",
        ),
    ] {
        let (found, warnings) = decided(any, reword(given));
        assert_eq!(found.verdict, verdict);
        let [warning] = warnings.as_slice() else {
            panic!("{warnings:?}");
        };
        assert!(
            warning.contains(words) && warning.contains(&format!("version = \"{version}\"")),
            "{warning}"
        );
    }
}

#[test]
fn decisions_on_an_article_that_cannot_be_built_are_reported() {
    let mut decisions = Decisions::default();
    decisions.decide("gone", Decision::Accept);
    let options = Options {
        decisions,
        ..quoting()
    };
    let build = Build::of(&Article::new("A long story about nobody.", None), &options);
    let last = build.warnings.last().map(String::as_str);
    assert_eq!(
        last,
        Some("so none of the editor's decisions on this article was applied")
    );
}

#[test]
fn added_questions_are_printed_if_a_bank_may_have_them() {
    let first = build(&quoting()).document.expect("a bank");
    let Some(Json::Array(questions)) = first.get("questions") else {
        panic!("no questions");
    };
    let question = |field: &str, given: Json| {
        let Some(Json::Object(mut fields)) = questions.first().cloned() else {
            panic!("no question");
        };
        for (name, value) in &mut fields {
            if name == "id" {
                *value = Json::String("own".into());
            }
            if name == field {
                *value = given.clone();
            }
        }
        let at = "harbour.decisions.toml:7".to_owned();
        let question = Json::Object(fields);
        Added { question, at }
    };
    let sound = question("", Json::Null);
    let hard = question("difficulty", Json::Number(9.0));
    for (added, warnings) in [
        (vec![sound.clone()], vec![]),
        (
            vec![hard, sound.clone()],
            vec!["\"own\" (harbour.decisions.toml:7) is left out: difficulty: "],
        ),
        (
            vec![sound.clone(), sound],
            vec!["\"own\" (harbour.decisions.toml:7) is left out: another question has its id"],
        ),
    ] {
        let mut decisions = Decisions::default();
        for added in added {
            decisions.add(added);
        }
        let after = build(&Options {
            decisions,
            ..quoting()
        });
        let printed = print(&after.document.expect("a bank"));
        assert_eq!(printed.matches("\"id\": \"own\"").count(), 1);
        assert_eq!(after.warnings.len(), warnings.len(), "{:?}", after.warnings);
        for (told, expected) in after.warnings.iter().zip(warnings) {
            assert!(told.starts_with(expected), "{told}");
        }
    }
}
