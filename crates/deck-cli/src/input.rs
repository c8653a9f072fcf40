//! Articles as the command is given them: files, folders, the standard input, or one in each line.

mod decode;
mod lines;
mod matter;
mod page;
mod source;

use std::fmt;
use std::path::Path;

use clap::ValueHint;
use deck_builder::{Article, Day, reads_as_english};
use serde::Serialize;

pub(crate) use source::{Source, sources};

use crate::{PROBLEMS, UNUSABLE};

/// No article is as large, and no mistake such as `/dev/zero` fills the memory.
const LARGEST: u64 = 8 << 20;

/// Where the articles are, for every command that reads some.
#[derive(Clone, Debug, Default, clap::Args)]
pub(crate) struct InputArgs {
    /// Articles as plain text, Markdown or HTML; folders of them; `-` or nothing reads the standard input
    #[arg(value_name = "FILE", value_hint = ValueHint::AnyPath)]
    pub(crate) articles: Vec<String>,
    /// The day of publication, which relative dates count from [default: what each article's head says]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = parse_day)]
    pub(crate) published: Option<Day>,
    /// Read one article from each line: a JSON object with `text` or `html`, and perhaps `id`, `published`, `headline`,
    /// `publisher`, `url`, `licence` and `language`
    #[arg(long)]
    pub(crate) jsonl: bool,
}

/// The day of an option.
pub(crate) fn parse_day(text: &str) -> Result<Day, String> {
    Day::parse(text).ok_or_else(|| "not a day; write it as 2023-09-15".to_owned())
}

impl InputArgs {
    /// Whether there may be more than one article, so that results must say whose they are.
    pub(crate) fn is_batch(&self) -> bool {
        self.jsonl
            || self.articles.len() > 1
            || self.articles.iter().any(|path| Path::new(path).is_dir())
    }
}

/// An article and what it is called.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Input {
    /// The path, `<stdin>`, or either with the number of a line.
    pub(crate) name: String,
    /// What tells its line of JSON from others.
    pub(crate) label: Label,
    /// The article, with what its head says of it.
    pub(crate) article: Article,
    /// What whoever gave it should know, on the standard error.
    pub(crate) note: Option<String>,
}

/// What tells a line of JSON from those of other articles; empty where there are none.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct Label {
    /// The file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) file: Option<String>,
    /// The `id` of the line that it was read from, as it stood there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) id: Option<serde_json::Value>,
}

/// Why there is no article where one was looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Trouble {
    /// The path, `<stdin>`, or either with the number of a line.
    pub(crate) name: String,
    /// What is wrong.
    pub(crate) message: String,
    /// What would mend it.
    pub(crate) mend: String,
    /// Whether nothing could be read at all, as opposed to something that is no article.
    pub(crate) is_unreadable: bool,
}

impl Trouble {
    /// Trouble with what was read.
    pub(crate) fn new(name: &str, message: impl Into<String>, mend: impl Into<String>) -> Self {
        Self {
            name: name.to_owned(),
            message: message.into(),
            mend: mend.into(),
            is_unreadable: false,
        }
    }

    /// Trouble with what else was to be read for an article; the error says what mends it.
    pub(crate) fn of_work(name: &str, error: &anyhow::Error) -> Self {
        Self {
            is_unreadable: true,
            ..Self::new(name, format!("{error:#}"), "")
        }
    }

    /// The exit code that tells of it.
    pub(crate) fn code(&self) -> u8 {
        if self.is_unreadable {
            UNUSABLE
        } else {
            PROBLEMS
        }
    }

    fn unreadable(name: &str, error: &std::io::Error) -> Self {
        Self {
            is_unreadable: true,
            ..Self::new(
                name,
                format!("cannot be read: {error}"),
                "check the path and who may read it",
            )
        }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = format!("{}: {}", self.name, self.message);
        if !self.mend.is_empty() {
            text = format!("{text}; {}", self.mend);
        }
        f.write_str(&printable(&text))
    }
}

impl std::error::Error for Trouble {}

/// A text without control characters: nothing in an article or a name may steer the terminal.
pub(crate) fn printable(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() { '\u{fffd}' } else { c })
        .collect()
}

/// Reads the article of a source.
///
/// # Errors
/// If it cannot be read, or is no English text.
pub(crate) fn read(
    source: &Source,
    published: Option<Day>,
    is_batch: bool,
) -> Result<Input, Trouble> {
    let name = source.name();
    let mut article = match source {
        Source::File(_) | Source::Stdin => {
            let bytes = source.bytes()?;
            article_of(&name, &bytes)?
        }
        Source::Line { text, .. } => lines::article_of(&name, text)?,
    };
    let note = match (published, article.published) {
        (Some(given), Some(own)) if given != own => Some(format!(
            "note: {}: says that it was published on {own}; --published {given} counts",
            printable(&name)
        )),
        _ => None,
    };
    article.published = published.or(article.published);
    if article.id.is_empty() {
        article.id = source.id();
    }
    if !reads_as_english(&article.body) {
        return Err(Trouble::new(
            &name,
            "does not read as English",
            "give English articles only; the builder knows no other language",
        ));
    }
    let label = source.label(is_batch);
    Ok(Input {
        name,
        label,
        article,
        note,
    })
}

/// The article in the bytes of a file.
fn article_of(name: &str, bytes: &[u8]) -> Result<Article, Trouble> {
    let text = decode::text_of(name, bytes)?;
    if text.trim().is_empty() {
        return Err(Trouble::new(
            name,
            "is empty",
            "give the article as plain text, Markdown or HTML",
        ));
    }
    if page::is_page(name, &text) {
        return page::article_of(name, &text);
    }
    matter::check(name, &text)?;
    Ok(Article::new(text, None).with_head())
}

/// An id of a path: its stem in small letters and digits, hyphens between them.
fn id_of(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let mut id = String::new();
    for c in stem.chars() {
        if c.is_ascii_alphanumeric() {
            id.push(c.to_ascii_lowercase());
        } else if !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
    }
    id.trim_end_matches('-').to_owned()
}
