//! What is told of banks: findings with their lines, counts, and how they are printed.

use std::collections::BTreeMap;
use std::fmt::Write;

use anyhow::Result;
use deck_engine::Problem;
use serde::Serialize;

use crate::args::Format;
use crate::input::printable;
use crate::locate::Position;
use crate::{PROBLEMS, UNUSABLE};

/// What was found in one file.
#[derive(Debug, Serialize)]
pub(crate) struct Report {
    pub(super) file: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) counts: Option<Counts>,
    pub(super) problems: Vec<Finding>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) unreadable: Option<String>,
}

/// How many questions a valid bank has.
#[derive(Debug, Serialize)]
pub(super) struct Counts {
    pub(super) questions: usize,
    pub(super) kinds: BTreeMap<&'static str, usize>,
    pub(super) categories: BTreeMap<&'static str, usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Severity {
    Error,
    Warning,
}

#[derive(Debug, Serialize)]
pub(super) struct Finding {
    pub(super) severity: Severity,
    pub(super) line: usize,
    pub(super) column: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) path: Option<String>,
    pub(super) message: String,
    pub(super) mend: String,
}

impl Finding {
    pub(super) fn at(position: Position, severity: Severity, problem: Problem) -> Self {
        let Position { line, column } = position;
        Self {
            severity,
            line,
            column,
            path: Some(problem.path),
            message: problem.message,
            mend: problem.mend,
        }
    }

    pub(super) fn of_text(position: Position, message: impl Into<String>, mend: &str) -> Self {
        let Position { line, column } = position;
        Self {
            severity: Severity::Error,
            line,
            column,
            path: None,
            message: message.into(),
            mend: mend.into(),
        }
    }
}

impl Report {
    pub(super) fn new(file: &str) -> Self {
        let file = if file == "-" { "<stdin>" } else { file };
        Self {
            file: file.into(),
            counts: None,
            problems: Vec::new(),
            unreadable: None,
        }
    }

    fn count(&self, severity: Severity) -> usize {
        self.problems
            .iter()
            .filter(|finding| finding.severity == severity)
            .count()
    }
}

/// 0 if all banks are valid, otherwise the code of the worst that was found.
pub(crate) fn exit_code(reports: &[Report], deny_warnings: bool) -> u8 {
    let counts = |finding: &Finding| deny_warnings || finding.severity == Severity::Error;
    if reports.iter().any(|report| report.unreadable.is_some()) {
        UNUSABLE
    } else if reports
        .iter()
        .any(|report| report.problems.iter().any(counts))
    {
        PROBLEMS
    } else {
        0
    }
}

/// The reports in one of the formats.
///
/// # Errors
/// Never in practice: writing into a string and serialising plain data succeed.
pub(crate) fn render(reports: &[Report], format: Format) -> Result<String> {
    let mut out = String::new();
    match format {
        Format::Json => {
            out = serde_json::to_string_pretty(
                &serde_json::json!({ "version": 1, "files": reports }),
            )?;
            out.push('\n');
        }
        Format::Text => {
            for report in reports {
                write_report(&mut out, report)?;
            }
        }
    }
    Ok(out)
}

fn write_report(out: &mut String, report: &Report) -> std::fmt::Result {
    let file = &report.file;
    if let Some(reason) = &report.unreadable {
        return writeln!(out, "{file}: error: {}", printable(reason));
    }
    for Finding {
        severity,
        line,
        column,
        path,
        message,
        mend,
    } in &report.problems
    {
        let severity = if *severity == Severity::Error {
            "error"
        } else {
            "warning"
        };
        let path = path
            .as_deref()
            .map(|path| format!("{}: ", printable(path)))
            .unwrap_or_default();
        writeln!(
            out,
            "{file}:{line}:{column}: {severity}: {path}{}",
            printable(message)
        )?;
        writeln!(out, "    mend: {}", printable(mend))?;
    }
    let (errors, warnings) = (
        report.count(Severity::Error),
        report.count(Severity::Warning),
    );
    match &report.counts {
        Some(counts) => {
            let list = |counts: &BTreeMap<&str, usize>| {
                counts
                    .iter()
                    .map(|(name, count)| format!("{name} {count}"))
                    .collect::<Vec<_>>()
                    .join(", ")
            };
            writeln!(
                out,
                "{file}: {}, {}; kinds: {}; categories: {}",
                counted(counts.questions, "question"),
                counted(warnings, "warning"),
                list(&counts.kinds),
                list(&counts.categories)
            )
        }
        None => writeln!(out, "{file}: {}", counted(errors, "problem")),
    }
}

fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}
