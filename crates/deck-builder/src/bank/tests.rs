//! Whole banks of articles invented for these tests, and of anything else.

use crate::lint::{hashes, share_run};
use deck_engine::{Bank, Json};

use crate::{Acceptance, Article, Build, Day, Decision, Decisions, Options, Verdict, print};

const BODY: &str = "---\nid: harbour\nheadline: A harbour for Bergen\npublisher: The Paper\nlicence: CC0-1.0\n\
    published: 2024-05-15\n---\n\nNorwegian Foreign Minister Bo Carlsen and Swedish Defence Minister Cara Dahl spoke. \
    Finnish President Dag Ekman listened.\n\nPrime Minister Ann Lee opened a new ferry harbour in Bergen on Monday. \
    Denmark ordered twelve tugs from Poland in 2019.\n";

fn build(options: &Options) -> Build {
    Build::of(&Article::new(BODY, None), options)
}

fn quoting() -> Options {
    Options {
        quote: true,
        ..Options::default()
    }
}

#[test]
fn a_bank_is_valid_and_says_where_it_is_from() {
    let document = build(&quoting()).document.expect("a bank");
    let bank = Bank::parse(&document).expect("valid");
    let article = bank.about.articles.first().expect("one");
    assert_eq!(
        (article.id.as_str(), article.publisher.as_str()),
        ("harbour", "The Paper")
    );
    let quotes = bank
        .questions
        .iter()
        .flat_map(|question| &question.evidence);
    assert!(quotes.into_iter().all(|evidence| {
        evidence
            .quote
            .as_deref()
            .is_some_and(|quote| BODY.contains(quote))
    }));
}

#[test]
fn where_quoting_is_not_allowed_no_sentence_is_shown() {
    let document = build(&Options::default()).document.expect("a bank");
    let bank = Bank::parse(&document).expect("valid");
    for question in &bank.questions {
        for evidence in &question.evidence {
            assert!(evidence.quote.is_none() && evidence.fingerprint.is_some());
        }
        for sentence in BODY.split(". ") {
            let (prompt, sentence) = (hashes(&question.prompt), hashes(sentence));
            let shared = share_run(&prompt, &sentence, Options::LONGEST_RUN);
            assert!(!shared, "{}", question.prompt);
        }
    }
}

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
    let id = &build(&quoting()).questions[0].question.id;
    let reject = || Decision::Reject {
        reason: String::new(),
    };
    let reword = |prompt: &str| Decision::Reword {
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

#[test]
fn the_key_can_be_changed_to_a_choice_only() {
    let before = build(&quoting());
    let (id, other) = before
        .questions
        .iter()
        .find_map(|offered| match &offered.question.body {
            deck_engine::Body::Choice(choices) => {
                let wrong = choices.iter().find(|choice| !choice.correct)?;
                Some((offered.question.id.clone(), wrong.text.clone()))
            }
            _ => None,
        })
        .expect("a choice");
    for (answer, verdict) in [
        (other.as_str(), Verdict::Changed),
        ("Nobody", Verdict::Rejected),
    ] {
        let mut decisions = Decisions::default();
        decisions.decide(
            id.clone(),
            Decision::Rekey {
                answer: answer.into(),
            },
        );
        let after = build(&Options {
            decisions,
            ..quoting()
        });
        let found = after
            .questions
            .iter()
            .find(|offered| offered.question.id == id);
        assert_eq!(
            found.map(|offered| offered.verdict),
            Some(verdict),
            "{answer}"
        );
    }
}

#[test]
fn without_a_day_or_a_text_there_is_no_bank_but_a_reason() {
    for (body, published, reason) in [
        (
            "A long story about nobody.",
            None,
            "the day of publication is not known",
        ),
        ("", Day::parse("2024-05-15"), "the article has no text"),
        (
            "Rain fell all day.",
            Day::parse("2024-05-15"),
            "no question is sure enough",
        ),
    ] {
        let build = Build::of(&Article::new(body, published), &Options::default());
        assert_eq!(build.document, None);
        assert!(
            build
                .warnings
                .iter()
                .any(|warning| warning.starts_with(reason)),
            "{body}: {:?}",
            build.warnings
        );
    }
}

#[test]
fn added_questions_are_printed() {
    let first = build(&quoting()).document.expect("a bank");
    let Some(Json::Array(questions)) = first.get("questions") else {
        panic!("no questions");
    };
    let Some(Json::Object(mut fields)) = questions.first().cloned() else {
        panic!("no question");
    };
    for (name, value) in &mut fields {
        if name == "id" {
            *value = Json::String("own".into());
        }
    }
    let mut decisions = Decisions::default();
    decisions.add(Json::Object(fields));
    let after = build(&Options {
        decisions,
        ..quoting()
    });
    assert!(print(&after.document.expect("a bank")).contains("\"id\": \"own\""));
}

#[cfg(not(target_arch = "wasm32"))]
mod properties {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// Whatever is read, there is a valid bank or a reason why there is none.
        #[test]
        fn any_text_gives_a_valid_bank_or_a_reason(
            body in "(?s).{0,120}|(Prime Minister |Ann Lee|Bo Carlsen|, the mayor of |Bergen|France|Norway| opened \
                | said that | visited | will visit | on Monday| in 2019|, who |twelve | tugs|the bridge| Su-57|\\. |\n\n\
                |\"|’s|, |and |was |killed |by |he |F-16s ){0,60}",
            quote: bool,
        ) {
            let options = Options { quote, check_me: true, ..Options::default() };
            let article = Article::new(body, Day::parse("2024-05-15"));
            let build = Build::of(&article, &options);
            match &build.document {
                Some(document) => prop_assert!(Bank::parse(document).is_ok()),
                None => prop_assert!(!build.warnings.is_empty()),
            }
            prop_assert!(build.warnings.iter().all(|warning| !warning.starts_with('$')), "{:?}", build.warnings);
            let build = Build::of(&article, &Options { check_me: false, ..options });
            prop_assert_eq!(Build::undecided(&article, quote), build);
        }
    }
}
