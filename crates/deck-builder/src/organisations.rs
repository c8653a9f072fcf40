//! Organisations: agencies, ministries, companies, parties and forces.

use crate::mention::Mention;
use crate::text::Text;

/// An organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// Its fullest name in the text.
    pub name: String,
}

/// The organisations of a text.
pub(crate) fn recognise(_text: &Text) -> Vec<Mention> {
    Vec::new()
}
