//! The front matter of a text: a day of publication that is none is told, since the builder passes it over.

use super::{Trouble, lines};

/// Looks for days of publication that cannot be read.
///
/// # Errors
/// If there is one, with its line.
pub(super) fn check(name: &str, text: &str) -> Result<(), Trouble> {
    let mut all = text
        .trim_start_matches('\u{feff}')
        .lines()
        .map(str::trim_end);
    let mark = all.next().filter(|line| matches!(*line, "---" | "+++"));
    let Some(mark) = mark else {
        return Ok(());
    };
    let matter: Vec<&str> = all.clone().take_while(|line| *line != mark).collect();
    if matter.len() == all.count() {
        // Nothing ends it, so that it is none.
        return Ok(());
    }
    for (number, line) in (2..).zip(matter) {
        let Some((field, value)) = line.split_once([':', '=']) else {
            continue;
        };
        let field = field.trim_end().to_ascii_lowercase();
        let value = value.trim().trim_matches(['"', '\'']);
        let is_day = matches!(field.as_str(), "published" | "date") && !value.is_empty();
        if is_day && lines::day_at_start(value).is_none() {
            return Err(lines::no_day(&format!("{name}:{number}"), &field, value));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_that_is_none_is_told_with_its_line() {
        for (head, told) in [
            (
                "---\ntitle: Left\npublished: 4 March 2025\n---\n",
                Some((3, "published", "4 March 2025")),
            ),
            (
                "+++\r\ndate = '2025-13-45'\r\n+++\r\n",
                Some((2, "date", "2025-13-45")),
            ),
            (
                "\u{feff}---\nDate: \"soon\"\n---\n",
                Some((2, "date", "soon")),
            ),
            (
                "---\npublished: 2025-03-04T08:00Z\ntitle: 4 March\n---\n",
                None,
            ),
            ("---\npublished:\nupdated: soon\n---\n", None),
            ("---\npublished: soon\n", None),
            ("published: soon\n---\n", None),
        ] {
            let expected = told.map(|(line, field, value)| {
                format!("a.md:{line}: the field \"{field}\" is \"{value}\"; write a day as \"2023-09-15\"")
            });
            let found = check("a.md", &format!("{head}It left.\n"));
            assert_eq!(
                found.err().map(|trouble| trouble.to_string()),
                expected,
                "{head}"
            );
        }
    }
}
