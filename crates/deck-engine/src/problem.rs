//! What is wrong with a document, where, and what would mend it.

use std::fmt;

/// One problem of a bank. A reader collects them all before it gives up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where it is, as a JSON path: `$.questions[3].choices[1].text`.
    pub path: String,
    /// What is wrong, in words for the bank's author.
    pub message: String,
    /// What would mend it.
    pub mend: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}; {}", self.path, self.message, self.mend)
    }
}
