//! Dates: what a time expression means, counted from the day of publication.

use deck_engine::DateSpan;

use crate::mention::Mention;
use crate::text::Text;

/// A time that the text names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    /// The day, month, year or span; `None` for vague times, which are never asked.
    pub span: Option<DateSpan>,
}

/// The dates of a text.
pub(crate) fn recognise(_text: &Text) -> Vec<Mention> {
    Vec::new()
}
