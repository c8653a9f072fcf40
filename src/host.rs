//! What a deck asks of the page around it.

use deck_engine::{Challenge, ChallengeError, Json, Score, Session};
use yew::Callback;

use crate::host_events::HostEvent;
use crate::words::Words;

/// What a deck asks of its page. Tests give one whose callbacks do nothing.
#[derive(Clone, Default)]
pub struct Host {
    /// The deck's own words, in the reader's language.
    pub words: Words,
    /// Tells the page what happened.
    pub emit: Callback<HostEvent>,
    /// Keeps the session or the run, as far as the reader's browser and the page allow.
    pub save: Callback<Json>,
    /// Draws new questions; absent where the page fixed the seed.
    pub redraw: Option<Redraw>,
    /// Shares a result; [`crate::Action::Shared`] tells how that went.
    pub share: Callback<ShareRequest>,
    /// The score to beat, where the reader followed a challenge.
    pub challenge: Option<Challenge>,
    /// What to tell the reader before anything else.
    pub notice: Option<Notice>,
    /// What the reader chose before the deck was there: values under question ids.
    pub chosen: Option<Json>,
    /// Whether they asked for the answer to the first question, too.
    pub checked: bool,
}

/// Draws a deck with a new seed.
pub type Redraw = Callback<(), Option<Session>>;

/// What a reader wants to share.
#[derive(Clone, Copy, Debug)]
pub struct ShareRequest {
    /// The result.
    pub score: Score,
    /// The seed of the quiz.
    pub seed: u32,
}

/// How sharing went, where the deck has something to show for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shared {
    /// The text is on the clipboard.
    Copied,
    /// Nothing could take it: the reader may select it.
    Show(String),
}

/// Something that the reader should know at the start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The bank was edited since; so many answers are asked again.
    AnswersLost(usize),
    /// The challenge in the link cannot be taken.
    Challenge(ChallengeError),
}
