//! The tools that cargo installs into the project, each in the version that the project names.

use anyhow::Result;

use super::version_of;
use crate::install::Install;
use crate::platform::System;
use crate::{project, versions};

/// Any patch release of the pinned line will do.
fn has_line_of(program: &str, pinned: &str) -> bool {
    let line = |version: &str| version.rsplit_once('.').map(|(line, _)| line.to_owned());
    version_of(program, &["--version"]).is_some_and(|found| line(&found) == line(pinned))
}

pub(super) fn trunk() -> Vec<Install> {
    if has_line_of("trunk", versions::TRUNK) {
        return Vec::new();
    }
    let features = ["--no-default-features", "--features", "rustls"];
    vec![cargo_install(
        "trunk",
        versions::TRUNK,
        "5 to 10 minutes",
        &features,
    )]
}

pub(super) fn wasm_bindgen() -> Result<Vec<Install>> {
    let version = versions::wasm_bindgen(&project::root())?;
    let has = |program| version_of(program, &["--version"]).as_ref() == Some(&version);
    if has("wasm-bindgen") && has("wasm-bindgen-test-runner") {
        return Ok(Vec::new());
    }
    let install = cargo_install("wasm-bindgen-cli", &version, "5 to 10 minutes", &[]);
    Ok(vec![install])
}

pub(super) fn geckodriver(engines: &[System]) -> Vec<Install> {
    if !engines.contains(&System::Firefox) || has_line_of("geckodriver", versions::GECKODRIVER) {
        return Vec::new();
    }
    vec![cargo_install(
        "geckodriver",
        versions::GECKODRIVER,
        "3 to 6 minutes",
        &[],
    )]
}

fn cargo_install(package: &str, version: &str, usually: &'static str, words: &[&str]) -> Install {
    // A build folder of its own: two installs go on side by side, and one that was broken off is resumed.
    let scratch = project::tools_dir().join("build").join(package);
    let command = |locked: &[&str]| {
        let mut command = project::cargo();
        command
            .args(["install", package, "--version", version, "--force"])
            .args(locked)
            .args(words)
            .arg("--root")
            .arg(project::tools_dir())
            .arg("--target-dir")
            .arg(&scratch);
        command
    };
    let name = format!("{package} {version}");
    let mut install = Install::new(&name, usually, command(&["--locked"]));
    // The package's own lock file may name a release that has been withdrawn since.
    install.otherwise = Some(command(&[]));
    install.scratch = Some(scratch);
    install
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tools_are_installed_into_the_project() {
        let install = cargo_install("trunk", "1.2.3", "a while", &["--features", "rustls"]);
        let line = crate::steps::line(&install.command);
        assert!(
            line.contains("install trunk --version 1.2.3 --force --locked --features rustls"),
            "{line}"
        );
        let root = project::tools_dir();
        assert!(
            line.contains(&format!("--root {}", root.display())),
            "{line}"
        );
        let otherwise = crate::steps::line(&install.otherwise.unwrap());
        assert!(!otherwise.contains("--locked"), "{otherwise}");
    }
}
