//! Nouns that stand for bodies.

use crate::one_of::{is_one_of, one_of};
use crate::organisations;

/// Nouns for a firm of any name.
const FIRMS: &str = "company;firm;airline;carrier;operator;manufacturer;maker;group;business;builder;developer;start-up;startup;\
    supplier;contractor;retailer;publisher";

/// Whether a noun is one for a firm of any name: `the company`.
pub(crate) fn is_firm(key: &str) -> bool {
    is_one_of(FIRMS, key)
}

/// Whether a noun is one of bodies that bear it in their names: `board`.
pub(crate) fn is_body(key: &str) -> bool {
    organisations::is_body(key)
        || one_of!(
            key,
            "fund" | "charity" | "government" | "hospital" | "school" | "embassy" | "museum"
        )
}
