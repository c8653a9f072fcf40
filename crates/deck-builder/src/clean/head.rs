//! The head of a document: the front matter of Markdown, or a header of one line.

use crate::article::Article;
use crate::calendar::Day;

/// What a document says of itself, and the rest of it.
pub(crate) struct Head<'a> {
    /// The article, its body left out.
    pub(crate) about: Article,
    /// What is below the head.
    pub(crate) body: &'a str,
}

/// Reads the head of a document. What it does not know it passes over.
pub(crate) fn read(text: &str) -> Head<'_> {
    let text = text.trim_start_matches('\u{feff}');
    let mut about = Article::default();
    let mut body = text;
    if let Some((matter, rest)) = front_matter(text) {
        body = rest;
        for (name, value) in matter
            .lines()
            .filter_map(|line| line.split_once([':', '=']))
        {
            let value = value.trim().trim_matches(['"', '\'']);
            let field = match name.trim_end().to_ascii_lowercase().as_str() {
                "id" | "slug" => &mut about.id,
                "headline" | "title" => &mut about.headline,
                "publisher" | "source" | "site" => &mut about.publisher,
                "url" | "link" | "permalink" => &mut about.url,
                "licence" | "license" => &mut about.licence,
                "published" | "date" => {
                    about.published = day_at_start(value);
                    continue;
                }
                _ => continue,
            };
            value.clone_into(field);
        }
    } else if let Some((day, rest)) = date_header(text) {
        about.published = Some(day);
        body = rest;
    }
    Head { about, body }
}

/// What is between a first line `---` and the next one, and what is after it; Hugo's `+++` does as well.
fn front_matter(text: &str) -> Option<(&str, &str)> {
    let mark = ["---", "+++"]
        .into_iter()
        .find(|mark| text.starts_with(mark))?;
    let rest = text.strip_prefix(mark)?;
    let rest = rest
        .trim_start_matches([' ', '\t', '\r'])
        .strip_prefix('\n')?;
    let mut at = 0;
    for line in rest.split_inclusive('\n') {
        if line.trim_end() == mark {
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
