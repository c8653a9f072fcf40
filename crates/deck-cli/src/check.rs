//! `news-deck check`: what is wrong with banks, where, and what mends it.

mod report;
mod syntax;
mod time_zone;

use std::collections::BTreeMap;

use deck_engine::{Bank, Json, Problem};

use crate::locate::Locator;
use crate::{bank_file, lint, spelling};
use report::{Counts, Finding, Severity};
use syntax::{as_text, syntax};

pub(crate) use report::{Report, exit_code, render};

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
        problems.extend(time_zone::unknown(&json).map(warn));
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
