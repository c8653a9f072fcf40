//! A deck that is studied: holds what is shown, takes the learner's actions, has them kept before it goes on.

mod actions;
mod acts;
mod heard;
mod next;

use std::rc::Rc;

use deck_engine::Json;
use deck_study::{CardId, Counts};
use wasm_bindgen::prelude::*;
use yew::prelude::*;

pub(super) use actions::{Action, Notice, Panel, Scope, Screen, Statistics, Step, Went};

use super::beside::Beside;
use super::desk::Desk;
use super::history::Row;
use super::queue::Wishes;
use super::settings::Settings;
use super::shown::Shown;
use super::store::Store;
use super::task::{Means, Task};
use super::view;
use crate::focus;
use crate::host::Host;
use crate::host_events::{object, score, text, whole};
use crate::json::to_js;
use crate::markup::Markup;
use crate::words::StudyWord;

/// What has the focus on a card that was turned over.
const GRADES: &str = "button.main";
/// What has it in a panel that was opened.
const PANEL: &str = ".panel h4";

/// So long a database may take to open before the learner is told.
const SLOW_MS: i64 = 3_000;

/// What a deck starts from.
#[derive(Clone, Properties)]
pub(super) struct StudyProps {
    pub(super) desk: Rc<Desk>,
    /// The page around it, as far as the parts of the deck ask for it.
    pub(super) host: Host,
}

/// It gets its properties once.
impl PartialEq for StudyProps {
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// A deck that is studied.
pub(super) struct StudyApp {
    pub(super) screen: Screen,
    pub(super) counts: Counts,
    /// What the learner has set last, which may not be kept yet.
    pub(super) settings: Settings,
    /// What of that is kept, as far as it was read.
    kept: Settings,
    pub(super) panel: Option<Panel>,
    /// In the place of the screen, which stays as it is until then.
    pub(super) statistics: Option<Statistics>,
    /// Where they are drawn.
    pub(super) plots: NodeRef,
    /// What the learner has written of a card, until it is kept.
    draft: Option<(CardId, String)>,
    /// What is done once that is kept.
    next: Option<Action>,
    pub(super) history: Vec<Row>,
    pub(super) notice: Option<Notice>,
    /// What came of a backup.
    pub(super) told: String,
    /// Whether the browser has promised to keep what is stored; none in a private window, which keeps nothing.
    pub(super) is_kept: Option<bool>,
    /// Entries that are in no backup.
    pub(super) unsaved: u32,
    /// What is read out.
    pub(super) said: String,
    /// Cards left of those that are studied beside the schedule.
    pub(super) left: usize,
    store: Option<Rc<Store>>,
    beside: Option<Beside>,
    /// An action is under way; others wait for the learner to repeat them.
    is_busy: bool,
    /// Something was done elsewhere meanwhile.
    is_behind: bool,
    /// The entries of what was answered since the deck came onto the page, and whether it was recalled.
    answers: Vec<(String, bool)>,
    turn: u32,
    last: Option<CardId>,
    focus: Option<&'static str>,
    is_told: bool,
    node: NodeRef,
    _hear: Closure<dyn Fn(String)>,
}

impl Component for StudyApp {
    type Message = Action;
    type Properties = StudyProps;

    fn create(ctx: &Context<Self>) -> Self {
        let link = ctx.link().clone();
        let hear = Closure::new(move |bank: String| link.send_message(Action::News(bank)));
        ctx.props().desk.page.listen(hear.as_ref().unchecked_ref());
        let app = StudyApp {
            screen: Screen::Opening,
            counts: Counts::default(),
            settings: Settings::default(),
            kept: Settings::default(),
            panel: None,
            statistics: None,
            plots: NodeRef::default(),
            draft: None,
            next: None,
            history: Vec::new(),
            notice: None,
            told: String::new(),
            is_kept: Some(false),
            unsaved: 0,
            said: String::new(),
            left: 0,
            store: None,
            beside: None,
            is_busy: false,
            is_behind: false,
            answers: Vec::new(),
            turn: 0,
            last: None,
            focus: None,
            is_told: false,
            node: NodeRef::default(),
            _hear: hear,
        };
        app.send(ctx, Task::Open(ctx.link().callback(Action::Trouble)));
        app.send(ctx, Task::Later(SLOW_MS, Action::Slow));
        app
    }

    fn update(&mut self, ctx: &Context<Self>, action: Action) -> bool {
        let desk = &ctx.props().desk;
        match action {
            Action::Nothing => return false,
            Action::Refresh => {}
            Action::Show(evidence) => ctx.props().host.show.emit(evidence),
            Action::Type(typed) => match &mut self.screen {
                Screen::Card(shown) if shown.back.is_none() => shown.typed = typed,
                _ => return false,
            },
            Action::Write(note) => self.draft = self.current().map(|card| (card, note)),
            Action::Open(panel) => self.open(ctx, panel),
            Action::Close => {
                self.panel = None;
                self.focus = Some(view::FIRST);
                self.hear(ctx, Action::SaveNote);
            }
            Action::Statistics => {
                let opens = self.statistics.is_none();
                self.statistics = opens.then_some(Statistics::Counting);
                // What is shown then, from which all keys of the card act.
                self.focus = Some(view::FIRST);
                self.count(ctx);
            }
            Action::Turn => {
                if let Screen::Card(shown) = &self.screen
                    && shown.back.is_none()
                {
                    let turned = shown.turned(&desk.schedule(), &desk.judge, desk.now());
                    let [_, answer] = view::faces_said(&ctx.props().host.words, &turned);
                    self.said = answer;
                    self.screen = Screen::Card(Box::new(turned));
                    self.focus = Some(GRADES);
                }
            }
            action => return self.hear(ctx, action),
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let act = ctx.link().callback(|action: Action| action);
        let StudyProps { desk, host, .. } = ctx.props();
        Markup::write(&host.words, act.clone(), |m| {
            m.element("section", "screen study", |m| {
                m.reference(&self.node);
                view::view(m, self, desk, host, act);
            });
        })
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        if let Some(selector) = self.focus.take() {
            focus::to(selector, &self.node);
            // A panel, and of one that the window has no room for its heading.
            let seen: &[&str] = match selector {
                GRADES => &[".back > *"],
                PANEL => &[".panel", PANEL],
                _ => &[],
            };
            for selector in seen {
                focus::show(selector, &self.node);
            }
        }
        if matches!(self.statistics, Some(Statistics::Counted(_)))
            && let Some(place) = self.plots.get()
            && let Some(Statistics::Counted(figures)) = self.statistics.replace(Statistics::Drawn)
        {
            let StudyProps { desk, host, .. } = ctx.props();
            let failed = host.words.say(StudyWord::StatisticsFailed);
            desk.page.statistics(&place, &figures, failed);
        }
        // What is told of the clock comes before the first card, what keeps the deck from opening in its place.
        let is_held = self.notice.is_some() && self.store.is_none() || self.is_refused();
        let is_there = !matches!(self.screen, Screen::Opening) || is_held;
        if is_there && !self.is_told {
            self.is_told = true;
            let desk = &ctx.props().desk;
            let detail = vec![
                ("bank", text(desk.bank_id())),
                ("count", Json::Number(desk.cards.len() as f64)),
                ("seed", whole(0)),
            ];
            desk.page.emit("ready", &to_js(&object(detail)));
        }
    }

    fn destroy(&mut self, ctx: &Context<Self>) {
        // It is kept though nobody sees that any more.
        if let Some(note) = self.unkept() {
            self.send(ctx, note);
        }
        ctx.props().desk.page.leave();
    }
}

impl StudyApp {
    /// What was recalled since the deck came onto the page.
    pub(super) fn results(&self) -> Json {
        object(score(self.score()))
    }

    /// Whether what is learned outlasts the page.
    pub(super) fn lasts(&self) -> bool {
        self.store.as_ref().is_some_and(|store| store.lasts())
    }

    /// Whether the last thing that was asked of the store was refused, and that is told.
    pub(super) fn is_refused(&self) -> bool {
        matches!(self.notice, Some(Notice::Refused(_)))
    }

    fn score(&self) -> deck_engine::Score {
        let right = self.answers.iter().filter(|(_, is_pass)| *is_pass).count();
        deck_engine::Score {
            right,
            of: self.answers.len(),
            points: right as f64,
        }
    }

    /// What the learner has written of a card and is not kept yet.
    pub(super) fn draft(&self, shown: &Shown) -> Option<&str> {
        let (card, note) = self.draft.as_ref()?;
        (*card == shown.card && *note != shown.state.note).then_some(note)
    }

    fn send(&self, ctx: &Context<Self>, task: Task) {
        let means = Means {
            desk: Rc::clone(&ctx.props().desk),
            store: self.store.clone(),
            wishes: Wishes {
                last: self.last.clone(),
                beside: self.beside,
            },
            current: self.current(),
        };
        ctx.link().send_future(means.run(task));
    }

    /// Counts what statistics show, if they are shown.
    fn count(&self, ctx: &Context<Self>) {
        if self.statistics.is_some() {
            self.send(ctx, Task::Count);
        }
    }

    /// Asks what waits and what is next; what is on the screen stays if nothing was done.
    fn look(&mut self, ctx: &Context<Self>, step: Step) {
        (self.is_busy, self.is_behind) = (true, false);
        self.send(ctx, Task::Look(step));
    }

    fn current(&self) -> Option<CardId> {
        match &self.screen {
            Screen::Card(shown) => Some(shown.card.clone()),
            _ => None,
        }
    }

    fn open(&mut self, ctx: &Context<Self>, panel: Panel) {
        let is_open = self.panel == Some(panel);
        self.panel = (!is_open).then_some(panel);
        self.focus = Some(match panel {
            _ if is_open => view::FIRST,
            Panel::Note => "textarea",
            _ => PANEL,
        });
        if panel == Panel::Note && !is_open {
            self.panel = Some(Panel::More);
        }
        self.history = Vec::new();
        match (panel, self.current()) {
            (Panel::Info, Some(card)) => self.send(ctx, Task::Read(card)),
            (Panel::Options | Panel::Keys | Panel::Aside, _) => ctx.props().desk.page.draw(),
            _ => self.send(ctx, Task::Keep),
        }
    }
}
