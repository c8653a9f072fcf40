//! `news-deck build`: banks from articles, with their editors' decisions.

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use anyhow::{Context, Result};
use deck_builder::{Acceptance, Article, Build, Decisions, Options};
use serde::Serialize;
use serde_json::Value;

use crate::args::{BankArgs, BuildArgs, Quote};
use crate::batch::{self, Labelled, Worked};
use crate::input::{InputArgs, printable};
use crate::{PROBLEMS, decisions, facts};

/// Prints the bank of one article, or a line with the bank of each of several.
///
/// # Errors
/// If the article or its decisions cannot be read, or the bank cannot be written.
pub(crate) fn print_banks(args: &BankArgs, out: &mut impl io::Write) -> Result<u8> {
    let (options, purpose) = (&args.build, Purpose::of(args));
    if options.input.is_batch() {
        return print_each(options, purpose, out);
    }
    let (name, article) = single(&options.input)?;
    let decisions = decisions::read(&name, options.decisions.as_deref())?;
    let is_decided = !decisions.is_empty();
    let built = build(&article, &name, options, decisions, purpose);
    for warning in &built.warnings {
        writeln!(io::stderr(), "{}: {}", printable(&name), printable(warning))
            .context("cannot write the warnings")?;
    }
    if is_decided {
        let accepted = table(&built.acceptance())?;
        write!(io::stderr(), "{accepted}").context("cannot write the acceptance")?;
    }
    let Some(document) = &built.document else {
        return Ok(PROBLEMS);
    };
    out.write_all(deck_builder::print(document).as_bytes())
        .context("cannot write the bank")?;
    Ok(0)
}

/// Prints a line for each article. What editors should know of those that they have decided on is told on the standard
/// error, too, and what they made of the questions of all.
fn print_each(options: &BuildArgs, purpose: Purpose, out: &mut impl io::Write) -> Result<u8> {
    decisions::check_named(options.decisions.as_deref())?;
    for orphan in decisions::orphans(&options.input) {
        let name = orphan.display().to_string();
        writeln!(
            io::stderr(),
            "{}: no article lies beside these decisions; give the file the article's name",
            printable(&name)
        )
        .context("cannot write the warnings")?;
    }
    let accepted = Mutex::new(Vec::new());
    let code = batch::each(&options.input, true, out, |input| {
        let decisions = decisions::read(&input.name, options.decisions.as_deref())?;
        let is_decided = !decisions.is_empty();
        let built = build(&input.article, &input.name, options, decisions, purpose);
        let mut notes = Vec::new();
        if is_decided {
            let told =
                |warning: &String| format!("{}: {}", printable(&input.name), printable(warning));
            notes.extend(built.warnings.iter().map(told));
            let mut accepted = accepted.lock().unwrap_or_else(PoisonError::into_inner);
            accepted.extend(built.acceptance());
        }
        let bank = match &built.document {
            Some(document) => serde_json::from_str(&deck_builder::print(document))?,
            None => Value::Null,
        };
        let warnings = built.warnings;
        let text = Labelled::line(input, Banked { bank, warnings })?;
        Ok(Worked { text, notes })
    })?;
    let accepted = accepted
        .into_inner()
        .unwrap_or_else(PoisonError::into_inner);
    if !accepted.is_empty() {
        let accepted = table(&Acceptance::sum(accepted))?;
        write!(io::stderr(), "{accepted}").context("cannot write the acceptance")?;
    }
    Ok(code)
}

/// What an article is built for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// A bank of what is sure.
    Bank,
    /// A bank with the questions, too, that an editor should look at.
    Draft,
    /// To show how its questions came to be.
    Explanation,
}

impl Purpose {
    fn of(args: &BankArgs) -> Self {
        if args.check_me {
            Self::Draft
        } else {
            Self::Bank
        }
    }
}

/// A line of many: the bank of one article, and what its editor should know.
#[derive(Serialize)]
struct Banked {
    bank: Value,
    warnings: Vec<String>,
}

/// The only article, and its path.
///
/// # Errors
/// If it cannot be read.
pub(crate) fn single(input: &InputArgs) -> Result<(String, Article)> {
    let path = input.articles.first().map_or("-", String::as_str);
    Ok((path.to_owned(), facts::read(path, input.published)?))
}

/// Builds the bank of an article as the command's options and its editor's decisions say.
pub(crate) fn build(
    article: &Article,
    name: &str,
    options: &BuildArgs,
    decisions: Decisions,
    purpose: Purpose,
) -> Build {
    let mut article = article.clone();
    for (given, field) in [
        (&options.publisher, &mut article.publisher),
        (&options.url, &mut article.url),
        (&options.licence, &mut article.licence),
    ] {
        if let Some(given) = given {
            field.clone_from(given);
        }
    }
    if article.id.is_empty() && Path::new(name).exists() {
        let stem = Path::new(name).file_stem();
        article.id = stem
            .map(|stem| stem.to_string_lossy().into_owned())
            .unwrap_or_default();
    }
    let mut build = Build::of(
        &article,
        &Options {
            quote: options.quote == Quote::Yes,
            check_me: purpose == Purpose::Draft,
            decisions,
            readings: purpose == Purpose::Explanation,
        },
    );
    let unknown: Vec<&str> = [
        ("--publisher", &article.publisher),
        ("--url", &article.url),
        ("--licence", &article.licence),
    ]
    .into_iter()
    .filter_map(|(option, known)| known.trim().is_empty().then_some(option))
    .collect();
    if build.document.is_some() && !unknown.is_empty() {
        build.warnings.push(format!(
            "the bank has placeholders for what is not known of the article; give {}, or say it in the article's head",
            unknown.join(", ")
        ));
    }
    build
}

/// What the editor made of the questions of each template, as a table.
///
/// # Errors
/// Never; writing to a text cannot fail.
pub(crate) fn table(counts: &[Acceptance]) -> Result<String> {
    let mut out = String::new();
    writeln!(
        out,
        "{:<20}{:>8}{:>9}{:>9}{:>9}",
        "template", "offered", "accepted", "changed", "rejected"
    )?;
    for count in counts {
        writeln!(
            out,
            "{:<20}{:>8}{:>9}{:>9}{:>9}",
            count.template, count.offered, count.accepted, count.changed, count.rejected
        )?;
    }
    Ok(out)
}
