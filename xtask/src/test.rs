//! Every check, in the order in which a mistake is cheapest to learn about.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::setup::{self, Purpose};
use crate::steps::{Steps, succeed};
use crate::{anki, bench, build, engines, package, project, size};

const WASM: &str = "wasm32-unknown-unknown";

pub(crate) fn run() -> Result<()> {
    let mut steps = Steps::new(14);
    steps.run(
        "set-up",
        "run the command that is named, then try again",
        || setup::run(Purpose::Test),
    )?;
    steps.run("format", "run `cargo fmt`", || {
        succeed(&mut cargo("fmt --all --check"))
    })?;
    steps.run("lints", "mend what clippy names", || {
        let words =
            "clippy --workspace --all-targets --features news-deck/browser,deck-formats/anki --locked -- -D warnings";
        succeed(&mut cargo(words))
    })?;
    steps.run("lints, for the page", "mend what clippy names", || {
        let mut clippy = cargo("clippy --package news-deck --locked --target");
        succeed(clippy.args([WASM, "--", "-D", "warnings"]))
    })?;
    steps.run(
        "tests of every crate",
        "run the test that failed with `cargo test NAME`",
        || succeed(&mut cargo("test --workspace --locked")),
    )?;
    steps.run(
        "types of the scripts",
        "mend what `node_modules/.bin/tsc` names",
        || {
            let tsc = project::find("tsc").context("tsc is missing")?;
            succeed(&mut project::command(tsc))
        },
    )?;
    steps.run(
        "Anki takes what is exported",
        "run it alone as CONTRIBUTING.md shows",
        || {
            let words = "test --package deck-formats --features anki --test anki --locked";
            succeed(cargo(words).envs(anki::environment()?))
        },
    )?;
    steps.run(
        "tests of the scripts",
        "run the test that failed with `node --test FILE`",
        || succeed(&mut scripts()?),
    )?;
    steps.run(
        "one seed, the same quiz in Wasm",
        "compare with the native run of `golden`",
        || in_wasm("deck-engine", "golden"),
    )?;
    steps.run(
        "one article, the same bank in Wasm",
        "compare with the native run of `same_bytes`",
        || in_wasm("deck-worker", "same_bytes"),
    )?;
    steps.run(
        "one log, the same memories in Wasm",
        "compare with the native run of `fsrs`",
        || in_wasm("deck-study", "fsrs"),
    )?;
    let dist = build::checked_dist();
    steps.run(
        "release build and package",
        "run `cargo xtask package` to see it alone",
        || {
            build::release(&dist)?;
            package::fill(&dist, &package::folder())
        },
    )?;
    steps.run("size", "find what grew with `cargo xtask size`", || {
        size::check(&dist)?;
        bench::module()
    })?;
    let engines = engines::wanted()?;
    steps.run(
        "browsers",
        "look into target/browser-failures, and run the test alone as CONTRIBUTING.md shows",
        || {
            engines::tell_missing(&engines);
            succeed(
                cargo("test --features browser --test browser --locked")
                    .env("NEWS_DECK_DIST", &dist)
                    .envs(engines::environment(&engines)?),
            )
        },
    )?;
    println!("{}", steps.summary());
    Ok(())
}

/// The tests of what the page's scripts do without a page.
fn scripts() -> Result<Command> {
    let node = project::find("node").context("Node.js is missing")?;
    let mut command = project::command(node);
    let files = size::files_in(&project::root().join("tests/scripts"))?;
    let is_test = |path: &PathBuf| path.to_string_lossy().ends_with(".test.js");
    // Each by its name: versions of Node.js differ in what they find in a folder.
    command
        .arg("--test")
        .args(files.into_iter().filter(is_test));
    Ok(command)
}

/// Runs one test of a package as WebAssembly.
fn in_wasm(package: &str, test: &str) -> Result<()> {
    let runner =
        project::find("wasm-bindgen-test-runner").context("wasm-bindgen-test-runner is missing")?;
    let words = format!("test --package {package} --test {test} --locked --target {WASM}");
    succeed(cargo(&words).env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner))
}

fn cargo(words: &str) -> Command {
    let mut command = project::cargo();
    command.args(words.split(' '));
    command
}
