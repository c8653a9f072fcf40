//! Steps with a heading, the time they took, and what to do when one fails.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// Runs steps one after the other and remembers how long each took.
#[derive(Default)]
pub(crate) struct Steps {
    total: usize,
    done: Vec<(String, Duration)>,
}

impl Steps {
    pub(crate) fn new(total: usize) -> Self {
        Self {
            total,
            done: Vec::new(),
        }
    }

    /// Runs one step; `advice` says what to do if it fails.
    pub(crate) fn run(
        &mut self,
        title: &str,
        advice: &str,
        step: impl FnOnce() -> Result<()>,
    ) -> Result<()> {
        println!("\n=== {}/{} {title}", self.done.len() + 1, self.total);
        let start = Instant::now();
        step().with_context(|| {
            format!(
                "step {} of {} failed: {title}\n  what to do: {advice}\n  because",
                self.done.len() + 1,
                self.total
            )
        })?;
        let time = start.elapsed();
        println!("--- {title}: {}", words(time));
        self.done.push((title.to_owned(), time));
        Ok(())
    }

    /// The closing summary.
    pub(crate) fn summary(&self) -> String {
        let width = self
            .done
            .iter()
            .map(|(title, _)| title.chars().count())
            .max();
        let width = width.unwrap_or_default();
        let mut text = String::from("\n");
        for (title, time) in &self.done {
            text += &format!("  {title:width$}  {:>12}\n", words(*time));
        }
        let sum = self.done.iter().map(|(_, time)| *time).sum();
        text += &format!("  {:width$}  {:>12}\n", "all steps", words(sum));
        text += &format!("\nsteps: {} passed, 0 failed", self.done.len());
        text
    }
}

/// Runs a command to its end; anything but success is an error that names it.
pub(crate) fn succeed(command: &mut Command) -> Result<()> {
    let status = command
        .stdin(Stdio::null())
        .status()
        .with_context(|| format!("cannot start `{}`", line(command)))?;
    if !status.success() {
        bail!("`{}` ended with {status}", line(command));
    }
    Ok(())
}

/// The command as a person would type it.
pub(crate) fn line(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program());
    let program = program.file_stem().unwrap_or(command.get_program());
    std::iter::once(program)
        .chain(command.get_args())
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

/// A time in words, to the precision that matters.
pub(crate) fn words(time: Duration) -> String {
    let seconds = time.as_secs();
    match seconds {
        0..10 => format!("{:.1} s", time.as_secs_f64()),
        10..60 => format!("{seconds} s"),
        _ => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_told_in_words() {
        assert_eq!(words(Duration::from_millis(1_240)), "1.2 s");
        assert_eq!(words(Duration::from_secs(59)), "59 s");
        assert_eq!(words(Duration::from_secs(605)), "10 min 05 s");
    }

    #[test]
    fn a_failing_step_says_what_to_do() {
        let mut steps = Steps::new(2);
        steps.run("first", "nothing", || Ok(())).unwrap();
        let error = steps
            .run("second", "run `cargo fmt`", || bail!("a file differs"))
            .unwrap_err();
        let text = format!("{error:#}");
        assert!(text.contains("step 2 of 2 failed: second"), "{text}");
        assert!(text.contains("what to do: run `cargo fmt`"), "{text}");
        assert!(text.ends_with("a file differs"), "{text}");
        assert!(steps.summary().ends_with("steps: 1 passed, 0 failed"));
    }

    #[test]
    fn a_command_is_shown_as_it_is_typed() {
        let mut command = Command::new("/usr/bin/cargo");
        command.args(["fmt", "--check"]);
        assert_eq!(line(&command), "cargo fmt --check");
    }

    #[test]
    fn a_command_that_fails_is_named() {
        let missing = succeed(&mut Command::new("news-deck-no-such-program")).unwrap_err();
        assert_eq!(
            missing.to_string(),
            "cannot start `news-deck-no-such-program`"
        );
    }
}
