//! A deck that is studied: holds what is shown, takes the learner's actions, has them kept before it goes on.

use std::cell::Cell;
use std::rc::Rc;

use deck_engine::{Evidence, Json};
use deck_study::{Action as Done, CardId, Counts, Grade, Graded};
use wasm_bindgen::prelude::*;
use yew::prelude::*;

use super::backup::{Progress, Restored};
use super::desk::Desk;
use super::history::Row;
use super::queue::{Look, Rest, Show, Wishes};
use super::settings::Settings;
use super::shown::Shown;
use super::store::{Aside, Refused, Store, Trouble};
use super::task::{Cards, Means, Task};
use super::view;
use crate::focus;
use crate::host::Host;
use crate::host_events::{object, score, text, whole};
use crate::json::to_js;
use crate::markup::Markup;
use crate::words::StudyWord;

/// So long a database may take to open before the learner is told.
const SLOW_MS: i64 = 3_000;
/// While nothing is due, it is looked anew at least so often.
const TICK_MS: i64 = 60_000;
/// New cards for one who wants to go on.
const MORE_NEW: u32 = 10;

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

/// Which cards an action is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scope {
    Card,
    /// All cards of the question.
    Question,
}

/// What is opened below the card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Panel {
    More,
    Note,
    Info,
    Options,
    Keys,
}

/// What a learner, the store or another tab does.
#[derive(Clone)]
pub(super) enum Action {
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
    TakeBack(Aside),
    Backup,
    Restore(JsValue),
    Show(Evidence),
    /// Looks anew for what is due.
    Look,
    Opened(Rc<Store>, Settings),
    Slow,
    Trouble(Trouble),
    Went(Box<Went>),
    Refused(Refused),
    History(Vec<Row>),
    Kept(bool, u32),
    /// The same, after a backup.
    Saved(bool, u32),
    Nothing,
    /// Something has come to the page that is shown.
    Refresh,
    Restored(Option<Restored>),
    /// So much of a backup is saved or restored, 0 to 1.
    Progress(f64),
    /// The learner wants no more of that.
    Stop,
    /// Another tab did something to a bank's cards.
    News(String),
    /// Time has passed since this turn.
    Tick(u32),
}

/// What was kept, and what comes after it.
#[derive(Clone)]
pub(super) struct Went {
    pub(super) look: Look,
    pub(super) from: Step,
}

/// What was done before the store was looked at.
#[derive(Clone)]
pub(super) enum Step {
    /// Nothing by this learner here: what is on the screen stays if it can.
    Nothing,
    /// Cards were set aside.
    Gone,
    /// A card was graded.
    Graded(Grade),
    /// A card was graded, and has slipped so often that it was suspended.
    Slipped(Grade),
    /// An action was taken back, perhaps this answer.
    Undone(Option<Graded>),
    /// The card stays and has something new to it.
    Marked,
    /// The learner wants to go on.
    On,
    /// A file was restored.
    Restored(Option<Restored>),
    /// Another tab was faster than this action.
    Outrun,
    /// Another tab did something to the card on the screen.
    Overtaken,
}

/// What is on the screen.
pub(super) enum Screen {
    Opening,
    Card(Box<Shown>),
    Rest(Rest),
}

/// What the learner should know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Notice {
    /// Nothing is kept.
    Unkept,
    /// A database is held by another tab.
    Held,
    /// A newer page has taken over.
    Newer,
    /// An action was refused.
    Refused(Refused),
    /// The last card was changed in another tab.
    Outrun,
    /// The last card was suspended, since it slips.
    Leech,
    /// A file was restored.
    Restored(Option<Restored>),
}

impl Notice {
    fn stays(&self) -> bool {
        matches!(self, Notice::Unkept | Notice::Newer)
    }
}

/// A backup that is saved or restored.
pub(super) struct Work {
    pub(super) word: StudyWord,
    /// How much is done, 0 to 1.
    pub(super) share: f64,
    is_stopped: Rc<Cell<bool>>,
}

/// A deck that is studied.
pub(super) struct StudyApp {
    pub(super) screen: Screen,
    pub(super) counts: Counts,
    pub(super) settings: Settings,
    pub(super) panel: Option<Panel>,
    /// What the learner has written, until it is kept.
    pub(super) draft: Option<String>,
    pub(super) history: Vec<Row>,
    pub(super) notice: Option<Notice>,
    pub(super) work: Option<Work>,
    /// Whether the browser has promised to keep what is stored.
    pub(super) is_kept: bool,
    /// Entries that are in no backup.
    pub(super) unsaved: u32,
    /// What is read out.
    pub(super) said: String,
    store: Option<Rc<Store>>,
    more_new: u32,
    /// An action is under way; others wait for the learner to repeat them.
    is_busy: bool,
    passed: usize,
    answered: usize,
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
            panel: None,
            draft: None,
            history: Vec::new(),
            notice: None,
            work: None,
            is_kept: false,
            unsaved: 0,
            said: String::new(),
            store: None,
            more_new: 0,
            is_busy: false,
            passed: 0,
            answered: 0,
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
        let desk = Rc::clone(&ctx.props().desk);
        match action {
            Action::Nothing => return false,
            Action::Refresh => {}
            Action::Show(evidence) => ctx.props().host.show.emit(evidence),
            Action::Type(typed) => match &mut self.screen {
                Screen::Card(shown) if shown.back.is_none() => shown.typed = typed,
                _ => return false,
            },
            Action::Write(note) => self.draft = Some(note),
            Action::Open(panel) => self.open(ctx, panel),
            Action::Close => {
                self.panel = None;
                self.focus = Some(view::FIRST);
            }
            Action::Opened(store, settings) => {
                self.notice = (!store.lasts()).then_some(Notice::Unkept);
                (self.store, self.settings) = (Some(store), settings);
                self.look(ctx, Step::Nothing);
            }
            Action::Slow => {
                if self.store.is_some() {
                    return false;
                }
                self.notice = Some(Notice::Held);
            }
            Action::Trouble(trouble) => {
                self.notice = Some(match trouble {
                    Trouble::Held => Notice::Held,
                    Trouble::Newer => Notice::Newer,
                });
            }
            Action::Went(went) => self.go_on(ctx, *went),
            Action::Refused(refused) => {
                self.is_busy = false;
                self.work = None;
                // A page that was taken over has told why.
                if self.notice != Some(Notice::Newer) {
                    self.notice = Some(Notice::Refused(refused));
                }
            }
            Action::History(rows) => self.history = rows,
            Action::Kept(is_kept, unsaved) => {
                (self.is_kept, self.unsaved) = (is_kept, unsaved);
            }
            Action::Saved(is_kept, unsaved) => {
                (self.is_kept, self.unsaved) = (is_kept, unsaved);
                self.work = None;
            }
            Action::Restored(restored) => {
                self.work = None;
                self.look(ctx, Step::Restored(restored));
            }
            Action::Progress(share) => match &mut self.work {
                Some(work) => work.share = share,
                None => return false,
            },
            Action::Stop => match &self.work {
                Some(work) => work.is_stopped.set(true),
                None => return false,
            },
            Action::News(bank) => {
                let is_ours = bank.is_empty() || bank == desk.bank_id();
                if !is_ours || self.is_busy {
                    return false;
                }
                self.look(ctx, Step::Nothing);
                return false;
            }
            Action::Tick(turn) => {
                if turn == self.turn && matches!(self.screen, Screen::Rest(_)) && !self.is_busy {
                    self.look(ctx, Step::Nothing);
                }
                return false;
            }
            Action::Turn => {
                if let Screen::Card(shown) = &self.screen
                    && shown.back.is_none()
                {
                    let turned = shown.turned(&desk.schedule, &desk.judge, desk.now());
                    self.said = view::answer_said(&ctx.props().host.words, &turned);
                    self.screen = Screen::Card(Box::new(turned));
                    self.focus = Some("button.main");
                }
            }
            _ if self.is_busy => return false,
            action => self.act(ctx, action),
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
        }
        let is_there = !matches!(self.screen, Screen::Opening) || self.notice.is_some();
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

    fn score(&self) -> deck_engine::Score {
        deck_engine::Score {
            right: self.passed,
            of: self.answered,
            points: self.passed as f64,
        }
    }

    fn send(&self, ctx: &Context<Self>, task: Task) {
        let means = Means {
            desk: Rc::clone(&ctx.props().desk),
            store: self.store.clone(),
            wishes: Wishes {
                settings: self.settings,
                more_new: self.more_new,
                last: self.last.clone(),
            },
            current: self.current(),
        };
        ctx.link().send_future(means.run(task));
    }

    /// What writes something: nothing else is done before it is kept, or refused.
    fn act(&mut self, ctx: &Context<Self>, action: Action) {
        let shown = match &self.screen {
            Screen::Card(shown) => Some(&**shown),
            _ => None,
        };
        let one = |shown: &Shown| Cards::One((shown.card.clone(), shown.state.clone()));
        let scoped = |shown: &Shown, scope| match scope {
            Scope::Card => one(shown),
            Scope::Question => Cards::Siblings(shown.card.clone()),
        };
        let task = match (action, shown) {
            (Action::Grade(grade), Some(shown)) if shown.back.is_some() => Task::Act(
                one(shown),
                Done::Grade(shown.graded(grade)),
                Step::Graded(grade),
            ),
            (Action::Bury(scope), Some(shown)) => {
                let until = ctx.props().desk.now().day().after(1);
                Task::Act(scoped(shown, scope), Done::Bury { until }, Step::Gone)
            }
            (Action::Suspend(scope), Some(shown)) => {
                Task::Act(scoped(shown, scope), Done::Suspend, Step::Gone)
            }
            (Action::Flag(flag), Some(shown)) => {
                let flag = if shown.state.flag == flag { 0 } else { flag };
                Task::Act(one(shown), Done::Flag(flag), Step::Marked)
            }
            (Action::SaveNote, Some(shown)) => match self.draft.take() {
                Some(note) => Task::Act(one(shown), Done::Note(note), Step::Marked),
                None => return,
            },
            (Action::TakeBack(Aside::Buried), _) => {
                Task::Act(Cards::Aside(Aside::Buried), Done::Unbury, Step::On)
            }
            (Action::TakeBack(Aside::Suspended), _) => {
                Task::Act(Cards::Aside(Aside::Suspended), Done::Unsuspend, Step::On)
            }
            (Action::Undo, _) => Task::Undo,
            (Action::MoreNew, _) => {
                self.more_new += MORE_NEW;
                Task::Look(Step::On)
            }
            (Action::Look, _) => Task::Look(Step::On),
            (Action::Set(settings), _) => {
                self.settings = settings;
                Task::Set(settings)
            }
            (Action::Restore(_) | Action::Backup, _) if self.work.is_some() => return,
            (Action::Restore(file), _) => {
                Task::Restore(file, self.begin(ctx, StudyWord::Restoring))
            }
            (Action::Backup, _) => {
                let progress = self.begin(ctx, StudyWord::Saving);
                return self.send(ctx, Task::Backup(progress));
            }
            _ => return,
        };
        self.is_busy = true;
        self.send(ctx, task);
    }

    /// Shows how far something comes that takes its time.
    fn begin(&mut self, ctx: &Context<Self>, word: StudyWord) -> Progress {
        let is_stopped = Rc::<Cell<bool>>::default();
        self.notice = self.notice.filter(Notice::stays);
        self.work = Some(Work {
            word,
            share: 0.0,
            is_stopped: Rc::clone(&is_stopped),
        });
        Progress {
            report: ctx.link().callback(Action::Progress),
            is_stopped,
            told: 0.0,
        }
    }

    /// Asks what waits and what is next; what is on the screen stays if nothing was done.
    fn look(&mut self, ctx: &Context<Self>, step: Step) {
        self.is_busy = true;
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
            _ => ".panel h4",
        });
        if panel == Panel::Note && !is_open {
            self.panel = Some(Panel::More);
        }
        self.history = Vec::new();
        match (panel, self.current()) {
            (Panel::Info, Some(card)) => self.send(ctx, Task::Read(card)),
            _ => self.send(ctx, Task::Keep),
        }
    }

    /// What is shown once an action is kept.
    fn go_on(&mut self, ctx: &Context<Self>, Went { look, from }: Went) {
        let StudyProps { desk, host, .. } = ctx.props();
        let before = self.current();
        let was_card = before.is_some();
        // Only the reader's own actions bring the focus here; where it is here already, it stays.
        let is_own = !matches!(from, Step::Nothing | Step::Overtaken);
        self.is_busy = false;
        self.counts = look.counts;
        self.turn = self.turn.wrapping_add(1);
        // What was told stays until something is done, and what concerns all that follows stays then too.
        if !matches!(from, Step::Nothing) {
            self.notice = self.notice.filter(Notice::stays);
        }
        if let Step::Graded(grade) | Step::Slipped(grade) = &from {
            self.answered += 1;
            self.passed += usize::from(grade.is_pass());
            if self.answered == 1 {
                desk.page.keep();
            }
            self.said = view::graded_said(&host.words, &desk.page, &self.screen, *grade);
            self.last.clone_from(&before);
        }
        match look.show {
            Show::Card(card, state, seen) => {
                if let Screen::Card(shown) = &mut self.screen
                    && shown.card == card
                    && matches!(from, Step::Nothing | Step::Marked)
                {
                    if matches!(from, Step::Marked) || shown.state == *state {
                        shown.state = *state;
                        return;
                    }
                    // It is looked for what is due now.
                    self.look(ctx, Step::Overtaken);
                    return;
                }
                let Some(mut shown) = Shown::new(&desk.bank, card, *state, seen, desk.now()) else {
                    return;
                };
                if let Step::Undone(Some(graded)) = &from {
                    shown.typed = graded.typed.clone().unwrap_or_default();
                    shown = shown.turned(&desk.schedule, &desk.judge, desk.now());
                }
                let types = self.settings.typing && shown.asked().is_some();
                self.focus = match from {
                    _ if !is_own && !focus::is_within(&self.node) => None,
                    Step::Undone(Some(_)) => Some("button.main"),
                    _ if types => Some(view::FIRST),
                    _ => Some(".title"),
                };
                self.screen = Screen::Card(Box::new(shown));
            }
            Show::Rest(rest) => {
                let comes = is_own || was_card && focus::is_within(&self.node);
                self.focus = comes.then_some(".title");
                self.screen = Screen::Rest(rest);
                self.wait(ctx, rest);
                if was_card {
                    let mut detail = score(self.score());
                    detail.extend([("seed", whole(0)), ("round", whole(0))]);
                    desk.page.emit("complete", &to_js(&object(detail)));
                }
            }
        }
        match from {
            Step::Outrun | Step::Overtaken => self.notice = Some(Notice::Outrun),
            Step::Slipped(_) => self.notice = Some(Notice::Leech),
            Step::Restored(restored) => self.notice = Some(Notice::Restored(restored)),
            _ => {}
        }
        if !matches!(from, Step::Nothing) {
            (self.panel, self.draft) = (None, None);
        }
    }

    /// Comes back when something is due, and sees on the way whether a new day has begun.
    fn wait(&self, ctx: &Context<Self>, rest: Rest) {
        let left = rest
            .wait
            .map_or(TICK_MS, |at| at - ctx.props().desk.now().at);
        let tick = Action::Tick(self.turn);
        self.send(ctx, Task::Later(left.clamp(100, TICK_MS), tick));
        self.send(ctx, Task::Keep);
    }
}
