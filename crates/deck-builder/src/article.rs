//! What the builder is given: an article's text, and what its publisher says of it.

use crate::calendar::Day;
use crate::clean::head;

/// An article as it came, before any cleaning.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Article {
    /// Stable and lower-case: `[a-z0-9-]`. Empty if nobody named it.
    pub id: String,
    /// The headline, where it is not a line of the text.
    pub headline: String,
    /// Who published it.
    pub publisher: String,
    /// The day of publication: what "Friday" and "last year" count from.
    pub published: Option<Day>,
    /// Where it can be read.
    pub url: String,
    /// Under what terms.
    pub licence: String,
    /// Plain text or Markdown, with or without a front matter.
    pub body: String,
}

impl Article {
    /// An article of which only the text and perhaps the day are known.
    #[must_use]
    pub fn new(body: impl Into<String>, published: Option<Day>) -> Self {
        Self {
            body: body.into(),
            published,
            ..Self::default()
        }
    }

    /// The article without the head of its document, a front matter or a line with the date; what that says counts
    /// where nothing else was said.
    #[must_use]
    pub fn with_head(mut self) -> Self {
        let head = head::read(&self.body);
        let start = self.body.len() - head.body.len();
        let about = self.about(head.about);
        self.body.drain(..start);
        Self {
            body: self.body,
            ..about
        }
    }

    /// All but the body; what is not known is taken from `other`.
    pub(crate) fn about(&self, other: Self) -> Self {
        let said = |given: &String, other: String| {
            if given.is_empty() {
                other
            } else {
                given.clone()
            }
        };
        Self {
            id: said(&self.id, other.id),
            headline: said(&self.headline, other.headline),
            publisher: said(&self.publisher, other.publisher),
            published: self.published.or(other.published),
            url: said(&self.url, other.url),
            licence: said(&self.licence, other.licence),
            body: String::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_fills_what_is_not_said() {
        let matter = "---\nid: ferry\ntitle: \"The ferry: a start\"\nsource: Post\nlink: /a\nlicense: MIT\ndate: 2023-09-15T08:00\ntags:\n  - sea\n---\nIt left.\n";
        let expected = Article {
            id: "ferry".into(),
            headline: "The ferry: a start".into(),
            publisher: "Post".into(),
            published: Day::parse("2023-09-15"),
            url: "/a".into(),
            licence: "MIT".into(),
            body: "It left.\n".into(),
        };
        assert_eq!(Article::new(matter, None).with_head(), expected);
        let toml = "+++\ntitle = 'Left'\ndate = 2023-09-15\n+++\nIt left.\n";
        let given = Article {
            headline: "Off".into(),
            ..Article::new(toml, None)
        };
        let read = given.with_head();
        assert_eq!(
            (read.headline.as_str(), read.published),
            ("Off", expected.published)
        );
        let day = Day::parse("2020-01-02");
        let read = Article::new("date 2023-09-15\n\nIt left.", day).with_head();
        assert_eq!((read.published, read.body.trim()), (day, "It left."));
        assert_eq!(
            Article::new("--- It left.", None).with_head().body,
            "--- It left."
        );
    }
}
