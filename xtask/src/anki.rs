//! Anki itself, which the tests ask whether it takes what is exported for it.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

use crate::install::Install;
use crate::{platform, project, versions};

fn folder() -> PathBuf {
    project::tools_dir().join("anki")
}

/// Installs the package, unless this version of it is there for this Python.
pub(crate) fn install() -> Result<Vec<Install>> {
    let python = platform::python().context("Python is missing")?;
    let package = format!("anki=={}", versions::ANKI);
    let made_for = made_for(&python, &package)?;
    let stamp = folder().join("made-for.txt");
    if std::fs::read(&stamp).ok().as_ref() == Some(&made_for) {
        return Ok(Vec::new());
    }
    let mut install = Install::new("Anki", "about 20 seconds", pip(&python, &package));
    install.stamp = Some((stamp, made_for));
    Ok(vec![install])
}

/// Into a folder of its own: the system's Python may forbid anything else, and nothing of it is changed.
fn pip(python: &Path, package: &str) -> Command {
    let mut command = project::command(python);
    let words = "-m pip install --no-input --disable-pip-version-check --upgrade --target";
    command.args(words.split(' ')).arg(folder()).arg(package);
    command
}

/// Parts of the package are compiled for one version of Python.
fn made_for(python: &Path, package: &str) -> Result<Vec<u8>> {
    let output = project::command(python)
        .args(["-c", "import sys; print(sys.implementation.cache_tag)"])
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("cannot start {}", python.display()))?;
    Ok([package.as_bytes(), b" for ", &output.stdout].concat())
}

/// What the test is told: where the package is, and what runs it.
pub(crate) fn environment() -> Result<[(&'static str, OsString); 2]> {
    let python = platform::python().context("Python is missing")?;
    Ok([
        ("NEWS_DECK_ANKI", folder().into()),
        ("NEWS_DECK_PYTHON", python.into()),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::steps;

    #[test]
    fn the_package_is_installed_into_the_project() {
        let line = steps::line(&pip(Path::new("python3"), "anki==1.2.3"));
        let folder = project::tools_dir().join("anki");
        assert!(line.starts_with("python3 -m pip install "), "{line}");
        let end = format!("--target {} anki==1.2.3", folder.display());
        assert!(line.ends_with(&end), "{line}");
    }
}
