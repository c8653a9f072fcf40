//! `news-deck build` and `news-deck explain`: banks from articles, and how each question came to be.

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::Path;

use anyhow::{Context, Result};
use deck_builder::{Article, Build, Offered, Options, Status, Verdict};
use deck_engine::{Body, Span};
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
            let built = build(&input.article, &input.name, options)?;
            let bank = match &built.document {
                Some(document) => serde_json::from_str(&deck_builder::print(document))?,
                None => Value::Null,
            };
            let warnings = built.warnings;
            Labelled::line(input, Banked { bank, warnings })
        });
    }
    let (name, article) = single(&options.input)?;
    let built = build(&article, &name, options)?;
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

/// Prints how the questions of articles came to be.
///
/// # Errors
/// If an article or its decisions cannot be read, or the text cannot be written.
pub(crate) fn print_explanations(options: &BuildArgs, out: &mut impl io::Write) -> Result<u8> {
    if options.input.is_batch() {
        decisions::check_named(options.decisions.as_deref())?;
        return batch::each(&options.input, false, out, |input| {
            let built = build(&input.article, &input.name, options)?;
            Ok(format!(
                "{}\n{}\n",
                printable(&input.name),
                explain(&built)?
            ))
        });
    }
    let (name, article) = single(&options.input)?;
    let text = explain(&build(&article, &name, options)?)?;
    out.write_all(text.as_bytes())
        .context("cannot write the explanation")?;
    Ok(0)
}

/// A line of many: the bank of one article, and what its editor should know.
#[derive(Serialize)]
struct Banked {
    bank: Value,
    warnings: Vec<String>,
}

/// The only article, and its path.
fn single(input: &InputArgs) -> Result<(String, Article)> {
    let path = input.articles.first().map_or("-", String::as_str);
    Ok((path.to_owned(), facts::read(path, input.published)?))
}

/// Builds the bank of an article as the command's options say, with the decisions beside it.
///
/// # Errors
/// If the decisions cannot be read.
pub(crate) fn build(article: &Article, name: &str, options: &BuildArgs) -> Result<Build> {
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
        },
    ))
}

/// What the editor made of the questions of each template, as a table.
///
/// # Errors
/// Never; writing to a text cannot fail.
fn acceptance(build: &Build) -> Result<String> {
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

/// The derivation of every question, then what was dropped and why.
///
/// # Errors
/// Never; writing to a text cannot fail.
fn explain(build: &Build) -> Result<String> {
    let mut out = String::new();
    for warning in &build.warnings {
        writeln!(out, "warning: {warning}")?;
    }
    let sure = build
        .questions
        .iter()
        .filter(|offered| offered.status == Status::Sure)
        .count();
    writeln!(
        out,
        "{} questions, {sure} of them sure; {} not asked\n",
        build.questions.len(),
        build.dropped.len()
    )?;
    if !build.questions.is_empty() {
        writeln!(out, "{}", acceptance(build)?)?;
    }
    for offered in &build.questions {
        push_question(&mut out, offered)?;
    }
    if !build.dropped.is_empty() {
        writeln!(out, "Not asked:")?;
    }
    for dropped in &build.dropped {
        writeln!(
            out,
            "  [{}] {}\n      because {}",
            dropped.template, dropped.words, dropped.reason
        )?;
    }
    if !build.unread.is_empty() {
        writeln!(out, "No fact was read from:")?;
    }
    for sentence in &build.unread {
        writeln!(out, "  {sentence}")?;
    }
    Ok(out)
}

fn push_question(out: &mut String, offered: &Offered) -> Result<()> {
    let question = &offered.question;
    let status = match offered.status {
        Status::Sure => "sure",
        Status::CheckMe => "check me",
    };
    let verdict = match offered.verdict {
        Verdict::None => "",
        Verdict::Accepted => ", accepted",
        Verdict::Changed => ", changed",
        Verdict::Rejected => ", rejected",
    };
    writeln!(
        out,
        "{}  {status} {} %{verdict}",
        question.id,
        question.confidence.get()
    )?;
    writeln!(out, "  {}", question.prompt)?;
    push_answer(out, &question.body)?;
    writeln!(out, "  explanation: {}", question.explanation)?;
    writeln!(
        out,
        "  from: {} by the rule {}, asked by the template {}",
        question.category.name(),
        question.rule,
        question.template
    )?;
    for proof in &question.proof {
        writeln!(out, "  proof: {proof}")?;
    }
    for sentence in &offered.sentences {
        writeln!(out, "  source: {sentence}")?;
    }
    writeln!(out)?;
    Ok(())
}

fn push_answer(out: &mut String, body: &Body) -> Result<()> {
    match body {
        Body::Choice(choices) | Body::Multi(choices) => {
            for choice in choices {
                let mark = if choice.correct { '*' } else { '-' };
                match &choice.why {
                    Some(why) => writeln!(out, "    {mark} {} ({why})", choice.text)?,
                    None => writeln!(out, "    {mark} {}", choice.text)?,
                }
            }
        }
        Body::TrueFalse(answer) => writeln!(out, "    = {answer}")?,
        Body::Text(typed) => writeln!(out, "    = {}", typed.accept.join(" | "))?,
        Body::Number(number) => writeln!(out, "    = {}", number.value)?,
        Body::Date(date) => writeln!(out, "    = {date}")?,
        Body::Cloze(cloze) => {
            let words = cloze.spans.iter().map(|span| match span {
                Span::Text(words) => words.clone(),
                Span::Blank(index) => format!("{{{}}}", index + 1),
            });
            writeln!(out, "    {}", words.collect::<String>())?;
            for (index, blank) in cloze.blanks.iter().enumerate() {
                writeln!(out, "    {{{}}} = {}", index + 1, blank.accept.join(" | "))?;
            }
        }
        Body::Order(items) => {
            for item in items {
                writeln!(
                    out,
                    "    {}: {}",
                    item.when.as_deref().unwrap_or_default(),
                    item.text
                )?;
            }
        }
        Body::Match(matching) => {
            for pair in &matching.pairs {
                writeln!(out, "    {} = {}", pair.left, pair.right)?;
            }
        }
        Body::Place(place) => {
            let spot = &place.spot;
            writeln!(
                out,
                "    = {} ({}, {}) within {} km",
                spot.name, spot.latitude, spot.longitude, place.radius_km
            )?;
        }
    }
    Ok(())
}
