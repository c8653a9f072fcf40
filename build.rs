//! Makes the type of the deck's own words from the English ones in `assets/strings/en.json`.
//!
//! A word that no view uses is then an unused variant, and one that a view needs but no file has does not compile.

use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use serde_json::{Map, Value};

const SOURCE: &str = "assets/strings/en.json";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={SOURCE}");
    let words: Map<String, Value> = serde_json::from_str(&fs::read_to_string(SOURCE)?)?;
    let (mut variants, mut keys, mut english) = (String::new(), Vec::new(), Vec::new());
    for (key, value) in &words {
        let text = match value {
            Value::String(text) => text.clone(),
            // English has two forms: they stand side by side in the table.
            Value::Object(forms) if forms.contains_key("other") => {
                format!("{}|{}", text(forms, "one")?, text(forms, "other")?)
            }
            // A group of words that only scripts use.
            _ => continue,
        };
        let mut letters = key.chars();
        let first = letters.next().unwrap_or_default().to_ascii_uppercase();
        writeln!(
            variants,
            "/// `{key}`\n{first}{rest},",
            rest = letters.as_str()
        )?;
        keys.push(key.as_str());
        english.push(text);
    }
    let code = format!(
        "/// A word or sentence of the deck's own, under its key in the files of words.\n\
         #[derive(Clone, Copy, Debug, PartialEq, Eq)]\n\
         pub(crate) enum Word {{\n{variants}}}\n\
         const KEYS: &str = {:?};\n\
         const ENGLISH: &str = {:?};\n",
        keys.join(" "),
        english.join("\n"),
    );
    fs::write(Path::new(&env::var("OUT_DIR")?).join("word.rs"), code)?;
    Ok(())
}

fn text<'a>(forms: &'a Map<String, Value>, form: &str) -> Result<&'a str, Box<dyn Error>> {
    let text = forms.get(form).and_then(Value::as_str);
    Ok(text.ok_or_else(|| format!("{SOURCE} has a plural without \"{form}\""))?)
}
