//! Numbers: quantities with what is counted or measured.

use crate::mention::Mention;
use crate::text::Text;

/// A quantity.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// Its value.
    pub value: f64,
    /// What is counted, or the unit: `kilometers`, `shipping containers`. Empty if nothing is named.
    pub of: String,
}

/// The numbers of a text.
pub(crate) fn recognise(_text: &Text) -> Vec<Mention> {
    Vec::new()
}
