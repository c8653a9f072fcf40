//! The demo's bank: built from `articles/` and the decisions beside them, never edited by hand.

use std::fs;
use std::process::Stdio;

use anyhow::{Context, Result, bail};

use crate::{project, steps};

/// What says of which articles the bank is.
const COLLECTION: &str = "articles/amur-visit.toml";
const BANK: &str = "assets/banks/amur-visit.json";
/// Where the counts of the decisions stand, in a line of their own below this one.
const README: &str = "articles/README.md";
const COUNTS: &str = "<!-- Counted by `cargo xtask bank`: -->\n";

/// Writes the bank, and how many of its questions the builder made.
pub(crate) fn build() -> Result<()> {
    let mut command = project::cargo();
    command.args(["run", "--quiet", "--locked", "--package", "deck-cli", "--"]);
    command.args(["build", "--quote", "yes", "--collection", COLLECTION]);
    let output = command
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("cannot start `{}`", steps::line(&command)))?;
    let told = String::from_utf8_lossy(&output.stderr);
    eprint!("{told}");
    if !output.status.success() {
        bail!("no bank was built; mend what is said above in articles/");
    }
    fs::write(project::root().join(BANK), &output.stdout)
        .with_context(|| format!("cannot write {BANK}"))?;

    let counts = told
        .lines()
        .find_map(|line| line.strip_prefix(COLLECTION)?.strip_prefix(": "));
    let counts = counts.context("the command told no counts")?;
    let path = project::root().join(README);
    let text = fs::read_to_string(&path).with_context(|| format!("cannot read {README}"))?;
    let text =
        with_counts(&text, counts).with_context(|| format!("{README} has no line {COUNTS}"))?;
    fs::write(&path, text).with_context(|| format!("cannot write {README}"))?;
    println!("{BANK} and {README} are written");
    Ok(())
}

/// The text with the line of the counts replaced.
fn with_counts(text: &str, counts: &str) -> Option<String> {
    let (before, after) = text.split_once(COUNTS)?;
    let (_, after) = after.split_once('\n')?;
    Some(format!("{before}{COUNTS}{counts}.\n{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_line_of_the_counts_is_replaced() {
        let text = format!("Before\n{COUNTS}1 question.\nAfter\n");
        let expected = format!("Before\n{COUNTS}2 questions.\nAfter\n");
        assert_eq!(with_counts(&text, "2 questions"), Some(expected));
        assert_eq!(with_counts("Before\n", "2 questions"), None);
    }
}
