//! The command line.

use std::path::PathBuf;

use anyhow::{Result, bail};
use clap::{Parser, Subcommand, ValueEnum};
use deck_engine::DateSpan;

use crate::embed::{DAILY, Embed, USUAL_COUNT};
use crate::input::InputArgs;

/// Works with question banks of News Deck, the quiz for news pages.
#[derive(Debug, Parser)]
#[command(name = "news-deck", version, arg_required_else_help = true)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Report everything that is wrong with banks, with its line and what would mend it
    #[command(
        after_help = "Exit codes: 0 all banks are valid, 1 problems were found, \
        2 a file cannot be read or the command line is wrong.\n\n\
        Example: news-deck check assets/banks/*.json"
    )]
    Check(CheckArgs),
    /// Print the HTML that puts a quiz under an article, readable without scripts
    #[command(
        after_help = "Paste the output where the quiz belongs. Publish the player's files together under --base, and \
        the bank at --src.\n\n\
        Examples:\n  \
        news-deck embed plant-tour.json --src /quiz/plant-tour.json --base /news-deck/ --count 5\n  \
        news-deck embed plant-tour.json --src /quiz/plant-tour.json --base https://paper.example/news-deck/ --as oembed"
    )]
    Embed(EmbedArgs),
    /// List the dates, aircraft, places and officials that articles name
    #[command(
        after_help = "Of folders, every file ending in .txt, .text, .md, .markdown, .html, .htm or .xhtml is read, but none \
        named README.\n\
        With several articles, each line of JSON has the `file` or the line's `id` too; an article that cannot be \
        used has a line with `error`, is named on the standard error, and the others are done.\n\n\
        Exit codes: 0 all done, 1 something is no English article, 2 a file cannot be read or the command line is \
        wrong.\n\n\
        Examples:\n  \
        news-deck facts article.txt --published 2023-09-15 --format json\n  \
        news-deck facts --jsonl < articles.jsonl > facts.jsonl"
    )]
    Facts(FactsArgs),
    /// Build a bank of grounded questions from an article
    #[command(
        after_help = "Prints the bank of one article. Of several articles, each gets a line of JSON with `bank` (null if no \
        question is sure enough) and `warnings`. Decisions are read from the article's path with the ending \
        .decisions.toml, if it is there.\n\n\
        Exit codes: 0 a bank was built, 1 of the one article no question is sure enough or something is no English article, \
        2 a file cannot be read or the command line is wrong.\n\n\
        Examples:\n  \
        news-deck build article.md --quote yes > bank.json\n  \
        news-deck build --collection amur-visit.toml --quote yes > bank.json\n  \
        news-deck build --jsonl < articles.jsonl > banks.jsonl"
    )]
    Build(BankArgs),
    /// Show how each question was derived, and why others were dropped
    #[command(
        after_help = "Exit codes: 0 all done, 1 something is no English article, 2 a file cannot be read or the command line \
        is wrong.\n\n\
        Example: news-deck explain article.txt --published 2023-09-15"
    )]
    Explain(BuildArgs),
    /// Print a bank's cards as a file for Anki or for a spreadsheet
    #[command(
        after_help = "In Anki, choose File > Import and the file. The deck is called News Deck::TITLE. Import a later file of \
        the same bank in the same way: notes that changed are updated, new ones are added, none comes twice, and \
        what was learned stays.\n\n\
        What the format cannot carry is listed on the standard error.\n\n\
        Exit codes: 0 all done, 1 the bank has problems, 2 a file cannot be read or written or the command line is \
        wrong.\n\n\
        Examples:\n  \
        news-deck export ferry.json --to anki --output ferry.txt\n  \
        news-deck export ferry.json --to anki --note-types de --base https://paper.example/2026/ > ferry.txt\n  \
        news-deck export ferry.json --to csv --output ferry.csv"
    )]
    Export(ExportArgs),
    /// Print the JSON Schema of banks, for editors and other programs
    #[command(
        after_help = "A bank that names the schema's file in a field \"$schema\" is completed and checked while it is \
        written, by any editor that knows JSON Schema. What a schema cannot say, `news-deck check` does.\n\n\
        Example: news-deck schema > news-deck-1.schema.json"
    )]
    Schema,
}

#[derive(Debug, clap::Args)]
pub(crate) struct BankArgs {
    #[command(flatten)]
    pub(crate) build: BuildArgs,
    /// Build one bank of the articles that this TOML file names, beside each its decisions
    #[arg(long, value_name = "FILE", conflicts_with_all = ["articles", "jsonl", "decisions", "check_me"])]
    pub(crate) collection: Option<String>,
    /// Print the questions that an editor should look at, too
    #[arg(long)]
    pub(crate) check_me: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct BuildArgs {
    #[command(flatten)]
    pub(crate) input: InputArgs,
    /// Whether the article's owner allows its sentences to be shown
    #[arg(long, value_enum, default_value_t = Quote::No)]
    pub(crate) quote: Quote,
    /// Who published it [default: what the article's head says]
    #[arg(long, value_name = "NAME")]
    pub(crate) publisher: Option<String>,
    /// Where it can be read [default: what the article's head says]
    #[arg(long, value_name = "URL")]
    pub(crate) url: Option<String>,
    /// Under what terms [default: what the article's head says]
    #[arg(long, value_name = "TERMS")]
    pub(crate) licence: Option<String>,
    /// The editor's decisions [default: the article's path with the ending .decisions.toml, if it is there]
    #[arg(long, value_name = "FILE")]
    pub(crate) decisions: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Quote {
    /// Evidence quotes the sentence
    Yes,
    /// Evidence is a hash of the sentence, and no question repeats many of its words
    No,
}

#[derive(Debug, clap::Args)]
pub(crate) struct FactsArgs {
    #[command(flatten)]
    pub(crate) input: InputArgs,
    /// How to print
    #[arg(long, value_enum, default_value_t = SheetFormat::Text)]
    pub(crate) format: SheetFormat,
}

/// How what articles name is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum SheetFormat {
    /// A list for people
    Text,
    /// One JSON object a line, for programs
    Json,
}

#[derive(Debug, clap::Args)]
pub(crate) struct CheckArgs {
    /// Bank files; `-` reads the standard input
    #[arg(required = true, value_name = "BANK")]
    pub(crate) banks: Vec<String>,
    /// How to report: for people and editors, or as JSON for programs
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
    /// Exit with 1 for warnings too
    #[arg(long)]
    pub(crate) deny_warnings: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// One line for each problem, as compilers write them
    Text,
    /// One JSON object
    Json,
}

#[derive(Debug, clap::Args)]
pub(crate) struct ExportArgs {
    /// The bank file; `-` reads the standard input
    #[arg(value_name = "BANK")]
    pub(crate) bank: String,
    /// What the file is for
    #[arg(long, value_enum)]
    pub(crate) to: Target,
    /// Where to write it [default: the standard output]
    #[arg(long, short, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// The address that relative addresses of articles belong to, such as that of the page with the quiz
    #[arg(long, value_name = "URL", value_parser = web_address)]
    pub(crate) base: Option<String>,
    /// Only cards that ask each question as it stands, none from the answer back
    #[arg(long)]
    pub(crate) one_way: bool,
    /// What your Anki calls its note types Basic and Cloze: the language it was set up in (ar, de, en, es, fr, ko,
    /// ru), or both names with a comma between [default: en]
    #[arg(long, value_name = "NAMES")]
    pub(crate) note_types: Option<String>,
    /// Leave tags out for Anki: an import over earlier notes then keeps the tags that you gave them
    #[arg(long)]
    pub(crate) no_tags: bool,
}

/// What a bank is exported for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Target {
    /// A text file that Anki imports
    Anki,
    /// A table for spreadsheets
    Csv,
}

fn web_address(url: &str) -> Result<String, String> {
    let is_web = ["https://", "http://"]
        .iter()
        .any(|scheme| url.len() > scheme.len() && url.starts_with(scheme));
    if is_web {
        Ok(url.to_owned())
    } else {
        Err("it must begin with https:// or http://".to_owned())
    }
}

fn day(text: &str) -> Result<String, String> {
    match DateSpan::parse(text) {
        Some(_) if text.len() == "2026-11-22".len() => Ok(text.to_owned()),
        _ => Err("it must be a day as in 2026-11-22".to_owned()),
    }
}

fn element_id(text: &str) -> Result<String, String> {
    if text.is_empty() || text.contains(|c: char| c.is_ascii_whitespace()) {
        Err("an id is one word".to_owned())
    } else {
        Ok(text.to_owned())
    }
}

#[derive(Debug, clap::Args)]
pub(crate) struct EmbedArgs {
    /// The bank file; `-` reads the standard input
    #[arg(value_name = "BANK")]
    pub(crate) bank: String,
    /// Where the page will find the bank [default: the path of BANK]
    #[arg(long, value_name = "URL")]
    src: Option<String>,
    /// The folder that news-deck.js and its files are served from
    #[arg(long, value_name = "URL", default_value = "./")]
    base: String,
    /// How many questions the quiz asks [default: 10]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    count: Option<u16>,
    /// What decides which questions are asked and in which order; the fallback and the quiz agree on it
    #[arg(long, value_name = "SEED", default_value = "1")]
    seed: String,
    /// With --seed daily: the day whose quiz the plain questions are, as in 2026-11-22
    #[arg(long, value_name = "DATE", value_parser = day)]
    day: Option<String>,
    /// The id of the deck's element, which keeps two decks of one bank and one seed on a page apart
    #[arg(long, value_name = "ID", value_parser = element_id)]
    id: Option<String>,
    /// Where the article itself is read, for the copies of it that have no script
    #[arg(long, value_name = "URL")]
    canonical: Option<String>,
    /// What readers get
    #[arg(long, value_enum, default_value_t = Mode::Quiz)]
    mode: Mode,
    /// What to print
    #[arg(long = "as", value_enum, default_value_t = Form::Element)]
    pub(crate) form: Form,
    /// For a deck at the head of its page: everything is fetched with the page, not when the reader comes near
    #[arg(long)]
    eager: bool,
    /// Tell search engines what the cards say; every question on the page must be such a card
    #[arg(long)]
    json_ld: bool,
    /// Where the output of `--as oembed` is published; the snippet then points to it
    #[arg(long, value_name = "URL")]
    oembed: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Mode {
    /// Questions to answer
    Quiz,
    /// Flashcards
    Cards,
}

/// What is printed for a bank that is to be embedded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Form {
    /// The element, with its questions as plain HTML
    Element,
    /// The same as a `div`, for systems that strip unknown tags
    Div,
    /// A frame, for pages that take no script
    Frame,
    /// The frame as an oEmbed document, to be published as a file
    Oembed,
}

impl EmbedArgs {
    /// # Errors
    /// Options that contradict each other.
    pub(crate) fn to_embed(&self) -> Result<Embed> {
        let cards = self.mode == Mode::Cards;
        if self.json_ld && !cards {
            bail!(
                "--json-ld is for flashcards, since search engines take no other questions: add --mode cards"
            );
        }
        if self.day.is_some() && self.seed != DAILY {
            bail!("--day is for quizzes that change with the day: add --seed {DAILY}");
        }
        let src = match (&self.src, self.bank.as_str()) {
            (Some(src), _) => src.clone(),
            (None, "-") => "bank.json".to_owned(),
            (None, path) => path.to_owned(),
        };
        let base = if self.base.is_empty() || self.base.ends_with('/') {
            self.base.clone()
        } else {
            format!("{}/", self.base)
        };
        Ok(Embed {
            src,
            base,
            count: self.count.map_or(USUAL_COUNT, usize::from),
            counted: self.count.is_some(),
            seed: self.seed.clone(),
            day: self.day.clone(),
            id: self.id.clone(),
            cards,
            eager: self.eager,
            json_ld: self.json_ld,
            canonical: self.canonical.clone(),
            oembed: self.oembed.clone(),
        })
    }
}
