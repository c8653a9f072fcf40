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
//! prompt = "Who opened the bridge?"
//!
//! [[rekey]]
//! id = "where-ann-lee-fly"
//! answer = "Tonbury"
//!
//! [[add]]
//! id = "own-question"
//! # … all fields of a question, as a bank has them
//! ```

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use deck_builder::{Decision, Decisions};
use deck_engine::Json;
use serde::Deserialize;

use crate::bank_file;

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct File {
    accept: Accept,
    reject: Vec<Reject>,
    reword: Vec<Reword>,
    rekey: Vec<Rekey>,
    add: Vec<Json>,
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
    prompt: String,
    #[serde(default)]
    explanation: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rekey {
    id: String,
    answer: String,
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
            let beside = Path::new(article).with_extension("decisions.toml");
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
    Ok(file.into())
}

impl From<File> for Decisions {
    fn from(file: File) -> Self {
        let mut decisions = Self::default();
        for id in file.accept.ids {
            decisions.decide(id, Decision::Accept);
        }
        for Reject { id, reason } in file.reject {
            decisions.decide(id, Decision::Reject { reason });
        }
        for Reword {
            id,
            prompt,
            explanation,
        } in file.reword
        {
            decisions.decide(
                id,
                Decision::Reword {
                    prompt,
                    explanation,
                },
            );
        }
        for Rekey { id, answer } in file.rekey {
            decisions.decide(id, Decision::Rekey { answer });
        }
        for question in file.add {
            decisions.add(question);
        }
        decisions
    }
}
