//! Studying beside the schedule: what can be chosen, and how much of it is left.

use deck_engine::Category;

use super::panels::heading;
use super::{DAY_SECONDS, Html};
use crate::parts::controls::{button, labelled};
use crate::study::app::Action;
use crate::study::beside::Topic;
use crate::study::desk::Desk;
use crate::words::StudyWord;
use crate::words::phrases::category;

/// How far ahead one may study, in days.
const DAYS: [u32; 3] = [1, 3, 7];

pub(super) fn view(m: Html, desk: &Desk) {
    let words = m.words();
    let beside = |topic| Action::Beside(Some(topic));
    heading(m, StudyWord::Custom);
    m.word("p", "hint", StudyWord::CustomMeans);
    m.element("div", "actions", |m| {
        button(m, "missed", StudyWord::MissedToday, beside(Topic::Missed));
        for days in DAYS {
            let time = desk.page.wait(f64::from(days) * DAY_SECONDS, true);
            let label = words.with(StudyWord::StudyAhead, &[&time]);
            labelled(m, "ahead", &label, beside(Topic::Ahead(days)));
        }
    });
    m.word("p", "", StudyWord::Subject);
    m.element("div", "actions", |m| {
        for subject in Category::ALL.iter().copied() {
            let mut questions = desk.bank.questions.iter();
            m.when(questions.any(|one| one.category == subject), |m| {
                button(m, "subject", category(subject), beside(Topic::Of(subject)));
            });
        }
    });
}

/// How many cards are left, and the way back.
pub(super) fn left(m: Html, left: usize) {
    m.element("div", "actions beside", |m| {
        m.line("span", "", &m.words().counted(StudyWord::CustomLeft, left));
        button(
            m,
            "quiet end-beside",
            StudyWord::CustomEnd,
            Action::Beside(None),
        );
    });
}
