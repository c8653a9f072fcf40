//! `news-deck facts`: the dates, aircraft, places and officials of articles.

use std::io::{self, Write as _};

use anyhow::{Context, Result};
use deck_builder::{Article, Day, FactSheet, NamedDate, NamedOfficial};
use serde::Serialize;

use crate::args::{FactsArgs, SheetFormat};
use crate::batch::{self, Labelled};
use crate::input::{self, Input, Source, printable};

/// Prints the sheets of all articles: JSON has one line for each, text a list under each name.
///
/// # Errors
/// If the sheets cannot be written.
pub(crate) fn facts_of_all(options: &FactsArgs, out: &mut impl io::Write) -> Result<u8> {
    let is_json = options.input.jsonl || options.format == SheetFormat::Json;
    batch::each(&options.input, is_json, out, |input| {
        let sheet = FactSheet::of(&input.article);
        if is_json {
            Ok(Labelled::line(input, Sheet::from(&sheet))?.into())
        } else {
            Ok(as_text(input, &sheet).into())
        }
    })
}

/// The article of one file, or of the standard input for `-`.
///
/// # Errors
/// If it cannot be read, or is no English text.
pub(crate) fn read(path: &str, published: Option<Day>) -> Result<Article> {
    let source = match path {
        "-" => Source::Stdin,
        path => Source::File(path.into()),
    };
    let input = input::read(&source, published, false)?;
    if let Some(note) = &input.note {
        writeln!(io::stderr(), "news-deck: {note}").context("cannot write the note")?;
    }
    Ok(input.article)
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

fn as_text(input: &Input, sheet: &FactSheet) -> String {
    let mut text = format!("{}\n", printable(&input.name));
    let mut push = |kind: &str, words: &str| {
        text.push_str(&format!("  {kind:<8}  {}\n", printable(words)));
    };
    for NamedDate { text, iso } in &sheet.dates {
        push("date", &format!("{iso}  {text}"));
    }
    for aircraft in &sheet.aircraft {
        push("aircraft", aircraft);
    }
    for location in &sheet.locations {
        push("location", location);
    }
    for NamedOfficial { name, post } in &sheet.officials {
        push("official", &format!("{name}, {post}"));
    }
    text
}
