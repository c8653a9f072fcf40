//! What a deck does when the store, another tab or the clock tells it something.

use yew::prelude::*;

use super::{Action, Notice, PANEL, Screen, Statistics, Step, StudyApp};
use crate::study::store::Trouble;

impl StudyApp {
    /// What is none of this is a learner's, to be written once what is under way has ended. Says whether anything is to be drawn.
    pub(super) fn hear(&mut self, ctx: &Context<Self>, action: Action) -> bool {
        match action {
            Action::Opened(store, notice) => {
                self.notice = notice;
                self.store = Some(store);
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
            Action::Went(went) => {
                let is_marked = matches!(went.from, Step::Marked);
                let set = Some(self.settings).filter(|set| *set != self.kept);
                self.go_on(ctx, *went);
                // Where the card has gone meanwhile, nothing more is done to it.
                if let Some(next) = self.next.take().filter(|_| is_marked) {
                    self.act(ctx, next);
                }
                // What was set meanwhile, if it is not that which was kept just now.
                if let Some(set) = set.filter(|set| *set != self.kept && !self.is_busy) {
                    self.act(ctx, Action::Set(set));
                }
                if self.statistics.is_some() {
                    self.focus = None;
                    self.count(ctx);
                }
                if self.is_behind && !self.is_busy {
                    self.look(ctx, Step::Set);
                }
            }
            Action::Refused(told) => {
                (self.is_busy, self.next) = (false, None);
                // A page that was taken over has told why.
                if self.notice != Some(Notice::Newer) {
                    self.notice = Some(Notice::Refused(told));
                }
                // What the browser has of it is read again; options show what they were if it cannot be.
                if self.settings != self.kept {
                    self.settings = self.kept;
                    self.look(ctx, Step::Set);
                }
            }
            Action::History(rows) => {
                self.history = rows;
                // There is more to be seen now.
                self.focus = Some(PANEL);
            }
            Action::Counted(figures) => {
                if self.statistics.is_some() {
                    self.statistics = Some(Statistics::Counted(figures));
                }
            }
            Action::Told(told) => {
                self.told = told;
                if !self.is_busy {
                    self.look(ctx, Step::Set);
                }
            }
            Action::Kept(is_kept) => self.is_kept = is_kept,
            Action::News(bank) => {
                // Another schedule, which was fitted to the learner, concerns all banks, and so does a backup.
                let step = if bank.is_empty() {
                    Step::Set
                } else {
                    Step::Nothing
                };
                if bank.is_empty() || bank == ctx.props().desk.bank_id() {
                    // What is under way may have looked before.
                    self.is_behind = self.is_busy;
                    if !self.is_busy {
                        self.look(ctx, step);
                    }
                }
                return false;
            }
            Action::Clock => {
                let told = match ctx.props().desk.page.clock() {
                    1 => Notice::SetBack,
                    2 => Notice::OtherZone,
                    3 => Notice::Private,
                    _ => return false,
                };
                self.notice.get_or_insert(told);
            }
            Action::Tick(turn) => {
                if turn == self.turn && matches!(self.screen, Screen::Rest(_)) && !self.is_busy {
                    self.look(ctx, Step::Nothing);
                }
                return false;
            }
            // It waits for what is under way, as its field shows it already.
            Action::Set(settings) if self.is_busy => self.settings = settings,
            _ if self.is_busy => return false,
            action => return self.act(ctx, action),
        }
        true
    }
}
