//! A screen for each phase.

pub(crate) mod cards;
pub(crate) mod question;
pub(crate) mod start;
pub(crate) mod summary;
pub(crate) mod worksheet;
