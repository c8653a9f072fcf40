//! What a learner does that is written: from an action to the task that does it.

use deck_study::Action as Done;
use wasm_bindgen::JsValue;
use yew::prelude::*;

use super::{Action, Notice, Scope, Screen, Step, StudyApp};
use crate::study::beside::Beside;
use crate::study::shown::Shown;
use crate::study::store::Aside;
use crate::study::task::{Cards, Task};
use crate::study::view;
use crate::words::StudyWord;

/// New cards for one who wants to go on.
const MORE_NEW: u32 = 10;

impl StudyApp {
    /// What writes something: nothing else is done before it is kept, or refused. Says whether anything is to be drawn before.
    pub(super) fn act(&mut self, ctx: &Context<Self>, mut action: Action) -> bool {
        let shown = match &self.screen {
            Screen::Card(shown) => Some(&**shown),
            _ => None,
        };
        let note = self.unkept();
        // What was written is kept first, unless that is what an undo would then take back.
        if note.is_some() && !matches!(action, Action::SaveNote | Action::Undo) {
            self.next = Some(std::mem::replace(&mut action, Action::SaveNote));
        }
        let one = |shown: &Shown| Cards::One(Box::new((shown.card.clone(), shown.state.clone())));
        let scoped = |shown: &Shown, scope| match scope {
            Scope::Card => one(shown),
            Scope::Question => Cards::Siblings(shown.card.clone()),
        };
        let words = &ctx.props().host.words;
        let task = match (action, shown) {
            (Action::Grade(grade), Some(shown))
                if shown.back.is_some() && shown.offers(grade, self.settings.four) =>
            {
                let [front, answer] = view::faces_said(words, shown);
                let graded = shown.graded(grade, front, answer);
                Task::Act(one(shown), Done::Grade(graded), Step::Graded(grade))
            }
            (Action::Bury(scope), Some(shown)) => {
                let until = ctx.props().desk.now().day().after(1);
                let step = Step::Gone(StudyWord::WasBuried);
                Task::Act(scoped(shown, scope), Done::Bury { until }, step)
            }
            (Action::Suspend(scope), Some(shown)) => {
                let step = Step::Gone(StudyWord::WasSuspended);
                Task::Act(scoped(shown, scope), Done::Suspend, step)
            }
            (Action::Flag(flag), Some(shown)) => {
                let flag = if shown.state.flag == flag { 0 } else { flag };
                Task::Act(one(shown), Done::Flag(flag), Step::Marked)
            }
            (Action::SaveNote, _) => match note {
                Some(note) => note,
                None => return false,
            },
            (Action::TakeBack(Aside::Buried), _) => {
                Task::Act(Cards::Aside(Aside::Buried), Done::Unbury, Step::On)
            }
            (Action::TakeBack(Aside::Suspended), _) => {
                Task::Act(Cards::Aside(Aside::Suspended), Done::Unsuspend, Step::On)
            }
            (Action::Release(wish), _) => {
                let (sort, card) = wish.split_at_checked(1).unwrap_or_default();
                let done = if sort == "f" {
                    Done::Flag(0)
                } else {
                    Done::Unsuspend
                };
                Task::Act(Cards::Named(card.to_owned()), done, Step::Set)
            }
            (Action::Undo, _) => Task::Undo,
            (Action::MoreNew, _) => Task::More(MORE_NEW),
            (Action::Beside(topic), _) => {
                let since = ctx.props().desk.now().at;
                self.beside = topic.map(|topic| Beside { topic, since });
                Task::Look(Step::On)
            }
            (Action::Look, _) => Task::Look(Step::On),
            (Action::Set(settings), _) => {
                self.settings = settings;
                self.notice = self.notice.filter(Notice::stays);
                Task::Set(settings)
            }
            (Action::Restore(file), _) => {
                self.told.clear();
                Task::Backup(file)
            }
            (Action::Backup, _) => {
                self.told.clear();
                self.send(ctx, Task::Backup(JsValue::UNDEFINED));
                return true;
            }
            _ => return false,
        };
        let is_drawn = matches!(task, Task::Backup(_) | Task::Set(_));
        self.is_busy = true;
        self.send(ctx, task);
        is_drawn
    }

    /// What keeps the note of the card on the screen, if something was written and is not kept yet.
    pub(super) fn unkept(&self) -> Option<Task> {
        let Screen::Card(shown) = &self.screen else {
            return None;
        };
        let note = self.draft(shown)?.to_owned();
        let seen = Box::new((shown.card.clone(), shown.state.clone()));
        Some(Task::Act(Cards::One(seen), Done::Note(note), Step::Marked))
    }
}
