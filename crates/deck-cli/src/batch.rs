//! Many articles at once: on all cores, results in the order of the articles, trouble with one no trouble for the rest.

use std::io::{self, Write};

use anyhow::{Context, Result};
use indicatif::{ProgressBar, ProgressStyle};
use rayon::prelude::*;
use serde::Serialize;

use crate::input::{self, Input, InputArgs, Label, Source, Trouble};

/// How many articles are read before their results are written: enough for all cores, few to keep in memory.
const AT_ONCE: usize = 128;

/// A result as one line of JSON, told apart from those of other articles where there are others.
#[derive(Serialize)]
pub(crate) struct Labelled<'a, T> {
    #[serde(flatten)]
    label: &'a Label,
    #[serde(flatten)]
    result: T,
}

impl<'a, T: Serialize> Labelled<'a, T> {
    /// The line, with its end.
    ///
    /// # Errors
    /// Never in practice: plain data is written into memory.
    pub(crate) fn line(input: &'a Input, result: T) -> Result<String> {
        Self::of(&input.label, result)
    }

    fn of(label: &'a Label, result: T) -> Result<String> {
        let mut line = serde_json::to_string(&Labelled { label, result })?;
        line.push('\n');
        Ok(line)
    }
}

/// What work on one article gives.
pub(crate) struct Worked {
    /// What is printed.
    pub(crate) text: String,
    /// What is told on the standard error.
    pub(crate) notes: Vec<String>,
}

impl From<String> for Worked {
    fn from(text: String) -> Self {
        let notes = Vec::new();
        Self { text, notes }
    }
}

/// What became of one source.
struct Done {
    label: Label,
    result: Result<Worked, Trouble>,
    undated: Option<String>,
}

#[derive(Serialize)]
struct Failed {
    error: String,
}

/// Does `work` for each article, writes what it gives, and tells how it went by an exit code.
///
/// Trouble goes to the standard error; where each article has a line of JSON (`is_json`), its line says so too.
///
/// # Errors
/// If the results cannot be written.
pub(crate) fn each(
    args: &InputArgs,
    is_json: bool,
    out: &mut impl Write,
    work: impl Fn(&Input) -> Result<Worked> + Sync,
) -> Result<u8> {
    let is_batch = args.is_batch();
    let mut sources = input::sources(args);
    let mut notes = Notes::new(is_batch, sources.size_hint().1);
    let finish = |source: Result<Source, Trouble>| {
        let (mut label, mut undated) = (Label::default(), None);
        let result = source.and_then(|source| {
            label = source.label(is_batch);
            let input = input::read(&source, args.published, is_batch)?;
            if input.article.published.is_none() {
                undated = Some(input.name.clone());
            }
            let worked = work(&input).map_err(|error| Trouble::of_work(&input.name, &error));
            worked.map(|mut worked| {
                worked.notes.extend(input.note);
                worked
            })
        });
        Done {
            label,
            result,
            undated,
        }
    };
    loop {
        let chunk: Vec<_> = sources.by_ref().take(AT_ONCE).collect();
        let count = chunk.len();
        let results: Vec<Done> = if count == 1 {
            chunk.into_iter().map(finish).collect()
        } else {
            chunk.into_par_iter().map(finish).collect()
        };
        let mut text = String::new();
        for done in results {
            notes.undated(done.undated);
            match done.result {
                Ok(worked) => {
                    text.push_str(&worked.text);
                    worked.notes.iter().for_each(|note| notes.say(note));
                }
                Err(trouble) => {
                    if is_json && is_batch {
                        let error = trouble.to_string();
                        text.push_str(&Labelled::of(&done.label, Failed { error })?);
                    }
                    notes.trouble(&trouble);
                }
            }
        }
        notes
            .bar
            .suspend(|| out.write_all(text.as_bytes()))
            .context("cannot write the results")?;
        notes.bar.inc(count as u64);
        if count < AT_ONCE {
            break;
        }
    }
    out.flush().context("cannot write the results")?;
    Ok(notes.finish())
}

/// What is told on the standard error, and the worst of it as an exit code.
struct Notes {
    bar: ProgressBar,
    code: u8,
    undated: usize,
    first_undated: String,
}

impl Notes {
    fn new(is_batch: bool, count: Option<usize>) -> Self {
        let bar = match count.map(|count| count as u64) {
            _ if !is_batch => ProgressBar::hidden(),
            Some(count) => ProgressBar::new(count)
                .with_style(style("{wide_bar} {pos}/{len} articles, {eta} left")),
            None => {
                ProgressBar::new_spinner().with_style(style("{spinner} {pos} articles, {per_sec}"))
            }
        };
        Self {
            bar,
            code: 0,
            undated: 0,
            first_undated: String::new(),
        }
    }

    fn trouble(&mut self, trouble: &Trouble) {
        self.code = self.code.max(trouble.code());
        self.say(&trouble.to_string());
    }

    fn undated(&mut self, name: Option<String>) {
        if let Some(name) = name {
            if self.undated == 0 {
                self.first_undated = name;
            }
            self.undated += 1;
        }
    }

    fn say(&self, message: &str) {
        self.bar.suspend(|| {
            // If even this cannot be written, the exit code still tells.
            let _ = writeln!(io::stderr(), "news-deck: {message}");
        });
    }

    fn finish(self) -> u8 {
        self.bar.finish_and_clear();
        if self.undated > 0 {
            let others = match self.undated - 1 {
                0 => String::new(),
                1 => " and 1 other".to_owned(),
                more => format!(" and {more} others"),
            };
            self.say(&format!(
                "note: {}{others}: the day of publication is not known, so \"on Friday\" has no date; \
                give it with --published",
                input::printable(&self.first_undated)
            ));
        }
        self.code
    }
}

fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar())
}
