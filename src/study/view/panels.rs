//! What opens below a card: what else can be done with it, what is known of it, options, and the keys.

use std::ops::RangeInclusive;

use deck_engine::count;
use deck_study::whole_number;

use super::{Html, alert, beside, info};
use crate::markup::{On, number_of, value_of};
use crate::parts::controls::button;
use crate::study::app::{Action, Notice, Panel, Scope, Screen, StudyApp};
use crate::study::desk::Desk;
use crate::study::settings::{RETENTION, Settings, Steps};
use crate::study::shown::Shown;
use crate::words::StudyWord;

pub(super) fn view(m: Html, app: &StudyApp, desk: &Desk) {
    let Some(panel) = app.panel else {
        return;
    };
    let shown = match &app.screen {
        Screen::Card(shown) => Some(&**shown),
        _ => None,
    };
    m.element("div", "panel", |m| {
        m.key(count(panel as usize));
        match (panel, shown) {
            (Panel::Info, Some(shown)) => info::view(m, app, desk, shown),
            (Panel::Options, _) => options(m, app),
            (Panel::Keys, _) => keys(m),
            (Panel::Beside, _) => beside::view(m, desk),
            (_, shown) => more(m, app, shown),
        }
    });
}

/// A panel's heading, which takes the focus.
pub(super) fn heading(m: Html, word: StudyWord) {
    m.element("h4", "", |m| {
        m.attribute("tabindex", "-1");
        m.say(word);
    });
}

fn more(m: Html, app: &StudyApp, shown: Option<&Shown>) {
    heading(m, StudyWord::More);
    m.slot(|m| {
        if let Some(shown) = shown {
            for_card(m, app, shown);
        }
    });
    m.element("div", "actions", |m| {
        m.when(shown.is_some(), |m| {
            button(m, "info", StudyWord::Info, Action::Open(Panel::Info));
        });
        button(
            m,
            "options",
            StudyWord::Options,
            Action::Open(Panel::Options),
        );
        button(m, "custom", StudyWord::Custom, Action::Open(Panel::Beside));
        button(m, "keys", StudyWord::Keys, Action::Open(Panel::Keys));
        button(m, "backup", StudyWord::Backup, Action::Backup);
        m.element("label", "restore", |m| {
            m.say(StudyWord::Restore);
            m.element("input", "", |m| {
                m.attribute("type", "file");
                m.attribute("accept", ".jsonl,.ndjson,.json,.txt");
                m.on(On::Change, |event| Action::Restore(info::file_of(event)));
            });
        });
    });
    m.when(app.lasts(), |m| m.word("p", "hint", StudyWord::Kept));
    m.when(app.lasts() && app.is_kept, |m| {
        m.word("p", "hint", StudyWord::KeptPromised)
    });
    m.when(app.unsaved > 0, |m| {
        let unsaved = m
            .words()
            .counted(StudyWord::BackupDue, app.unsaved as usize);
        m.line("p", "hint", &unsaved);
    });
}

fn for_card(m: Html, app: &StudyApp, shown: &Shown) {
    let words = m.words();
    m.element("div", "actions", |m| {
        for (class, word, action) in [
            ("bury", StudyWord::BuryCard, Action::Bury(Scope::Card)),
            (
                "bury-note",
                StudyWord::BuryNote,
                Action::Bury(Scope::Question),
            ),
            (
                "suspend",
                StudyWord::SuspendCard,
                Action::Suspend(Scope::Card),
            ),
            (
                "suspend-note",
                StudyWord::SuspendNote,
                Action::Suspend(Scope::Question),
            ),
        ] {
            button(m, class, word, action);
        }
    });
    let flag = shown.state.flag;
    m.element("label", "flag", |m| {
        m.say(StudyWord::Flag);
        m.element("select", "", |m| {
            m.on(On::Change, move |event| {
                // To choose the flag that is set would take it off, but then nothing changes here.
                let chosen = whole_number(&value_of(event)).unwrap_or_default() as u8;
                Action::Flag(if chosen == 0 { flag } else { chosen })
            });
            for number in 0..=7_u8 {
                m.element("option", "", |m| {
                    m.attribute("value", &count(number.into()));
                    m.flag("selected", number == flag);
                    if number == 0 {
                        m.say(StudyWord::NoFlag);
                    } else {
                        let number = words.whole(number.into());
                        m.text(&words.with(StudyWord::Flagged, &[&number]));
                    }
                });
            }
        });
    });
    m.element("label", "note", |m| {
        m.say(StudyWord::Note);
        m.element("textarea", "", |m| {
            m.attribute("rows", "2");
            m.attribute("dir", "auto");
            m.value(app.draft(shown).unwrap_or(&shown.state.note));
            m.on(On::Input, |event| Action::Write(value_of(event)));
        });
    });
    m.element("div", "actions", |m| {
        button(m, "save-note", StudyWord::SaveNote, Action::SaveNote);
    });
}

fn options(m: Html, app: &StudyApp) {
    let settings = app.settings;
    heading(m, StudyWord::Options);
    check(m, settings, StudyWord::FourGrades, |settings| {
        &mut settings.four
    });
    check(m, settings, StudyWord::Typing, |settings| {
        &mut settings.typing
    });
    number(m, app, StudyWord::NewPerDay, 0..=9_999, |settings| {
        &mut settings.new
    });
    number(m, app, StudyWord::ReviewsPerDay, 0..=9_999, |settings| {
        &mut settings.reviews
    });
    number(m, app, StudyWord::Retention, RETENTION, |settings| {
        &mut settings.retention
    });
    m.word("p", "hint", StudyWord::RetentionMeans);
    steps(m, app, StudyWord::LearningSteps, |settings| {
        &mut settings.learning
    });
    steps(m, app, StudyWord::RelearningSteps, |settings| {
        &mut settings.relearning
    });
    number(m, app, StudyWord::LeechAt, 0..=99, |settings| {
        &mut settings.leech
    });
    check(m, settings, StudyWord::Fuzz, |settings| &mut settings.fuzz);
    // It reads the browser's database.
    m.when(app.lasts(), |m| {
        m.element("div", "", |m| {
            button(m, "optimise", StudyWord::Optimise, Action::Optimise);
            // What is in it is the script's.
            m.element("div", "fitting", |_| {});
        });
    });
}

/// One of the settings. It is a function and no closure, so that all of a kind are drawn by the same code.
type One<T> = fn(&mut Settings) -> &mut T;

fn check(m: Html, mut settings: Settings, word: StudyWord, one: One<bool>) {
    m.element("label", "option", |m| {
        m.element("input", "", |m| {
            m.attribute("type", "checkbox");
            m.checked(*one(&mut settings));
            m.on(On::Change, move |_| {
                let mut settings = settings;
                let is_set = one(&mut settings);
                *is_set = !*is_set;
                Action::Set(settings)
            });
        });
        m.say(word);
    });
}

/// Minutes, one after the other. What cannot be read changes nothing, and that is told.
fn steps(m: Html, app: &StudyApp, word: StudyWord, one: One<Steps>) {
    let mut settings = app.settings;
    m.element("label", "option", |m| {
        m.say(word);
        m.element("input", "", |m| {
            m.attribute("size", "8");
            m.value(&one(&mut settings).to_text(" "));
            m.on(On::Change, move |event| {
                let mut settings = settings;
                let Some(steps) = Steps::from_text(&value_of(event)) else {
                    return Action::Unset(word);
                };
                *one(&mut settings) = steps;
                Action::Set(settings)
            });
        });
    });
    unset(m, app, word, StudyWord::StepsRefused, [0; 2]);
}

/// A whole number. One that is not allowed changes nothing, and that is told.
fn number(m: Html, app: &StudyApp, word: StudyWord, allowed: RangeInclusive<u16>, one: One<u16>) {
    let mut settings = app.settings;
    let (least, most) = (*allowed.start(), *allowed.end());
    m.element("label", "option", |m| {
        m.say(word);
        m.element("input", "", |m| {
            m.attribute("type", "number");
            m.attribute("min", &count(least.into()));
            m.attribute("max", &count(most.into()));
            m.value(&count((*one(&mut settings)).into()));
            m.on(On::Change, move |event| {
                let mut settings = settings;
                let wanted = number_of(event, "valueAsNumber");
                if !(f64::from(least)..=f64::from(most)).contains(&wanted) {
                    return Action::Unset(word);
                }
                *one(&mut settings) = wanted as u16;
                Action::Set(settings)
            });
        });
    });
    unset(m, app, word, StudyWord::NumberRefused, [least, most]);
}

/// That what was put into a field cannot be set.
fn unset(m: Html, app: &StudyApp, field: StudyWord, why: StudyWord, bounds: [u16; 2]) {
    m.slot(|m| {
        if app.notice != Some(Notice::Unset(field)) {
            return;
        }
        let words = m.words();
        let [least, most] = bounds.map(|bound| words.whole(bound.into()));
        alert(m, &words.with(why, &[&least, &most]));
    });
}

fn keys(m: Html) {
    heading(m, StudyWord::Keys);
    m.element("ul", "all", |m| {
        for word in [
            StudyWord::KeyShow,
            StudyWord::KeyGrades,
            StudyWord::KeyUndo,
            StudyWord::KeyBury,
            StudyWord::KeySuspend,
            StudyWord::KeyFlag,
            StudyWord::KeyInfo,
            StudyWord::KeyStatistics,
        ] {
            m.word("li", "", word);
        }
    });
}
