//! What is shown once something was done and kept.

use yew::prelude::*;

use super::{Action, GRADES, Notice, Screen, Step, StudyApp, StudyProps, Went};
use crate::focus;
use crate::host_events::{object, score, whole};
use crate::json::to_js;
use crate::study::queue::{Rest, Show};
use crate::study::shown::Shown;
use crate::study::task::Task;
use crate::study::view;
use crate::words::StudyWord;

/// While nothing is due, it is looked anew at least so often.
const TICK_MS: i64 = 60_000;

/// So long after a card is known it is painted, also where that is slow. Then the clock is looked at, as it may be set back, or the
/// learner travel, while a deck is open: a time zone takes a browser long to tell.
const PAINTED_MS: i64 = 250;

impl StudyApp {
    /// What is shown once an action is kept.
    pub(super) fn go_on(&mut self, ctx: &Context<Self>, Went { look, from, made }: Went) {
        let StudyProps { desk, host, .. } = ctx.props();
        let before = self.current();
        let was_card = before.is_some();
        // Only the reader's own actions bring the focus here; where it is here already, it stays.
        let is_set = matches!(from, Step::Set | Step::Told(_));
        let stays = is_set || matches!(from, Step::Nothing | Step::NoUndo);
        let is_own = !stays && !matches!(from, Step::Overtaken);
        self.is_busy = false;
        self.counts = look.counts;
        (self.settings, self.kept) = (look.settings, look.settings);
        self.unsaved = look.unsaved;
        self.turn = self.turn.wrapping_add(1);
        if self.lasts() {
            self.send(ctx, Task::Later(PAINTED_MS, Action::Clock));
        }
        // What was told stays until something is done, and what concerns all that follows stays then too.
        if !stays {
            self.notice = self.notice.filter(Notice::stays);
            self.told.clear();
        }
        self.left = look.beside;
        if self.left == 0 && self.beside.take().is_some() {
            host.words
                .say(StudyWord::CustomDone)
                .clone_into(&mut self.told);
        }
        if let Step::Told(told) = &from {
            self.told.clone_from(told);
            // The field forgets its file, which may be chosen again.
            (self.panel, self.focus) = (None, Some(view::FIRST));
        }
        if let Step::Graded(grade) | Step::Slipped(grade) = &from {
            self.answers
                .push((made.unwrap_or_default(), grade.is_pass()));
            if self.answers.len() == 1 {
                desk.page.keep();
            }
            self.said = view::graded_said(&host.words, &desk.page, &self.screen, *grade);
            // The button that gave the grade, and the whole card with it.
            focus::leave(&self.node);
            self.last.clone_from(&before);
        } else if !stays {
            // What was said of a grade is no longer so.
            self.said.clear();
        }
        if let Step::Gone(word) = &from {
            self.said = host.words.say(*word).to_owned();
        }
        if matches!(from, Step::NoUndo) {
            self.notice.get_or_insert(Notice::NoUndo);
        }
        if let Step::Undone(entry, _) = &from {
            self.answers.retain(|(answer, _)| answer != entry);
        }
        match look.show {
            Show::Card(card, next) => {
                let (state, before) = *next;
                if let Screen::Card(shown) = &mut self.screen
                    && shown.card == card
                    && (stays || matches!(from, Step::Marked))
                {
                    if !matches!(from, Step::Nothing) || shown.state == state {
                        shown.state = state;
                        if is_set && shown.back.is_some() {
                            **shown = shown.turned(&desk.schedule(), &desk.judge, desk.now());
                        }
                        return;
                    }
                    // It is looked for what is due now.
                    self.look(ctx, Step::Overtaken);
                    return;
                }
                let Some(mut shown) = Shown::new(&desk.bank, card, state, before, desk.now())
                else {
                    return;
                };
                if let Step::Undone(_, Some(graded)) = &from {
                    shown.typed = graded.typed.clone().unwrap_or_default();
                    shown = shown.turned(&desk.schedule(), &desk.judge, desk.now());
                }
                self.focus = match from {
                    _ if !is_own && !focus::is_within(&self.node) => None,
                    Step::Undone(_, Some(_)) => Some(GRADES),
                    _ => Some(view::FIRST),
                };
                self.screen = Screen::Card(Box::new(shown));
            }
            Show::Rest(rest) => {
                let comes = is_own || was_card && focus::is_within(&self.node);
                self.focus = comes.then_some(view::FIRST);
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
            _ => {}
        }
        if !stays {
            self.panel = None;
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
