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
    let mut told = ran.err.lines();
    let counts = told.next().unwrap_or_default();
    // Below the counts stands what became of each template's questions; above them, what is wrong.
    assert!(
        counts.ends_with(" added by hand")
            && told.next().is_some_and(|line| line.starts_with("template")),
        "a decision no longer applies, or something is wrong:\n{}",
        ran.err
    );
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

/// The lines of the README's session that follow a command, up to the next one or the session's end.
fn shown<'a>(readme: &'a str, command: &str) -> Vec<&'a str> {
    let after = readme.split(&format!("$ {command}\n")).nth(1).unwrap();
    let is_output = |line: &&str| !line.starts_with("$ ") && !line.starts_with("```");
    after.lines().take_while(is_output).collect()
}

#[test]
fn the_readme_shows_a_session_as_it_is() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let readme = fs::read_to_string(root.join("README.md")).unwrap();
    let article = root.join("articles/arms-questions.md");
    let article = [article.to_str().unwrap(), "--quote", "yes"];
    let told = run(&[&["explain"], &article[..]].concat(), "").out;
    let built = run(&[&["build"], &article[..]].concat(), "").out;
    let checked = run(&["check", "-"], built).out;
    for (command, printed) in [
        (
            "news-deck explain articles/arms-questions.md --quote yes",
            told,
        ),
        (
            "news-deck check bank.json",
            checked.replace("<stdin>", "bank.json"),
        ),
    ] {
        let lines = shown(&readme, command);
        assert!(!lines.is_empty());
        for line in lines {
            // Where the README leaves something out, it has this mark.
            let is_printed = match line.strip_suffix('…') {
                Some(start) => printed.lines().any(|line| line.starts_with(start)),
                None => printed.lines().any(|printed| printed == line),
            };
            assert!(is_printed, "`{command}` does not print: {line}");
        }
    }
}
