//! The project's chores: set-up, serving, tests and size figures.

mod anki;
mod bank;
mod bench;
mod build;
mod compress;
mod engines;
mod install;
mod order;
mod own_std;
mod package;
mod platform;
mod post_build;
mod precache;
mod project;
mod serve;
mod setup;
mod short_names;
mod size;
mod steps;
mod test;
#[cfg(test)]
mod tidy;
mod versions;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};

use crate::setup::Purpose;

const HELP: &str = "\
cargo xtask COMMAND

  serve   build, serve on a free port and rebuild on change
            --port N    this port (else 8080 or the next free one)
            --release   the build that is shipped: small, but slow to rebuild
  test    run every check: format, lints, tests, size, browsers
            NEWS_DECK_ENGINES=chromium,firefox leaves out webkit
  build   make the folder to put on a web server
            --dist DIR  this folder (else dist)
  size    print raw and brotli bytes of each shipped file; fail over budget
            --dist DIR  measure this folder as it is (else build first)
  package fill target/package with the files for npm
            --dist DIR  with the player of this folder (else build first)
  bank    build the demo's bank from articles/ and the decisions beside them
  bench builder
          print the builder's speed, memory and size as a WebAssembly module
  bench page
          hold what a page feels of a deck to its figures: feedback, memory,
          the script's longest task, layout shift, Lighthouse; in Chromium
            --dist DIR  measure this folder as it is (else build first)
  bench study
          hold study mode to its figures with 100,000 cards and 1,000,000
          answers: opening, grading, backups, 200 kills; in Chromium
            --dist DIR  measure this folder as it is (else build first)
  setup   only install what is missing

The first run installs what is missing into .tools and node_modules. It takes
10 to 20 minutes, nearly all of it compiling trunk, wasm-bindgen and geckodriver.";

fn main() -> ExitCode {
    match run(std::env::args().skip(1)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(mut words: impl Iterator<Item = String>) -> Result<()> {
    let command = words.next().unwrap_or_default();
    if command == "bench" {
        let what = words.next().unwrap_or_default();
        let options = Options::parse(words)?;
        return match what.as_str() {
            "builder" => {
                options.allow("bench builder", &[])?;
                bench::builder()
            }
            "page" => {
                options.allow("bench page", &["--dist"])?;
                bench::page(options.dist)
            }
            "study" => {
                options.allow("bench study", &["--dist"])?;
                bench::study(options.dist)
            }
            _ => bail!(
                "there is `cargo xtask bench builder`, `bench page` and `bench study`, but no `bench {what}`"
            ),
        };
    }
    let options = Options::parse(words)?;
    match command.as_str() {
        "serve" => {
            options.allow(&command, &["--port", "--release"])?;
            serve::run(options.port, options.release)
        }
        "test" => {
            options.allow(&command, &[])?;
            test::run()
        }
        "build" => {
            options.allow(&command, &["--dist"])?;
            setup::run(Purpose::Release)?;
            let dist = options.dist.unwrap_or_else(|| project::root().join("dist"));
            build::release(&dist)?;
            println!("\nThe folder to put on a web server is {}", dist.display());
            Ok(())
        }
        "size" => {
            options.allow(&command, &["--dist"])?;
            if let Some(dist) = options.dist {
                return size::check(&dist);
            }
            setup::run(Purpose::Release)?;
            let dist = build::checked_dist();
            build::release(&dist)?;
            size::check(&dist)
        }
        "package" => {
            options.allow(&command, &["--dist"])?;
            let dist = match options.dist {
                Some(dist) => dist,
                None => {
                    setup::run(Purpose::Release)?;
                    let dist = build::checked_dist();
                    build::release(&dist)?;
                    dist
                }
            };
            package::fill(&dist, &package::folder())?;
            println!("\nThe package is in {}", package::folder().display());
            Ok(())
        }
        "bank" => {
            options.allow(&command, &[])?;
            bank::build()
        }
        "setup" => {
            options.allow(&command, &[])?;
            setup::run(Purpose::Test)?;
            println!("Everything is installed.");
            Ok(())
        }
        // Trunk's hook; see Trunk.toml.
        "post-build" => post_build::run(),
        "" | "help" | "-h" | "--help" => {
            println!("{HELP}");
            Ok(())
        }
        other => bail!("there is no command `{other}`\n\n{HELP}"),
    }
}

/// The options of all commands; [`Options::allow`] refuses those that a command lacks.
#[derive(Debug, Default, PartialEq)]
struct Options {
    port: Option<u16>,
    release: bool,
    dist: Option<PathBuf>,
}

impl Options {
    fn parse(mut words: impl Iterator<Item = String>) -> Result<Self> {
        let mut options = Self::default();
        while let Some(word) = words.next() {
            match word.as_str() {
                "--release" => options.release = true,
                "--port" => {
                    let port = words.next().context("--port needs a number")?;
                    options.port = Some(port.parse().context("--port needs a number up to 65535")?);
                }
                "--dist" => {
                    let dist = words.next().context("--dist needs a folder")?;
                    options.dist = Some(PathBuf::from(dist));
                }
                other => bail!("there is no option `{other}`\n\n{HELP}"),
            }
        }
        Ok(options)
    }

    fn allow(&self, command: &str, allowed: &[&str]) -> Result<()> {
        let given = [
            ("--port", self.port.is_some()),
            ("--release", self.release),
            ("--dist", self.dist.is_some()),
        ];
        for (option, is_given) in given {
            if is_given && !allowed.contains(&option) {
                bail!("`cargo xtask {command}` has no option `{option}`");
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Options> {
        Options::parse(line.split_whitespace().map(String::from))
    }

    #[test]
    fn options_are_read_in_any_order() {
        let options = parse("--release --port 9000").unwrap();
        assert_eq!(
            options,
            Options {
                port: Some(9000),
                release: true,
                dist: None
            }
        );
        assert_eq!(parse("--port 9000 --release").unwrap(), options);
    }

    #[test]
    fn an_unknown_or_incomplete_option_is_named() {
        for (line, message) in [
            ("--fast", "no option `--fast`"),
            ("--port", "--port needs a number"),
            ("--port 70000", "up to 65535"),
            ("--dist", "--dist needs a folder"),
        ] {
            let error = format!("{:#}", parse(line).unwrap_err());
            assert!(error.contains(message), "{line}: {error}");
        }
    }

    #[test]
    fn an_option_of_another_command_is_refused() {
        let options = parse("--release").unwrap();
        let error = options.allow("test", &[]).unwrap_err().to_string();
        assert_eq!(error, "`cargo xtask test` has no option `--release`");
        assert!(options.allow("serve", &["--release"]).is_ok());
    }

    #[test]
    fn an_unknown_command_gets_the_help() {
        let error = run(["fly".to_owned()].into_iter()).unwrap_err().to_string();
        assert!(error.starts_with("there is no command `fly`"), "{error}");
        assert!(error.contains("cargo xtask COMMAND"), "{error}");
    }
}
