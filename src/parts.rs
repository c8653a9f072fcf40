//! Pieces that screens are made of: plain functions from a session to HTML.

pub(crate) mod aids;
pub(crate) mod answer;
pub(crate) mod choices;
pub(crate) mod controls;
pub(crate) mod fields;
pub(crate) mod front;
pub(crate) mod head;
pub(crate) mod mark;
pub(crate) mod matching;
pub(crate) mod notices;
pub(crate) mod order;
pub(crate) mod place;
pub(crate) mod report;
pub(crate) mod source_line;
pub(crate) mod title;
pub(crate) mod verdict;

#[cfg(test)]
pub(crate) mod fixtures;
