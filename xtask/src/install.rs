//! Runs one install: says how long it takes, keeps its output in a log, shows the log's end on failure.

use std::fs::{self, File};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::{project, steps};

/// How often a long step says that it is still at work.
const REPORT_EVERY: Duration = Duration::from_secs(30);
/// How often a running step is looked at.
const LOOK_EVERY: Duration = Duration::from_millis(100);

/// One command to run, and what to say while it does.
pub(crate) struct Install {
    /// What is installed, also the log's name.
    pub(crate) name: String,
    /// How long it usually takes.
    pub(crate) usually: &'static str,
    pub(crate) command: Command,
    /// Tried when the command fails.
    pub(crate) otherwise: Option<Command>,
    /// Removed once the command has succeeded.
    pub(crate) scratch: Option<PathBuf>,
    /// Written once the command has succeeded: what it was done for.
    pub(crate) stamp: Option<(PathBuf, Vec<u8>)>,
}

impl Install {
    pub(crate) fn new(name: &str, usually: &'static str, command: Command) -> Self {
        Self {
            name: name.to_owned(),
            usually,
            command,
            otherwise: None,
            scratch: None,
            stamp: None,
        }
    }

    /// Runs the command and says so.
    pub(crate) fn run(self) -> Result<()> {
        let Self {
            name,
            usually,
            command,
            otherwise,
            scratch,
            stamp,
        } = self;
        println!("  installing {name} ({usually}) …");
        let start = Instant::now();
        let mut result = logged(command, &name, start);
        if let (Err(_), Some(command)) = (&result, otherwise) {
            println!("  {name} did not install as locked; trying without its lock file …");
            result = logged(command, &name, start);
        }
        result?;
        println!("  installed {name} in {}", steps::words(start.elapsed()));
        if let Some(folder) = scratch.filter(|folder| folder.exists()) {
            // Only disk space is at stake.
            if let Err(error) = fs::remove_dir_all(&folder) {
                println!("  {} could not be removed: {error}", folder.display());
            }
        }
        if let Some((path, bytes)) = stamp {
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder)?;
            }
            fs::write(&path, bytes).with_context(|| format!("cannot write {}", path.display()))?;
        }
        Ok(())
    }
}

/// Runs a command with its output in a log, of which a failure shows the end.
fn logged(mut command: Command, name: &str, start: Instant) -> Result<()> {
    let folder = project::tools_dir().join("log");
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let log = folder.join(format!("{}.txt", file_name(name)));
    let file = File::create(&log).with_context(|| format!("cannot write {}", log.display()))?;
    let mut child = command
        .stdin(Stdio::null())
        .stdout(file.try_clone()?)
        .stderr(file)
        .spawn()
        .with_context(|| format!("cannot start `{}` to install {name}", steps::line(&command)))?;
    let mut reports = 0;
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        thread::sleep(LOOK_EVERY);
        if start.elapsed() > REPORT_EVERY * (reports + 1) {
            reports += 1;
            println!(
                "  still installing {name} ({})",
                steps::words(start.elapsed())
            );
        }
    };
    if status.success() {
        return Ok(());
    }
    let text = fs::read_to_string(&log).unwrap_or_default();
    bail!(
        "{name} could not be installed: `{}` ended with {status}\n{}\n  (all of it: {})",
        steps::line(&command),
        last_lines(&text, 12),
        log.display()
    );
}

fn file_name(name: &str) -> String {
    let mut text: String = name
        .chars()
        .map(|c| {
            if c.is_ascii_alphanumeric() || c == '.' {
                c
            } else {
                '-'
            }
        })
        .collect();
    text.make_ascii_lowercase();
    text
}

fn last_lines(text: &str, count: usize) -> String {
    let lines: Vec<_> = text.lines().collect();
    let from = lines.len().saturating_sub(count);
    let last = lines.iter().skip(from);
    last.map(|line| format!("    {line}"))
        .collect::<Vec<_>>()
        .join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_log_is_named_after_what_it_installs() {
        assert_eq!(
            file_name("wasm-bindgen-cli 0.2.129"),
            "wasm-bindgen-cli-0.2.129"
        );
        assert_eq!(file_name("apt's package lists"), "apt-s-package-lists");
    }

    #[test]
    fn a_failure_shows_the_end_of_its_log() {
        assert_eq!(last_lines("a\nb\nc", 2), "    b\n    c");
        assert_eq!(last_lines("", 2), "");
    }

    #[test]
    fn an_install_that_fails_keeps_its_log_and_says_where() {
        let mut command = project::cargo();
        command.arg("news-deck-no-such-command");
        let error = logged(command, "a test of failure", Instant::now()).unwrap_err();
        let text = error.to_string();
        assert!(
            text.contains("a test of failure could not be installed"),
            "{text}"
        );
        assert!(text.contains("news-deck-no-such-command"), "{text}");
        assert!(text.contains("a-test-of-failure.txt"), "{text}");
    }
}
