//! The standard library compiled for this page: for size, without what a panic would print.
//!
//! The one that rustup ships is compiled for speed and carries the machinery of panic messages. Compiled
//! with the page it is a tenth smaller as a whole. The options for that are unstable, so they are used
//! only where the compiler understands them; the build is an ordinary one otherwise, and larger.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::project;

/// Compiler options: a panic ends the player at once (its script tells the reader), and nothing of a
/// panic's place or of `Debug` output is kept.
const FLAGS: &str =
    "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none";
/// What pages run.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// Whether this compiler can do it and has the library's source.
pub(crate) fn is_possible() -> bool {
    has_source() && understands_flags()
}

/// Whether rustup has installed the library's source.
pub(crate) fn has_source() -> bool {
    let output = rustc(&["--print", "sysroot"]).output();
    let sysroot = output.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned());
    sysroot.is_ok_and(|path| {
        PathBuf::from(path)
            .join("lib/rustlib/src/rust/library/Cargo.lock")
            .is_file()
    })
}

fn understands_flags() -> bool {
    let mut command = rustc(&["--print", "cfg", "--target", TARGET]);
    command.args(FLAGS.split(' ')).env("RUSTC_BOOTSTRAP", "1");
    let status = command.stdout(Stdio::null()).stderr(Stdio::null()).status();
    status.is_ok_and(|status| status.success())
}

/// Makes a cargo command, or one that starts cargo, build the library along with the page.
pub(crate) fn build_with(command: &mut Command) -> &mut Command {
    command.envs([
        // Lets a released compiler take unstable options.
        ("RUSTC_BOOTSTRAP", "1"),
        ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
        ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
        ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", FLAGS),
    ])
}

fn rustc(words: &[&str]) -> Command {
    let mut command = project::command("rustc");
    command.args(words);
    command
}
