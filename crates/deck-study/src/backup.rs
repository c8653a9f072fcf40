//! A log as a file: a line that says what it is, then one entry a line, so that a torn file loses only its end.

use deck_engine::Json;

use crate::Entry;
use crate::log::{FORMAT, Fault, field, number, text, whole};

/// The first line of a backup with so many entries, made at that time (milliseconds since 1970 UTC).
#[must_use]
pub fn header(entries: u32, made: i64) -> Json {
    Json::Object(vec![
        field("format", text(FORMAT)),
        field("made", Json::Number(made as f64)),
        field("entries", number(entries)),
    ])
}

/// Reads a backup line by line. What cannot be read is counted and passed over; all else is restored.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Restore {
    announced: Option<u32>,
    read: u32,
    faulty: u32,
    first_fault: Option<(u32, Fault)>,
}

/// The file is no backup of this format: its first line says so, or does not say what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotABackup;

/// What came of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Restored {
    /// Entries that were read.
    pub read: u32,
    /// Entries that the file should have held and does not: it was cut off, or lines are damaged.
    pub missing: u32,
    /// Lines that are no entries, and the first of them with what is wrong; lines count from 1.
    pub faulty: u32,
    /// The first of those.
    pub first_fault: Option<(u32, Fault)>,
}

impl Restore {
    /// Begins with the first line of a file; `None` if that is no JSON at all.
    ///
    /// # Errors
    /// If the file is no backup, or one of a later format.
    pub fn begin(first: Option<&Json>) -> Result<Restore, NotABackup> {
        let header = first.ok_or(NotABackup)?;
        if header.get("format").and_then(Json::as_text) != Some(FORMAT) {
            return Err(NotABackup);
        }
        let announced = whole(header, "entries").filter(|n| (0.0..4.3e9).contains(n));
        Ok(Restore {
            announced: announced.map(|count| count as u32),
            ..Restore::default()
        })
    }

    /// Takes the next line. `parse` reads JSON; what it makes `None` of is none, as where a file was cut off.
    pub fn line(&mut self, line: &str, parse: impl FnOnce(&str) -> Option<Json>) -> Option<Entry> {
        let entry = Entry::from_plain_line(line).map_or_else(
            || parse(line).map_or(Err(Fault("{")), |json| Entry::from_json(&json)),
            Ok,
        );
        match entry {
            Ok(entry) => {
                self.read += 1;
                Some(entry)
            }
            Err(fault) => {
                self.faulty += 1;
                let line = 1 + self.read + self.faulty;
                self.first_fault.get_or_insert((line, fault));
                None
            }
        }
    }

    /// What came of the file.
    #[must_use]
    pub fn end(&self) -> Restored {
        let announced = self.announced.unwrap_or(self.read);
        Restored {
            read: self.read,
            missing: announced.saturating_sub(self.read),
            faulty: self.faulty,
            first_fault: self.first_fault,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINES: &str = r#"{"format":"news-deck-study/1","made":1795305600000,"entries":4}
{"id":"a","at":1,"offset":60,"card":"bank/question/forward","do":"grade","grade":3,"asked":"text","typed":"Oslo","taken":2100,"revision":2}
{"id":"b","at":2,"offset":60,"card":"bank/question/forward","do":"undo","of":"a"}
{"id":"c","at":3,"offset":60,"card":"bank/question/forward","do":"juggle"}
{"id":"d","at":4,"offset":60,"card":"bank/quest"#;

    fn restore(text: &str) -> (Vec<Entry>, Result<Restored, NotABackup>) {
        let mut entries = Vec::new();
        let parse = |line: &str| serde_json::from_str::<Json>(line).ok();
        let mut lines = text.lines();
        let mut restore = match Restore::begin(lines.next().and_then(parse).as_ref()) {
            Ok(restore) => restore,
            Err(fault) => return (entries, Err(fault)),
        };
        for line in lines {
            entries.extend(restore.line(line, parse));
        }
        (entries, Ok(restore.end()))
    }

    #[test]
    fn a_torn_file_is_restored_as_far_as_it_goes() {
        let (entries, restored) = restore(LINES);
        let ids: Vec<_> = entries.iter().map(|entry| entry.id.as_str()).collect();
        assert_eq!(ids, ["a", "b"]);
        assert_eq!(
            restored,
            Ok(Restored {
                read: 2,
                missing: 2,
                faulty: 2,
                first_fault: Some((4, Fault("do"))),
            })
        );
    }

    #[test]
    fn each_line_of_this_format_reads_for_good() {
        // Files that learners keep: this test may be added to, and its lines never changed.
        let (entries, _) = restore(LINES);
        let lines: Vec<Json> = LINES
            .lines()
            .skip(1)
            .take(2)
            .map(|line| serde_json::from_str(line).unwrap())
            .collect();
        assert_eq!(
            entries.iter().map(Entry::to_json).collect::<Vec<_>>(),
            lines
        );
    }

    #[test]
    fn another_file_is_no_backup() {
        for text in [
            "",
            "{}",
            "PK",
            r#"{"format":"news-deck-study/2","entries":0}"#,
        ] {
            assert_eq!(restore(text).1, Err(NotABackup), "{text}");
        }
        let header = header(3, 9);
        assert_eq!(Restore::begin(Some(&header)).unwrap().end().missing, 3);
    }
}
