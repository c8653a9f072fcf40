//! Aircraft: types that the text names by maker, designator or popular name.

use crate::mention::Mention;
use crate::text::Text;

/// A type of aircraft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aircraft {
    /// Its usual name: `Su-57`, `Boeing 737 MAX 8`. Two mentions of one type have the same.
    pub canonical: String,
}

/// The aircraft of a text.
pub(crate) fn recognise(_text: &Text) -> Vec<Mention> {
    Vec::new()
}
