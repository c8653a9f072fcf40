//! `news-deck build`: banks from articles, with their editors' decisions.

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::Path;

use anyhow::{Context, Result};
use deck_builder::{Article, Build, Offered, Options, Verdict};
use serde::Serialize;
use serde_json::Value;

use crate::args::{BuildArgs, Quote};
use crate::batch::{self, Labelled};
use crate::input::{InputArgs, printable};
use crate::{PROBLEMS, decisions, facts};

/// Prints the bank of one article, or a line with the bank of each of several.
///
/// # Errors
/// If the article or its decisions cannot be read, or the bank cannot be written.
pub(crate) fn print_banks(options: &BuildArgs, out: &mut impl io::Write) -> Result<u8> {
    if options.input.is_batch() {
        decisions::check_named(options.decisions.as_deref())?;
        return batch::each(&options.input, true, out, |input| {
            let built = build(&input.article, &input.name, options, false)?;
            let bank = match &built.document {
                Some(document) => serde_json::from_str(&deck_builder::print(document))?,
                None => Value::Null,
            };
            let warnings = built.warnings;
            Labelled::line(input, Banked { bank, warnings })
        });
    }
    let (name, article) = single(&options.input)?;
    let built = build(&article, &name, options, false)?;
    for warning in &built.warnings {
        writeln!(io::stderr(), "{}: {}", printable(&name), printable(warning))
            .context("cannot write the warnings")?;
    }
    let decided = |offered: &Offered| offered.verdict != Verdict::None;
    if built.questions.iter().any(decided) {
        write!(io::stderr(), "{}", acceptance(&built)?).context("cannot write the acceptance")?;
    }
    let Some(document) = &built.document else {
        return Ok(PROBLEMS);
    };
    out.write_all(deck_builder::print(document).as_bytes())
        .context("cannot write the bank")?;
    Ok(0)
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

/// Builds the bank of an article as the command's options say, with the decisions beside it and, for `explain`, what was
/// read from each sentence.
///
/// # Errors
/// If the decisions cannot be read.
pub(crate) fn build(
    article: &Article,
    name: &str,
    options: &BuildArgs,
    readings: bool,
) -> Result<Build> {
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
    Ok(Build::of(
        &article,
        &Options {
            quote: options.quote == Quote::Yes,
            check_me: options.check_me,
            decisions: decisions::read(name, options.decisions.as_deref())?,
            readings,
        },
    ))
}

/// What the editor made of the questions of each template, as a table.
///
/// # Errors
/// Never; writing to a text cannot fail.
pub(crate) fn acceptance(build: &Build) -> Result<String> {
    let mut out = String::new();
    writeln!(
        out,
        "{:<20}{:>8}{:>9}{:>9}{:>9}",
        "template", "offered", "accepted", "changed", "rejected"
    )?;
    for count in build.acceptance() {
        writeln!(
            out,
            "{:<20}{:>8}{:>9}{:>9}{:>9}",
            count.template, count.offered, count.accepted, count.changed, count.rejected
        )?;
    }
    Ok(out)
}
