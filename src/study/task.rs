//! What takes time: asked for by the deck, done with the store, answered by an action.
//!
//! All of it is one function, since each future that a component sends costs a page as much as ten views.

use std::rc::Rc;

use deck_engine::Json;
use deck_study::{Action as Done, CardId, CardState};
use wasm_bindgen::JsValue;
use yew::Callback;

use super::app::{Action, Step, Went};
use super::desk::{Desk, Seen};
use super::history;
use super::queue::{Look, Wishes};
use super::settings::Settings;
use super::statistics;
use super::store::{Aside, Refused, Store, Trouble};
use crate::json::{from_js, to_js};

/// Something that takes time.
pub(super) enum Task {
    /// Open the store, or make one in memory where the page allows nothing else.
    Open(Callback<Trouble>),
    /// Do the same to some cards, then go on.
    Act(Cards, Done, Step),
    /// Take back what was done last.
    Undo,
    /// Look what is due.
    Look(Step),
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

/// Cards that something is done to.
pub(super) enum Cards {
    One(Seen),
    /// All of the same question.
    Siblings(CardId),
    /// All that are set aside.
    Aside(Aside),
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
            (task, Some(store)) => match self.with_store(store, task).await {
                Ok(action) => action,
                Err(refused) => Action::Refused(refused),
            },
            (_, None) => Action::Nothing,
        }
    }

    async fn with_store(&self, store: &Store, task: Task) -> Result<Action, Refused> {
        let desk = &*self.desk;
        // What was done, and which card comes next if not the first that is due.
        let done = match task {
            Task::Act(cards, action, step) => self.act(store, cards, action, step).await,
            Task::Undo => match desk.undo(store).await {
                Ok(Some((card, graded))) => Ok((Step::Undone(graded), Some(card))),
                Ok(None) => Ok((Step::Nothing, self.current.clone())),
                Err(refused) => Err(refused),
            },
            Task::Look(step @ (Step::Nothing | Step::Set)) => Ok((step, self.current.clone())),
            Task::Look(step) => Ok((step, None)),
            Task::Set(settings) => {
                desk.set(store, settings).await?;
                Ok((Step::Set, self.current.clone()))
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
                Ok((Step::Told(told), self.current.clone()))
            }
            Task::Read(card) => {
                let (_, log) = store.log_of(&card).await?;
                let rows = history::rows(&desk.schedule(), &card, &log);
                return Ok(Action::History(rows));
            }
            Task::Count => {
                let figures = statistics::read(desk, store).await;
                return Ok(Action::Counted(to_js(&figures.unwrap_or(Json::Null))));
            }
            _ => {
                let is_kept = desk.page.is_kept().await.as_bool();
                return Ok(Action::Kept(is_kept.unwrap_or_default()));
            }
        };
        let (from, wanted) = match done {
            Err(Refused::Changed) => (Step::Outrun, None),
            done => done?,
        };
        let wanted = wanted.filter(|card| desk.cards.contains(card));
        let look: Look = desk.look(store, &self.wishes, wanted.as_ref()).await?;
        Ok(Action::Went(Box::new(Went { look, from })))
    }

    async fn act(
        &self,
        store: &Store,
        cards: Cards,
        action: Done,
        step: Step,
    ) -> Result<(Step, Option<CardId>), Refused> {
        let cards = match cards {
            Cards::One(seen) => vec![seen],
            Cards::Siblings(card) => self.desk.siblings(store, &card).await?,
            Cards::Aside(aside) => self.desk.aside(store, aside).await?,
        };
        let after = self.desk.act(store, cards, &action).await?;
        let stays = self
            .current
            .clone()
            .filter(|_| matches!(step, Step::Marked));
        Ok((slipped(step, &after), stays))
    }
}

/// A grade that has suspended its card, since that slips.
fn slipped(step: Step, after: &[CardState]) -> Step {
    match step {
        Step::Graded(grade) if after.iter().any(|card| card.suspended) => Step::Slipped(grade),
        step => step,
    }
}

async fn open(desk: &Desk, trouble: Callback<Trouble>) -> Action {
    if desk.page.keeps()
        && let Ok(store) = Store::open(trouble).await
    {
        if store.has_older() {
            desk.page.carry().await;
        }
        return Action::Opened(Rc::new(store));
    }
    // A browser that keeps nothing is no reason not to learn.
    Action::Opened(Rc::new(Store::in_memory()))
}
