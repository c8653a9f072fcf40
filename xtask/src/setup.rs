//! Installs what is missing: what cargo, rustup, npm, pip and apt can, side by side; the rest is named.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::thread;

use anyhow::{Context, Result, bail};

use crate::install::Install;
use crate::platform::{self, System};
use crate::{anki, engines, own_std, project};

mod tools;

/// What the tools are wanted for; each purpose needs all that the ones before it need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Purpose {
    /// A debug build.
    Serve,
    /// The build that is shipped.
    Release,
    /// All checks, browsers included.
    Test,
}

/// Installs what `purpose` needs and this machine lacks.
pub(crate) fn run(purpose: Purpose) -> Result<()> {
    let engines = if purpose >= Purpose::Test {
        engines::wanted()?
    } else {
        Vec::new()
    };
    let (system, unavailable) = system_packages(purpose, &engines);
    // Installs that wait for one another stand in one list; the lists are worked off side by side.
    let lists = [
        rust_parts(purpose),
        system,
        tools::trunk(),
        tools::wasm_bindgen()?,
        tools::geckodriver(&engines),
    ];
    let count: usize = lists.iter().map(Vec::len).sum();
    if count > 0 {
        // Told at once too, so that nobody waits for the rest before they learn of it.
        for what in &unavailable {
            println!("{}", missing(*what));
        }
        println!("Setting up ({count} to install, only this once):");
    }
    let mut failures = Vec::new();
    thread::scope(|scope| {
        let workers: Vec<_> = lists
            .into_iter()
            .map(|list| scope.spawn(move || list.into_iter().try_for_each(Install::run)))
            .collect();
        for worker in workers {
            match worker.join() {
                Ok(Ok(())) => {}
                Ok(Err(error)) => failures.push(format!("{error:#}")),
                Err(_) => failures.push("an install stopped unexpectedly".to_owned()),
            }
        }
    });
    failures.extend(unavailable.into_iter().map(missing));
    if !failures.is_empty() {
        bail!("the set-up is not complete:\n{}", failures.join("\n"));
    }
    // After the system's packages, as npm and pip may have come with them.
    if purpose >= Purpose::Release {
        npm_packages()?.into_iter().try_for_each(Install::run)?;
    }
    if purpose >= Purpose::Test {
        anki::install()?.into_iter().try_for_each(Install::run)?;
    }
    Ok(())
}

fn missing(what: System) -> String {
    let advice = format!(
        "{} is missing ({}).\n  To install it: {}",
        what.name(),
        what.reason(),
        platform::advice_for(what)
    );
    if matches!(what, System::Node | System::Python) {
        return advice;
    }
    advice
        + "\n  To do without it: name the other engines, as in NEWS_DECK_ENGINES=chromium,firefox"
}

/// The wasm target, the lints and the crates.
fn rust_parts(purpose: Purpose) -> Vec<Install> {
    let mut list = Vec::new();
    if !has_wasm_target() {
        let mut command = project::command("rustup");
        command.args(["target", "add", "wasm32-unknown-unknown"]);
        list.push(Install::new("the wasm target", "about 10 seconds", command));
    }
    if purpose >= Purpose::Release && !own_std::has_source() {
        let mut command = project::command("rustup");
        command.args(["component", "add", "rust-src"]);
        list.push(Install::new(
            "the standard library's source",
            "about 10 seconds",
            command,
        ));
    }
    if purpose >= Purpose::Test {
        for (component, word) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
            if version_of("cargo", &[word, "--version"]).is_none() {
                let mut command = project::command("rustup");
                command.args(["component", "add", component]);
                list.push(Install::new(component, "about 10 seconds", command));
            }
        }
    }
    // Trunk is told to stay off the network, so the crates have to be here before it starts.
    if output(project::cargo().args(["fetch", "--locked", "--offline"])).is_none() {
        let mut command = project::cargo();
        command.arg("fetch");
        list.push(Install::new("the crates", "up to a minute", command));
    }
    list
}

/// What the platform's package manager has to install, and what nobody can install unattended.
fn system_packages(purpose: Purpose, engines: &[System]) -> (Vec<Install>, Vec<System>) {
    let node = (purpose >= Purpose::Release).then_some(System::Node);
    let python = (purpose >= Purpose::Test).then_some(System::Python);
    let lacking: Vec<System> = node
        .into_iter()
        .chain(python)
        .chain(engines.iter().copied())
        .filter(|what| !what.is_installed())
        .collect();
    if lacking.is_empty() {
        return (Vec::new(), Vec::new());
    }
    let Some(apt) = platform::unattended_apt() else {
        return (Vec::new(), lacking);
    };
    let start = |words: &[&str]| {
        let mut command = project::command(apt.first().copied().unwrap_or("apt-get"));
        command.args(apt.iter().skip(1)).args(words);
        command
    };
    let lists = Install::new(
        "apt's package lists",
        "about 10 seconds",
        start(&["update"]),
    );
    let packages = lacking.into_iter().map(|what| {
        let mut command = start(&["--no-install-recommends", "install"]);
        command.args(platform::apt_packages(what));
        Install::new(what.name(), "about 1 minute", command)
    });
    let list = std::iter::once(lists).chain(packages).collect();
    (list, Vec::new())
}

/// wasm-opt, esbuild, tsc, axe and Lighthouse, as `package-lock.json` has them.
fn npm_packages() -> Result<Vec<Install>> {
    let lock = project::root().join("package-lock.json");
    let lock = fs::read(&lock).with_context(|| format!("cannot read {}", lock.display()))?;
    let stamp = project::root().join("node_modules/.news-deck-lock");
    if fs::read(&stamp).ok().as_ref() == Some(&lock) {
        return Ok(Vec::new());
    }
    let npm = project::find("npm").context("npm is missing")?;
    let mut command = project::command(npm);
    command.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
    let mut install = Install::new("npm packages", "about 20 seconds", command);
    install.stamp = Some((stamp, lock));
    Ok(vec![install])
}

fn has_wasm_target() -> bool {
    let mut rustc = project::command("rustc");
    rustc.args([
        "--print",
        "target-libdir",
        "--target",
        "wasm32-unknown-unknown",
    ]);
    let Some(text) = output(&mut rustc) else {
        return false;
    };
    PathBuf::from(text.trim()).is_dir()
}

/// The second word that `program` prints, by custom its version.
fn version_of(program: &str, words: &[&str]) -> Option<String> {
    let text = output(project::command(project::find(program)?).args(words))?;
    text.split_whitespace().nth(1).map(String::from)
}

fn output(command: &mut Command) -> Option<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_purpose_needs_what_the_ones_before_it_need() {
        assert!(Purpose::Serve < Purpose::Release);
        assert!(Purpose::Release < Purpose::Test);
    }

    #[test]
    fn a_missing_thing_is_named_with_its_reason_and_a_command() {
        let text = missing(System::Chromium);
        assert!(text.starts_with("Chromium with ChromeDriver is missing (the browser tests"));
        assert!(text.contains("To install it: "), "{text}");
        assert!(text.contains("NEWS_DECK_ENGINES="), "{text}");
        for what in [System::Node, System::Python] {
            assert!(!missing(what).contains("NEWS_DECK_ENGINES="));
        }
    }
}
