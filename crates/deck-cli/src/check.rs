//! `news-deck check`: what is wrong with banks, where, and what mends it.

use std::collections::BTreeMap;
use std::fmt::Write;

use anyhow::Result;
use deck_engine::{Bank, Json, Problem};
use serde::Serialize;

use crate::args::Format;
use crate::input::printable;
use crate::locate::{Locator, Position};
use crate::{PROBLEMS, UNUSABLE, bank_file, lint, spelling};

/// What was found in one file.
#[derive(Debug, Serialize)]
pub(crate) struct Report {
    file: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    counts: Option<Counts>,
    problems: Vec<Finding>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unreadable: Option<String>,
}

/// How many questions a valid bank has.
#[derive(Debug, Serialize)]
struct Counts {
    questions: usize,
    kinds: BTreeMap<&'static str, usize>,
    categories: BTreeMap<&'static str, usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum Severity {
    Error,
    Warning,
}

#[derive(Debug, Serialize)]
struct Finding {
    severity: Severity,
    line: usize,
    column: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<String>,
    message: String,
    mend: String,
}

impl Finding {
    fn at(position: Position, severity: Severity, problem: Problem) -> Self {
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

    fn of_text(position: Position, message: impl Into<String>, mend: &str) -> Self {
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
    fn new(file: &str) -> Self {
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

/// Checks each file by itself, whatever becomes of the others.
pub(crate) fn check_all(files: &[String]) -> Vec<Report> {
    let check = |file: &String| match bank_file::read(file) {
        Ok(bytes) => check(file, &bytes),
        Err(error) => Report {
            unreadable: Some(format!("{error:#}")),
            ..Report::new(file)
        },
    };
    files.iter().map(check).collect()
}

/// The bank in a file, or the report that says why there is none.
pub(crate) fn bank_of(file: &str, bytes: &[u8]) -> Result<Bank, Box<Report>> {
    let failed = |problems| {
        Box::new(Report {
            problems,
            ..Report::new(file)
        })
    };
    let text = as_text(bytes).map_err(|finding| failed(vec![finding]))?;
    let json: Json =
        serde_json::from_str(text).map_err(|error| failed(vec![syntax(text, &error)]))?;
    let locator = Locator::new(text);
    let mut problems: Vec<Finding> = locator
        .repeated()
        .iter()
        .map(|repeated| {
            let problem = Problem {
                path: repeated.path.clone(),
                message: "the field occurs twice in its object".into(),
                mend: "keep one of them".into(),
            };
            Finding::at(repeated.position, Severity::Error, problem)
        })
        .collect();
    match Bank::parse(&json) {
        Ok(bank) if problems.is_empty() => return Ok(bank),
        Ok(_) => {}
        Err(found) => {
            let located = |problem: Problem| {
                Finding::at(locator.find(&problem.path), Severity::Error, problem)
            };
            problems.extend(found.into_iter().map(located));
        }
    }
    // What is missing may be there under a misspelt name.
    problems.extend(misspelt(&json, &locator));
    problems.sort_by_key(|finding| (finding.line, finding.column));
    Err(failed(problems))
}

fn check(file: &str, bytes: &[u8]) -> Report {
    let bank = match bank_of(file, bytes) {
        Ok(bank) => bank,
        Err(report) => return *report,
    };
    let locator = Locator::new(as_text(bytes).unwrap_or_default());
    let warn =
        |problem: Problem| Finding::at(locator.find(&problem.path), Severity::Warning, problem);
    let mut counts = Counts {
        questions: bank.questions.len(),
        kinds: BTreeMap::new(),
        categories: BTreeMap::new(),
    };
    for question in &bank.questions {
        *counts.kinds.entry(question.kind().name()).or_default() += 1;
        *counts
            .categories
            .entry(question.category.name())
            .or_default() += 1;
    }
    let mut problems: Vec<Finding> = lint::warnings(&bank).into_iter().map(warn).collect();
    if let Ok(json) = serde_json::from_slice(bytes) {
        problems.extend(misspelt(&json, &locator));
    }
    Report {
        counts: Some(counts),
        problems,
        ..Report::new(file)
    }
}

fn misspelt(json: &Json, locator: &Locator) -> Vec<Finding> {
    let found = spelling::misspelt(json).into_iter();
    found
        .map(|problem| Finding::at(locator.find(&problem.path), Severity::Warning, problem))
        .collect()
}

/// A file's text. A byte order mark is passed over, as browsers do.
fn as_text(bytes: &[u8]) -> Result<&str, Finding> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    str::from_utf8(bytes).map_err(|error| {
        let valid = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let before = String::from_utf8_lossy(valid);
        let line = before.matches('\n').count() + 1;
        let column = before
            .rsplit('\n')
            .next()
            .unwrap_or_default()
            .chars()
            .count()
            + 1;
        Finding::of_text(
            Position { line, column },
            "this is not UTF-8 text",
            "save the file as UTF-8",
        )
    })
}

fn syntax(text: &str, error: &serde_json::Error) -> Finding {
    let position = Position {
        line: error.line().max(1),
        column: error.column().max(1),
    };
    let full = error.to_string();
    // The position is reported by itself.
    let message = full.split(" at line ").next().unwrap_or(&full);
    let has = |part: &str| message.contains(part);
    let mend = if text.trim().is_empty() {
        "the file is empty; write a bank into it"
    } else if error.is_eof() {
        "close the text, list or object that is still open, or fetch the whole file again"
    } else if has("trailing comma") {
        "remove the comma before the closing bracket"
    } else if has("key must be a string") {
        "put the field's name in double quotation marks, and no comma after the last field"
    } else if has("expected `,`") {
        "put a comma between the two, or escape a quotation mark inside a text as \\\""
    } else if has("expected `:`") {
        "put a colon between the field's name and its value"
    } else if has("control character") {
        "write a line break inside a text as \\n and a tab as \\t"
    } else if has("escape") || has("surrogate") || has("code point") {
        "write a backslash inside a text as \\\\"
    } else if has("trailing characters") {
        "remove what follows the bank's closing brace"
    } else if has("recursion limit") {
        "a bank is not nested as deeply; check the brackets"
    } else if has("number") {
        "write the number in plain digits, such as 6200 or 0.5"
    } else {
        "JSON wants double quotation marks, no comments, and true, false or null in small letters"
    };
    Finding::of_text(position, format!("not JSON: {message}"), mend)
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
