//! What is known of a card, why it comes when it does, and all that was done to it.

use deck_study::{Action as Done, Phase};
use wasm_bindgen::JsValue;

use super::{DAY_SECONDS, Html, grade_word, panels, wait_text};
use crate::json::get;
use crate::study::app::StudyApp;
use crate::study::desk::Desk;
use crate::study::history::Row;
use crate::study::shown::Shown;
use crate::words::{StudyWord, Words};

pub(super) fn view(m: Html, app: &StudyApp, desk: &Desk, shown: &Shown) {
    panels::heading(m, StudyWord::Info);
    let why = why(&m.words(), desk, shown);
    m.line("p", "why", &why);
    m.when(!app.history.is_empty(), |m| history(m, app, desk));
}

fn history(m: Html, app: &StudyApp, desk: &Desk) {
    m.element("table", "history", |m| {
        m.element("tbody", "", |m| {
            m.element("tr", "", |m| {
                m.word("th", "", StudyWord::When);
                m.word("th", "", StudyWord::WhatWasDone);
            });
            for row in &app.history {
                line(m, desk, row);
            }
        });
    });
}

/// Why it comes now, or when it will.
fn why(words: &Words, desk: &Desk, shown: &Shown) -> String {
    let state = &shown.state;
    match (state.phase, state.memory) {
        (Phase::Review { interval, due }, Some(memory)) => {
            let schedule = desk.schedule();
            let wait = |days: f64| desk.page.wait(days * DAY_SECONDS, true);
            let lasts = wait(f64::from(schedule.interval(memory)).max(1.0 / 24.0));
            // Steps, order and chance may have moved it from there.
            let interval = wait(interval.into());
            let due = desk.page.moment(due.begin(desk.now().offset) as f64);
            let share = desk.page.percent(f64::from(schedule.settings().retention));
            let difficulty = words.decimal((f64::from(memory.difficulty) * 10.0).round() / 10.0);
            words.with(
                StudyWord::WhyReview,
                &[&lasts, &share, &difficulty, &interval, &due],
            )
        }
        (Phase::New, _) => words.say(StudyWord::WhyNew).to_owned(),
        _ => words.say(StudyWord::WhyLearning).to_owned(),
    }
}

fn line(m: Html, desk: &Desk, row: &Row) {
    let words = m.words();
    m.element("tr", "", |m| {
        m.line("td", "", &desk.page.moment(row.at as f64));
        m.element("td", "", |m| {
            let mut done = done(&words, &row.action);
            if row.is_undone {
                done = words.with(StudyWord::Undone, &[&done]);
            }
            m.line("b", "", &done);
            if let Some(wait) = row.wait {
                let wait = wait_text(&words, &desk.page, wait, true);
                m.line("div", "", &words.with(StudyWord::Next, &[&wait]));
            }
            if let Some(chance) = row.chance {
                let chance = desk.page.percent(f64::from(chance));
                m.line("div", "", &words.with(StudyWord::Chance, &[&chance]));
            }
        });
    });
}

fn done(words: &Words, action: &Done) -> String {
    let word = match action {
        Done::Grade(graded) => return grade_word(words, graded.grade).to_owned(),
        Done::Flag(0) => StudyWord::NoFlag,
        Done::Flag(flag) => {
            let flag = words.whole((*flag).into());
            return words.with(StudyWord::Flagged, &[&flag]);
        }
        Done::Suspend => StudyWord::WasSuspended,
        Done::Unsuspend | Done::Unbury => StudyWord::WasBroughtBack,
        Done::Bury { .. } => StudyWord::WasBuried,
        Done::Note(_) => StudyWord::Note,
        Done::Forget => StudyWord::WasForgotten,
        // It shows in what it took back.
        Done::Undo { .. } => return String::new(),
    };
    words.say(word).to_owned()
}

/// The file that a reader has chosen in a control.
pub(super) fn file_of(event: &web_sys::Event) -> JsValue {
    let target: JsValue = event.target().map(Into::into).unwrap_or_default();
    get(&get(&target, "files"), "0")
}
