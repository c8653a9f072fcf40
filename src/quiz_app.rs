//! A quiz on the page: holds the session and shows the screen of its phase.

use std::rc::Rc;

use deck_engine::{Answer, Event, Phase, Saved, Session};
use yew::prelude::*;

use crate::focus::{Focus, Target, use_focus};
use crate::host::{Controls, Host, Remote, ShareRequest, Shared};
use crate::host_events::{self, HostEvent};
use crate::screens::{question, start, summary};
use crate::{parts, strings};

/// What a quiz starts from.
#[derive(Clone, PartialEq, Properties)]
pub struct QuizAppProps {
    /// In any phase: a new one, or as it was left.
    pub session: Session,
    /// The page around it.
    #[prop_or_default]
    pub host: Host,
    /// How the page reaches it.
    #[prop_or_default]
    pub remote: Remote,
}

/// A quiz.
#[component]
pub fn QuizApp(props: &QuizAppProps) -> Html {
    let quiz = use_reducer(|| Quiz(props.session.clone()));
    let screen = use_node_ref();
    let focus = use_focus(&screen);
    let note = use_state(|| Note::Nothing);
    let shared = use_state(|| None::<Shared>);

    use_saved(&quiz.0, &props.host.save);
    use_host_events(&quiz.0, &props.host.emit);
    use_remote(&props.remote, &quiz, &props.host);

    let controls = QuizControls {
        quiz: quiz.dispatcher(),
        focus,
        note: note.setter(),
        shared: shared.setter(),
    };
    let session = &quiz.0;
    let view = View {
        session,
        controls: &controls,
        host: &props.host,
        shared: shared.as_ref(),
    };
    let (name, body) = match session.phase() {
        Phase::Intro => ("start", start::view(&view)),
        Phase::Asking(_) => ("question", question::view(&view, *note == Note::Incomplete)),
        Phase::Revealed => ("feedback", question::view(&view, false)),
        Phase::Finished => ("summary", summary::view(&view)),
    };
    html! {
        <section class="screen" data-screen={name} ref={screen} aria-label={strings::quiz_label(&session.deck().about.title)}>
            { parts::head::view(session) }
            <p class="status" role="status">{ status(session, *note, shared.as_ref()) }</p>
            { body }
        </section>
    }
}

/// The session as Yew's state.
#[derive(PartialEq)]
struct Quiz(Session);

/// What changes it.
enum Action {
    Play(Event),
    Replace(Session),
}

impl Reducible for Quiz {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let next = match action {
            Action::Play(event) => self.0.apply(event),
            Action::Replace(session) => session,
        };
        if next == self.0 {
            self
        } else {
            Rc::new(Quiz(next))
        }
    }
}

/// What was last said about the reader's action, beyond what the phase says.
#[derive(Clone, Copy, PartialEq)]
enum Note {
    Nothing,
    Incomplete,
    Moved { from: usize, to: usize },
}

/// All that a screen needs.
pub(crate) struct View<'a> {
    pub(crate) session: &'a Session,
    pub(crate) controls: &'a QuizControls,
    pub(crate) host: &'a Host,
    pub(crate) shared: Option<&'a Shared>,
}

/// What a reader can do. Only these move the focus.
#[derive(Clone)]
pub(crate) struct QuizControls {
    quiz: UseReducerDispatcher<Quiz>,
    focus: Focus,
    note: UseStateSetter<Note>,
    shared: UseStateSetter<Option<Shared>>,
}

impl QuizControls {
    pub(crate) fn answer(&self, answer: Answer) {
        self.note.set(Note::Nothing);
        self.quiz.dispatch(Action::Play(Event::Answer(answer)));
    }

    pub(crate) fn move_item(&self, order: &[usize], from: usize, to: usize) {
        let mut order = order.to_vec();
        if from >= order.len() || to >= order.len() {
            return;
        }
        order.swap(from, to);
        self.focus.request(if to < from {
            Target::MoveUp(to)
        } else {
            Target::MoveDown(to)
        });
        self.note.set(Note::Moved { from, to });
        self.quiz
            .dispatch(Action::Play(Event::Answer(Answer::Order(order))));
    }

    pub(crate) fn check(&self, can_check: bool) {
        if can_check {
            self.play(Event::Check, Target::Main);
        } else {
            self.focus.request(Target::Missing);
            self.note.set(Note::Incomplete);
        }
    }

    pub(crate) fn play(&self, event: Event, target: Target) {
        self.focus.request(target);
        self.note.set(Note::Nothing);
        self.quiz.dispatch(Action::Play(event));
    }

    pub(crate) fn new_questions(&self, host: &Host) {
        let session = host.redraw.as_ref().and_then(|redraw| redraw.emit(()));
        match session {
            Some(session) => {
                self.focus.request(Target::Title);
                self.shared.set(None);
                self.quiz.dispatch(Action::Replace(session));
            }
            None => self.play(Event::Restart, Target::Title),
        }
    }

    pub(crate) fn share(&self, session: &Session, host: &Host) {
        let shared = self.shared.clone();
        host.share.emit(ShareRequest {
            score: session.score(),
            seed: session.deck().seed,
            done: Callback::from(move |outcome| shared.set(Some(outcome))),
        });
    }
}

/// What the live region says: a question needs no words, since its heading takes the focus.
fn status(session: &Session, note: Note, shared: Option<&Shared>) -> String {
    match (session.phase(), note) {
        (Phase::Asking(Some(Answer::Order(order))), Note::Moved { to, .. }) => {
            let items = session
                .question()
                .map(parts::order::items)
                .unwrap_or_default();
            let item = order.get(to).and_then(|index| items.get(*index));
            item.map(|item| strings::moved(&item.text, to + 1, items.len()))
                .unwrap_or_default()
        }
        (Phase::Asking(_), Note::Incomplete) => session
            .question()
            .map(|question| strings::incomplete(question.kind()).to_owned())
            .unwrap_or_default(),
        (Phase::Revealed, _) => parts::verdict::headline(session).unwrap_or_default(),
        (Phase::Finished, _) if shared == Some(&Shared::Copied) => strings::COPIED.to_owned(),
        _ => String::new(),
    }
}

#[hook]
fn use_saved(session: &Session, save: &Callback<Saved>) {
    let save = save.clone();
    use_effect_with(session.clone(), move |session| {
        save.emit(Saved::of(session))
    });
}

#[hook]
fn use_host_events(session: &Session, emit: &Callback<HostEvent>) {
    let last = use_mut_ref(|| None::<Session>);
    let emit = emit.clone();
    use_effect_with(session.clone(), move |session| {
        let before = last.replace(Some(session.clone()));
        match before {
            Some(before) => host_events::between(&before, session)
                .into_iter()
                .for_each(|event| emit.emit(event)),
            None => emit.emit(HostEvent::Ready {
                bank: session.deck().about.id.clone(),
                count: session.len(),
                seed: session.deck().seed,
            }),
        }
    });
}

#[hook]
fn use_remote(remote: &Remote, quiz: &UseReducerHandle<Quiz>, host: &Host) {
    let (remote, dispatcher, redraw) = (remote.clone(), quiz.dispatcher(), host.redraw.clone());
    use_effect_with(quiz.0.clone(), move |session| {
        let start = dispatcher.clone();
        remote.connect(Controls {
            start: Callback::from(move |()| start.dispatch(Action::Play(Event::Start))),
            restart: Callback::from(move |()| {
                let drawn = redraw.as_ref().and_then(|redraw| redraw.emit(()));
                dispatcher.dispatch(drawn.map_or(Action::Play(Event::Restart), Action::Replace));
            }),
            results: session.score(),
        });
    });
}
