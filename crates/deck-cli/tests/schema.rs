//! The published schema: that it is the one that the types give, and says the same as the reader of banks.

#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a panic is how a test fails, and its helpers are part of it"
)]

mod run;

use deck_engine::{Bank, Json, Problem};
use run::run;
use serde_json::{Value, json};

const PUBLISHED: &str = include_str!("../../../docs/news-deck-1.schema.json");
const EVERY_FIELD: &str = include_str!("fixtures/every-field.json");

/// Problems that no schema can state: what several fields say together, and what the calendar knows.
const BEYOND_A_SCHEMA: [&str; 8] = [
    "there is no article",
    "is there twice",
    "is also that of",
    "are marked as correct",
    "is accepted and refused",
    "not in its turn",
    "is no date",
    "cannot be an id",
];

/// What a field is replaced by.
fn replacements() -> [Value; 14] {
    [
        json!(null),
        json!(true),
        json!(-1),
        json!(0),
        json!(1.5),
        json!(7),
        json!(1e9),
        json!(""),
        json!(" \t"),
        json!("text"),
        json!("javascript:alert(1)"),
        json!([]),
        json!([{}]),
        json!({}),
    ]
}

/// The pointers of all values in a document.
fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
    let children: Vec<(String, &Value)> = match value {
        Value::Object(fields) => fields.iter().map(|(k, v)| (k.clone(), v)).collect(),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .map(|(i, v)| (i.to_string(), v))
            .collect(),
        _ => Vec::new(),
    };
    for (name, child) in children {
        let path = format!("{at}/{name}");
        pointers(child, &path, found);
        found.push(path);
    }
}

fn without(document: &Value, pointer: &str) -> Value {
    let mut document = document.clone();
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    match document.pointer_mut(parent).unwrap() {
        Value::Object(fields) => {
            fields.remove(name);
        }
        Value::Array(items) => {
            items.remove(name.parse().unwrap());
        }
        _ => unreachable!("only objects and lists have children"),
    }
    document
}

fn with(document: &Value, pointer: &str, value: Value) -> Value {
    let mut document = document.clone();
    *document.pointer_mut(pointer).unwrap() = value;
    document
}

fn problems(document: &Value) -> Vec<Problem> {
    let json: Json = serde_json::from_value(document.clone()).unwrap();
    Bank::parse(&json).err().unwrap_or_default()
}

#[test]
fn the_schema_that_is_published_is_the_one_that_is_printed() {
    let ran = run(&["schema"], "");
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert!(
        ran.out == PUBLISHED,
        "the format has changed: cargo run -p deck-cli -- schema > docs/news-deck-1.schema.json"
    );
}

#[test]
fn the_schema_refuses_what_the_reader_refuses_and_nothing_else() {
    let schema: Value = serde_json::from_str(PUBLISHED).unwrap();
    let schema = jsonschema::draft202012::new(&schema).unwrap();
    let document: Value = serde_json::from_str(EVERY_FIELD).unwrap();
    assert_eq!(problems(&document).len(), 0);
    assert!(schema.is_valid(&document));

    let mut paths = Vec::new();
    pointers(&document, "", &mut paths);
    let (mut agreed, mut refused) = (0, 0);
    for path in &paths {
        let edits = replacements().map(|value| with(&document, path, value));
        for edited in edits.into_iter().chain([without(&document, path)]) {
            let problems = problems(&edited);
            let beyond = |problem: &Problem| {
                BEYOND_A_SCHEMA
                    .iter()
                    .any(|message| problem.message.contains(message))
            };
            let by_reader = !problems.iter().all(beyond);
            // A text that is no date or no id at all is refused by both; one that only looks like it, by the reader.
            let by_schema = !schema.is_valid(&edited);
            let told = problems.iter().any(beyond);
            assert!(
                by_reader == by_schema || (told && by_schema),
                "{path}: reader {problems:?}, schema {by_schema}, document {}",
                edited.pointer(path).unwrap_or(&Value::Null)
            );
            agreed += 1;
            refused += usize::from(by_schema);
        }
    }
    assert!(
        agreed > 3000 && refused > 1500,
        "{refused} of {agreed} edits were refused"
    );
}

#[test]
fn the_demo_banks_and_a_bank_that_was_built_keep_to_the_schema() {
    let schema: Value = serde_json::from_str(PUBLISHED).unwrap();
    let schema = jsonschema::draft202012::new(&schema).unwrap();
    let demo: Value =
        serde_json::from_str(include_str!("../../../assets/banks/amur-visit.json")).unwrap();
    let article = concat!(env!("CARGO_MANIFEST_DIR"), "/../../articles/plant-tour.md");
    let built: Value = serde_json::from_str(&run(&["build", article], "").out).unwrap();
    for bank in [demo, built] {
        let errors: Vec<String> = schema
            .iter_errors(&bank)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert_eq!(errors, Vec::<String>::new());
    }
}
