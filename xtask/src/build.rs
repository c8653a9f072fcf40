//! Builds the page with trunk.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use crate::{own_std, project, steps};

/// Where the checked build goes: `dist` is the user's own.
pub(crate) fn checked_dist() -> PathBuf {
    project::root().join("target/checked-dist")
}

/// The build that is shipped, into `dist`.
pub(crate) fn release(dist: &Path) -> Result<()> {
    println!("Building for release (about 3 minutes the first time, then about 1) …");
    let mut command = trunk("build");
    command.arg("--release").arg("--dist").arg(dist);
    if own_std::is_possible() {
        // Trunk keeps cargo off the network, so the library's own crates have to be here before: those that it needs on this
        // machine, and those that it needs in a page, of which cargo thinks only when it is told.
        for target in [&[][..], &["--target", own_std::TARGET]] {
            let mut fetch = project::cargo();
            fetch.args(["fetch", "--locked"]).args(target);
            steps::succeed(own_std::build_with(&mut fetch))?;
        }
        own_std::build_with(&mut command);
    } else {
        println!(
            "  With the ready-made standard library, since this compiler cannot build its own: \
             the player becomes a tenth larger."
        );
    }
    steps::succeed(&mut command)
}

/// A trunk command that asks nothing of the network: the set-up has fetched everything.
pub(crate) fn trunk(word: &str) -> Command {
    let program = project::find("trunk").unwrap_or_else(|| PathBuf::from("trunk"));
    let mut command = project::command(program);
    command.args([word, "--offline", "--skip-version-check"]);
    // Trunk reads a value of `1`, which the convention asks for, as a mistake.
    if std::env::var_os("NO_COLOR").is_some() {
        command.env_remove("NO_COLOR").args(["--color", "never"]);
    }
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trunk_stays_off_the_network() {
        let line = steps::line(&trunk("build"));
        assert!(
            line.starts_with("trunk build --offline --skip-version-check"),
            "{line}"
        );
    }
}
