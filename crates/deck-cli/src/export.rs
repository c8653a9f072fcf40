//! A bank's cards in the formats of other programs, with what those cannot carry.

use std::fs;
use std::io::{self, Write};

use anyhow::{Context, Result, bail};
use deck_engine::Bank;
use deck_formats::{AnkiOptions, Export, NoteTypes, Options, Words, anki_file, cards_table};
use deck_study::CardOptions;

use crate::args::{ExportArgs, Target};

/// Writes the file, and to the standard error what is not in it.
///
/// # Errors
/// Options that belong to another format, and a file that cannot be written.
pub(crate) fn export(bank: &Bank, args: &ExportArgs, out: &mut impl Write) -> Result<u8> {
    let options = Options {
        words: Words::of_language(&bank.about.language),
        base: args.base.as_deref(),
        cards: CardOptions {
            both_ways: !args.one_way,
        },
    };
    let (export, what) = match args.to {
        Target::Anki => {
            let anki = AnkiOptions {
                note_types: note_types(args.note_types.as_deref().unwrap_or("en"))?,
                tags: !args.no_tags,
            };
            (anki_file(bank, &options, &anki), "note")
        }
        Target::Csv => {
            if args.note_types.is_some() || args.no_tags {
                bail!(
                    "--note-types and --no-tags are for Anki: leave them out, or write --to anki"
                );
            }
            (cards_table(bank, &options, None), "row")
        }
    };
    let place = match &args.output {
        None => {
            out.write_all(export.text.as_bytes())
                .context("cannot write the export")?;
            "<stdout>".to_owned()
        }
        Some(path) => {
            let place = path.display().to_string();
            fs::write(path, &export.text).with_context(|| format!("cannot write {place}"))?;
            place
        }
    };
    io::stderr()
        .write_all(report(&export, &place, what).as_bytes())
        .context("cannot write the report")?;
    Ok(0)
}

/// The language that an Anki was set up in, or the names themselves.
fn note_types(text: &str) -> Result<NoteTypes<'_>> {
    if let Some(known) = NoteTypes::of_language(text) {
        return Ok(known);
    }
    match text
        .split_once(',')
        .map(|(basic, cloze)| (basic.trim(), cloze.trim()))
    {
        Some((basic, cloze)) if !basic.is_empty() && !cloze.is_empty() => {
            Ok(NoteTypes { basic, cloze })
        }
        _ => bail!(
            "--note-types knows the languages {}, not `{text}`; for another one write the two names that Anki \
             shows under Tools > Manage Note Types, as in --note-types \"Basilare,Cloze\"",
            NoteTypes::LANGUAGES.join(", ")
        ),
    }
}

fn report(export: &Export, place: &str, what: &str) -> String {
    let ending = if export.rows == 1 { "" } else { "s" };
    let mut text = format!("{place}: {} {what}{ending}\n", export.rows);
    if !export.losses.is_empty() {
        text.push_str("Not in it:\n");
    }
    for loss in &export.losses {
        text.push_str(&format!("  - {loss}\n"));
    }
    text
}
