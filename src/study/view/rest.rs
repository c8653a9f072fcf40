//! What a learner sees when nothing is due: what was done, what comes next, and ways to go on.

use super::{DAY_SECONDS, Html, card};
use crate::parts::controls::button;
use crate::parts::title;
use crate::study::app::{Action, Panel, StudyApp};
use crate::study::desk::Desk;
use crate::study::queue::Rest;
use crate::study::store::Aside;
use crate::words::StudyWord;

/// So many answers that are in no backup are worth a word.
const WORTH_SAVING: u32 = 50;

pub(super) fn view(m: Html, app: &StudyApp, desk: &Desk, rest: &Rest) {
    let words = m.words();
    let is_private = app.is_kept.is_none() && app.lasts();
    let is_due = app.unsaved >= if is_private { 1 } else { WORTH_SAVING };
    m.element("div", "rest", |m| {
        title::view(m, "title", |m| m.say(StudyWord::Done));
        m.line(
            "p",
            "",
            &words.counted(StudyWord::DoneToday, rest.answered as usize),
        );
        m.slot(|m| {
            if let Some(next) = next(desk, rest) {
                m.line("p", "next", &words.with(StudyWord::NextIn, &[&next]));
            }
        });
        let counted = [
            (StudyWord::Tomorrow, rest.tomorrow),
            (StudyWord::HeldBack, rest.held_back),
            (StudyWord::Buried, rest.buried),
            (StudyWord::Suspended, rest.suspended),
        ];
        for (word, number) in counted {
            m.when(number > 0, |m| {
                m.line("p", "", &words.counted(word, number as usize))
            });
        }
        m.when(is_private, |m| m.word("p", "", StudyWord::Private));
        m.when(is_due, |m| {
            m.line(
                "p",
                "",
                &words.counted(StudyWord::BackupDue, app.unsaved as usize),
            );
        });
        m.element("div", "actions", |m| {
            let ways = [
                (
                    rest.held_back,
                    "more-new",
                    StudyWord::MoreNew,
                    Action::MoreNew,
                ),
                (
                    rest.buried,
                    "unbury",
                    StudyWord::BringBuried,
                    Action::TakeBack(Aside::Buried),
                ),
                (
                    rest.suspended,
                    "unsuspend",
                    StudyWord::BringSuspended,
                    Action::TakeBack(Aside::Suspended),
                ),
            ];
            for (number, class, word, action) in ways {
                m.when(number > 0, |m| button(m, class, word, action));
            }
            m.when(rest.suspended > 0, |m| {
                button(m, "aside", StudyWord::Aside, Action::Open(Panel::Aside));
            });
            button(m, "custom", StudyWord::Custom, Action::Open(Panel::Beside));
            m.when(is_due, |m| {
                button(m, "backup", StudyWord::Backup, Action::Backup);
            });
        });
        card::below(m, app);
    });
}

/// In what time the next card is due.
fn next(desk: &Desk, rest: &Rest) -> Option<String> {
    let step = rest.wait.map(|at| {
        let seconds = (at - desk.now().at).max(1_000) as f64 / 1_000.0;
        // Whole minutes, since nothing ticks here.
        (seconds / 60.0).ceil() * 60.0
    });
    let seconds = step.or_else(|| rest.in_days.map(|days| days as f64 * DAY_SECONDS))?;
    Some(desk.page.wait(seconds, true))
}
