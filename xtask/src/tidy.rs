//! Rules that no lint checks: pure crates, a sentence at the head of each module, a true README.

use std::fs;
use std::path::PathBuf;

use deck_engine::{Bank, Json};

use crate::{project, size, steps};

/// The crates that must work without clock, chance, files or browser, in the page and everywhere else.
const PURE: [&str; 5] = [
    "deck-builder",
    "deck-engine",
    "deck-formats",
    "deck-optimiser",
    "deck-study",
];

/// What of `deck-study` is looked no further into. `fsrs` also holds a simulator that draws at random; to compile for a page, that asks
/// for a feature of `getrandom`. Scheduling calls neither, and a module of it alone imports nothing.
const LEFT_OUT: [&str; 2] = ["fsrs", "getrandom"];

/// Crates that would bring one of those in. A name ending in `-` stands for all that begin so.
const IMPURE_CRATES: [&str; 18] = [
    "async-std",
    "chrono",
    "console_error_panic_hook",
    "getrandom",
    "gloo",
    "gloo-",
    "instant",
    "js-sys",
    "jiff",
    "mio",
    "reqwest",
    "time",
    "tokio",
    "uuid",
    "wasm-bindgen",
    "web-sys",
    "web-time",
    "yew",
];

/// Parts of the standard library that would do the same.
const IMPURE_MODULES: [&str; 7] = ["env", "fs", "io", "net", "process", "thread", "time"];

fn is_impure(krate: &str) -> bool {
    IMPURE_CRATES
        .iter()
        .any(|name| krate == *name || name.ends_with('-') && krate.starts_with(name))
}

fn rust_files(folder: &str) -> Vec<PathBuf> {
    let folder = project::root().join(folder);
    let mut files = size::files_in(&folder).unwrap();
    files.retain(|path| path.extension().is_some_and(|end| end == "rs"));
    files.sort();
    assert!(!files.is_empty(), "{} holds no Rust", folder.display());
    files
}

#[test]
fn pure_crates_depend_on_no_clock_chance_or_browser() {
    for package in PURE {
        let mut tree = project::cargo();
        tree.args([
            "tree",
            "--locked",
            "--package",
            package,
            "--edges",
            "normal",
        ]);
        tree.args(["--target", "wasm32-unknown-unknown", "--prefix", "none"]);
        if ["deck-formats", "deck-optimiser", "deck-study"].contains(&package) {
            for name in LEFT_OUT {
                tree.args(["--prune", name]);
            }
        }
        let output = tree.output().unwrap();
        assert!(output.status.success(), "`{}` failed", steps::line(&tree));
        let text = String::from_utf8(output.stdout).unwrap();
        let names: Vec<_> = text
            .lines()
            .filter_map(|line| line.split(' ').next())
            .collect();
        assert!(names.contains(&package), "{text}");
        let impure: Vec<_> = names.iter().filter(|name| is_impure(name)).collect();
        assert!(
            impure.is_empty(),
            "{package} is pure, yet depends on {impure:?}"
        );
    }
}

#[test]
fn pure_crates_use_no_impure_part_of_the_standard_library() {
    for package in PURE {
        let files = rust_files(&format!("crates/{package}/src")).into_iter();
        // A test may read what it compares with.
        let is_test = |path: &PathBuf| path.components().any(|part| part.as_os_str() == "tests");
        for path in files.filter(|path| !is_test(path)) {
            let text = fs::read_to_string(&path).unwrap();
            for module in IMPURE_MODULES {
                let name = format!("std::{module}");
                assert!(!text.contains(&name), "{} uses {name}", path.display());
            }
            let name = "getrandom::";
            assert!(!text.contains(name), "{} uses {name}", path.display());
        }
    }
}

#[test]
fn each_module_starts_with_a_sentence() {
    let folders = ["src", "crates", "xtask/src", "tests"];
    let mut files: Vec<_> = folders.into_iter().flat_map(rust_files).collect();
    // The unit tests of a module are described by it.
    files.retain(|path| !path.ends_with("tests.rs"));
    for path in files {
        let text = fs::read_to_string(&path).unwrap();
        let first = text.lines().next().unwrap_or_default();
        let has_sentence = first
            .strip_prefix("//! ")
            .is_some_and(|rest| rest.len() > 10);
        assert!(
            has_sentence,
            "{} must start with `//!` and a sentence",
            path.display()
        );
    }
}

#[test]
fn browser_tests_stand_in_their_lists() {
    // They have a harness of their own: what is marked for the usual one would be left out without a word.
    for path in rust_files("tests/browser") {
        let text = fs::read_to_string(&path).unwrap();
        assert!(
            !text.contains("test]\n"),
            "{} marks a test by an attribute; name it in `tests![…]`",
            path.display()
        );
    }
}

#[test]
fn the_readme_shows_a_valid_bank() {
    let readme = fs::read_to_string(project::root().join("README.md")).unwrap();
    let (_, bank) = readme.split_once("```json\n").unwrap();
    let (bank, _) = bank.split_once("```").unwrap();
    let document: Json = serde_json::from_str(bank).unwrap();
    let bank = Bank::parse(&document).unwrap();
    assert_eq!(bank.questions.len(), 2);
}

#[test]
fn impure_crates_are_recognised() {
    for name in ["web-sys", "gloo-timers", "getrandom"] {
        assert!(is_impure(name), "{name}");
    }
    for name in ["serde", "rand", "rand_core", "timeline"] {
        assert!(!is_impure(name), "{name}");
    }
}
