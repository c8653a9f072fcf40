//! What a deck asks of the page around it, and what the page may ask of a deck.

use std::cell::RefCell;
use std::rc::Rc;

use deck_engine::{Challenge, Saved, Score, Session};
use yew::Callback;

use crate::host_events::HostEvent;

/// What a deck asks of its page. Tests give one whose callbacks do nothing.
#[derive(Clone, Default, PartialEq)]
pub struct Host {
    /// Tells the page what happened.
    pub emit: Callback<HostEvent>,
    /// Keeps the session, as far as the reader's browser and the page allow.
    pub save: Callback<Saved>,
    /// Draws new questions; absent where the page fixed the seed.
    pub redraw: Option<Redraw>,
    /// Shares a text and a challenge, and says how that went.
    pub share: Callback<ShareRequest>,
    /// The score to beat, where the reader followed a challenge.
    pub challenge: Option<Challenge>,
    /// What to tell the reader before anything else.
    pub notice: Option<Notice>,
}

/// Draws a deck with a new seed.
pub type Redraw = Callback<(), Option<Session>>;

/// What a reader wants to share.
#[derive(Clone, Debug)]
pub struct ShareRequest {
    /// The result.
    pub score: Score,
    /// The seed of the quiz.
    pub seed: u32,
    /// Called once with how it went.
    pub done: Callback<Shared>,
}

/// How sharing went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shared {
    /// The text is on the clipboard.
    Copied,
    /// Nothing could take it: the reader may select it.
    Show(String),
    /// The page took over, or the reader closed the browser's dialog.
    Elsewhere,
}

/// Something that the reader should know at the start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The bank was edited since; so many answers are asked again.
    AnswersLost(usize),
    /// The challenge in the link cannot be taken.
    Challenge(deck_engine::ChallengeError),
}

/// What the page may ask of a deck: filled by the deck once it is drawn.
#[derive(Clone, Default)]
pub struct Remote(Rc<RefCell<Controls>>);

/// The deck's answers to the page.
#[derive(Clone, Default)]
pub(crate) struct Controls {
    pub(crate) start: Callback<()>,
    pub(crate) restart: Callback<()>,
    pub(crate) results: Score,
}

impl Remote {
    pub(crate) fn connect(&self, controls: Controls) {
        *self.0.borrow_mut() = controls;
    }

    /// A copy, so that no borrow is alive while a callback runs.
    pub(crate) fn controls(&self) -> Controls {
        self.0.borrow().clone()
    }
}

/// All remotes are alike to a view: a deck never draws anew because of one.
impl PartialEq for Remote {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}
