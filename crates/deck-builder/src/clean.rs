//! Cleaning: parts an article into blocks, each with its role, and drops what is not the article.

use crate::article::Article;
use crate::calendar::Day;
use crate::sentence::Role;

/// A cleaned article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Cleaned {
    /// The text of all blocks, a blank line between them.
    pub(crate) content: String,
    /// Its blocks in order.
    pub(crate) blocks: Vec<Block>,
    /// The day of publication.
    pub(crate) published: Option<Day>,
    /// The headline.
    pub(crate) headline: String,
}

/// A paragraph, heading, caption or dateline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Block {
    /// Byte of the content at which it starts.
    pub(crate) start: usize,
    /// Byte after its end.
    pub(crate) end: usize,
    /// The part of the article that it is.
    pub(crate) role: Role,
}

/// Cleans an article.
pub(crate) fn clean(article: &Article) -> Cleaned {
    let mut cleaned = Cleaned {
        published: article.published,
        headline: article.headline.clone(),
        ..Cleaned::default()
    };
    for paragraph in article.body.lines() {
        let start = cleaned.content.len();
        for word in paragraph.split_whitespace() {
            if cleaned.content.len() > start {
                cleaned.content.push(' ');
            }
            cleaned.content.push_str(word);
        }
        let end = cleaned.content.len();
        if end > start {
            cleaned.blocks.push(Block {
                start,
                end,
                role: Role::Prose,
            });
            cleaned.content.push_str("\n\n");
        }
    }
    cleaned
}
