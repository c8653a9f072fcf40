//! The Custom Elements Manifest is one. That it tells the truth, a test of the scripts checks: `tests/scripts/manifest.test.js`.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a failed step is a failed test"
)]

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

fn read(path: &str) -> Value {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path);
    let text = fs::read_to_string(&path);
    let text = text.unwrap_or_else(|error| {
        panic!("{}: {error}; run `cargo xtask setup`", path.display());
    });
    serde_json::from_str(&text).unwrap()
}

#[test]
fn the_manifest_is_valid() {
    let schema = read("node_modules/custom-elements-manifest/schema.json");
    let manifest = read("npm/custom-elements.json");
    assert_eq!(manifest["schemaVersion"], "2.1.0");
    assert_eq!(problems(&schema, &manifest), Vec::<String>::new());
    // The schema takes an element with a mistake for a class, of which it asks less.
    let element = json!({
        "$ref": "#/definitions/CustomElementDeclaration",
        "definitions": schema["definitions"],
    });
    let mut declaration = manifest["modules"][0]["declarations"][0].clone();
    assert_eq!(problems(&element, &declaration), Vec::<String>::new());
    declaration["events"][0]["type"] = Value::Null;
    assert_eq!(problems(&element, &declaration).len(), 1);
}

fn problems(schema: &Value, instance: &Value) -> Vec<String> {
    let validator = jsonschema::validator_for(schema).unwrap();
    let problems = validator.iter_errors(instance);
    let words =
        |problem: jsonschema::ValidationError| format!("{}: {problem}", problem.instance_path());
    problems.map(words).collect()
}
