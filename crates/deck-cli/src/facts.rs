//! `news-deck facts`: the dates, aircraft, places and officials of articles.

use std::fmt::Write;

use anyhow::{Result, bail};
use deck_builder::{Article, Day, FactSheet, NamedDate, NamedOfficial};
use serde::Serialize;

use crate::args::{FactsArgs, Format};
use crate::bank_file;

/// The sheets of all articles: JSON has one line for each, text a list under each name.
///
/// # Errors
/// If a file cannot be read or holds no text.
pub(crate) fn facts_of_all(options: &FactsArgs) -> Result<String> {
    let mut out = String::new();
    for path in &options.articles {
        let sheet = FactSheet::of(&read(path, options.published)?);
        match options.format {
            Format::Json => writeln!(out, "{}", serde_json::to_string(&Sheet::from(&sheet))?)?,
            Format::Text => push_text(&mut out, path, &sheet)?,
        }
    }
    Ok(out)
}

/// The article in a file.
///
/// # Errors
/// If it cannot be read or holds no text.
pub(crate) fn read(path: &str, published: Option<Day>) -> Result<Article> {
    let name = if path == "-" {
        "the standard input"
    } else {
        path
    };
    match String::from_utf8(bank_file::read(path)?) {
        Ok(text) if text.contains('\0') => {
            bail!("{name} is not a text; give the article as plain text or Markdown")
        }
        Ok(text) => Ok(Article::new(text, published)),
        Err(error) => {
            let bytes = error.as_bytes().get(..error.utf8_error().valid_up_to());
            let line = 1 + bytes
                .unwrap_or_default()
                .iter()
                .filter(|&&byte| byte == b'\n')
                .count();
            bail!("{name}:{line}: not UTF-8; save the article as UTF-8 text")
        }
    }
}

/// The fact sheet as programs read it: its fields in this order.
#[derive(Serialize)]
struct Sheet<'a> {
    dates: Vec<Date<'a>>,
    aircraft: &'a [String],
    locations: &'a [String],
    officials: Vec<Official<'a>>,
}

#[derive(Serialize)]
struct Date<'a> {
    text: &'a str,
    iso: &'a str,
}

#[derive(Serialize)]
struct Official<'a> {
    name: &'a str,
    post: &'a str,
}

impl<'a> From<&'a FactSheet> for Sheet<'a> {
    fn from(sheet: &'a FactSheet) -> Self {
        let date = |NamedDate { text, iso }: &'a NamedDate| Date { text, iso };
        let official = |NamedOfficial { name, post }: &'a NamedOfficial| Official { name, post };
        Self {
            dates: sheet.dates.iter().map(date).collect(),
            aircraft: &sheet.aircraft,
            locations: &sheet.locations,
            officials: sheet.officials.iter().map(official).collect(),
        }
    }
}

fn push_text(out: &mut String, path: &str, sheet: &FactSheet) -> Result<()> {
    writeln!(out, "{path}")?;
    for date in &sheet.dates {
        writeln!(out, "  date      {}  {}", date.iso, date.text)?;
    }
    for aircraft in &sheet.aircraft {
        writeln!(out, "  aircraft  {aircraft}")?;
    }
    for location in &sheet.locations {
        writeln!(out, "  location  {location}")?;
    }
    for official in &sheet.officials {
        writeln!(out, "  official  {}, {}", official.name, official.post)?;
    }
    Ok(())
}
