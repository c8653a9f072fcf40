//! `news-deck explain`: how each question came to be, from the mentions of its sentences on, and why others did not.

use std::fmt::Write as _;
use std::io;

use anyhow::{Context, Result};
use deck_builder::{Article, Build, Decisions, Kind, Offered, Reading, Status, Verdict};
use deck_engine::{Body, Json, Span};

use crate::args::BuildArgs;
use crate::build::{Purpose, build, single, table};
use crate::input::printable;
use crate::{batch, decisions};

/// Prints how the questions of articles came to be.
///
/// # Errors
/// If an article or its decisions cannot be read, or the text cannot be written.
pub(crate) fn print_explanations(options: &BuildArgs, out: &mut impl io::Write) -> Result<u8> {
    let told = |article: &Article, name: &str| {
        let decisions = decisions::read(name, options.decisions.as_deref())?;
        let built = build(
            article,
            name,
            options,
            decisions.clone(),
            Purpose::Explanation,
        );
        explain(&built, &decisions)
    };
    if options.input.is_batch() {
        decisions::check_named(options.decisions.as_deref())?;
        return batch::each(&options.input, false, out, |input| {
            let text = told(&input.article, &input.name)?;
            Ok(format!("{}\n{text}\n", printable(&input.name)).into())
        });
    }
    let (name, article) = single(&options.input)?;
    out.write_all(told(&article, &name)?.as_bytes())
        .context("cannot write the explanation")?;
    Ok(0)
}

/// The derivation of every question, then what was dropped and why.
///
/// # Errors
/// Never; writing to a text cannot fail.
fn explain(build: &Build, decisions: &Decisions) -> Result<String> {
    let mut out = String::new();
    for warning in &build.warnings {
        writeln!(out, "warning: {warning}")?;
    }
    let added = added(build);
    let sure = build
        .questions
        .iter()
        .filter(|offered| offered.status == Status::Sure)
        .count();
    writeln!(
        out,
        "{} questions, {sure} of them sure; {} not asked; {} added by the editor\n",
        build.questions.len(),
        build.dropped.len(),
        added.len()
    )?;
    if !build.questions.is_empty() {
        writeln!(out, "{}", table(&build.acceptance())?)?;
    }
    for offered in &build.questions {
        push_question(
            &mut out,
            offered,
            decisions.reason(&offered.question.id),
            &build.readings,
        )?;
    }
    if !added.is_empty() {
        writeln!(out, "Added by the editor:")?;
    }
    for (id, prompt) in added {
        writeln!(out, "  {id}\n      {prompt}")?;
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
    let mut unread = (build.readings.iter())
        .filter(|reading| reading.facts.is_empty())
        .peekable();
    if unread.peek().is_some() {
        writeln!(out, "No fact was read from:")?;
    }
    for reading in unread {
        push_reading(&mut out, reading)?;
    }
    Ok(out)
}

/// Ids and prompts of the questions that only the editor made.
fn added(build: &Build) -> Vec<(&str, &str)> {
    let document = build.document.as_ref();
    let questions = document.and_then(|document| document.get("questions")?.as_list());
    fn said<'a>(question: &'a Json, field: &str) -> Option<&'a str> {
        question.get(field)?.as_text()
    }
    let is_built = |id: &str| {
        let mut offered = build.questions.iter();
        offered.any(|offered| offered.question.id == id)
    };
    (questions.unwrap_or_default().iter())
        .filter_map(|question| Some((said(question, "id")?, said(question, "prompt")?)))
        .filter(|(id, _)| !is_built(id))
        .collect()
}

fn push_question(
    out: &mut String,
    offered: &Offered,
    reason: Option<&str>,
    readings: &[Reading],
) -> Result<()> {
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
    if let Some(reason) = reason {
        writeln!(out, "  rejected because: {reason}")?;
    }
    // Of one that is changed, the decision names the version for which its words were written.
    if offered.verdict != Verdict::Changed {
        writeln!(out, "  version: {}", question.version())?;
    }
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
    for reading in readings {
        if question.evidence.contains(&reading.index) {
            push_reading(out, reading)?;
        }
    }
    writeln!(out)?;
    Ok(())
}

/// A sentence, what it mentions, and the facts that were read from it.
fn push_reading(out: &mut String, reading: &Reading) -> Result<()> {
    writeln!(out, "  source: {}", reading.sentence)?;
    for found in &reading.mentions {
        let kind = match found.kind {
            Kind::Date => "date",
            Kind::Aircraft => "aircraft",
            Kind::Place => "place",
            Kind::Person => "person",
            Kind::Organisation => "organisation",
            Kind::Number => "number",
        };
        write!(out, "    {kind} \"{}\"", found.words)?;
        if !found.entity.is_empty() && found.entity != found.words {
            write!(out, " = {}", found.entity)?;
        }
        writeln!(out, " ({} {} %)", found.rule, found.confidence.get())?;
    }
    for told in &reading.facts {
        let roles: Vec<String> = (told.roles.iter())
            .map(|(role, words)| format!("{role}: {words}"))
            .collect();
        writeln!(
            out,
            "    fact, {}: {}; {} ({} {} %)",
            told.sort,
            roles.join("; "),
            told.voice,
            told.rule,
            told.confidence.get()
        )?;
    }
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
