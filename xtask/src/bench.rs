//! Figures of the builder: speed and memory natively, size as a WebAssembly module. Figures of a page with a deck, and of study.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::setup::{self, Purpose};
use crate::steps::succeed;
use crate::{build, compress, order, own_std, platform, project, size};

const WASM: &str = "wasm32-unknown-unknown";

/// The most brotli bytes of the module, tables and all: what an editor's page may cost.
const LARGEST_MODULE: usize = 300_000;

/// How the module is made small. A function that is called from one place stays by itself unless it is tiny: one large
/// function has more variables, whose numbers repeat less, and brotli saves more on the smaller ones. For the same reason
/// what is computed twice is not put in a variable, and variables stay as the compiler has them. Addresses below 1,024
/// are not used, as the stack lies there and grows downwards.
const OPTIONS: [&str; 10] = [
    "-Oz",
    "--converge",
    "--one-caller-inline-max-function-size=10",
    "--always-inline-max-function-size=2",
    "--flexible-inline-max-function-size=4",
    "--skip-pass=local-cse",
    "--skip-pass=simplify-locals",
    "--low-memory-unused",
    "--strip-producers",
    "--strip-target-features",
];

/// Prints all figures of the builder.
pub(crate) fn builder() -> Result<()> {
    setup::run(Purpose::Release)?;
    let words = [
        "bench",
        "--package",
        "deck-builder",
        "--bench",
        "pipeline",
        "--locked",
    ];
    succeed(project::cargo().args(words))?;
    println!();
    module()
}

/// Measures what a page feels of a deck, from this folder or else from a new build; an error if a figure is missed.
pub(crate) fn page(dist: Option<PathBuf>) -> Result<()> {
    in_chromium("tests/figures.mjs", dist)
}

/// Measures what study mode does with a collection of years, in the same way.
pub(crate) fn study(dist: Option<PathBuf>) -> Result<()> {
    in_chromium("tests/study-figures.mjs", dist)
}

fn in_chromium(script: &str, dist: Option<PathBuf>) -> Result<()> {
    setup::run(Purpose::Test)?;
    let dist = match dist {
        Some(dist) => dist,
        None => {
            let dist = build::checked_dist();
            build::release(&dist)?;
            dist
        }
    };
    let node = project::find("node").context("Node.js is missing")?;
    let chromium = platform::chromium().context("Chromium is missing")?;
    let mut command = project::command(node);
    command
        .arg(project::root().join(script))
        .arg(std::path::absolute(dist)?)
        .env("CHROME_BIN", chromium);
    succeed(&mut command)
}

/// Builds the builder as a WebAssembly module and prints its size; an error if it is too large.
pub(crate) fn module() -> Result<()> {
    let words = [
        "build",
        "--package",
        "deck-worker",
        "--release",
        "--locked",
        "--target",
        WASM,
    ];
    let mut command = project::cargo();
    command.args(words);
    if own_std::is_possible() {
        own_std::build_with(&mut command);
    }
    succeed(&mut command)?;
    let target = std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| project::root().join("target"), PathBuf::from);
    let built = target.join(WASM).join("release/deck_worker.wasm");
    let folder = target.join("deck-worker");
    let bindgen = project::find("wasm-bindgen").context("wasm-bindgen is missing")?;
    let words = ["--target", "web", "--no-typescript", "--out-dir"];
    succeed(
        project::command(bindgen)
            .args(words)
            .arg(&folder)
            .arg(&built),
    )?;
    let module = folder.join("deck_worker_bg.wasm");
    let wasm_opt = project::find("wasm-opt").context("wasm-opt is missing")?;
    succeed(
        project::command(wasm_opt)
            .args(OPTIONS)
            .arg(&module)
            .arg("-o")
            .arg(&module),
    )?;
    let bytes = fs::read(&module).with_context(|| format!("cannot read {}", module.display()))?;
    let bytes = order::by_likeness(&bytes)?;
    fs::write(&module, &bytes)?;
    let packed = compress::brotli(&bytes)?.len();
    println!(
        "the builder as a module: {} bytes, {} of {} with brotli",
        size::grouped(bytes.len()),
        size::grouped(packed),
        size::grouped(LARGEST_MODULE)
    );
    if packed > LARGEST_MODULE {
        let over = size::grouped(packed - LARGEST_MODULE);
        bail!("the module is {over} bytes over its budget");
    }
    Ok(())
}
