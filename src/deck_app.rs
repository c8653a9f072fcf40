//! A deck on the page: holds what is played, takes the reader's actions, shows the screen.

use std::rc::Rc;

use deck_engine::{
    Answer, Card, CardEvent, Cards, Event, Grade, Outcome, Phase, Saved, SavedCards, Session,
};
use yew::prelude::*;

use crate::action::{Action, Note};
use crate::draft;
use crate::early::Early;
use crate::focus::{self, Target};
use crate::host::{Host, ShareRequest, Shared};
use crate::host_events::{self, HostEvent};
use crate::markup::Markup;
use crate::parts;
use crate::screens::{cards, question, start, summary, worksheet};
use crate::status::status;
use crate::view::View;
use crate::words::Word;

/// What a deck plays.
#[derive(Clone)]
pub enum Play {
    /// A quiz, in any phase.
    Quiz(Session),
    /// A run through flashcards, in any state.
    Cards(Cards),
}

/// What a deck starts from.
#[derive(Clone, Properties)]
pub struct DeckProps {
    /// New, or as it was left.
    pub play: Play,
    /// The page around it.
    #[prop_or_default]
    pub host: Host,
}

/// A deck gets its properties once. To compare whole banks would cost a page more than to draw anew.
impl PartialEq for DeckProps {
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// A quiz or a run through flashcards.
pub struct DeckApp {
    play: Play,
    /// The state that the page was last told of.
    told: Play,
    /// Whether it was told that the reader has begun the round.
    is_begun: bool,
    note: Note,
    /// The ids of questions in which the reader has reported a mistake.
    reported: Vec<String>,
    shared: Option<Shared>,
    /// What the reader did before the deck was there, until all is asked anew.
    early: Rc<Early>,
    with_shapes: bool,
    is_printed: bool,
    /// Where the quiz stood when it came onto the page.
    opened_at: Place,
    /// What is to have the focus once the next screen is drawn.
    focus: Option<Target>,
    screen: NodeRef,
}

/// A round, a question in it, and whether the round is finished.
type Place = (u32, usize, bool);

fn place(play: &Play) -> Place {
    match play {
        Play::Quiz(session) => {
            let is_finished = matches!(session.phase(), Phase::Finished);
            (session.round(), session.position(), is_finished)
        }
        Play::Cards(cards) => (0, cards.len() - cards.left(), false),
    }
}

impl Component for DeckApp {
    type Message = Action;
    type Properties = DeckProps;

    fn create(ctx: &Context<Self>) -> Self {
        let DeckProps { play: told, host } = ctx.props();
        let play = match told {
            // The verdict is the first thing that is drawn.
            Play::Quiz(session) => Play::Quiz(host.early.check(session.clone(), &host.early.at)),
            _ => told.clone(),
        };
        DeckApp {
            told: told.clone(),
            is_begun: host.resumed,
            note: Note::Nothing,
            reported: Vec::new(),
            shared: None,
            early: Rc::clone(&host.early),
            with_shapes: false,
            is_printed: false,
            opened_at: place(&play),
            play,
            focus: None,
            screen: NodeRef::default(),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, action: Action) -> bool {
        let host = &ctx.props().host;
        match (&self.play, action) {
            (Play::Quiz(session), Action::Share) => {
                let session = session.first_round();
                host.share.emit(ShareRequest {
                    session: session.clone(),
                    shapes: if self.with_shapes {
                        shapes(session)
                    } else {
                        String::new()
                    },
                });
                return false;
            }
            (_, Action::Show(evidence)) => {
                host.show.emit(evidence);
                return false;
            }
            (_, Action::Report(question)) if self.reported.contains(&question) => return false,
            (_, Action::Report(question)) => {
                host.report(&question);
                self.reported.push(question);
                self.note = Note::Reported;
            }
            (_, Action::Refresh { is_printed }) => self.is_printed = is_printed,
            (_, Action::Shapes) => self.with_shapes = !self.with_shapes,
            (_, Action::Shared(shared)) => {
                if let Shared::Show(_) = shared {
                    self.focus = Some(Target::Copy);
                }
                self.note = Note::Nothing;
                self.shared = Some(shared);
            }
            (Play::Quiz(session), action) => {
                let next = self.quiz(&session.clone(), host, action);
                // Kept before it is shown.
                self.play = Play::Quiz(next);
                self.save(host);
            }
            (Play::Cards(cards), Action::Card(event)) => {
                self.focus = Some(match event {
                    CardEvent::Undo => Target::Main,
                    _ => Target::Flip,
                });
                self.note = Note::Nothing;
                self.play = Play::Cards(cards.apply(event));
                self.save(host);
            }
            (Play::Cards(cards), Action::PageRestart) => {
                self.play = Play::Cards(cards.apply(CardEvent::Restart));
                self.save(host);
            }
            (Play::Cards(_), _) => return false,
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let act = ctx.link().callback(|action: Action| action);
        Markup::write(&ctx.props().host.words, act, |m| {
            m.element("section", "screen", |m| {
                m.reference(&self.screen);
                let words = m.words();
                m.attribute("lang", words.tag());
                m.attribute("dir", words.direction());
                match &self.play {
                    Play::Quiz(session) => self.quiz_view(m, session, &ctx.props().host),
                    Play::Cards(cards) => self.cards_view(m, cards, &ctx.props().host),
                }
            });
        })
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        let host = &ctx.props().host;
        if let Some(target) = self.focus.take() {
            focus::settle(target, &self.screen);
        }
        if first {
            // Before anything is kept: the page refuses what is not as its reader left the fallback.
            host.emit(&match &self.play {
                Play::Quiz(session) => HostEvent::ready(session.deck()),
                Play::Cards(cards) => HostEvent::ready(cards.deck()),
            });
            // What came over from the fallback. Of a reader who has done nothing, nothing is kept.
            if !self.is_untouched() {
                self.save(host);
            }
        }
        let events = match (&self.told, &self.play) {
            (Play::Quiz(before), Play::Quiz(after)) => {
                host_events::between(before, after, &mut self.is_begun)
            }
            (Play::Cards(before), Play::Cards(after)) => host_events::between_cards(before, after)
                .into_iter()
                .collect(),
            _ => Vec::new(),
        };
        self.told = self.play.clone();
        for event in events {
            host.emit(&event);
        }
    }
}

impl DeckApp {
    /// What the page may read at any time.
    pub(crate) fn play(&self) -> &Play {
        &self.play
    }

    /// Whether the reader has given no answer yet.
    fn is_untouched(&self) -> bool {
        match &self.play {
            Play::Quiz(session) => !host_events::is_touched(session),
            Play::Cards(cards) => cards.left() == cards.len(),
        }
    }

    fn save(&self, host: &Host) {
        host.save(&match &self.play {
            Play::Quiz(session) => Saved::of(session).to_json(),
            Play::Cards(cards) => SavedCards::of(cards).to_json(),
        });
    }

    /// The session after an action.
    fn quiz(&mut self, session: &Session, host: &Host, action: Action) -> Session {
        let mut note = Note::Nothing;
        let (next, target) = match action {
            Action::Go(event) => {
                if matches!(event, Event::Restart | Event::RetryMissed) {
                    self.early = Rc::default();
                }
                (session.apply(event), Some(Target::Title))
            }
            Action::Answer(answer) => given(session, answer),
            Action::Hint => (session.apply(Event::Hint), None),
            Action::Toggle(index) => given(session, draft::toggled(session, index)),
            Action::Fill(index, text) => given(session, draft::filled(session, index, text)),
            Action::Pair(left, right) => given(session, draft::paired(session, left, right)),
            // Asked once: who checks the same again knows no more.
            Action::Check if self.note != Note::Short && is_short(session) => {
                note = Note::Short;
                (session.clone(), Some(Target::Missing))
            }
            Action::Check if session.can_check() => {
                (session.apply(Event::Check), Some(Target::Main))
            }
            Action::Check => {
                note = Note::Incomplete;
                (session.clone(), Some(Target::Missing))
            }
            Action::Move(from, to) => {
                note = Note::MovedTo(to);
                let answer = draft::moved(session, from, to);
                let next = session.apply(Event::Answer(answer));
                (next, Some(Target::Moved { from, to }))
            }
            Action::NewQuestions => (
                self.anew(session, host, host.has_others),
                Some(Target::Title),
            ),
            Action::PageRestart => {
                let was_here = focus::is_within(&self.screen);
                let next = self.anew(session, host, false);
                (next, was_here.then_some(Target::Title))
            }
            Action::PageStart => (session.apply(Event::Start), None),
            _ => (session.clone(), None),
        };
        self.note = note;
        self.focus = target;
        if next.position() == session.position() && next.round() == session.round() {
            return next;
        }
        self.early.check(self.early.draft(next), "")
    }

    /// Where the page fixed the quiz, only a reader who wants others gets others.
    fn anew(&mut self, session: &Session, host: &Host, others: bool) -> Session {
        self.shared = None;
        self.early = Rc::default();
        let redraw = host.redraw.as_ref().filter(|_| others || !host.fixed);
        let drawn = redraw.and_then(|redraw| redraw.emit(session.deck().seed));
        drawn.unwrap_or_else(|| session.apply(Event::Restart))
    }

    fn quiz_view(&self, m: &mut Markup, session: &Session, host: &Host) {
        let view = View {
            session,
            host,
            note: self.note,
            reported: &self.reported,
            shared: self.shared.as_ref(),
            is_first: place(&self.play) == self.opened_at,
        };
        let (name, screen): (_, fn(&mut Markup, &View)) = match session.phase() {
            Phase::Intro => ("start", start::view),
            Phase::Asking(_) => ("question", question::view),
            Phase::Revealed => ("feedback", question::view),
            Phase::Finished => ("summary", summary::view),
        };
        m.language(&session.deck().about.language);
        m.attribute("data-screen", name);
        let label = host
            .words
            .with(Word::QuizLabel, &[&session.deck().about.title]);
        m.attribute("aria-label", &label);
        parts::head::view(m, session, host.day.as_ref());
        m.element("p", "status", |m| {
            m.attribute("role", "status");
            m.text(&status(&view));
        });
        m.slot(|m| screen(m, &view));
        // A result is printed as it is.
        let has_sheet = self.is_printed && *session.phase() != Phase::Finished;
        m.when(has_sheet, |m| worksheet::view(m, view));
    }

    fn cards_view(&self, m: &mut Markup, cards: &Cards, host: &Host) {
        let done = matches!(cards.card(), Card::Done { .. });
        m.attribute("data-screen", if done { "cards-summary" } else { "card" });
        let label = m
            .words()
            .with(Word::CardsLabel, &[&cards.deck().about.title]);
        m.attribute("aria-label", &label);
        let is_first = place(&self.play) == self.opened_at;
        let view = cards::View {
            cards,
            host,
            note: self.note,
            reported: &self.reported,
            is_first,
        };
        cards::view(m, &view);
        m.when(self.is_printed && !done, |m| cards::sheet(m, &view));
    }
}

/// Whether the reader typed a date without a part that is asked for. That is said before it is graded, whether or not
/// the rest is right.
fn is_short(session: &Session) -> bool {
    match (session.question(), session.answer()) {
        (Some(question), Some(Answer::Text(text))) => {
            session.deck().judge.lacks_parts(question, text)
        }
        _ => false,
    }
}

/// The session with an answer that may still change; the focus stays where the reader is.
fn given(session: &Session, answer: Answer) -> (Session, Option<Target>) {
    (session.apply(Event::Answer(answer)), None)
}

/// A shape for each question, told apart without colour: all right, in part, wrong, skipped.
fn shapes(session: &Session) -> String {
    let shape = |(_, outcome, grade): (_, Option<&Outcome>, Option<Grade>)| {
        match parts::head::outcome_class(outcome, grade.as_ref()) {
            "right" => '■',
            "part" => '◧',
            "wrong" => '□',
            _ => '·',
        }
    };
    session.review().map(shape).collect()
}
