//! The files of words: each language says all that English says, with the same details and its own plural forms.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a failed step is a failed test"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use deck_formats::Loss;
use serde_json::{Map, Value};

/// The plural forms that CLDR 48 gives these languages for whole numbers.
const FORMS: [(&str, &[&str]); 7] = [
    ("ar", &["zero", "one", "two", "few", "many", "other"]),
    ("de", &["one", "other"]),
    ("en", &["one", "other"]),
    ("es", &["one", "many", "other"]),
    ("fr", &["one", "many", "other"]),
    ("ko", &["other"]),
    ("ru", &["one", "few", "many", "other"]),
];

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/strings")
}

/// Folders of words: those of every deck, those of study, and those of the study page.
const SETS: [&str; 3] = ["", "study", "study-page"];

fn words(set: &str, language: &str) -> Map<String, Value> {
    let path = folder().join(set).join(format!("{language}.json"));
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// `{0}`, `{1}` and `{name}` in a text.
fn details(text: &str) -> BTreeSet<String> {
    let starts = text.match_indices('{').map(|(at, _)| &text[at..]);
    starts
        .map(|rest| rest[..=rest.find('}').unwrap()].to_owned())
        .collect()
}

fn is_plural(value: &Value) -> bool {
    value.get("other").is_some()
}

fn compare(path: &str, english: &Value, own: &Value, forms: &[&str]) {
    match (english, own) {
        (Value::String(english), Value::String(own)) => {
            assert_eq!(details(own), details(english), "{path}");
            assert!(!own.trim().is_empty(), "{path} is blank");
        }
        (Value::Object(_), Value::Object(own)) if is_plural(english) => {
            let names: Vec<&str> = own.keys().map(String::as_str).collect();
            assert_eq!(
                BTreeSet::from_iter(names),
                BTreeSet::from_iter(forms.to_vec()),
                "{path}"
            );
            let wanted = details(english["other"].as_str().unwrap());
            assert_eq!(details(own["other"].as_str().unwrap()), wanted, "{path}");
        }
        (Value::Object(english), Value::Object(own)) => {
            for (key, english) in english {
                let own = own.get(key);
                let own = own.unwrap_or_else(|| panic!("{path}.{key} is missing"));
                compare(&format!("{path}.{key}"), english, own, forms);
            }
            for key in own.keys() {
                assert!(english.contains_key(key), "{path}.{key} is no key");
            }
        }
        _ => panic!("{path} is of another type"),
    }
}

#[test]
fn every_language_says_what_english_says() {
    for set in SETS {
        let english = Value::Object(words(set, "en"));
        for (language, forms) in FORMS {
            let own = Value::Object(words(set, language));
            compare(&format!("{set} {language}"), &english, &own, forms);
        }
    }
}

#[test]
fn the_page_says_of_each_loss_what_the_command_says() {
    let counted = [
        Loss::Choices,
        Loss::Spellings,
        Loss::Maps,
        Loss::Pictures,
        Loss::Hints,
        Loss::Sentences,
        Loss::Addresses,
        Loss::Siblings,
        Loss::Formulas,
        Loss::Undone,
        Loss::OtherEntries,
    ];
    let counted = counted
        .iter()
        .flat_map(|loss| [("one", loss(1)), ("other", loss(2))]);
    let whole = [Loss::Schedule, Loss::Withdrawals, Loss::Tags].map(|loss| ("", loss));
    let losses = words("study-page", "en").remove("losses").unwrap();
    let mut named = BTreeSet::new();
    for (form, loss) in counted.chain(whole) {
        let words = &losses[loss.name()];
        let words = words.get(form).unwrap_or(words).as_str().unwrap();
        let count = loss.count().unwrap_or_default().to_string();
        assert_eq!(words.replace("{0}", &count), loss.to_string());
        named.insert(loss.name());
    }
    assert_eq!(named.len(), losses.as_object().unwrap().len());
}

#[test]
fn every_file_of_words_is_a_language_that_the_element_knows() {
    let known = FORMS
        .map(|(language, _)| language)
        .into_iter()
        .filter(|language| *language != "en");
    let list: Vec<String> = known.map(|language| format!("'{language}'")).collect();
    for script in ["requests.js", "study-services.js", "study/language.js"] {
        let text = fs::read_to_string(folder().join("..").join(script)).unwrap();
        let known = format!("const LANGUAGES = [{}];", list.join(", "));
        assert!(text.contains(&known), "{script}");
    }
    for set in SETS {
        let files = fs::read_dir(folder().join(set)).unwrap();
        let files = files.map(|file| file.unwrap().file_name().into_string().unwrap());
        let files: BTreeSet<String> = files.filter(|name| name.ends_with(".json")).collect();
        let wanted = FORMS.map(|(language, _)| format!("{language}.json"));
        assert_eq!(files, BTreeSet::from(wanted));
    }
}
