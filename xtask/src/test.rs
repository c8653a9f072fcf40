//! Every check, in the order in which a mistake is cheapest to learn about.

use std::process::Command;

use anyhow::{Context, Result};

use crate::setup::{self, Purpose};
use crate::steps::{Steps, succeed};
use crate::{build, platform, project, size};

const WASM: &str = "wasm32-unknown-unknown";

pub(crate) fn run() -> Result<()> {
    let mut steps = Steps::new(9);
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
            "clippy --workspace --all-targets --features news-deck/browser --locked -- -D warnings";
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
        "one seed, the same quiz in Wasm",
        "compare with the native run of `golden`",
        || {
            let mut test = cargo("test --package deck-engine --test golden --locked --target");
            let runner = project::find("wasm-bindgen-test-runner")
                .context("wasm-bindgen-test-runner is missing")?;
            succeed(
                test.arg(WASM)
                    .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner),
            )
        },
    )?;
    let dist = build::checked_dist();
    steps.run(
        "release build",
        "run `cargo xtask build` to see it alone",
        || build::release(&dist),
    )?;
    steps.run("size", "find what grew with `cargo xtask size`", || {
        size::check(&dist)
    })?;
    steps.run("browser", "run it alone as CONTRIBUTING.md shows", || {
        let browser = platform::browser().context("no browser was found")?;
        let driver = platform::chromedriver().context("no ChromeDriver was found")?;
        succeed(
            cargo("test --features browser --test browser --locked")
                .env("NEWS_DECK_DIST", &dist)
                .env("CHROME_BIN", browser)
                .env("CHROMEDRIVER", driver),
        )
    })?;
    println!("{}", steps.summary());
    Ok(())
}

fn cargo(words: &str) -> Command {
    let mut command = project::cargo();
    command.args(words.split(' '));
    command
}
