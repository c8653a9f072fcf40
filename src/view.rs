//! What the screens of a quiz are drawn from.

use deck_engine::Session;

use crate::action::Note;
use crate::host::{Host, Shared};

/// All that a screen of the quiz needs.
pub(crate) struct View<'a> {
    pub(crate) session: &'a Session,
    pub(crate) host: &'a Host,
    pub(crate) note: Note,
    /// The questions in which the reader has reported a mistake, by their ids.
    pub(crate) reported: &'a [String],
    pub(crate) shared: Option<&'a Shared>,
    /// Whether this is the screen that a reader comes to, who has not gone on yet.
    pub(crate) is_first: bool,
}
