//! One article in each line: JSON objects, as batch engines pass them on.

use deck_builder::{Article, Day};
use serde::Deserialize;

use super::{Trouble, page};

/// What a line may say of its article; other fields are passed over.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Line {
    id: Option<serde_json::Value>,
    #[serde(alias = "body")]
    text: Option<String>,
    html: Option<String>,
    #[serde(alias = "date")]
    published: Option<String>,
    #[serde(alias = "title")]
    headline: Option<String>,
    publisher: Option<String>,
    url: Option<String>,
    #[serde(alias = "license")]
    licence: Option<String>,
    language: Option<String>,
}

/// The article of a line.
///
/// # Errors
/// If the line is no JSON object, has no text, or says that its article is not in English.
pub(super) fn article_of(name: &str, bytes: &[u8]) -> Result<Article, Trouble> {
    let line: Line = serde_json::from_slice(bytes).map_err(|error| {
        let full = error.to_string();
        let message = full.split(" at line ").next().unwrap_or(&full);
        Trouble::new(
            &format!("{name}:{}", error.column().max(1)),
            format!("is no article: {message}"),
            "write one JSON object a line, such as {\"id\": \"a\", \"text\": \"...\", \"published\": \"2023-09-15\"}",
        )
    })?;
    let is_filled = |text: &String| !text.trim().is_empty();
    let found = match (line.text.filter(is_filled), line.html.filter(is_filled)) {
        (Some(text), _) => Article::new(text, None).with_head(),
        (None, Some(html)) => page::article_of(name, &html)?,
        (None, None) => {
            let mend = "put the article into the field \"text\", or its page into \"html\"";
            return Err(Trouble::new(name, "has no text", mend));
        }
    };
    if let Some(language) = line
        .language
        .as_deref()
        .filter(|language| !is_english(language))
    {
        return Err(Trouble::new(
            name,
            format!("is in the language {language:?}"),
            "give English articles only; the builder knows no other language",
        ));
    }
    let published = match line.published.as_deref().map(str::trim) {
        None | Some("") => None,
        Some(day) => Some(day_at_start(day).ok_or_else(|| no_day(name, "published", day))?),
    };
    let said = |given: Option<String>, found: String| given.filter(is_filled).unwrap_or(found);
    Ok(Article {
        id: line.id.as_ref().map_or(found.id, id_text),
        headline: said(line.headline, found.headline),
        publisher: said(line.publisher, found.publisher),
        url: said(line.url, found.url),
        licence: said(line.licence, found.licence),
        published: published.or(found.published),
        body: found.body,
    })
}

/// The id of a line as it stands there, whether or not the rest of the line is in order.
pub(super) fn id_of(bytes: &[u8]) -> Option<serde_json::Value> {
    #[derive(Deserialize)]
    struct Id {
        id: serde_json::Value,
    }
    serde_json::from_slice(bytes).ok().map(|line: Id| line.id)
}

fn id_text(id: &serde_json::Value) -> String {
    id.as_str().map_or_else(|| id.to_string(), str::to_owned)
}

/// `en`, `en-GB`, `EN_us`, `English`; an empty code says nothing.
fn is_english(language: &str) -> bool {
    let language = language.trim().to_ascii_lowercase();
    let first = language.split(['-', '_']).next().unwrap_or_default();
    matches!(first, "" | "en" | "eng" | "english")
}

/// Trouble with a field that should be a day.
pub(super) fn no_day(name: &str, field: &str, value: &str) -> Trouble {
    let message = format!("the field \"{field}\" is {value:?}");
    Trouble::new(name, message, "write a day as \"2023-09-15\"")
}

/// The day at the start of a day or a time: `2023-09-15T08:30:00Z`.
pub(super) fn day_at_start(value: &str) -> Option<Day> {
    Day::parse(value.get(..10)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_tells_of_its_article() {
        let line = r#"{"id": 7, "text": "A ferry left.", "date": "2023-09-15T08:30:00Z", "title": "Left",
            "publisher": "Post", "url": "/a", "license": "CC0-1.0", "language": "en-GB", "tags": []}"#;
        let article = article_of("a.jsonl:1", line.as_bytes()).unwrap();
        assert_eq!(
            article,
            Article {
                id: "7".into(),
                headline: "Left".into(),
                publisher: "Post".into(),
                published: Day::parse("2023-09-15"),
                url: "/a".into(),
                licence: "CC0-1.0".into(),
                body: "A ferry left.".into(),
            }
        );
    }

    #[test]
    fn a_bad_line_is_named_with_its_mend() {
        for (line, message) in [
            (
                "{\"text\": \"A\"",
                "a.jsonl:4:12: is no article: EOF while parsing an object; write one JSON object",
            ),
            ("[]", "a.jsonl:4: has no text; put the article"),
            ("7", "a.jsonl:4:1: is no article: invalid type: integer `7`"),
            (
                "{\"id\": \"x\"}",
                "a.jsonl:4: has no text; put the article into the field",
            ),
            (
                "{\"text\": \" \"}",
                "a.jsonl:4: has no text; put the article",
            ),
            (
                "{\"text\": \"A.\", \"language\": \"fr\"}",
                "a.jsonl:4: is in the language \"fr\"; give English",
            ),
            (
                "{\"text\": \"A.\", \"published\": \"Friday\"}",
                "a.jsonl:4: the field \"published\" is \"Friday\"; write a day",
            ),
        ] {
            let trouble = article_of("a.jsonl:4", line.as_bytes())
                .unwrap_err()
                .to_string();
            assert!(trouble.starts_with(message), "{trouble}");
        }
    }
}
