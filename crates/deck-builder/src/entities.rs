//! Entities: the mentions that stand for one and the same thing.

use crate::mention::{Kind, Mention};

/// One thing that the article speaks of.
#[derive(Clone, Debug, PartialEq)]
pub struct Entity {
    /// What kind of thing it is.
    pub kind: Kind,
    /// Its fullest name in the article.
    pub name: String,
    /// Indices into the article's mentions, in order; at least one.
    pub mentions: Vec<u32>,
}

/// The entities behind the mentions, in the order of their first mention.
#[must_use]
pub fn entities(_mentions: &[Mention]) -> Vec<Entity> {
    Vec::new()
}
