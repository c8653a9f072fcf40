//! What can happen to a deck that is studied, and what it shows then.

use std::rc::Rc;

use deck_engine::Evidence;
use deck_study::{Grade, Graded};
use wasm_bindgen::JsValue;

use crate::study::beside::Topic;
use crate::study::history::Row;
use crate::study::queue::{Look, Rest};
use crate::study::settings::Settings;
use crate::study::shown::Shown;
use crate::study::store::{Aside, Store, Trouble};
use crate::words::StudyWord;

/// Which cards an action is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::study) enum Scope {
    Card,
    /// All cards of the question.
    Question,
}

/// What is opened below the card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::study) enum Panel {
    More,
    Note,
    Info,
    Options,
    Keys,
    /// Cards that are suspended or flagged.
    Aside,
    /// Ways to study beside the schedule.
    Beside,
}

/// What a learner, the store or another tab does.
#[derive(Clone)]
pub(in crate::study) enum Action {
    Turn,
    Grade(Grade),
    Undo,
    Bury(Scope),
    Suspend(Scope),
    /// The same flag again takes it off.
    Flag(u8),
    /// The learner types an answer.
    Type(String),
    /// The learner writes a note.
    Write(String),
    SaveNote,
    /// Opens a panel, or closes it if it is open.
    Open(Panel),
    Close,
    Set(Settings),
    MoreNew,
    /// Studies these beside the schedule, or goes back to it.
    Beside(Option<Topic>),
    TakeBack(Aside),
    /// Takes one card back, or its flag off: `s` or `f`, and its id.
    Release(String),
    Backup,
    Restore(JsValue),
    /// A backup was saved, or why it was not.
    Told(String),
    /// Shows the statistics, or goes back from them.
    Statistics,
    Counted(JsValue),
    Show(Evidence),
    /// Looks anew for what is due.
    Look,
    /// With what the learner should know of it.
    Opened(Rc<Store>, Option<Notice>),
    Slow,
    Trouble(Trouble),
    Went(Box<Went>),
    /// What is told of it.
    Refused(StudyWord),
    History(Vec<Row>),
    /// Whether the browser has promised to keep what is stored; none in a private window, which keeps nothing.
    Kept(Option<bool>),
    Nothing,
    /// Something has come to the page that is shown.
    Refresh,
    /// Another tab did something to a bank's cards.
    News(String),
    /// What comes next is there, and the clock can be looked at.
    Clock,
    /// Time has passed since this turn.
    Tick(u32),
}

/// What was kept, and what comes after it.
#[derive(Clone)]
pub(in crate::study) struct Went {
    pub(in crate::study) look: Look,
    pub(in crate::study) from: Step,
    /// The id of the entry that was added first.
    pub(in crate::study) made: Option<String>,
}

/// What was done before the store was looked at.
#[derive(Clone)]
pub(in crate::study) enum Step {
    /// Nothing by this learner here: what is on the screen stays if it can.
    Nothing,
    /// The learner has set something, by which the card on the screen now goes.
    Set,
    /// Cards were set aside: what is said of it.
    Gone(StudyWord),
    /// There was nothing to take back.
    NoUndo,
    /// A card was graded.
    Graded(Grade),
    /// A card was graded, and has slipped so often that it was suspended.
    Slipped(Grade),
    /// The action of this entry was taken back, perhaps this answer.
    Undone(String, Option<Graded>),
    /// The card stays and has something new to it.
    Marked,
    /// The learner wants to go on.
    On,
    /// A file was restored, and this came of it.
    Told(String),
    /// Another tab was faster than this action.
    Outrun,
    /// Another tab did something to the card on the screen.
    Overtaken,
}

/// What is on the screen.
pub(in crate::study) enum Screen {
    Opening,
    Card(Box<Shown>),
    Rest(Rest),
}

/// How far statistics are that the learner wants to see.
pub(in crate::study) enum Statistics {
    Counting,
    /// These are to be drawn.
    Counted(JsValue),
    Drawn,
}

/// What the learner should know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::study) enum Notice {
    /// Nothing is kept.
    Unkept,
    /// What is kept cannot be opened.
    Unopened,
    /// The clock was set back since the learner studied last.
    SetBack,
    /// It is in another time zone than then.
    OtherZone,
    /// The window is a private one.
    Private,
    /// A database is held by another tab.
    Held,
    /// A newer page has taken over.
    Newer,
    /// There is nothing to be taken back.
    NoUndo,
    /// An action was refused: what is told of it.
    Refused(StudyWord),
    /// The last card was changed in another tab.
    Outrun,
    /// The last card was suspended, since it slips.
    Leech,
}

impl Notice {
    pub(super) fn stays(&self) -> bool {
        matches!(self, Notice::Unkept | Notice::Unopened | Notice::Newer)
    }
}
