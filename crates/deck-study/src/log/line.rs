//! Entries as lines of text, read and written here where that is simple: a browser's own JSON is quick, but to hand it each
//! field of a million entries is not.

use deck_engine::{Json, digits};

use super::Entry;
use crate::whole_number;

impl Entry {
    /// The entry as a line of JSON, with its end.
    #[must_use]
    pub fn to_line(&self) -> String {
        let mut line = String::new();
        write(&self.to_json(), &mut line);
        line.push('\n');
        line
    }

    /// Reads a line as [`to_line`](Self::to_line) writes it, with fields in any order. `None` does not mean that it is no
    /// entry: texts with escapes, and whatever else is JSON but is not written here, are left to a whole JSON reader.
    #[must_use]
    pub fn from_plain_line(line: &str) -> Option<Entry> {
        Entry::from_json(&flat(line.trim_end())?).ok()
    }
}

/// Numbers of entries are whole.
fn write(json: &Json, line: &mut String) {
    match json {
        Json::Null => line.push_str("null"),
        Json::Bool(truth) => line.push_str(if *truth { "true" } else { "false" }),
        Json::Number(number) => line.push_str(&digits(*number as i64)),
        Json::String(text) => write_text(text, line),
        Json::Array(items) => {
            let mut before = '[';
            for item in items {
                line.push(before);
                write(item, line);
                before = ',';
            }
            line.push_str(if before == '[' { "[]" } else { "]" });
        }
        Json::Object(fields) => {
            let mut before = '{';
            for (name, value) in fields {
                line.push(before);
                write_text(name, line);
                line.push(':');
                write(value, line);
                before = ',';
            }
            line.push_str(if before == '{' { "{}" } else { "}" });
        }
    }
}

fn write_text(text: &str, line: &mut String) {
    line.push('"');
    let mut rest = text;
    let is_escaped = |byte: u8| byte < b' ' || byte == b'"' || byte == b'\\';
    while let Some(at) = rest.bytes().position(is_escaped) {
        let (plain, escaped) = rest.split_at(at);
        line.push_str(plain);
        let mut all = escaped.chars();
        match all.next() {
            Some(char @ ('"' | '\\')) => line.extend(['\\', char]),
            Some('\n') => line.push_str("\\n"),
            Some(char) => {
                line.push_str("\\u00");
                let digit = |value: u32| char::from_digit(value, 16).unwrap_or('0');
                line.extend([digit(char as u32 / 16), digit(char as u32 % 16)]);
            }
            None => {}
        }
        rest = all.as_str();
    }
    line.push_str(rest);
    line.push('"');
}

/// An object of texts without escapes and whole numbers, without spaces.
fn flat(line: &str) -> Option<Json> {
    let mut rest = line.strip_prefix('{')?.strip_suffix('}')?;
    let mut fields = Vec::with_capacity(10);
    loop {
        let (name, after) = plain_text(rest)?;
        let after = after.strip_prefix(':')?;
        let (value, after) = match plain_text(after) {
            Some((text, after)) => (Json::String(text.to_owned()), after),
            None => whole(after)?,
        };
        fields.push((name.to_owned(), value));
        if after.is_empty() {
            return Some(Json::Object(fields));
        }
        rest = after.strip_prefix(',')?;
    }
}

fn plain_text(from: &str) -> Option<(&str, &str)> {
    let from = from.strip_prefix('"')?;
    let is_end = |byte: u8| byte < b' ' || byte == b'"' || byte == b'\\';
    let (text, after) = from.split_at(from.bytes().position(is_end)?);
    Some((text, after.strip_prefix('"')?))
}

fn whole(from: &str) -> Option<(Json, &str)> {
    let end = from.bytes().position(|byte| byte == b',');
    let (digits, after) = from.split_at(end.unwrap_or(from.len()));
    let number = whole_number(digits)?;
    // What JSON would not take: a sign of plus, and noughts in front.
    let unsigned = digits.strip_prefix('-').unwrap_or(digits);
    let is_json = !unsigned.starts_with('+') && (unsigned == "0" || !unsigned.starts_with('0'));
    (is_json && unsigned.len() <= 16).then_some((Json::Number(number as f64), after))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{Action, CardId, Direction};

    fn note(text: &str) -> Entry {
        Entry {
            at: 1_795_305_600_000,
            id: "0f-0".into(),
            offset: -90,
            card: CardId::new("bank", "question", Direction::Cloze(2)),
            action: Action::Note(text.to_owned()),
        }
    }

    proptest! {
        #[test]
        fn a_line_is_json_of_the_same_entry(text in any::<String>()) {
            let entry = note(&text);
            let line = entry.to_line();
            prop_assert_eq!(line.find('\n'), Some(line.len() - 1), "one line");
            let json: Json = serde_json::from_str(&line).unwrap();
            prop_assert_eq!(Entry::from_json(&json), Ok(entry.clone()));
            if let Some(read) = Entry::from_plain_line(&line) {
                prop_assert_eq!(read, entry);
            }
        }

        #[test]
        fn what_is_read_here_is_json_that_says_the_same(line in r#"\{("(id|at|do|x)":("[a\\" ]{0,3}"|-?[0-9]{0,3}|0x1|1e2|null),?){0,4}\}?"#) {
            if let Some(read) = flat(&line) {
                let json: Json = serde_json::from_str(&line).unwrap();
                prop_assert_eq!(read, json);
            }
        }
    }

    #[test]
    fn plain_lines_are_read_without_a_json_reader() {
        let entry = note("Сколько? A note of two words");
        assert_eq!(Entry::from_plain_line(&entry.to_line()), Some(entry));
        for odd in [
            "",
            "{}",
            "{\"id\":\"a",
            "[1]",
            "{\"id\":+1}",
            "{\"id\":01}",
            "{\"id\":00}",
            "{\"id\":1,}",
        ] {
            assert_eq!(flat(odd), None, "{odd}");
        }
    }
}
