//! What can be done to a deck, and what is said at once of what was done.

use deck_engine::{Answer, CardEvent, Event, Evidence};

use crate::host::Shared;

/// What a reader or the page does to a deck. Only a reader's actions move the focus.
#[derive(Clone)]
pub enum Action {
    /// The reader goes on.
    Go(Event),
    /// The reader chooses, or types into the only field.
    Answer(Answer),
    /// The reader chooses one of several choices, or takes it back.
    Toggle(usize),
    /// The reader types into the blank at this position.
    Fill(usize, String),
    /// The reader finds a partner for the line at this position, or takes it back.
    Pair(usize, Option<usize>),
    /// The reader looks at the hint.
    Hint,
    /// The reader asks for the answer to be graded.
    Check,
    /// The reader moves an item of a timeline, from one position to another.
    Move(usize, usize),
    /// The reader asks for other questions, or for the same ones where there are no others.
    NewQuestions,
    /// The reader wants to share the result.
    Share,
    /// The reader wants a shape for each question in what is shared, or takes it back.
    Shapes,
    /// The reader wants to see the sentence in the article.
    Show(Evidence),
    /// The reader reports a mistake in the question of this id.
    Report(String),
    /// Something came that the screen may show.
    Refresh {
        /// Whether that is the printer.
        is_printed: bool,
    },
    /// Sharing came to an end.
    Shared(Shared),
    /// The reader handles a card.
    Card(CardEvent),
    /// The page leaves the start screen.
    PageStart,
    /// The page begins anew.
    PageRestart,
}

/// What was last said about the reader's action, beyond what the phase says.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Note {
    Nothing,
    Incomplete,
    /// A part of the date is missing.
    Short,
    MovedTo(usize),
    Reported,
}
