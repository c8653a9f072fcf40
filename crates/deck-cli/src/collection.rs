//! `news-deck build --collection`: one bank of several articles, as a TOML file says.
//!
//! ```toml
//! id = "amur-visit"
//! revision = 1
//! title = "A journey to the Amur"
//! articles = ["plant-tour.md", "arms-questions.md"]
//!
//! [[results]]
//! min = 0
//! text = "A first look."
//!
//! [[add]]
//! id = "question-on-both-articles"
//! # … all fields of a question, as a bank has them
//! ```

use std::fmt;
use std::io::{self, Write as _};
use std::path::Path;

use anyhow::{Context, Result, bail};
use deck_builder::{Acceptance, Build, Collection, Grounds, Verdict};
use deck_engine::Json;
use serde::Deserialize;
use toml::Spanned;

use crate::args::{BuildArgs, Quote};
use crate::build::Purpose;
use crate::input::printable;
use crate::{PROBLEMS, bank_file, build, decisions, facts};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    id: String,
    #[serde(default = "first")]
    revision: u32,
    title: String,
    /// Paths beside the file, in the bank's order.
    articles: Vec<String>,
    #[serde(default)]
    results: Vec<Json>,
    #[serde(default)]
    corrections: Vec<Json>,
    #[serde(default)]
    add: Vec<Spanned<Json>>,
}

fn first() -> u32 {
    1
}

/// Prints the bank of a collection; tells on the standard error what its editors did.
///
/// # Errors
/// If the file, an article or its decisions cannot be read, or the bank cannot be written.
pub(crate) fn print(path: &str, options: &BuildArgs, out: &mut impl io::Write) -> Result<u8> {
    let Ok(text) = String::from_utf8(bank_file::read(path)?) else {
        bail!("{path} is not UTF-8; save it as UTF-8 text");
    };
    let file: File = toml::from_str(&text).with_context(|| format!("cannot understand {path}"))?;
    let folder = Path::new(path).parent().unwrap_or(Path::new(""));
    let mut warnings = Vec::new();
    let mut tally = Tally::default();
    let mut grounds = Grounds::default();
    let mut banks = Vec::new();
    let mut accepted = Vec::new();
    for name in &file.articles {
        let name = folder.join(name).to_string_lossy().into_owned();
        let article = facts::read(&name, options.input.published)?;
        let decisions = decisions::read(&name, None)?;
        let built = build::build(&article, &name, options, decisions, Purpose::Bank);
        tally.count(&built);
        accepted.extend(built.acceptance());
        grounds.add(&article);
        warnings.extend(
            built
                .warnings
                .iter()
                .map(|warning| format!("{name}: {warning}")),
        );
        banks.extend(built.document);
    }
    let mut unsettled = Vec::new();
    let own = decisions::added(path, &text, file.add);
    let added = grounds.settle(&own, options.quote == Quote::Yes, &mut unsettled);
    let collection = Collection {
        id: file.id,
        revision: file.revision,
        title: file.title,
        results: file.results,
        corrections: file.corrections,
        added,
    };
    let collected = collection.of(&banks);
    tally.added += collected.added;
    warnings.extend(
        unsettled
            .iter()
            .chain(&collected.warnings)
            .map(|warning| format!("{path}: {warning}")),
    );
    let mut err = io::stderr().lock();
    for warning in warnings {
        writeln!(err, "{}", printable(&warning)).context("cannot write the warnings")?;
    }
    let Some(document) = &collected.document else {
        return Ok(PROBLEMS);
    };
    // All others are as the builder made them; those of two articles that are the same count once.
    tally.untouched = questions_in(document).saturating_sub(tally.changed + tally.added);
    let accepted = build::table(&Acceptance::sum(accepted))?;
    writeln!(err, "{}: {tally}\n{accepted}", printable(path)).context("cannot write the counts")?;
    out.write_all(deck_builder::print(document).as_bytes())
        .context("cannot write the bank")?;
    Ok(0)
}

/// How many questions the builder made, and what their editors did with them.
#[derive(Default)]
struct Tally {
    untouched: usize,
    changed: usize,
    rejected: usize,
    added: usize,
}

impl Tally {
    /// Counts what was decided on the questions of an article.
    fn count(&mut self, build: &Build) {
        let with = |verdict| {
            let offered = build.questions.iter();
            offered.filter(|offered| offered.verdict == verdict).count()
        };
        self.changed += with(Verdict::Changed);
        self.rejected += with(Verdict::Rejected);
        // What is printed and was not offered is the editor's own.
        let printed = build
            .questions
            .iter()
            .filter(|offered| offered.is_printed());
        let questions = build.document.as_ref().map_or(0, questions_in);
        self.added += questions.saturating_sub(printed.count());
    }
}

fn questions_in(document: &Json) -> usize {
    let questions = document.get("questions").and_then(Json::as_list);
    questions.unwrap_or_default().len()
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} questions as built, {} changed, {} rejected, {} added by hand",
            self.untouched, self.changed, self.rejected, self.added
        )
    }
}
