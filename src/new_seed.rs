//! The one place where chance comes in: a seed for a draw that nobody fixed.

/// A seed from the browser's source of randomness.
///
/// Without one (no known browser lacks it) every such reader gets the same first quiz, which is
/// better than none.
pub(crate) fn new_seed() -> u32 {
    getrandom::u32().unwrap_or(1)
}
