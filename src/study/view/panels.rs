//! What opens below a card: what else can be done with it, what is known of it, and what scripts draw.

use deck_engine::count;
use deck_study::whole_number;

use super::card::lines;
use super::{Html, beside, info};
use crate::markup::{On, value_of};
use crate::parts::controls::button;
use crate::study::app::{Action, Panel, Scope, Screen, StudyApp};
use crate::study::desk::Desk;
use crate::study::queue::Before;
use crate::study::settings::Settings;
use crate::study::shown::Shown;
use crate::words::{StudyWord, Words};

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
            (Panel::Options, _) => drawn(m, StudyWord::Options, "options", |m| {
                m.attribute("data-settings", &app.settings.to_text());
                // A schedule is fitted to what is in the browser's database.
                m.flag("data-lasts", app.lasts());
                m.on(On::Submit, |event| {
                    Action::Set(Settings::from_text(&value_of(event)))
                });
            }),
            (Panel::Aside, _) => drawn(m, StudyWord::Aside, "aside", |m| {
                m.attribute("data-cards", &marked(&m.words(), desk));
                m.on(On::Submit, |event| Action::Release(value_of(event)));
            }),
            (Panel::Keys, _) => drawn(m, StudyWord::Keys, "keys", |_| {}),
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
        button(m, "aside", StudyWord::Aside, Action::Open(Panel::Aside));
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
    m.when(app.lasts(), |m| {
        let word = match app.is_kept {
            Some(true) => StudyWord::KeptPromised,
            Some(false) => StudyWord::Kept,
            None => StudyWord::Private,
        };
        m.word("p", "hint", word);
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

/// What few learners open is drawn by a script that is fetched then, in here: from what stands in its attributes, and it submits what is
/// wanted.
fn drawn(m: Html, word: StudyWord, name: &str, about: impl FnOnce(Html)) {
    heading(m, word);
    m.element("div", "drawn", |m| {
        m.attribute("data-panel", name);
        about(m);
    });
}

/// Cards that are suspended or flagged: of each its id, what it bears, and its front. A question mark while they are not known.
fn marked(words: &Words, desk: &Desk) -> String {
    let Ok(seen) = desk.seen() else {
        return "?".to_owned();
    };
    let mut all = Vec::new();
    for (card, state) in seen {
        if !state.suspended && state.flag == 0 {
            continue;
        }
        let bears = [
            if state.suspended { "s" } else { "" },
            if state.leech { "l" } else { "" },
            &count(state.flag.into()),
        ];
        let (id, bears) = (card.to_string(), bears.concat());
        let before = Before::default();
        if let Some(shown) = Shown::new(&desk.bank, card, state, before, desk.now()) {
            let [front, _] = lines(words, &shown);
            all.push([id, bears, front].join("\t"));
        }
    }
    all.join("\u{1}")
}
