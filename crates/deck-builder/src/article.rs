//! What the builder is given: an article's text, and what its publisher says of it.

use crate::calendar::Day;

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
}
