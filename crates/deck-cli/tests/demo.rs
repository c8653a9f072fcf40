//! The demo's bank is what the builder and its editors' decisions give, byte for byte.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

mod run;

use std::fs;
use std::path::Path;

use run::run;

#[test]
fn the_demo_bank_is_what_its_articles_and_decisions_give() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let collection = root.join("articles/amur-visit.toml");
    let collection = collection.to_str().unwrap();
    let ran = run(&["build", "--quote", "yes", "--collection", collection], "");
    assert_eq!(ran.code, 0, "{}", ran.err);
    let told: Vec<&str> = ran.err.lines().collect();
    let [counts] = told[..] else {
        panic!(
            "a decision no longer applies, or something is wrong:\n{}",
            ran.err
        )
    };
    let kept = fs::read_to_string(root.join("assets/banks/amur-visit.json")).unwrap();
    assert!(
        ran.out == kept,
        "assets/banks/amur-visit.json is not what is built now: cargo xtask bank"
    );
    let counts = counts.strip_prefix(&format!("{collection}: ")).unwrap();
    let readme = fs::read_to_string(root.join("articles/README.md")).unwrap();
    assert!(
        readme.lines().any(|line| line == format!("{counts}.")),
        "articles/README.md does not say \"{counts}.\": cargo xtask bank"
    );
}
