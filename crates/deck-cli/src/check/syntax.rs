//! What is wrong with a file before it is a document: its encoding and its JSON.

use super::report::Finding;
use crate::locate::Position;

/// A file's text. A byte order mark is passed over, as browsers do.
pub(super) fn as_text(bytes: &[u8]) -> Result<&str, Finding> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    str::from_utf8(bytes).map_err(|error| {
        let valid = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let before = String::from_utf8_lossy(valid);
        let line = before.matches('\n').count() + 1;
        let column = before
            .rsplit('\n')
            .next()
            .unwrap_or_default()
            .chars()
            .count()
            + 1;
        Finding::of_text(
            Position { line, column },
            "this is not UTF-8 text",
            "save the file as UTF-8",
        )
    })
}

pub(super) fn syntax(text: &str, error: &serde_json::Error) -> Finding {
    let position = Position {
        line: error.line().max(1),
        column: error.column().max(1),
    };
    let full = error.to_string();
    // The position is reported by itself.
    let message = full.split(" at line ").next().unwrap_or(&full);
    let has = |part: &str| message.contains(part);
    let mend = if text.trim().is_empty() {
        "the file is empty; write a bank into it"
    } else if error.is_eof() {
        "close the text, list or object that is still open, or fetch the whole file again"
    } else if has("trailing comma") {
        "remove the comma before the closing bracket"
    } else if has("key must be a string") {
        "put the field's name in double quotation marks, and no comma after the last field"
    } else if has("expected `,`") {
        "put a comma between the two, or escape a quotation mark inside a text as \\\""
    } else if has("expected `:`") {
        "put a colon between the field's name and its value"
    } else if has("control character") {
        "write a line break inside a text as \\n and a tab as \\t"
    } else if has("escape") || has("surrogate") || has("code point") {
        "write a backslash inside a text as \\\\"
    } else if has("trailing characters") {
        "remove what follows the bank's closing brace"
    } else if has("recursion limit") {
        "a bank is not nested as deeply; check the brackets"
    } else if has("number") {
        "write the number in plain digits, such as 6200 or 0.5"
    } else {
        "JSON wants double quotation marks, no comments, and true, false or null in small letters"
    };
    Finding::of_text(position, format!("not JSON: {message}"), mend)
}
