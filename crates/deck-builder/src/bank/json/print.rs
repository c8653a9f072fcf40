//! How a document is printed.

use std::fmt::Write;

use deck_engine::Json;

/// A document as it is kept: one field or item a line, indented by a space a level, and a line end at the end.
#[must_use]
pub fn print(json: &Json) -> String {
    let mut out = String::new();
    value(json, 0, &mut out);
    out.push('\n');
    out
}

fn value(json: &Json, level: usize, out: &mut String) {
    match json {
        Json::Null => out.push_str("null"),
        Json::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
        Json::Number(value) => number(*value, out),
        Json::String(value) => string(value, out),
        Json::Array(items) => list(items.iter(), ('[', ']'), level, out, |item, level, out| {
            value(item, level, out);
        }),
        Json::Object(fields) => list(
            fields.iter(),
            ('{', '}'),
            level,
            out,
            |(name, field), level, out| {
                string(name, out);
                out.push_str(": ");
                value(field, level, out);
            },
        ),
    }
}

fn list<T>(
    items: impl ExactSizeIterator<Item = T>,
    (open, close): (char, char),
    level: usize,
    out: &mut String,
    mut write: impl FnMut(T, usize, &mut String),
) {
    out.push(open);
    let count = items.len();
    for (index, item) in items.enumerate() {
        new_line(level + 1, out);
        write(item, level + 1, out);
        if index + 1 < count {
            out.push(',');
        }
    }
    if count > 0 {
        new_line(level, out);
    }
    out.push(close);
}

fn new_line(level: usize, out: &mut String) {
    out.push('\n');
    out.extend(std::iter::repeat_n(' ', level));
}

/// A number in digits.
pub(crate) fn plain_number(value: f64) -> String {
    let mut out = String::new();
    number(value, &mut out);
    out
}

fn number(value: f64, out: &mut String) {
    // Six digits after the point are more than any number here has. The standard library's way of printing every
    // number there can be costs the page as much as a table of towns.
    let size = value.abs();
    let mut whole = size as u64;
    let mut rest = ((size - whole as f64) * 1e6).round() as u32;
    if rest >= 1_000_000 {
        (whole, rest) = (whole + 1, 0);
    }
    if value < 0.0 && (whole, rest) != (0, 0) {
        out.push('-');
    }
    // Writing to a `String` cannot fail.
    let _ = write!(out, "{whole}");
    let mut place = 100_000;
    if rest > 0 {
        out.push('.');
    }
    while rest > 0 {
        let _ = write!(out, "{}", rest / place);
        rest %= place;
        place /= 10;
    }
}

fn string(value: &str, out: &mut String) {
    out.push('"');
    for c in value.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\0'..='\u{1f}' => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            _ => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::super::{object, text};
    use super::*;

    #[test]
    fn numbers_are_printed_as_they_are_written() {
        for value in [
            0.0, -0.0, 7.0, 51.5, -0.1, 3.25, 99.999_999, 1e9, 2.6e12, 1e15, -40.0,
        ] {
            let mut out = String::new();
            number(value, &mut out);
            assert_eq!(out.parse(), Ok(value), "{out}");
            assert!(!out.ends_with('.') && out != "-0", "{out}");
        }
        let mut out = String::new();
        number(f64::NAN, &mut out);
        number(0.999_999_9, &mut out);
        assert_eq!(out, "01");
    }

    #[test]
    fn documents_are_printed_with_their_marks_escaped() {
        let json = object([
            ("a", text("say \"no\"\\\u{1}\n")),
            (
                "b",
                Json::Array(vec![Json::Number(1.0), Json::Number(-0.5), Json::Null]),
            ),
            ("c", Json::Array(Vec::new())),
        ]);
        assert_eq!(
            print(&json),
            "{\n \"a\": \"say \\\"no\\\"\\\\\\u0001\\n\",\n \"b\": [\n  1,\n  -0.5,\n  null\n ],\n \"c\": []\n}\n"
        );
    }
}
