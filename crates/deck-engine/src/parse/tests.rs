use super::*;
use crate::fixtures::document;
use crate::{Body, Kind, Span};
use proptest::prelude::*;

fn problems(text: &str) -> Vec<String> {
    let json: Json = serde_json::from_str(text).unwrap();
    Bank::parse(&json)
        .unwrap_err()
        .iter()
        .map(|problem| format!("{}: {}", problem.path, problem.message))
        .collect()
}

/// The fixture with the value at a path (of names and positions) replaced.
fn with(path: &str, value: &str) -> Json {
    let mut json = document();
    let mut at = &mut json;
    for step in path.split('.') {
        at = match at {
            Json::Object(fields) => {
                if !fields.iter().any(|(name, _)| name == step) {
                    fields.push((step.to_owned(), Json::Null));
                }
                &mut fields.iter_mut().find(|(name, _)| name == step).unwrap().1
            }
            Json::Array(items) => &mut items[step.parse::<usize>().unwrap()],
            other => panic!("no {step} in {other:?}"),
        };
    }
    *at = serde_json::from_str(value).unwrap();
    json
}

#[test]
fn the_fixture_has_every_kind() {
    let bank = Bank::parse(&document()).unwrap();
    let kinds: Vec<Kind> = bank.questions.iter().map(Question::kind).collect();
    assert_eq!(kinds, Kind::ALL);
}

#[test]
fn each_mistake_is_found_where_it_is() {
    for (path, value, expected) in [
        (
            "id",
            "\"Not A Slug\"",
            "$.id: \"Not A Slug\" cannot be an id",
        ),
        (
            "questions.0.group",
            "\"Two words\"",
            "$.questions[0].group: \"Two words\" cannot be an id",
        ),
        ("title", "\"  \"", "$.title: \"title\" is blank"),
        (
            "revision",
            "0",
            "$.revision: the number is not from 1 to 4294967295",
        ),
        (
            "revision",
            "1.5",
            "$.revision: \"revision\" is not a whole number",
        ),
        ("language", "7", "$.language: \"language\" is a number"),
        (
            "articles.0.url",
            "\"javascript:alert(1)\"",
            "$.articles[0].url: an address may not begin with \"javascript:\"",
        ),
        (
            "articles.0.published",
            "\"2023-02-29\"",
            "$.articles[0].published: \"2023-02-29\" is no date",
        ),
        (
            "results.1.min",
            "101",
            "$.results[1].min: the number is not from 0 to 100",
        ),
        (
            "questions.0.kind",
            "\"riddle\"",
            "$.questions[0].kind: \"riddle\" is not known",
        ),
        (
            "questions.0.category",
            "null",
            "$.questions[0].category: \"category\" is missing",
        ),
        (
            "questions.0.difficulty",
            "6",
            "$.questions[0].difficulty: the number is not from 1 to 5",
        ),
        (
            "questions.0.evidence",
            "[]",
            "$.questions[0].evidence: there are 0 items",
        ),
        (
            "questions.0.evidence.0.article",
            "\"tower\"",
            "$.questions[0].evidence[0].article: there is no article \"tower\"",
        ),
        (
            "questions.0.evidence.0.quote",
            "null",
            "$.questions[0].evidence[0]: no sentence is named",
        ),
        (
            "questions.0.choices.1.correct",
            "true",
            "$.questions[0].choices: 2 choices are marked as correct",
        ),
        (
            "questions.0.choices.1.text",
            "\"heron\"",
            "$.questions[0].choices[1].text: \"heron\" is there twice",
        ),
        (
            "questions.0.media",
            "{\"src\":\"a.png\",\"credit\":\"Me\"}",
            "$.questions[0].media.alt: \"alt\" is missing",
        ),
        (
            "questions.1.id",
            "\"ferry-name\"",
            "$.questions[1].id: the id \"ferry-name\" is also that of $.questions[0]",
        ),
        (
            "questions.2.answer",
            "\"yes\"",
            "$.questions[2].answer: \"answer\" is a text",
        ),
        (
            "questions.3.compare",
            "\"sound\"",
            "$.questions[3].compare: \"sound\" is not known",
        ),
        (
            "questions.3.accept.1",
            "\"Ole Berg\"",
            "$.questions[3].refuse: \"Ole Berg\" is accepted and refused",
        ),
        (
            "questions.4.tolerance",
            "-1",
            "$.questions[4].tolerance: the number is not from 0 to 9223372036854775807",
        ),
        (
            "questions.5.answer",
            "\"last week\"",
            "$.questions[5].answer: \"last week\" is no date",
        ),
        (
            "questions.6.text",
            "\"From {2} to {1}.\"",
            "$.questions[6].text: {2} is missing, or not in its turn",
        ),
        (
            "questions.6.blanks.1.id",
            "7",
            "$.questions[6].blanks[1].id: \"id\" is a number",
        ),
        (
            "questions.8.pairs.0.id",
            "\" \"",
            "$.questions[8].pairs[0].id: \"id\" is blank",
        ),
        (
            "questions.8.pairs",
            "7",
            "$.questions[8].pairs: \"pairs\" is a number",
        ),
        (
            "questions.7.items",
            "[{\"text\":\"a\"},{\"text\":\"b\"}]",
            "$.questions[7].items: there are 2 items",
        ),
        (
            "questions.8.extra.0",
            "\"mayor\"",
            "$.questions[8].extra[0]: \"mayor\" is there twice",
        ),
        (
            "questions.9.latitude",
            "95",
            "$.questions[9].latitude: the number is not from -90 to 90",
        ),
        ("questions.9", "[]", "$.questions[9]: this is a list"),
    ] {
        let found = Bank::parse(&with(path, value)).unwrap_err();
        let found: Vec<String> = found
            .iter()
            .map(|p| format!("{}: {}", p.path, p.message))
            .collect();
        assert_eq!(found, [expected], "{path}");
    }
}

#[test]
fn a_part_is_known_by_its_id_or_its_text() {
    let bank = Bank::parse(&with("questions.7.items.1.id", "\" The pier \"")).unwrap();
    let history = &bank.questions[7];
    assert_eq!(history.known(0, "The Gull is built"), "The Gull is built");
    assert_eq!(history.known(1, "The pier is widened"), "The pier");
    // A field of that name belongs to the author where it says nothing.
    assert!(Bank::parse(&with("questions.0.items", "[7]")).is_ok());
    assert!(Bank::parse(&with("questions.0.choices.0.id", "7")).is_ok());
}

#[test]
fn all_problems_are_reported_together() {
    let json = with(
        "questions.0",
        r#"{ "id": "X", "kind": "choice", "prompt": 1, "choices": [{ "text": "" }] }"#,
    );
    let found = Bank::parse(&json).unwrap_err();
    let paths: Vec<&str> = found.iter().map(|problem| problem.path.as_str()).collect();
    assert_eq!(
        paths,
        [
            "$.questions[0].id",
            "$.questions[0].revision",
            "$.questions[0].category",
            "$.questions[0].difficulty",
            "$.questions[0].prompt",
            "$.questions[0].explanation",
            "$.questions[0].evidence",
            "$.questions[0].as_of",
            "$.questions[0].choices",
            "$.questions[0].choices[0].text",
        ]
    );
    assert!(found.iter().all(|problem| !problem.mend.is_empty()));
}

#[test]
fn one_mistake_is_not_told_as_two() {
    for (path, value) in [
        ("questions.0.choices.0.correct", "\"yes\""),
        ("questions.6.blanks", "[]"),
        ("questions.6.blanks.1.accept", "[\"\"]"),
        ("questions.9.candidates.0.name", "7"),
        ("articles.0.published", "\"soon\""),
    ] {
        let found = Bank::parse(&with(path, value)).unwrap_err();
        assert_eq!(found.len(), 1, "{path}: {found:?}");
    }
}

#[test]
fn another_version_is_refused_alone() {
    let found = problems(r#"{ "format": "news-deck/2", "questions": 7 }"#);
    assert_eq!(
        found,
        ["$.format: this is \"news-deck/2\", and only \"news-deck/1\" is understood here"]
    );
}

#[test]
fn a_document_without_questions_is_refused() {
    for (value, expected) in [
        ("[]", "$.questions: a bank needs at least one question"),
        ("null", "$.questions: \"questions\" is missing"),
        ("{}", "$.questions: \"questions\" is an object"),
    ] {
        let found = Bank::parse(&with("questions", value)).unwrap_err();
        assert_eq!(
            found
                .iter()
                .map(|p| format!("{}: {}", p.path, p.message))
                .collect::<Vec<_>>(),
            [expected]
        );
    }
    assert_eq!(problems("[]"), ["$: a bank is an object"]);
}

#[test]
fn unknown_fields_are_kept_quiet_about() {
    assert!(Bank::parse(&with("mood", "\"good\"")).is_ok());
}

#[test]
fn a_cloze_text_is_cut_at_its_blanks() {
    let bank = Bank::parse(&document()).unwrap();
    let Body::Cloze(cloze) = &bank.questions[6].body else {
        panic!("no cloze")
    };
    assert_eq!(
        cloze.spans,
        [
            Span::Text("The ferry links ".into()),
            Span::Blank(0),
            Span::Text(" with ".into()),
            Span::Blank(1),
            Span::Text(".".into()),
        ]
    );
}

#[test]
fn the_hash_of_a_question_changes_with_any_edit() {
    let hash = |json: &Json| Bank::parse(json).unwrap().questions[0].hash;
    let original = hash(&document());
    assert_eq!(original, hash(&document()));
    assert_eq!(original, hash(&with("questions.1.prompt", "\"Where?\"")));
    for (path, value) in [
        ("prompt", "\"Its name?\""),
        ("explanation", "\"So.\""),
        ("choices.2.text", "\"Auk\""),
        ("revision", "2"),
    ] {
        assert_ne!(
            original,
            hash(&with(&format!("questions.0.{path}"), value)),
            "{path}"
        );
    }
}

/// Any JSON, with the names that the format knows among its field names.
fn any_json() -> impl Strategy<Value = Json> {
    let name = prop_oneof![
        Just("format"),
        Just("id"),
        Just("questions"),
        Just("articles"),
        Just("kind"),
        Just("choices"),
        Just("text"),
        Just("answer"),
        Just("blanks"),
        Just("accept"),
        Just("items"),
        Just("pairs"),
        Just("other"),
    ];
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::Bool),
        any::<f64>().prop_map(Json::Number),
        prop_oneof![
            Just("news-deck/1".to_owned()),
            Just("choice".to_owned()),
            Just("cloze".to_owned()),
            ".{0,12}"
        ]
        .prop_map(Json::String),
    ];
    leaf.prop_recursive(5, 60, 8, move |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(Json::Array),
            proptest::collection::vec((name.clone().prop_map(str::to_owned), inner), 0..8)
                .prop_map(Json::Object),
        ]
    })
}

proptest! {
    #[test]
    fn any_document_is_read_or_refused_with_reasons(json in any_json()) {
        if let Err(problems) = Bank::parse(&json) {
            prop_assert!(!problems.is_empty());
            prop_assert!(problems.iter().all(|problem| problem.path.starts_with('$')));
        }
    }

    #[test]
    fn any_value_in_any_place_of_a_question_is_survived(index in 0_usize..10, field in 0_usize..12, value in any_json()) {
        let mut json = document();
        let Json::Object(fields) = &mut json else { unreachable!() };
        let Some((_, Json::Array(questions))) = fields.iter_mut().find(|(name, _)| name == "questions") else { unreachable!() };
        let Json::Object(fields) = &mut questions[index] else { unreachable!() };
        let at = field % fields.len();
        fields[at].1 = value;
        let _ = Bank::parse(&json);
    }
}
