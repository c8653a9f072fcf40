//! Makes the types of the deck's own words from the English ones in `assets/strings`.
//!
//! A word that no view uses is then an unused variant, and one that a view needs but no file has does not compile.

use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use serde_json::{Map, Value};

/// The English file, the type of its words, and the names of the tables of their keys and texts.
type Source = (&'static str, &'static str, [&'static str; 2]);

const DECK: Source = ("assets/strings/en.json", "Word", ["KEYS", "ENGLISH"]);
const STUDY: Source = (
    "assets/strings/study/en.json",
    "StudyWord",
    ["STUDY_KEYS", "STUDY_ENGLISH"],
);

/// Bytes of the stack of the modules that pages show decks with: four times what any screen was seen to take. A linker's usual
/// megabyte is most of what such a module would hold of a phone's memory.
const STACK: u32 = 64 << 10;

fn main() -> Result<(), Box<dyn Error>> {
    let (mut code, count) = words(DECK, 0)?;
    // They stand behind the others, so that one list can hold both.
    code += &words(STUDY, count)?.0;
    fs::write(Path::new(&env::var("OUT_DIR")?).join("word.rs"), code)?;
    if env::var("CARGO_CFG_TARGET_FAMILY")? == "wasm" {
        for module in ["player", "study"] {
            println!("cargo::rustc-link-arg-bin={module}=-zstack-size={STACK}");
        }
    }
    Ok(())
}

/// The code for a file's words, the first of which has the number `first`, and the number after the last.
fn words(
    (source, name, [keys_name, english_name]): Source,
    first: usize,
) -> Result<(String, usize), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={source}");
    let words: Map<String, Value> = serde_json::from_str(&fs::read_to_string(source)?)?;
    let (mut variants, mut keys, mut english) = (String::new(), Vec::new(), Vec::new());
    for (key, value) in &words {
        let text = match value {
            Value::String(text) => text.clone(),
            // English has two forms: they stand side by side in the table.
            Value::Object(forms) if forms.contains_key("other") => {
                format!(
                    "{}|{}",
                    text(source, forms, "one")?,
                    text(source, forms, "other")?
                )
            }
            // A group of words that only scripts use.
            _ => continue,
        };
        let mut letters = key.chars();
        let initial = letters.next().unwrap_or_default().to_ascii_uppercase();
        writeln!(
            variants,
            "/// `{key}`\n{initial}{rest} = {number},",
            rest = letters.as_str(),
            number = first + keys.len()
        )?;
        keys.push(key.as_str());
        english.push(text);
    }
    let code = format!(
        "/// A word or sentence of the deck's own, under its key in the files of words.\n\
         #[derive(Clone, Copy, Debug, PartialEq, Eq)]\n\
         pub(crate) enum {name} {{\n{variants}}}\n\
         const {keys_name}: &str = {:?};\n\
         const {english_name}: &str = {:?};\n",
        keys.join(" "),
        english.join("\n"),
    );
    Ok((code, first + keys.len()))
}

fn text<'a>(
    source: &str,
    forms: &'a Map<String, Value>,
    form: &str,
) -> Result<&'a str, Box<dyn Error>> {
    let text = forms.get(form).and_then(Value::as_str);
    Ok(text.ok_or_else(|| format!("{source} has a plural without \"{form}\""))?)
}
