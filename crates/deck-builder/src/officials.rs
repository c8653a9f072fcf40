//! Officials: who holds which post, by the patterns in which news English names them.

use std::fmt;

use crate::mention::Mention;
use crate::text::Text;

/// Somebody whom the text names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The name as it stands, without title: `Kim`, `Kim Jong Un`.
    pub name: String,
    /// The post that stands with this mention.
    pub post: Option<Post>,
}

/// A post, as the text words it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Post {
    /// The title: `Deputy Prime Minister`.
    pub title: String,
    /// The country, region or body that it belongs to: `Russia`. Empty if the text does not say.
    pub of: String,
    /// Whether it is held now.
    pub currency: Currency,
}

/// Whether a post is held now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Currency {
    /// Held.
    Current,
    /// Held for the time being.
    Acting,
    /// Won or given, and not yet taken up: president-elect, nominee.
    Elect,
    /// No longer held.
    Former,
    /// The holder is dead.
    Late,
}

/// The persons of a text, with their posts.
pub(crate) fn recognise(_text: &Text) -> Vec<Mention> {
    Vec::new()
}

impl fmt::Display for Post {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.title)?;
        if self.of.is_empty() {
            Ok(())
        } else {
            write!(f, " of {}", self.of)
        }
    }
}
