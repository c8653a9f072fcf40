//! The editor's decisions as a TOML file beside the article.
//!
//! ```toml
//! [accept]
//! ids = ["who-holds-ann-lee-mayor-of-tonbury"]
//!
//! [[reject]]
//! id = "when-the-bridge-open"
//! reason = "too easy"
//!
//! [[reword]]
//! id = "who-ann-lee-open"
//! version = "1f0c2a9b" # as `explain` prints it, so that the words go when the article says something else
//! prompt = "Who opened the bridge?"
//!
//! [[rekey]]
//! id = "where-ann-lee-fly"
//! answer = "Tonbury"
//! explanation = "She flew to Tonbury on Monday."
//!
//! [[add]]
//! id = "own-question"
//! # … all fields of a question, as a bank has them
//! ```

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use deck_builder::{Added, Decision, Decisions};
use deck_engine::Json;
use serde::Deserialize;
use toml::Spanned;

use crate::bank_file;
use crate::input::{self, InputArgs, Source};

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct File {
    accept: Accept,
    reject: Vec<Reject>,
    reword: Vec<Reword>,
    rekey: Vec<Rekey>,
    add: Vec<Spanned<Json>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Accept {
    ids: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Reject {
    id: String,
    #[serde(default)]
    reason: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Reword {
    id: String,
    #[serde(default)]
    version: String,
    #[serde(default)]
    prompt: String,
    #[serde(default)]
    explanation: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rekey {
    id: String,
    answer: String,
    #[serde(default)]
    explanation: String,
}

/// What the file beside an article is called: its name with this in the place of its ending.
const ENDING: &str = "decisions.toml";

/// Files of decisions in the folders that are read, beside which no article lies: it may have been renamed.
pub(crate) fn orphans(input: &InputArgs) -> Vec<PathBuf> {
    let is_folder = |path: &String| Path::new(path).is_dir();
    if input.jsonl || !input.articles.iter().any(is_folder) {
        return Vec::new();
    }
    let mut found: BTreeSet<PathBuf> = BTreeSet::new();
    let mut known: BTreeSet<PathBuf> = BTreeSet::new();
    for source in input::sources(input) {
        let Ok(Source::File(article)) = source else {
            continue;
        };
        if let Some(folder) = article.parent() {
            let beside = fs::read_dir(folder).into_iter().flatten().flatten();
            let beside = beside.map(|entry| entry.path());
            let ending = format!(".{ENDING}");
            found.extend(beside.filter(|path| path.to_string_lossy().ends_with(&ending)));
        }
        known.insert(article.with_extension(ENDING));
    }
    found.difference(&known).cloned().collect()
}

/// The decisions on an article: of the named file, or of the one beside it, if there is one.
///
/// # Errors
/// If the file cannot be read or is no such TOML.
pub(crate) fn read(article: &str, named: Option<&str>) -> Result<Decisions> {
    let path = match named {
        Some(path) => PathBuf::from(path),
        // The standard input and the lines of a file have nothing beside them.
        None if !Path::new(article).is_file() => return Ok(Decisions::default()),
        None => {
            let beside = Path::new(article).with_extension(ENDING);
            if !beside.exists() {
                return Ok(Decisions::default());
            }
            beside
        }
    };
    read_file(&path)
}

/// Reads the named file once before many articles, which would all have the same trouble with it.
///
/// # Errors
/// If it cannot be read or is no such TOML.
pub(crate) fn check_named(named: Option<&str>) -> Result<()> {
    named.map_or(Ok(()), |path| read_file(Path::new(path)).map(drop))
}

fn read_file(path: &Path) -> Result<Decisions> {
    let name = path.display();
    let bytes = bank_file::read(&path.to_string_lossy())?;
    let Ok(text) = String::from_utf8(bytes) else {
        bail!("{name} is not UTF-8; save the decisions as UTF-8 text");
    };
    let file: File = toml::from_str(&text).with_context(|| format!("cannot understand {name}"))?;
    Ok(file.decisions(&name.to_string(), &text))
}

/// An editor's own questions, each with the file and the line where it begins.
pub(crate) fn added(name: &str, text: &str, questions: Vec<Spanned<Json>>) -> Vec<Added> {
    let located = questions.into_iter().map(|question| {
        let before = text.get(..question.span().start).unwrap_or_default();
        let line = before.matches('\n').count() + 1;
        Added {
            at: format!("{name}:{line}"),
            question: question.into_inner(),
        }
    });
    located.collect()
}

impl File {
    fn decisions(self, name: &str, text: &str) -> Decisions {
        let mut decisions = Decisions::default();
        for id in self.accept.ids {
            decisions.decide(id, Decision::Accept);
        }
        for Reject { id, reason } in self.reject {
            decisions.decide(id, Decision::Reject { reason });
        }
        for reword in self.reword {
            let Reword {
                id,
                version,
                prompt,
                explanation,
            } = reword;
            decisions.decide(
                id,
                Decision::Reword {
                    version,
                    prompt,
                    explanation,
                },
            );
        }
        for rekey in self.rekey {
            let Rekey {
                id,
                answer,
                explanation,
            } = rekey;
            decisions.decide(
                id,
                Decision::Rekey {
                    answer,
                    explanation,
                },
            );
        }
        for question in added(name, text, self.add) {
            decisions.add(question);
        }
        decisions
    }
}
