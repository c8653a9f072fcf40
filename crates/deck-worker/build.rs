//! Runs the builder natively over the articles of the repository, for the test that compares Wasm with it.

use std::error::Error;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

use deck_builder::{Article, Build, Day, FactSheet, Options, print};

fn main() -> Result<(), Box<dyn Error>> {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut code = String::from("const NATIVE: &[(&str, &str, &str, [&str; 2])] = &[\n");
    for folder in ["deck-builder/tests/articles", "../articles"] {
        let folder = crates.join(folder).canonicalize()?;
        println!("cargo::rerun-if-changed={}", folder.display());
        for path in articles(&folder)? {
            let published = published(&path);
            let article = Article::new(fs::read_to_string(&path)?, Day::parse(&published));
            let sheet = FactSheet::of(&article);
            let banks = [false, true].map(|quote| {
                let options = Options {
                    quote,
                    ..Options::default()
                };
                let bank = Build::of(&article, &options).document;
                bank.as_ref().map(print).unwrap_or_default()
            });
            let sheet = format!("{sheet:?}");
            writeln!(
                code,
                "(include_str!({path:?}), {published:?}, {sheet:?}, {banks:?}),"
            )?;
        }
    }
    code.push_str("];\n");
    fs::write(Path::new(&env::var("OUT_DIR")?).join("native.rs"), code)?;
    Ok(())
}

/// The day in the gold beside an article; nothing where its own head says it.
fn published(path: &Path) -> String {
    let gold = fs::read_to_string(path.with_extension("gold.json")).unwrap_or_default();
    let day = gold
        .split_once("\"published\": \"")
        .and_then(|(_, rest)| rest.get(..10));
    day.unwrap_or_default().to_owned()
}

fn articles(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let entries = fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    let mut paths: Vec<PathBuf> = entries.iter().map(fs::DirEntry::path).collect();
    paths.retain(|path| {
        let is_text = path
            .extension()
            .is_some_and(|end| end == "txt" || end == "md");
        is_text && !path.ends_with("README.md")
    });
    paths.sort();
    Ok(paths)
}
