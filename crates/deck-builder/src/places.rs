//! Places: countries, cities, regions, seas and facilities.

use crate::mention::Mention;
use crate::text::Text;

/// A place.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Its usual name: `South Korea` for `ROK`. Two mentions of one place have the same.
    pub canonical: String,
}

/// The places of a text.
pub(crate) fn recognise(_text: &Text) -> Vec<Mention> {
    Vec::new()
}
