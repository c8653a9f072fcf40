//! What takes time: asked for by the deck, done with the store, answered by an action.
//!
//! All of it is one function, since each future that a component sends costs a page as much as ten views.

use std::rc::Rc;

use deck_engine::Json;
use deck_study::{Action as Act, CardId};
use wasm_bindgen::JsValue;
use yew::Callback;

use super::app::{Action, Notice, Step, Went};
use super::desk::{Desk, Seen};
use super::history;
use super::queue::Wishes;
use super::settings::Settings;
use super::statistics;
use super::store::{Aside, Change, Refused, SETTINGS, Store, Trouble, more};
use crate::json::{from_js, to_js};
use crate::words::StudyWord;

/// Something that takes time.
pub(super) enum Task {
    /// Open the store, or make one in memory where the page allows nothing else.
    Open(Callback<Trouble>),
    /// Do the same to some cards, then go on.
    Act(Cards, Act, Step),
    /// Take back what was done last.
    Undo,
    /// Look what is due.
    Look(Step),
    /// Let so many more new cards be shown today.
    More(u32),
    /// Keep settings.
    Set(Settings),
    /// Find out how safe what is kept is.
    Keep,
    /// Save a backup, or restore this file.
    Backup(JsValue),
    /// Count what statistics show.
    Count,
    /// Read the history of a card.
    Read(CardId),
    /// Do something after so many milliseconds.
    Later(i64, Action),
}

/// What is changed, after what, and which card comes next if not the first that is due.
type Done = (Vec<Change>, Step, Option<CardId>);

/// Cards that something is done to.
pub(super) enum Cards {
    One(Box<Seen>),
    /// All of the same question.
    Siblings(CardId),
    /// All that are set aside.
    Aside(Aside),
    /// The one of this id.
    Named(String),
}

/// What a task is done with.
pub(super) struct Means {
    pub(super) desk: Rc<Desk>,
    pub(super) store: Option<Rc<Store>>,
    pub(super) wishes: Wishes,
    /// The card on the screen.
    pub(super) current: Option<CardId>,
}

impl Means {
    pub(super) async fn run(self, task: Task) -> Action {
        let Means { desk, store, .. } = &self;
        match (task, store) {
            (Task::Later(ms, action), _) => {
                desk.page.later(ms as f64).await;
                action
            }
            (Task::Open(trouble), _) => open(desk, trouble).await,
            (task, Some(store)) => {
                // Nothing is lost of what only reads.
                let failed = match task {
                    Task::Act(..) | Task::Undo | Task::More(_) | Task::Set(_) => {
                        StudyWord::StorageFailed
                    }
                    _ => StudyWord::StorageUnread,
                };
                match self.with_store(store, task).await {
                    Ok(action) => action,
                    Err(Refused::Full) => Action::Refused(StudyWord::StorageFull),
                    Err(Refused::Unread) => Action::Refused(StudyWord::StorageUnread),
                    Err(_) => Action::Refused(failed),
                }
            }
            (_, None) => Action::Nothing,
        }
    }

    async fn with_store(&self, store: &Store, task: Task) -> Result<Action, Refused> {
        let desk = &*self.desk;
        // That tells why, where it is refused again.
        if matches!(task, Task::Act(..) | Task::Undo) && desk.knows_nothing() {
            desk.look(store, &[], &self.wishes, None).await?;
        }
        let done = match task {
            Task::Act(cards, action, step) => self.act(cards, &action, step),
            Task::Undo => desk.undo(store).await.map(|undone| match undone {
                Some(undone) => {
                    let step = Step::Undone(undone.entry, undone.graded);
                    (undone.changes, step, Some(undone.card))
                }
                None => (Vec::new(), Step::NoUndo, self.current.clone()),
            }),
            Task::Look(step @ (Step::Nothing | Step::Set)) => {
                Ok((Vec::new(), step, self.current.clone()))
            }
            Task::Look(step) => Ok((Vec::new(), step, None)),
            Task::More(number) => {
                let name = more::name(desk.bank_id());
                let note = store.note(&name).await?;
                let note = more::after(&note, desk.now().day(), number);
                store.keep(&name, note).await?;
                desk.page.tell(desk.bank_id());
                Ok((Vec::new(), Step::On, None))
            }
            Task::Set(settings) => {
                store.keep(SETTINGS, settings.to_text()).await?;
                // They are those of all banks.
                desk.page.tell("");
                Ok((Vec::new(), Step::Set, self.current.clone()))
            }
            Task::Backup(file) => {
                let done = desk.page.backup(&to_js(&store.lent()), &file).await;
                let done = from_js(&done);
                store.take(done.get("rows").unwrap_or(&Json::Null));
                let told = done.get("told").and_then(Json::as_text);
                let told = told.unwrap_or_default().to_owned();
                if file.is_undefined() {
                    return Ok(Action::Told(told));
                }
                Ok((Vec::new(), Step::Told(told), self.current.clone()))
            }
            Task::Read(card) => {
                let logs = store.logs_of(std::slice::from_ref(&card)).await?;
                let rows = logs
                    .first()
                    .map(|(_, log)| history::rows(&desk.schedule(), &card, log));
                return Ok(Action::History(rows.unwrap_or_default()));
            }
            Task::Count => {
                let figures = statistics::read(desk, store).await;
                return Ok(Action::Counted(to_js(&figures.unwrap_or(Json::Null))));
            }
            _ => {
                let is_kept = desk.page.is_kept().await.as_bool();
                return Ok(Action::Kept(is_kept));
            }
        };
        let outrun = || (Vec::new(), Step::Outrun, None);
        let (mut changes, mut from, mut wanted) = match done {
            Err(Refused::Changed) => outrun(),
            done => done?,
        };
        loop {
            wanted = wanted.filter(|card| desk.cards.contains(card));
            let look = desk.look(store, &changes, &self.wishes, wanted.as_ref());
            match look.await {
                Err(Refused::Changed) if !changes.is_empty() => {
                    (changes, from, wanted) = outrun();
                }
                look => {
                    let look = look?;
                    let made = changes
                        .first()
                        .and_then(|change| change.after.latest.as_ref());
                    let made = made.map(|(_, id)| id.clone());
                    return Ok(Action::Went(Box::new(Went { look, from, made })));
                }
            }
        }
    }

    fn act(&self, cards: Cards, action: &Act, step: Step) -> Result<Done, Refused> {
        let cards = match cards {
            Cards::One(seen) => vec![*seen],
            Cards::Siblings(card) => self.desk.siblings(&card)?,
            Cards::Aside(aside) => self.desk.aside(aside)?,
            Cards::Named(id) => {
                let mut all = self.desk.seen()?;
                all.retain(|(card, _)| card.as_str() == id);
                all
            }
        };
        let changes = self.desk.act(cards, action)?;
        let stays = self
            .current
            .clone()
            .filter(|_| matches!(step, Step::Marked | Step::Set));
        let step = slipped(step, &changes);
        Ok((changes, step, stays))
    }
}

/// A grade that has suspended its card, since that slips.
fn slipped(step: Step, changes: &[Change]) -> Step {
    match step {
        Step::Graded(grade) if changes.iter().any(|change| change.after.suspended) => {
            Step::Slipped(grade)
        }
        step => step,
    }
}

async fn open(desk: &Desk, trouble: Callback<Trouble>) -> Action {
    let mut notice = Notice::Unkept;
    if desk.page.keeps() {
        if let Ok(store) = Store::open(trouble).await {
            if store.has_older() {
                desk.page.carry().await;
            }
            return Action::Opened(Rc::new(store), None);
        }
        // What was learned before is still there, perhaps.
        notice = Notice::Unopened;
    }
    // That nothing is kept is no reason not to learn.
    Action::Opened(Rc::new(Store::in_memory()), Some(notice))
}
