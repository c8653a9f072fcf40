//! What a deck asks of the page around it.

use std::rc::Rc;

use deck_engine::{Challenge, ChallengeError, Change, DateSpan, Evidence, Json, Session};
use yew::Callback;

use crate::early::Early;
use crate::host_events::HostEvent;
use crate::json::to_js;
use crate::page::Page;
use crate::words::Words;

/// What a deck asks of its page. Tests give one whose callbacks do nothing.
#[derive(Clone, Default)]
pub struct Host {
    /// The deck's own words, in the reader's language.
    pub words: Words,
    /// The page itself; none in tests. What it does by itself needs no callback, each of which would be a closure in the module.
    pub page: Option<Page>,
    /// Draws new questions; absent where a day has one quiz.
    pub redraw: Option<Redraw>,
    /// Whether the page fixed the seed, and by it the first quiz.
    pub fixed: bool,
    /// Whether there are other questions than those that were drawn.
    pub has_others: bool,
    /// Shares a result; [`crate::Action::Shared`] tells how that went.
    pub share: Callback<ShareRequest>,
    /// The score to beat, where the reader followed a challenge.
    pub challenge: Option<Challenge>,
    /// What to tell the reader before anything else.
    pub notices: Vec<Notice>,
    /// Whether it goes on as it was left.
    pub resumed: bool,
    /// What the reader did before the deck was there.
    pub early: Rc<Early>,
    /// Whether a sentence stands in the article on the page, so that it can be shown there.
    pub find: Option<Callback<Evidence, bool>>,
    /// Leads the reader to that sentence.
    pub show: Callback<Evidence>,
    /// Whether the page takes reports of mistakes.
    pub takes_reports: bool,
    /// The day whose quiz this is, where every reader gets the same on one day.
    pub day: Option<DateSpan>,
}

impl Host {
    /// Tells the page what happened.
    pub(crate) fn emit(&self, event: &HostEvent) {
        if let Some(page) = &self.page {
            page.emit(event.name, &to_js(&event.detail));
        }
    }

    /// Keeps the session or the run, as far as the reader's browser and the page allow.
    pub(crate) fn save(&self, saved: &Json) {
        if let Some(page) = &self.page {
            page.save(&to_js(saved));
        }
    }

    /// Hands on the report of a mistake in the question of this id.
    pub(crate) fn report(&self, question: &str) {
        if let Some(page) = &self.page {
            page.report(question);
        }
    }
}

/// Draws a deck with another seed than this one.
pub type Redraw = Callback<u32, Option<Session>>;

/// What a reader wants to share.
#[derive(Clone, Debug)]
pub struct ShareRequest {
    /// The round that asked all questions.
    pub session: Session,
    /// A shape for each question, where the reader wants them.
    pub shapes: String,
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
    /// A question that the reader had met was corrected: how, and in words.
    Corrected(Option<Change>, String),
    /// The challenge in the link cannot be taken.
    Challenge(ChallengeError),
}
