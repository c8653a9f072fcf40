//! The head of a document: the front matter of Markdown, or a header of one line.

use crate::calendar::Day;

/// What a document says of itself, and the rest of it.
pub(super) struct Head<'a> {
    pub(super) published: Option<Day>,
    pub(super) headline: String,
    pub(super) id: String,
    pub(super) publisher: String,
    pub(super) url: String,
    pub(super) licence: String,
    pub(super) body: &'a str,
}

/// Reads the head of a document. What it does not know it passes over.
pub(super) fn read(text: &str) -> Head<'_> {
    let text = text.trim_start_matches('\u{feff}');
    let mut head = Head {
        published: None,
        headline: String::new(),
        id: String::new(),
        publisher: String::new(),
        url: String::new(),
        licence: String::new(),
        body: text,
    };
    if let Some((matter, body)) = front_matter(text) {
        head.body = body;
        for (name, value) in matter.lines().filter_map(|line| line.split_once(':')) {
            let value = value.trim().trim_matches(['"', '\'']);
            match name {
                "headline" | "title" => value.clone_into(&mut head.headline),
                "published" | "date" => head.published = day_at_start(value),
                "id" => value.clone_into(&mut head.id),
                "publisher" => value.clone_into(&mut head.publisher),
                "url" => value.clone_into(&mut head.url),
                "licence" | "license" => value.clone_into(&mut head.licence),
                _ => {}
            }
        }
    } else if let Some((day, body)) = date_header(text) {
        head.published = Some(day);
        head.body = body;
    }
    head
}

/// What is between a first line `---` and the next one, and what is after it.
fn front_matter(text: &str) -> Option<(&str, &str)> {
    let rest = text.strip_prefix("---")?;
    let rest = rest
        .trim_start_matches([' ', '\t', '\r'])
        .strip_prefix('\n')?;
    let mut at = 0;
    for line in rest.split_inclusive('\n') {
        if line.trim_end() == "---" {
            return Some((rest.get(..at)?, rest.get(at + line.len()..)?));
        }
        at += line.len();
    }
    None
}

/// `date 2023-09-15` before the text, as archives of news write it; a colon may follow the word.
fn date_header(text: &str) -> Option<(Day, &str)> {
    let rest = text.trim_start();
    let rest = rest.strip_prefix("date").or(rest.strip_prefix("Date"))?;
    let rest = rest.trim_start_matches([':', ' ', '\t']);
    let (date, body) = rest.split_at_checked(10)?;
    Some((Day::parse(date)?, body))
}

fn day_at_start(value: &str) -> Option<Day> {
    Day::parse(value.get(..10)?)
}
