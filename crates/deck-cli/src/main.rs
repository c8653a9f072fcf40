//! The `news-deck` command: checks banks, prints the tag that embeds one, exports them, and lists what articles name.

mod args;
mod bank_file;
mod batch;
mod build;
mod check;
mod collection;
mod decisions;
mod embed;
mod explain;
mod export;
mod facts;
mod input;
mod lint;
mod locate;
mod schema;
mod spelling;

use std::io::{self, Write};
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::Parser;

use args::{Args, Command, Form};
use input::Trouble;

/// The files were read, and something is wrong in them.
const PROBLEMS: u8 = 1;
/// The command line is wrong, or a file cannot be read. clap uses the same code.
const UNUSABLE: u8 = 2;

fn main() -> ExitCode {
    match run(&Args::parse().command) {
        Ok(code) => ExitCode::from(code),
        // A reader such as `head` that has seen enough is no failure.
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            // If even this cannot be written, the exit code still tells.
            let _ = writeln!(io::stderr(), "news-deck: {error:#}");
            let trouble = error.downcast_ref::<Trouble>();
            ExitCode::from(trouble.map_or(UNUSABLE, Trouble::code))
        }
    }
}

fn run(command: &Command) -> Result<u8> {
    let mut out = io::stdout().lock();
    let code = match command {
        Command::Check(options) => {
            let reports = check::check_all(&options.banks);
            let text = check::render(&reports, options.format)?;
            out.write_all(text.as_bytes())
                .context("cannot write the report")?;
            check::exit_code(&reports, options.deny_warnings)
        }
        Command::Embed(options) => {
            let text = bank_file::read(&options.bank)?;
            match check::bank_of(&options.bank, &text) {
                Ok(bank) => {
                    let embed = options.to_embed()?;
                    let snippet = match options.form {
                        Form::Element => embed::element(&bank, &embed),
                        Form::Div => embed::div(&bank, &embed),
                        Form::Frame => embed::frame(&bank, &embed),
                        Form::Oembed => embed::oembed(&bank, &embed)?,
                    };
                    out.write_all(snippet.as_bytes())
                        .context("cannot write the snippet")?;
                    let is_frame = options.form == Form::Frame;
                    for remark in embed.remarks(&bank, is_frame) {
                        writeln!(io::stderr(), "{remark}").context("cannot write the remark")?;
                    }
                    0
                }
                Err(report) => refuse(*report)?,
            }
        }
        Command::Export(options) => {
            let text = bank_file::read(&options.bank)?;
            match check::bank_of(&options.bank, &text) {
                Ok(bank) => export::export(&bank, options, &mut out)?,
                Err(report) => refuse(*report)?,
            }
        }
        Command::Schema => {
            out.write_all(schema::text().as_bytes())
                .context("cannot write the schema")?;
            0
        }
        Command::Facts(options) => facts::facts_of_all(options, &mut out)?,
        Command::Build(options) => match &options.collection {
            Some(path) => collection::print(path, &options.build, &mut out)?,
            None => build::print_banks(options, &mut out)?,
        },
        Command::Explain(options) => explain::print_explanations(options, &mut out)?,
    };
    out.flush().context("cannot write to the standard output")?;
    Ok(code)
}

/// Says what is wrong with a bank that something else was to be done with.
fn refuse(report: check::Report) -> Result<u8> {
    let text = check::render(&[report], args::Format::Text)?;
    io::stderr()
        .write_all(text.as_bytes())
        .context("cannot write the report")?;
    Ok(PROBLEMS)
}

fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error
        .downcast_ref::<io::Error>()
        .or_else(|| error.root_cause().downcast_ref::<io::Error>())
        .is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}
