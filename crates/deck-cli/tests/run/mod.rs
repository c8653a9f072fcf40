//! Runs the command as a program of its own.

use assert_cmd::Command;

/// How a run of the command ended.
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// Runs the command with an input.
pub(crate) fn run(arguments: &[&str], input: impl Into<Vec<u8>>) -> Ran {
    let output = Command::cargo_bin("news-deck")
        .unwrap()
        .args(arguments)
        .write_stdin(input)
        .output()
        .unwrap();
    Ran {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}
